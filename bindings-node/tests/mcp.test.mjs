// `lightcone mcp` with the official TypeScript client, against the local server and a real browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { local } from './local.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? `${root}/target`;
const BUTTON = 'style="position:absolute;left:300px;top:200px;width:60px;height:24px"';
const PAGE = `data:text/html,<title>Lamps</title><button ${BUTTON} onclick="document.title='Bought'">Buy</button>`;

test('an agent runs a task with progress, and clicks where a scaled picture shows a button', async () => {
  const { url, api_key } = await local('serve');
  const transport = new StdioClientTransport({
    command: `${target}/release/lightcone`,
    args: ['mcp', '--screenshot-tokens', '300'],
    env: { ...process.env, LIGHTCONE_BASE_URL: url, TZAFON_API_KEY: api_key },
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  try {
    const names = (await client.listTools()).tools.map((tool) => tool.name);
    assert.ok(names.includes('run_task') && names.includes('shell'), names.join());
    const call = async (name, args, options) => {
      const result = await client.callTool({ name, arguments: args }, undefined, options);
      assert.ok(!result.isError, JSON.stringify(result.content));
      return result;
    };
    const words = (result) => result.content.map((block) => block.text ?? '').join('\n');

    const steps = [];
    const onprogress = ({ progress }) => steps.push(progress);
    const task = { instruction: 'Report the title', start_url: PAGE };
    assert.match(
      words(await call('run_task', task, { onprogress })),
      /status: completed(.|\n)*Lamps/,
    );
    assert.ok(steps.length > 0);

    await call('create_computer', { url: PAGE, width: 1280, height: 720 });
    const { picture, screen } = (await call('screenshot', {}))._meta['lightcone/picture'];
    assert.ok(picture.width < screen.width);
    const x = (330 * picture.width) / screen.width;
    const y = (212 * picture.height) / screen.height;
    const acted = await call('act', { actions: [{ type: 'click', x, y }] });
    assert.match(words(acted), /title: Bought/);
    assert.ok(acted.content.some((block) => block.type === 'image'));
  } finally {
    await client.close();
  }
});
