// Generated from api/openapi.yaml by `make codegen`; do not edit.
export * from './computers.js';
export * from './exec.js';
export * from './tabs.js';
