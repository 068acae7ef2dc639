// Generated from api/openapi.yaml by `make codegen`; do not edit.
/**
 * The types of parameters, responses and events. May use no other folder; every folder but
 * `engine/`, `http/` and `streaming/` may use it. Files of `helpers/` add methods to some of them.
 */
export type * from './agent/tasks.js';
export type * from './chat.js';
export type * from './computers/computers.js';
export type * from './computers/exec.js';
export type * from './computers/tabs.js';
export type * from './models.js';
export type * from './responses.js';
