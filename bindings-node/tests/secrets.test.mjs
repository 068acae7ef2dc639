// The key is in nothing that the package says or shows.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { inspect, promisify } from 'node:util';
import Lightcone from '@tzafon/lightcone';
import { json, serve } from './server.mjs';

const apiKey = 'sk_secret_0123456789';

test('dumps of a client, its resources and its errors', async () => {
  const { url } = await serve((_, response) => json(response, 403, { message: 'no' }));
  const client = new Lightcone({ apiKey, baseURL: url, maxRetries: 0, logLevel: 'off' });
  const error = await client.agent.tasks.start({ instruction: 'x' }).catch((caught) => caught);
  const nobody = client.withOptions({ baseURL: 'http://127.0.0.1:9' });
  const refused = await nobody.models.list().catch((caught) => caught);
  assert.ok(error instanceof Lightcone.PermissionDeniedError);
  assert.ok(refused instanceof Lightcone.APIConnectionError);
  assert.equal(JSON.stringify(client), JSON.stringify({ baseURL: url }));
  for (const value of [client, client.agent, client.agent.tasks, { client }, error, refused]) {
    for (const options of [{}, { customInspect: false }]) {
      const dump = inspect(value, { depth: 20, showHidden: true, getters: false, ...options });
      assert.ok(!dump.includes(apiKey), dump);
    }
    assert.ok(!JSON.stringify(value).includes(apiKey));
    assert.ok(!`${value} ${value.stack}`.includes(apiKey));
  }
});

test('log lines of every level, wherever the key was put', async () => {
  let answers = 0;
  const { url, seen } = await serve((_, response) => {
    answers += 1;
    const status = answers % 2 ? 503 : 200;
    json(
      response,
      status,
      { message: `bad key ${apiKey}` },
      { 'retry-after-ms': '1', 'x-echo': apiKey },
    );
  });
  const lines = [];
  const say = (...parts) => lines.push(inspect(parts, { depth: 20 }));
  const client = new Lightcone({
    apiKey,
    baseURL: url,
    logLevel: 'debug',
    logger: { error: say, warn: say, info: say, debug: say },
  });
  await client.computers.type('c', { text: 'typed text' });
  await client.models.list({ query: { key: apiKey, n: 1n }, headers: { 'x-own': apiKey } });
  assert.ok(seen.at(-1).url.includes(apiKey) && seen.at(-1).headers['x-own'] === apiKey);
  assert.ok(lines.length >= 6, lines.join('\n'));
  assert.ok(!lines.join('\n').includes(apiKey), lines.join('\n'));
  assert.ok(!lines.join('\n').includes('typed text'));
});

test('http to another machine is warned of once, through the logger', async () => {
  const program = `
    import { Lightcone } from '@tzafon/lightcone';
    const say = (level) => (line) => console.log(level + ': ' + line);
    const logger = { error: say('error'), warn: say('warn'), info: say('info'), debug: say('debug') };
    const client = new Lightcone({ apiKey: '${apiKey}', baseURL: 'http://far.test', logger });
    client.withOptions({ timeout: 1000 });
    client.timeout = 2000;
    new Lightcone({ apiKey: 'k', baseURL: 'http://far.test/v1', logger });
    new Lightcone({ apiKey: 'k', baseURL: 'http://localhost:1', logger });
    new Lightcone({ apiKey: 'k', baseURL: 'https://far.test', logger });
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', program],
    { cwd: new URL('..', import.meta.url) },
  );
  const lines = stdout.trim().split('\n');
  assert.equal(lines.length, 1, stdout);
  assert.match(lines[0], /^warn: the API key goes to http:\/\/far\.test unencrypted/);
  assert.ok(!stdout.includes(apiKey));
});

test('a client that is closed twice refuses clearly', async () => {
  const client = new Lightcone({ apiKey, baseURL: 'http://127.0.0.1:9' });
  client.close();
  client.close();
  const { LightconeError } = Lightcone;
  for (const use of [
    () => client.models.list(),
    () => client.agent.tasks.run({ instruction: 'x' }),
    () => client.computers.retrieveWs('c'),
    () => client.get('/a'),
  ]) {
    await assert.rejects(use(), (error) => {
      assert.equal(error.constructor, LightconeError);
      return error.message === 'the client is closed: create a new one';
    });
  }
});
