export * from './core/api-promise.js';
