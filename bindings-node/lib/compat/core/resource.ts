export * from '../../engine/resource.js';
