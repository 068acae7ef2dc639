// Many requests at once over HTTP/2, which TLS negotiates.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Lightcone from '@tzafon/lightcone';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? `${root}/target`;

/** A client of a server over HTTP/2 with endless streams, which allows so many on a connection. */
async function withService(streams, use) {
  const server = spawn(`${target}/release/faultserver`, ['busy', '--streams', `${streams}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(createInterface(server.stdout), 'line');
    const { url, ca } = JSON.parse(line);
    const client = new Lightcone({
      baseURL: url,
      caBundle: ca,
      apiKey: 'sk_test',
      timeout: 10_000,
      maxRetries: 0,
      trustEnv: false,
    });
    try {
      await use(client);
    } finally {
      client.close();
    }
  } finally {
    server.kill();
  }
}

const screencast = (client, computer) => client.computers.retrieveScreencast(computer);
const numbers = (count) => [...Array(count).keys()];

test('clicks in the body of loops over screens, beside unread ones', async () => {
  await withService(100, async (client) => {
    const unread = await Promise.all(numbers(8).map((n) => screencast(client, `c${n}`)));
    const clicks = await Promise.all(
      numbers(4).map(async (n) => {
        let count = 0;
        for await (const event of await screencast(client, `c${n}`)) {
          assert.ok(event);
          const { status } = await client.computers.click(`c${n}`, { x: 1, y: 2 });
          assert.equal(status, 'SUCCESS');
          count += 1;
          if (count === 10) break;
        }
        return count;
      }),
    );
    assert.deepEqual(clicks, [10, 10, 10, 10]);
    for (const stream of unread) {
      for await (const event of stream) {
        assert.ok(event);
        break;
      }
    }
  });
});

test('a burst of starts on a cold client opens few connections', async () => {
  for (const method of ['start', 'startStream']) {
    await withService(100, async (client) => {
      const start = () => client.agent.tasks[method]({ instruction: 'x', kind: 'browser' });
      const started = await Promise.all(numbers(250).map(start));
      if (method === 'startStream') {
        const read = started.map(async (stream) => {
          const types = [];
          for await (const { type } of stream) types.push(type);
          return types.join(' ');
        });
        assert.deepEqual(new Set(await Promise.all(read)), new Set(['started completed']));
      }
      const { connections } = await client.get('/counts');
      assert.ok(connections <= 6, `${method}: ${connections} connections`);
    });
  }
});

test("beyond a connection's streams another connection is opened", async () => {
  for (const streams of [1, 3, 100]) {
    await withService(streams, async (client) => {
      const open = await Promise.all(numbers(101).map((n) => screencast(client, `c${n}`)));
      const { status } = await client.computers.click('c1', { x: 1, y: 2 });
      assert.equal(status, 'SUCCESS');
      for (const stream of open) {
        for await (const event of stream) {
          assert.ok(event);
          break;
        }
      }
    });
  }
});
