// Generated from api/openapi.yaml by `make codegen`; do not edit.
export * from './agent/index.js';
export * from './computers/index.js';
export * from './chat.js';
export * from './models.js';
export * from './responses.js';
