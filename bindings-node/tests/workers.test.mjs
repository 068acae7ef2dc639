// Clients in worker threads, one each.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { program } from './hosts/program.mjs';
import { service } from './hosts/service.mjs';

const script = new URL('hosts/worker.mjs', import.meta.url);
const types = ['started', 'progress_update', 'completed'];
const whole = { status: 'running', types, reconnects: 1 };

/** Starts a worker; returns its first message and a promise of its exit code. */
async function work(workerData) {
  const worker = new Worker(script, { workerData });
  const exited = once(worker, 'exit');
  const [told] = await once(worker, 'message');
  return { worker, told, exited };
}

test('workers at the same time, and one after another', async () => {
  const { url } = await service();
  for (let round = 0; round < 3; round += 1) {
    const workers = await Promise.all(Array.from({ length: 4 }, () => work({ url })));
    for (const { told, exited } of workers) {
      assert.deepEqual(told, whole);
      assert.deepEqual(await exited, [0]);
    }
  }
});

test('workers that end in the middle of a call and two streams close their connections', async () => {
  const { url, state } = await service();
  const { default: Lightcone } = await import('@tzafon/lightcone');
  const { tasks } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;
  const own = (await tasks.stream('endless'))[Symbol.asyncIterator]();
  await own.next();
  for (const leaving of ['terminate', 'exit', 'terminate', 'exit']) {
    const { closed } = state;
    const { worker, told, exited } = await work({ url, leaving });
    assert.equal(told, 'under way');
    // The call without a response may reach the service last.
    await state.until(() => state.open === 4);
    if (leaving === 'terminate') await worker.terminate();
    else worker.postMessage('exit');
    assert.deepEqual(await exited, [leaving === 'exit' ? 5 : 1]);
    await state.until(() => state.closed === closed + 3);
  }
  // The client of this thread goes on.
  assert.equal((await tasks.pause('t')).status, 'running');
  assert.equal(state.open, 1);
  await own.return();
  await state.until(() => state.open === 0);
});

test('a program whose workers alone have clients', async () => {
  const { url } = await service();
  const text = `
    const { Worker } = await import('node:worker_threads');
    const { once } = await import('node:events');
    for (const leaving of [undefined, 'exit', undefined, 'terminate', undefined]) {
      const worker = new Worker(new URL(${JSON.stringify(script.href)}), {
        execArgv: [],
        workerData: { url: ${JSON.stringify(url)}, leaving },
      });
      const exited = once(worker, 'exit');
      const [told] = await once(worker, 'message');
      console.log(JSON.stringify(told));
      if (leaving === 'terminate') worker.terminate();
      if (leaving === 'exit') worker.postMessage('exit');
      await exited;
    }
  `;
  const { code, stdout, stderr } = await program(text);
  assert.equal(code, 0, stderr);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(lines, [whole, 'under way', whole, 'under way', whole]);
});
