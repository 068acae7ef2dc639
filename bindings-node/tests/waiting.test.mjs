// Waits that are given up, several readers, and signals that many calls share.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ComputerSession, Lightcone } from '@tzafon/lightcone';
import { events, frame, json, serve } from './server.mjs';

const TOTAL = 200;
const numbers = Array.from({ length: TOTAL }, (_, n) => n);
const event = (n) => frame(n, { type: n === TOTAL - 1 ? 'completed' : 'later', n, task_id: 't1' });

/** A generator of chance that begins anew in each run. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** A client of a server that sends the numbers at uneven times, in the form that is asked for. */
async function numbered(seed) {
  const chance = dice(seed);
  const server = await serve(async (request, response) => {
    if (request.url === '/agent/tasks/t1') return json(response, 200, { status: 'completed' });
    const lines = request.url.endsWith('/exec');
    const type = lines ? 'application/x-ndjson' : 'text/event-stream';
    response.writeHead(200, { 'content-type': type });
    for (const n of numbers) {
      response.write(lines ? `{"type":"stdout","n":${n}}\n` : event(n));
      if (chance() < 0.5) await sleep(chance() * 2);
    }
    response.end(lines ? '' : 'event: end\ndata:\n\n');
  });
  return { client: new Lightcone({ apiKey: 'k', baseURL: server.url }), seen: server.seen };
}

const sources = {
  events: (client) => client.agent.tasks.startStream({ instruction: 'x' }),
  lines: (client) => client.computers.exec.create('c', { command: 'x' }),
  follow: async (client) => client.agent.tasks.follow({ instruction: 'x' }),
  half: async (client) => {
    const stream = await client.agent.tasks.startStream({ instruction: 'x' });
    const [left, right] = stream.tee();
    right.close();
    return left;
  },
};

for (const [name, open] of Object.entries(sources)) {
  test(`a next() that loses a race against a timeout keeps its item: ${name}`, async () => {
    const { client } = await numbered(1);
    const chance = dice(2);
    const iterator = (await open(client))[Symbol.asyncIterator]();
    const got = [];
    let late = 0;
    let waiting;
    for (;;) {
      waiting ??= iterator.next();
      const result = await Promise.race([waiting, sleep(chance() * 2, 'late')]);
      if (result === 'late') {
        late += 1;
        continue;
      }
      waiting = undefined;
      if (result.done) break;
      got.push(result.value.n);
    }
    assert.deepEqual(got, numbers);
    assert.ok(late > 5);
  });

  test(`of several next() that wait each gets an item of its own, in order: ${name}`, async () => {
    const { client } = await numbered(3);
    const iterator = (await open(client))[Symbol.asyncIterator]();
    const got = [];
    const reader = async () => {
      for (;;) {
        const { done, value } = await iterator.next();
        if (done) return;
        got.push(value.n);
        await sleep(0);
      }
    };
    await Promise.all([reader(), reader(), reader()]);
    assert.deepEqual(
      got.toSorted((a, b) => a - b),
      numbers,
    );
    const results = await Promise.all([iterator.next(), iterator.next()]);
    assert.deepEqual(
      results.map(({ done }) => done),
      [true, true],
    );
  });

  for (const end of ['return', 'throw']) {
    test(`${end}() ends a next() that waits: ${name}`, async () => {
      let closed;
      const server = await serve((request, response) => {
        closed = once(request.socket, 'close');
        const lines = request.url.endsWith('/exec');
        response.writeHead(200, {
          'content-type': lines ? 'application/x-ndjson' : 'text/event-stream',
        });
        response.write(lines ? '{"n":0}\n' : event(0));
      });
      const client = new Lightcone({ apiKey: 'k', baseURL: server.url });
      const iterator = (await open(client))[Symbol.asyncIterator]();
      assert.equal((await iterator.next()).value.n, 0);
      const waiting = iterator.next();
      if (end === 'return') {
        assert.deepEqual(await iterator.return(), { done: true, value: undefined });
      } else {
        await assert.rejects(iterator.throw(new RangeError('enough')), RangeError);
      }
      assert.equal((await waiting).done, true);
      await closed;
    });
  }
}

test('a half of a stream that is closed ends its wait, and not the other half', async () => {
  let send;
  const server = await serve((_request, response) => {
    events(response, event(0));
    send = () => response.end(event(TOTAL - 1));
  });
  const client = new Lightcone({ apiKey: 'k', baseURL: server.url });
  const stream = await client.agent.tasks.startStream({ instruction: 'x' });
  const [left, right] = stream.tee().map((half) => ({ half, at: half[Symbol.asyncIterator]() }));
  await left.at.next();
  await right.at.next();
  const waiting = left.at.next();
  left.half.close();
  assert.equal((await waiting).done, true);
  send();
  assert.equal((await right.at.next()).value.n, TOTAL - 1);
});

/** A WebSocket server that says what `speak` does with a function that sends text. */
async function talking(speak) {
  const server = createServer(async (peer) => {
    peer.on('error', () => undefined);
    let head = '';
    while (!head.endsWith('\r\n\r\n')) {
      const piece = peer.read();
      if (piece === null) await once(peer, 'readable');
      else head += piece.toString('latin1');
    }
    const key = /sec-websocket-key: (\S+)/i.exec(head)[1];
    const magic = `${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(magic).digest('base64');
    peer.write(
      `HTTP/1.1 101 X\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
    );
    await speak((text) => peer.write(Buffer.from([0x81, text.length, ...Buffer.from(text)])), peer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const peers = [];
  server.on('connection', (peer) => peers.push(peer));
  after(() => {
    server.close();
    for (const peer of peers) peer.destroy();
  });
  const baseURL = `http://127.0.0.1:${server.address().port}`;
  return new Lightcone({ apiKey: 'k', baseURL, timeout: 1000 });
}

const close = Buffer.from([0x88, 2, 0x03, 0xe8]);

test('a wait for a message that is aborted loses none', async () => {
  const chance = dice(5);
  const client = await talking(async (say, peer) => {
    for (const n of numbers) {
      say(String(n));
      if (chance() < 0.5) await sleep(chance() * 2);
    }
    peer.write(close);
  });
  const socket = await client.computers.retrieveWs('c');
  const got = [];
  let aborted = 0;
  for (;;) {
    try {
      const message = await socket.receive({
        signal: AbortSignal.timeout(1 + Math.round(chance())),
      });
      if (message === null) break;
      got.push(Number(message));
    } catch (error) {
      assert.ok(error instanceof Lightcone.APIUserAbortError, error);
      aborted += 1;
    }
  }
  assert.deepEqual(got, numbers);
  assert.ok(aborted > 3);
  await assert.rejects(
    socket.receive({ signal: AbortSignal.abort() }),
    Lightcone.APIUserAbortError,
  );
});

test('messages come in order to those that wait', async () => {
  const client = await talking((say, peer) => {
    for (const n of numbers) say(String(n));
    peer.write(close);
  });
  const socket = await client.computers.retrieveWs('c');
  const got = await Promise.all(numbers.map(() => socket.receive()));
  assert.deepEqual(got.map(Number), numbers);
  assert.equal(await socket.receive(), null);
});

test('closing is quick also when the peer reads nothing', async () => {
  const client = await talking((_say, peer) => peer.pause());
  const socket = await client.computers.retrieveWs('c');
  const sending = socket.send(new Uint8Array(20_000_000)).catch((error) => error);
  await sleep(50);
  const begun = performance.now();
  await socket.close();
  // The promise is two seconds; the machine may be busy.
  assert.ok(performance.now() - begun < 4000);
  assert.ok((await sending) instanceof Lightcone.LightconeError);
});

test('many calls share a signal without a warning, and leave no listener', async () => {
  const warnings = [];
  const keep = (warning) => warnings.push(warning);
  process.on('warning', keep);
  const { events: nodeEvents } = await import('node:events').then((module) => ({
    events: module,
  }));
  const server = await serve((request, response) => {
    if (request.url === '/agent/tasks/stream') {
      events(response, event(TOTAL - 1));
      response.end();
    } else json(response, 200, { status: 'completed', exit_code: 0, data: [] });
  });
  const client = new Lightcone({ apiKey: 'k', baseURL: server.url });
  const controller = new AbortController();
  const { signal } = controller;
  const many = (call) => Array.from({ length: 12 }, call);
  await Promise.all([
    ...many(() => client.models.list({ signal })),
    ...many(() => client.agent.tasks.wait('t1', { signal })),
    ...many(() => client.agent.tasks.run({ instruction: 'x' }, { signal })),
    ...many(() => client.get('/agent/tasks/t1', { signal })),
    ...many(async () => {
      const stream = await client.agent.tasks.startStream({ instruction: 'x' }, { signal });
      for await (const _ of stream);
    }),
    ...many(async () => (await client.models.list({ signal }).asResponse()).text()),
  ]);
  await sleep(0);
  process.off('warning', keep);
  assert.deepEqual(warnings, []);
  assert.equal(nodeEvents.getEventListeners(signal, 'abort').length, 0);
});

test('each of the calls that share a signal is aborted', async () => {
  const server = await serve(() => undefined);
  const client = new Lightcone({ apiKey: 'k', baseURL: server.url });
  const controller = new AbortController();
  const calls = Array.from({ length: 20 }, () =>
    client.models.list({ signal: controller.signal }).catch((error) => error),
  );
  while (server.seen.length < 20) await sleep(1);
  controller.abort();
  for (const error of await Promise.all(calls)) {
    assert.ok(error instanceof Lightcone.APIUserAbortError);
  }
});

/** A server of computers: what was created and deleted, and when a creation is answered. */
async function computers({ status = 204, created = Promise.resolve() } = {}) {
  const made = [];
  const deleted = [];
  const server = await serve(async (request, response) => {
    if (request.method === 'DELETE') {
      deleted.push(request.url.split('/').at(-1));
      response.writeHead(status).end();
    } else {
      await created;
      made.push(`c${made.length}`);
      json(response, 200, { id: made.at(-1), status: 'ready' });
    }
  });
  const warnings = [];
  const logger = { ...console, warn: (text) => warnings.push(text) };
  const client = new Lightcone({ apiKey: 'k', baseURL: server.url, maxRetries: 0, logger });
  return { client, made, deleted, warnings, seen: server.seen };
}

test('a computer whose creation is aborted is deleted', async () => {
  let answer;
  const created = new Promise((resolve) => {
    answer = resolve;
  });
  const { client, made, deleted, seen, warnings } = await computers({ created });
  const controller = new AbortController();
  const creating = ComputerSession.create(client, {}, { signal: controller.signal });
  while (seen.length < 1) await sleep(1);
  controller.abort();
  await assert.rejects(creating, Lightcone.APIUserAbortError);
  answer();
  while (deleted.length < 1) await sleep(1);
  assert.deepEqual([made, deleted, warnings], [['c0'], ['c0'], []]);
});

test('a computer that can not be deleted is a warning with its id', async () => {
  const { client, warnings } = await computers({ status: 500 });
  const session = await ComputerSession.create(client);
  await assert.rejects(session[Symbol.asyncDispose](), Lightcone.InternalServerError);
  assert.match(warnings[0], /computer c0 could not be deleted/);
});

test('a computer that has gone already is no error at the end of its block', async () => {
  const { client, warnings, deleted } = await computers({ status: 404 });
  const session = await ComputerSession.create(
    client,
    {},
    { signal: new AbortController().signal },
  );
  await session[Symbol.asyncDispose]();
  assert.deepEqual([warnings, deleted], [[], ['c0']]);
});
