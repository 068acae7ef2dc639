export * from '../http/uploads.js';
