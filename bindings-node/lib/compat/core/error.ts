export * from '../../http/errors.js';
