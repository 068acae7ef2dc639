/** Starts the local server from code, for tests and first steps. */
import { Lightcone } from './client.js';
import { environment } from './engine/environment.js';
import { callHelper } from './engine/helpers.js';
import {
  type ChildProcess,
  createInterface,
  dirname,
  fileURLToPath,
  here,
  join,
  spawn,
} from './engine/platform.js';
import { machine, resolveFrom } from './engine/platform-package.js';
import { LightconeError } from './http/errors.js';

/** How long the server may take to end its computers, in ms. */
const GOODBYE = 30_000;
// Joined at run time, because some bundlers resolve every package name that they find in the code.
const PACKAGE = ['@tzafon', 'lightcone-cli'].join('/');

/** Options of `startLocal`. */
export interface LocalOptions {
  /**
   * Path of the program. Default: `LIGHTCONE_BIN`, else `lightcone` of the package `@tzafon/lightcone-cli`, else `lightcone`
   * or `lightcone-local` on `PATH` or built in the folder's workspace.
   */
  program?: string;
  /** More options of its command `serve`, such as `['--isolate']`. They override variables. */
  arguments?: readonly string[];
  /** How long it may take to be ready, in ms. Default 60000. */
  timeout?: number;
}

/** A local server that `startLocal` started. */
export class LocalServer {
  /** A client of the server. */
  readonly client: Lightcone;
  readonly url: string;
  readonly apiKey: string;
  readonly #end: () => Promise<void>;

  /** @internal */
  constructor(url: string, apiKey: string, end: () => Promise<void>) {
    this.url = url;
    this.apiKey = apiKey;
    this.#end = end;
    // A proxy of the environment is not for this machine.
    this.client = new Lightcone({ baseURL: url, apiKey, trustEnv: false });
  }

  /**
   * Ends the server and waits until its computers have ended.
   *
   * @throws LightconeError if it has to be killed, because it does not end within 30 s
   */
  async close(): Promise<void> {
    this.client.close();
    await this.#end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/**
 * Starts a local server on a free port with a random key, and waits until it is ready. It ends with `close`, or with the block
 * of `await using`, and with this program, even if it is killed.
 *
 * Variables that say where a server listens, its public URL, key, data or configuration file, such as `LIGHTCONE_LOCAL_DATA`, do
 * not reach it; others, such as `LIGHTCONE_LOCAL_CHROMIUM`, do.
 *
 * ```ts
 * await using local = await startLocal();
 * await local.client.computers.list();
 * ```
 *
 * @throws LightconeError if the program is not found, does not start or is not ready in time; the message says what to do
 */
export async function startLocal(options: LocalOptions = {}): Promise<LocalServer> {
  const {
    program,
    arguments: args,
    unset,
  } = callHelper('local.command', {
    variable: options.program ?? environment('LIGHTCONE_BIN') ?? null,
    packages: packages(),
    path: environment('PATH') ?? null,
    folders: [process.cwd(), ...(here === undefined ? [] : [dirname(pathOf(here))])],
  });
  const all = [...args, ...(options.arguments ?? [])];
  const started = spawn(program, all, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: Object.fromEntries(
      // Windows does not distinguish `Path` and `PATH`.
      Object.entries(process.env).filter(([name]) => !unset.includes(name.toUpperCase())),
    ),
  });
  const failed = (why: string) =>
    new LightconeError(`the local server ${program} did not start: ${why}`);
  const ended = new Promise<void>((resolve) => {
    started.once('exit', () => resolve());
    started.once('error', () => resolve());
  });
  try {
    const { url, api_key } = callHelper('local.ready', {
      program,
      line: await firstLine(started, options.timeout ?? 60_000, failed),
    });
    // It does not keep this program alive.
    started.unref();
    const input = started.stdin as { unref?(): void } | null;
    input?.unref?.();
    return new LocalServer(url, api_key, () => end(started, ended));
  } catch (error) {
    started.kill('SIGKILL');
    await ended;
    throw error;
  }
}

async function end(started: ChildProcess, ended: Promise<void>): Promise<void> {
  started.ref();
  started.stdin?.end();
  terminate(started);
  let killed = false;
  const limit = setTimeout(() => {
    killed = started.kill('SIGKILL');
  }, GOODBYE);
  await ended;
  clearTimeout(limit);
  if (killed) {
    throw new LightconeError(
      `the local server did not end within ${GOODBYE} ms and was killed; browsers may be left running`,
    );
  }
}

/** Sends SIGTERM, because another process may hold the other end of its input too. */
function terminate({ pid, exitCode, signalCode }: ChildProcess): void {
  // Windows has no signals: there this would kill the server.
  if (process.platform === 'win32' || pid === undefined) return;
  if (exitCode !== null || signalCode !== null) return;
  try {
    // Not the child's own `kill`: in Deno it has no effect the second time, when it would have to be SIGKILL.
    process.kill(pid, 'SIGTERM');
  } catch {
    // It has ended meanwhile.
  }
}

/** The first line that the program prints; empty if it ends before. */
async function firstLine(
  started: ChildProcess,
  timeout: number,
  failed: (why: string) => LightconeError,
): Promise<string> {
  const { stdout } = started;
  if (stdout === null) throw failed('its output cannot be read');
  const lines = createInterface({ input: stdout });
  let limit: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string>((resolve, reject) => {
      const late = `it was not ready after ${timeout} ms; give it a longer \`timeout\``;
      limit = setTimeout(() => reject(failed(late)), timeout);
      started.once('error', (error) => reject(failed(error.message)));
      lines.once('line', resolve);
      lines.once('close', () => resolve(''));
    });
  } finally {
    clearTimeout(limit);
    lines.close();
    stdout.destroy();
  }
}

/** Where the npm package of the program has it. */
function packages(): string[] {
  const { target } = machine();
  if (target === undefined) return [];
  const file = process.platform === 'win32' ? 'lightcone.exe' : 'lightcone';
  const starts = [
    here === undefined ? undefined : pathOf(here),
    join(process.cwd(), 'package.json'),
  ];
  return starts.flatMap((start) => {
    const main = start && resolveFrom(start, `${PACKAGE}/package.json`);
    const found = main && resolveFrom(main, `${PACKAGE}-${target}/package.json`);
    return found ? [join(dirname(found), file)] : [];
  });
}

function pathOf(pathOrURL: string): string {
  return pathOrURL.startsWith('file:') ? fileURLToPath(pathOrURL) : pathOrURL;
}
