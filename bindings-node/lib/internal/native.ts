/** What the native engine takes and gives: text in, records out. Generic: no endpoint is named here. */
import addon from './addon.cjs';

/** The outcome of one native call; which fields are there depends on the call and on `ok`. */
export interface NativeRecord {
  ok: boolean;
  status?: number;
  /** JSON text of pairs of name and value. */
  headers?: string;
  /** Text where it is UTF-8. */
  body?: string | Buffer;
  url?: string;
  retries?: number;
  /** JSON text of an array of every event that was ready; absent at the end of a stream. */
  events?: string;
  /** JSON text of the events' ids, null for an event without. */
  ids?: string;
  kind?: string;
  message?: string;
  requestId?: string;
  attempts?: number;
  cause?: string;
  method?: string;
}

export interface NativeStream {
  head(): NativeRecord;
  nextBatch(): Promise<NativeRecord>;
  close(): void;
}

export interface NativeEngine {
  head(): NativeRecord;
  call(token: number, call: string, body: string | null): Promise<NativeRecord>;
  openStream(token: number, call: string, body: string | null): Promise<NativeStream>;
  cancel(token: number): void;
  close(): void;
}

export interface Addon {
  Engine: new (options: string) => NativeEngine;
}

export const Engine: Addon['Engine'] = addon.Engine;

/** Pairs of a record's header text. */
export function headerPairs(record: NativeRecord): [string, string][] {
  return record.headers === undefined ? [] : (JSON.parse(record.headers) as [string, string][]);
}
