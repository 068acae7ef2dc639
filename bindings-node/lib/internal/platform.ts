/**
 * Everything that this package needs Node for. It is a file of its own in dist/, which the package's
 * metadata replaces by `no-platform` for browsers and edge runtimes.
 */
import nodeModule from 'node:module';

export { spawn } from 'node:child_process';
export { once } from 'node:events';
export { constants, existsSync } from 'node:fs';
export { access, appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
export { isIP } from 'node:net';
export { delimiter, dirname, join, parse } from 'node:path';
export { fileURLToPath } from 'node:url';
export { inspect } from 'node:util';
export { here, nativeFile } from './native-file.mjs';

/** Why this package can't run here, where it can't. */
export const unsupported: string | undefined = undefined;

/** Node's own. Not exported by its name: webpack takes imports of that name for its own use. */
export const createRequire = (from: string): NodeJS.Require => nodeModule.createRequire(from);
