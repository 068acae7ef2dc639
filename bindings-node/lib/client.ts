export { BaseLightcone } from './base-client.js';
export type { ClientOptions } from './client-options.js';
export type { Logger, LogLevel } from './internal/log.js';
export { Lightcone, Lightcone as default } from './resources/client.js';
