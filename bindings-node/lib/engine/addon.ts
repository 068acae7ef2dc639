/** Finds and loads the native addon, also from a bundle. */
import { LightconeError } from '../http/errors.js';
import type { Addon } from './native.js';
import {
  createRequire,
  dirname,
  existsSync,
  fileURLToPath,
  here,
  join,
  nativeFile,
  unsupported,
} from './platform.js';

const FILE = 'lightcone.node';
// Joined at run time, because some bundlers resolve every package name that they find in the code.
const MANIFEST = ['@tzafon', 'lightcone', 'package.json'].join('/');

let loaded: Addon | undefined;

/**
 * The addon, which is loaded on first use.
 *
 * @throws LightconeError if it is not found, is not built for this machine, or cannot run here at all
 */
export function addon(): Addon {
  loaded ??= load();
  return loaded;
}

function load(): Addon {
  if (unsupported !== undefined) throw new LightconeError(unsupported);
  const paths = [...new Set(candidates())];
  const file = paths.find((path) => existsSync(path));
  if (file === undefined) {
    throw new LightconeError(
      `the native addon ${FILE} of @tzafon/lightcone was not found at ${paths.join(', ')}; ` +
        'install the package where the program runs, or keep it out of the bundle (the bundler’s option for external packages), ' +
        `or copy node_modules/@tzafon/lightcone/native/${FILE} beside the bundle`,
    );
  }
  try {
    return createRequire(file)(file) as Addon;
  } catch (cause) {
    throw new LightconeError(
      `the native addon ${file} cannot be loaded on ${process.platform} ${process.arch}: ${String(cause)}; ` +
        'it must be built for this system, and Deno needs --allow-ffi, --allow-read and --allow-env',
      { cause },
    );
  }
}

/** Paths where the addon may be, most likely first. */
function* candidates(): Generator<string, void, undefined> {
  if (nativeFile !== undefined) yield pathOf(nativeFile);
  // In a bundle: beside the bundle, or in the installed package. A bundler may have replaced the path of the running
  // file, so the path of the program is tried as well; a single executable has the addon beside itself.
  const files = [here, process.argv[1], process.execPath].filter((file) => file !== undefined);
  for (const file of files) yield join(dirname(pathOf(file)), FILE);
  for (const file of files) {
    const installed = packageFrom(pathOf(file));
    if (installed !== undefined) yield join(dirname(installed), 'native', FILE);
  }
}

function pathOf(pathOrURL: string): string {
  return pathOrURL.startsWith('file:') ? fileURLToPath(pathOrURL) : pathOrURL;
}

/** The package.json of this package, as a program at this path resolves it. */
function packageFrom(file: string): string | undefined {
  try {
    return createRequire(file).resolve(MANIFEST);
  } catch {
    // Not installed there, or not an absolute path: other paths are tried.
    return undefined;
  }
}
