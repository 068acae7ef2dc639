/**
 * Hand-written methods of the types that responses have: each file adds those of one type in `types/`.
 * May use `tasks/`, `streaming/`, `engine/`, `http/` and `types/`; only `resources/`, `sessions/` and
 * the files at the root may use it.
 */
export { Coordinates } from './coordinates.js';
