// Writes the packages that are published: `pack-npm.mjs OUT TARGET=ADDON...` puts a tarball of the main package and one for
// each target into OUT. TARGET is Rust's name, as in `napi.targets` of package.json. The main package depends on all platform
// packages, and package managers install the one that fits. They have the main package's version.
import { execFileSync } from 'node:child_process';
import {
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

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

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
};

const COMMON = ['license', 'author', 'homepage', 'repository', 'engines', 'publishConfig'];
const common = () =>
  Object.fromEntries(COMMON.flatMap((key) => (key in manifest ? [[key, manifest[key]]] : [])));

/** The manifest of a platform package. */
export function platformManifest(rustTarget) {
  const { os, cpu, libc, target } = SYSTEMS[rustTarget];
  return {
    name: `${manifest.name}-${target}`,
    version: manifest.version,
    description: `The native addon of ${manifest.name} for ${[os, cpu, libc].filter(Boolean).join(' ')}`,
    main: 'lightcone.node',
    files: ['lightcone.node', 'LICENSE', 'THIRD-PARTY-LICENSES.txt'],
    os: [os],
    cpu: [cpu],
    ...(libc && { libc: [libc] }),
    ...common(),
  };
}

/** The main package's manifest as it is published. */
export function publishedManifest() {
  const { devDependencies, scripts, allowScripts, overrides, ...rest } = manifest;
  const names = manifest.napi.targets.map((target) => platformManifest(target).name);
  const optionalDependencies = Object.fromEntries(names.map((name) => [name, manifest.version]));
  return { ...rest, optionalDependencies };
}

/** Puts the package into a folder: what npm would unpack. */
export function writeMain(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ['README.md', 'LICENSE', 'dist'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  write(folder, publishedManifest());
}

/** Puts a platform package into a folder; `place` copies the addon to the path that it is given. */
export function writePlatform(folder, rustTarget, place) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const platform = platformManifest(rustTarget);
  writeFileSync(
    join(folder, 'README.md'),
    `# ${platform.name}\n\n${platform.description}. It is installed with ${manifest.name}.\n`,
  );
  place(join(folder, 'lightcone.node'));
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
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [out, ...addons] = process.argv.slice(2);
  if (out === undefined) throw new Error('usage: pack-npm.mjs OUT TARGET=ADDON...');
  // Provenance needs the repository that builds the packages; the workflow knows it.
  const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server } = process.env;
  if (repository && server)
    manifest.repository = { type: 'git', url: `git+${server}/${repository}.git` };
  mkdirSync(out, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'lightcone-pack-'));
  try {
    writeMain(join(work, 'main'));
    pack(join(work, 'main'), resolve(out));
    for (const argument of addons) {
      const [target, file] = argument.split('=');
      if (!(target in SYSTEMS))
        throw new Error(
          `${target}: there is no platform package for it; there are ${Object.keys(SYSTEMS).join(', ')}`,
        );
      if (!file || !existsSync(file))
        throw new Error(`${target}: there is no addon at ${file}; build it first`);
      writePlatform(join(work, target), target, (place) => cpSync(file, place));
      pack(join(work, target), resolve(out));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
