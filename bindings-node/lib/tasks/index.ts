/**
 * Runs and follows tasks to their end. May use `streaming/`, `engine/`, `http/` and `types/`; only
 * `helpers/`, `resources/` and the files at the root may use it.
 */
export { TaskResult } from './task-result.js';
export { TaskRun } from './task-run.js';
export type { FollowParams, RunParams, WaitOptions } from './tasks-methods.js';
