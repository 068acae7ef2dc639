export * from '../../resources/chat.js';
