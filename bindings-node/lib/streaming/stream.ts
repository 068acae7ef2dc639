import type { ItemSource } from '../engine/item-source.js';
import type { Logger } from '../engine/log.js';
import { decodeBody } from './decode-body.js';
import { Items } from './items.js';
import { readableOf, split } from './split.js';

/** A server-sent event; version 0 exported this type. Streams return the parsed `data`. */
export interface ServerSentEvent {
  event: string | null;
  data: string;
  raw: string[];
}

/**
 * Events as they arrive. Iterate over it once with `for await`; leaving the loop, or aborting
 * `controller`, closes the connection at once. Nothing is read ahead of the loop, so memory stays
 * bounded.
 */
export class Stream<Item> extends Items<Item> {
  /**
   * Decodes the server-sent events of a response that you have fetched yourself. Events without data
   * are skipped, and `[DONE]` ends the stream.
   *
   * @param client - its logger reports data that is not JSON, before the error is thrown
   */
  static fromSSEResponse<Item>(
    response: Response,
    controller: AbortController,
    client?: { readonly logger: Logger },
  ): Stream<Item> {
    return new Stream<Item>(decodeBody<Item>('events', response.body, client), controller);
  }

  /** Reads the output of `toReadableStream`: one JSON value per line. */
  static fromReadableStream<Item>(
    readable: ReadableStream<Uint8Array>,
    controller?: AbortController,
    client?: { readonly logger: Logger },
  ): Stream<Item> {
    return new Stream<Item>(decodeBody<Item>('lines', readable, client), controller);
  }

  /** Two streams of the same items, which are buffered until both have read them. */
  tee(): [Stream<Item>, Stream<Item>] {
    const [left, right] = split(this, 2) as [ItemSource<Item>, ItemSource<Item>];
    return [new Stream<Item>(left), new Stream<Item>(right)];
  }

  /** The items as JSON lines in UTF-8. Cancelling the stream closes the connection. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return readableOf(this, (item) => `${JSON.stringify(item)}\n`);
  }
}
