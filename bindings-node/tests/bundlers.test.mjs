// Servers that are bundled build and run, with no settings; pages that are bundled say why they can't have a client.
// Next.js uses webpack, or Turbopack, and `@vercel/nft`; it is too large and slow to be built here.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { nodeFileTrace } from '@vercel/nft';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import webpack from 'webpack';
import { addon, PLATFORM, PRINTED, project, run } from './bundlers/project.mjs';
import { RUNTIMES } from './hosts/runtimes.mjs';
import { json, serve } from './server.mjs';

const { url } = await serve((request, response) =>
  request.url.endsWith('/c1')
    ? json(response, 200, { id: 'c1' })
    : json(response, 404, { message: 'no such computer' }),
);
const copy = project('copy');
const link = project('link');

/** Each gives the file that it made. */
const SERVERS = {
  'esbuild, ES module': (root) => byEsbuild(root, 'app.mjs', { format: 'esm', outfile: 'e.mjs' }),
  'esbuild, ES module, minified': (root) =>
    byEsbuild(root, 'app.mjs', { format: 'esm', outfile: 'm.mjs', minify: true }),
  'esbuild, CommonJS': (root) =>
    byEsbuild(root, 'required.cjs', { format: 'cjs', outfile: 'e.cjs' }),
  'esbuild, CommonJS of an ES module': (root) =>
    byEsbuild(root, 'imported.mjs', { format: 'cjs', outfile: 'i.cjs' }),
  'webpack, ES module': (root) =>
    byWebpack(root, 'node', 'app.mjs', 'w.mjs', { experiments: { outputModule: true } }),
  'webpack, CommonJS': (root) => byWebpack(root, 'node', 'required.cjs', 'w.cjs'),
  'esbuild, with the package left out': (root) =>
    byEsbuild(root, 'app.mjs', {
      format: 'esm',
      outfile: 'x.mjs',
      external: ['@tzafon/lightcone'],
    }),
  'webpack, with the package left out': (root) =>
    byWebpack(root, 'node', 'required.cjs', 'x.cjs', {
      externals: [/^@tzafon\/lightcone/],
      externalsType: 'commonjs',
    }),
  'Vite, with the package left out': (root) => byVite(root, { external: ['@tzafon/lightcone'] }),
  'Vite, server': (root) => byVite(root, {}),
  'Vite, server with every package in it': (root) => byVite(root, { noExternal: true }),
};

async function byEsbuild(root, entry, { outfile, ...options }) {
  const file = join(root, 'out', outfile);
  const common = { bundle: true, platform: 'node', logLevel: 'error', outfile: file };
  await esbuild.build({ ...common, entryPoints: [join(root, entry)], ...options });
  return file;
}

async function byWebpack(root, target, entry, filename, more = {}) {
  const path = join(root, 'out', `webpack-${filename}`);
  const compiler = webpack({
    mode: 'production',
    target,
    context: root,
    entry: `./${entry}`,
    output: { path, filename, module: filename.endsWith('.mjs') },
    optimization: { minimize: false },
    ...more,
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  assert.deepEqual([errors, warnings], [[], []]);
  return join(path, filename);
}

async function byVite(root, ssr) {
  const outDir = join(root, 'out', ssr.noExternal ? 'vite-whole' : 'vite');
  const build = { ssr: 'app.mjs', outDir, emptyOutDir: true };
  await vite.build({ root, configFile: false, logLevel: 'error', build, ssr });
  return join(outDir, 'app.mjs');
}

for (const [name, bundle] of Object.entries(SERVERS)) {
  test(`a server bundled by ${name} runs`, async () => {
    assert.deepEqual(await run(await bundle(copy), url), PRINTED);
  });
}

for (const name of ['esbuild, ES module', 'webpack, ES module', 'Vite, server']) {
  test(`a server bundled by ${name} runs where the package is a link to its folder`, async () => {
    assert.deepEqual(await run(await SERVERS[name](link), url), PRINTED);
  });
}

for (const target of ['node', 'bun']) {
  test(`a server bundled by Bun for ${target} runs`, async () => {
    const out = join(copy, 'out', `bun-${target}`);
    const [bun] = RUNTIMES.bun;
    const flags = ['build', '--target', target, '--outdir', out, join(copy, 'app.mjs')];
    await promisify(execFile)(bun, flags, { cwd: copy });
    assert.deepEqual(await run(join(out, 'app.js'), url, RUNTIMES[target]), PRINTED);
  });
}

/** Moves what was bundled to a folder of its own. */
function alone(built) {
  const folder = mkdtempSync(join(tmpdir(), 'lightcone-alone-'));
  after(() => rmSync(folder, { recursive: true }));
  const moved = join(folder, 'moved');
  renameSync(built, moved);
  return moved;
}

test('a bundle that has left its packages behind says what it lacks, and runs with the addon beside it', async () => {
  await byEsbuild(copy, 'app.mjs', { format: 'esm', outfile: 'left/moved.mjs' });
  const folder = alone(join(copy, 'out/left'));
  const failure = await run(join(folder, 'moved.mjs'), url).catch((error) => error);
  assert.match(failure.stderr, /LightconeError: .*lightcone\.node.* was not found at .*copy /);
  addon(join(folder, 'lightcone.node'));
  assert.deepEqual(await run(join(folder, 'moved.mjs'), url), PRINTED);
});

test('a bundle of webpack that imports the package has the addon in it', async () => {
  await byWebpack(copy, 'node', 'imported.mjs', 'whole.cjs');
  const folder = alone(join(copy, 'out/webpack-whole.cjs'));
  assert.deepEqual(await run(join(folder, 'whole.cjs'), url), PRINTED);
});

test('tools that collect the files of a program find the addon', async () => {
  for (const entry of ['app.mjs', 'required.cjs']) {
    const { fileList } = await nodeFileTrace([join(copy, entry)], { base: copy });
    const found = [...fileList].filter((file) => file.endsWith('.node'));
    assert.deepEqual(found, [`node_modules/${PLATFORM}/lightcone.node`], entry);
  }
});

/** Each gives the file that it made. */
const PAGES = {
  esbuild: (root) => byEsbuild(root, 'page.mjs', { platform: 'browser', outfile: 'page.js' }),
  webpack: (root) => byWebpack(root, 'web', 'page.mjs', 'page-webpack.js'),
  Vite: async (root) => {
    const outDir = join(root, 'out/page-vite');
    const output = { entryFileNames: 'page.js' };
    const rollupOptions = { input: join(root, 'page.mjs'), output };
    const build = { outDir, rollupOptions, modulePreload: false };
    await vite.build({ root, configFile: false, logLevel: 'error', build });
    return join(outDir, 'page.js');
  },
  'esbuild, for an edge runtime': (root) =>
    byEsbuild(root, 'page.mjs', {
      platform: 'neutral',
      conditions: ['workerd'],
      outfile: 'edge.js',
    }),
};

for (const [name, bundle] of Object.entries(PAGES)) {
  test(`a page bundled by ${name} says that it can have no client`, async () => {
    const code = readFileSync(await bundle(copy), 'utf8');
    // A page has no `process`, no `Buffer` and no modules.
    const { URL, Response, Headers, TextDecoder, AbortController, Blob, File } = globalThis;
    const page = createContext({
      URL,
      Response,
      Headers,
      TextDecoder,
      AbortController,
      Blob,
      File,
    });
    runInContext(code, page);
    const [error, toFile, refusal, message] = page.said;
    assert.deepEqual([error, toFile, refusal], ['NotFoundError', 'function', 'LightconeError']);
    assert.match(message, /cannot run in a browser .*call it from a server/);
  });
}
