import { LightconeError } from './error.js';

/** What an answer can be turned into, each at most once and only when asked for. */
export interface Answer<T> {
  data(): T | Promise<T>;
  response(): Response | Promise<Response>;
}

type Element<T> = T extends AsyncIterable<infer Item> | readonly (infer Item)[] ? Item : never;

/**
 * What every method returns: a promise of the parsed answer, which is parsed when it is first
 * awaited. A promise of a stream or of a list can be iterated itself, without awaiting it first.
 */
export class APIPromise<T> extends Promise<T> {
  readonly #answer: Promise<Answer<T>>;
  #parsed: Promise<T> | undefined;
  #response: Promise<Response> | undefined;

  constructor(answer: Promise<Answer<T>>) {
    // The base class's own state is never looked at: `then` goes to the answer.
    super((resolve) => resolve(undefined as T));
    this.#answer = answer;
  }

  /** Derived promises are plain: they stand for what a callback returned, not for an answer. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** The answer's status, headers and body, without parsing it. Each call gives the same object. */
  asResponse(): Promise<Response> {
    this.#response ??= this.#answer.then((answer) => answer.response());
    return this.#response;
  }

  /** The parsed answer together with its status and headers: the object that `asResponse` gives. */
  async withResponse(): Promise<{ data: T; response: Response }> {
    // In this order: the body of the response is what the data has left of it.
    const data = await this.#data();
    return { data, response: await this.asResponse() };
  }

  #data(): Promise<T> {
    this.#parsed ??= this.#answer.then((answer) => answer.data());
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

  /** Items of the stream or list that this is a promise of. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Element<T>, void, undefined> {
    const data: unknown = await this.#data();
    const isStream = typeof data === 'object' && data !== null && Symbol.asyncIterator in data;
    if (!isStream && !Array.isArray(data)) {
      throw new LightconeError(
        'this method returns no stream and no list: there is nothing to iterate',
      );
    }
    yield* data as AsyncIterable<Element<T>>;
  }
}
