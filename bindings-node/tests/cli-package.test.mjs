// The npm package of the command `lightcone`: it runs the program of the platform package, as if it were that program.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { publint } from 'publint';
import {
  CLI,
  platformManifest,
  publishedManifest,
  writeMain,
  writePlatform,
} from '../scripts/pack-npm.mjs';
import { project, TARGET } from './bundlers/project.mjs';

const { name, version } = CLI.manifest;
const PLATFORM = platformManifest(TARGET, CLI).name;

/** A project with the package, in which this shell script is the program. */
function installed(script) {
  const root = project('link');
  const modules = join(root, 'node_modules');
  writeMain(join(modules, name), CLI);
  const place = (file) => writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  writePlatform(join(modules, PLATFORM), TARGET, place, CLI);
  return { root, launcher: join(modules, name, CLI.manifest.bin.lightcone) };
}

const env = { ...process.env };
delete env.LIGHTCONE_BIN;

test('arguments, output, input and exit code are those of the program', () => {
  const { launcher } = installed('printf "%s|" "$@"; cat; echo said >&2; exit 3');
  const run = spawnSync(launcher, ['serve', 'a b', ''], { env, input: 'in', encoding: 'utf8' });
  assert.deepEqual([run.status, run.stdout, run.stderr], [3, 'serve|a b||in', 'said\n']);
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  test(`${signal} reaches the program, which decides how to end`, async () => {
    for (const [script, outcome] of [
      [`trap 'kill $!; exit 7' ${signal.slice(3)}; sleep 60 & echo ready; wait $!`, [7, null]],
      // Without a trap the launcher ends by the same signal.
      ['echo ready; exec sleep 60', [null, signal]],
    ]) {
      const child = spawn(installed(script).launcher, {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      child.kill(signal);
      assert.deepEqual(await once(child, 'exit'), outcome);
    }
  });
}

test('a platform package that is missing or of another version is named, with what to do', () => {
  const { root, launcher } = installed('echo hello');
  const folder = join(root, 'node_modules', PLATFORM);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, version: '2.9.9' }));
  const run = (more) => spawnSync(launcher, { env: { ...env, ...more }, encoding: 'utf8' });
  assert.match(run().stderr, new RegExp(`${PLATFORM} .* has version 2.9.9 instead of ${version}`));
  rmSync(folder, { recursive: true });
  const { status, stderr } = run();
  assert.equal(status, 1);
  for (const part of [
    `${PLATFORM} `,
    'is missing',
    `npm install ${PLATFORM}@${version}`,
    'cargo install',
    'LIGHTCONE_BIN',
  ]) {
    assert.ok(stderr.includes(part), `${part}\n${stderr}`);
  }
  assert.match(
    run({ LIGHTCONE_BIN: '/none/lightcone' }).stderr,
    /\/none\/lightcone cannot be started.*ENOENT/,
  );
});

test('the metadata is right, and names a package for each platform of the SDK', async () => {
  const { optionalDependencies } = publishedManifest(CLI);
  const sdk = Object.keys(publishedManifest().optionalDependencies);
  const expected = sdk.map((platform) => platform.replace('lightcone-', 'lightcone-cli-'));
  assert.deepEqual(Object.keys(optionalDependencies), expected);
  assert.ok(Object.values(optionalDependencies).every((required) => required === version));
  const windows = platformManifest('x86_64-pc-windows-msvc', CLI);
  assert.deepEqual([windows.os, windows.files[0]], [['win32'], 'lightcone.exe']);
  const pkgDir = join(project('link'), 'packed');
  mkdirSync(pkgDir);
  writeMain(pkgDir, CLI);
  const { messages } = await publint({ pkgDir, strict: true, pack: false });
  assert.deepEqual(messages, []);
});
