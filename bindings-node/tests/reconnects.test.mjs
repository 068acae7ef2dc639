// What a caller sees of a stream that breaks, beside what the scenarios tell: callbacks, log lines,
// runs of tasks, and options.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Lightcone from '@tzafon/lightcone';
import { events, frame, json, serve } from './server.mjs';

const started = { type: 'started', task_id: 't1' };
const step = { type: 'progress_update', step: 1 };
const completed = { type: 'completed', result: 'x' };
const QUICK = 'retry: 1\n\n';

/** A service whose stream breaks once after two events; `retrieve_status` answers too. */
async function breaking(options = {}) {
  let broke = false;
  const server = await serve((request, response) => {
    if (request.url === '/agent/tasks/t1') {
      json(response, 200, { task_id: 't1', status: 'completed', exit_code: 0 });
    } else if (broke) {
      events(response, frame(1, step), frame(2, completed));
      response.end();
    } else {
      broke = true;
      events(response, QUICK, frame(0, started), frame(1, step));
      response.end();
    }
  });
  const client = new Lightcone({ apiKey: 'sk_a_long_key', baseURL: server.url, ...options });
  return { tasks: client.agent.tasks, client, ...server };
}

function collecting(logLevel) {
  const lines = [];
  const say =
    (level) =>
    (...parts) =>
      lines.push([level, ...parts]);
  const logger = Object.fromEntries(['error', 'warn', 'info', 'debug'].map((l) => [l, say(l)]));
  return { lines, logger, logLevel };
}

test('a stream tells of a reconnect between the events before it and those after it', async () => {
  const { tasks, url, seen } = await breaking();
  const order = [];
  const onReconnect = async (notice) => {
    await Promise.resolve();
    order.push(notice);
  };
  const stream = await tasks.startStream({ instruction: 'x' }, { onReconnect });
  assert.equal(stream.reconnects, 0);
  for await (const event of stream) order.push(event.type);
  assert.equal(stream.reconnects, 1);
  const [first, second, notice, last] = order;
  assert.deepEqual([first, second, last], ['started', 'progress_update', 'completed']);
  const { delay, cause, ...rest } = notice;
  assert.ok(Number.isInteger(delay) && delay <= 1, String(delay));
  assert.match(cause, /ended before its last event/);
  assert.deepEqual(rest, {
    attempt: 1,
    status: undefined,
    taskID: 't1',
    lastEventID: '1',
    url: `${url}/agent/tasks/stream`,
  });
  assert.equal(seen[1].headers['last-event-id'], '1');
});

for (const [name, follow] of [
  ['run', (tasks, options) => tasks.run({ instruction: 'x', ...options })],
  [
    'run, with the callback as an option',
    (tasks, options) => tasks.run({ instruction: 'x' }, options),
  ],
  [
    'follow',
    async (tasks, options) => {
      const run = tasks.follow({ instruction: 'x', ...options });
      const types = [];
      for await (const event of run) types.push(event.type);
      assert.deepEqual(types, ['started', 'progress_update', 'completed']);
      assert.equal(run.reconnects, 1);
      return run.result;
    },
  ],
]) {
  test(`${name} goes on after a break, and tells of it`, async () => {
    const { tasks, seen } = await breaking();
    const notices = [];
    const onReconnect = (notice) => notices.push(notice.taskID);
    const result = await follow(tasks, { onReconnect, maxReconnects: 1 });
    assert.deepEqual([result.exitCode, result.events.length], [0, 3]);
    assert.deepEqual(notices, ['t1']);
    assert.deepEqual(Object.keys(JSON.parse(seen[0].body)).sort(), [
      'idempotency_key',
      'instruction',
    ]);
  });
}

test('run says how to go on when resuming is off', async () => {
  const { tasks } = await breaking();
  await assert.rejects(tasks.run({ instruction: 'x', resume: false }), (error) => {
    assert.ok(error instanceof Lightcone.StreamInterruptedError);
    assert.ok(error instanceof Lightcone.APIConnectionError);
    assert.deepEqual(
      [error.name, error.taskID, error.lastEventID, error.attempts],
      ['StreamInterruptedError', 't1', '1', 0],
    );
    assert.match(error.cause.message, /ended before its last event/);
    assert.match(error.hint, /agent\.tasks\.stream/);
    assert.ok(error.message.includes(error.hint));
    return true;
  });
});

test('a refusal to go on is the cause', async () => {
  let first = true;
  const { url } = await serve((_, response) => {
    if (!first) return json(response, 404, { title: 'gone' });
    first = false;
    events(response, QUICK, frame(0, started));
    response.end();
  });
  const { tasks } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;
  await assert.rejects(tasks.run({ instruction: 'x' }), (error) => {
    assert.ok(error instanceof Lightcone.StreamInterruptedError);
    assert.ok(error.cause instanceof Lightcone.NotFoundError);
    assert.deepEqual([error.cause.status, error.cause.error], [404, { title: 'gone' }]);
    return true;
  });
});

test('an error of the callback ends the stream and reaches the caller', async () => {
  const { tasks } = await breaking();
  const onReconnect = () => {
    throw new Error('mine');
  };
  const stream = await tasks.startStream({ instruction: 'x' }, { onReconnect });
  const got = [];
  await assert.rejects(
    async () => {
      for await (const event of stream) got.push(event.type);
    },
    { message: 'mine' },
  );
  assert.deepEqual(got, ['started', 'progress_update']);
});

test('both branches of tee know of reconnects, and the callback is called once', async () => {
  const { tasks } = await breaking();
  let calls = 0;
  const options = { onReconnect: () => calls++ };
  const branches = (await tasks.startStream({ instruction: 'x' }, options)).tee();
  await Promise.all(
    branches.map(async (branch) => {
      for await (const _ of branch);
    }),
  );
  assert.deepEqual([calls, ...branches.map(({ reconnects }) => reconnects)], [1, 1, 1]);
});

test('reconnects and retries are log lines, at the level info', async () => {
  const log = collecting('info');
  const { tasks, url } = await breaking(log);
  for await (const _ of tasks.startStream({ instruction: 'x' }));
  assert.equal(log.lines.length, 1);
  const [[level, line]] = log.lines;
  assert.equal(level, 'info');
  assert.ok(line.startsWith(`Reconnecting to ${url}/agent/tasks/stream in 0`), line);
  assert.match(line, /\(attempt 1, after event 1\): .*ended before its last event/);
});

test('no line at a lower level', async () => {
  const log = collecting('warn');
  const { tasks } = await breaking(log);
  for await (const _ of tasks.startStream({ instruction: 'x' }));
  assert.deepEqual(log.lines, []);
});

test('options of resuming are checked', async () => {
  const { tasks } = await breaking();
  for (const [options, message] of [
    [{ resume: 1 }, /resume must be true or false/],
    [{ maxReconnects: -1 }, /maxReconnects must be a non-negative integer/],
    [{ totalTimeout: 1.5 }, /totalTimeout must be a non-negative integer/],
  ]) {
    assert.throws(() => new Lightcone({ apiKey: 'k', ...options }), message);
    if ('totalTimeout' in options) continue;
    await assert.rejects(tasks.startStream({ instruction: 'x' }, options), message);
  }
});
