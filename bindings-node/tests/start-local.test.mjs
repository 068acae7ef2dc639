// The local server started from Node: it ends with `close`, with a block, and with the program.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
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
// Its child lives longer, and would keep the server if it had a copy of the other end of its input.
const KILLED_WITH_CHILD = `
import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
${FORGET}
writeSync(1, \`\${spawn('sleep', ['3600'], { stdio: 'ignore', detached: true }).pid}\\n\`);
process.kill(process.pid, 'SIGKILL');
setInterval(() => {}, 1e6);
`;

/** Runs it until it and the server, which has the same error output, have ended, and then ends its child, if it has one. */
async function program(name, runtime, text) {
  const file = join(folder, `${name}-${runtime}.mjs`);
  writeFileSync(file, text);
  const [command, ...flags] = RUNTIMES[runtime];
  const options = { timeout: 120_000, killSignal: 'SIGKILL' };
  const [stdout, stderr] = await new Promise((resolve) => {
    execFile(command, [...flags, file], options, (_, ...output) => resolve(output));
  });
  const [url, child] = stdout.trim().split('\n');
  assert.match(url, /^http:/, stderr);
  const runs = await listens(url);
  // Throws if it has ended before.
  if (child !== undefined) process.kill(Number(child), 'SIGKILL');
  assert.equal(runs, false, stderr);
}

for (const runtime of Object.keys(RUNTIMES)) {
  test(`a server ends with a program in ${runtime} that is killed`, async () => {
    await program('killed', runtime, KILLED);
  });
  test(`a server ends with a program in ${runtime} that is killed, even if its child lives`, async () => {
    await program('child', runtime, KILLED_WITH_CHILD);
  });
  test(`a server that is left open does not keep a program in ${runtime} alive, and ends with it`, async () => {
    await program('forget', runtime, FORGET);
  });
}

/** A program that is a shell script. */
function script(name, text) {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

test('close ends a server whose input stays open', async () => {
  // The pipe that the server gets as its input is open at both ends, so that it never ends.
  const open = `mkfifo '${folder}/input'\nexec <>'${folder}/input'\nexec "${process.env.LIGHTCONE_BIN}" "$@"`;
  const local = await startLocal({ program: script('open', open) });
  await local.close();
  assert.equal(await listens(local.url), false);
});

const STUCK = `
import { startLocal } from ${JSON.stringify(new URL('../dist/esm/index.js', import.meta.url).href)};
const local = await startLocal({ program: process.argv[2] });
await local.close().catch((error) => console.log(error.message));
`;

test('close kills a server that does not end, in each runtime', async () => {
  const ready = '{"url": "http://127.0.0.1:1", "api_key": "k"}';
  const stuck = script('stuck', `trap '' TERM\necho '${ready}'\nexec sleep 3600`);
  const file = join(folder, 'stuck.mjs');
  writeFileSync(file, STUCK);
  const said = Object.values(RUNTIMES).map(async ([command, ...flags]) => {
    const { stdout } = await promisify(execFile)(command, [...flags, file, stuck]);
    return stdout;
  });
  for (const text of await Promise.all(said))
    assert.match(text, /did not end within 30000 ms and was killed/);
});

test('errors name the program and what to do', async () => {
  const message = async (options) => {
    const error = await startLocal(options).catch((error) => error);
    assert.ok(error instanceof LightconeError, String(error));
    return error.message;
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
