/**
 * Drives the native addon: one client, its calls, and what they leave open. This is the only folder
 * that loads the addon or imports from Node. It may use `http/`; every folder above may use it. Most
 * files have the name of the Rust file in `bindings-node/src` on the other side.
 */
export type { ClientOptions } from './client-options.js';
export type { Logger, LogLevel } from './log.js';
export { VERSION } from './version.js';
