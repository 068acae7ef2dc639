export * from '../../../streaming/json-lines.js';
