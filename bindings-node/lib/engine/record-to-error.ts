/** Creates an error object of the right class from a native record. */
import {
  ActionError,
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIResponseValidationError,
  APIUserAbortError,
  type ErrorDetails,
  LightconeError,
  RecordingError,
  StreamInterruptedError,
} from '../http/errors.js';
import type { NativeRecord } from './native.js';
import { headerPairs, textOf } from './record.js';

type ErrorFactory = (
  record: NativeRecord,
  message: string,
  details: ErrorDetails,
) => LightconeError;

const plain: ErrorFactory = (_, message) => new LightconeError(message);
const invalid: ErrorFactory = (record, message, details) =>
  new APIResponseValidationError({
    message,
    ...details,
    ...(record.status === undefined ? {} : { status: record.status }),
    headers: new Headers(headerPairs(record)),
  });

/** How to create the error of each kind. */
const FACTORIES: Record<string, ErrorFactory> = {
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
  action: (_, message) => new ActionError(message),
  recording: (_, message, { cause }) => new RecordingError(message, { cause }),
  aborted: () => new APIUserAbortError(),
};

/** The error of a record that is not `ok`. */
export function errorOf(record: NativeRecord): LightconeError {
  const { cause, hint } = record;
  const suffix = cause === undefined ? '' : ` (${cause})`;
  const message = `${record.message}${suffix}${hint === undefined ? '' : `; ${hint}`}`;
  const factory = FACTORIES[record.kind ?? ''] ?? plain;
  return factory(record, message, {
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
    // Not JSON: the message has the body as it is.
  }
  const headers = new Headers(headerPairs(record));
  const requestID = record.requestId;
  const result = APIError.generate(record.status, error, error ? undefined : text, headers, {
    ...details,
    requestID,
  });
  if (details.hint !== undefined) result.message += `; ${details.hint}`;
  return result;
}
