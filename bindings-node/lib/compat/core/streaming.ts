export * from '../../streaming/stream.js';
