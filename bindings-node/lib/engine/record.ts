/** Reads the fields of native records. */
import { restoreInText } from './long-strings.js';
import type { NativeRecord } from './native.js';

/** The headers of a record, as pairs. */
export function headerPairs(record: NativeRecord): [string, string][] {
  return record.headers === undefined ? [] : (JSON.parse(record.headers) as [string, string][]);
}

/** The content type of a record's body. */
export function contentType(record: NativeRecord): string | undefined {
  return headerPairs(record).find(([name]) => name === 'content-type')?.[1];
}

/** The body of a record as it arrived. */
export function bodyOf({ body, longStrings }: NativeRecord): string | Uint8Array | undefined {
  if (longStrings === undefined || typeof body !== 'string') return body;
  return restoreInText(body, longStrings);
}

/** The body of a record as a string; bytes that are not UTF-8 are replaced. */
export function textOf(record: NativeRecord): string {
  const body = bodyOf(record);
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
