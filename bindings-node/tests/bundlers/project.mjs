// Projects that have the package installed, as a copy or as a link, and what bundlers make of their programs.
import { execFile } from 'node:child_process';
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { platformManifest, writeMain, writePlatform } from '../../scripts/pack-npm.mjs';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

/** The Rust name of this machine, and its platform package. */
export const TARGET = {
  'linux x64': 'x86_64-unknown-linux-gnu',
  'linux arm64': 'aarch64-unknown-linux-gnu',
  'darwin x64': 'x86_64-apple-darwin',
  'darwin arm64': 'aarch64-apple-darwin',
  'win32 x64': 'x86_64-pc-windows-msvc',
}[`${process.platform} ${process.arch}`];
export const PLATFORM = platformManifest(TARGET).name;

/** Makes a call, and says which classes it met. */
export const PROGRAM = `
import Lightcone, { ComputerSession } from '@tzafon/lightcone';
import { NotFoundError } from '@tzafon/lightcone/core/error';
const client = new Lightcone({ apiKey: 'k', baseURL: process.argv[2], maxRetries: 0 });
const { id } = await client.computers.retrieve('c1');
const error = await client.computers.retrieve('none').catch((error) => error);
console.log(JSON.stringify([id, error instanceof NotFoundError, String(error), ComputerSession.name]));
`;

const BODY = `
const client = new Lightcone({ apiKey: 'k', baseURL: process.argv[2], maxRetries: 0 });
client.computers.retrieve('c1').then(async ({ id }) => {
  const error = await client.computers.retrieve('none').catch((error) => error);
  console.log(JSON.stringify([id, error instanceof NotFoundError, String(error), ComputerSession.name]));
});
`;

/** The same without `await` outside of a function, which CommonJS lacks. */
export const IMPORTED = `
import Lightcone, { ComputerSession } from '@tzafon/lightcone';
import { NotFoundError } from '@tzafon/lightcone/core/error';
${BODY}`;
export const REQUIRED = `
const Lightcone = require('@tzafon/lightcone');
const { ComputerSession } = Lightcone;
const { NotFoundError } = require('@tzafon/lightcone/core/error');
${BODY}`;

/** What all of them print. */
export const PRINTED = ['c1', true, 'NotFoundError: 404 no such computer', 'ComputerSession'];

/** Says what happens when a client is made. */
export const PAGE = `
import Lightcone, { NotFoundError } from '@tzafon/lightcone';
import { toFile } from '@tzafon/lightcone/uploads';
let refusal;
try {
  new Lightcone({ apiKey: 'k' });
} catch (error) {
  refusal = error;
}
globalThis.said = [NotFoundError.name, typeof toFile, refusal?.name, refusal?.message];
`;

/** A project with the package in it; \`how\` is \`copy\` or \`link\`. */
export function project(how) {
  const root = mkdtempSync(join(tmpdir(), 'lightcone-bundled-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  write(root, 'package.json', '{ "name": "app", "private": true }\n');
  const place = join(root, 'node_modules/@tzafon/lightcone');
  mkdirSync(dirname(place), { recursive: true });
  if (how === 'link') symlinkSync(PACKAGE, place, 'dir');
  else install(join(root, 'node_modules'));
  for (const [name, text] of [
    ['app.mjs', PROGRAM],
    ['imported.mjs', IMPORTED],
    ['required.cjs', REQUIRED],
    ['page.mjs', PAGE],
  ]) {
    write(root, name, text);
  }
  return root;
}

/** Installs the packages as npm does: the main package, and the one of this platform. */
export function install(modules, place = addon) {
  writeMain(join(modules, '@tzafon/lightcone'));
  writePlatform(join(modules, PLATFORM), TARGET, place);
}

/** Puts the addon somewhere: as a link, because it is large, or as a copy where the disk is another one. */
export function addon(place) {
  const file = join(PACKAGE, 'native/lightcone.node');
  try {
    linkSync(file, place);
  } catch (error) {
    if (error.code !== 'EXDEV') throw error;
    cpSync(file, place);
  }
}

export function write(root, name, text) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

/** Runs a program with the server's address, and gives what it printed. */
export async function run(file, url, program = [process.execPath]) {
  const [command, ...flags] = program;
  const options = { cwd: dirname(file), timeout: 120_000 };
  const { stdout } = await promisify(execFile)(command, [...flags, file, url], options);
  return JSON.parse(stdout);
}
