import * as errors from './http/errors.js';
import { toFile } from './http/uploads.js';

/** Static members of the client class, such as `Lightcone.NotFoundError`. */
// biome-ignore lint/complexity/noStaticOnlyClass: the client inherits them
export class ClientStatics {
  /** Default of the option `timeout`, in milliseconds. */
  static readonly DEFAULT_TIMEOUT = 60_000;
  static readonly LightconeError = errors.LightconeError;
  static readonly APIError = errors.APIError;
  static readonly APIConnectionError = errors.APIConnectionError;
  static readonly APIConnectionTimeoutError = errors.APIConnectionTimeoutError;
  static readonly StreamInterruptedError = errors.StreamInterruptedError;
  static readonly APIUserAbortError = errors.APIUserAbortError;
  static readonly APIResponseValidationError = errors.APIResponseValidationError;
  static readonly BadRequestError = errors.BadRequestError;
  static readonly AuthenticationError = errors.AuthenticationError;
  static readonly PermissionDeniedError = errors.PermissionDeniedError;
  static readonly NotFoundError = errors.NotFoundError;
  static readonly ConflictError = errors.ConflictError;
  static readonly UnprocessableEntityError = errors.UnprocessableEntityError;
  static readonly RateLimitError = errors.RateLimitError;
  static readonly InternalServerError = errors.InternalServerError;
  static readonly ActionError = errors.ActionError;
  static readonly RecordingError = errors.RecordingError;
  static readonly TaskTimeoutError = errors.TaskTimeoutError;
  static readonly toFile = toFile;
}
