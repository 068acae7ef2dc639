// Checklist: members of a client, and its methods.
import assert from 'node:assert/strict';
import { Lightcone } from '@tzafon/lightcone';
import { CALLS } from '../wire.mjs';
import { apiKey, sent } from './asking.mjs';

export const MEMBERS = [
  [
    'apiKey can be set',
    async () => {
      const { headers } = await sent({}, (client) => {
        client.apiKey = 'sk_new';
        return client.models.list();
      });
      assert.equal(headers.authorization, 'Bearer sk_new');
    },
  ],
  [
    'baseURL can be set',
    () => {
      const client = new Lightcone({ apiKey });
      client.baseURL = 'http://127.0.0.1:3/v0';
      assert.equal(client.baseURL, 'http://127.0.0.1:3/v0');
    },
  ],
  [
    'maxRetries and timeout can be set',
    () => {
      const client = new Lightcone({ apiKey });
      client.maxRetries = 5;
      client.timeout = 7;
      assert.deepEqual([client.maxRetries, client.timeout], [5, 7]);
    },
  ],
  ['logger is console by default', () => assert.equal(new Lightcone({ apiKey }).logger, console)],
  [
    'withOptions gives a new client with changes, and keeps the rest',
    async () => {
      const { headers, url } = await sent({ defaultHeaders: { 'x-a': '1' } }, (client) => {
        const made = client.withOptions({ defaultQuery: { b: 2 } });
        assert.ok(made instanceof Lightcone && made !== client);
        return made.models.list();
      });
      assert.deepEqual([headers['x-a'], url], ['1', '/v1/models?b=2']);
    },
  ],
  ...['get', 'post', 'patch', 'put', 'delete'].map((verb) => [
    `${verb}(path, options)`,
    async () => {
      const { method, url } = await sent({}, (client) =>
        client[verb]('/a/b?c=1', { query: { d: 2 } }),
      );
      assert.deepEqual([method, url], [verb.toUpperCase(), '/a/b?c=1&d=2']);
    },
  ]),
  [
    'request(options), also behind a promise',
    async () => {
      const options = Promise.resolve({ method: 'post', path: '/a', body: { b: 1 } });
      const { method, url, body } = await sent({}, (client) => client.request(options));
      assert.deepEqual([method, url, body], ['POST', '/a', '{"b":1}']);
    },
  ],
  [
    'buildURL',
    () => {
      const client = new Lightcone({
        apiKey,
        baseURL: 'http://127.0.0.1:1/v0',
        defaultQuery: { a: 1 },
      });
      assert.equal(client.buildURL('/x', { b: 2 }), 'http://127.0.0.1:1/v0/x?a=1&b=2');
    },
  ],
  [
    'buildRequest and fetchWithTimeout: refused, with what to use instead',
    () => {
      const client = new Lightcone({ apiKey });
      assert.throws(() => client.buildRequest(), /`request`/);
      assert.throws(() => client.fetchWithTimeout(), /`request`/);
    },
  ],
  ...['agent', 'computers', 'chat', 'models', 'responses'].map((name) => [
    `resource ${name}`,
    () => assert.equal(typeof new Lightcone({ apiKey })[name], 'object'),
  ]),
  ...CALLS.map(([name]) => [
    `method ${name}`,
    () => {
      const path = name.split('.');
      const found = path.reduce((part, key) => part[key], new Lightcone({ apiKey }));
      assert.equal(typeof found, 'function');
    },
  ]),
];
