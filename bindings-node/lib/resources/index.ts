// Generated from api/openapi.yaml by `make codegen`; do not edit.
/**
 * One class for each group of operations. May use `tasks/`, `helpers/`, `streaming/`, `engine/`,
 * `http/` and `types/`, but not the client: `engine/resource.ts` says what a resource needs of it.
 * Only `sessions/`, `compat/` and the files at the root may use it.
 */
export * from './agent/index.js';
export * from './computers/index.js';
export * from './chat.js';
export * from './models.js';
export * from './responses.js';
