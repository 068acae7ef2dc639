/** Options of one request, and how they are checked and put together with the client's. */
import { LightconeError } from '../core/error.js';
import type { Resuming } from '../core/reconnect.js';
import { isPlain } from './json.js';

/** Header values by name; `null` removes a header, `undefined` says nothing. */
export type HeadersInput =
  | Record<string, string | readonly string[] | null | undefined>
  | Headers
  | readonly (readonly [string, string | null | undefined])[];

/** A query value; `undefined` removes a parameter that the client adds by default. */
export type QueryValue = string | number | boolean | null | undefined;

/** The last argument of every method. */
export interface RequestOptions {
  /** Headers that beat the client's; `null` removes one. */
  headers?: HeadersInput | null | undefined;
  /** Query parameters that beat the method's and the client's. */
  query?: object | null | undefined;
  /** Sent in place of the method's body: JSON; or bytes, forms, blobs and streams as they are. */
  body?: unknown;
  /** Attempts after the first one (default: the client's). */
  maxRetries?: number | undefined;
  /** As the client's option of this name (default: the client's). */
  timeout?: number | undefined;
  /** As the client's option of this name (default: the client's). */
  maxResponseBytes?: number | undefined;
  /** Aborting it ends the request with an `APIUserAbortError`, or an open stream quietly. */
  signal?: AbortSignal | null | undefined;
  /** Accepted for old code, and not sent: the field `idempotency_key` of a start is what counts. */
  idempotencyKey?: string | undefined;
  /** An address to use instead, where the client's is the stock one. */
  defaultBaseURL?: string | undefined;
  /** The HTTP method to use instead of the method's own, in any case. */
  method?: HTTPMethod | undefined;
  /**
   * The path to use instead of the method's own, behind the base URL; it may have a query of its own. Such a request is
   * repeated only where HTTP says that it may be.
   */
  path?: string | undefined;
  /** Whether the answer is a stream of events or lines. */
  stream?: boolean | undefined;
}

/** A method of HTTP, in small letters or in capitals. */
export type HTTPMethod =
  | 'get'
  | 'post'
  | 'put'
  | 'patch'
  | 'delete'
  | Uppercase<'get' | 'post' | 'put' | 'patch' | 'delete'>;

/** The last argument of methods whose stream is gone on with when it breaks. */
export interface StreamRequestOptions extends RequestOptions, Resuming {}

/** Options of `client.request`: those of a request, and what it is sent to. */
export interface FinalRequestOptions extends RequestOptions {
  method: HTTPMethod;
  path: string;
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

/** True, false or nothing. */
export function checkedFlag(name: string, value: unknown): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  throw new LightconeError(`${name} must be true or false`);
}

/** Pairs of every kind of header collection. */
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

/** Parameters as text; `undefined` says nothing, and `null` is an empty value. */
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

/** Values of a path as text; the native engine refuses those that would change it. */
export function pathTexts(operation: string, path: readonly unknown[]): string[] {
  return path.map((value) => {
    if (typeof value === 'string') return value;
    if (['number', 'bigint', 'boolean'].includes(typeof value)) return String(value);
    throw new LightconeError(
      `${operation}: a path parameter must be a string, but is ${JSON.stringify(value) ?? String(value)}`,
    );
  });
}

/** Names of the old options that belonged to `fetch`, each with what to use now. */
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

/** Refuses what would otherwise be ignored silently. */
export function refuseReplaced(options: object): void {
  for (const [name, instead] of Object.entries(REPLACED)) {
    if ((options as Record<string, unknown>)[name] != null) {
      throw new LightconeError(`the option ${name} is not supported: ${instead}`);
    }
  }
}
