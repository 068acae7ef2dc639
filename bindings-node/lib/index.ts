export { Lightcone, Lightcone as default } from './client.js';
export type { ClientOptions } from './client-options.js';
export { ComputerSession } from './computer-session.js';
export { Coordinates } from './conveniences/coordinates.js';
export type { Recording } from './conveniences/recording.js';
export { TaskResult } from './conveniences/task-result.js';
export { TaskRun } from './conveniences/task-run.js';
export type { FollowParams, RunParams, WaitOptions } from './conveniences/tasks.js';
export { APIPromise } from './core/api-promise.js';
export * from './core/error.js';
export type { Reconnect, Resuming } from './core/reconnect.js';
export { type Message, Socket } from './core/socket.js';
export { Stream } from './core/streaming.js';
export { type ToFileInput, toFile, type Uploadable } from './core/uploads.js';
export { JSONLDecoder } from './internal/decoders/jsonl.js';
export type { Logger, LogLevel } from './internal/log.js';
export type {
  HeadersInput,
  QueryValue,
  RequestOptions,
  StreamRequestOptions,
} from './internal/request-options.js';
export * from './resources/index.js';
export { SessionTabs } from './session-tabs.js';
export { VERSION } from './version.js';
