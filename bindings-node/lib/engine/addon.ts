/** Finds and loads the native addon, also from a bundle. */
import { LightconeError } from '../http/errors.js';
import { environment } from './environment.js';
import type { Addon } from './native.js';
import {
  createRequire,
  dirname,
  existsSync,
  fileURLToPath,
  here,
  installedFile,
  join,
  resolve,
  unsupported,
} from './platform.js';
import { type Machine, machine, resolveFrom } from './platform-package.js';
import { VERSION } from './version.js';

const FILE = 'lightcone.node';
/** Names a file to load instead of any other. */
const VARIABLE = 'LIGHTCONE_NATIVE_PATH';
// Joined at run time, because some bundlers resolve every package name that they find in the code.
const PACKAGE = ['@tzafon', 'lightcone'].join('/');

let loaded: Addon | undefined;

/**
 * The addon, which is loaded on first use: the file that `LIGHTCONE_NATIVE_PATH` names, or the one of the platform package, or
 * the one that was built in this package's folder, or one beside the bundle.
 *
 * @throws LightconeError if it is not found, is not built for this machine, or cannot run here at all
 */
export function addon(): Addon {
  loaded ??= load();
  return loaded;
}

function load(): Addon {
  if (unsupported !== undefined) throw new LightconeError(unsupported);
  const system = machine();
  const file = find(system);
  try {
    return createRequire(file)(file) as Addon;
  } catch (cause) {
    throw new LightconeError(
      `the native addon ${file} cannot be loaded on ${system.description}: ${String(cause)}; ` +
        `it must be built for this system and be version ${VERSION}, ${VARIABLE} names another file, ` +
        'and Deno needs --allow-ffi, --allow-read and --allow-env',
      { cause },
    );
  }
}

function find(system: Machine): string {
  const chosen = environment(VARIABLE);
  if (chosen !== undefined) {
    // Relative to the folder that the program runs in, as everywhere in a shell.
    const file = resolve(chosen);
    if (existsSync(file)) return file;
    throw new LightconeError(
      `${VARIABLE}=${chosen}: there is no such file; give the path of a ${FILE}, or unset the variable to use the installed one`,
    );
  }
  const paths = [...new Set(candidates(system.target))];
  const file = paths.find((path) => existsSync(path));
  if (file !== undefined) return file;
  throw new LightconeError(notFound(system, paths));
}

function notFound({ target, description }: Machine, paths: string[]): string {
  const build =
    '`npm install && npm run build` in bindings-node of the source (needs cargo), ' +
    `and set ${VARIABLE} to the path of native/${FILE}`;
  const places = `was not found at ${paths.join(', ')}`;
  if (target === undefined) {
    return (
      `the native addon ${FILE} of ${PACKAGE} ${places}; there is no package with one for this platform, ` +
      `${description}; build it: ${build}`
    );
  }
  const missing = `${PACKAGE}-${target}`;
  return (
    `the native addon ${FILE} of ${PACKAGE} for this platform, ${description}, ${places}; ` +
    `the package ${missing} is missing, because optional dependencies were left out or node_modules or the lock file come from another platform; ` +
    `install it: \`npm install ${missing}@${VERSION}\`, or remove node_modules and the lock file and install again; ` +
    `in a bundle, install ${PACKAGE} where the program runs, keep it out of the bundle (the bundler’s option for external packages), ` +
    `or copy node_modules/${missing}/${FILE} beside the bundle; ` +
    `or build it: ${build}`
  );
}

/** Paths where the addon may be, most likely first. */
function* candidates(target: string | undefined): Generator<string, void, undefined> {
  // In a bundle: beside the bundle, or in the installed package. A bundler may have replaced the path of the running
  // file, so the path of the program is tried as well; a single executable has the addon beside itself.
  const files = [here, process.argv[1], process.execPath]
    .filter((file) => file !== undefined)
    .map(pathOf);
  if (target !== undefined) {
    const installed = here === undefined ? undefined : platformFile(pathOf(here), target);
    if (installed !== undefined) yield installed;
    const beside = installedFile(target);
    if (beside !== undefined) yield pathOf(beside);
  }
  if (here !== undefined) yield join(dirname(pathOf(here)), '..', '..', 'native', FILE);
  for (const file of files) yield join(dirname(file), FILE);
  for (const file of files) {
    const manifest = resolveFrom(file, `${PACKAGE}/package.json`);
    if (manifest === undefined) continue;
    const installed = target === undefined ? undefined : platformFile(manifest, target);
    if (installed !== undefined) yield installed;
    yield join(dirname(manifest), 'native', FILE);
  }
}

/** The addon of the platform package, as the code at this path resolves it; of another version it would not fit. */
function platformFile(from: string, target: string): string | undefined {
  const manifest = resolveFrom(from, `${PACKAGE}-${target}/package.json`);
  if (manifest === undefined) return undefined;
  const { version } = createRequire(manifest)(manifest) as { version?: string };
  return version === VERSION ? join(dirname(manifest), FILE) : undefined;
}

function pathOf(pathOrURL: string): string {
  return pathOrURL.startsWith('file:') ? fileURLToPath(pathOrURL) : pathOrURL;
}
