import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lightcone } from '@tzafon/lightcone';
import { json, serve } from './server.mjs';
import { CALLS, MORE_CALLS } from './wire.mjs';

const answers = {
  'application/x-ndjson': ['application/x-ndjson', '{"type":"exit","code":0}\n'],
  'text/event-stream': ['text/event-stream', 'data: {"type":"completed"}\n\n'],
};

test('all 45 published operations are in the table', () => {
  assert.equal(CALLS.length, 45);
  assert.equal(new Set(CALLS.map(([name]) => name)).size, 45);
});

const { url, seen } = await serve((request, response) => {
  const [type, body] = answers[request.headers.accept] ?? [];
  if (type === undefined) return json(response, 200, {});
  response.writeHead(200, { 'content-type': type }).end(body);
});
const client = new Lightcone({ apiKey: 'sk_wire', baseURL: url });

for (const [name, call, target, body, accept] of [...CALLS, ...MORE_CALLS]) {
  test(name, async () => {
    seen.length = 0;
    // The server opens no socket; that it was asked for one is what counts here.
    await call(client).catch((error) => assert.ok(name.endsWith('Ws'), error));
    assert.equal(seen.length, 1);
    const [{ method, url, headers, body: sent }] = seen;
    assert.equal(`${method} ${url}`, target);
    assert.deepEqual(sent === '' ? undefined : JSON.parse(sent), body);
    assert.equal(headers['content-type'], body === undefined ? undefined : 'application/json');
    assert.equal(headers.accept, accept);
    assert.equal(headers.authorization, 'Bearer sk_wire');
    assert.match(headers['user-agent'], /^Lightcone\/JS \d/);
    if (name.endsWith('Ws')) assert.equal(headers.upgrade, 'websocket');
  });
}
