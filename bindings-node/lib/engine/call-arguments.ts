/** Converts the arguments of a method, and the options of its request, to those of a native call. */
import { type EncodedBody, encodeBody } from '../http/encode-body.js';
import { checkedFlag, checkedInteger, refuseReplaced } from '../http/option-checks.js';
import { headerEntries, pathStrings, queryPairs } from '../http/pairs.js';
import type { HeadersInput, StreamRequestOptions } from '../http/request-options.js';
import type { NativeBody } from './native.js';

/** The arguments of a method besides its options and its path. */
export interface MethodArguments {
  body?: unknown;
  query?: object | null | undefined;
  headers?: object | undefined;
}

/** One request. */
export interface Request extends MethodArguments {
  /** Dotted name of the operation, or `METHOD /path`. */
  operation: string;
  path: readonly unknown[];
  options: StreamRequestOptions;
}

/** The arguments of a native call. */
export interface CallArguments {
  /** JSON of everything except the body. */
  call: string;
  body: NativeBody;
  headers: [string, string | null][];
}

/**
 * Checks and encodes a request; returns a promise only if its body has to be read first.
 *
 * @param defaults - headers of the client, one of which may be the content type
 * @throws LightconeError for an invalid argument or option
 */
export function callArguments(
  request: Request,
  defaults: HeadersInput | undefined,
): CallArguments | Promise<CallArguments> {
  const { options } = request;
  refuseReplaced(options);
  const headers = [...headerEntries(request.headers), ...headerEntries(options.headers)];
  const given = options.body === undefined ? request.body : options.body;
  const named = headerOf('content-type', [...headerEntries(defaults), ...headers]);
  const encoding = encodeBody(given ?? undefined, named);
  return encoding instanceof Promise
    ? encoding.then((encoded) => withBody(request, headers, encoded))
    : withBody(request, headers, encoding);
}

function withBody(
  { operation, path, query, options }: Request,
  headers: [string, string | null][],
  { body, contentType }: EncodedBody,
): CallArguments {
  if (contentType && headerOf('content-type', headers) === undefined) {
    headers.push(['content-type', contentType]);
  }
  const call = JSON.stringify({
    operation,
    path: pathStrings(operation, path),
    method: options.method?.toUpperCase(),
    otherPath: options.path,
    query: [...new Map([...queryPairs(query), ...queryPairs(options.query)])],
    headers,
    timeoutMs: checkedInteger('timeout', options.timeout),
    maxRetries: checkedInteger('maxRetries', options.maxRetries),
    resume: checkedFlag('resume', options.resume),
    maxReconnects: checkedInteger('maxReconnects', options.maxReconnects),
    maxResponseBytes: checkedInteger('maxResponseBytes', options.maxResponseBytes),
  });
  return { call, body, headers };
}

/** The last value of a header; null if it is to be removed. */
function headerOf(name: string, pairs: [string, string | null][]): string | null | undefined {
  return pairs.findLast(([other]) => other.toLowerCase() === name)?.[1];
}
