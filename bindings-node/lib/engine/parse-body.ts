/** Parses the body of a response. */
import { APIResponseValidationError } from '../http/errors.js';
import { parseWithLongStrings } from './long-strings.js';
import type { NativeRecord } from './native.js';
import { bodyOf, contentType, headerPairs, textOf } from './record.js';

/** Statuses whose responses have no body by definition; `Response` rejects a body for them. */
export const BODILESS = new Set([204, 205, 304]);
// Bytes of an invalid body that the error message shows.
const SHOWN_BYTES = 200;

/** A parser of bodies that must be JSON; `convert` turns the JSON value into the result. */
export function jsonParser<T>(convert: (value: unknown) => T): (record: NativeRecord) => T {
  return (record) => convert(parse(record, true));
}

/** Parses a body as JSON if its content type says so, else as text. */
export function parseByContentType<T>(record: NativeRecord): T {
  return parse(record, false) as T;
}

function parse(record: NativeRecord, mustBeJSON: boolean): unknown {
  if (BODILESS.has(record.status ?? 0)) return null;
  const type = contentType(record)?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isJSON = type === 'application/json' || type.endsWith('+json');
  const { body, longStrings } = record;
  const text = longStrings !== undefined && typeof body === 'string' ? body : textOf(record);
  if (isJSON && text === '') return undefined;
  if (!isJSON && !mustBeJSON) return textOf(record);
  try {
    return parseWithLongStrings(text, longStrings);
  } catch (cause) {
    throw notJSON(record, cause);
  }
}

function notJSON(record: NativeRecord, cause: unknown): Error {
  const { status = 200, url } = record;
  const body = bodyOf(record) ?? '';
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  // Decoded as a stream, so that a character cut in half at the end is left out.
  const start = new TextDecoder().decode(bytes.subarray(0, SHOWN_BYTES), { stream: true });
  const begins = start === '' ? 'it is empty' : `it begins with: ${start}`;
  return new APIResponseValidationError({
    message: `the response of ${url} is not JSON (status ${status}, content type ${contentType(record) ?? 'not given'}); ${begins}`,
    status,
    headers: new Headers(headerPairs(record)),
    cause,
  });
}
