import { inspect } from 'node:util';
import type { ClientOptions } from './client-options.js';
import { type Answer, APIPromise } from './core/api-promise.js';
import * as errors from './core/error.js';
import type { Stream } from './core/streaming.js';
import { streamAnswer, wholeAnswer } from './internal/answer.js';
import { errorOf } from './internal/errors.js';
import { chooseLevel, type Logger, type LogLevel, logs } from './internal/log.js';
import { Engine, type NativeEngine } from './internal/native.js';
import {
  bodyText,
  checkedInteger,
  headerEntries,
  queryPairs,
  type RequestInput,
  type RequestOptions,
  refuseReplaced,
} from './internal/request-options.js';
import { Agent } from './resources/agent/index.js';
import { VERSION } from './version.js';

const environment = (name: string): string | undefined => process.env[name]?.trim() || undefined;

/**
 * A client of the Lightcone API. Making it checks the options and connects to nothing; it keeps
 * no process alive, and need not be closed.
 */
export class Lightcone {
  static readonly Lightcone = Lightcone;
  static readonly Agent = Agent;
  /** 60000 ms. */
  static readonly DEFAULT_TIMEOUT = 60_000;

  static readonly LightconeError = errors.LightconeError;
  static readonly APIError = errors.APIError;
  static readonly APIConnectionError = errors.APIConnectionError;
  static readonly APIConnectionTimeoutError = errors.APIConnectionTimeoutError;
  static readonly APIUserAbortError = errors.APIUserAbortError;
  static readonly APIResponseValidationError = errors.APIResponseValidationError;
  static readonly BadRequestError = errors.BadRequestError;
  static readonly AuthenticationError = errors.AuthenticationError;
  static readonly PermissionDeniedError = errors.PermissionDeniedError;
  static readonly NotFoundError = errors.NotFoundError;
  static readonly ConflictError = errors.ConflictError;
  static readonly UnprocessableEntityError = errors.UnprocessableEntityError;
  static readonly RateLimitError = errors.RateLimitError;
  static readonly InternalServerError = errors.InternalServerError;

  /** Agents and their tasks. */
  readonly agent: Agent;
  /** The address in use. */
  readonly baseURL: string;
  /** Longest silence while waiting for an answer, in milliseconds. */
  readonly timeout: number;
  /** Attempts after the first one. */
  readonly maxRetries: number;
  readonly logger: Logger;
  readonly logLevel: LogLevel;

  readonly #engine: NativeEngine;
  readonly #options: ClientOptions;
  readonly #apiKey: string;
  // Defaults of `null`, which can only be applied to each request.
  readonly #removedHeaders: [string, null][];
  #lastToken = 0;

  constructor(options: ClientOptions = {}) {
    refuseReplaced(options);
    const apiKey = options.apiKey ?? environment('TZAFON_API_KEY');
    if (apiKey === undefined) {
      throw new errors.LightconeError(
        "no API key: set the environment variable TZAFON_API_KEY, or give the option apiKey: new Lightcone({ apiKey: '...' })",
      );
    }
    if (typeof apiKey !== 'string') throw new errors.LightconeError('apiKey must be a string');
    const headers = headerEntries(options.defaultHeaders);
    this.#removedHeaders = headers.filter((pair): pair is [string, null] => pair[1] === null);
    this.#options = { ...options };
    this.#apiKey = apiKey;
    this.timeout = checkedInteger('timeout', options.timeout) ?? Lightcone.DEFAULT_TIMEOUT;
    this.maxRetries = checkedInteger('maxRetries', options.maxRetries) ?? 2;
    this.logger = options.logger ?? console;
    this.logLevel = chooseLevel(options.logLevel, environment('LIGHTCONE_LOG'), this.logger);
    this.#engine = new Engine(
      JSON.stringify({
        apiKey,
        baseUrl: options.baseURL || environment('LIGHTCONE_BASE_URL'),
        timeoutMs: this.timeout,
        maxRetries: this.maxRetries,
        defaultHeaders: headers.filter(([, value]) => value !== null),
        proxy: options.proxy,
        userAgent: `Lightcone/JS ${VERSION}`,
        retryUnsafe: options.retryUnsafe ?? false,
        streamIdleTimeoutMs: checkedInteger('streamIdleTimeout', options.streamIdleTimeout),
      }),
    );
    const head = this.#engine.head();
    if (!head.ok) throw errorOf(head);
    this.baseURL = head.url ?? '';
    this.agent = new Agent(this);
  }

  /** The key in use. Not an own property, so that no dump of the client shows it. */
  get apiKey(): string {
    return this.#apiKey;
  }

  /** A new client with some options changed. */
  withOptions(options: ClientOptions): Lightcone {
    return new Lightcone({ ...this.#options, ...options });
  }

  /** Lets go of idle connections. Later requests fail; those that run end as they would. */
  close(): void {
    this.#engine.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  [inspect.custom](): string {
    return `Lightcone { baseURL: ${inspect(this.baseURL)}, apiKey: '[hidden]' }`;
  }

  /** @internal For resources: one request by the name of its operation. */
  _call<T>(
    operation: string,
    path: readonly string[],
    input: RequestInput,
    options?: RequestOptions,
  ): APIPromise<T> {
    const send = async (): Promise<Answer<T>> => {
      const record = await this.#send(operation, path, input, options, (token, call, body) =>
        this.#engine.call(token, call, body),
      );
      if (!record.ok) throw errorOf(record);
      this.#debug(operation, record.status, record.retries);
      return wholeAnswer<T>(record);
    };
    return new APIPromise(send());
  }

  /** @internal For resources: as `_call`, where the answer is a stream of events. */
  _stream<T>(
    operation: string,
    path: readonly string[],
    input: RequestInput,
    options?: RequestOptions,
  ): APIPromise<Stream<T>> {
    const open = async (): Promise<Answer<Stream<T>>> => {
      const native = await this.#send(operation, path, input, options, (token, call, body) =>
        this.#engine.openStream(token, call, body),
      );
      const head = native.head();
      if (!head.ok) throw errorOf(head);
      this.#debug(operation, head.status, head.retries);
      return streamAnswer<T>(native, head, options?.signal);
    };
    return new APIPromise(open());
  }

  /** Checks the arguments, runs the native call, and ends it when the signal is aborted. */
  async #send<R>(
    operation: string,
    path: readonly string[],
    input: RequestInput,
    options: RequestOptions = {},
    run: (token: number, call: string, body: string | null) => Promise<R>,
  ): Promise<R> {
    refuseReplaced(options);
    for (const value of path) {
      if (typeof value !== 'string') {
        throw new errors.LightconeError(`${operation}: a path parameter must be a string`);
      }
    }
    const call = JSON.stringify({
      operation,
      path,
      query: queryPairs(this.#options.defaultQuery, input.query, options.query),
      headers: [...this.#removedHeaders, ...headerEntries(options.headers)],
      timeoutMs: checkedInteger('timeout', options.timeout),
      maxRetries: checkedInteger('maxRetries', options.maxRetries),
    });
    const body = bodyText(options.body === undefined ? input.body : options.body);
    const { signal } = options;
    if (signal?.aborted) throw new errors.APIUserAbortError({ cause: signal.reason });
    this.#lastToken = (this.#lastToken + 1) % 2 ** 32;
    const token = this.#lastToken;
    const cancel = (): void => this.#engine.cancel(token);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await run(token, call, body);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  #debug(operation: string, status: number | undefined, retries: number | undefined): void {
    if (!logs(this.logLevel, 'debug')) return;
    this.logger.debug(`${operation}: status ${status}, ${retries} retries`);
  }
}
