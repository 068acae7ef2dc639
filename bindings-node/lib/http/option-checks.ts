/** Checks of option values, for programs that are not type-checked. */
import { LightconeError } from './errors.js';

/** Returns a non-negative integer, or null if there is no value. */
export function checkedInteger(name: string, value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new LightconeError(`${name} must be a non-negative integer`);
  }
  // The native engine has 32 bits; a larger value is as good as no limit.
  return Math.min(value, 2 ** 32 - 1);
}

/** Returns a boolean, or undefined if there is no value. */
export function checkedFlag(name: string, value: unknown): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  throw new LightconeError(`${name} must be true or false`);
}

/** Options of version 0 that belonged to `fetch`, and what to use instead. */
const REPLACED: Record<string, string> = {
  fetch:
    'requests do not go through fetch; use `proxy`, `defaultHeaders`, or a local server as `baseURL`',
  fetchOptions:
    'requests do not go through fetch; use `proxy`, `verify`, `caBundle`, `localAddress`, `headers` or `signal`',
  httpAgent:
    'connections are pooled natively; use `proxy`, `localAddress`, `maxIdleConnections` or `http2`',
  dangerouslyAllowBrowser:
    'this package has a native part and does not run in browsers; use a server',
};

/** Throws for options of version 0 that would otherwise be ignored silently. */
export function refuseReplaced(options: object): void {
  for (const [name, instead] of Object.entries(REPLACED)) {
    if ((options as Record<string, unknown>)[name] != null) {
      throw new LightconeError(`the option ${name} is not supported: ${instead}`);
    }
  }
}
