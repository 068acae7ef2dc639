// Starts the programs of the local server, and ends them after the tests.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? `${root}/target`;

/** Runs `lightcone-local` with these parameters; gives what it says in its first line. */
export async function local(...parameters) {
  const program = spawn(`${target}/release/lightcone-local`, parameters, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(program, 'exit');
  after(async () => {
    program.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
  });
  const [line] = await once(createInterface(program.stdout), 'line');
  return JSON.parse(line);
}
