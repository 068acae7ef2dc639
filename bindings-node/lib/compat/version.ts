export * from '../engine/version.js';
