// Generated from api/openapi.yaml by `make codegen`; do not edit.
export * from './agent.js';
export * from './tasks.js';
