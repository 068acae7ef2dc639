// Compiles lib/ twice, for `import` and for `require`, into dist/. Each form is one file of code, and for each module one
// that gives its part of that: Node spends most of an import on finding and linking files, so that one is several times
// as fast as sixty.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const lib = join(root, 'lib');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const CODE = 'lightcone.js';

// Found where it was, by both forms.
const addon = {
  name: 'addon',
  setup({ onResolve }) {
    onResolve({ filter: /\/addon\.cjs$/ }, () => ({
      path: './internal/addon.cjs',
      external: true,
    }));
  },
};

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  plugins: [addon],
  logLevel: 'warning',
  absWorkingDir: root,
};

const modules = readdirSync(lib, { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const partOf = (module) => module.replaceAll(/[^a-z0-9]/gi, '_');
const parts = modules.map((module) => `export * as ${partOf(module)} from './${module}.js';\n`);

rmSync(dist, { recursive: true, force: true });
for (const [form, project, type] of [
  ['esm', 'tsconfig.json', 'module'],
  ['cjs', 'tsconfig.cjs.json', 'commonjs'],
]) {
  const only = ['--emitDeclarationOnly'];
  execFileSync(process.execPath, [tsc, '-p', join(root, project), ...only], { stdio: 'inherit' });
  const out = join(dist, form);
  writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type })}\n`);
  for (const file of ['addon.cjs', 'addon.d.cts']) {
    copyFileSync(join(lib, 'internal', file), join(out, 'internal', file));
  }
  await build({
    ...options,
    stdin: { contents: parts.join(''), resolveDir: lib, sourcefile: 'lightcone.ts' },
    format: form,
    outfile: join(out, CODE),
  });
}

// What each module exports, types left out.
const { metafile } = await build({
  ...options,
  entryPoints: modules.map((module) => `lib/${module}.ts`),
  format: 'esm',
  outdir: dist,
  write: false,
  metafile: true,
});
for (const { entryPoint, exports } of Object.values(metafile.outputs)) {
  const module = entryPoint.slice('lib/'.length, -'.ts'.length);
  const part = partOf(module);
  const depth = module.split('/').length - 1;
  const code = `./${'../'.repeat(depth)}${CODE}`;
  const named = exports.filter((name) => name !== 'default').sort();
  const taken = `export const { ${named.join(', ')} } = part;`;
  write(`esm/${module}.js`, [
    ...(exports.length > 0 ? [`import { ${part} as part } from '${code}';`] : ['export {};']),
    ...(named.length > 0 ? [taken] : []),
    ...(exports.includes('default') ? ['export default part.default;'] : []),
  ]);
  write(`cjs/${module}.js`, [
    "'use strict';",
    "Object.defineProperty(exports, '__esModule', { value: true });",
    `Object.assign(exports, require('${code}').${part});`,
    // `const Lightcone = require('@tzafon/lightcone')` gives the class, which carries the rest.
    ...(module === 'index' ? ['module.exports = Object.assign(exports.Lightcone, exports);'] : []),
  ]);
}

function write(file, lines) {
  const path = join(dist, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\n`);
}
