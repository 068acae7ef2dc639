/**
 * Drives one computer step by step, and records its screen. May use `resources/`, `helpers/`,
 * `streaming/`, `engine/`, `http/` and `types/`; only the files at the root and `compat/` may use it.
 */
export { ComputerSession } from './computer-session.js';
export type { Recording } from './recording.js';
export { SessionTabs } from './session-tabs.js';
