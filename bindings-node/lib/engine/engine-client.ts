/** One native client: runs calls, cancels them when their signal is aborted, and logs them. */
import { APIUserAbortError } from '../http/errors.js';
import type { Reconnect } from '../http/reconnect.js';
import type { RequestOptions } from '../http/request-options.js';
import { whenAborted } from './abort.js';
import { addon } from './addon.js';
import { callArguments, type Request } from './call-arguments.js';
import type { ClientOptions } from './client-options.js';
import { completion, completionQueue } from './completion-queue.js';
import { engineOptions } from './engine-options.js';
import { hideKey, isLogged, type Log, maskHeaders } from './log.js';
import type { NativeBody, NativeEngineClient, NativeOpenResponse, NativeRecord } from './native.js';
import { headerPairs } from './record.js';
import { errorOf } from './record-to-error.js';

type Start = (engine: NativeEngineClient, token: number, call: string, body: NativeBody) => void;

/** The native engine of a client, with the options that it was created with. */
export class EngineClient {
  readonly baseURL: string;
  readonly #engine: NativeEngineClient;
  readonly #options: ClientOptions;
  readonly #target: Log;

  /** Shares the connections of `parent` if the options allow it. */
  constructor(options: ClientOptions, log: Log, parent?: EngineClient) {
    const text = engineOptions(options);
    this.#options = options;
    this.#target = log;
    this.#engine =
      parent === undefined
        ? new (addon().EngineClient)(text, completionQueue())
        : parent.#engine.derive(text);
    const { url, warning } = headOf(this.#engine);
    this.baseURL = url ?? '';
    if (warning !== undefined) this.#log('warn', warning);
  }

  close(): void {
    this.#engine.close();
  }

  /** Sends a request and reads the whole response. */
  async call(request: Request): Promise<NativeRecord> {
    const record = await this.#run<NativeRecord>(request, (engine, ...rest) =>
      engine.call(...rest),
    );
    this.#logResponse(request, record);
    if (!record.ok) throw errorOf(record);
    return record;
  }

  /** Sends a request whose response stays open. */
  async open(
    kind: 'body' | 'socket',
    request: Request,
  ): Promise<{ native: NativeOpenResponse; head: NativeRecord }> {
    const native = await this.#run<NativeOpenResponse>(request, (engine, ...rest) =>
      engine.open(kind, ...rest),
    );
    const head = native.head();
    this.#logResponse(request, head);
    if (!head.ok) throw errorOf(head);
    return { native, head };
  }

  /** Checks the arguments, runs the native call, and cancels it when the signal is aborted. */
  async #run<R extends NativeRecord | NativeOpenResponse>(
    request: Request,
    start: Start,
  ): Promise<R> {
    const { options } = request;
    const given = callArguments(request, this.#options.defaultHeaders);
    const { call, body, headers } = given instanceof Promise ? await given : given;
    const engine = this.#engineFor(options);
    const { signal } = options;
    if (signal?.aborted) throw new APIUserAbortError({ cause: signal.reason });
    this.#logRequest(request, headers);
    let release: (() => void) | undefined;
    try {
      return await completion<R>((token) => {
        start(engine, token, call, body);
        if (signal) release = whenAborted(signal, () => engine.cancel(token));
      });
    } finally {
      release?.();
    }
  }

  /** The client's engine, or another one if a request removes a default of the client. */
  #engineFor(options: RequestOptions): NativeEngineClient {
    const { defaultQuery = {}, baseURL } = this.#options;
    const removed = Object.entries(options.query ?? {}).filter(
      ([name, value]) => value === undefined && name in defaultQuery,
    );
    const otherURL = baseURL ? undefined : options.defaultBaseURL;
    if (removed.length === 0 && otherURL === undefined) return this.#engine;
    const query = { ...defaultQuery };
    for (const [name] of removed) delete query[name];
    const changed = { ...this.#options, defaultQuery: query, baseURL: otherURL ?? this.baseURL };
    const engine = this.#engine.derive(engineOptions(changed));
    headOf(engine);
    return engine;
  }

  /** Logs that a stream broke. */
  logReconnect({ url, delay, attempt, lastEventID, cause }: Reconnect): void {
    const position = `attempt ${attempt}, after event ${lastEventID ?? 'none'}`;
    this.#log('info', `Reconnecting to ${url} in ${delay / 1000} seconds (${position}): ${cause}`);
  }

  #logRequest(
    { operation, path, query, options }: Request,
    headers: [string, string | null][],
  ): void {
    const { timeout, maxRetries, resume, maxReconnects } = options;
    this.#log('debug', `${operation}: sending`, () => ({
      path,
      query: { ...query, ...options.query },
      headers: maskHeaders(headers),
      timeout,
      maxRetries,
      resume,
      maxReconnects,
    }));
  }

  #logResponse({ operation }: Request, record: NativeRecord): void {
    type Failure = [status: number | null, message: string, delay: number];
    // The native engine retries by itself, so these lines are logged after the last attempt.
    for (const [, message, delay] of JSON.parse(record.failures ?? '[]') as Failure[]) {
      this.#log('info', `Retrying request to ${record.url} in ${delay} seconds (${message})`);
    }
    this.#log('debug', `${operation}: ${record.ok ? 'answered' : record.kind}`, () => ({
      url: record.url,
      status: record.status,
      headers: maskHeaders(headerPairs(record)),
    }));
  }

  /** Logs one line if its level is enabled, with the API key hidden. */
  #log(level: 'warn' | 'info' | 'debug', message: string, details?: () => object): void {
    const { logLevel, logger } = this.#target;
    if (!isLogged(level, logLevel)) return;
    const rest = details === undefined ? [] : [details()];
    const [line, ...more] = hideKey([message, ...rest], this.#options.apiKey) as [string];
    logger[level](line, ...more);
  }
}

function headOf(engine: NativeEngineClient): NativeRecord {
  const head = engine.head();
  if (!head.ok) throw errorOf(head);
  return head;
}
