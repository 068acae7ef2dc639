/** Options of a single request. */
import type { Resuming } from './reconnect.js';

/** Header values by name; `null` removes a header, and `undefined` is ignored. */
export type HeadersInput =
  | Record<string, string | readonly string[] | null | undefined>
  | Headers
  | readonly (readonly [string, string | null | undefined])[];

/** A query value; `undefined` removes a default parameter of the client. */
export type QueryValue = string | number | boolean | null | undefined;

/**
 * Options of a single request: the last argument of every method. Each method takes the same ones;
 * they are explained here.
 */
export interface RequestOptions {
  /** Headers that override the client's; `null` removes one. */
  headers?: HeadersInput | null | undefined;
  /** Query parameters that override the method's and the client's. */
  query?: object | null | undefined;
  /** Replaces the method's body: bytes, forms, blobs and streams as they are, other values as JSON. */
  body?: unknown;
  /** Maximum number of retries after the first attempt (default: the client's option). */
  maxRetries?: number | undefined;
  /** Timeout in milliseconds, as the client's option of this name (default: the client's option). */
  timeout?: number | undefined;
  /** Limit as the client's option of this name (default: the client's option). */
  maxResponseBytes?: number | undefined;
  /** Aborting it ends the request with an `APIUserAbortError`, or an open stream without an error. */
  signal?: AbortSignal | null | undefined;
  /** Accepted for old code, but not sent: set the field `idempotency_key` of a task start instead. */
  idempotencyKey?: string | undefined;
  /** Base URL to use if the client has the default one. */
  defaultBaseURL?: string | undefined;
  /** Replaces the HTTP method, in upper or lower case. */
  method?: HTTPMethod | undefined;
  /**
   * Replaces the path, relative to the base URL; it may contain a query. Such a request is retried only if its HTTP
   * method is idempotent.
   */
  path?: string | undefined;
  /** Whether to return the response as a stream of events or lines. */
  stream?: boolean | undefined;
}

/** An HTTP method, in upper or lower case. */
export type HTTPMethod =
  | 'get'
  | 'post'
  | 'put'
  | 'patch'
  | 'delete'
  | Uppercase<'get' | 'post' | 'put' | 'patch' | 'delete'>;

/** Options of a single request whose stream resumes after its connection breaks. */
export interface StreamRequestOptions extends RequestOptions, Resuming {}

/** Options of `client.request`: request options with an HTTP method and a path. */
export interface FinalRequestOptions extends RequestOptions {
  method: HTTPMethod;
  path: string;
}
