// Writes the packages that are published: `pack-npm.mjs sdk OUT TARGET=ADDON...` puts a tarball of the main package and one
// for each target into OUT, `pack-npm.mjs cli OUT TARGET=PROGRAM...` does so for the command `lightcone`. TARGET is Rust's
// name, as in `napi.targets` of package.json. A main package depends on all its platform packages, and package managers
// install the one that fits. They have the main package's version. THIRD_PARTY_LICENSES names the file with the licences of
// what is linked into the addon or the program.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** What has a main package and platform packages: how it is called, and the file of a platform package. */
const SDK = {
  manifest: read('package.json'),
  what: 'native addon',
  file: () => 'lightcone.node',
  write: (folder) => {
    for (const name of ['README.md', 'dist'])
      cpSync(join(root, name), join(folder, name), { recursive: true });
  },
};
export const CLI = {
  manifest: read('cli/package.json'),
  what: 'program',
  file: (os) => (os === 'win32' ? 'lightcone.exe' : 'lightcone'),
  write: (folder) => {
    cpSync(join(root, '../cli/README.md'), join(folder, 'README.md'));
    buildSync({
      entryPoints: [join(root, 'cli/launcher.mjs')],
      outfile: join(folder, 'bin/lightcone.js'),
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      banner: { js: '#!/usr/bin/env node' },
      logLevel: 'warning',
    });
    chmodSync(join(folder, 'bin/lightcone.js'), 0o755);
  },
};
const { targets } = SDK.manifest.napi;

/** What npm calls the parts of a target. */
const SYSTEMS = {
  'x86_64-unknown-linux-gnu': { os: 'linux', cpu: 'x64', libc: 'glibc', target: 'linux-x64-gnu' },
  'x86_64-unknown-linux-musl': { os: 'linux', cpu: 'x64', libc: 'musl', target: 'linux-x64-musl' },
  'aarch64-unknown-linux-gnu': {
    os: 'linux',
    cpu: 'arm64',
    libc: 'glibc',
    target: 'linux-arm64-gnu',
  },
  'aarch64-unknown-linux-musl': {
    os: 'linux',
    cpu: 'arm64',
    libc: 'musl',
    target: 'linux-arm64-musl',
  },
  'x86_64-apple-darwin': { os: 'darwin', cpu: 'x64', target: 'darwin-x64' },
  'aarch64-apple-darwin': { os: 'darwin', cpu: 'arm64', target: 'darwin-arm64' },
  'x86_64-pc-windows-msvc': { os: 'win32', cpu: 'x64', target: 'win32-x64-msvc' },
  // What Linux can build of it, to be tried under Wine.
  'x86_64-pc-windows-gnu': { os: 'win32', cpu: 'x64', target: 'win32-x64-msvc' },
};

const COMMON = ['license', 'author', 'homepage', 'repository', 'engines', 'publishConfig'];
const common = (manifest) =>
  Object.fromEntries(COMMON.flatMap((key) => (key in manifest ? [[key, manifest[key]]] : [])));

/** The manifest of a platform package. */
export function platformManifest(rustTarget, { manifest, what, file } = SDK) {
  const { os, cpu, libc, target } = SYSTEMS[rustTarget];
  return {
    name: `${manifest.name}-${target}`,
    version: manifest.version,
    description: `The ${what} of ${manifest.name} for ${[os, cpu, libc].filter(Boolean).join(' ')}`,
    ...(what === SDK.what && { main: file(os) }),
    files: [file(os), 'LICENSE', 'THIRD-PARTY-LICENSES.txt'],
    os: [os],
    cpu: [cpu],
    ...(libc && { libc: [libc] }),
    ...common(manifest),
  };
}

/** The main package's manifest as it is published. */
export function publishedManifest(product = SDK) {
  const { manifest } = product;
  const { devDependencies, scripts, allowScripts, overrides, ...rest } = manifest;
  const names = targets.map((target) => platformManifest(target, product).name);
  const optionalDependencies = Object.fromEntries(names.map((name) => [name, manifest.version]));
  return { ...rest, optionalDependencies };
}

/** Puts the main package into a folder: what npm would unpack. */
export function writeMain(folder, product = SDK) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  product.write(folder);
  write(folder, publishedManifest(product));
}

/** Puts a platform package into a folder; `place` copies the addon or the program to the path that it is given. */
export function writePlatform(folder, rustTarget, place, product = SDK) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const platform = platformManifest(rustTarget, product);
  writeFileSync(
    join(folder, 'README.md'),
    `# ${platform.name}\n\n${platform.description}. It is installed with ${product.manifest.name}.\n`,
  );
  place(join(folder, platform.files[0]));
  write(folder, platform);
}

function write(folder, content) {
  const licences = process.env.THIRD_PARTY_LICENSES;
  if (licences) cpSync(licences, join(folder, 'THIRD-PARTY-LICENSES.txt'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
}

function pack(folder, out) {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', out], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // npm is a script there.
    shell: process.platform === 'win32',
  });
}

function packAll(product, out, files) {
  // Provenance needs the repository that builds the packages; the workflow knows it.
  const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server } = process.env;
  if (repository && server)
    product.manifest.repository = { type: 'git', url: `git+${server}/${repository}.git` };
  mkdirSync(out, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'lightcone-pack-'));
  try {
    writeMain(join(work, 'main'), product);
    pack(join(work, 'main'), resolve(out));
    for (const argument of files) {
      const [target, file] = argument.split('=');
      if (!(target in SYSTEMS))
        throw new Error(
          `${target}: there is no platform package for it; there are ${Object.keys(SYSTEMS).join(', ')}`,
        );
      if (!file || !existsSync(file))
        throw new Error(`${target}: there is no ${product.what} at ${file}; build it first`);
      writePlatform(join(work, target), target, (place) => cpSync(file, place), product);
      pack(join(work, target), resolve(out));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [name, out, ...files] = process.argv.slice(2);
  const product = { sdk: SDK, cli: CLI }[name];
  if (product === undefined || out === undefined)
    throw new Error('usage: pack-npm.mjs sdk|cli OUT TARGET=FILE...');
  packAll(product, out, files);
}
