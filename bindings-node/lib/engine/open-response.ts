/** Creates `Response` objects and parsed data from native results, as far as they are asked for. */
import type { LazyResponse } from '../http/api-promise.js';
import { APIUserAbortError, LightconeError } from '../http/errors.js';
import { onAbort } from './abort.js';
import { completion } from './completion-queue.js';
import { parseEvents, parseNotices } from './event-batch.js';
import type { ItemSource } from './item-source.js';
import type { NativeOpenResponse, NativeRecord } from './native.js';
import { BODILESS } from './parse-body.js';
import { bodyOf, headerPairs } from './record.js';
import { errorOf } from './record-to-error.js';

type Signal = AbortSignal | null | undefined;

/** A response that was read completely. */
export function wholeResponse<T>(
  record: NativeRecord,
  parse: (record: NativeRecord) => T,
): LazyResponse<T> {
  return {
    data: () => parse(record),
    response: () => responseOf(record, bodyOf(record) ?? null),
  };
}

/** A response whose body is read on demand: completely, or in chunks through its `Response`. */
export function bodyResponse<T>(
  native: NativeOpenResponse,
  head: NativeRecord,
  signal: Signal,
  parse: (record: NativeRecord) => T,
): LazyResponse<T> {
  let whole: Promise<NativeRecord> | undefined;
  const read = async (): Promise<NativeRecord> => {
    const release = onAbort(signal, native, close);
    const record = await completion<NativeRecord>((token) => native.read(token)).finally(release);
    if (signal?.aborted) throw new APIUserAbortError({ cause: signal.reason });
    if (!record.ok) throw errorOf(record);
    const { body = '', longStrings } = record;
    return { ...head, body, ...(longStrings === undefined ? {} : { longStrings }) };
  };
  return {
    async data() {
      whole ??= read();
      return parse(await whole);
    },
    async response() {
      const body = whole === undefined ? readable(native, signal) : (bodyOf(await whole) ?? null);
      return responseOf(head, body);
    },
  };
}

/** A response that is a stream of items, or whose `Response` has the bytes as they arrived. */
export function streamResponse<S>(
  native: NativeOpenResponse,
  head: NativeRecord,
  signal: Signal,
  create: (source: ItemSource<unknown>, controller: AbortController | undefined) => S,
): LazyResponse<S> {
  let taken = false;
  return {
    data() {
      const record = native.readEvents();
      if (!record.ok) throw errorOf(record);
      taken = true;
      const controller = signal ? new AbortController() : undefined;
      const release = controller && onAbort(signal, controller, abort);
      return create(itemSource(native, release), controller);
    },
    response: () => responseOf(head, taken ? consumed() : readable(native, signal)),
  };
}

function itemSource(
  native: NativeOpenResponse,
  release: (() => void) | undefined,
): ItemSource<unknown> {
  let reconnects = 0;
  let started = false;
  // The part of the last batch that was not returned yet.
  let chunks: string[] = [];
  let ids: string[] = [];
  let longStrings: string[] | undefined;
  let notices: string | undefined;
  return {
    get reconnects() {
      return reconnects;
    },
    async next() {
      if (chunks.length === 0) {
        // Events that arrived with the head are here already, without a turn of the event loop.
        const ready = started ? null : native.ready();
        started = true;
        const record = ready ?? (await next(native));
        reconnects = record.reconnects ?? reconnects;
        if (!record.ok) throw errorOf(record);
        if (record.events === undefined) return null;
        chunks = record.events;
        ({ ids = [], longStrings, notices } = record);
      }
      const chunk = chunks.shift();
      const hasNotices = chunks.length === 0 && notices !== undefined;
      return {
        ...(chunk === undefined
          ? { items: [] }
          : parseEvents<unknown>(chunk, ids.shift(), longStrings)),
        ...(hasNotices ? { notices: parseNotices(notices ?? '[]') } : {}),
      };
    },
    async record(path, seconds) {
      const record = await completion<NativeRecord>((token) => native.record(token, path, seconds));
      if (!record.ok) throw errorOf(record);
      return JSON.parse(String(record.body));
    },
    close() {
      chunks = [];
      release?.();
      native.close();
    },
  };
}

const next = (native: NativeOpenResponse): Promise<NativeRecord> =>
  completion((token) => native.next(token));

/** The bytes of a body as they arrive. */
function readable(native: NativeOpenResponse, signal: Signal): ReadableStream<Uint8Array> {
  const release = onAbort(signal, native, close);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const record = await next(native);
        if (record.ok && record.body !== undefined) {
          controller.enqueue(record.body as Uint8Array);
          return;
        }
        release();
        if (signal?.aborted) controller.error(new APIUserAbortError({ cause: signal.reason }));
        else if (record.ok) controller.close();
        else controller.error(errorOf(record));
      },
      cancel() {
        release();
        native.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The body of a `Response` whose items are read instead. */
function consumed(): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull() {
        throw new LightconeError(
          'cannot read this body, because it is read as a stream of items: use only one of the two',
        );
      },
    },
    { highWaterMark: 0 },
  );
}

function close(native: NativeOpenResponse): void {
  native.close();
}

function abort(controller: AbortController): void {
  controller.abort();
}

type Body = string | Uint8Array | ReadableStream<Uint8Array> | null;

function responseOf(record: NativeRecord, body: Body): Response {
  const status = record.status ?? 200;
  const response = new Response(BODILESS.has(status) ? null : (body as ReadableStream | null), {
    status,
    headers: headerPairs(record),
  });
  // The constructor of `Response` cannot set the URL.
  return Object.defineProperty(response, 'url', { value: record.url ?? '' });
}
