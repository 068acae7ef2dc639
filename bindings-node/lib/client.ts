export { BaseLightcone } from './base-client.js';
export type { ClientOptions } from './client-options.js';
export { Lightcone, Lightcone as default } from './resources/client.js';
