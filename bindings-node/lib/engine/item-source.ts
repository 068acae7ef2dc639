import type { Reconnect } from '../http/reconnect.js';

/** Items that arrived together. */
export interface Batch<Item> {
  items: Item[];
  ids?: (string | null)[];
  notices?: Reconnect[];
}

/** The result of a recording. */
export interface Recording {
  /** The MP4 file, or the folder of numbered JPEGs. */
  path: string;
  /** Format; `h264` is the raw video of a desktop, if there is no ffmpeg. */
  kind: 'mp4' | 'jpegs' | 'h264';
  /** Number of frames, or of pieces of video. */
  frames: number;
  /** What was written, and why in this format. */
  note: string;
}

/** A source of items, such as the events of an open stream. */
export interface ItemSource<Item> {
  /** Waits for every item that is ready, and notices of breaks after them; null at the end. */
  next(): Promise<Batch<Item> | null>;
  /** Called with each notice of a batch, after its items were delivered. */
  onNotice?(notice: Reconnect): unknown;
  /** How many times the source reconnected. */
  readonly reconnects?: number;
  /** Records the items of a screencast instead of reading them: see `recordScreencast`. */
  record?(path: string, seconds: number): Promise<Recording>;
  /** Closes the connection at once; a waiting `next` then returns null. */
  close(): void;
}

/** A class of streams: its instances read the items of a source. */
export type StreamClass<Item, S> = new (
  source: ItemSource<Item>,
  controller?: AbortController,
) => S;

/** A source whose items are converted, and whose notices go to `onNotice`. */
export function mapped<From, To>(
  source: ItemSource<From>,
  convert: (item: From) => To,
  onNotice: (notice: Reconnect) => unknown,
): ItemSource<To> {
  return {
    get reconnects() {
      return source.reconnects ?? 0;
    },
    async next() {
      const batch = await source.next();
      return batch && { ...batch, items: batch.items.map(convert) };
    },
    onNotice,
    ...(source.record === undefined ? {} : { record: source.record }),
    close: () => source.close(),
  };
}
