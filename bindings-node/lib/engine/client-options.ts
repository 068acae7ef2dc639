import type { HeadersInput, QueryValue } from '../http/request-options.js';
import type { Logger, LogLevel } from './log.js';

/** Options of a client; all of them are optional. */
export interface ClientOptions {
  /** API key, which is trimmed (default: the environment variable `TZAFON_API_KEY`). */
  apiKey?: string | undefined;
  /** URL of the service (default: `LIGHTCONE_BASE_URL`, else the public service). */
  baseURL?: string | null | undefined;
  /**
   * Longest wait for the head of a response, and for the next bytes of a response that is read
   * completely, in whole milliseconds (default 60000).
   */
  timeout?: number | undefined;
  /** Maximum number of retries after the first attempt (default 2; 0 disables retries). */
  maxRetries?: number | undefined;
  /**
   * Headers added to every request; `null` removes one that the client would send. They override
   * those of the environment variable `LIGHTCONE_CUSTOM_HEADERS` (lines of `Name: value`).
   */
  defaultHeaders?: HeadersInput | undefined;
  /** Query parameters added to every request. */
  defaultQuery?: Record<string, QueryValue> | undefined;
  /** Log level (default: `LIGHTCONE_LOG`, else `warn`). */
  logLevel?: LogLevel | undefined;
  /** Logger (default: `console`). */
  logger?: Logger | undefined;
  /** Throw an `ActionError` if an action fails (default false: return its result). */
  raiseOnActionError?: boolean | undefined;
  /**
   * Longest wait for the next bytes of an event stream, or of a body that is read in chunks, in whole
   * milliseconds (default 60000). Heartbeats count.
   */
  streamIdleTimeout?: number | undefined;
  /**
   * Largest response that is read completely, in bytes after decompression (default 256 MiB). A
   * larger one throws an `APIResponseValidationError`. Streams and bodies that are read in chunks have
   * no limit.
   */
  maxResponseBytes?: number | undefined;
  /**
   * Longest time for a whole call, in whole milliseconds: all attempts, the delays between them, and
   * the response (default: no limit). For a stream or a socket it limits only the start.
   */
  totalTimeout?: number | undefined;
  /** Whether a task's stream resumes after its connection breaks (default true). */
  resume?: boolean | undefined;
  /** Maximum number of attempts to resume a stream since its last event (default 5). */
  maxReconnects?: number | undefined;
  /** Retry requests that may already have taken effect, as version 0 did (default false). */
  retryUnsafe?: boolean | undefined;
  /** Longest time to connect, in whole milliseconds (default 5000). */
  connectTimeout?: number | undefined;
  /**
   * URL of a proxy: `http`, `https`, `socks4`, `socks4a`, `socks5` or `socks5h` (default: the
   * environment's `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`).
   */
  proxy?: string | undefined;
  /** Whether to use the proxies of the environment (default true). */
  trustEnv?: boolean | undefined;
  /**
   * Whether to verify the certificate of the server (default true). If not, anyone on the network path
   * can read the API key.
   */
  verify?: boolean | undefined;
  /**
   * File of PEM certificates to trust, instead of those of `SSL_CERT_FILE` and `SSL_CERT_DIR`, of
   * `NODE_EXTRA_CA_CERTS`, and of the system. If the first two have no usable certificate, HTTPS
   * requests fail with an error that names them.
   */
  caBundle?: string | undefined;
  /** Whether a server may choose HTTP/2 over TLS (default true); false always uses HTTP/1.1. */
  http2?: boolean | undefined;
  /** IP address of this machine from which to connect. */
  localAddress?: string | undefined;
  /** Maximum number of idle connections per host (default: no limit; each closes after 90 s). */
  maxIdleConnections?: number | undefined;
}
