import type { BaseLightcone } from '../base-client.js';
import { decodedBy } from '../internal/decode.js';
import { type ItemSource, Items, readableOf, split } from './items.js';

/** A frame of an event stream, as version 0 called its type; streams here give what is in `data`. */
export interface ServerSentEvent {
  event: string | null;
  data: string;
  raw: string[];
}

/**
 * Events as they arrive, for one pass of `for await`. Leaving the loop, or aborting `controller`,
 * closes the connection at once. Nothing is read ahead of the loop, so memory stays bounded.
 */
export class Stream<Item> extends Items<Item> {
  /**
   * Decodes the server-sent events of a response that you have fetched yourself. Events without
   * data are passed over, and `[DONE]` is the end.
   *
   * @param client - whose logger is told of data that is not JSON, before that is thrown
   */
  static fromSSEResponse<Item>(
    response: Response,
    controller: AbortController,
    client?: BaseLightcone,
  ): Stream<Item> {
    return new Stream<Item>(decodedBy<Item>('events', response.body, client), controller);
  }

  /** Reads back what `toReadableStream` wrote: one JSON value on each line. */
  static fromReadableStream<Item>(
    readable: ReadableStream<Uint8Array>,
    controller?: AbortController,
    client?: BaseLightcone,
  ): Stream<Item> {
    return new Stream<Item>(decodedBy<Item>('lines', readable, client), controller);
  }

  /** Two streams of the same items; what one has not read yet is kept for it. */
  tee(): [Stream<Item>, Stream<Item>] {
    const [left, right] = split(this, 2) as [ItemSource<Item>, ItemSource<Item>];
    return [new Stream<Item>(left), new Stream<Item>(right)];
  }

  /** The items as lines of JSON, in UTF-8; cancelling it closes the connection. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return readableOf(this, (item) => `${JSON.stringify(item)}\n`);
  }
}
