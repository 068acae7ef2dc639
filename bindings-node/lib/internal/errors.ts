/** From a native record to an error object of the right class. */
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIResponseValidationError,
  APIUserAbortError,
  LightconeError,
} from '../core/error.js';
import { headerPairs, type NativeRecord, textOf } from './native.js';

/** The error that a record which is not `ok` stands for. */
export function errorOf(record: NativeRecord): LightconeError {
  const message =
    record.cause === undefined ? record.message : `${record.message} (${record.cause})`;
  const details = {
    attempts: record.attempts,
    requestID: record.requestId,
    cause: record.cause === undefined ? undefined : new Error(record.cause),
  };
  switch (record.kind) {
    case 'status':
      return statusError(record);
    case 'connection':
      return new APIConnectionError({ message, ...details });
    case 'timeout':
      return new APIConnectionTimeoutError({ message, ...details });
    case 'decode':
    case 'too_large':
      return new APIResponseValidationError({
        message,
        ...details,
        ...(record.status === undefined ? {} : { status: record.status }),
        headers: new Headers(headerPairs(record)),
      });
    case 'aborted':
      return new APIUserAbortError();
    default:
      return new LightconeError(message);
  }
}

function statusError(record: NativeRecord): APIError {
  const text = textOf(record);
  let error: unknown;
  try {
    error = JSON.parse(text);
  } catch {
    // Text or nothing: the message shows it as it is.
  }
  const headers = new Headers(headerPairs(record));
  return APIError.generate(record.status, error, error ? undefined : text, headers, {
    attempts: record.attempts,
    requestID: record.requestId,
  });
}
