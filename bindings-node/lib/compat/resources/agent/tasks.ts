export * from '../../../resources/agent/tasks.js';
