import { LightconeError } from './error.js';

/** What can be sent as a file: a `File`, a `Response`, or an `fs.ReadStream`. */
export type Uploadable =
  | File
  | Response
  | (AsyncIterable<Uint8Array> & { path: string | Uint8Array });

/** A piece of a file. */
export type FilePart = string | ArrayBuffer | ArrayBufferView | Blob;

/** What is known of a file besides its name and its bytes. */
export interface FileOptions {
  /** Its media type, such as `image/png`. */
  type?: string;
  /** When it was changed, in milliseconds since 1970. */
  lastModified?: number;
}

/** What a file can be made of. */
export type ToFileInput =
  | Uploadable
  | Blob
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Iterable<FilePart>
  | AsyncIterable<FilePart>;

/**
 * Makes a `File` of text, bytes, a blob, a `Response`, a stream or anything that can be iterated,
 * also behind a promise.
 *
 * @param name - of the file; not given: that of the source, or of its path or URL, else `unknown_file`
 * @throws LightconeError when there is nothing a file could be made of
 */
export async function toFile(
  value: ToFileInput | PromiseLike<ToFileInput>,
  name?: string | null,
  options?: FileOptions,
): Promise<File> {
  const source = await value;
  if (source instanceof File && !name && options === undefined) return source;
  const parts = await partsOf(source);
  const type = options?.type ?? (source instanceof Blob ? source.type : typeOf(source));
  return new File(parts as Blob[], name || nameOf(source) || 'unknown_file', { ...options, type });
}

async function partsOf(source: unknown): Promise<FilePart[]> {
  if (source instanceof Response) return [await source.blob()];
  if (typeof source === 'string' || source instanceof Blob || isBytes(source)) return [source];
  const parts: FilePart[] = [];
  if (typeof source === 'object' && source !== null) {
    if (Symbol.asyncIterator in source || Symbol.iterator in source) {
      for await (const part of source as AsyncIterable<ToFileInput>) {
        parts.push(...(await partsOf(part)));
      }
      return parts;
    }
  }
  throw new LightconeError(
    `a file can be made of a string, bytes, a Blob, a Response, a stream or an iterable, not of ${typeof source}`,
  );
}

function isBytes(source: unknown): source is ArrayBuffer {
  return ArrayBuffer.isView(source) || source instanceof ArrayBuffer;
}

function typeOf(source: unknown): string {
  return (source instanceof Response && source.headers.get('content-type')) || '';
}

/** The last part of the first name, path or URL that the source has. */
function nameOf(source: unknown): string | undefined {
  const { name, filename, url, path } = Object(source) as Record<string, unknown>;
  for (const place of [name, filename, url && new URL(String(url)).pathname, path]) {
    const last = place ? String(place).split(/[\\/]/).pop() : undefined;
    if (last) return last;
  }
  return undefined;
}
