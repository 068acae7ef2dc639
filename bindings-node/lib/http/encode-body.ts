/** Encodes every kind of body that `fetch` accepts. */
import { LightconeError } from './errors.js';
import { isPlain, jsonText } from './json.js';
import { queryPairs } from './pairs.js';

/** A body, and the content type that follows from its kind. */
export interface EncodedBody {
  /** A string is JSON; bytes are sent unchanged. */
  body: string | Uint8Array | null;
  contentType?: string | null;
}

type FetchBody = ConstructorParameters<typeof Response>[0];
type Chunks = AsyncIterator<unknown> | Iterator<unknown>;

/**
 * Encodes a body: bytes, `FormData`, `URLSearchParams`, `Blob`, streams, generators and other iterators as they are, and
 * everything else as JSON. A body in chunks is read completely first, so that a retry can send it again. If the caller
 * sets a content type, a string is sent unchanged, and an object is sent as a form if that is the type.
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
  const chunks = chunksOf(body);
  if (chunks !== undefined) return gather(chunks);
  if (contentType?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded') {
    return { body: Buffer.from(new URLSearchParams(queryPairs(body)).toString()) };
  }
  return { body: jsonText(body) };
}

/** The type tag of a value, which is the same in every realm and library. */
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
      // Copied, because other threads may write to it while it is read.
      return Uint8Array.from(new Uint8Array(value as SharedArrayBuffer));
    default:
      return undefined;
  }
}

/** A body that `fetch` accepts; forms and blobs of other libraries are converted. */
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

/** The chunks of a stream, a generator or another iterator. Lists and sets are not bodies in chunks. */
function chunksOf(body: object): Chunks | undefined {
  if (Symbol.asyncIterator in body) return (body as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  const { next } = body as { next?: unknown };
  return typeof next === 'function' ? (body as Iterator<unknown>) : undefined;
}

async function gather(chunks: Chunks): Promise<EncodedBody> {
  const gathered: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return { body: Buffer.concat(gathered) };
    const chunk: unknown = await value;
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : bytesOf(chunk);
    if (bytes === undefined) {
      await chunks.return?.();
      throw new LightconeError(
        `piece ${gathered.length} of the body is ${shown(chunk)}: a body in pieces is made of text and bytes`,
      );
    }
    gathered.push(bytes);
  }
}

function shown(chunk: unknown): string {
  return typeof chunk === 'object' && chunk !== null ? `of type ${tagOf(chunk)}` : String(chunk);
}
