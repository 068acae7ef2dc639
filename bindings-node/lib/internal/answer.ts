/** Native results as the answers that `APIPromise` gives. */
import type { Answer } from '../core/api-promise.js';
import { readableOf, Stream, type StreamSource } from '../core/streaming.js';
import { errorOf } from './errors.js';
import { headerPairs, type NativeRecord, type NativeStream } from './native.js';

// Statuses whose responses have no body by definition, which `Response` insists on.
const BODILESS = new Set([204, 205, 304]);

/** A whole answer. */
export function wholeAnswer<T>(record: NativeRecord): Answer<T> {
  return {
    data: () => parse(record) as T,
    response: () => makeResponse(record, record.body ?? null),
  };
}

/** A stream: its response's body is the same stream, so only one of the two can be read. */
export function streamAnswer<T>(
  native: NativeStream,
  head: NativeRecord,
  signal: AbortSignal | null | undefined,
): Answer<Stream<T>> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const source: StreamSource<T> = {
    async next() {
      const record = await native.nextBatch();
      if (!record.ok) throw errorOf(record);
      if (record.events === undefined) return null;
      const items = JSON.parse(record.events) as T[];
      const ids = JSON.parse(record.ids ?? '[]') as (string | null)[];
      return { items, ids };
    },
    close() {
      signal?.removeEventListener('abort', abort);
      native.close();
    },
  };
  const stream = new Stream<T>(source, controller);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { once: true });
  return {
    data: () => stream,
    response: () =>
      makeResponse(
        head,
        readableOf(stream, (item) => `data: ${JSON.stringify(item)}\n\n`),
      ),
  };
}

/** 204: null; JSON: its value, undefined when empty; anything else: text. */
function parse(record: NativeRecord): unknown {
  if (record.status === 204) return null;
  const type = new Headers(headerPairs(record)).get('content-type')?.split(';')[0]?.trim() ?? '';
  const text = record.body?.toString() ?? '';
  if (type !== 'application/json' && !type.endsWith('+json')) return text;
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw errorOf({
      ok: false,
      kind: 'decode',
      message: `the answer of ${record.url} is not JSON; it begins with: ${text.slice(0, 200)}`,
      cause: String(cause),
    });
  }
}

type Body = string | Uint8Array | ReadableStream<Uint8Array> | null;

function makeResponse(record: NativeRecord, body: Body): Response {
  const status = record.status ?? 200;
  const response = new Response(BODILESS.has(status) ? null : (body as string | null), {
    status,
    headers: headerPairs(record),
  });
  // A Response made by hand has no URL of its own.
  return Object.defineProperty(response, 'url', { value: record.url ?? '' });
}
