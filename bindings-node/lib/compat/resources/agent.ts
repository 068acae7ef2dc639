export * from '../../resources/agent/index.js';
