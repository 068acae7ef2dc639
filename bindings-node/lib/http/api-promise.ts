import { LightconeError } from './errors.js';

/** A response that is parsed, or turned into a `Response`, only on request and at most once each. */
export interface LazyResponse<T> {
  data(): T | Promise<T>;
  response(): Response | Promise<Response>;
}

type Element<T> = T extends AsyncIterable<infer Item> | readonly (infer Item)[] ? Item : never;

/**
 * The return value of every method: a promise of the parsed response, which is parsed when it is
 * first awaited. A promise of a stream or of a list can be iterated without awaiting it first.
 */
export class APIPromise<T> extends Promise<T> {
  readonly #lazy: Promise<LazyResponse<T>>;
  #parsed: Promise<T> | undefined;
  #response: Promise<Response> | undefined;

  constructor(lazy: Promise<LazyResponse<T>>) {
    // The state of the base class is never used: `then` waits for the response.
    super((resolve) => resolve(undefined as T));
    this.#lazy = lazy;
  }

  /** Derived promises are plain, because they have the result of a callback, not a response. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** The response with its status, headers and unparsed body. Each call returns the same object. */
  asResponse(): Promise<Response> {
    this.#response ??= this.#lazy.then((lazy) => lazy.response());
    return this.#response;
  }

  /** The parsed response, and the `Response` that `asResponse` returns. */
  async withResponse(): Promise<{ data: T; response: Response }> {
    // In this order: the body of the `Response` is what parsing has left of it.
    const data = await this.#data();
    return { data, response: await this.asResponse() };
  }

  #data(): Promise<T> {
    this.#parsed ??= this.#lazy.then((lazy) => lazy.data());
    return this.#parsed;
  }

  // biome-ignore lint/suspicious/noThenProperty: this class is a promise
  override then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#data().then(onfulfilled, onrejected);
  }

  override catch<B = never>(
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<T | B> {
    return this.#data().catch(onrejected);
  }

  override finally(onfinally?: (() => void) | null): Promise<T> {
    return this.#data().finally(onfinally);
  }

  /** Iterates over the items of the stream or list that this promise resolves to. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Element<T>, void, undefined> {
    const data: unknown = await this.#data();
    const isStream = typeof data === 'object' && data !== null && Symbol.asyncIterator in data;
    if (!isStream && !Array.isArray(data)) {
      throw new LightconeError(
        'cannot iterate over the result of this method: it is neither a stream nor a list',
      );
    }
    yield* data as AsyncIterable<Element<T>>;
  }
}
