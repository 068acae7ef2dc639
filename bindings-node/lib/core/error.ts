/** Every class of error that this package throws. */

/** Base of all of them; on its own: a bad option, a bad argument or a closed client. */
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

/** What is known of a failed request besides its status. */
export interface ErrorDetails {
  /** How many times the request was sent, or tried to be sent. */
  attempts?: number | undefined;
  /** The service's id of the request. */
  requestID?: string | null | undefined;
  /** Whether the request may have been done although it failed. */
  outcomeUnknown?: boolean | undefined;
  /** What to do about it. */
  hint?: string | undefined;
  /** Of a task's stream: the task. */
  taskID?: string | undefined;
  /** Of a stream: the id of the last event that was given. */
  lastEventID?: string | undefined;
  /** What lies below. */
  cause?: unknown;
}

/** The service refused, or did not answer as it should. */
export class APIError<
  TStatus extends number | undefined = number | undefined,
  THeaders extends Headers | undefined = Headers | undefined,
  TError = unknown,
> extends LightconeError {
  /** HTTP status; undefined when there was no answer. */
  readonly status: TStatus;
  /** Headers of the answer. */
  readonly headers: THeaders;
  /** The body, parsed when it is JSON; undefined when it is not. */
  readonly error: TError;
  /** The service's id of the request, to give to its support. */
  readonly requestID: string | null | undefined;
  /** How many times the request was sent, or tried to be sent. */
  readonly attempts: number;
  /** The body, when it is problem JSON. */
  readonly problem: Problem | undefined;
  /**
   * Whether the request may have been done although it failed. It was not sent again, since that
   * might do it twice.
   */
  readonly outcomeUnknown: boolean;
  // Declared, and there only when they say something: a dump of most errors does not show them.
  /** What to do about it, where that is known. */
  declare readonly hint: string | undefined;
  /** Of a task's stream that failed: the task, where an event has named it. */
  declare readonly taskID: string | undefined;
  /** Of a stream that failed: the id of the last event that was given. */
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

  /** The error of the class that fits the status. */
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

/** The signal of the request was aborted. */
export class APIUserAbortError extends APIError<undefined, undefined, undefined> {
  constructor({ message, cause }: { message?: string | undefined; cause?: unknown } = {}) {
    super(undefined, undefined, message || 'Request was aborted.', undefined, { cause });
  }
}

/** No answer: the connection could not be made, or broke. The message names the address. */
export class APIConnectionError extends APIError<undefined, undefined, undefined> {
  constructor({ message, ...details }: { message?: string | undefined } & ErrorDetails = {}) {
    super(undefined, undefined, message || 'Connection error.', undefined, details);
  }
}

/** A time limit ran out. */
export class APIConnectionTimeoutError extends APIConnectionError {
  constructor({ message, ...details }: { message?: string | undefined } & ErrorDetails = {}) {
    super({ message: message ?? 'Request timed out.', ...details });
  }
}

/**
 * The stream of a task broke, and could not be gone on with. The task itself may go on: `taskID`,
 * `lastEventID` and `hint` say how to follow it. `attempts` is how often it was tried to go on
 * since the last event, and `cause` what went wrong at last: where the service refused, the error
 * of its status, such as a `NotFoundError`.
 */
export class StreamInterruptedError extends APIConnectionError {
  constructor({ message, ...details }: { message?: string | undefined } & ErrorDetails = {}) {
    super({ message: message ?? 'The stream of a task broke.', ...details });
  }
}

/** The answer arrived but is not what it should be, such as an event that is not JSON. */
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
    // Not by the base class, which would put the status before the message, as if it were to blame.
    Object.assign(this, { status });
  }
}

/** An action, a command or a task was not done, although the service answered as it should. */
export class ActionError extends LightconeError {
  /** What the service said came of it. */
  readonly result: unknown;
  /** The status in it, such as `EXECUTION_ERROR`. */
  readonly status: string | null;

  constructor(message: string, { result, status }: { result?: unknown; status?: unknown } = {}) {
    super(message);
    this.result = result;
    this.status = status === undefined || status === null ? null : String(status);
  }
}

/** A task did not end in time. It may go on: the service has no way to cancel one. */
export class TaskTimeoutError extends LightconeError {
  /** The task, to be followed by `tasks.stream(taskID)`; null if it had not begun. */
  readonly taskID: string | null;
  /** The limit in milliseconds. */
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
/** 401: the key is missing or not valid. */
export class AuthenticationError extends APIError<401, Headers> {}
/** 403: the key may not do this. */
export class PermissionDeniedError extends APIError<403, Headers> {}
/** 404: there is no such thing. */
export class NotFoundError extends APIError<404, Headers> {}
/** 409: the state of the thing does not allow it. */
export class ConflictError extends APIError<409, Headers> {}
/** 422: a value is not allowed. */
export class UnprocessableEntityError extends APIError<422, Headers> {}
/** 429: too many requests. */
export class RateLimitError extends APIError<429, Headers> {}
/** 500 and up: the service failed. */
export class InternalServerError extends APIError<number, Headers> {}
