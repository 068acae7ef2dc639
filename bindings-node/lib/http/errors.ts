/** All error classes of this package. */

/** Base class of all errors. Thrown itself for an invalid option or argument, or a closed client. */
export class LightconeError extends Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A body of type `application/problem+json` (RFC 9457). */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  instance?: string;
  [key: string]: unknown;
}

/** Facts about a failed request besides its status. */
export interface ErrorDetails {
  /** Number of attempts to send the request. */
  attempts?: number | undefined;
  /** Id that the service gave the request. */
  requestID?: string | null | undefined;
  /** Whether the request may have taken effect although it failed. */
  outcomeUnknown?: boolean | undefined;
  /** What to do about the error. */
  hint?: string | undefined;
  /** Id of the task, if a task's stream failed. */
  taskID?: string | undefined;
  /** Id of the last event that was delivered, if a stream failed. */
  lastEventID?: string | undefined;
  /** The underlying error. */
  cause?: unknown;
}

/** The service rejected a request, or failed to respond correctly. */
export class APIError<
  TStatus extends number | undefined = number | undefined,
  THeaders extends Headers | undefined = Headers | undefined,
  TError = unknown,
> extends LightconeError {
  /** HTTP status; undefined if there was no response. */
  readonly status: TStatus;
  /** Headers of the response. */
  readonly headers: THeaders;
  /** The parsed body; undefined if it is not JSON. */
  readonly error: TError;
  /** Id that the service gave the request, for its support team. */
  readonly requestID: string | null | undefined;
  /** Number of attempts to send the request. */
  readonly attempts: number;
  /** The body, if it is problem JSON (RFC 9457). */
  readonly problem: Problem | undefined;
  /**
   * Whether the request may have taken effect although it failed. It was not retried, because that
   * could repeat the effect.
   */
  readonly outcomeUnknown: boolean;
  // Declared, and set only if they have a value, so that they do not clutter the dump of most errors.
  /** What to do about the error, if known. */
  declare readonly hint: string | undefined;
  /** Id of the task, if a task's stream failed and an event had named the task. */
  declare readonly taskID: string | undefined;
  /** Id of the last event that was delivered, if a stream failed. */
  declare readonly lastEventID: string | undefined;

  constructor(
    status: TStatus,
    error: TError,
    message: string | undefined,
    headers: THeaders,
    details: ErrorDetails = {},
  ) {
    const options = details.cause === undefined ? undefined : { cause: details.cause };
    super(makeMessage(status, error, message), options);
    this.status = status;
    this.headers = headers;
    this.error = error;
    this.requestID = details.requestID ?? headers?.get('x-request-id');
    this.attempts = details.attempts ?? 1;
    const type = headers?.get('content-type') ?? '';
    const isProblem = type.includes('problem+json') && typeof error === 'object' && error !== null;
    this.problem = isProblem ? (error as Problem) : undefined;
    this.outcomeUnknown = details.outcomeUnknown ?? false;
    if (details.hint !== undefined) this.hint = details.hint;
    if (details.taskID !== undefined) this.taskID = details.taskID;
    if (details.lastEventID !== undefined) this.lastEventID = details.lastEventID;
  }

  /** Creates an error of the class for the status. */
  static generate(
    status: number | undefined,
    error: unknown,
    message: string | undefined,
    headers: Headers | undefined,
    details: ErrorDetails = {},
  ): APIError {
    if (status === undefined || headers === undefined) {
      return new APIConnectionError({ message, ...details });
    }
    if (status >= 500) return new InternalServerError(status, error, message, headers, details);
    switch (status) {
      case 400:
        return new BadRequestError(status, error, message, headers, details);
      case 401:
        return new AuthenticationError(status, error, message, headers, details);
      case 403:
        return new PermissionDeniedError(status, error, message, headers, details);
      case 404:
        return new NotFoundError(status, error, message, headers, details);
      case 409:
        return new ConflictError(status, error, message, headers, details);
      case 422:
        return new UnprocessableEntityError(status, error, message, headers, details);
      case 429:
        return new RateLimitError(status, error, message, headers, details);
      default:
        return new APIError(status, error, message, headers, details);
    }
  }
}

function makeMessage(status: number | undefined, error: unknown, text: string | undefined): string {
  const inner = (error as { message?: unknown } | null | undefined)?.message;
  let message = text;
  if (inner) message = typeof inner === 'string' ? inner : JSON.stringify(inner);
  else if (error) message = JSON.stringify(error);
  if (status === undefined) return message || '(no status code or body)';
  return message ? `${status} ${message}` : `${status} status code (no body)`;
}

/** The request was aborted by its signal. */
export class APIUserAbortError extends APIError<undefined, undefined, undefined> {
  constructor({ message, cause }: { message?: string | undefined; cause?: unknown } = {}) {
    super(undefined, undefined, message || 'Request was aborted.', undefined, { cause });
  }
}

/** There was no response: the connection failed or broke. The message has the URL. */
export class APIConnectionError extends APIError<undefined, undefined, undefined> {
  constructor({ message, ...details }: { message?: string | undefined } & ErrorDetails = {}) {
    super(undefined, undefined, message || 'Connection error.', undefined, details);
  }
}

/** A timeout expired. */
export class APIConnectionTimeoutError extends APIConnectionError {
  constructor({ message, ...details }: { message?: string | undefined } & ErrorDetails = {}) {
    super({ message: message ?? 'Request timed out.', ...details });
  }
}

/**
 * A task's stream broke and could not be resumed. The task itself may still be running: `taskID`,
 * `lastEventID` and `hint` say how to follow it. `attempts` counts the attempts to resume since the
 * last event. `cause` is the last failure; if the service refused, it is the error for the status,
 * such as a `NotFoundError`.
 */
export class StreamInterruptedError extends APIConnectionError {
  constructor({ message, ...details }: { message?: string | undefined } & ErrorDetails = {}) {
    super({ message: message ?? 'The stream of a task broke.', ...details });
  }
}

/** The response is invalid, such as an event that is not JSON. */
export class APIResponseValidationError extends APIError<
  number | undefined,
  Headers | undefined,
  undefined
> {
  constructor({
    message,
    status,
    headers,
    ...details
  }: { message?: string | undefined; status?: number; headers?: Headers } & ErrorDetails = {}) {
    super(undefined, undefined, message || 'The response is not valid.', headers, details);
    // Not through the base class, which would start the message with a status that is not at fault.
    Object.assign(this, { status });
  }
}

/** An action, a command or a task failed, although the request succeeded. */
export class ActionError extends LightconeError {
  /** The result that the service reported. */
  readonly result: unknown;
  /** Status of the result, such as `EXECUTION_ERROR`. */
  readonly status: string | null;

  constructor(message: string, { result, status }: { result?: unknown; status?: unknown } = {}) {
    super(message);
    this.result = result;
    this.status = status === undefined || status === null ? null : String(status);
  }
}

/** A recording of a screen could not be made. */
export class RecordingError extends LightconeError {}

/** A task did not end in time. It may still be running: the service cannot cancel tasks. */
export class TaskTimeoutError extends LightconeError {
  /** Id of the task, to follow with `tasks.stream(taskID)`; null if it had not started. */
  readonly taskID: string | null;
  /** The time limit in milliseconds. */
  readonly timeout: number;

  constructor(taskID: string | null, timeout: number, options?: ErrorOptions) {
    super(
      `task ${taskID ?? '(not begun)'} did not end within ${timeout / 1000} s; it may go on`,
      options,
    );
    this.taskID = taskID;
    this.timeout = timeout;
  }
}

/** 400: the request is malformed. */
export class BadRequestError extends APIError<400, Headers> {}
/** 401: the API key is missing or invalid. */
export class AuthenticationError extends APIError<401, Headers> {}
/** 403: the API key does not permit this. */
export class PermissionDeniedError extends APIError<403, Headers> {}
/** 404: the resource does not exist. */
export class NotFoundError extends APIError<404, Headers> {}
/** 409: the state of the resource does not allow this. */
export class ConflictError extends APIError<409, Headers> {}
/** 422: a value is invalid. */
export class UnprocessableEntityError extends APIError<422, Headers> {}
/** 429: too many requests. */
export class RateLimitError extends APIError<429, Headers> {}
/** 500 and up: the service failed. */
export class InternalServerError extends APIError<number, Headers> {}
