/** Bodies of every kind that `fetch` takes, as the native engine takes them. */
import { LightconeError } from '../core/error.js';
import { isPlain, jsonText } from './json.js';
import type { NativeBody } from './native.js';
import { queryPairs } from './request-options.js';

/** A body, and the content type that its kind brings along. */
export interface EncodedBody {
  body: NativeBody;
  contentType?: string | null;
}

type FetchBody = ConstructorParameters<typeof Response>[0];
type Pieces = AsyncIterator<unknown> | Iterator<unknown>;

/**
 * JSON, or bytes, `FormData`, `URLSearchParams`, `Blob`, streams, generators and other iterators as they are. What comes in
 * pieces is read whole first, so that a retry can send it again. With a content type of the caller's, text is sent as it
 * is, and an object as a form where that type is one.
 */
export function encodeBody(
  body: unknown,
  contentType: string | null | undefined,
): EncodedBody | Promise<EncodedBody> {
  if (typeof body === 'string' && contentType) return { body: Buffer.from(body) };
  if (typeof body !== 'object' || body === null) return { body: jsonText(body) };
  if (!isPlain(body)) {
    const bytes = bytesOf(body);
    if (bytes !== undefined) return { body: bytes };
    const sendable = fetchBody(body);
    if (sendable !== undefined) return readWhole(sendable);
  }
  const pieces = piecesOf(body);
  if (pieces !== undefined) return gather(pieces);
  if (contentType?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded') {
    return { body: Buffer.from(new URLSearchParams(queryPairs(body)).toString()) };
  }
  return { body: jsonText(body) };
}

/** What a value calls itself, whichever realm or library it comes from. */
function tagOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  if (typeof value !== 'object' || value === null) return undefined;
  switch (tagOf(value)) {
    case 'ArrayBuffer':
      return new Uint8Array(value as ArrayBuffer);
    case 'SharedArrayBuffer':
      // Copied, because others may write to it while it is read.
      return Uint8Array.from(new Uint8Array(value as SharedArrayBuffer));
    default:
      return undefined;
  }
}

/** A body that `fetch` takes; other libraries' forms and blobs are made into one. */
function fetchBody(body: object): FetchBody | Promise<FetchBody> | undefined {
  const own = [Blob, FormData, URLSearchParams, ReadableStream].some(
    (kind) => body instanceof kind,
  );
  if (own) return body as FetchBody;
  switch (tagOf(body)) {
    case 'URLSearchParams':
      return new URLSearchParams(String(body));
    case 'FormData': {
      const form = new FormData();
      for (const [name, value] of body as FormData) form.append(name, value as string);
      return form;
    }
    case 'Blob':
    case 'File': {
      const blob = body as Blob;
      return blob.arrayBuffer().then((bytes) => new Blob([bytes], { type: blob.type }));
    }
    default:
      return undefined;
  }
}

async function readWhole(body: FetchBody | Promise<FetchBody>): Promise<EncodedBody> {
  try {
    const whole = new Response(await body);
    const contentType = whole.headers.get('content-type');
    return { body: new Uint8Array(await whole.arrayBuffer()), contentType };
  } catch (cause) {
    throw new LightconeError(`the body can't be read: ${String(cause)}`, { cause });
  }
}

/** The pieces of a stream, a generator or another iterator; a list and a set are none, though they have some. */
function piecesOf(body: object): Pieces | undefined {
  if (Symbol.asyncIterator in body) return (body as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  const { next } = body as { next?: unknown };
  return typeof next === 'function' ? (body as Iterator<unknown>) : undefined;
}

async function gather(pieces: Pieces): Promise<EncodedBody> {
  const gathered: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return { body: Buffer.concat(gathered) };
    const piece: unknown = await value;
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : bytesOf(piece);
    if (bytes === undefined) {
      await pieces.return?.();
      throw new LightconeError(
        `piece ${gathered.length} of the body is ${shown(piece)}: a body in pieces is made of text and bytes`,
      );
    }
    gathered.push(bytes);
  }
}

function shown(piece: unknown): string {
  return typeof piece === 'object' && piece !== null ? `of type ${tagOf(piece)}` : String(piece);
}
