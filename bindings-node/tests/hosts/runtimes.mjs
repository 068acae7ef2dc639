// Other runtimes that the package is tried in; both come as npm packages.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const inside = (name, ...path) => join(dirname(require.resolve(`${name}/package.json`)), ...path);

/** By name: the program, and what it takes before the script. */
export const RUNTIMES = {
  node: [process.execPath],
  // Its install script puts the binary of this machine here; the name is the same on all of them.
  bun: [inside('bun', 'bin/bun.exe')],
  deno: [process.execPath, inside('deno', 'bin.cjs'), 'run', '--allow-all', '--no-config'],
};
