// Where the addon is looked for, and what the error says on each platform when it is not there.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { platformManifest, publishedManifest } from '../scripts/pack-npm.mjs';
import { addon, install, PLATFORM, project, run, write } from './bundlers/project.mjs';
import { json, serve } from './server.mjs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { url } = await serve((_, response) => json(response, 200, { id: 'c1' }));

const PROGRAM = `
import Lightcone from '@tzafon/lightcone';
let outcome;
try {
  const client = new Lightcone({ apiKey: 'k', baseURL: process.argv[2] });
  outcome = (await client.computers.retrieve('c1')).id;
} catch (error) {
  outcome = [error.name, error.message];
}
console.log(JSON.stringify(outcome));
`;

/** A project whose program makes a call. */
function made(change = () => {}) {
  const root = project('copy');
  write(root, 'call.mjs', PROGRAM);
  change(root);
  return join(root, 'call.mjs');
}

const withoutAddon = (root) => rmSync(join(root, 'node_modules', PLATFORM), { recursive: true });
const alone = made(withoutAddon);

/** Runs it as if on another machine, whose programs name this loader in their first bytes. */
async function pretend(platform, arch, loader = '') {
  const program = join(alone, '..', `${platform}-${arch}-program`);
  writeFileSync(program, `\x7fELF ${loader}\0`);
  const values = { platform, arch, execPath: program };
  const preload = Object.entries(values)
    .map(
      ([key, value]) =>
        `Object.defineProperty(process, '${key}', { value: ${JSON.stringify(value)} });`,
    )
    .join('');
  const start = [
    process.execPath,
    '--import',
    `data:text/javascript,${encodeURIComponent(preload)}`,
  ];
  return run(alone, url, start);
}

const MACHINES = [
  ['linux', 'x64', '/lib64/ld-linux-x86-64.so.2', 'linux x64 (glibc)', 'linux-x64-gnu'],
  ['linux', 'x64', '/lib/ld-musl-x86_64.so.1', 'linux x64 (musl)', 'linux-x64-musl'],
  ['linux', 'arm64', '/lib/ld-linux-aarch64.so.1', 'linux arm64 (glibc)', 'linux-arm64-gnu'],
  ['linux', 'arm64', '/lib/ld-musl-aarch64.so.1', 'linux arm64 (musl)', 'linux-arm64-musl'],
  ['darwin', 'x64', '', 'darwin x64', 'darwin-x64'],
  ['darwin', 'arm64', '', 'darwin arm64', 'darwin-arm64'],
  ['win32', 'x64', '', 'win32 x64', 'win32-x64-msvc'],
];

for (const [platform, arch, loader, description, target] of MACHINES) {
  test(`the error on ${description} names the package that is missing and what to do`, async () => {
    const [name, message] = await pretend(platform, arch, loader);
    assert.equal(name, 'LightconeError');
    for (const part of [
      `for this platform, ${description}, was not found`,
      `the package @tzafon/lightcone-${target} is missing`,
      `npm install @tzafon/lightcone-${target}@${version}`,
      'npm run build',
      'LIGHTCONE_NATIVE_PATH',
    ]) {
      assert.ok(message.includes(part), `${part}\n${message}`);
    }
  });
}

test('every platform has a package, on which the main package depends in its own version', () => {
  const { napi, optionalDependencies, devDependencies } = publishedManifest();
  assert.equal(devDependencies, undefined);
  const targets = Object.fromEntries(
    MACHINES.map(([, , , , target]) => [`@tzafon/lightcone-${target}`, version]),
  );
  assert.deepEqual(optionalDependencies, targets);
  for (const target of napi.targets) {
    const { name, os, cpu, libc, license, version: own } = platformManifest(target);
    assert.deepEqual([own, license], [version, 'Apache-2.0']);
    const expected = MACHINES.find((machine) => name.endsWith(`lightcone-${machine[4]}`));
    assert.deepEqual([os, cpu], [[expected[0]], [expected[1]]]);
    const known = { glibc: '(glibc)', musl: '(musl)' };
    assert.ok(libc === undefined ? expected[0] !== 'linux' : expected[3].includes(known[libc[0]]));
  }
});

test('a machine without a package gets told how to build one', async () => {
  const [, message] = await pretend('freebsd', 'x64');
  assert.match(
    message,
    /no package with one for this platform, freebsd x64; build it: .*npm run build/,
  );
});

test('the variable chooses the addon, and a wrong path is an error', async () => {
  const options = (path) => ({
    env: { ...process.env, LIGHTCONE_NATIVE_PATH: path },
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  const tried = async (path) => {
    const { stdout } = await promisify(execFile)(process.execPath, [alone, url], options(path));
    return JSON.parse(stdout);
  };
  const built = fileURLToPath(new URL('../native/lightcone.node', import.meta.url));
  assert.equal(await tried(built), 'c1');
  assert.equal(await tried('native/lightcone.node'), 'c1');
  assert.equal(await tried('./native/lightcone.node'), 'c1');
  const [name, message] = await tried('/none/lightcone.node');
  assert.equal(name, 'LightconeError');
  assert.match(
    message,
    /^LIGHTCONE_NATIVE_PATH=\/none\/lightcone\.node: there is no such file; give /,
  );
  const [, wrong] = await tried(alone);
  assert.match(wrong, /call\.mjs cannot be loaded on .*LIGHTCONE_NATIVE_PATH names another file/);
});

test('a platform package of another version is not used', async () => {
  const file = made((root) => {
    const manifest = join(root, 'node_modules', PLATFORM, 'package.json');
    const content = JSON.parse(readFileSync(manifest, 'utf8'));
    // In a nested folder, where only Node's resolution finds it.
    const nested = join(root, 'node_modules/@tzafon/lightcone/node_modules', PLATFORM);
    cpSync(join(root, 'node_modules', PLATFORM), nested, { recursive: true });
    withoutAddon(root);
    writeFileSync(join(nested, 'package.json'), JSON.stringify({ ...content, version: '2.9.9' }));
  });
  const [, message] = await run(file, url);
  assert.match(message, /is missing/);
});

test('packages are found where pnpm puts them, beside the real folder of a link', async () => {
  const file = made((root) => {
    const modules = join(root, 'node_modules');
    rmSync(join(modules, '@tzafon'), { recursive: true });
    const store = join(modules, '.pnpm/@tzafon+lightcone@3/node_modules');
    install(store);
    write(root, 'node_modules/@tzafon/.keep', '');
    symlinkSync(join(store, '@tzafon/lightcone'), join(modules, '@tzafon/lightcone'), 'dir');
  });
  assert.equal(await run(file, url), 'c1');
});

test('two installed copies work in one process, each with its own addon and classes', async () => {
  const file = made((root) => {
    for (const name of ['one', 'two']) {
      // Copies, not links to one file: the system loads each.
      const built = new URL('../native/lightcone.node', import.meta.url);
      install(join(root, name, 'node_modules'), (place) => cpSync(built, place));
      write(root, `${name}/index.mjs`, "export * from '@tzafon/lightcone';\n");
    }
    write(
      root,
      'call.mjs',
      `import * as one from './one/index.mjs';
       import * as two from './two/index.mjs';
       const called = [one, two].map(async ({ Lightcone }) => {
         const client = new Lightcone({ apiKey: 'k', baseURL: process.argv[2] });
         return (await client.computers.retrieve('c1')).id;
       });
       console.log(JSON.stringify([...(await Promise.all(called)), one.Lightcone === two.Lightcone]));`,
    );
  });
  assert.deepEqual(await run(file, url), ['c1', 'c1', false]);
});

test('the addon that was built in the folder of the source is found', async () => {
  const file = made((root) => {
    withoutAddon(root);
    write(root, 'node_modules/@tzafon/lightcone/native/.keep', '');
    addon(join(root, 'node_modules/@tzafon/lightcone/native/lightcone.node'));
  });
  assert.equal(await run(file, url), 'c1');
});
