export * from '../../resources/responses.js';
