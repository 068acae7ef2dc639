// Generated from api/openapi.yaml by `make codegen`; do not edit.
export * from './computers/index.js';
