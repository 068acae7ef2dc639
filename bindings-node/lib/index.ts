/** Everything that `import ... from '@tzafon/lightcone'` exports. Uses every folder but `compat/`. */
export { Lightcone, Lightcone as default } from './client.js';
export * from './engine/index.js';
export * from './helpers/index.js';
export * from './http/index.js';
export { type LocalOptions, LocalServer, startLocal } from './local.js';
export * from './resources/index.js';
export * from './sessions/index.js';
// By name, because resources have a type `Message` too.
export { JSONLDecoder, type Message, Socket, Stream } from './streaming/index.js';
export * from './tasks/index.js';
