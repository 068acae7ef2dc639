/** Bodies of every kind that `fetch` takes, as the native engine takes them. */
import { LightconeError } from '../core/error.js';
import { isPlain, jsonText } from './json.js';
import type { NativeBody } from './native.js';

/** A body, and the content type that its kind brings along. */
export interface EncodedBody {
  body: NativeBody;
  contentType?: string | null;
}

/**
 * JSON, or bytes, `FormData`, `URLSearchParams`, `Blob` and streams as they are. Streams are read
 * whole first, so that a retry can send them again. Text is sent as it is only beside a content
 * type of the caller's.
 */
export function encodeBody(
  body: unknown,
  hasContentType: boolean,
): EncodedBody | Promise<EncodedBody> {
  if (typeof body === 'string' && hasContentType) return { body: Buffer.from(body) };
  if (ArrayBuffer.isView(body)) {
    return { body: new Uint8Array(body.buffer, body.byteOffset, body.byteLength) };
  }
  if (body instanceof ArrayBuffer) return { body: new Uint8Array(body) };
  if (!isPlain(body) && isFetchBody(body)) return readWhole(body);
  if (typeof body === 'object' && body !== null && Symbol.asyncIterator in body) {
    return gather(body as AsyncIterable<string | Uint8Array>);
  }
  return { body: jsonText(body) };
}

async function readWhole(body: unknown): Promise<EncodedBody> {
  const whole = new Response(body as ReadableStream);
  const contentType = whole.headers.get('content-type');
  try {
    return { body: new Uint8Array(await whole.arrayBuffer()), contentType };
  } catch (cause) {
    throw new LightconeError(`the body can't be read: ${String(cause)}`, { cause });
  }
}

async function gather(body: AsyncIterable<string | Uint8Array>): Promise<EncodedBody> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) {
    pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  }
  return { body: Buffer.concat(pieces) };
}

function isFetchBody(body: unknown): boolean {
  return [Blob, FormData, URLSearchParams, ReadableStream].some((kind) => body instanceof kind);
}
