export * from './core/uploads.js';
