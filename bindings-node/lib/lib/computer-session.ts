/** Version 0 had its session here. */
export * from '../computer-session.js';
