// What closes a connection, and what a reader that reads nothing costs.
import assert from 'node:assert/strict';
import { getEventListeners, once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Lightcone from '@tzafon/lightcone';
import { WebSocketServer } from 'ws';
import { program } from './hosts/program.mjs';
import { service } from './hosts/service.mjs';
import { events, frame, json, serve } from './server.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const LIMIT = { timeout: 60_000 };

/** Collects garbage until something holds, or the test has run out of time. */
async function collecting({ signal }, holds) {
  while (!holds()) {
    signal.throwIfAborted();
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Opens something that this function alone holds, and waits until the service sees it go. */
async function abandoned(t, open) {
  const { url, state } = await service();
  const { tasks } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;
  await (async () => {
    await open(tasks);
  })();
  assert.equal(state.open, 1);
  await collecting(t, () => state.open === 0);
}

const long = new AbortController();

for (const [name, open] of Object.entries({
  'a stream that was not read': (tasks) => tasks.stream('endless'),
  'a stream that was read a little': async (tasks) => {
    await (await tasks.stream('endless'))[Symbol.asyncIterator]().next();
  },
  'a stream whose signal lives on': (tasks) =>
    tasks.stream('endless', null, { signal: long.signal }),
  'a response whose signal lives on': (tasks) =>
    tasks.stream('endless', null, { signal: long.signal }).asResponse(),
  'both branches of a stream': async (tasks) => (await tasks.stream('endless')).tee(),
})) {
  test(`garbage collection closes ${name}`, LIMIT, (t) => abandoned(t, open));
}

test('a signal that lives on keeps no listener of what was collected', LIMIT, async (t) => {
  await collecting(t, () => getEventListeners(long.signal, 'abort').length === 0);
});

test('garbage collection closes a socket', LIMIT, async (t) => {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  let open = 0;
  sockets.on('connection', (socket) => {
    open += 1;
    socket.on('close', () => {
      open -= 1;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const baseURL = `http://127.0.0.1:${server.address().port}`;
  const { computers } = new Lightcone({ apiKey: 'k', baseURL });
  await (async () => {
    await computers.retrieveWs('c', { signal: long.signal });
  })();
  assert.equal(open, 1);
  await collecting(t, () => open === 0);
});

test('a stream closes more than once, and can not be read afterwards', async () => {
  const { url, state } = await service();
  const { tasks } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;
  const stream = await tasks.stream('endless');
  stream.close();
  stream.close();
  await state.until(() => state.open === 0);
  await assert.rejects(stream[Symbol.asyncIterator]().next(), /this stream is closed/);
  const run = tasks.follow({ instruction: 'x' });
  run.close();
  run.close();
  await assert.rejects(run[Symbol.asyncIterator]().next(), /this run is closed/);
});

test('a run that is closed while its task is started ends quietly', async () => {
  let run;
  const { url } = await serve((_, response) => {
    response.on('close', () => undefined);
    run.close();
  });
  run = new Lightcone({ apiKey: 'k', baseURL: url }).agent.tasks.follow({ instruction: 'x' });
  for await (const event of run) assert.fail(event.type);
  assert.throws(() => run.result, /not ended yet/);
});

test('abort, close and break end a stream that waits to be connected again', async () => {
  for (const end of [
    (_, controller) => controller.abort(),
    (stream) => stream.close(),
    (stream) => stream.controller.abort(),
  ]) {
    let asked = 0;
    const { url } = await serve((_, response) => {
      asked += 1;
      // A long wait, so that only its end lets the test end.
      events(response, 'retry: 60000\n\n', frame(0, { type: 'started', task_id: 't' }));
      response.end();
    });
    const { tasks } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;
    const controller = new AbortController();
    let stream;
    const options = {
      signal: controller.signal,
      onReconnect: ({ delay }) => {
        assert.ok(delay >= 45_000, String(delay));
        setImmediate(() => end(stream, controller));
      },
    };
    stream = await tasks.startStream({ instruction: 'x' }, options);
    const types = [];
    for await (const event of stream) types.push(event.type);
    assert.deepEqual([types, asked], [['started'], 1]);
  }
});

test('waiting for a task ends in time although the service is silent', async () => {
  const { url } = await serve((_, response) => response.on('close', () => undefined));
  const { tasks } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;
  await assert.rejects(tasks.wait('t', { timeout: 20 }), Lightcone.TaskTimeoutError);
});

test('64 streams at once, each with its own events in order', async () => {
  const COUNT = 64;
  const waiting = [];
  const { url } = await serve((request, response) => {
    const id = request.url.split('/')[3];
    events(response, frame(0, { type: 'started', task_id: id }));
    waiting.push(() => {
      for (let step = 1; step < 50; step += 1) {
        response.write(frame(step, { type: 'progress_update', step, message: id }));
      }
      response.end(frame(50, { type: 'completed', result: id }));
    });
    // Nobody goes on before all have begun.
    if (waiting.length === COUNT) for (const go of waiting) go();
  });
  const { tasks } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;
  const read = async (id) => {
    let step = 0;
    for await (const event of tasks.stream(id)) {
      if (event.type === 'progress_update') {
        step += 1;
        assert.deepEqual([event.step, event.message], [step, id]);
      }
      if (event.type === 'completed') assert.equal(event.result, id);
    }
    return step;
  };
  const steps = await Promise.all(Array.from({ length: COUNT }, (_, n) => read(`t${n}`)));
  assert.deepEqual(steps, Array(COUNT).fill(49));
});

test('a reader that reads nothing costs nothing, whatever the server has to send', async () => {
  const MIB = 2 ** 20;
  const OFFERED = 1024 * MIB;
  const piece = frame(1, { type: 'progress_update', message: 'x'.repeat(MIB) });
  let sent = 0;
  const { url } = await serve(async (request, response) => {
    if (request.method === 'POST') return json(response, 200, { status: String(sent) });
    events(response, frame(0, { type: 'started', task_id: 't' }));
    let open = true;
    response.on('close', () => {
      open = false;
    });
    while (open && sent < OFFERED) {
      // What the connection has not taken is not counted.
      await new Promise((resolve) => {
        response.once('close', resolve);
        response.write(piece, resolve);
      });
      if (open) sent += piece.length;
    }
  });
  // Other calls are its clock: the service is asked until it has sent nothing more for a long row of them.
  const text = `
    const events = (await tasks.stream('t'))[Symbol.asyncIterator]();
    await events.next();
    const before = process.memoryUsage().rss;
    let [last, same] = ['', 0];
    while (same < 300) {
      const { status } = await tasks.pause('t');
      [last, same] = status === last ? [last, same + 1] : [status, 0];
    }
    console.log(process.memoryUsage().rss - before);
  `;
  const { code, stdout, stderr } = await program(text, url);
  assert.equal(code, 0, stderr);
  assert.ok(sent < 32 * MIB, `${sent / MIB} MiB were taken`);
  assert.ok(Number(stdout) < 64 * MIB, `${Number(stdout) / MIB} MiB more were used`);
});
