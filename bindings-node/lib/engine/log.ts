/** Logging to the logger of the client, by level and without secrets. */

export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** A logger, such as `console`. */
export interface Logger {
  error(message: string, ...rest: unknown[]): void;
  warn(message: string, ...rest: unknown[]): void;
  info(message: string, ...rest: unknown[]): void;
  debug(message: string, ...rest: unknown[]): void;
}

/** Where to log, and how much. */
export interface Log {
  logger: Logger;
  logLevel: LogLevel;
}

const LEVELS: readonly string[] = ['off', 'error', 'warn', 'info', 'debug'];

/** The level from the option, else from the environment variable, else `warn`; an invalid one is logged. */
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

/** Whether messages of a level are logged, if `limit` is the log level of the client. */
export function isLogged(level: LogLevel, limit: LogLevel): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(limit);
}

const SECRET = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
]);

// A shorter string is not a key, and may be part of any word.
const MIN_KEY_LENGTH = 8;

/** A copy of a value with the API key hidden in all of its strings. */
export function hideKey(value: unknown, key: string | undefined): unknown {
  if (key === undefined || key.length < MIN_KEY_LENGTH) return value;
  if (typeof value === 'string') return value.replaceAll(key, '***');
  if (Array.isArray(value)) return value.map((item) => hideKey(item, key));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, hideKey(item, key)]);
  return Object.fromEntries(entries);
}

/** Headers for the log, with secret ones masked. */
export function maskHeaders(pairs: Iterable<readonly [string, string | null]>): object {
  const masked = [...pairs].map(([name, value]) => [
    name,
    SECRET.has(name.toLowerCase()) && value !== null ? '***' : value,
  ]);
  return Object.fromEntries(masked);
}
