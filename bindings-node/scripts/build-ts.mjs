// Compiles lib/ twice, for `import` and for `require`, into dist/. Each form is one file of code, and for each module one
// that gives its part of that: Node spends most of an import on finding and linking files, so that one is several times
// as fast as sixty. Both come a second time for browsers, where a client refuses to be made.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const lib = join(root, 'lib');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const CODE = 'lightcone.js';
const FORMS = [
  ['esm', 'tsconfig.json', 'module'],
  ['cjs', 'tsconfig.cjs.json', 'commonjs'],
];

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  absWorkingDir: root,
};

// What needs Node is one module, which has a substitute where there is none. How a file says where it is differs by form.
const swapped = (form, place) => ({
  name: 'swapped',
  setup({ onResolve }) {
    const internal = (file) => () => ({ path: join(lib, 'internal', file) });
    if (place === 'browser') onResolve({ filter: /\/platform\.js$/ }, internal('no-platform.ts'));
    if (form === 'cjs') onResolve({ filter: /\/native-file\.mjs$/ }, internal('native-file.cjs'));
  },
});

const modules = readdirSync(lib, { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((module) => !module.endsWith('/no-platform'))
  .sort();
const partOf = (module) => module.replaceAll(/[^a-z0-9]/gi, '_');
const parts = modules.map((module) => `export * as ${partOf(module)} from './${module}.js';\n`);

// `require('@tzafon/lightcone')` is the client's class, which carries the rest and, as in version 0, need not be called with
// `new`. Not assigned to `module.exports`: the types say that there is a default export, which TypeScript reads as
// a contradiction.
const CALLABLE = [
  'const callable = function Lightcone(...args) {',
  '  return Reflect.construct(exports.Lightcone, args, new.target ?? exports.Lightcone);',
  '};',
  'callable.prototype = exports.Lightcone.prototype;',
  "Object.defineProperty(callable, '__esModule', { value: true });",
  "Reflect.set(module, 'exports', Object.assign(Object.setPrototypeOf(callable, exports.Lightcone), exports));",
];

rmSync(dist, { recursive: true, force: true });
for (const [form, project, type] of FORMS) {
  const only = ['--emitDeclarationOnly'];
  execFileSync(process.execPath, [tsc, '-p', join(root, project), ...only], { stdio: 'inherit' });
  for (const place of ['node', 'browser']) {
    const out = folder(form, place);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type })}\n`);
    const { outputFiles } = await build({
      ...options,
      plugins: [swapped(form, place)],
      stdin: { contents: parts.join(''), resolveDir: lib, sourcefile: 'lightcone.ts' },
      format: form,
      outfile: join(out, CODE),
      write: false,
    });
    writeFileSync(join(out, CODE), withNames(outputFiles[0].text));
  }
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
  const stubs = {
    esm: [
      ...(exports.length > 0 ? [`import { ${part} as part } from '${code}';`] : ['export {};']),
      ...(named.length > 0 ? [taken] : []),
      ...(exports.includes('default') ? ['export default part.default;'] : []),
    ],
    cjs: [
      "'use strict';",
      "Object.defineProperty(exports, '__esModule', { value: true });",
      ...(exports.length > 0 ? [`const part = require('${code}').${part};`] : []),
      // One by one, as Node and TypeScript read the names out of the text.
      ...exports.map((name) => `exports.${name} = part.${name};`),
      ...(module === 'index' ? CALLABLE : []),
    ],
  };
  for (const [form] of FORMS) {
    for (const place of ['node', 'browser']) {
      const path = join(folder(form, place), `${module}.js`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${stubs[form].join('\n')}\n`);
    }
  }
}

function folder(form, place) {
  return place === 'node' ? join(dist, form) : join(dist, place, form);
}

// A bundler renames a class that refers to itself, so `APIError` would print as `_APIError`: here, and again in
// programs that are bundled or minified. So each class says its name. The bundler's own option would do so for every
// function too, each time that it is made.
function withNames(code) {
  const head = /^(?:var (\w+) = class(?: \w+)?|class (\w+))(?: extends [\w.]+)? \{$/gm;
  return code.replaceAll(head, (line, assigned, declared) => {
    const value = JSON.stringify(assigned ?? declared);
    return `${line}\n  static {\n    Object.defineProperty(this, "name", { value: ${value}, configurable: true });\n  }`;
  });
}
