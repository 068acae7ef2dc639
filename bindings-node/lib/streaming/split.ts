/** Splits a stream for several readers, and converts one to bytes. */
import type { ItemSource } from '../engine/item-source.js';
import type { Items } from './items.js';

/**
 * Sources of the same items for `count` readers. Items are buffered until every reader has read
 * them. The original is closed when all sources are closed.
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
        // Closing this source resolves its wait, but not the read, which others may share.
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

/** The items as bytes, each encoded on demand. */
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
