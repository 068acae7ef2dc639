import { LightconeError } from './error.js';

/** What stands for a response: that of `fetch`, or of a library with the same methods. */
export interface ResponseLike {
  readonly url: string;
  blob(): Promise<BlobLike>;
}

/** What stands for a blob. */
export interface BlobLike {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What can be sent as a file: a `File`, a `Response`, or an `fs.ReadStream`. */
export type Uploadable =
  | File
  | Response
  | (AsyncIterable<Uint8Array> & { path: string | Uint8Array });

/** A piece of a file. */
export type FilePart = string | ArrayBuffer | ArrayBufferView | BlobLike;

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
  | ResponseLike
  | BlobLike
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
  const { parts, type = '' } = await contentsOf(source);
  const made = { ...options, type: options?.type ?? type };
  return new File(parts as Blob[], name || nameOf(source) || 'unknown_file', made);
}

interface Contents {
  parts: FilePart[];
  /** The media type that the source gives itself. */
  type?: string | undefined;
}

async function contentsOf(source: unknown): Promise<Contents> {
  if (typeof source === 'string' || isBytes(source)) return { parts: [source] };
  if (isResponse(source)) {
    const blob = await source.blob();
    const type = (source as Partial<Response>).headers?.get?.('content-type');
    return { ...(await contentsOf(blob)), type: type || blob.type };
  }
  if (source instanceof Blob) return { parts: [source], type: source.type };
  if (isBlob(source)) return { parts: [await source.arrayBuffer()], type: source.type };
  const parts: FilePart[] = [];
  if (typeof source === 'object' && source !== null) {
    if (Symbol.asyncIterator in source || Symbol.iterator in source) {
      for await (const part of source as AsyncIterable<ToFileInput>) {
        parts.push(...(await contentsOf(part)).parts);
      }
      return { parts };
    }
  }
  throw new LightconeError(
    `a file can be made of a string, bytes, a Blob, a Response, a stream or an iterable, not of ${typeof source}`,
  );
}

function isResponse(source: unknown): source is ResponseLike {
  const { url, blob } = Object(source) as Partial<ResponseLike>;
  return typeof url === 'string' && typeof blob === 'function';
}

function isBlob(source: unknown): source is BlobLike {
  const { size, type, arrayBuffer } = Object(source) as Partial<BlobLike>;
  return typeof size === 'number' && typeof type === 'string' && typeof arrayBuffer === 'function';
}

function isBytes(source: unknown): source is ArrayBuffer {
  return ArrayBuffer.isView(source) || source instanceof ArrayBuffer;
}

/** The last part of the first name, path or URL that the source has. */
function nameOf(source: unknown): string | undefined {
  const { name, filename, url, path } = Object(source) as Record<string, unknown>;
  for (const place of [name, filename, url && pathOf(String(url)), path]) {
    const last = place ? String(place).split(/[\\/]/).pop() : undefined;
    if (last) return last;
  }
  return undefined;
}

/** A URL's path; what is no whole URL is a path itself. */
function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : (url.split(/[?#]/)[0] ?? '');
}
