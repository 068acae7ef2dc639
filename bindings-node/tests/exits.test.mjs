// How programs end: with their own exit code, and by themselves.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { WebSocketServer } from 'ws';
import { program } from './hosts/program.mjs';
import { service } from './hosts/service.mjs';

// The call is under way when the second one is answered, and the stream is when its event came.
const UNDER_WAY = `
  tasks.resume('never').catch(() => undefined);
  const events = (await tasks.stream('endless'))[Symbol.asyncIterator]();
  await events.next();
  events.next().catch(() => undefined);
  await tasks.pause('t');
`;

const ENDS = {
  'process.exit': ['process.exit(7);', { code: 7, signal: null }],
  'process.exit in a later turn': [
    'setImmediate(() => process.exit(7)); await new Promise(() => undefined);',
    { code: 7, signal: null },
  ],
  'a client closed before': ['client.close(); process.exit(7);', { code: 7, signal: null }],
  'an exit code set before': ['process.exitCode = 3; process.exit();', { code: 3, signal: null }],
  'an exception': ["throw new Error('mine');", { code: 1, signal: null }, /mine/],
  'a signal': ["process.kill(process.pid, 'SIGTERM');", { code: null, signal: 'SIGTERM' }],
};

for (const [name, [end, expected, says = /^$/]] of Object.entries(ENDS)) {
  test(`${name} in the middle of a call and a stream`, async () => {
    const { url, state } = await service();
    // Several times, since a crash at the end would be one of chance.
    for (let round = 0; round < 5; round += 1) {
      const { code, signal, stderr } = await program(UNDER_WAY + end, url);
      assert.deepEqual({ code, signal }, expected, stderr);
      assert.match(stderr, says);
    }
    await state.until(() => state.closed === 10);
  });
}

const LEFT_OPEN = {
  'a stream that was not read': "await tasks.stream('endless');",
  'a stream that was broken off': "for await (const _ of tasks.stream('endless')) break;",
  'a stream that was read a little by hand':
    "await (await tasks.stream('endless'))[Symbol.asyncIterator]().next();",
  'a stream with a signal':
    "await tasks.stream('endless', null, { signal: new AbortController().signal });",
  'both branches of a stream': "(await tasks.stream('endless')).tee();",
  'a response that was not read': "await tasks.stream('endless').asResponse();",
  'a response that was read a little':
    "await (await tasks.stream('endless').asResponse()).body.getReader().read();",
  'a run that was broken off':
    "for await (const _ of tasks.follow({ instruction: 'x' })) break; await tasks.stream('endless');",
};

for (const [name, text] of Object.entries(LEFT_OPEN)) {
  test(`a program ends by itself that leaves open: ${name}`, async () => {
    const { url, state } = await service();
    const { code, signal, stderr } = await program(text, url);
    assert.deepEqual({ code, signal, stderr }, { code: 0, signal: null, stderr: '' });
    await state.until(() => state.closed === 1);
  });
}

test('a program ends by itself that leaves a socket open', async (t) => {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  const closed = new Promise((resolve) => {
    sockets.on('connection', (socket) => socket.on('close', resolve).send('hello'));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const text = "console.log(await (await client.computers.retrieveWs('c')).receive());";
  const { port } = server.address();
  const { code, stdout } = await program(text, `http://127.0.0.1:${port}`);
  assert.deepEqual([code, stdout], [0, 'hello\n']);
  await closed;
});
