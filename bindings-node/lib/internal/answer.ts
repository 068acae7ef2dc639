/** Native results as the answers that `APIPromise` gives. */
import type { Answer } from '../core/api-promise.js';
import { APIResponseValidationError, APIUserAbortError, LightconeError } from '../core/error.js';
import type { ItemSource, Items } from '../core/items.js';
import type { Reconnect } from '../core/reconnect.js';
import { errorOf } from './errors.js';
import { finished } from './finished.js';
import {
  bodyOf,
  eventsOf,
  headerPairs,
  type NativeOpenResponse,
  type NativeRecord,
  parsed,
  textOf,
} from './native.js';
import { onAbort } from './on-abort.js';

type Signal = AbortSignal | null | undefined;
type Make<T> = (value: unknown) => T;

// Statuses whose responses have no body by definition, which `Response` insists on.
const BODILESS = new Set([204, 205, 304]);
const SHOWN_BYTES = 200;

/** An answer that was read whole. */
export function wholeAnswer<T>(
  record: NativeRecord,
  parse: (record: NativeRecord) => T,
): Answer<T> {
  return {
    data: () => parse(record),
    response: () => responseOf(record, bodyOf(record) ?? null),
  };
}

/** An answer whose body is read when it is asked for: whole, or in pieces as its response's. */
export function bodyAnswer<T>(
  opened: NativeOpenResponse,
  head: NativeRecord,
  signal: Signal,
  parse: (record: NativeRecord) => T,
): Answer<T> {
  let whole: Promise<NativeRecord> | undefined;
  const read = async (): Promise<NativeRecord> => {
    const release = onAbort(signal, opened, close);
    const record = await finished<NativeRecord>((token) => opened.read(token)).finally(release);
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
      const body = whole === undefined ? readable(opened, signal) : (bodyOf(await whole) ?? null);
      return responseOf(head, body);
    },
  };
}

/** An answer that is a stream of items, or whose response's body has the bytes as they came. */
export function itemsAnswer<S extends Items<unknown>>(
  opened: NativeOpenResponse,
  head: NativeRecord,
  signal: Signal,
  itemsOf: (source: ItemSource<unknown>, controller: AbortController | undefined) => S,
): Answer<S> {
  let taken = false;
  return {
    data() {
      const record = opened.readEvents();
      if (!record.ok) throw errorOf(record);
      taken = true;
      const controller = signal ? new AbortController() : undefined;
      const release = controller && onAbort(signal, controller, abort);
      let reconnects = 0;
      let begun = false;
      // What came of the last look, as far as it was not given yet.
      let pieces: string[] = [];
      let ids: string[] = [];
      let longStrings: string[] | undefined;
      let notices: string | undefined;
      const source: ItemSource<unknown> = {
        get reconnects() {
          return reconnects;
        },
        async next() {
          if (pieces.length === 0) {
            // What came along with the answer's head is here without a way through the event loop.
            const ready = begun ? null : opened.ready();
            begun = true;
            const record = ready ?? (await next(opened));
            reconnects = record.reconnects ?? reconnects;
            if (!record.ok) throw errorOf(record);
            if (record.events === undefined) return null;
            pieces = record.events;
            ({ ids = [], longStrings, notices } = record);
          }
          const piece = pieces.shift();
          const due = pieces.length === 0 && notices !== undefined;
          return {
            ...(piece === undefined
              ? { items: [] }
              : eventsOf<unknown>(piece, ids.shift(), longStrings)),
            ...(due ? { notices: noticesOf(notices ?? '[]') } : {}),
          };
        },
        close() {
          pieces = [];
          release?.();
          opened.close();
        },
      };
      return itemsOf(source, controller);
    },
    response: () => responseOf(head, taken ? refusing() : readable(opened, signal)),
  };
}

/** What JSON was due of, made into what the method promises. */
export function jsonOf<T>(make: Make<T>): (record: NativeRecord) => T {
  return (record) => make(parse(record, true));
}

/** What any answer will do for: JSON where it says so, else text. */
export function anyOf<T>(record: NativeRecord): T {
  return parse(record, false) as T;
}

function parse(record: NativeRecord, due: boolean): unknown {
  if (BODILESS.has(record.status ?? 0)) return null;
  const type = contentType(record)?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isJSON = type === 'application/json' || type.endsWith('+json');
  const { body, longStrings } = record;
  const text = longStrings !== undefined && typeof body === 'string' ? body : textOf(record);
  if (isJSON && text === '') return undefined;
  if (!isJSON && !due) return textOf(record);
  try {
    return parsed(text, longStrings);
  } catch (cause) {
    throw notJSON(record, cause);
  }
}

function notJSON(record: NativeRecord, cause: unknown): Error {
  const { status = 200, url } = record;
  const body = bodyOf(record) ?? '';
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  // As a stream, so that a character that the cut splits is left out.
  const start = new TextDecoder().decode(bytes.subarray(0, SHOWN_BYTES), { stream: true });
  const begins = start === '' ? 'it is empty' : `it begins with: ${start}`;
  return new APIResponseValidationError({
    message: `the answer of ${url} is not JSON (status ${status}, content type ${contentType(record) ?? 'not given'}); ${begins}`,
    status,
    headers: new Headers(headerPairs(record)),
    cause,
  });
}

function contentType(record: NativeRecord): string | undefined {
  return headerPairs(record).find(([name]) => name === 'content-type')?.[1];
}

const next = (opened: NativeOpenResponse): Promise<NativeRecord> =>
  finished((token) => opened.next(token));

/** The bytes of a body as they come. */
function readable(opened: NativeOpenResponse, signal: Signal): ReadableStream<Uint8Array> {
  const release = onAbort(signal, opened, close);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const record = await next(opened);
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
        opened.close();
      },
    },
    { highWaterMark: 0 },
  );
}

function refusing(): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull() {
        throw new LightconeError('this body is read as a stream of items; use one of the two');
      },
    },
    { highWaterMark: 0 },
  );
}

function close(opened: NativeOpenResponse): void {
  opened.close();
}

function abort(controller: AbortController): void {
  controller.abort();
}

function noticesOf(text: string): Reconnect[] {
  type Notice = Record<'attempt' | 'delay', number> &
    Record<'cause' | 'url', string> & {
      status: number | null;
      streamId: string | null;
      lastEventId: string | null;
    };
  return (JSON.parse(text) as Notice[]).map((notice) => ({
    attempt: notice.attempt,
    delay: Math.round(notice.delay * 1000),
    cause: notice.cause,
    status: notice.status ?? undefined,
    taskID: notice.streamId ?? undefined,
    lastEventID: notice.lastEventId ?? undefined,
    url: notice.url,
  }));
}

type Body = string | Uint8Array | ReadableStream<Uint8Array> | null;

function responseOf(record: NativeRecord, body: Body): Response {
  const status = record.status ?? 200;
  const response = new Response(BODILESS.has(status) ? null : (body as ReadableStream | null), {
    status,
    headers: headerPairs(record),
  });
  // A Response made by hand has no URL of its own.
  return Object.defineProperty(response, 'url', { value: record.url ?? '' });
}
