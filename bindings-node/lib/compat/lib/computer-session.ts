export * from '../../sessions/computer-session.js';
