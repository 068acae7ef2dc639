// Checklist: options of a client, and of one request.
import assert from 'node:assert/strict';
import { Lightcone } from '@tzafon/lightcone';
import { json, serve } from '../server.mjs';
import { apiKey, asked, collector, refuses, rejects, sent, withEnvironment } from './asking.mjs';

const { LightconeError } = Lightcone;

export const OPTIONS = [
  [
    'apiKey: else TZAFON_API_KEY, trimmed',
    () =>
      withEnvironment({ TZAFON_API_KEY: ' sk_env \n' }, () =>
        assert.equal(new Lightcone().apiKey, 'sk_env'),
      ),
  ],
  [
    'apiKey: an empty variable is unset, and neither throws',
    () =>
      withEnvironment({ TZAFON_API_KEY: ' ' }, () =>
        assert.throws(() => new Lightcone(), LightconeError),
      ),
  ],
  [
    'baseURL: the default',
    () => assert.equal(new Lightcone({ apiKey }).baseURL, 'https://api.tzafon.ai'),
  ],
  [
    'baseURL: null and empty fall back to it',
    () => {
      for (const baseURL of [null, '', undefined]) {
        assert.equal(new Lightcone({ apiKey, baseURL }).baseURL, 'https://api.tzafon.ai');
      }
    },
  ],
  [
    'baseURL: without a slash at its end, so that a path can be put behind it',
    () => {
      const given = ['http://127.0.0.1:1', 'http://127.0.0.1:1/', 'http://127.0.0.1:1//'];
      for (const baseURL of given) {
        const client = new Lightcone({ apiKey, baseURL });
        assert.equal(`${client.baseURL}/computers`, 'http://127.0.0.1:1/computers');
        assert.equal(client.buildURL('/computers'), 'http://127.0.0.1:1/computers');
        client.baseURL = `${baseURL}/v0/`;
        assert.equal(client.baseURL.replace(/([^:])\/+/g, '$1/'), 'http://127.0.0.1:1/v0');
      }
    },
  ],
  [
    'baseURL: LIGHTCONE_BASE_URL, beaten by the option',
    () =>
      withEnvironment({ LIGHTCONE_BASE_URL: 'http://127.0.0.1:1' }, () => {
        assert.equal(new Lightcone({ apiKey }).baseURL, 'http://127.0.0.1:1');
        const own = new Lightcone({ apiKey, baseURL: 'http://127.0.0.1:2' });
        assert.equal(own.baseURL, 'http://127.0.0.1:2');
      }),
  ],
  ['timeout: 60000 ms', () => assert.equal(new Lightcone({ apiKey }).timeout, 60000)],
  [
    'timeout: an answer that does not come in time',
    async () => {
      const { url } = await serve(() => undefined);
      const client = new Lightcone({ apiKey, baseURL: url, timeout: 20, maxRetries: 0 });
      await assert.rejects(client.models.list(), Lightcone.APIConnectionTimeoutError);
    },
  ],
  [
    'maxRetries: 2',
    async () => {
      assert.equal(new Lightcone({ apiKey }).maxRetries, 2);
      assert.equal(await asked(500, {}), 3);
    },
  ],
  ['maxRetries: 0 disables', async () => assert.equal(await asked(500, { maxRetries: 0 }), 1)],
  [
    'defaultHeaders: added, and null removes',
    async () => {
      const defaultHeaders = { 'x-a': '1', 'User-Agent': null };
      const { headers } = await sent({ defaultHeaders }, (client) => client.models.list());
      assert.equal(headers['x-a'], '1');
      assert.equal(headers['user-agent'], undefined);
    },
  ],
  [
    'defaultQuery: added, and undefined per request removes',
    async () => {
      const defaultQuery = { a: 1, b: 'x' };
      const plain = await sent({ defaultQuery }, (client) => client.models.list());
      assert.equal(plain.url, '/v1/models?a=1&b=x');
      const changed = await sent({ defaultQuery }, (client) =>
        client.models.list({ query: { a: undefined, b: 2 } }),
      );
      assert.equal(changed.url, '/v1/models?b=2');
    },
  ],
  [
    'fetchOptions: refused, with what to use instead',
    () => refuses({ fetchOptions: {} }, /fetchOptions is not supported.*proxy/),
  ],
  [
    'fetch: refused, with what to use instead',
    () => refuses({ fetch: () => undefined }, /fetch is not supported.*proxy/),
  ],
  [
    'logLevel: warn, or LIGHTCONE_LOG, or the option',
    () => {
      assert.equal(new Lightcone({ apiKey }).logLevel, 'warn');
      withEnvironment({ LIGHTCONE_LOG: 'debug' }, () => {
        assert.equal(new Lightcone({ apiKey }).logLevel, 'debug');
        assert.equal(new Lightcone({ apiKey, logLevel: 'off' }).logLevel, 'off');
      });
    },
  ],
  [
    'logLevel: a bad value logs a warning',
    () => {
      const { lines, logger } = collector();
      assert.equal(new Lightcone({ apiKey, logger, logLevel: 'loud' }).logLevel, 'warn');
      assert.match(String(lines), /warn,.*loud/);
    },
  ],
  [
    'logger: what is secret is masked',
    async () => {
      const { lines, logger } = collector();
      const headers = { Cookie: 'hidden', 'x-own': 'shown' };
      await sent({ logger, logLevel: 'debug' }, (client) =>
        client.models.list({ headers: { ...headers, Authorization: 'Bearer hidden' } }),
      );
      const text = JSON.stringify(lines);
      assert.ok(text.includes('shown') && text.includes('models.list'), text);
      assert.ok(!text.includes('hidden') && !text.includes(apiKey), text);
    },
  ],
  [
    'logger: repeats are told at info',
    async () => {
      const { lines, logger } = collector();
      await asked(500, { logger, logLevel: 'info', maxRetries: 1 });
      assert.equal(lines.length, 1);
      assert.match(String(lines[0]), /^info,Retrying request to http.* in 0\.001 seconds/);
    },
  ],
];

export const REQUEST_OPTIONS = [
  ...[
    ['an object', { 'x-a': '1', 'user-agent': null }],
    ['Headers', new Headers({ 'x-a': '1', 'user-agent': 'me' })],
    [
      'pairs',
      [
        ['x-a', '1'],
        ['user-agent', null],
      ],
    ],
  ].map(([kind, headers]) => [
    `headers as ${kind}: beat the defaults`,
    async () => {
      const { headers: got } = await sent({ defaultHeaders: { 'x-a': '0' } }, (client) =>
        client.models.list({ headers }),
      );
      assert.equal(got['x-a'], '1');
      assert.equal(got['user-agent'], headers instanceof Headers ? 'me' : undefined);
    },
  ]),
  [
    'query: strings, numbers, booleans and null',
    async () => {
      const query = { a: 'ä b', c: 1.5, d: false, e: null };
      const { url } = await sent({}, (client) => client.models.list({ query }));
      assert.equal(url, '/v1/models?a=%C3%A4+b&c=1.5&d=false&e=');
    },
  ],
  [
    'query: nested values throw',
    () => rejects(new Lightcone({ apiKey }).models.list({ query: { a: {} } }), /nested/),
  ],
  [
    'body: replaces the method’s',
    async () => {
      const { body } = await sent({}, (client) =>
        client.computers.create({ kind: 'browser' }, { body: { kind: 'other' } }),
      );
      assert.equal(body, '{"kind":"other"}');
    },
  ],
  [
    'maxRetries of one request',
    async () => assert.equal(await asked(500, {}, { maxRetries: 1 }), 2),
  ],
  [
    'timeout must be a non-negative integer',
    async () => {
      for (const timeout of [-1, 1.5, Number.NaN, '1', Number.POSITIVE_INFINITY]) {
        await rejects(new Lightcone({ apiKey }).models.list({ timeout }), /timeout must be/);
      }
    },
  ],
  [
    'signal: aborting throws APIUserAbortError',
    () =>
      assert.rejects(
        new Lightcone({ apiKey }).models.list({ signal: AbortSignal.abort() }),
        Lightcone.APIUserAbortError,
      ),
  ],
  [
    'fetchOptions: refused, with what to use instead',
    () =>
      rejects(new Lightcone({ apiKey }).models.list({ fetchOptions: {} }), /fetchOptions.*signal/),
  ],
  [
    'idempotencyKey: accepted, and no header carries it',
    async () => {
      const { headers } = await sent({}, (client) =>
        client.models.list({ idempotencyKey: 'secret-key' }),
      );
      assert.ok(!JSON.stringify(headers).includes('secret-key'));
    },
  ],
  [
    'defaultBaseURL: only where the client has the stock address',
    async () => {
      const { url, seen } = await serve((_, response) => json(response, 200, {}));
      await new Lightcone({ apiKey }).models.list({ defaultBaseURL: url });
      assert.equal(seen.length, 1);
      const own = await sent({}, (client) =>
        client.models.list({ defaultBaseURL: 'http://127.0.0.1:1' }),
      );
      assert.equal(own.url, '/v1/models');
    },
  ],
  [
    'method, path and stream, of request',
    async () => {
      const { url } = await serve((_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: {"a":1}\n\n');
      });
      const client = new Lightcone({ apiKey, baseURL: url });
      const got = [];
      for await (const event of await client.request({ method: 'get', path: '/x', stream: true })) {
        got.push(event);
      }
      assert.deepEqual(got, [{ a: 1 }]);
    },
  ],
  [
    'path and method, of any method',
    async () => {
      for (const [call, expected] of [
        [(client) => client.computers.retrieve('c', { path: '/other?a=b' }), 'GET /other?a=b'],
        [(client) => client.computers.create({}, { path: '/new' }), 'POST /new'],
        [(client) => client.computers.click('c', { x: 1 }, { path: 'x', method: 'put' }), 'PUT /x'],
        [
          (client) => client.computers.click('a b', {}, { method: 'PATCH' }),
          'PATCH /computers/a%20b/click',
        ],
        [(client) => client.models.list({ path: '/m', query: { q: 1 } }), 'GET /m?q=1'],
        [(client) => client.get('/a', { path: '/b' }), 'GET /b'],
        [(client) => client.post('/a', { method: 'put' }), 'PUT /a'],
        [(client) => client.get('/a', { path: undefined, method: undefined }), 'GET /a'],
        [(client) => client.models.list({ path: undefined }), 'GET /v1/models'],
        [(client) => client.computers.retrieve('c', { path: '{base}/whole' }), 'GET /whole'],
      ]) {
        const { url, seen } = await serve((_, response) => json(response, 200, {}));
        const own = new Lightcone({ apiKey, baseURL: url });
        const get = own.computers.retrieve.bind(own.computers);
        own.computers.retrieve = (id, options) =>
          get(id, { ...options, path: options.path.replace('{base}', url) });
        await call(own);
        assert.equal(`${seen[0].method} ${seen[0].url}`, expected);
      }
      const { computers } = new Lightcone({ apiKey });
      await rejects(computers.retrieve('c', { path: '/a/../b' }), /`\.\.`/);
      await rejects(
        computers.retrieve('c', { path: 'https://elsewhere.example/' }),
        /whole address/,
      );
      await rejects(computers.retrieve('c', { path: '/a', method: 'shout' }), /SHOUT/);
    },
  ],
  [
    'path of a stream, and stream of any method',
    async () => {
      const { url, seen } = await serve((_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: {"a":1}\n\n');
      });
      const client = new Lightcone({ apiKey, baseURL: url });
      for (const start of [
        () => client.agent.tasks.startStream({ instruction: 'x' }, { path: '/s' }),
        () => client.computers.retrieve('c', { stream: true }),
        () => client.computers.delete('c', { stream: true, method: 'get', path: '/d' }),
      ]) {
        const got = [];
        for await (const event of await start()) got.push(event);
        assert.deepEqual(got, [{ a: 1 }]);
      }
      assert.deepEqual(
        seen.map(({ method, url }) => `${method} ${url}`),
        ['POST /s', 'GET /computers/c', 'GET /d'],
      );
      assert.equal(seen[0].headers.accept, 'text/event-stream');
    },
  ],
  [
    'path parameters: percent-encoded; dots, null and objects throw',
    async () => {
      const { url } = await sent({}, (client) => client.computers.retrieve('a/b ?#ä%'));
      assert.equal(url, '/computers/a%2Fb%20%3F%23%C3%A4%25');
      const { computers } = new Lightcone({ apiKey });
      for (const id of ['.', '..', null, undefined, {}, []])
        await rejects(computers.retrieve(id), /./);
    },
  ],
];
