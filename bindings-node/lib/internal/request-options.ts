/** Options of one request, and how they are checked and put together with the client's. */
import { LightconeError } from '../core/error.js';

/** Header values by name; `null` removes a header, `undefined` says nothing. */
export type HeadersInput = Record<string, string | null | undefined>;

/** A query value; `undefined` removes a parameter that the client adds by default. */
export type QueryValue = string | number | boolean | null | undefined;

/** The last argument of every method. */
export interface RequestOptions {
  /** Headers that beat the client's; `null` removes one. */
  headers?: HeadersInput | undefined;
  /** Query parameters that beat the method's and the client's. */
  query?: object | null | undefined;
  /** Sent as JSON in place of the method's body. */
  body?: unknown;
  /** Attempts after the first one (default: the client's). */
  maxRetries?: number | undefined;
  /** Longest silence while waiting for the answer, in whole milliseconds (default: the client's). */
  timeout?: number | undefined;
  /** Aborting it ends the request with an `APIUserAbortError`, or an open stream quietly. */
  signal?: AbortSignal | null | undefined;
  /** Accepted for old code, and not sent: the field `idempotency_key` of a start is what counts. */
  idempotencyKey?: string | undefined;
}

/** What a method gives besides its options. */
export interface RequestInput {
  body?: unknown;
  query?: object | null | undefined;
}

/** A non-negative whole number, or nothing. */
export function checkedInteger(name: string, value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new LightconeError(`${name} must be a non-negative integer`);
  }
  // What is larger than the native side can count is as good as without end.
  return Math.min(value, 2 ** 32 - 1);
}

/** Pairs of every kind of header collection that old code passes. */
export function headerEntries(input: unknown): [string, string | null][] {
  if (input === undefined || input === null) return [];
  const entries: Iterable<readonly [string, unknown]> =
    input instanceof Headers
      ? input.entries()
      : Array.isArray(input)
        ? (input as [string, unknown][])
        : Object.entries(input as object);
  const pairs: [string, string | null][] = [];
  for (const [name, value] of entries) {
    if (value !== undefined) pairs.push([name, value === null ? null : String(value)]);
  }
  return pairs;
}

/** Parameters of several sources as text; later sources win, and `undefined` removes. */
export function queryPairs(...sources: (object | null | undefined)[]): [string, string][] {
  const merged: Record<string, unknown> = Object.assign({}, ...sources);
  const pairs: [string, string][] = [];
  for (const [name, value] of Object.entries(merged)) {
    if (value === undefined) continue;
    if (value !== null && typeof value === 'object') {
      throw new LightconeError(
        `query parameter ${name} must be a string, number, boolean or null: nested values can't be sent`,
      );
    }
    pairs.push([name, value === null ? '' : String(value)]);
  }
  return pairs;
}

/** The body as JSON text, or null for none. */
export function bodyText(body: unknown): string | null {
  if (body === undefined) return null;
  try {
    return JSON.stringify(body) ?? null;
  } catch (cause) {
    throw new LightconeError("the body can't be written as JSON", { cause });
  }
}

/** Names of the old options that belonged to `fetch`, each with what to use now. */
const REPLACED: Record<string, string> = {
  fetch: 'requests do not go through fetch; use `proxy`, `defaultHeaders` or a local server',
  fetchOptions: 'requests do not go through fetch; use `proxy`, `headers` or `signal`',
  httpAgent: 'connections are pooled natively; use `proxy` for a proxy',
};

/** Refuses what would otherwise be ignored silently. */
export function refuseReplaced(options: object): void {
  for (const [name, instead] of Object.entries(REPLACED)) {
    if ((options as Record<string, unknown>)[name] != null) {
      throw new LightconeError(`the option ${name} is not supported: ${instead}`);
    }
  }
}
