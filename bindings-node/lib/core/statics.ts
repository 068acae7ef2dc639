import * as errors from './error.js';
import { toFile } from './uploads.js';

/** What the client's class has besides itself: `Lightcone.NotFoundError` and its like. */
// biome-ignore lint/complexity/noStaticOnlyClass: the client inherits them
export class Statics {
  /** 60000 ms. */
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
  static readonly TaskTimeoutError = errors.TaskTimeoutError;
  static readonly toFile = toFile;
}
