import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lightcone } from '@tzafon/lightcone';
import { json, serve } from './server.mjs';

const { LightconeError } = Lightcone;
const { url, seen } = await serve((_, response) => json(response, 200, {}));
const client = new Lightcone({ apiKey: 'k', baseURL: url });
const { computers } = client;

const refused = [
  ['an empty id', () => computers.retrieve(''), /computers\.retrieve.*non-empty/],
  ['a dot', () => computers.retrieve('.'), /"\." can't be a value of `id`/],
  ['two dots', () => computers.click('..', { x: 1 }), /"\.\." can't be a value of `id`/],
  ['null for an id', () => computers.retrieve(null), /computers\.retrieve.*must be a string.*null/],
  ['an object for an id', () => computers.retrieve({ id: 'c' }), /must be a string/],
  ['NaN', () => computers.click('c', { x: Number.NaN, y: 1 }), /^x in the body is NaN/],
  [
    'infinity, deep inside',
    () => computers.batch('c', { actions: [{ a: null }, { ms: Number.NEGATIVE_INFINITY }] }),
    /^actions\[1\]\.ms in the body is -Infinity/,
  ],
  [
    'NaN in a body of the request',
    () => client.post('/a', { body: [Number.NaN] }),
    /^\[0\] in the body is NaN/,
  ],
  [
    'a loop',
    () => client.post('/a', { body: loop() }),
    /^self in the body is an object that contains itself/,
  ],
  ['a BigInt', () => computers.click('c', { x: 1n, y: 1 }), /^x in the body is a BigInt/],
  ['a function', () => computers.click('c', { x: () => 1, y: 1 }), /^x in the body is a function/],
  [
    'a symbol in a list',
    () => computers.batch('c', { actions: [{ keys: [Symbol('a')] }] }),
    /^actions\[0\]\.keys\[0\] in the body is a symbol/,
  ],
  ['a Map', () => computers.click('c', { x: new Map([[1, 2]]) }), /^x in the body is a Map/],
  ['a Set', () => computers.batch('c', { actions: [new Set()] }), /^actions\[0\] .* is a Set/],
  [
    'a promise',
    () => computers.type('c', { text: Promise.resolve('a') }),
    /^text in the body is a Promise, .*await it/,
  ],
  ['bytes', () => computers.type('c', { text: Buffer.from('a') }), /^text in the body is bytes/],
  [
    'an invalid date',
    () => client.post('/a', { body: { at: new Date('x') } }),
    /^at .*invalid Date/,
  ],
  ['a function as body', () => client.post('/a', { body: () => 1 }), /^the body is a function/],
  ['NaN in a query', () => client.get('/a', { query: { q: Number.NaN } }), /parameter q is NaN/],
  ['a function in a query', () => client.get('/a', { query: { q: () => 1 } }), /q is a function/],
  ['a body that is no object', () => client.agent.tasks.start(7), /not a JSON object/],
  ['a header with a line break', () => client.get('/a', { headers: { a: 'b\nc' } }), /header/],
  ['a path that leaves the base', () => client.get('/a/../b'), /`\.\.`/],
  ['another host', () => client.get('http://127.0.0.1:1/a'), /whole address must begin with/],
  [
    'an unknown method',
    () => client.request({ method: 'trace', path: '/a' }),
    /"TRACE" is not one of/,
  ],
];

function loop() {
  const value = {};
  value.self = value;
  return value;
}

for (const [name, call, message] of refused) {
  test(`${name} is refused before anything is sent`, async () => {
    await assert.rejects(call(), (error) => {
      assert.ok(error instanceof LightconeError, error);
      assert.match(error.message, message);
      return true;
    });
    assert.equal(seen.length, 0);
  });
}

const order = [
  ['tabs.switch', () => computers.tabs.switch('c', { tab_id: 't' })],
  ['tabs.switch', () => computers.tabs.switch('c', 't')],
  ['tabs.switch', () => computers.tabs.switch('t')],
  ['tabs.delete', () => computers.tabs.delete('c', { tabID: 't' })],
  ['tabs.delete', () => computers.tabs.delete({ id: 'c' }, 't')],
  ['tabs.delete', () => computers.tabs.delete('t', { id: '' })],
];

for (const [index, [name, call]] of order.entries()) {
  test(`the other order of ${name} (${index}): the error shows the right one`, () => {
    assert.throws(call, (error) => {
      assert.ok(error instanceof LightconeError);
      assert.ok(error.message.includes(`computers.${name}(tabID, { id })`), error.message);
      return true;
    });
    assert.equal(seen.length, 0);
  });
}

test('values that JSON has may be null, zero and undefined', async () => {
  await client.post('/a', { body: { a: null, b: 0, c: undefined, d: 'null' } });
  assert.equal(seen.pop().body, '{"a":null,"b":0,"d":"null"}');
});

test('numbers and booleans are ids too', async () => {
  await computers.retrieve(7);
  assert.equal(seen.pop().url, '/computers/7');
});

const misread = [
  ['HTML instead of JSON', 200, 'text/html', '<p>sign in</p>'],
  ['broken JSON', 201, 'application/json', '{"a":'],
  ['no content type', 200, undefined, 'oops'],
];
for (const [name, status, type, body] of misread) {
  test(`${name}: an error with status, content type and the beginning`, async () => {
    const { url } = await serve((_, response) =>
      response.writeHead(status, type ? { 'content-type': type } : {}).end(body),
    );
    const other = new Lightcone({ apiKey: 'k', baseURL: url });
    await assert.rejects(other.computers.retrieve('c'), (error) => {
      assert.ok(error instanceof Lightcone.APIResponseValidationError);
      assert.equal(error.status, status);
      const parts = [`status ${status}`, `content type ${type ?? 'not given'}`, body, url];
      for (const part of parts) assert.ok(error.message.includes(part), error.message);
      return true;
    });
  });
}

for (const [body, shown] of [
  [`a${'é'.repeat(150)}`, `a${'é'.repeat(99)}`],
  ['x'.repeat(201), 'x'.repeat(200)],
]) {
  test(`the beginning of ${body.slice(0, 3)}… has 200 bytes and whole characters`, async () => {
    const { url } = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(body),
    );
    const other = new Lightcone({ apiKey: 'k', baseURL: url });
    await assert.rejects(other.models.list(), (error) => error.message.endsWith(`: ${shown}`));
  });
}

test('JSON that does not say so is read all the same where JSON was due', async () => {
  const { url } = await serve((_, response) => response.end('{"id":"c"}'));
  const other = new Lightcone({ apiKey: 'k', baseURL: url });
  assert.equal((await other.computers.retrieve('c')).id, 'c');
  assert.equal(await other.get('/a'), '{"id":"c"}');
});

test('a stream that is HTML is an error that shows it', async () => {
  const { url } = await serve((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>sign in</p>'),
  );
  const other = new Lightcone({ apiKey: 'k', baseURL: url });
  await assert.rejects(async () => {
    for await (const _ of other.computers.retrieveEvents('c'));
  }, /content type text\/html.*<p>sign in/);
});

test('options that no client can be made of', () => {
  const wrong = {
    apiKey: 7,
    baseURL: 'ftp://host',
    connectTimeout: -1,
    proxy: 'no proxy',
    caBundle: '/no/such/file.pem',
    localAddress: 'localhost',
    verify: 'yes',
    trustEnv: 1,
    http2: null,
    maxIdleConnections: 1.5,
    httpAgent: {},
    dangerouslyAllowBrowser: true,
  };
  for (const [name, value] of Object.entries(wrong)) {
    assert.throws(
      () => new Lightcone({ apiKey: 'k', [name]: value }),
      (error) => {
        assert.ok(error instanceof LightconeError, `${name}: ${error}`);
        const shown = new RegExp(`${name}|base_url|/no/such/file.pem`, 'i');
        assert.match(error.message, shown);
        return true;
      },
    );
  }
});
