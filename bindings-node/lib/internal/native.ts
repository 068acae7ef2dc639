/** What the native engine takes and gives: text in, records out. Generic: no endpoint is named here. */

/** The outcome of one native call; which fields are there depends on the call and on `ok`. */
export interface NativeRecord {
  ok: boolean;
  status?: number;
  /** JSON text of pairs of name and value. */
  headers?: string;
  /** A whole body (text where it is UTF-8), a piece of one, or a message of a socket. */
  body?: string | Uint8Array;
  url?: string;
  /** JSON text of the attempts that were made again: status or null, message, delay in s. */
  failures?: string;
  /**
   * Every event that was ready, some to a text, which is JSON of an array. Absent at the end of a
   * stream.
   */
  events?: string[];
  /** For each text of events their ids: see `eventsOf`. */
  ids?: string[];
  /** Long texts of `body` or `events`, which have places for them: see `parsed`. */
  longStrings?: string[];
  /** JSON text of notices: the stream broke after these events. Absent when it did not. */
  notices?: string;
  /** How many times the stream was connected again. */
  reconnects?: number;
  kind?: string;
  message?: string;
  requestId?: string;
  attempts?: number;
  cause?: string;
  method?: string;
  outcomeUnknown?: boolean;
  streamId?: string;
  lastEventId?: string;
  hint?: string;
  /** What the maker of an engine should be told. */
  warning?: string;
}

/** An open body, stream of events, or socket. Where a token is asked for, see `finished`. */
export interface NativeOpenResponse {
  head(): NativeRecord;
  next(token: number): void;
  /** As `next`, for events that are here already; null also when none are. */
  ready(): NativeRecord | null;
  read(token: number): void;
  readEvents(): NativeRecord;
  send(token: number, message: string | Uint8Array): void;
  ping(token: number, payload: Uint8Array): void;
  closeSocket(token: number, code: number, reason: string): void;
  state(): { open: boolean; code?: number; reason?: string };
  close(): void;
}

/** A body: text is JSON, and bytes are sent as they are. */
export type NativeBody = string | Uint8Array | null;

export interface NativeEngineClient {
  head(): NativeRecord;
  derive(options: string): NativeEngineClient;
  call(token: number, call: string, body: NativeBody): void;
  open(kind: 'body' | 'socket', token: number, call: string, body: NativeBody): void;
  cancel(token: number): void;
  close(): void;
}

export interface NativeDecoder {
  feed(bytes: Uint8Array): NativeRecord;
  finish(): NativeRecord;
}

/** What has ended: tokens, each with its outcome behind it. */
export interface NativeCompletionQueue {
  take(): (number | NativeRecord | NativeOpenResponse)[];
}

export interface Addon {
  CompletionQueue: new (ready: () => void) => NativeCompletionQueue;
  EngineClient: new (options: string, queue: NativeCompletionQueue) => NativeEngineClient;
  Decoder: new (format: 'events' | 'lines') => NativeDecoder;
}

/** Pairs of a record's header text. */
export function headerPairs(record: NativeRecord): [string, string][] {
  return record.headers === undefined ? [] : (JSON.parse(record.headers) as [string, string][]);
}

/** A record's body as text; bytes that are no UTF-8 are replaced. */
export function textOf(record: NativeRecord): string {
  const body = bodyOf(record);
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

/** A record's body as it came. */
export function bodyOf({ body, longStrings }: NativeRecord): string | Uint8Array | undefined {
  if (longStrings === undefined || typeof body !== 'string') return body;
  return body.replace(/\\u0001(\d+)/g, (_, number: string) => longStrings[Number(number)] ?? '');
}

/**
 * The events in one of a record's texts, and their ids, which are lines: an empty one for an event
 * without, and the character NUL for an id that is empty.
 */
export function eventsOf<Event>(
  text: string,
  ids: string | undefined,
  longStrings?: string[],
): { items: Event[]; ids: (string | null)[] } {
  const lines = (ids ?? '').split('\n');
  return {
    items: parsed(text, longStrings) as Event[],
    ids: lines.map((line) => (line === '' ? null : line === '\0' ? '' : line)),
  };
}

/** The value of a record's JSON text, with its long texts in their places. */
export function parsed(text: string, longStrings: string[] | undefined): unknown {
  const value: unknown = JSON.parse(text);
  return longStrings === undefined ? value : filled(value, longStrings);
}

function filled(value: unknown, longStrings: string[]): unknown {
  if (typeof value === 'string') {
    return value.startsWith('\u0001') ? longStrings[Number(value.slice(1))] : value;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const full = filled(inner, longStrings);
      // Also where the name is `__proto__`, which an assignment would take for something else.
      if (full !== inner) Object.defineProperty(value, name, { value: full });
    }
  }
  return value;
}
