// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
export * from './computers/index.js';
