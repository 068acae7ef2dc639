/** Which platform package has the addon for this machine. */
import { closeSync, createRequire, existsSync, openSync, readSync } from './platform.js';

/** The machine that runs this, as far as an addon depends on it. */
export interface Machine {
  /** For example `linux x64 (glibc)`. */
  description: string;
  /** For example `linux-x64-gnu`; undefined if there is no package for this machine. */
  target: string | undefined;
}

/** Targets with a platform package; `napi.targets` of package.json lists the same ones by their Rust names. */
const TARGETS = [
  'linux-x64-gnu',
  'linux-x64-musl',
  'linux-arm64-gnu',
  'linux-arm64-musl',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64-msvc',
];

export function machine(): Machine {
  const { platform, arch } = process;
  const musl = platform === 'linux' && hasMusl();
  const suffix = { linux: musl ? '-musl' : '-gnu', win32: '-msvc' }[platform as string] ?? '';
  const target = `${platform}-${arch}${suffix}`;
  const libc = platform === 'linux' ? ` (${musl ? 'musl' : 'glibc'})` : '';
  return {
    description: `${platform} ${arch}${libc}`,
    target: TARGETS.includes(target) ? target : undefined,
  };
}

/** Bytes at the beginning of a program in which its loader is named. */
const HEAD = 4096;

/** Whether the C library is musl: the running program names its loader. */
function hasMusl(): boolean {
  try {
    const head = new Uint8Array(HEAD);
    const file = openSync(process.execPath, 'r');
    try {
      readSync(file, head);
    } finally {
      closeSync(file);
    }
    const loader = /\/ld-(musl|linux)/.exec(String.fromCharCode(...head));
    if (loader !== null) return loader[1] === 'musl';
  } catch {
    // Unreadable, as in Deno without --allow-read, which loading the addon needs as well.
  }
  return existsSync('/etc/alpine-release');
}

/** The path of a package's file, as a program at this path resolves it. */
export function resolveFrom(from: string, file: string): string | undefined {
  try {
    return createRequire(from).resolve(file);
  } catch {
    // Not installed there, or not an absolute path: other paths are tried.
    return undefined;
  }
}
