export * from './core/resource.js';
