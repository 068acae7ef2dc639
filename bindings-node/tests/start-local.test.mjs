// The local server started from Node: it ends with `close`, with a block, and with the program.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LightconeError, startLocal } from '@tzafon/lightcone';
import { RUNTIMES } from './hosts/runtimes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? `${root}/target`;
process.env.LIGHTCONE_BIN = `${target}/release/lightcone-local`;
const folder = mkdtempSync(join(tmpdir(), 'lightcone-start-'));
after(() => rmSync(folder, { recursive: true }));

/** Whether something listens there. */
function listens(url) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => resolve(true) || socket.destroy());
    socket.once('error', () => resolve(false));
  });
}

test('a server of its own has a client, and ends with close or its disposal', async () => {
  const one = await startLocal();
  const two = await startLocal({ arguments: ['--max-computers', '2'] });
  assert.notEqual(one.url, two.url);
  assert.notEqual(one.apiKey, two.apiKey);
  await one.client.computers.list();
  await two.client.computers.list();
  await one.close();
  await two[Symbol.asyncDispose]();
  assert.deepEqual(await Promise.all([listens(one.url), listens(two.url)]), [false, false]);
});

const FORGET = `
import { startLocal } from ${JSON.stringify(new URL('../dist/esm/index.js', import.meta.url).href)};
const local = await startLocal();
await local.client.computers.list();
console.log(local.url);
`;
// It kills itself, because a runtime may be started by another program, and then the test does not know it.
const KILLED = `${FORGET}\nprocess.kill(process.pid, 'SIGKILL');\nsetInterval(() => {}, 1e6);\n`;

/** Runs it until it and the server, which has the same error output, have ended. */
async function program(name, runtime, text) {
  const file = join(folder, `${name}-${runtime}.mjs`);
  writeFileSync(file, text);
  const [command, ...flags] = RUNTIMES[runtime];
  const options = { timeout: 120_000, killSignal: 'SIGKILL' };
  const [stdout, stderr] = await new Promise((resolve) => {
    execFile(command, [...flags, file], options, (_, ...output) => resolve(output));
  });
  assert.match(stdout, /^http:/, stderr);
  assert.equal(await listens(stdout.trim()), false, stderr);
}

for (const runtime of Object.keys(RUNTIMES)) {
  test(`a server ends with a program in ${runtime} that is killed`, async () => {
    await program('killed', runtime, KILLED);
  });
  test(`a server that is left open does not keep a program in ${runtime} alive, and ends with it`, async () => {
    await program('forget', runtime, FORGET);
  });
}

test('errors name the program and what to do', async () => {
  const message = async (options) => {
    const error = await startLocal(options).catch((error) => error);
    assert.ok(error instanceof LightconeError, String(error));
    return error.message;
  };
  const script = (name, text) => {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${text}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  assert.match(
    await message({ arguments: ['--no-such'] }),
    /lightcone-local did not start: it ended before/,
  );
  assert.match(
    await message({ program: script('slow', 'exec cat'), timeout: 1 }),
    /was not ready after 1 ms; give it/,
  );
  assert.match(
    await message({ program: script('other', 'echo hello') }),
    /printed "hello" instead of its URL/,
  );
  assert.match(
    await message({ program: '/none/lightcone' }),
    /LIGHTCONE_BIN=\/none\/lightcone: there is no such file/,
  );
  const file = join(folder, 'plain');
  writeFileSync(file, '');
  assert.match(await message({ program: file }), /plain did not start: .*EACCES/);
});
