import type { ClientOptions } from './client-options.js';
import { dress, type Made } from './conveniences/dress.js';
import { type Answer, APIPromise } from './core/api-promise.js';
import * as errors from './core/error.js';
import { type ItemSource, type Items, mapped } from './core/items.js';
import type { Reconnect } from './core/reconnect.js';
import { Socket } from './core/socket.js';
import { Statics } from './core/statics.js';
import { Stream } from './core/streaming.js';
import { addon } from './internal/addon.js';
import { anyOf, bodyAnswer, itemsAnswer, jsonOf, wholeAnswer } from './internal/answer.js';
import { type Arguments, Caller, type Request } from './internal/caller.js';
import { JSONLDecoder } from './internal/decoders/jsonl.js';
import { environment } from './internal/environment.js';
import { chooseLevel, type Logger, type LogLevel } from './internal/log.js';
import { headerPairs } from './internal/native.js';
import { onAbort } from './internal/on-abort.js';
import { inspect } from './internal/platform.js';
import {
  checkedInteger,
  type FinalRequestOptions,
  queryPairs,
  type RequestOptions,
  refuseReplaced,
  type StreamRequestOptions,
} from './internal/request-options.js';

/** What a generated method gives to the client besides the user's options. */
export interface MethodInput extends Arguments {
  /** The type whose methods the answer, or each of its items, is to have. */
  as?: Made;
}

type Later<T> = T | Promise<T>;

// Under this name `withOptions` hands the new client the connections of the old one.
const CALLER: unique symbol = Symbol('caller');
// What Node's `inspect` calls; by its registered name, since `inspect` is not there in browsers.
const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom') as typeof INSPECT;

function terminate(socket: Socket): void {
  socket.terminate();
}

/** What a client has besides its resources. */
export class BaseLightcone extends Statics {
  /** Where log lines go. */
  logger: Logger;
  /** Which of them. */
  logLevel: LogLevel;
  /** Throw an `ActionError` for an action that failed, instead of giving its result. */
  raiseOnActionError: boolean;

  #options: ClientOptions;
  #caller: Caller;

  constructor(options: ClientOptions = {}) {
    super();
    refuseReplaced(options);
    // Before anything else is checked: where the addon can't be loaded, nothing else matters.
    addon();
    const apiKey = options.apiKey ?? environment('TZAFON_API_KEY');
    if (apiKey === undefined) {
      throw new errors.LightconeError(
        "no API key: set the environment variable TZAFON_API_KEY, or give the option apiKey: new Lightcone({ apiKey: '...' })",
      );
    }
    if (typeof apiKey !== 'string') throw new errors.LightconeError('apiKey must be a string');
    const { [CALLER]: parent, ...own } = options as ClientOptions & { [CALLER]?: Caller };
    this.logger = options.logger ?? console;
    this.logLevel = chooseLevel(options.logLevel, environment('LIGHTCONE_LOG'), this.logger);
    this.raiseOnActionError = options.raiseOnActionError ?? false;
    this.#options = {
      ...own,
      apiKey: apiKey.trim(),
      baseURL: own.baseURL || environment('LIGHTCONE_BASE_URL'),
    };
    this.#caller = new Caller(this.#options, this, parent);
  }

  /** The key in use. Not an own property, so that no dump of the client shows it. */
  get apiKey(): string {
    return this.#options.apiKey ?? '';
  }

  set apiKey(apiKey: string) {
    this.#change({ apiKey });
  }

  /** The address in use. */
  get baseURL(): string {
    return this.#caller.baseURL;
  }

  set baseURL(baseURL: string) {
    this.#change({ baseURL });
  }

  /** Longest silence while waiting for an answer, in milliseconds. */
  get timeout(): number {
    return checkedInteger('timeout', this.#options.timeout) ?? BaseLightcone.DEFAULT_TIMEOUT;
  }

  set timeout(timeout: number) {
    this.#change({ timeout });
  }

  /** Attempts after the first one. */
  get maxRetries(): number {
    return checkedInteger('maxRetries', this.#options.maxRetries) ?? 2;
  }

  set maxRetries(maxRetries: number) {
    this.#change({ maxRetries });
  }

  /** A new client with some options changed, which shares this one's connections where it can. */
  withOptions(options: Partial<ClientOptions>): this {
    const { logger, logLevel, raiseOnActionError } = this;
    const made = { ...this.#options, logger, logLevel, raiseOnActionError, ...options };
    const Client = this.constructor as new (options: ClientOptions) => this;
    return new Client({ ...made, [CALLER]: this.#caller } as ClientOptions);
  }

  #change(options: ClientOptions): void {
    const made = { ...this.#options, ...options };
    if (typeof made.apiKey !== 'string') throw new errors.LightconeError('apiKey must be a string');
    made.apiKey = made.apiKey.trim();
    this.#caller = new Caller(made, this, this.#caller);
    this.#options = made;
  }

  /**
   * Lets go of idle connections. Later requests fail; those that run, and streams that are open,
   * end as they would. May be called again.
   */
  close(): void {
    this.#caller.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** What `JSON.stringify` shows: not the key. */
  toJSON(): { baseURL: string } {
    return { baseURL: this.baseURL };
  }

  [INSPECT](): string {
    const name = this.constructor.name;
    return `${name} { baseURL: ${inspect(this.baseURL)}, apiKey: '[hidden]' }`;
  }

  /** GET of an endpoint that this version has no method for, by its path behind the base URL. */
  get<T>(path: string, options?: Later<RequestOptions>): APIPromise<T> {
    return this.#endpoint<T>('GET', path, options);
  }

  /** POST, as {@link get}. */
  post<T>(path: string, options?: Later<RequestOptions>): APIPromise<T> {
    return this.#endpoint<T>('POST', path, options);
  }

  /** PATCH, as {@link get}. */
  patch<T>(path: string, options?: Later<RequestOptions>): APIPromise<T> {
    return this.#endpoint<T>('PATCH', path, options);
  }

  /** PUT, as {@link get}. */
  put<T>(path: string, options?: Later<RequestOptions>): APIPromise<T> {
    return this.#endpoint<T>('PUT', path, options);
  }

  /** DELETE, as {@link get}. */
  delete<T>(path: string, options?: Later<RequestOptions>): APIPromise<T> {
    return this.#endpoint<T>('DELETE', path, options);
  }

  /**
   * What the five above call. JSON is parsed, other answers are text; with `stream` the answer is
   * a `Stream` of events or lines.
   */
  request<T>(options: Later<FinalRequestOptions>): APIPromise<T> {
    return new APIPromise(this.#answer<T>(options));
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

  async #answer<T>(asked: Later<FinalRequestOptions>): Promise<Answer<T>> {
    const { method, path, stream, ...options } = await asked;
    const operation = `${String(method).toUpperCase()} ${path}`;
    if (stream) {
      const accept = 'text/event-stream, application/x-ndjson';
      const request = { operation, path: [], headers: { accept }, options };
      const answer: Answer<unknown> = await this.#items(request, undefined, Stream<unknown>);
      return answer as Answer<T>;
    }
    const { opened, head } = await this.#caller.open('body', { operation, path: [], options });
    return bodyAnswer<T>(opened, head, options.signal, anyOf);
  }

  async #items<T, S extends Items<T>>(
    request: Request,
    as: Made | undefined,
    Kind: new (source: ItemSource<T>, controller?: AbortController) => S,
  ): Promise<Answer<S>> {
    const { opened, head } = await this.#caller.open('body', request);
    return itemsAnswer<S>(opened, head, request.options.signal, (source, controller) => {
      const tell = (notice: Reconnect): unknown => {
        this.#caller.reconnecting(notice);
        return request.options.onReconnect?.(notice);
      };
      const dressed = mapped(source, (item) => dress<T>(as, item, this), tell);
      return new Kind(dressed, controller);
    });
  }

  /** The address of a path, with the query that a request would have. */
  buildURL(path: string, query?: object | null, defaultBaseURL?: string): string {
    const base = (this.#options.baseURL ? undefined : defaultBaseURL) ?? this.baseURL;
    const isWhole = /^[a-z][a-z0-9+.-]*:\/\//i.test(path);
    const url = new URL(isWhole ? path : `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`);
    for (const [name, value] of queryPairs({ ...this.#options.defaultQuery, ...query })) {
      url.searchParams.set(name, value);
    }
    return url.toString();
  }

  /** Not supported: a request is never a `fetch` request here. */
  buildRequest(): never {
    throw new errors.LightconeError(
      'buildRequest is not supported: requests do not go through fetch; send one with `request`, or get its address with `buildURL`',
    );
  }

  /** Not supported: a request is never a `fetch` request here. */
  fetchWithTimeout(): never {
    throw new errors.LightconeError(
      'fetchWithTimeout is not supported: requests do not go through fetch; use `request` with `timeout`, and `asResponse()` for the raw answer',
    );
  }

  /** @internal For resources: one call by the name of its operation. */
  _call<T>(
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options: RequestOptions = {},
  ): APIPromise<T> {
    const request = { operation, path, options, ...input };
    if (options.stream) return this.#streamed(request, input.as) as APIPromise<T>;
    const parse = jsonOf((value) => dress<T>(input.as, value, this));
    const send = async (): Promise<Answer<T>> => {
      const record = await this.#caller.whole(request);
      return wholeAnswer<T>(record, parse);
    };
    return new APIPromise(send());
  }

  /** What the option `stream` makes of a call. */
  #streamed(request: Request, as: Made | undefined): APIPromise<unknown> {
    return new APIPromise<unknown>(this.#items(request, as, Stream<unknown>));
  }

  /** @internal As `_call`, where nothing comes back. */
  _none(
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options: RequestOptions = {},
  ): APIPromise<void> {
    const request = { operation, path, options, ...input };
    if (options.stream) return this.#streamed(request, input.as) as APIPromise<void>;
    const send = async (): Promise<Answer<void>> => {
      const record = await this.#caller.whole(request);
      return wholeAnswer<void>(record, () => undefined);
    };
    return new APIPromise(send());
  }

  /** @internal As `_call`, where the answer is a stream of events. */
  _stream<T>(
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options: StreamRequestOptions = {},
  ): APIPromise<Stream<T>> {
    const asked = [options.body ?? input.body, input.query].some(
      (fields) => (fields as { stream?: unknown } | null | undefined)?.stream === true,
    );
    // An operation that streams only when it is asked to does not say by itself what it accepts.
    const headers = { ...(asked ? { accept: 'text/event-stream' } : {}), ...input.headers };
    const request = { operation, path, options, ...input, headers };
    return new APIPromise(this.#items<T, Stream<T>>(request, input.as, Stream<T>));
  }

  /** @internal As `_stream`, where the answer is lines of JSON. */
  _lines<T>(
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options: RequestOptions = {},
  ): APIPromise<JSONLDecoder<T>> {
    const request = { operation, path, options, ...input };
    return new APIPromise(this.#items<T, JSONLDecoder<T>>(request, input.as, JSONLDecoder<T>));
  }

  /** @internal As `_call`, where the answer is a socket. */
  _socket(
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options: RequestOptions = {},
  ): APIPromise<Socket> {
    const open = async (): Promise<Answer<Socket>> => {
      const request = { operation, path, options, ...input };
      const { opened, head } = await this.#caller.open('socket', request);
      const headers = new Headers(headerPairs(head));
      const socket = new Socket(opened, { status: 101, headers, url: head.url ?? '' });
      onAbort(options.signal, socket, terminate);
      const response = (): never => {
        throw new errors.LightconeError(
          'a socket has no response that could be read: await it, and see its `response`',
        );
      };
      return { data: () => socket, response };
    };
    return new APIPromise(open());
  }
}
