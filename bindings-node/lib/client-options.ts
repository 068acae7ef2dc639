import type { Logger, LogLevel } from './internal/log.js';
import type { HeadersInput, QueryValue } from './internal/request-options.js';

/** Options of a client; all of them can be left out. */
export interface ClientOptions {
  /** The key (default: the environment variable `TZAFON_API_KEY`). */
  apiKey?: string | undefined;
  /** The service's address (default: `LIGHTCONE_BASE_URL`, else the public service). */
  baseURL?: string | null | undefined;
  /** Longest silence while waiting for an answer, in whole milliseconds (default 60000). */
  timeout?: number | undefined;
  /** Attempts after the first one (default 2; 0 disables retries). */
  maxRetries?: number | undefined;
  /** Headers added to every request; `null` removes one that the client would send. */
  defaultHeaders?: HeadersInput | undefined;
  /** Query parameters added to every request. */
  defaultQuery?: Record<string, QueryValue> | undefined;
  /** A proxy's URL (default: the environment's `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`). */
  proxy?: string | undefined;
  /** Longest silence of an event stream, in whole milliseconds (default 60000). */
  streamIdleTimeout?: number | undefined;
  /** Repeat requests that may already have had an effect, as version 0 did (default false). */
  retryUnsafe?: boolean | undefined;
  /** How much is logged (default: `LIGHTCONE_LOG`, else `warn`). */
  logLevel?: LogLevel | undefined;
  /** Where to (default: `console`). */
  logger?: Logger | undefined;
}
