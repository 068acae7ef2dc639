/** Logging by level to a logger of the user's. */

export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** What a logger must have; `console` has it. */
export interface Logger {
  error(message: string, ...rest: unknown[]): void;
  warn(message: string, ...rest: unknown[]): void;
  info(message: string, ...rest: unknown[]): void;
  debug(message: string, ...rest: unknown[]): void;
}

const LEVELS: readonly string[] = ['off', 'error', 'warn', 'info', 'debug'];

/** The level that the option names, else the variable, else `warn`; a bad one is logged. */
export function chooseLevel(
  option: string | undefined,
  variable: string | undefined,
  logger: Logger,
): LogLevel {
  for (const [source, value] of [
    ['logLevel', option],
    ['LIGHTCONE_LOG', variable],
  ] as const) {
    if (!value) continue;
    if (LEVELS.includes(value)) return value as LogLevel;
    logger.warn(`${source} was set to ${JSON.stringify(value)}, expected one of ${LEVELS.join()}`);
  }
  return 'warn';
}

/** Whether messages of `level` are wanted when the limit is `limit`. */
export function logs(limit: LogLevel, level: LogLevel): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(limit);
}

const SECRET = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
]);

// Shorter ones are no keys, and may be a part of any word.
const SHORTEST_KEY = 8;

/** A value without the key in any of its texts. */
export function without(value: unknown, key: string | undefined): unknown {
  if (key === undefined || key.length < SHORTEST_KEY) return value;
  if (typeof value === 'string') return value.replaceAll(key, '***');
  if (Array.isArray(value)) return value.map((item) => without(item, key));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, without(item, key)]);
  return Object.fromEntries(entries);
}

/** Headers as a log may show them: what is secret is masked. */
export function shownHeaders(pairs: Iterable<readonly [string, string | null]>): object {
  const shown = [...pairs].map(([name, value]) => [
    name,
    SECRET.has(name.toLowerCase()) && value !== null ? '***' : value,
  ]);
  return Object.fromEntries(shown);
}
