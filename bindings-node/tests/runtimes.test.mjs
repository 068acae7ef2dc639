// The package's main job in Node, Bun and Deno.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { RUNTIMES } from './hosts/runtimes.mjs';
import { service } from './hosts/service.mjs';

const job = fileURLToPath(new URL('hosts/main-job.mjs', import.meta.url));

for (const [name, [program, ...flags]] of Object.entries(RUNTIMES)) {
  test(`the main job in ${name}`, async () => {
    const { url, state } = await service();
    const env = { ...process.env, MAIN_JOB_URL: url };
    // Killed where it does not end by itself.
    const options = { env, timeout: 120_000 };
    const { stdout } = await promisify(execFile)(program, [...flags, job], options);
    assert.deepEqual(JSON.parse(stdout), {
      runtime: name,
      call: ['running', 't'],
      refusal: [true, 404, { title: 'no' }],
      many: 32,
      events: ['started', 'progress_update', 'completed'],
      notices: ['1'],
      reconnects: 1,
      left: 'started',
      aborted: ['started'],
      call_aborted: true,
      response: [200, 'text/event-stream'],
    });
    await state.until(() => state.open === 0);
    assert.equal(state.closed, 4);
  });
}
