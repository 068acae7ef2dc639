/**
 * Everything that this package imports from Node. Builds for browsers and edge runtimes have
 * `no-platform.ts` instead.
 */
import nodeModule from 'node:module';

export { type ChildProcess, spawn } from 'node:child_process';
export { closeSync, existsSync, openSync, readSync } from 'node:fs';
export { appendFile, writeFile } from 'node:fs/promises';
export { isIP } from 'node:net';
export { dirname, join, resolve } from 'node:path';
export { createInterface } from 'node:readline';
export { fileURLToPath } from 'node:url';
export { inspect } from 'node:util';
export { here, installedFile } from './native-file.mjs';

/** Why this package cannot run here; undefined if it can. */
export const unsupported: string | undefined = undefined;

/** Node's `createRequire`. Wrapped, because webpack interprets imports of that name. */
export const createRequire = (from: string): NodeJS.Require => nodeModule.createRequire(from);
