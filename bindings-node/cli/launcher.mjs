// `lightcone` of the npm package: finds the program in the platform package, and runs it in place of this one.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, resolveFrom } from '../lib/engine/platform-package.ts';

const here = fileURLToPath(import.meta.url);
const PROGRAM = process.platform === 'win32' ? 'lightcone.exe' : 'lightcone';
/** Signals that end programs; the program decides what they mean. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

function fail(message) {
  process.stderr.write(`lightcone: ${message}\n`);
  process.exit(1);
}

function find() {
  const chosen = process.env.LIGHTCONE_BIN;
  if (chosen) return chosen;
  const manifest = join(dirname(here), '..', 'package.json');
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const { target, description } = machine();
  const otherwise =
    'or `cargo install lightcone-cli`, and set LIGHTCONE_BIN to the path of the program `lightcone`';
  if (target === undefined) {
    fail(
      `there is no package with the program for this platform, ${description}; build it, ${otherwise}`,
    );
  }
  const platform = `${name}-${target}`;
  const found = resolveFrom(here, `${platform}/package.json`);
  const installed = found && createRequire(found)(found).version;
  if (installed === version) return join(dirname(found), PROGRAM);
  const state = installed ? `has version ${installed} instead of ${version}` : 'is missing';
  fail(
    `the package ${platform} with the program for this platform, ${description}, ${state}, because optional dependencies were left ` +
      'out or node_modules or the lock file come from another platform; ' +
      `install it: \`npm install ${platform}@${version}\`, or remove node_modules and the lock file and install again; ${otherwise}`,
  );
}

const program = find();
// Before the program starts, so that no signal ends this one alone.
for (const signal of SIGNALS) {
  process.on(signal, () => {
    // A terminal sends these to the program as well, for which a second one may mean more than the first.
    if (process.stdin.isTTY && (signal === 'SIGINT' || signal === 'SIGQUIT')) return;
    child.kill(signal);
  });
}
const child = spawn(program, process.argv.slice(2), { stdio: 'inherit' });
child.on('error', (error) => {
  fail(
    `${program} cannot be started: ${error.message}; reinstall the package, or set LIGHTCONE_BIN to another one`,
  );
});
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
