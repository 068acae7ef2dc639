export { BaseLightcone } from '../base-client.js';
export { Lightcone, Lightcone as default } from '../client.js';
export type { ClientOptions } from '../engine/client-options.js';
export type { Logger, LogLevel } from '../engine/log.js';
