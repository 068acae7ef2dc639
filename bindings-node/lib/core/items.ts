import { endable } from './endable.js';
import { LightconeError } from './error.js';
import type { Reconnect } from './reconnect.js';

/** Items that came together. */
export interface Batch<Item> {
  items: Item[];
  ids?: (string | null)[];
  notices?: Reconnect[];
}

/** Where items come from. */
export interface ItemSource<Item> {
  /** Every item that is ready, and what broke after them; null at the end. */
  next(): Promise<Batch<Item> | null>;
  /** Called with each notice of a batch, after its items were given. */
  tell?(notice: Reconnect): unknown;
  /** How many times it was connected again. */
  readonly reconnects?: number;
  /** Closes the connection at once; a `next` that waits then gives null. */
  close(): void;
}

/**
 * Items as they arrive, for one pass of `for await`. Leaving the loop, or aborting `controller`,
 * closes the connection at once. Where several `next()` of its iterator wait, each item goes to
 * one of them, in order: whoever stops waiting for a promise should keep it, as its item is there. Nothing is read ahead of the loop, so memory stays bounded.
 */
export class Items<Item> implements AsyncIterable<Item> {
  /** The id of the item given last: pass it to the method that follows, to go on after it. */
  lastEventID: string | undefined;
  readonly #source: ItemSource<Item>;
  #controller: AbortController | undefined;
  #consumed = false;
  #closed = false;
  // Closed, or aborted by the controller.
  #stopped = false;

  /** `source` may also be a function that gives an iterator, as of a generator. */
  constructor(
    source: ItemSource<Item> | (() => AsyncIterator<Item>),
    controller?: AbortController,
  ) {
    this.#source = typeof source === 'function' ? sourceOf(source) : source;
    if (controller !== undefined) this.#obey(controller);
  }

  /** Aborting it ends the iteration quietly. */
  get controller(): AbortController {
    // Made when it is asked for, since most programs never do.
    if (this.#controller !== undefined) return this.#controller;
    const controller = new AbortController();
    if (this.#stopped) controller.abort();
    this.#obey(controller);
    return controller;
  }

  #obey(controller: AbortController): void {
    this.#controller = controller;
    const stop = (): void => this.#stop();
    if (controller.signal.aborted) stop();
    else controller.signal.addEventListener('abort', stop, { once: true });
  }

  #stop(): void {
    this.#stopped = true;
    this.#source.close();
  }

  /** How many times the stream was connected again after it broke. */
  get reconnects(): number {
    return this.#source.reconnects ?? 0;
  }

  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return endable(this.#each(), () => this.#stop());
  }

  async *#each(): AsyncGenerator<Item, void, undefined> {
    if (this.#consumed) {
      throw new LightconeError(
        'Cannot iterate over a consumed stream, use `.tee()` to split the stream.',
      );
    }
    if (this.#closed) throw new LightconeError('this stream is closed: there is nothing to read');
    this.#consumed = true;
    try {
      while (!this.#stopped) {
        const batch = await this.#source.next();
        if (batch === null) return;
        for (const [index, item] of batch.items.entries()) {
          if (this.#stopped) return;
          this.lastEventID = batch.ids?.[index] ?? this.lastEventID;
          yield item;
        }
        for (const notice of batch.notices ?? []) {
          if (this.#stopped) return;
          await this.#source.tell?.(notice);
        }
      }
    } catch (error) {
      // What breaks because it was aborted is no failure.
      if (!this.#stopped) throw error;
    } finally {
      this.#source.close();
    }
  }

  /** Closes the connection, also when nothing was read. May be called again. */
  close(): void {
    this.#closed = true;
    this.#stop();
    this.#controller?.abort();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }
}

function sourceOf<Item>(iterate: () => AsyncIterator<Item>): ItemSource<Item> {
  let iterator: AsyncIterator<Item> | undefined;
  return {
    async next() {
      iterator ??= iterate();
      const result = await iterator.next();
      return result.done ? null : { items: [result.value] };
    },
    close() {
      // An iterator whose end fails has ended all the same.
      iterator?.return?.()?.catch(() => undefined);
    },
  };
}

/** A source whose items are made into others, and whose notices go to `tell`. */
export function mapped<From, To>(
  source: ItemSource<From>,
  make: (item: From) => To,
  tell: (notice: Reconnect) => unknown,
): ItemSource<To> {
  return {
    get reconnects() {
      return source.reconnects ?? 0;
    },
    async next() {
      const batch = await source.next();
      return batch && { ...batch, items: batch.items.map(make) };
    },
    tell,
    close: () => source.close(),
  };
}

/**
 * Sources of the same items for `count` readers; what one has not read yet is kept for it. The
 * original is closed once none of them is read.
 */
export function split<Item>(items: Items<Item>, count: number): ItemSource<Item>[] {
  type Result = Promise<IteratorResult<Item, void>>;
  const iterator = items[Symbol.asyncIterator]();
  const queues: Result[][] = Array.from({ length: count }, () => []);
  let open = count;
  return queues.map((queue) => {
    let closed = false;
    let wake = (): void => undefined;
    return {
      get reconnects() {
        return items.reconnects;
      },
      async next() {
        if (closed) return null;
        if (queue.length === 0) {
          const result = iterator.next();
          for (const other of queues) other.push(result);
        }
        const first = queue.shift();
        // The other readers may go on, so closing this one does not end what it waits for.
        const result = await new Promise<Awaited<Result> | undefined>((resolve, reject) => {
          wake = () => resolve(undefined);
          first?.then(resolve, reject);
        });
        return result === undefined || result.done ? null : { items: [result.value] };
      },
      close() {
        if (closed) return;
        closed = true;
        wake();
        open -= 1;
        if (open === 0) items.close();
      },
    };
  });
}

/** Items as bytes: each in the given form, made only when it is asked for. */
export function readableOf<Item>(
  items: Items<Item>,
  encode: (item: Item) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = items[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const result = await iterator.next();
        if (result.done) controller.close();
        else controller.enqueue(encoder.encode(encode(result.value)));
      },
      cancel() {
        items.close();
      },
    },
    { highWaterMark: 0 },
  );
}
