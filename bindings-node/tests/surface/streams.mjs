// Checklist: promises, streams, decoders of lines, errors and retries.
import assert from 'node:assert/strict';
import { JSONLDecoder, Lightcone, Stream } from '@tzafon/lightcone';
import { events, frame, json, serve } from '../server.mjs';

const apiKey = 'k';

async function client(handler, options = {}) {
  const { url, seen } = await serve(handler);
  return { seen, client: new Lightcone({ apiKey, baseURL: url, ...options }) };
}

const answering = (status, type, body) =>
  client(
    (_, response) => response.writeHead(status, type ? { 'content-type': type } : {}).end(body),
    {
      maxRetries: 0,
    },
  );

async function all(items) {
  const got = [];
  for await (const item of items) got.push(item);
  return got;
}

const started = { type: 'started', task_id: 't' };
const completed = { type: 'completed' };
const task = () =>
  client((_, response) => {
    events(
      response,
      ': ping\n\n',
      frame(1, started),
      ': ping\n\n',
      frame(2, completed),
      'id: 3\n\n',
    );
    response.end();
  });
const start = async () => (await task()).client.agent.tasks.startStream({ instruction: 'x' });

/** Bytes in pieces of one. */
const bytesOf = (text) => {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
};

export const PROMISES = [
  [
    'await parses on first use, once',
    async () => {
      const promise = (await answering(200, 'application/json', '{"a":1}')).client.get('/a');
      assert.equal(await promise, await promise);
    },
  ],
  [
    'then, catch and finally',
    async () => {
      const { client } = await answering(200, 'application/json', '{"a":1}');
      assert.equal(await client.get('/a').then(({ a }) => a), 1);
      assert.deepEqual(await client.get('/a').finally(() => undefined), { a: 1 });
      const failing = (await answering(404, 'application/json', '{}')).client;
      assert.equal(await failing.get('/a').catch(({ status }) => status), 404);
    },
  ],
  [
    'asResponse: the raw response, its body unread',
    async () => {
      const { client: own } = await client((_, response) => {
        response.writeHead(200, { 'content-type': 'text/plain' });
        response.write('first');
      });
      const response = await own.get('/endless').asResponse();
      const reader = response.body.getReader();
      assert.equal(Buffer.from((await reader.read()).value).toString(), 'first');
      await reader.cancel();
    },
  ],
  [
    'withResponse: the data and the response',
    async () => {
      const { client } = await answering(200, 'application/json', '{"a":1}');
      const { data, response } = await client.models.list().withResponse();
      assert.deepEqual([data, response.status, await response.text()], [{ a: 1 }, 200, '{"a":1}']);
    },
  ],
  [
    'asResponse and withResponse give one object',
    async () => {
      const { client } = await answering(200, 'application/json', '{"a":1}');
      for (const promise of [
        client.models.list(),
        client.get('/a'),
        client.computers.delete('c'),
      ]) {
        const response = await promise.asResponse();
        assert.equal(await promise.asResponse(), response);
        assert.equal((await promise.withResponse()).response, response);
        assert.equal(await promise.asResponse(), response);
      }
      const stream = client.agent.tasks.startStream({ instruction: 'x' });
      const { data, response } = await stream.withResponse();
      assert.equal(await stream.asResponse(), response);
      data.close();
    },
  ],
  [
    'parsing: 204 is null',
    async () => assert.equal(await (await answering(204)).client.get('/a'), null),
  ],
  [
    'parsing: JSON, also of types that end in +json',
    async () => {
      const { client } = await answering(200, 'application/hal+json; charset=utf-8', '[1]');
      assert.deepEqual(await client.get('/a'), [1]);
    },
  ],
  [
    'parsing: JSON of no length is undefined',
    async () => {
      const { client } = await answering(200, 'application/json', '');
      assert.equal(await client.get('/a'), undefined);
    },
  ],
  [
    'parsing: anything else is text',
    async () => {
      const { client } = await answering(200, 'text/html', '<p>');
      assert.equal(await client.get('/a'), '<p>');
    },
  ],
  [
    'parsing: of computers.delete the body does not matter',
    async () => {
      const { client } = await answering(200, 'text/plain', 'gone');
      assert.equal(await client.computers.delete('c'), undefined);
    },
  ],
];

export const STREAMS = [
  [
    'for await, once; a second pass points to tee()',
    async () => {
      const stream = await start();
      assert.deepEqual(await all(stream), [started, completed]);
      await assert.rejects(
        all(stream),
        (error) => error instanceof Lightcone.LightconeError && /tee\(\)/.test(error.message),
      );
    },
  ],
  [
    'controller: aborting ends the iteration quietly',
    async () => {
      const stream = await start();
      assert.ok(stream.controller instanceof AbortController);
      for await (const _ of stream) stream.controller.abort();
    },
  ],
  [
    'tee: two independent streams',
    async () => {
      const [left, right] = (await start()).tee();
      assert.ok(left instanceof Stream);
      assert.deepEqual(await all(left), [started, completed]);
      assert.deepEqual(await all(right), [started, completed]);
    },
  ],
  [
    'toReadableStream: lines of JSON',
    async () => {
      const text = await new Response((await start()).toReadableStream()).text();
      assert.equal(text, `${JSON.stringify(started)}\n${JSON.stringify(completed)}\n`);
    },
  ],
  [
    'Stream.fromReadableStream(readable, controller)',
    async () => {
      const controller = new AbortController();
      const stream = Stream.fromReadableStream(bytesOf('{"a":"ä"}\n\n[2]'), controller);
      assert.equal(stream.controller, controller);
      assert.deepEqual(await all(stream), [{ a: 'ä' }, [2]]);
    },
  ],
  [
    'Stream.fromSSEResponse(response, controller, client)',
    async () => {
      const text =
        ': ping\n\nid: 1\ndata: {"a":\ndata: "ä"}\n\nid: 2\n\ndata: [DONE]\n\ndata: 3\n\n';
      const stream = Stream.fromSSEResponse(new Response(bytesOf(text)), new AbortController());
      assert.deepEqual(await all(stream), [{ a: 'ä' }]);
      assert.equal(stream.lastEventID, '1');
    },
  ],
  [
    'frames: bad JSON is logged and thrown',
    async () => {
      const lines = [];
      const logger = { ...console, error: (line) => lines.push(line) };
      const client = new Lightcone({ apiKey, logger });
      const response = new Response('data: <p>\n\n');
      await assert.rejects(
        all(Stream.fromSSEResponse(response, new AbortController(), client)),
        /<p>/,
      );
      assert.match(lines.join(), /<p>/);
    },
  ],
  [
    'frames: without name and data they are passed over',
    async () => assert.equal((await all(await start())).length, 2),
  ],
  [
    'new Stream(function that gives an iterator, controller)',
    async () => {
      const stream = new Stream(async function* () {
        yield 1;
      }, new AbortController());
      assert.deepEqual(await all(stream), [1]);
    },
  ],
  [
    'JSONLDecoder: for await, from computers.exec.create',
    async () => {
      const text = '{"type":"stdout","data":"a"}\n\n{"type":"exit","code":0}';
      const { client } = await answering(200, 'application/x-ndjson', text);
      const decoder = await client.computers.exec.create('c', { command: 'ls' });
      assert.ok(decoder instanceof JSONLDecoder && decoder.controller instanceof AbortController);
      assert.deepEqual(
        (await all(decoder)).map(({ type }) => type),
        ['stdout', 'exit'],
      );
    },
  ],
  [
    'JSONLDecoder.fromResponse(response, controller)',
    async () => {
      const response = new Response(bytesOf('{"a":1}\r\n{"a":2}'));
      const decoder = JSONLDecoder.fromResponse(response, new AbortController());
      assert.deepEqual(await all(decoder), [{ a: 1 }, { a: 2 }]);
      assert.throws(
        () => JSONLDecoder.fromResponse(new Response(null), new AbortController()),
        /no body/,
      );
    },
  ],
];

const CLASSES = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  402: 'APIError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
  500: 'InternalServerError',
  503: 'InternalServerError',
};

const failure = (promise) =>
  promise.then(
    () => assert.fail('no error'),
    (error) => error,
  );

export const ERRORS = [
  ...Object.entries(CLASSES).map(([status, name]) => [
    `status ${status} is ${name}, with status, headers and error`,
    async () => {
      const { client } = await answering(Number(status), 'application/json', '{"message":"no"}');
      const error = await failure(client.get('/a'));
      assert.equal(error.constructor, Lightcone[name]);
      assert.ok(error instanceof Lightcone.APIError);
      assert.equal(error.status, Number(status));
      assert.ok(error.headers instanceof Headers);
      assert.deepEqual(error.error, { message: 'no' });
      assert.equal(error.message, `${status} no`);
    },
  ]),
  [
    'no answer: APIConnectionError, with a cause and nothing else',
    async () => {
      const { client: own } = await client((request) => request.socket.destroy(), {
        maxRetries: 0,
      });
      const error = await failure(own.get('/a'));
      assert.equal(error.constructor, Lightcone.APIConnectionError);
      assert.ok(error.cause instanceof Error);
      assert.deepEqual(
        [error.status, error.headers, error.error],
        [undefined, undefined, undefined],
      );
    },
  ],
  [
    'APIConnectionTimeoutError extends APIConnectionError',
    () =>
      assert.ok(
        Lightcone.APIConnectionTimeoutError.prototype instanceof Lightcone.APIConnectionError,
      ),
  ],
  [
    'APIUserAbortError: its fields are undefined',
    async () => {
      const error = await failure(
        new Lightcone({ apiKey }).get('/a', { signal: AbortSignal.abort() }),
      );
      assert.ok(
        error instanceof Lightcone.APIUserAbortError && error instanceof Lightcone.APIError,
      );
      assert.deepEqual(
        [error.status, error.headers, error.error],
        [undefined, undefined, undefined],
      );
    },
  ],
  ...[
    ['{"message":"no"}', '404 no'],
    ['{"detail":"no"}', '404 {"detail":"no"}'],
    ['plain', '404 plain'],
    ['', '404 status code (no body)'],
  ].map(([body, message]) => [
    `message of ${JSON.stringify(body)}`,
    async () => {
      const { client } = await answering(404, 'application/json', body);
      assert.equal((await failure(client.get('/a'))).message, message);
    },
  ]),
  ...[408, 409, 429, 500, 503].map((status) => [
    `a GET is repeated after ${status}`,
    async () => {
      const { client: own, seen } = await client((_, response) =>
        seen.length === 1
          ? json(response, status, {}, { 'retry-after-ms': '1' })
          : json(response, 200, []),
      );
      assert.deepEqual(await own.get('/a'), []);
      assert.equal(seen.length, 2);
    },
  ]),
  ...[
    ['true', 404, 3],
    ['false', 500, 1],
  ].map(([value, status, times]) => [
    `x-should-retry: ${value} overrides`,
    async () => {
      const headers = { 'x-should-retry': value, 'retry-after-ms': '1' };
      const { client: own, seen } = await client((_, response) =>
        json(response, status, {}, headers),
      );
      await failure(own.get('/a'));
      assert.equal(seen.length, times);
    },
  ]),
];
