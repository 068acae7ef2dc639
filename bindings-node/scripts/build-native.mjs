// Builds the addon, and puts it where the package looks for it: `build-native.mjs [profile]`, by default `release`;
// `dist` is what is published.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const name =
  {
    darwin: 'liblightcone_node.dylib',
    win32: 'lightcone_node.dll',
  }[process.platform] ?? 'liblightcone_node.so';

const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
const profile = process.argv[2] ?? 'release';
execFileSync('cargo', ['build', '--profile', profile, '-p', 'lightcone-node'], options);
const metadata = execFileSync(
  'cargo',
  ['metadata', '--format-version', '1', '--no-deps', '--offline'],
  { ...options, maxBuffer: 64 << 20 },
);
const built = join(JSON.parse(metadata).target_directory, profile, name);
const native = join(root, 'native');
mkdirSync(native, { recursive: true });
// A rename, since a process that has the old file loaded would crash if it were overwritten.
copyFileSync(built, join(native, 'lightcone.node.new'));
renameSync(join(native, 'lightcone.node.new'), join(native, 'lightcone.node'));
