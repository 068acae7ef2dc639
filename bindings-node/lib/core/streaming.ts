import { LightconeError } from './error.js';

/** Where a stream's items come from. */
export interface StreamSource<Item> {
  /** Every item that is ready, at least one; null at the end. */
  next(): Promise<{ items: Item[]; ids?: (string | null)[] } | null>;
  /** Closes the connection at once; a `next` that waits then gives null. */
  close(): void;
}

/**
 * Items as they arrive, for one pass of `for await`. Leaving the loop, or aborting `controller`,
 * closes the connection at once. Nothing is read ahead of the loop, so memory stays bounded.
 */
export class Stream<Item> implements AsyncIterable<Item> {
  /** Aborting it ends the iteration quietly. */
  readonly controller: AbortController;
  /** The id of the item given last: pass it to the method that follows, to go on after it. */
  lastEventID: string | undefined;
  readonly #source: StreamSource<Item>;
  #consumed = false;

  constructor(source: StreamSource<Item>, controller: AbortController = new AbortController()) {
    this.controller = controller;
    this.#source = source;
    const close = (): void => source.close();
    if (controller.signal.aborted) close();
    else controller.signal.addEventListener('abort', close, { once: true });
  }

  /** Reads back what `toReadableStream` wrote: one JSON value on each line. */
  static fromReadableStream<Item>(
    readable: ReadableStream<Uint8Array>,
    controller: AbortController = new AbortController(),
  ): Stream<Item> {
    return new Stream<Item>(new LineSource<Item>(readable), controller);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    if (this.#consumed) {
      throw new LightconeError(
        'Cannot iterate over a consumed stream, use `.tee()` to split the stream.',
      );
    }
    this.#consumed = true;
    try {
      while (!this.controller.signal.aborted) {
        const batch = await this.#source.next();
        if (batch === null) return;
        for (const [index, item] of batch.items.entries()) {
          if (this.controller.signal.aborted) return;
          this.lastEventID = batch.ids?.[index] ?? this.lastEventID;
          yield item;
        }
      }
    } finally {
      this.#source.close();
    }
  }

  /** Closes the connection, also when nothing was read. */
  close(): void {
    this.controller.abort();
  }

  /** Two streams of the same items; what one has not read yet is kept for it. */
  tee(): [Stream<Item>, Stream<Item>] {
    const iterator = this[Symbol.asyncIterator]();
    const left: Promise<IteratorResult<Item, void>>[] = [];
    const right: Promise<IteratorResult<Item, void>>[] = [];
    let open = 2;
    const branch = (queue: typeof left): Stream<Item> => {
      let closed = false;
      return new Stream<Item>({
        next: async () => {
          if (closed) return null;
          if (queue.length === 0) {
            const result = iterator.next();
            left.push(result);
            right.push(result);
          }
          const result = await queue.shift();
          return result === undefined || result.done ? null : { items: [result.value] };
        },
        close: () => {
          if (closed) return;
          closed = true;
          open -= 1;
          // The connection is of no use once neither branch is read.
          if (open === 0) this.controller.abort();
        },
      });
    };
    return [branch(left), branch(right)];
  }

  /** The items as lines of JSON, in UTF-8; cancelling it closes the connection. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return readableOf(this, (item) => `${JSON.stringify(item)}\n`);
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }
}

/** A stream as bytes: each item in the given form, made only when it is asked for. */
export function readableOf<Item>(
  stream: Stream<Item>,
  encode: (item: Item) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = stream[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const result = await iterator.next();
        if (result.done) controller.close();
        else controller.enqueue(encoder.encode(encode(result.value)));
      },
      cancel() {
        stream.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Lines of JSON out of bytes, over any split of them. */
class LineSource<Item> implements StreamSource<Item> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #rest = '';
  #ended = false;

  constructor(readable: ReadableStream<Uint8Array>) {
    this.#reader = readable.getReader();
  }

  async next(): Promise<{ items: Item[] } | null> {
    while (!this.#ended) {
      const { done, value } = await this.#reader.read();
      this.#ended = done;
      const text = value ? this.#decoder.decode(value, { stream: true }) : this.#decoder.decode();
      const lines = (this.#rest + text).split('\n');
      this.#rest = done ? '' : (lines.pop() ?? '');
      const items = lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Item);
      if (items.length > 0) return { items };
    }
    return null;
  }

  close(): void {
    this.#ended = true;
    // A reader that has failed already has nothing to cancel.
    this.#reader.cancel().catch(() => undefined);
  }
}
