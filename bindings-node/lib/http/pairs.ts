/** Headers, query and path parameters as pairs or lists of strings. */
import { LightconeError } from './errors.js';
import { isPlain } from './json.js';

/** Converts headers of any form to pairs; null removes a header. */
export function headerEntries(input: unknown): [string, string | null][] {
  if (input === undefined || input === null) return [];
  const isPairs = Array.isArray(input) || (!isPlain(input) && input instanceof Headers);
  const entries = (isPairs ? input : Object.entries(input as object)) as Iterable<
    readonly [string, unknown]
  >;
  const pairs: [string, string | null][] = [];
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    const text = Array.isArray(value) ? value.join(', ') : value;
    pairs.push([name, text === null ? null : String(text)]);
  }
  return pairs;
}

/** Converts query parameters to pairs; `undefined` is omitted, and `null` is an empty value. */
export function queryPairs(query: object | null | undefined): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined) continue;
    if (value !== null && typeof value === 'object') {
      throw new LightconeError(
        `query parameter ${name} must be a string, number, boolean or null: nested values can't be sent`,
      );
    }
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new LightconeError(`query parameter ${name} is a ${typeof value}, which can't be sent`);
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new LightconeError(`query parameter ${name} is ${value}, which can't be sent`);
    }
    pairs.push([name, value === null ? '' : String(value)]);
  }
  return pairs;
}

/** Converts path parameters to strings; the native engine rejects those that would change the path. */
export function pathStrings(operation: string, path: readonly unknown[]): string[] {
  return path.map((value) => {
    if (typeof value === 'string') return value;
    if (['number', 'bigint', 'boolean'].includes(typeof value)) return String(value);
    throw new LightconeError(
      `${operation}: a path parameter must be a string, but is ${JSON.stringify(value) ?? String(value)}`,
    );
  });
}
