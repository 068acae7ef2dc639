// Compiles lib/ into dist/ twice, for `import` and for `require`. Each format has one file of code, and for each path that
// programs import a stub that exports a part of it: Node spends most of an import on finding and linking files, so one
// file loads several times as fast as sixty. Both formats have a second build for browsers, where creating a client throws.
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
const FORMATS = [
  ['esm', 'tsconfig.json', 'module'],
  ['cjs', 'tsconfig.cjs.json', 'commonjs'],
];

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  // The imports without names are for types, and load modules that are imported anyway.
  logOverride: { 'ignored-bare-import': 'silent' },
  absWorkingDir: root,
};

// Builds for browsers replace the one module that imports from Node. How a file finds its own path differs by format.
const replacements = (format, platform) => ({
  name: 'replacements',
  setup({ onResolve }) {
    const engine = (file) => () => ({ path: join(lib, 'engine', file) });
    if (platform === 'browser') onResolve({ filter: /\/platform\.js$/ }, engine('no-platform.ts'));
    if (format === 'cjs') onResolve({ filter: /\/native-file\.mjs$/ }, engine('native-file.cjs'));
  },
});

/** The modules that programs import: the index, and those in compat/. */
const modules = readdirSync(join(lib, 'compat'), { recursive: true })
  .map((file) => `compat/${file.replaceAll('\\', '/')}`)
  .concat('index.ts')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const partOf = (module) => module.replaceAll(/[^a-z0-9]/gi, '_');
const parts = modules.map((module) => `export * as ${partOf(module)} from './${module}.js';\n`);

// `require('@tzafon/lightcone')` returns the client class, which has the other exports as properties and, as in version 0,
// can be called without `new`. This does not assign to `module.exports`, because attw would report that as a
// contradiction to the default export in the types.
const CALLABLE = [
  'const callable = function Lightcone(...args) {',
  '  return Reflect.construct(exports.Lightcone, args, new.target ?? exports.Lightcone);',
  '};',
  'callable.prototype = exports.Lightcone.prototype;',
  "Object.defineProperty(callable, '__esModule', { value: true });",
  "Reflect.set(module, 'exports', Object.assign(Object.setPrototypeOf(callable, exports.Lightcone), exports));",
];

rmSync(dist, { recursive: true, force: true });
for (const [format, project, type] of FORMATS) {
  const only = ['--emitDeclarationOnly'];
  execFileSync(process.execPath, [tsc, '-p', join(root, project), ...only], { stdio: 'inherit' });
  for (const platform of ['node', 'browser']) {
    const out = folder(format, platform);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type })}\n`);
    const { outputFiles } = await build({
      ...options,
      plugins: [replacements(format, platform)],
      stdin: { contents: parts.join(''), resolveDir: lib, sourcefile: 'lightcone.ts' },
      format,
      outfile: join(out, CODE),
      write: false,
    });
    writeFileSync(join(out, CODE), withNames(outputFiles[0].text));
  }
}

// The values that each module exports.
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
      // One by one, because Node finds the names by reading the text.
      ...exports.map((name) => `exports.${name} = part.${name};`),
      ...(module === 'index' ? CALLABLE : []),
      ...(module === 'compat/index'
        ? ["Reflect.set(module, 'exports', require('../index.js'));"]
        : []),
    ],
  };
  for (const [format] of FORMATS) {
    for (const platform of ['node', 'browser']) {
      const path = join(folder(format, platform), `${module}.js`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${stubs[format].join('\n')}\n`);
    }
  }
}

function folder(format, platform) {
  return platform === 'node' ? join(dist, format) : join(dist, platform, format);
}

// esbuild renames a class that refers to itself, so that `APIError` would print as `_APIError`; bundlers and minifiers of
// programs rename classes too. So each class sets its name. The option of esbuild for this would also name every function,
// each time that it is created.
function withNames(code) {
  const head = /^(?:var (\w+) = class(?: \w+)?|class (\w+))(?: extends [\w.]+)? \{$/gm;
  return code.replaceAll(head, (line, assigned, declared) => {
    const value = JSON.stringify(assigned ?? declared);
    return `${line}\n  static {\n    Object.defineProperty(this, "name", { value: ${value}, configurable: true });\n  }`;
  });
}
