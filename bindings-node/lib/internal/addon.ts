/** Finds the native addon and loads it, also out of a bundle. */
import { LightconeError } from '../core/error.js';
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
// In pieces, because some bundlers resolve the name of a package themselves wherever they can read it.
const MANIFEST = ['@tzafon', 'lightcone', 'package.json'].join('/');

let loaded: Addon | undefined;

/**
 * The addon, loaded when it is first needed.
 *
 * @throws LightconeError where it is not found, is not for this machine, or can't run at all
 */
export function addon(): Addon {
  loaded ??= load();
  return loaded;
}

function load(): Addon {
  if (unsupported !== undefined) throw new LightconeError(unsupported);
  const places = [...new Set(candidates())];
  const file = places.find((place) => existsSync(place));
  if (file === undefined) {
    throw new LightconeError(
      `the native addon ${FILE} of @tzafon/lightcone was not found at ${places.join(', ')}; ` +
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

/** Where the addon can be, the likeliest place first. */
function* candidates(): Generator<string, void, undefined> {
  if (nativeFile !== undefined) yield pathOf(nativeFile);
  // Of a bundle: beside it, or in the installed package. A bundler may have put in another path than that of the
  // running file, so the program's own is tried as well; a single executable has the addon beside itself.
  const files = [here, process.argv[1], process.execPath].filter((file) => file !== undefined);
  for (const file of files) yield join(dirname(pathOf(file)), FILE);
  for (const file of files) {
    const installed = packageFrom(pathOf(file));
    if (installed !== undefined) yield join(dirname(installed), 'native', FILE);
  }
}

function pathOf(place: string): string {
  return place.startsWith('file:') ? fileURLToPath(place) : place;
}

/** The package's manifest, as a program at this path resolves it. */
function packageFrom(file: string): string | undefined {
  try {
    return createRequire(file).resolve(MANIFEST);
  } catch {
    // Not installed from there, or no absolute path: another place is tried.
    return undefined;
  }
}
