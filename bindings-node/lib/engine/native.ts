/** The interface of the native addon. Strings go in, records come out; no endpoint is named here. */

/** The result of one native call; which fields are set depends on the call and on `ok`. */
export interface NativeRecord {
  ok: boolean;
  status?: number;
  /** JSON: pairs of name and value. */
  headers?: string;
  /** A whole body (a string if it is UTF-8), a chunk of one, or a message of a WebSocket. */
  body?: string | Uint8Array;
  url?: string;
  /** JSON: the attempts that were retried, each as status or null, message, and delay in seconds. */
  failures?: string;
  /** JSON arrays of all events that were ready, several to an array. Absent at the end of a stream. */
  events?: string[];
  /** For each array of events their ids: see `parseEvents`. */
  ids?: string[];
  /** Long strings of `body` or `events`, which have placeholders for them: see `parseWithLongStrings`. */
  longStrings?: string[];
  /** JSON: notices that the connection broke after these events. Absent if it did not break. */
  notices?: string;
  /** How many times the stream reconnected. */
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
  /** A warning about the options of a client, to be logged. */
  warning?: string;
}

/** An open body, stream or WebSocket. A method with a token has its result in the completion queue. */
export interface NativeOpenResponse {
  head(): NativeRecord;
  next(token: number): void;
  /** The events that have arrived already; null if there are none. */
  ready(): NativeRecord | null;
  read(token: number): void;
  /** Records a screencast; the body of the record is JSON. */
  record(token: number, path: string, seconds: number): void;
  readEvents(): NativeRecord;
  send(token: number, message: string | Uint8Array): void;
  ping(token: number, payload: Uint8Array): void;
  closeSocket(token: number, code: number, reason: string): void;
  state(): { open: boolean; code?: number; reason?: string };
  close(): void;
}

/** A body: a string is JSON, and bytes are sent unchanged. */
export type NativeBody = string | Uint8Array | null;

/** A client. `call` and `open` have their result in the completion queue, under the token. */
export interface NativeEngineClient {
  head(): NativeRecord;
  derive(options: string): NativeEngineClient;
  call(token: number, call: string, body: NativeBody): void;
  open(kind: 'body' | 'socket', token: number, call: string, body: NativeBody): void;
  cancel(token: number): void;
  close(): void;
}

/** A decoder of server-sent events or of lines. */
export interface NativeDecoder {
  feed(bytes: Uint8Array): NativeRecord;
  finish(): NativeRecord;
}

/** Results of native work. */
export interface NativeCompletionQueue {
  /** Takes all results: each token, followed by its result. */
  take(): (number | NativeRecord | NativeOpenResponse)[];
}

/** What the addon exports. */
export interface Addon {
  CompletionQueue: new (ready: () => void) => NativeCompletionQueue;
  EngineClient: new (options: string, queue: NativeCompletionQueue) => NativeEngineClient;
  Decoder: new (format: 'events' | 'lines') => NativeDecoder;
  /** Calls a helper of the core; the argument and the body of the record are JSON. */
  callHelper(name: string, argument: string): NativeRecord;
  /** The bytes of base64 or of a `data:` URL. */
  decodeData(text: string): Uint8Array | null;
}
