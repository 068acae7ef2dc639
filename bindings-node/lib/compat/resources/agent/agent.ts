export * from '../../../resources/agent/agent.js';
