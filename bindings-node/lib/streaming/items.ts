import type { ItemSource, Recording } from '../engine/item-source.js';
import { LightconeError } from '../http/errors.js';
import { endable } from './endable.js';

/** Records a screencast, and closes it. Sessions use it; it is no method, so that programs do not see it. */
export let recordItems: (
  items: Items<unknown>,
  path: string,
  seconds: number,
) => Promise<Recording>;

/**
 * Items as they arrive. Iterate over it once with `for await`; leaving the loop, or aborting
 * `controller`, closes the connection at once. If several `next()` of the iterator wait, each item
 * goes to one of them, in order; keep a promise that you stop waiting for, because it receives an
 * item. Nothing is read ahead of the loop, so memory stays bounded.
 */
export class Items<Item> implements AsyncIterable<Item> {
  /** Id of the last item delivered: pass it to `tasks.stream` to resume after that item. */
  lastEventID: string | undefined;
  readonly #source: ItemSource<Item>;
  #controller: AbortController | undefined;
  #consumed = false;
  #closed = false;
  // Closed, or aborted through the controller.
  #stopped = false;

  /** `source` may be a function that returns an iterator, such as a generator function. */
  constructor(
    source: ItemSource<Item> | (() => AsyncIterator<Item>),
    controller?: AbortController,
  ) {
    this.#source = typeof source === 'function' ? sourceOf(source) : source;
    if (controller !== undefined) this.#attach(controller);
  }

  /** Aborting it ends the iteration without an error. */
  get controller(): AbortController {
    // Created on first use, because most programs do not need it.
    if (this.#controller !== undefined) return this.#controller;
    const controller = new AbortController();
    if (this.#stopped) controller.abort();
    this.#attach(controller);
    return controller;
  }

  #attach(controller: AbortController): void {
    this.#controller = controller;
    const stop = (): void => this.#stop();
    if (controller.signal.aborted) stop();
    else controller.signal.addEventListener('abort', stop, { once: true });
  }

  #stop(): void {
    this.#stopped = true;
    this.#source.close();
  }

  /** How many times the stream reconnected after its connection broke. */
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
          await this.#source.onNotice?.(notice);
        }
      }
    } catch (error) {
      // An error after an abort is a consequence of the abort.
      if (!this.#stopped) throw error;
    } finally {
      this.#source.close();
    }
  }

  static {
    recordItems = (items, path, seconds) => items.#record(path, seconds);
  }

  async #record(path: string, seconds: number): Promise<Recording> {
    if (this.#consumed || this.#source.record === undefined) {
      throw new LightconeError('only a screencast that nothing has read can be recorded');
    }
    this.#consumed = true;
    try {
      return await this.#source.record(path, seconds);
    } finally {
      this.close();
    }
  }

  /** Closes the connection, also if nothing was read. May be called more than once. */
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
      // If this fails, the iterator has ended all the same.
      iterator?.return?.()?.catch(() => undefined);
    },
  };
}
