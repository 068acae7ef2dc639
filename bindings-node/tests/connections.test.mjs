import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { Lightcone } from '@tzafon/lightcone';
import { json, serve } from './server.mjs';

/** A server that counts its connections. */
async function counting() {
  const addresses = [];
  const server = createServer((_, response) => json(response, 200, {}));
  server.on('connection', (socket) => addresses.push(socket.remoteAddress));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { addresses, baseURL: `http://127.0.0.1:${server.address().port}` };
}

test('a client with other options uses the same connections', async () => {
  const { addresses, baseURL } = await counting();
  const client = new Lightcone({ apiKey: 'a', baseURL });
  await client.models.list();
  await client.withOptions({ apiKey: 'b', maxRetries: 0 }).models.list();
  client.timeout = 5000;
  await client.models.list({ query: { a: 1 } });
  assert.equal(addresses.length, 1);
  await client.withOptions({ connectTimeout: 1000 }).models.list();
  assert.equal(addresses.length, 2);
});

test('a client of a closed one is refused, and one that was made before goes on', async () => {
  const { baseURL } = await counting();
  const client = new Lightcone({ apiKey: 'a', baseURL });
  const other = client.withOptions({});
  client.close();
  await assert.rejects(client.models.list(), /client is closed/);
  await assert.rejects(client.get('/a', { stream: true }), /client is closed/);
  assert.throws(() => client.withOptions({}), /client is closed/);
  await other.models.list();
});

test('subclasses stay what they are', () => {
  class Own extends Lightcone {}
  assert.ok(new Own({ apiKey: 'a' }).withOptions({}) instanceof Own);
});

test('connections leave from the local address', async () => {
  const { addresses, baseURL } = await counting();
  await new Lightcone({ apiKey: 'a', baseURL, localAddress: '127.0.0.2' }).models.list();
  assert.deepEqual(addresses, ['127.0.0.2']);
});

test('a proxy is used', async () => {
  const { url, seen } = await serve((_, response) => json(response, 200, {}));
  const client = new Lightcone({ apiKey: 'a', baseURL: 'http://lightcone.invalid', proxy: url });
  await client.models.list();
  assert.equal(seen[0].headers.host, 'lightcone.invalid');
});

test('the environment names proxies unless it is not trusted, and headers', async () => {
  const { url: proxy, seen } = await serve((_, response) => json(response, 200, {}));
  const { url, seen: direct } = await serve((_, response) => json(response, 200, {}));
  const program = (options) => `
    import { Lightcone } from '@tzafon/lightcone';
    await new Lightcone(${JSON.stringify({ apiKey: 'k', baseURL: url, ...options })}).models.list();
  `;
  const env = {
    ...process.env,
    http_proxy: proxy,
    no_proxy: '',
    LIGHTCONE_CUSTOM_HEADERS: 'X-Team: blue\nno colon\nX-Own: a',
  };
  const run = (options) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', program(options)], {
      cwd: new URL('..', import.meta.url),
      env,
    });
  await run({ defaultHeaders: { 'x-own': 'b' } });
  assert.deepEqual([seen.length, direct.length], [1, 0]);
  assert.deepEqual([seen[0].headers['x-team'], seen[0].headers['x-own']], ['blue', 'b']);
  await run({ trustEnv: false });
  assert.deepEqual([seen.length, direct.length], [1, 1]);
});

test('an unsafe call is not repeated after 500, unless that is asked for', async () => {
  const { url, seen } = await serve((_, response) =>
    json(response, 500, {}, { 'retry-after-ms': '1' }),
  );
  const client = new Lightcone({ apiKey: 'k', baseURL: url });
  await assert.rejects(client.computers.click('c', { x: 1 }), (error) => error.attempts === 1);
  assert.equal(seen.length, 1);
  const unsafe = client.withOptions({ retryUnsafe: true });
  await assert.rejects(unsafe.computers.click('c', { x: 1 }), (error) => error.attempts === 3);
  assert.equal(seen.length, 4);
});

test('a silent stream is given up', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: {"event":"message"}\n\n');
  });
  const client = new Lightcone({ apiKey: 'k', baseURL: url, streamIdleTimeout: 20 });
  await assert.rejects(async () => {
    for await (const _ of client.computers.retrieveEvents('c'));
  }, Lightcone.APIConnectionTimeoutError);
});
