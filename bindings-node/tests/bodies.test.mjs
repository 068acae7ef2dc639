import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { Lightcone, toFile } from '@tzafon/lightcone';
import { json, serve } from './server.mjs';

const { url, seen } = await serve((_, response) => json(response, 200, {}));
const client = new Lightcone({ apiKey: 'k', baseURL: url });

async function sent(body, headers) {
  seen.length = 0;
  await client.post('/a', { body, headers });
  return [seen[0].body, seen[0].headers['content-type']];
}

const json_ = 'application/json';
const bytes = new TextEncoder().encode('xäx').subarray(1, 3);
const form = 'application/x-www-form-urlencoded;charset=UTF-8';
const stream = () => new Blob(['ä']).stream();
async function* pieces() {
  yield 'a';
  yield bytes;
}

function* syncPieces() {
  yield 'a';
  yield bytes;
}
/** An iterator alone, which `for` cannot walk. */
const iterator = (next) => {
  const left = ['a', bytes];
  return { next: () => next({ done: left.length === 0, value: left.shift() }) };
};
const foreign = (tag, fields) =>
  Object.assign(Object.create({ [Symbol.toStringTag]: tag }), fields);

for (const [name, body, expected, headers] of [
  ['JSON', { a: 'ä' }, ['{"a":"ä"}', json_]],
  ['text', 'ä', ['"ä"', json_]],
  ['text beside a content type', 'ä', ['ä', 'text/plain'], { 'content-type': 'text/plain' }],
  ['null', null, ['', undefined]],
  ['a view of bytes', bytes, ['ä', undefined]],
  ['a buffer', new Uint8Array([97]).buffer, ['a', undefined]],
  ['a Buffer', Buffer.from('ä'), ['ä', undefined]],
  ['a DataView', new DataView(new Uint8Array([97, 98]).buffer, 1), ['b', undefined]],
  ['URLSearchParams', new URLSearchParams({ a: 'b c' }), ['a=b+c', form]],
  ['a Blob', new Blob(['ä'], { type: 'image/png' }), ['ä', 'image/png']],
  [
    'a Blob with another type',
    new Blob(['ä'], { type: 'image/png' }),
    ['ä', 'a/b'],
    { 'Content-Type': 'a/b' },
  ],
  ['a stream', stream(), ['ä', undefined]],
  ['pieces', pieces(), ['aä', undefined]],
  ['a generator', syncPieces(), ['aä', undefined]],
  ['a plain iterator', iterator((result) => result), ['aä', undefined]],
  ['a plain async iterator', iterator((result) => Promise.resolve(result)), ['aä', undefined]],
  ['an iterator of a list', [Buffer.from('a'), 'b'].values(), ['ab', undefined]],
  ['an iterator of a map', new Map([[1, 'a']]).values(), ['a', undefined]],
  ['buffers in pieces', [new Uint8Array([97]).buffer].values(), ['a', undefined]],
  ['memory that is shared', new SharedArrayBuffer(1), ['\0', undefined]],
  ['bytes of another realm', runInNewContext('new Uint8Array([97, 98]).buffer'), ['ab', undefined]],
  ['an object of another realm', runInNewContext('({ a: 1 })'), ['{"a":1}', json_]],
  [
    'an object as a form',
    { a: 'b c', d: 1, e: undefined },
    ['a=b+c&d=1', 'application/x-www-form-urlencoded'],
    { 'content-type': 'application/x-www-form-urlencoded' },
  ],
  [
    "another library's URLSearchParams",
    foreign('URLSearchParams', { toString: () => 'a=b' }),
    ['a=b', form],
  ],
  [
    "another library's blob",
    foreign('Blob', { type: 'image/png', arrayBuffer: async () => bytes.slice().buffer }),
    ['ä', 'image/png'],
  ],
]) {
  test(`a body of ${name}`, async () => assert.deepEqual(await sent(body, headers), expected));
}

class WithNothing {
  #inner = 1;
  get inner() {
    return this.#inner;
  }
}
const iterable = { *[Symbol.iterator]() {} };

for (const [name, body] of [
  ['a Map', new Map([['a', 1]])],
  ['a Set', new Set([1])],
  ['a WeakMap', new WeakMap()],
  ['a promise', Promise.resolve({ a: 1 })],
  ['an error', new Error('a')],
  ['a regular expression', /a/],
  ['an instance without fields', new WithNothing()],
  ['an iterable that is no iterator', iterable],
  ['a Map in a field', { a: new Map() }],
  ['a Set in a list', { a: [new Set()] }],
  ['an instance without fields in a field', { a: new WithNothing() }],
  ['headers', new Headers()],
  ['a piece that is a number', [7].values()],
  ['a piece that is an object', [{}].values()],
]) {
  test(`a body of ${name} is refused, and nothing is sent`, async () => {
    seen.length = 0;
    const error = await client.post('/a', { body }).catch((error) => error);
    assert.ok(error instanceof Lightcone.LightconeError, String(error));
    assert.match(error.message, /body/);
    assert.equal(seen.length, 0);
  });
}

test('what is empty on purpose is sent as it is', async () => {
  for (const body of [{}, Object.create(null), { a: {} }, { a: [] }, runInNewContext('({})')]) {
    assert.deepEqual(JSON.parse((await sent(body))[0]), JSON.parse(JSON.stringify(body)));
  }
});

test("another library's form", async () => {
  const entries = [['a', 'b']];
  const [text, type] = await sent(
    foreign('FormData', { [Symbol.iterator]: () => entries[Symbol.iterator]() }),
  );
  assert.match(type, /^multipart\/form-data/);
  assert.match(text, /name="a"\r\n\r\nb/);
});

test('a generator that is refused in the middle is ended', async () => {
  let ended = false;
  function* refused() {
    try {
      yield 7;
      yield 8;
    } finally {
      ended = true;
    }
  }
  await assert.rejects(client.post('/a', { body: refused() }), /piece 0 of the body is 7/);
  assert.ok(ended);
});

test('a form with a file', async () => {
  const body = new FormData();
  body.set('name', 'ä');
  body.set('file', await toFile('content', 'a.txt', { type: 'text/plain' }));
  const [text, type] = await sent(body);
  const boundary = type.match(/^multipart\/form-data; boundary=(.+)$/)[1];
  assert.ok(text.includes(`--${boundary}`) && text.includes('filename="a.txt"'), text);
  assert.ok(text.includes('content') && text.includes('ä'));
});

test('a raw body is sent again by a retry', async () => {
  const { url, seen } = await serve((_, response) =>
    seen.length === 1
      ? json(response, 503, {}, { 'retry-after-ms': '1' })
      : json(response, 200, {}),
  );
  await new Lightcone({ apiKey: 'k', baseURL: url }).put('/a', { body: stream() });
  assert.deepEqual(
    seen.map(({ body }) => body),
    ['ä', 'ä'],
  );
});

test('a stream of a body that fails is an error, and nothing is sent', async () => {
  seen.length = 0;
  const body = new ReadableStream({ pull: () => Promise.reject(new Error('no disk')) });
  await assert.rejects(client.post('/a', { body }), /can't be read.*no disk/);
  assert.equal(seen.length, 0);
});

test('bytes of an answer are not changed', async () => {
  const picture = Buffer.from([0x89, 0x50, 0xff, 0x00]);
  const { url } = await serve((_, response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end(picture),
  );
  const other = new Lightcone({ apiKey: 'k', baseURL: url });
  const response = await other.get('/picture').asResponse();
  assert.deepEqual(Buffer.from(await response.arrayBuffer()), picture);
  assert.equal(response.url, `${url}/picture`);
});

test('an aborted signal ends the reading of a body', async () => {
  const { url } = await serve((_, response) => response.writeHead(200).write('first'));
  const controller = new AbortController();
  const { signal } = controller;
  const response = await new Lightcone({ apiKey: 'k', baseURL: url })
    .get('/a', { signal })
    .asResponse();
  const reader = response.body.getReader();
  await reader.read();
  const reading = reader.read();
  controller.abort();
  await assert.rejects(reading, Lightcone.APIUserAbortError);
  const late = new AbortController();
  const whole = new Lightcone({ apiKey: 'k', baseURL: url }).get('/a', { signal: late.signal });
  await whole.asResponse();
  const second = new Lightcone({ apiKey: 'k', baseURL: url }).get('/a', { signal: late.signal });
  late.abort();
  await assert.rejects(second, Lightcone.APIUserAbortError);
});

const file = async (...parameters) => {
  const made = await toFile(...parameters);
  assert.ok(made instanceof File);
  return [made.name, made.type, await made.text()];
};

test('toFile takes text, bytes, blobs, responses, streams and iterables, also promised', async () => {
  const type = 'text/plain';
  assert.deepEqual(await file('a', 'n.txt'), ['n.txt', '', 'a']);
  assert.deepEqual(await file(Promise.resolve(bytes), 'n', { type }), ['n', type, 'ä']);
  assert.deepEqual(await file(bytes.slice().buffer), ['unknown_file', '', 'ä']);
  assert.deepEqual(await file(new Blob(['a'], { type })), ['unknown_file', type, 'a']);
  const response = Object.defineProperty(new Response('a'), 'url', { value: `${url}/x/p.png?q` });
  assert.deepEqual(await file(response), ['p.png', 'text/plain;charset=utf-8', 'a']);
  assert.deepEqual(await file(Object.assign(stream(), { path: '/tmp/s.bin' })), ['s.bin', '', 'ä']);
  assert.deepEqual(await file(pieces()), ['unknown_file', '', 'aä']);
  assert.deepEqual(await file(['a', bytes]), ['unknown_file', '', 'aä']);
  const blob = { size: 1, type: 'a/b', arrayBuffer: async () => bytes.slice().buffer };
  assert.deepEqual(await file(blob), ['unknown_file', 'a/b', 'ä']);
  const like = { url: 'https://h/x/q.png?r', blob: async () => blob };
  assert.deepEqual(await file(like), ['q.png', 'a/b', 'ä']);
  assert.deepEqual(await file({ ...like, url: '' }, 'n'), ['n', 'a/b', 'ä']);
  const headers = new Map([['content-type', 'c/d']]);
  const relative = { url: 'x/r.png?s', headers, blob: async () => new Blob(['a']) };
  assert.deepEqual(await file(relative), ['r.png', 'c/d', 'a']);
  const own = new File(['a'], 'own');
  assert.equal(await toFile(own), own);
  for (const nothing of [undefined, null, 7, {}])
    await assert.rejects(toFile(nothing), /a file can be made/);
});
