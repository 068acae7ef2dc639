/** From the arguments of a method to a native call, and back. */
import type { ClientOptions } from '../client-options.js';
import { APIUserAbortError } from '../core/error.js';
import type { Reconnect } from '../core/reconnect.js';
import { addon } from './addon.js';
import { encodeBody } from './body.js';
import { engineOptions } from './engine-options.js';
import { errorOf } from './errors.js';
import { finished, nativeQueue } from './finished.js';
import { type Logger, type LogLevel, logs, shownHeaders, without } from './log.js';
import {
  headerPairs,
  type NativeBody,
  type NativeEngineClient,
  type NativeOpenResponse,
  type NativeRecord,
} from './native.js';
import { whenAborted } from './on-abort.js';
import {
  checkedFlag,
  checkedInteger,
  headerEntries,
  pathTexts,
  queryPairs,
  type RequestOptions,
  refuseReplaced,
  type StreamRequestOptions,
} from './request-options.js';

/** What a method gives besides its options. */
export interface Arguments {
  body?: unknown;
  query?: object | null | undefined;
  headers?: object | undefined;
}

/** One call. */
export interface Request extends Arguments {
  /** Dotted name of the operation, or `METHOD /path`. */
  operation: string;
  path: readonly unknown[];
  options: StreamRequestOptions;
}

/** Where log lines go. */
export interface Log {
  logger: Logger;
  logLevel: LogLevel;
}

type Begin = (engine: NativeEngineClient, token: number, call: string, body: NativeBody) => void;

/** The native engine of a client, and the options it was made of. */
export class Caller {
  readonly baseURL: string;
  readonly #engine: NativeEngineClient;
  readonly #options: ClientOptions;
  readonly #log: Log;

  /** `parent` is a caller whose connections are shared where the options allow it. */
  constructor(options: ClientOptions, log: Log, parent?: Caller) {
    const text = engineOptions(options);
    this.#options = options;
    this.#log = log;
    this.#engine =
      parent === undefined
        ? new (addon().EngineClient)(text, nativeQueue())
        : parent.#engine.derive(text);
    const { url, warning } = headOf(this.#engine);
    this.baseURL = url ?? '';
    if (warning !== undefined) this.#say('warn', warning);
  }

  close(): void {
    this.#engine.close();
  }

  /** A call whose answer is read whole. */
  async whole(request: Request): Promise<NativeRecord> {
    const record = await this.#run<NativeRecord>(request, (engine, ...rest) =>
      engine.call(...rest),
    );
    this.#answered(request, record);
    if (!record.ok) throw errorOf(record);
    return record;
  }

  /** A call whose answer stays open. */
  async open(
    kind: 'body' | 'socket',
    request: Request,
  ): Promise<{ opened: NativeOpenResponse; head: NativeRecord }> {
    const opened = await this.#run<NativeOpenResponse>(request, (engine, ...rest) =>
      engine.open(kind, ...rest),
    );
    const head = opened.head();
    this.#answered(request, head);
    if (!head.ok) throw errorOf(head);
    return { opened, head };
  }

  /** Checks the arguments, runs the native call, and ends it when the signal is aborted. */
  async #run<R extends NativeRecord | NativeOpenResponse>(
    request: Request,
    begin: Begin,
  ): Promise<R> {
    const { operation, options } = request;
    refuseReplaced(options);
    const headers = [...headerEntries(request.headers), ...headerEntries(options.headers)];
    const given = options.body === undefined ? request.body : options.body;
    const named = headerOf('content-type', [
      ...headerEntries(this.#options.defaultHeaders),
      ...headers,
    ]);
    const encoding = encodeBody(given ?? undefined, named);
    const { body, contentType } = encoding instanceof Promise ? await encoding : encoding;
    if (contentType && headerOf('content-type', headers) === undefined)
      headers.push(['content-type', contentType]);
    const call = JSON.stringify({
      operation,
      path: pathTexts(operation, request.path),
      method: options.method?.toUpperCase(),
      otherPath: options.path,
      query: [...new Map([...queryPairs(request.query), ...queryPairs(options.query)])],
      headers,
      timeoutMs: checkedInteger('timeout', options.timeout),
      maxRetries: checkedInteger('maxRetries', options.maxRetries),
      resume: checkedFlag('resume', options.resume),
      maxReconnects: checkedInteger('maxReconnects', options.maxReconnects),
      maxResponseBytes: checkedInteger('maxResponseBytes', options.maxResponseBytes),
    });
    const engine = this.#engineFor(options);
    const { signal } = options;
    if (signal?.aborted) throw new APIUserAbortError({ cause: signal.reason });
    this.#sending(request, headers);
    let release: (() => void) | undefined;
    try {
      return await finished<R>((token) => {
        begin(engine, token, call, body);
        if (signal) release = whenAborted(signal, () => engine.cancel(token));
      });
    } finally {
      release?.();
    }
  }

  /** Usually the client's; another one where a request takes back what the client has. */
  #engineFor(options: RequestOptions): NativeEngineClient {
    const { defaultQuery = {}, baseURL } = this.#options;
    const removed = Object.entries(options.query ?? {}).filter(
      ([name, value]) => value === undefined && name in defaultQuery,
    );
    const elsewhere = baseURL ? undefined : options.defaultBaseURL;
    if (removed.length === 0 && elsewhere === undefined) return this.#engine;
    const query = { ...defaultQuery };
    for (const [name] of removed) delete query[name];
    const changed = { ...this.#options, defaultQuery: query, baseURL: elsewhere ?? this.baseURL };
    const engine = this.#engine.derive(engineOptions(changed));
    headOf(engine);
    return engine;
  }

  /** A stream that broke. */
  reconnecting({ url, delay, attempt, lastEventID, cause }: Reconnect): void {
    const place = `attempt ${attempt}, after event ${lastEventID ?? 'none'}`;
    this.#say('info', `Reconnecting to ${url} in ${delay / 1000} seconds (${place}): ${cause}`);
  }

  #sending({ operation, path, query, options }: Request, headers: [string, string | null][]): void {
    const { timeout, maxRetries, resume, maxReconnects } = options;
    this.#say('debug', `${operation}: sending`, () => ({
      path,
      query: { ...query, ...options.query },
      headers: shownHeaders(headers),
      timeout,
      maxRetries,
      resume,
      maxReconnects,
    }));
  }

  #answered({ operation }: Request, record: NativeRecord): void {
    type Failure = [status: number | null, message: string, delay: number];
    // The native engine repeats requests by itself, so these lines come after the last attempt.
    for (const [, message, delay] of JSON.parse(record.failures ?? '[]') as Failure[]) {
      this.#say('info', `Retrying request to ${record.url} in ${delay} seconds (${message})`);
    }
    this.#say('debug', `${operation}: ${record.ok ? 'answered' : record.kind}`, () => ({
      url: record.url,
      status: record.status,
      headers: shownHeaders(headerPairs(record)),
    }));
  }

  /** One line, if it is wanted; wherever the key is in it, it is hidden. */
  #say(level: 'warn' | 'info' | 'debug', message: string, details?: () => object): void {
    const { logLevel, logger } = this.#log;
    if (!logs(logLevel, level)) return;
    const rest = details === undefined ? [] : [details()];
    const [line, ...more] = without([message, ...rest], this.#options.apiKey) as [string];
    logger[level](line, ...more);
  }
}

/** The last value of a header; null where it is to be removed. */
function headerOf(name: string, pairs: [string, string | null][]): string | null | undefined {
  return pairs.findLast(([other]) => other.toLowerCase() === name)?.[1];
}

function headOf(engine: NativeEngineClient): NativeRecord {
  const head = engine.head();
  if (!head.ok) throw errorOf(head);
  return head;
}
