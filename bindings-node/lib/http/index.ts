/**
 * What callers see of HTTP: errors, promises, request options, bodies and files. Knows neither the
 * native addon nor the client. Uses no other folder; every other folder may use it.
 */
export { APIPromise } from './api-promise.js';
export * from './errors.js';
export type { Reconnect, Resuming } from './reconnect.js';
export type {
  HeadersInput,
  QueryValue,
  RequestOptions,
  StreamRequestOptions,
} from './request-options.js';
export { type ToFileInput, toFile, type Uploadable } from './uploads.js';
