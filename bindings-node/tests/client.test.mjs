import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inspect, promisify } from 'node:util';
import Lightcone, * as esm from '@tzafon/lightcone';
import { json, serve } from './server.mjs';

const apiKey = 'sk_test';
const statusAnswer = { status: 'running', task_id: 't' };

test('import and require give the same surface', async () => {
  const cjs = createRequire(import.meta.url)('@tzafon/lightcone');
  assert.deepEqual(
    Object.keys(cjs)
      .sort()
      .filter((name) => name in esm),
    Object.keys(esm).sort(),
  );
  assert.equal(new cjs({ apiKey }).apiKey, apiKey);
  const { url } = await serve((_, response) => json(response, 200, statusAnswer));
  for (const Client of [Lightcone, esm.Lightcone, cjs.Lightcone, cjs.default]) {
    const client = new Client({ apiKey, baseURL: url });
    assert.deepEqual(await client.agent.tasks.retrieveStatus('t'), statusAnswer);
  }
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url)));
  assert.equal(esm.VERSION, version);
});

test('subpaths', async () => {
  assert.equal((await import('@tzafon/lightcone/error')).APIError, esm.APIError);
  assert.equal((await import('@tzafon/lightcone/core/error')).APIError, esm.APIError);
  assert.equal((await import('@tzafon/lightcone/streaming')).Stream, esm.Stream);
  assert.ok((await import('@tzafon/lightcone/resources/agent/tasks')).Tasks);
});

test('bad options are refused when the client is made', () => {
  delete process.env.TZAFON_API_KEY;
  process.env.TZAFON_API_KEY = ' ';
  assert.throws(
    () => new Lightcone(),
    (error) => {
      assert.ok(error instanceof Lightcone.LightconeError);
      return /TZAFON_API_KEY.*apiKey/.test(error.message);
    },
  );
  process.env.TZAFON_API_KEY = ' sk_env\n';
  assert.equal(new Lightcone().apiKey, 'sk_env');
  delete process.env.TZAFON_API_KEY;
  for (const [options, message] of [
    [{ apiKey: 'sk_x\nsk_x' }, /line break/],
    [{ apiKey, baseURL: 'not a url' }, /not a url/],
    [{ apiKey, timeout: 1.5 }, /timeout must be a non-negative integer/],
    [{ apiKey, fetch: () => {} }, /fetch is not supported/],
    [{ apiKey, httpAgent: {} }, /proxy/],
    [{ apiKey, defaultHeaders: { 'a b': 'c' } }, /header name/],
  ]) {
    assert.throws(
      () => new Lightcone(options),
      (error) => {
        assert.ok(error instanceof Lightcone.LightconeError);
        assert.match(error.message, message);
        return !error.message.includes('sk_x');
      },
    );
  }
});

test('the key is hidden', () => {
  const client = new Lightcone({ apiKey: 'sk_hidden' });
  assert.ok(!inspect(client, { depth: 9, showHidden: true }).includes('sk_hidden'));
  assert.ok(
    !JSON.stringify(Object.values(client).filter((value) => typeof value !== 'object')).includes(
      'sk_hidden',
    ),
  );
});

test('a start carries its body, a key of ours, and the headers', async () => {
  const { url, seen } = await serve((_, response) => json(response, 200, statusAnswer));
  const client = new Lightcone({
    apiKey,
    baseURL: url,
    defaultHeaders: { 'x-team': 'blue', 'x-gone': '1', 'user-agent': null },
    defaultQuery: { a: 1, b: 2 },
  });
  await client.agent.tasks.start(
    { instruction: 'x' },
    { headers: { 'x-gone': null, 'x-own': '1' }, query: { b: true, c: null } },
  );
  const [{ method, url: target, headers, body }] = seen;
  assert.equal(`${method} ${target}`, 'POST /agent/tasks?a=1&b=true&c=');
  assert.equal(headers.authorization, 'Bearer sk_test');
  assert.equal(headers['x-team'], 'blue');
  assert.equal(headers['x-own'], '1');
  assert.ok(!('x-gone' in headers) && !('user-agent' in headers));
  const sent = JSON.parse(body);
  assert.equal(sent.instruction, 'x');
  assert.match(sent.idempotency_key, /^[0-9a-f-]{36}$/);
  await client.agent.tasks.start({ instruction: 'x', idempotency_key: 'mine' });
  assert.equal(JSON.parse(seen[1].body).idempotency_key, 'mine');
});

test('the answer can be had raw', async () => {
  const { url } = await serve((_, response) => json(response, 200, statusAnswer, { 'x-a': 'b' }));
  const client = new Lightcone({ apiKey, baseURL: url });
  const response = await client.agent.tasks.retrieveStatus('t').asResponse();
  assert.ok(response instanceof Response);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), statusAnswer);
  const both = await client.agent.tasks.retrieveStatus('t').withResponse();
  assert.deepEqual(both.data, statusAnswer);
  assert.equal(both.response.headers.get('x-a'), 'b');
  assert.ok(both.response.url.startsWith(url));
});

test('each status has its class', async () => {
  let answer;
  const { url } = await serve((_, response) => answer(response));
  const client = new Lightcone({ apiKey, baseURL: url, maxRetries: 0 });
  for (const [status, name] of Object.entries({
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
  })) {
    answer = (response) => json(response, status, { message: 'no' }, { 'x-request-id': 'r1' });
    const error = await client.agent.tasks.retrieveStatus('t').catch((error) => error);
    assert.equal(error.constructor, Lightcone[name]);
    assert.ok(error instanceof Lightcone.APIError && error instanceof Error);
    assert.equal(error.message, `${status} no`);
    assert.equal(error.status, Number(status));
    assert.deepEqual(error.error, { message: 'no' });
    assert.equal(error.requestID, 'r1');
    assert.equal(error.headers.get('x-request-id'), 'r1');
    assert.equal(error.attempts, 1);
  }
  answer = (response) => response.writeHead(404).end();
  await assert.rejects(client.agent.tasks.retrieveStatus('t'), {
    message: '404 status code (no body)',
  });
  answer = (response) => response.writeHead(404).end('plain');
  await assert.rejects(client.agent.tasks.retrieveStatus('t'), { message: '404 plain' });
  const problem = { title: 'No', status: 402, detail: 'pay' };
  answer = (response) =>
    json(response, 402, problem, { 'content-type': 'application/problem+json' });
  const error = await client.agent.tasks.retrieveStatus('t').catch((error) => error);
  assert.deepEqual(error.problem, problem);
  assert.equal(error.message, `402 ${JSON.stringify(problem)}`);
});

test('a refused connection names the address and the cause', async () => {
  const port = 1; // nobody listens there, and no server is given it by chance
  const client = new Lightcone({ apiKey, baseURL: `http://127.0.0.1:${port}`, maxRetries: 0 });
  const error = await client.agent.tasks.start({ instruction: 'x' }).catch((error) => error);
  assert.ok(error instanceof Lightcone.APIConnectionError);
  assert.match(error.message, new RegExp(`127.0.0.1:${port}.*refused`, 'i'));
  assert.match(error.cause.message, /refused/i);
  assert.equal(error.status, undefined);
});

test('bad arguments', async () => {
  const client = new Lightcone({ apiKey });
  const { tasks } = client.agent;
  for (const [call, message] of [
    [() => tasks.retrieveStatus(''), /non-empty/],
    [() => tasks.retrieveStatus('..'), /path/],
    [() => tasks.retrieveStatus(null), /must be a string/],
    [() => tasks.retrieveStatus('t', { timeout: -1 }), /timeout/],
    [() => tasks.retrieveStatus('t', { query: { a: {} } }), /nested/],
    [() => tasks.start({ instruction: 1n }), /JSON/],
  ]) {
    await assert.rejects(call(), (error) => {
      assert.ok(error instanceof Lightcone.LightconeError);
      return message.test(error.message);
    });
  }
  client.close();
  await assert.rejects(tasks.retrieveStatus('t'), /client is closed/);
});

test('an aborted signal ends the call and its connection', async () => {
  const { promise: closed, resolve } = withResolvers();
  const controller = new AbortController();
  const { url } = await serve((request, response) => {
    response.on('close', resolve);
    assert.ok(request.url);
    controller.abort();
  });
  const client = new Lightcone({ apiKey, baseURL: url });
  const call = client.agent.tasks.start({ instruction: 'x' }, { signal: controller.signal });
  await assert.rejects(call, Lightcone.APIUserAbortError);
  await closed;
  const late = client.agent.tasks.start({ instruction: 'x' }, { signal: controller.signal });
  await assert.rejects(late, Lightcone.APIUserAbortError);
});

test('64 calls at once', async () => {
  const waiting = [];
  const { url } = await serve((request, response) => {
    waiting.push(() => json(response, 200, { status: 'running', task_id: request.url }));
    // Nobody is answered before all have asked.
    if (waiting.length === 64) for (const answer of waiting) answer();
  });
  const client = new Lightcone({ apiKey, baseURL: url });
  const calls = Array.from({ length: 64 }, (_, n) => client.agent.tasks.retrieveStatus(`t${n}`));
  const answers = await Promise.all(calls);
  answers.forEach((answer, n) => {
    assert.ok(answer.task_id.includes(`/t${n}/`) || answer.task_id.endsWith(`/t${n}`));
  });
});

test('a program ends by itself with a client and a stream left open', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: {"type":"started","task_id":"t"}\n\n');
  });
  const program = `
    import { Lightcone } from '@tzafon/lightcone';
    const client = new Lightcone({ apiKey: 'k', baseURL: ${JSON.stringify(url)} });
    const stream = await client.agent.tasks.startStream({ instruction: 'x' });
    for await (const event of stream) { console.log(event.type); break; }
    await client.agent.tasks.startStream({ instruction: 'y' });
  `;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
    cwd: new URL('..', import.meta.url),
  });
  assert.equal(stdout, 'started\n');
});

function withResolvers() {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test('a null, empty or blank idempotency key is no key, and a start gets one', async () => {
  const { url, seen } = await serve((_, response) => json(response, 200, { task_id: 't' }));
  const client = new Lightcone({ apiKey, baseURL: url });
  const start = { instruction: 'x' };
  const raw = { ...start, idempotency_key: null };
  for (const idempotency_key of [null, '', ' \t\n', undefined]) {
    await client.agent.tasks.start({ ...start, idempotency_key });
    await client.agent.tasks.startStream({ ...start, idempotency_key }).asResponse();
    await client.post('/agent/tasks', { body: { ...start, idempotency_key } });
    await client.agent.tasks.start(start, { body: { ...start, idempotency_key } });
  }
  await client.agent.tasks.start(raw, { headers: { 'Idempotency-Key': '' } });
  const keys = seen.map(({ body }) => JSON.parse(body).idempotency_key);
  for (const key of keys) assert.match(key, /^[0-9a-f-]{36}$/);
  assert.equal(new Set(keys).size, 17);
  await client.post('/agent/tasks', { body: { ...start, idempotency_key: 'mine' } });
  assert.equal(JSON.parse(seen.at(-1).body).idempotency_key, 'mine');
});

test('a start without a key of its own is repeated with the same one', async () => {
  let failures = 4;
  const { url, seen } = await serve((_, response) =>
    failures-- % 2 === 0
      ? json(response, 500, {}, { 'retry-after-ms': '1' })
      : json(response, 200, {}),
  );
  const client = new Lightcone({ apiKey, baseURL: url });
  await client.agent.tasks.start({ instruction: 'x', idempotency_key: '' });
  await client.post('/agent/tasks', { body: { instruction: 'x', idempotency_key: null } });
  const keys = seen.map(({ body }) => JSON.parse(body).idempotency_key);
  assert.equal(keys.length, 4);
  assert.deepEqual([keys[0], keys[2]], [keys[1], keys[3]]);
});

test('the address has no slash at its end, so that a path can be put behind it', () => {
  for (const path of ['', '/', '/v0', '/v0/']) {
    const client = new Lightcone({ apiKey, baseURL: `http://127.0.0.1:9${path}` });
    const expected = `http://127.0.0.1:9${path}`.replace(/\/$/, '');
    assert.equal(client.baseURL, expected);
    assert.equal(
      `${client.withOptions({ timeout: 1 }).baseURL}/computers/c`,
      `${expected}/computers/c`,
    );
    client.baseURL = `http://127.0.0.1:8${path}`;
    assert.equal(client.baseURL, expected.replace(':9', ':8'));
  }
});
