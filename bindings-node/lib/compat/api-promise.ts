export * from '../http/api-promise.js';
