import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { Lightcone, TaskResult } from '@tzafon/lightcone';
import { events, frame, json, serve } from './server.mjs';

const png = Buffer.from('89504e47', 'hex');
const story = [
  { type: 'started', task_id: 't', computer_id: 'c' },
  { type: 'progress_update', step: 1, message: 'looks' },
  { type: 'screenshot', step: 1, screenshot_base64: png.toString('base64') },
  { type: 'completed', result: 'the title', steps: 2 },
];

/** Tasks of a server whose streams are `handler`'s, and whose states are these in their order. */
async function tasks(handler, states = []) {
  const server = await serve((request, response) => {
    if (request.url.endsWith('/stream')) return handler(response, request);
    if (request.method === 'POST') return json(response, 200, { status: 'ok', task_id: 't' });
    const [status, code] = states.length > 1 ? states.shift() : (states[0] ?? ['completed', 0]);
    return json(response, 200, { status, task_id: 't', exit_code: code });
  });
  return { tasks: new Lightcone({ apiKey: 'k', baseURL: server.url }).agent.tasks, ...server };
}

const telling = (list) => (response) => {
  events(response, ...list.map((event, id) => frame(id, event)));
  response.end();
};

test('run starts, follows, and gives what came of it', async () => {
  const { tasks: own, seen } = await tasks(telling(story));
  const types = [];
  const onEvent = (event) => types.push(event.type);
  const result = await own.run({ instruction: 'x', kind: 'browser', timeout: 60_000, onEvent });
  assert.ok(result instanceof TaskResult && result.ok);
  assert.deepEqual(types, ['started', 'progress_update', 'screenshot', 'completed']);
  assert.deepEqual(
    [result.taskID, result.status, result.text, result.result, result.exitCode, result.steps],
    ['t', 'completed', 'the title', 'the title', 0, 2],
  );
  assert.deepEqual(result.events, story);
  assert.equal(result.raiseForError(), result);
  const path = join(mkdtempSync(join(tmpdir(), 'lightcone-')), 'a.png');
  assert.equal(await result.screenshots[0].save(path), path);
  assert.deepEqual(readFileSync(path), png);
  const { idempotency_key: key, ...sent } = JSON.parse(seen[0].body);
  assert.deepEqual(sent, { instruction: 'x', kind: 'browser' });
  assert.ok(key);
});

test('a task that failed is a result that raises', async () => {
  const failed = { type: 'failed', error_code: 'exec_failed', message: 'no disk' };
  const { tasks: own } = await tasks(telling([story[0], failed]), [['failed', 1]]);
  const result = await own.run({ instruction: 'x' });
  assert.deepEqual([result.ok, result.text, result.exitCode, result.steps], [false, null, 1, 0]);
  assert.throws(
    () => result.raiseForError(),
    (error) => {
      assert.ok(error instanceof Lightcone.ActionError);
      assert.equal(error.message, 'task t ended as failed: no disk');
      assert.deepEqual([error.result, error.status], [result, 'failed']);
      return true;
    },
  );
});

test('a result that is no text stays what it is', async () => {
  const { tasks: own } = await tasks(telling([{ type: 'completed', result: { price: 7 } }]));
  const result = await own.run({ instruction: 'x' });
  assert.deepEqual([result.result, result.text, result.taskID], [{ price: 7 }, null, null]);
});

test('the id is the first that is text', async () => {
  const own = [{ type: 'later', task_id: 7 }, { type: 'later', task_id: 't2' }, story[3]];
  const { tasks: client, seen } = await tasks(telling(own));
  assert.equal((await client.run({ instruction: 'x' })).taskID, 't2');
  assert.equal(seen[1].url, '/agent/tasks/t2');
});

test('a run without an id asks for no state', async () => {
  const { tasks: own, seen } = await tasks(telling([{ type: 'completed' }]));
  const result = await own.run({ instruction: 'x' });
  assert.deepEqual([result.taskID, result.exitCode, seen.length], [null, null, 1]);
});

test('a state that is no JSON costs only the exit code', async () => {
  const { url } = await serve((request, response) => {
    if (request.method === 'POST') return telling(story)(response);
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end('not JSON');
  });
  const { tasks: own } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;
  const result = await own.run({ instruction: 'x' });
  assert.deepEqual([result.ok, result.exitCode], [true, null]);
});

test('every event may count steps', () => {
  for (const [event, steps] of [
    [{ steps: 0, step: 3 }, 3],
    [{ step: '3' }, 0],
    [{ step: true, steps: null }, 0],
    [{ step: -1 }, 0],
    [{ steps: 2 }, 2],
  ]) {
    assert.equal(new TaskResult([event, {}]).steps, steps, JSON.stringify(event));
  }
});

test('a failure is told by the first reason that is not empty', () => {
  for (const [last, reason] of [
    [{ message: 'no button' }, 'no button'],
    [{ message: '', error_code: 'gone' }, 'gone'],
    [{ message: { a: 1 } }, '{"a":1}'],
    [{ message: '', error_code: '' }, 'the service does not say why'],
  ]) {
    const result = new TaskResult([{ type: 'failed', task_id: 't', ...last }]);
    assert.throws(() => result.raiseForError(), { message: `task t ended as failed: ${reason}` });
  }
});

test('a result without events says so', () => {
  const result = new TaskResult([]);
  assert.deepEqual([result.ok, result.steps, result.status], [false, 0, 'unknown']);
  const message = 'the task ended as unknown: the service does not say why';
  assert.throws(() => result.raiseForError(), { message });
});

test('an error that a task may survive is not its end', async () => {
  const error = { type: 'error', message: 'a try' };
  const held = (response) => events(response, frame(0, story[0]), frame(1, error));
  const { tasks: own } = await tasks(held);
  const run = own.run({ instruction: 'x', timeout: 500 });
  await assert.rejects(run, Lightcone.TaskTimeoutError);
});

test('the limit of a run holds for its exit code too', async () => {
  const clock = fakeClock();
  try {
    const { url } = await serve((request, response) => {
      if (request.method === 'POST') telling(story)(response);
      else clock.tick(5000); // no response
    });
    const { tasks: own } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;
    const result = await own.run({ instruction: 'x', timeout: 5000 });
    assert.deepEqual([result.ok, result.exitCode], [true, null]);
  } finally {
    clock.reset();
  }
});

test('the signal ends a run that asks for its exit code', async () => {
  const controller = new AbortController();
  const { url } = await serve((request, response) => {
    if (request.method === 'POST') telling(story)(response);
    else controller.abort();
  });
  const { tasks: own } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;
  const run = own.run({ instruction: 'x' }, { signal: controller.signal });
  await assert.rejects(run, Lightcone.APIUserAbortError);
});

test('follow gives the events, then the result; only once', async () => {
  const { tasks: own } = await tasks(telling(story));
  const run = own.follow({ instruction: 'x' });
  assert.throws(() => run.result, /not ended yet/);
  const got = [];
  for await (const event of run) {
    got.push(event);
    assert.equal(run.taskID, 't');
  }
  assert.deepEqual(got, story);
  assert.equal(run.result.text, 'the title');
  await assert.rejects(async () => {
    for await (const _ of run);
  }, /iterated only once/);
});

test('leaving the loop closes the connection', async () => {
  let closed;
  const { tasks: own } = await tasks((response) => {
    closed = new Promise((resolve) => response.on('close', resolve));
    events(response, frame(0, story[0]));
  });
  for await (const _ of own.follow({ instruction: 'x' })) break;
  await closed;
});

test('a run that is closed has no result', async () => {
  const { tasks: own } = await tasks((response) => events(response, frame(0, story[0])));
  const run = own.follow({ instruction: 'x' });
  for await (const _ of run) setImmediate(() => run.close());
  assert.throws(() => run.result, /not ended yet/);
});

test('an error of onEvent ends the run and reaches the caller', async () => {
  const { tasks: own } = await tasks((response) => events(response, frame(0, story[0])));
  const onEvent = () => Promise.reject(new Error('mine'));
  await assert.rejects(own.run({ instruction: 'x', onEvent }), { message: 'mine' });
});

test('a run that takes too long is an error that names the task', async () => {
  const { tasks: own } = await tasks((response) => events(response, frame(0, story[0])));
  const clock = fakeClock();
  try {
    const onEvent = () => setImmediate(() => clock.tick(5000));
    await assert.rejects(own.run({ instruction: 'x', timeout: 5000, onEvent }), (error) => {
      assert.ok(error instanceof Lightcone.TaskTimeoutError);
      assert.ok(error instanceof Lightcone.LightconeError);
      assert.deepEqual([error.taskID, error.timeout], ['t', 5000]);
      assert.match(error.message, /task t did not end within 5 s; it may go on/);
      return true;
    });
  } finally {
    clock.reset();
  }
});

test('a run that does not even begin in time', async () => {
  const clock = fakeClock();
  try {
    const { tasks: own } = await tasks(() => clock.tick(1000));
    await assert.rejects(own.run({ instruction: 'x', timeout: 1000 }), (error) => {
      assert.ok(error instanceof Lightcone.TaskTimeoutError);
      return error.taskID === null;
    });
  } finally {
    clock.reset();
  }
});

test('the signal ends a run with an abort error', async () => {
  const { tasks: own } = await tasks((response) => events(response, frame(0, story[0])));
  const controller = new AbortController();
  const onEvent = () => controller.abort();
  const run = own.run({ instruction: 'x', onEvent }, { signal: controller.signal });
  await assert.rejects(run, Lightcone.APIUserAbortError);
});

test('a limit that is none is refused', async () => {
  const { tasks: own } = await tasks(telling(story));
  for (const timeout of [-1, Number.NaN, '1']) {
    assert.throws(() => own.follow({ instruction: 'x', timeout }), /timeout must be/);
  }
});

/** A clock that goes on only when it is told to. */
function fakeClock() {
  let now = 0;
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(performance, 'now', () => now);
  return {
    tick(time) {
      now += time;
      mock.timers.tick(time);
    },
    reset() {
      mock.timers.reset();
      mock.restoreAll();
    },
  };
}

/** Lets the timers of a wait run out, one after another, until it is over. */
async function hurried(clock, waiting) {
  let over = false;
  const done = waiting.finally(() => {
    over = true;
  });
  done.catch(() => undefined);
  while (!over) {
    clock.tick(2000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return done;
}

test('wait asks until the task has ended', async () => {
  const { tasks: own, seen } = await tasks(telling([]), [
    ['running'],
    ['RUNNING', null],
    ['Completed', null],
  ]);
  const clock = fakeClock();
  try {
    assert.equal((await hurried(clock, own.wait('t', { timeout: null }))).status, 'Completed');
    assert.equal(seen.length, 3);
  } finally {
    clock.reset();
  }
});

test('an exit code is an end, whatever the status says', async () => {
  const { tasks: own } = await tasks(telling([]), [['weird', 0]]);
  assert.equal((await own.wait('t')).exit_code, 0);
});

test('wait without time asks once', async () => {
  const { tasks: own, seen } = await tasks(telling([]), [['running'], ['error'], ['x', 0]]);
  await assert.rejects(own.wait('t', { timeout: 0 }), Lightcone.TaskTimeoutError);
  assert.equal((await own.wait('t', { timeout: 0 })).status, 'error');
  assert.equal(seen.length, 2);
});

test('wait asks a last time when the time is up', async () => {
  const { tasks: own } = await tasks(telling([]), [['running'], ['completed', 0]]);
  assert.equal((await own.wait('t', { timeout: 500, pollInterval: 2 ** 30 })).exit_code, 0);
});

test('wait gives up at its limit', async () => {
  const { tasks: own } = await tasks(telling([]), [['running']]);
  const clock = fakeClock();
  try {
    const waiting = hurried(clock, own.wait('t', { timeout: 5000, pollInterval: 1000 }));
    await assert.rejects(waiting, Lightcone.TaskTimeoutError);
  } finally {
    clock.reset();
  }
});

test('wait can be aborted', async () => {
  const controller = new AbortController();
  const { tasks: own, url } = await tasks(telling([]), [['running']]);
  assert.ok(url);
  const waiting = own.wait('t', { pollInterval: 2 ** 30, signal: controller.signal });
  await own.retrieveStatus('t');
  controller.abort();
  await assert.rejects(waiting, Lightcone.APIUserAbortError);
});

test('a started task is a handle', async () => {
  const { tasks: own, seen } = await tasks(telling(story));
  const task = await own.start({ instruction: 'x' });
  assert.equal(JSON.stringify(task), '{"status":"ok","task_id":"t"}');
  assert.deepEqual(Object.keys(task), ['status', 'task_id']);
  await task.pause();
  await task.resume();
  await task.injectMessage('hello');
  await task.retrieveStatus();
  const types = [];
  for await (const event of task.stream()) types.push(event.type);
  assert.equal(types.at(-1), 'completed');
  assert.equal((await task.wait()).exit_code, 0);
  assert.deepEqual(
    seen.slice(1).map(({ method, url }) => `${method} ${url}`),
    [
      'POST /agent/tasks/t/pause',
      'POST /agent/tasks/t/resume',
      'POST /agent/tasks/t/messages',
      'GET /agent/tasks/t',
      'GET /agent/tasks/t/stream',
      'GET /agent/tasks/t',
    ],
  );
  const copy = Object.create(null, Object.getOwnPropertyDescriptors(task));
  assert.throws(() => copy.pause(), /did not come from a client/);
});
