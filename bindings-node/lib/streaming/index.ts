/**
 * Streams of events and lines, and WebSockets, as callers iterate over them. May use `engine/` and
 * `http/`; the folders of helpers, tasks, sessions and resources, and the client, may use it.
 */
export { JSONLDecoder } from './json-lines.js';
export { type Message, Socket } from './socket.js';
export { Stream } from './stream.js';
