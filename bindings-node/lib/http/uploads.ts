import { LightconeError } from './errors.js';

/** A `Response`, or an object of another library with the same methods. */
export interface ResponseLike {
  readonly url: string;
  blob(): Promise<BlobLike>;
}

/** A `Blob`, or an object of another library with the same methods. */
export interface BlobLike {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A value that can be sent as a file: a `File`, a `Response`, or an `fs.ReadStream`. */
export type Uploadable =
  | File
  | Response
  | (AsyncIterable<Uint8Array> & { path: string | Uint8Array });

/** Part of the contents of a file. */
export type FilePart = string | ArrayBuffer | ArrayBufferView | BlobLike;

/** Properties of a file besides its name and its bytes. */
export interface FileOptions {
  /** Media type, such as `image/png`. */
  type?: string;
  /** Time of the last change, in milliseconds since 1970. */
  lastModified?: number;
}

/** A value from which `toFile` can create a file. */
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
 * Creates a `File` from a string, bytes, a blob, a `Response`, a stream or an iterable, or from a
 * promise of one.
 *
 * @param name - name of the file (default: the name of the source or of its path or URL, else `unknown_file`)
 * @throws LightconeError if a file cannot be created from the value
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
  /** Media type of the source. */
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

/** The last segment of the first name, path or URL that the source has. */
function nameOf(source: unknown): string | undefined {
  const { name, filename, url, path } = Object(source) as Record<string, unknown>;
  for (const place of [name, filename, url && pathOf(String(url)), path]) {
    const last = place ? String(place).split(/[\\/]/).pop() : undefined;
    if (last) return last;
  }
  return undefined;
}

/** The path of an absolute URL; any other string is a path itself, perhaps with a query. */
function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : (url.split(/[?#]/)[0] ?? '');
}
