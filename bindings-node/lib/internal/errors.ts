/** From a native record to an error object of the right class. */
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIResponseValidationError,
  APIUserAbortError,
  type ErrorDetails,
  LightconeError,
  StreamInterruptedError,
} from '../core/error.js';
import { headerPairs, type NativeRecord, textOf } from './native.js';

type Maker = (record: NativeRecord, message: string, details: ErrorDetails) => LightconeError;

const plain: Maker = (_, message) => new LightconeError(message);
const invalid: Maker = (record, message, details) =>
  new APIResponseValidationError({
    message,
    ...details,
    ...(record.status === undefined ? {} : { status: record.status }),
    headers: new Headers(headerPairs(record)),
  });

/** What each kind of failure is here. */
const MAKERS: Record<string, Maker> = {
  config: plain,
  argument: plain,
  closed: plain,
  internal: plain,
  connection: (_, message, details) => new APIConnectionError({ message, ...details }),
  timeout: (_, message, details) => new APIConnectionTimeoutError({ message, ...details }),
  status: (record, _, details) => statusError(record, details),
  decode: invalid,
  too_large: invalid,
  stream_interrupted: (record, message, details) => {
    const refusal = record.status === undefined ? {} : { cause: statusError(record) };
    return new StreamInterruptedError({ message, ...details, ...refusal });
  },
  aborted: () => new APIUserAbortError(),
};

/** The error that a record which is not `ok` stands for. */
export function errorOf(record: NativeRecord): LightconeError {
  const { cause, hint } = record;
  const because = cause === undefined ? '' : ` (${cause})`;
  const message = `${record.message}${because}${hint === undefined ? '' : `; ${hint}`}`;
  const maker = MAKERS[record.kind ?? ''] ?? plain;
  return maker(record, message, {
    attempts: record.attempts,
    requestID: record.requestId,
    outcomeUnknown: record.outcomeUnknown,
    hint,
    taskID: record.streamId,
    lastEventID: record.lastEventId,
    cause: cause === undefined ? undefined : new Error(cause),
  });
}

function statusError(record: NativeRecord, details: ErrorDetails = {}): APIError {
  const text = textOf(record);
  let error: unknown;
  try {
    error = JSON.parse(text);
  } catch {
    // Text or nothing: the message shows it as it is.
  }
  const headers = new Headers(headerPairs(record));
  const requestID = record.requestId;
  const made = APIError.generate(record.status, error, error ? undefined : text, headers, {
    ...details,
    requestID,
  });
  if (details.hint !== undefined) made.message += `; ${details.hint}`;
  return made;
}
