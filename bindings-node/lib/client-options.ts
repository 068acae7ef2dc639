import type { Logger, LogLevel } from './internal/log.js';
import type { HeadersInput, QueryValue } from './internal/request-options.js';

/** Options of a client; all of them can be left out. */
export interface ClientOptions {
  /** The key, without the space around it (default: the environment variable `TZAFON_API_KEY`). */
  apiKey?: string | undefined;
  /** The service's address (default: `LIGHTCONE_BASE_URL`, else the public service). */
  baseURL?: string | null | undefined;
  /**
   * Longest wait for a response's head, and between two bytes of a response that is read whole, in
   * whole milliseconds (default 60000).
   */
  timeout?: number | undefined;
  /** Attempts after the first one (default 2; 0 disables retries). */
  maxRetries?: number | undefined;
  /**
   * Headers added to every request; `null` removes one that the client would send. They beat those
   * of the environment variable `LIGHTCONE_CUSTOM_HEADERS` (lines of `Name: value`).
   */
  defaultHeaders?: HeadersInput | undefined;
  /** Query parameters added to every request. */
  defaultQuery?: Record<string, QueryValue> | undefined;
  /** How much is logged (default: `LIGHTCONE_LOG`, else `warn`). */
  logLevel?: LogLevel | undefined;
  /** Where to (default: `console`). */
  logger?: Logger | undefined;
  /** Throw an `ActionError` for an action that failed (default false: give its result). */
  raiseOnActionError?: boolean | undefined;
  /**
   * Longest silence of an event stream, or of a body that is read piece by piece, in whole
   * milliseconds (default 60000). A heartbeat counts as a sound.
   */
  streamIdleTimeout?: number | undefined;
  /**
   * Largest response that is read whole, in bytes after decompression (default 256 MiB). A larger
   * one is an `APIResponseValidationError`. Streams and bodies that are read piece by piece have no
   * limit.
   */
  maxResponseBytes?: number | undefined;
  /**
   * Longest time for a whole call, in whole milliseconds: its attempts, the waits between them, and
   * its answer (default: no limit). For a stream or a socket it bounds the beginning.
   */
  totalTimeout?: number | undefined;
  /** Whether a task's stream that breaks is gone on with (default true). */
  resume?: boolean | undefined;
  /** Attempts to go on with a stream since its last event (default 5). */
  maxReconnects?: number | undefined;
  /** Repeat requests that may already have had an effect, as version 0 did (default false). */
  retryUnsafe?: boolean | undefined;
  /** Longest time for making a connection, in whole milliseconds (default 5000). */
  connectTimeout?: number | undefined;
  /**
   * A proxy's URL: `http`, `https`, `socks4`, `socks4a`, `socks5` or `socks5h` (default: the
   * environment's `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`).
   */
  proxy?: string | undefined;
  /** Whether the environment may name a proxy (default true). */
  trustEnv?: boolean | undefined;
  /**
   * Whether the server's certificate is checked (default true). Without it anybody between here
   * and there can read the key.
   */
  verify?: boolean | undefined;
  /**
   * A file of PEM certificates to trust, instead of those of `SSL_CERT_FILE` and `SSL_CERT_DIR`, of
   * `NODE_EXTRA_CA_CERTS`, and of the system. If the first two have nothing that can be used, HTTPS
   * is refused with an error that names them.
   */
  caBundle?: string | undefined;
  /** False keeps to HTTP/1.1; else a server over TLS may choose HTTP/2. */
  http2?: boolean | undefined;
  /** The IP address of this machine that connections leave from. */
  localAddress?: string | undefined;
  /** Idle connections kept open to one host (default: no limit; each closes after 90 s unused). */
  maxIdleConnections?: number | undefined;
}
