import { ClientStatics } from './client-statics.js';
import { onAbort } from './engine/abort.js';
import { addon } from './engine/addon.js';
import type { Request } from './engine/call-arguments.js';
import type { ClientOptions } from './engine/client-options.js';
import { EngineClient } from './engine/engine-client.js';
import { environment } from './engine/environment.js';
import { mapped, type StreamClass } from './engine/item-source.js';
import { chooseLevel, type Logger, type LogLevel } from './engine/log.js';
import type { NativeOpenResponse, NativeRecord } from './engine/native.js';
import { bodyResponse, streamResponse, wholeResponse } from './engine/open-response.js';
import { jsonParser, parseByContentType } from './engine/parse-body.js';
import { inspect } from './engine/platform.js';
import { headerPairs } from './engine/record.js';
import type { AttachHelpers, MethodInput, ResourceClient, SocketClass } from './engine/resource.js';
import { APIPromise, type LazyResponse } from './http/api-promise.js';
import { LightconeError } from './http/errors.js';
import { checkedInteger, refuseReplaced } from './http/option-checks.js';
import { queryPairs } from './http/pairs.js';
import type { Reconnect } from './http/reconnect.js';
import type {
  FinalRequestOptions,
  RequestOptions,
  StreamRequestOptions,
} from './http/request-options.js';
import { Stream } from './streaming/stream.js';

type Later<T> = T | Promise<T>;

// Option by which `withOptions` passes its connections to the new client.
const PARENT: unique symbol = Symbol('parent');
// The method that Node's `inspect` calls, by its registered name because browsers have no `inspect`.
const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom') as typeof INSPECT;

/** A client without its resources: its options, its requests, and methods for any endpoint. */
export class BaseLightcone extends ClientStatics implements ResourceClient {
  /** The logger. */
  logger: Logger;
  /** The log level. */
  logLevel: LogLevel;
  /** Whether to throw an `ActionError` if an action fails, instead of returning its result. */
  raiseOnActionError: boolean;

  #options: ClientOptions;
  #engine: EngineClient;

  constructor(options: ClientOptions = {}) {
    super();
    refuseReplaced(options);
    // Before other checks: if the addon cannot be loaded, nothing else matters.
    addon();
    const apiKey = options.apiKey ?? environment('TZAFON_API_KEY');
    if (apiKey === undefined) {
      throw new LightconeError(
        "no API key: set the environment variable TZAFON_API_KEY, or give the option apiKey: new Lightcone({ apiKey: '...' })",
      );
    }
    if (typeof apiKey !== 'string') throw new LightconeError('apiKey must be a string');
    const { [PARENT]: parent, ...own } = options as ClientOptions & { [PARENT]?: EngineClient };
    this.logger = options.logger ?? console;
    this.logLevel = chooseLevel(options.logLevel, environment('LIGHTCONE_LOG'), this.logger);
    this.raiseOnActionError = options.raiseOnActionError ?? false;
    this.#options = {
      ...own,
      apiKey: apiKey.trim(),
      baseURL: own.baseURL || environment('LIGHTCONE_BASE_URL'),
    };
    this.#engine = new EngineClient(this.#options, this, parent);
  }

  /** API key. It is an accessor, so that no dump of the client shows the key. */
  get apiKey(): string {
    return this.#options.apiKey ?? '';
  }

  set apiKey(apiKey: string) {
    this.#change({ apiKey });
  }

  /** URL of the service. */
  get baseURL(): string {
    return this.#engine.baseURL;
  }

  set baseURL(baseURL: string) {
    this.#change({ baseURL });
  }

  /** Timeout of a request in milliseconds; see the option of this name. */
  get timeout(): number {
    return checkedInteger('timeout', this.#options.timeout) ?? BaseLightcone.DEFAULT_TIMEOUT;
  }

  set timeout(timeout: number) {
    this.#change({ timeout });
  }

  /** Maximum number of retries after the first attempt. */
  get maxRetries(): number {
    return checkedInteger('maxRetries', this.#options.maxRetries) ?? 2;
  }

  set maxRetries(maxRetries: number) {
    this.#change({ maxRetries });
  }

  /** Creates a client with some options changed. It shares this one's connections if they allow it. */
  withOptions(options: Partial<ClientOptions>): this {
    const { logger, logLevel, raiseOnActionError } = this;
    const merged = { ...this.#options, logger, logLevel, raiseOnActionError, ...options };
    const Client = this.constructor as new (options: ClientOptions) => this;
    return new Client({ ...merged, [PARENT]: this.#engine } as ClientOptions);
  }

  #change(options: ClientOptions): void {
    const merged = { ...this.#options, ...options };
    if (typeof merged.apiKey !== 'string') throw new LightconeError('apiKey must be a string');
    merged.apiKey = merged.apiKey.trim();
    this.#engine = new EngineClient(merged, this, this.#engine);
    this.#options = merged;
  }

  /**
   * Closes idle connections. Running requests and open streams continue; later requests fail. May be
   * called more than once.
   */
  close(): void {
    this.#engine.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** What `JSON.stringify` writes, which excludes the API key. */
  toJSON(): { baseURL: string } {
    return { baseURL: this.baseURL };
  }

  [INSPECT](): string {
    const name = this.constructor.name;
    return `${name} { baseURL: ${inspect(this.baseURL)}, apiKey: '[hidden]' }`;
  }

  /** Sends a GET request to any endpoint, by its path relative to the base URL. */
  get<T>(path: string, options?: Later<RequestOptions>): APIPromise<T> {
    return this.#endpoint<T>('GET', path, options);
  }

  /** Sends a POST request; see {@link get}. */
  post<T>(path: string, options?: Later<RequestOptions>): APIPromise<T> {
    return this.#endpoint<T>('POST', path, options);
  }

  /** Sends a PATCH request; see {@link get}. */
  patch<T>(path: string, options?: Later<RequestOptions>): APIPromise<T> {
    return this.#endpoint<T>('PATCH', path, options);
  }

  /** Sends a PUT request; see {@link get}. */
  put<T>(path: string, options?: Later<RequestOptions>): APIPromise<T> {
    return this.#endpoint<T>('PUT', path, options);
  }

  /** Sends a DELETE request; see {@link get}. */
  delete<T>(path: string, options?: Later<RequestOptions>): APIPromise<T> {
    return this.#endpoint<T>('DELETE', path, options);
  }

  /**
   * Sends a request to any endpoint. A JSON response is parsed, any other is a string; with `stream`
   * the response is a `Stream` of events or lines.
   */
  request<T>(options: Later<FinalRequestOptions>): APIPromise<T> {
    return new APIPromise(this.#send<T>(options));
  }

  #endpoint<T>(
    method: FinalRequestOptions['method'],
    path: string,
    options?: Later<RequestOptions>,
  ): APIPromise<T> {
    const whole = async (): Promise<FinalRequestOptions> => {
      const given = (await options) ?? {};
      return { ...given, method: given.method ?? method, path: given.path ?? path };
    };
    return this.request<T>(whole());
  }

  async #send<T>(request: Later<FinalRequestOptions>): Promise<LazyResponse<T>> {
    const { method, path, stream, ...options } = await request;
    const operation = `${String(method).toUpperCase()} ${path}`;
    if (stream) {
      const accept = 'text/event-stream, application/x-ndjson';
      const streamed = { operation, path: [], headers: { accept }, options };
      const response: LazyResponse<unknown> = await this.#open(Stream<unknown>, streamed);
      return response as LazyResponse<T>;
    }
    const { native, head } = await this.#engine.open('body', { operation, path: [], options });
    return bodyResponse<T>(native, head, options.signal, parseByContentType);
  }

  /** Sends a request whose response is a stream of items. */
  async #open<Item, S>(
    StreamOf: StreamClass<Item, S>,
    request: Request,
    helpers?: AttachHelpers,
  ): Promise<LazyResponse<S>> {
    const { native, head } = await this.#engine.open('body', request);
    return streamResponse<S>(native, head, request.options.signal, (source, controller) => {
      const onNotice = (notice: Reconnect): unknown => {
        this.#engine.logReconnect(notice);
        return request.options.onReconnect?.(notice);
      };
      const convert = (item: unknown): Item => this.#withHelpers<Item>(item, helpers);
      return new StreamOf(mapped(source, convert, onNotice), controller);
    });
  }

  #withHelpers<T>(value: unknown, helpers: AttachHelpers | undefined): T {
    helpers?.(value, this);
    return value as T;
  }

  /** The URL of a request to a path, with its query. */
  buildURL(path: string, query?: object | null, defaultBaseURL?: string): string {
    const base = (this.#options.baseURL ? undefined : defaultBaseURL) ?? this.baseURL;
    const isAbsolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(path);
    const url = new URL(
      isAbsolute ? path : `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`,
    );
    for (const [name, value] of queryPairs({ ...this.#options.defaultQuery, ...query })) {
      url.searchParams.set(name, value);
    }
    return url.toString();
  }

  /** Not supported: requests do not go through `fetch`. */
  buildRequest(): never {
    throw new LightconeError(
      'buildRequest is not supported: requests do not go through fetch; send one with `request`, or get its address with `buildURL`',
    );
  }

  /** Not supported: requests do not go through `fetch`. */
  fetchWithTimeout(): never {
    throw new LightconeError(
      'fetchWithTimeout is not supported: requests do not go through fetch; use `request` with `timeout`, and `asResponse()` for the raw response',
    );
  }

  /** @internal Calls an operation by its name, and parses the response as JSON. */
  _call<T>(
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options: RequestOptions = {},
  ): APIPromise<T> {
    const parse = jsonParser((value) => this.#withHelpers<T>(value, input.helpers));
    return this.#callAndParse({ operation, path, options, ...input }, input.helpers, parse);
  }

  /** @internal Calls an operation whose response has no content. */
  _callNoContent(
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options: RequestOptions = {},
  ): APIPromise<void> {
    const parse = (): undefined => undefined;
    return this.#callAndParse<void>({ operation, path, options, ...input }, input.helpers, parse);
  }

  #callAndParse<T>(
    request: Request,
    helpers: AttachHelpers | undefined,
    parse: (record: NativeRecord) => T,
  ): APIPromise<T> {
    if (request.options.stream) {
      return new APIPromise<unknown>(
        this.#open(Stream<unknown>, request, helpers),
      ) as APIPromise<T>;
    }
    const send = async (): Promise<LazyResponse<T>> =>
      wholeResponse<T>(await this.#engine.call(request), parse);
    return new APIPromise(send());
  }

  /** @internal Calls an operation whose response is a stream of events. */
  _stream<Item, S extends object>(
    StreamOf: StreamClass<Item, S>,
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options: StreamRequestOptions = {},
  ): APIPromise<S> {
    const isRequested = [options.body ?? input.body, input.query].some(
      (fields) => (fields as { stream?: unknown } | null | undefined)?.stream === true,
    );
    // An operation that streams only on request has no default for this header.
    const accept = isRequested ? { accept: 'text/event-stream' } : {};
    const request = {
      operation,
      path,
      options,
      ...input,
      headers: { ...accept, ...input.headers },
    };
    return new APIPromise(this.#open(StreamOf, request, input.helpers));
  }

  /** @internal Calls an operation whose response is a stream of JSON lines. */
  _lines<Item, S extends object>(
    LinesOf: StreamClass<Item, S>,
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options: RequestOptions = {},
  ): APIPromise<S> {
    const request = { operation, path, options, ...input };
    return new APIPromise(this.#open(LinesOf, request, input.helpers));
  }

  /** @internal Calls an operation whose response is a WebSocket. */
  _socket<S extends object>(
    SocketOf: SocketClass<S>,
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options: RequestOptions = {},
  ): APIPromise<S> {
    const open = async (): Promise<LazyResponse<S>> => {
      const request = { operation, path, options, ...input };
      const { native, head } = await this.#engine.open('socket', request);
      const headers = new Headers(headerPairs(head));
      const socket = new SocketOf(native, { status: 101, headers, url: head.url ?? '' });
      onAbort(options.signal, native, close);
      const response = (): never => {
        throw new LightconeError(
          'a socket has no response that could be read: await it, and see its `response`',
        );
      };
      return { data: () => socket, response };
    };
    return new APIPromise(open());
  }
}

function close(native: NativeOpenResponse): void {
  native.close();
}
