// Compiles lib/ twice, for `import` and for `require`, into dist/.
import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const [form, project, type] of [
  ['esm', 'tsconfig.json', 'module'],
  ['cjs', 'tsconfig.cjs.json', 'commonjs'],
]) {
  execFileSync(process.execPath, [tsc, '-p', join(root, project)], { stdio: 'inherit' });
  const out = join(root, 'dist', form);
  writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type })}\n`);
  for (const file of ['addon.cjs', 'addon.d.cts']) {
    copyFileSync(join(root, 'lib/internal', file), join(out, 'internal', file));
  }
}
// `const Lightcone = require('@tzafon/lightcone')` gives the class, which carries the rest.
appendFileSync(
  join(root, 'dist/cjs/index.js'),
  'module.exports = Object.assign(exports.Lightcone, exports);\n',
);
