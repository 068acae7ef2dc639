import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Lightcone, Stream } from '@tzafon/lightcone';
import { events, frame, json, serve } from './server.mjs';

const started = { type: 'started', task_id: 't' };
const odd = { type: 'brand_new', more: [1, { a: null }] };
const completed = { type: 'completed', result: 'ü' };

/** A client of a server whose every stream is `handler`'s. */
async function streaming(handler) {
  const server = await serve((request, response) => handler(response, request));
  return { tasks: new Lightcone({ apiKey: 'k', baseURL: server.url }).agent.tasks, ...server };
}

const ended = (response) => {
  events(
    response,
    frame(0, started),
    ': ping\n\n',
    frame(1, odd),
    frame(2, completed),
    'event: end\ndata:\n\n',
  );
  response.end();
};

test('events, heartbeats, unknown events, ids and the empty end frame', async () => {
  const { tasks, seen } = await streaming(ended);
  const stream = await tasks.startStream({ instruction: 'x' });
  const got = [];
  const ids = [];
  for await (const event of stream) {
    got.push(event);
    ids.push(stream.lastEventID);
  }
  assert.deepEqual(got, [started, odd, completed]);
  assert.deepEqual(ids, ['0', '1', '2']);
  assert.equal(seen[0].headers.accept, 'text/event-stream');
  assert.match(JSON.parse(seen[0].body).idempotency_key, /^[0-9a-f-]{36}$/);
  await assert.rejects(
    async () => {
      for await (const _ of stream);
    },
    (error) => error instanceof Lightcone.LightconeError && error.message.includes('tee()'),
  );
});

test('many events that come together keep their order and their ids', async () => {
  // Every third one without an id, every fifth one with an empty one.
  const id = (n) => (n % 3 === 0 ? null : n % 5 === 0 ? '' : `${n}`);
  const written = (n) => {
    const own = id(n);
    return `${own === null ? '' : `id: ${own}\n`}data: ${JSON.stringify({ type: n === 999 ? 'completed' : 'odd', n })}\n\n`;
  };
  const numbers = Array.from({ length: 1000 }, (_, n) => n);
  const { tasks } = await streaming((response) => {
    events(response, `${numbers.map(written).join('')}event: end\ndata:\n\n`);
    response.end();
  });
  const stream = await tasks.stream('t', undefined, { resume: false });
  const got = [];
  for await (const event of stream) got.push([event.n, stream.lastEventID]);
  let last;
  const due = numbers.map((n) => {
    last = id(n) ?? last;
    return [n, last];
  });
  assert.deepEqual(got, due);
});

test('leaving in the midst of events that came together gives no more of them', async () => {
  const { tasks } = await streaming((response) => {
    events(response, Array.from({ length: 100 }, (_, n) => frame(n, { n })).join(''));
  });
  const stream = await tasks.stream('t');
  const got = [];
  for await (const event of stream) {
    got.push(event.n);
    if (event.n === 40) stream.controller.abort();
  }
  assert.deepEqual([got.length, stream.lastEventID], [41, '40']);
});

test('the promise itself can be iterated', async () => {
  const { tasks } = await streaming(ended);
  const got = [];
  for await (const event of tasks.startStream({ instruction: 'x' })) got.push(event.type);
  assert.deepEqual(got, ['started', 'brand_new', 'completed']);
});

test('a promise of neither a stream nor a list can not be iterated', async () => {
  const { tasks } = await streaming((response) => json(response, 200, { status: 'paused' }));
  await assert.rejects(async () => {
    for await (const _ of tasks.pause('t'));
  }, /neither a stream nor a list/);
});

test('a running task is followed from an id', async () => {
  const { tasks, seen } = await streaming(ended);
  for await (const _ of await tasks.stream('t', { from: 3, lastEventID: 2 }));
  assert.equal(seen[0].headers['last-event-id'], '2');
  assert.match(seen[0].url, /\/agent\/tasks\/t\/.*from=3/);
});

test('a frame that is not JSON is an error after the earlier events', async () => {
  const { tasks } = await streaming((response) => {
    events(response, frame(0, started), 'data: <html>\n\n');
    response.end();
  });
  const got = [];
  await assert.rejects(
    async () => {
      for await (const event of await tasks.startStream({ instruction: 'x' })) got.push(event);
    },
    (error) => error instanceof Lightcone.APIError && error.message.includes('<html>'),
  );
  assert.deepEqual(got, [started]);
});

test('a stream that breaks off is a connection error after its events', async () => {
  const { tasks } = await streaming((response) => {
    events(response, frame(0, started));
    response.end();
  });
  const got = [];
  await assert.rejects(async () => {
    for await (const event of await tasks.startStream({ instruction: 'x' })) got.push(event);
  }, Lightcone.APIConnectionError);
  assert.deepEqual(got, [started]);
});

test('a refused stream is an error of its class', async () => {
  const { tasks } = await streaming((response) => response.writeHead(401).end('{}'));
  await assert.rejects(tasks.startStream({ instruction: 'x' }), Lightcone.AuthenticationError);
});

/** Runs `use(stream, controller)` on a stream that never ends; passes when the server sees it close. */
async function seesClose(use) {
  let closed;
  const { tasks } = await streaming((response) => {
    closed = once(response, 'close');
    events(response, frame(0, started));
  });
  const controller = new AbortController();
  const options = { signal: controller.signal };
  await use(await tasks.startStream({ instruction: 'x' }, options), controller);
  await closed;
}

test('break closes the connection', () =>
  seesClose(async (stream) => {
    for await (const event of stream) {
      assert.equal(event.type, 'started');
      break;
    }
  }));

test('the controller ends a waiting iteration quietly and closes', () =>
  seesClose(async (stream) => {
    for await (const _ of stream) setImmediate(() => stream.controller.abort());
  }));

test('the signal ends a waiting iteration and closes', () =>
  seesClose(async (stream, controller) => {
    for await (const _ of stream) setImmediate(() => controller.abort());
  }));

test('a stream closes without being read', () => seesClose(async (stream) => stream.close()));

test('the controller of a stream that is closed is aborted', async () => {
  const { tasks } = await streaming(ended);
  const stream = await tasks.startStream({ instruction: 'x' });
  stream.close();
  assert.equal(stream.controller.signal.aborted, true);
  assert.equal(stream.controller, stream.controller);
});

test('cancelling the bytes closes', () =>
  seesClose(async (stream) => {
    const reader = stream.toReadableStream().getReader();
    await reader.read();
    await reader.cancel();
  }));

test('both branches of tee closed close the connection', () =>
  seesClose(async (stream) => {
    for (const branch of stream.tee()) for await (const _ of branch) break;
  }));

test('tee gives each branch everything', async () => {
  const { tasks } = await streaming(ended);
  const [left, right] = (await tasks.startStream({ instruction: 'x' })).tee();
  const read = async (stream) => {
    const got = [];
    for await (const event of stream) got.push(event.type);
    return got;
  };
  const all = ['started', 'brand_new', 'completed'];
  assert.deepEqual(await Promise.all([read(left), read(right)]), [all, all]);
});

test('bytes and back', async () => {
  const { tasks } = await streaming(ended);
  const stream = await tasks.startStream({ instruction: 'x' });
  const got = [];
  for await (const event of Stream.fromReadableStream(stream.toReadableStream())) got.push(event);
  assert.deepEqual(got, [started, odd, completed]);
});

test('a raw stream response has the bytes as they came', async () => {
  const { tasks } = await streaming(ended);
  const response = await tasks.startStream({ instruction: 'x' }).asResponse();
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  const bytes = `${frame(0, started)}: ping\n\n${frame(1, odd)}${frame(2, completed)}event: end\ndata:\n\n`;
  assert.equal(await response.text(), bytes);
});

test('many events arrive whole and in order', async () => {
  const { tasks } = await streaming((response) => {
    events(response);
    for (let n = 0; n < 5000; n += 1)
      response.write(frame(n, { type: 'progress_update', step: n }));
    response.end(frame(5000, completed));
  });
  let expected = 0;
  for await (const event of await tasks.startStream({ instruction: 'x' })) {
    if (event.type === 'progress_update') assert.equal(event.step, expected++);
  }
  assert.equal(expected, 5000);
});

test('a stream can be read beside its response', async () => {
  const { tasks } = await streaming(ended);
  const { data, response } = await tasks.startStream({ instruction: 'x' }).withResponse();
  assert.equal(response.status, 200);
  const got = [];
  for await (const event of data) got.push(event.type);
  assert.equal(got.at(-1), 'completed');
});

test('what breaks because it was aborted ends the iteration quietly', async () => {
  const controller = new AbortController();
  let fail;
  const body = new ReadableStream({
    start(own) {
      fail = () => own.error(controller.signal.reason);
      own.enqueue(new TextEncoder().encode('data: 1\n\n'));
    },
  });
  // As the body of a `fetch` with this signal does.
  controller.signal.addEventListener('abort', () => fail());
  const got = [];
  for await (const item of Stream.fromSSEResponse(new Response(body), controller)) {
    got.push(item);
    setImmediate(() => controller.abort());
  }
  assert.deepEqual(got, [1]);
});

test('a source that fails is an error', async () => {
  const body = new ReadableStream({ start: (own) => own.error(new Error('no line')) });
  await assert.rejects(async () => {
    for await (const _ of Stream.fromReadableStream(body));
  }, /no line/);
});
