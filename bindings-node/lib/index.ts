export { Lightcone, Lightcone as default } from './client.js';
export type { ClientOptions } from './client-options.js';
export { APIPromise } from './core/api-promise.js';
export * from './core/error.js';
export { Stream } from './core/streaming.js';
export type { Logger, LogLevel } from './internal/log.js';
export type { HeadersInput, QueryValue, RequestOptions } from './internal/request-options.js';
export * from './resources/index.js';
export { VERSION } from './version.js';
