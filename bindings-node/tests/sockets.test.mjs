import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { Lightcone, Socket } from '@tzafon/lightcone';
import { WebSocketServer } from 'ws';
import { json, serve } from './server.mjs';

/** A client of a server that gives every socket to `handler`. */
async function sockets(handler) {
  const http = createServer();
  const server = new WebSocketServer({ server: http });
  server.on('connection', handler);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  after(() => {
    for (const client of server.clients) client.terminate();
    http.close();
  });
  const baseURL = `http://127.0.0.1:${http.address().port}`;
  return { baseURL, client: new Lightcone({ apiKey: 'sk_ws', baseURL }) };
}

const echo = (socket) =>
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));

test('text, JSON and binary messages both ways', async () => {
  const { client } = await sockets(echo);
  const socket = await client.computers.retrieveWs('c');
  assert.ok(socket instanceof Socket);
  assert.equal(socket.response.status, 101);
  await socket.send('ä');
  assert.equal(await socket.receive(), 'ä');
  await socket.sendJSON({ a: [1, null] });
  assert.deepEqual(await socket.receiveJSON(), { a: [1, null] });
  await socket.send(Uint8Array.of(0, 255));
  assert.deepEqual([...(await socket.receive())], [0, 255]);
  await socket.send(Uint8Array.of(7).buffer);
  assert.deepEqual([...(await socket.receive())], [7]);
  await socket.close();
});

test('the request has the key, the path and the query', async () => {
  let asked;
  const { client } = await sockets((_, request) => {
    asked = request;
  });
  await client.computers.retrieveWs('a/b', { query: { x: 1 } });
  assert.equal(asked.url, '/computers/a%2Fb/ws?x=1');
  assert.equal(asked.headers.authorization, 'Bearer sk_ws');
});

test('for await gives messages until the other side closes, and then its code and reason', async () => {
  const { client } = await sockets((socket) => {
    socket.send('1');
    socket.send('2');
    socket.close(4001, 'enough');
  });
  const socket = await client.computers.retrieveWs('c');
  const got = [];
  for await (const message of socket) got.push(message);
  assert.deepEqual(got, ['1', '2']);
  assert.deepEqual([socket.closed, socket.closeCode, socket.closeReason], [true, 4001, 'enough']);
  assert.equal(await socket.receive(), null);
  await assert.rejects(socket.receiveJSON(), /closed \(code 4001, reason "enough"\)/);
  await assert.rejects(socket.send('late'), /is closed/);
});

test('the promise of a socket can be iterated, and leaving the loop leaves a socket open', async () => {
  const { client } = await sockets((socket) => {
    socket.send('1');
    echo(socket);
  });
  const promise = client.computers.retrieveWs('c');
  for await (const message of promise) {
    assert.equal(message, '1');
    break;
  }
  const socket = await promise;
  await socket.send('2');
  assert.equal(await socket.receive(), '2');
  await socket.close();
});

test('close sends its code and reason', async () => {
  const { promise, resolve } = withResolvers();
  const { client } = await sockets((socket) =>
    socket.on('close', (code, reason) => resolve([code, String(reason)])),
  );
  const socket = await client.computers.retrieveWs('c');
  assert.equal(socket.closed, false);
  await socket.close(3000, 'done');
  assert.deepEqual(await promise, [3000, 'done']);
  assert.deepEqual([socket.closed, socket.closeCode], [true, 3000]);
  await socket.close();
  await assert.rejects(socket.close(1005), /1005 is no code/);
  await assert.rejects(socket.close(-1), /the code -1/);
  await assert.rejects(socket.close(1000, 'x'.repeat(124)), /123 bytes/);
});

test('pings go both ways', async () => {
  const { promise: pinged, resolve: sawPing } = withResolvers();
  const { promise: ponged, resolve: sawPong } = withResolvers();
  const { client } = await sockets((socket) => {
    socket.on('ping', (data) => sawPing(String(data)));
    socket.on('pong', (data) => sawPong(String(data)));
    socket.ping('theirs');
  });
  const socket = await client.computers.retrieveWs('c');
  await socket.ping(new TextEncoder().encode('ours'));
  assert.equal(await pinged, 'ours');
  // Answered although nobody waits for a message.
  assert.equal(await ponged, 'theirs');
  await assert.rejects(socket.ping(new Uint8Array(126)), /125 bytes/);
});

test('the end of a block closes', async () => {
  const { promise, resolve } = withResolvers();
  const { client } = await sockets((socket) => socket.on('close', resolve));
  const socket = await client.computers.retrieveWs('c');
  // What `await using` calls.
  await socket[Symbol.asyncDispose]();
  assert.equal(await promise, 1000);
});

test('an aborted signal ends a socket that waits', async () => {
  const { client } = await sockets(() => undefined);
  const controller = new AbortController();
  const socket = await client.computers.retrieveWs('c', { signal: controller.signal });
  const waiting = socket.receive();
  controller.abort();
  assert.equal(await waiting, null);
  await assert.rejects(socket.send('x'), /closed/);
});

test('a connection that breaks is an error', async () => {
  const { client } = await sockets((socket) => socket.terminate());
  const socket = await client.computers.retrieveWs('c');
  await assert.rejects(socket.receive(), Lightcone.APIConnectionError);
});

test('a refusal has the status and the body', async () => {
  const { url } = await serve((_, response) =>
    json(response, 404, { message: 'Session not found' }),
  );
  const client = new Lightcone({ apiKey: 'k', baseURL: url, maxRetries: 0 });
  await assert.rejects(client.computers.retrieveWs('c'), (error) => {
    assert.ok(error instanceof Lightcone.NotFoundError);
    assert.equal(error.message, '404 Session not found');
    assert.deepEqual(error.error, { message: 'Session not found' });
    return true;
  });
  const { url: plain } = await serve((_, response) =>
    response.writeHead(200).end('no socket here'),
  );
  const other = new Lightcone({ apiKey: 'k', baseURL: plain, maxRetries: 0 });
  await assert.rejects(other.computers.retrieveWs('c'), (error) => {
    assert.ok(error instanceof Lightcone.APIError);
    assert.match(error.message, /200.*no socket here/);
    return true;
  });
});

test('what is no message is refused', async () => {
  const { client } = await sockets((socket) => socket.send('no JSON'));
  const socket = await client.computers.retrieveWs('c');
  await assert.rejects(socket.send({ a: 1 }), /a message is/);
  await assert.rejects(socket.sendJSON(Number.NaN), /NaN/);
  await assert.rejects(socket.sendJSON(undefined), /cannot be sent as JSON/);
  await assert.rejects(socket.receiveJSON(), /not JSON; it begins with: no JSON/);
  await assert.rejects(client.computers.retrieveWs('c').asResponse(), /await it/);
});

test('a program ends by itself with a socket left open', async () => {
  const { baseURL } = await sockets((socket) => socket.send('hello'));
  const program = `
    import { Lightcone } from '@tzafon/lightcone';
    const client = new Lightcone({ apiKey: 'k', baseURL: ${JSON.stringify(baseURL)} });
    const socket = await client.computers.retrieveWs('c');
    console.log(await socket.receive());
  `;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
    cwd: new URL('..', import.meta.url),
  });
  assert.equal(stdout, 'hello\n');
});

function withResolvers() {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
