// The package as npm gets it: its metadata, what every way to import finds, and the names of its classes.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { writeMain } from '../scripts/pack-npm.mjs';
import { project, run, write } from './bundlers/project.mjs';
import { RUNTIMES } from './hosts/runtimes.mjs';
import { json, serve } from './server.mjs';

const require = createRequire(import.meta.url);
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** The modules that programs can import, by their path in the package. */
const modules = readdirSync(join(dist, 'esm/compat'), { recursive: true })
  .map((file) => file.replaceAll('\\\\', '/'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -'.js'.length));

/** The package in a folder. */
const packed = join(project('link'), 'packed');
writeMain(packed);

test('types are found and right for every way to import, by attw', async () => {
  await promisify(execFile)('npm', ['pack', '--ignore-scripts', '--silent'], { cwd: packed });
  const tarball = readdirSync(packed).find((file) => file.endsWith('.tgz'));
  const data = createPackageFromTarballData(readFileSync(join(packed, tarball)));
  const paths = modules.flatMap((module) => [`./${module}`, `./${module}.js`, `./${module}.mjs`]);
  const { types, problems } = await checkPackage(data, { includeEntrypoints: paths });
  assert.ok(types);
  assert.deepEqual(problems, []);
});

test('the metadata is right, by publint', async () => {
  const { messages } = await publint({ pkgDir: packed, strict: true, pack: false });
  assert.deepEqual(messages, []);
});

/** The module in each form, as `import`, `require` and bundlers for browsers find it. */
const forms = (module) => [
  ['esm', () => import(join(dist, 'esm/compat', `${module}.js`))],
  ['cjs', () => require(join(dist, 'cjs/compat', `${module}.js`))],
  ['browser/esm', () => import(join(dist, 'browser/esm/compat', `${module}.js`))],
  ['browser/cjs', () => require(join(dist, 'browser/cjs/compat', `${module}.js`))],
];

test('every class that is exported has its own name, and errors print it', async () => {
  let classes = 0;
  for (const module of modules) {
    for (const [form, load] of forms(module)) {
      for (const [name, exported] of Object.entries(await load())) {
        if (typeof exported !== 'function') continue;
        const expected = name === 'default' ? 'Lightcone' : name;
        assert.equal(exported.name, expected, `${form}/${module}: ${name}`);
        if (!(exported.prototype instanceof Error)) continue;
        classes += 1;
        const error =
          exported.name === 'LightconeError'
            ? new exported('m')
            : Object.create(exported.prototype);
        assert.equal(error.constructor.name, expected);
      }
    }
  }
  assert.ok(classes > 100, String(classes));
  for (const [, load] of forms('index')) {
    const { APIError, Lightcone } = await load();
    const error = APIError.generate(402, { message: 'pay' }, undefined, new Headers());
    assert.equal(String(error), 'APIError: 402 pay');
    assert.match(error.stack, /^APIError: 402 pay/);
    assert.equal(Lightcone.APIError.name, 'APIError');
  }
});

test('modules are found by the paths of version 0, by import and by require', async () => {
  const names = `
    api-promise client core/api-promise core/error core/resource core/streaming core/uploads error index
    internal/decoders/jsonl lib/computer-session resource resources resources/agent
    resources/agent/agent resources/agent/index resources/agent/tasks resources/chat
    resources/computers resources/computers/computers resources/computers/exec
    resources/computers/index resources/computers/tabs resources/index resources/models
    resources/responses streaming uploads version
  `;
  for (const name of names.trim().split(/\s+/)) {
    for (const ending of ['', '.js', '.mjs']) {
      const path = `@tzafon/lightcone/${name}${ending}`;
      const imported = await import(path);
      const required = require(path);
      assert.deepEqual(Object.keys(required).toSorted(), Object.keys(imported).toSorted(), path);
    }
  }
  const { ComputerSession } = await import('@tzafon/lightcone/lib/computer-session');
  assert.equal(ComputerSession, (await import('@tzafon/lightcone')).ComputerSession);
  const session = require('@tzafon/lightcone/lib/computer-session').ComputerSession;
  assert.equal(session, require('@tzafon/lightcone').ComputerSession);
});

test("a program's own resource sends requests through its client", async () => {
  const { url } = await serve((request, response) => json(response, 200, { path: request.url }));
  const { APIResource } = await import('@tzafon/lightcone/core/resource');
  class Own extends APIResource {
    read(id) {
      return this._client.get(`/own/${id}`);
    }
  }
  const { default: Lightcone } = await import('@tzafon/lightcone');
  const own = new Own(new Lightcone({ apiKey: 'k', baseURL: url }));
  assert.deepEqual(await own.read('1'), { path: '/own/1' });
});

test('what require gives is the class, with and without `new`', () => {
  const Lightcone = require('@tzafon/lightcone');
  const options = { apiKey: 'k' };
  class Own extends Lightcone {}
  const own = new Own(options);
  for (const client of [Lightcone(options), new Lightcone(options), own]) {
    assert.ok(client instanceof Lightcone && client instanceof Lightcone.Lightcone);
  }
  assert.ok(own instanceof Own && own.withOptions({ timeout: 1 }) instanceof Own);
  assert.equal(Lightcone.default, Lightcone.Lightcone);
});

test('Deno runs it with the flags that the README names, and the error without one names it', async () => {
  const { url } = await serve((_, response) => json(response, 200, { id: 'c1' }));
  const root = project('copy');
  write(
    root,
    'deno.mjs',
    `import Lightcone from '@tzafon/lightcone';
     const client = new Lightcone({ apiKey: 'k', baseURL: globalThis.Deno.args[0] });
     console.log(JSON.stringify(await client.computers.retrieve('c1')));`,
  );
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const flags = /^deno run ((?:--allow-\S+ )+)/m.exec(readme)[1].trim().split(' ');
  const start = [...RUNTIMES.deno.slice(0, 2), 'run', '--no-prompt'];
  const file = join(root, 'deno.mjs');
  assert.deepEqual(await run(file, url, [...start, ...flags]), { id: 'c1' });
  for (const missing of flags) {
    const rest = flags.filter((flag) => flag !== missing);
    const failure = await run(file, url, [...start, ...rest]).catch((error) => error);
    assert.match(failure.stderr, new RegExp(missing), missing);
  }
});
