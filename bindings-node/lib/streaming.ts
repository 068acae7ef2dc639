export * from './core/streaming.js';
