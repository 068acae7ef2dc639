/** Tasks from their start to their end. */
import { APIUserAbortError, TaskTimeoutError } from '../core/error.js';
import type { Resuming } from '../core/reconnect.js';
import { APIResource } from '../core/resource.js';
import { whenAborted } from '../internal/on-abort.js';
import type { StreamRequestOptions } from '../internal/request-options.js';
import type {
  TaskEvent,
  TaskRetrieveStatusResponse,
  TaskStartParams,
  Tasks,
} from '../resources/agent/tasks.js';
import { Deadline } from './deadline.js';
import { ENDED, type TaskResult } from './task-result.js';
import { TaskRun } from './task-run.js';

/** One hour. */
const DEFAULT_LIMIT = 3_600_000;
const POLL_INTERVAL = 2000;

/** A limit on a whole task, and how its stream is gone on with; none of these is sent. */
export interface FollowParams extends TaskStartParams, Resuming {
  /** Limit on the whole task in milliseconds (default one hour); null for no limit. */
  timeout?: number | null;
}

/** As `FollowParams`, with what is called while the task goes on. */
export interface RunParams extends FollowParams {
  /** Called with each event as it comes; what it promises is waited for. Not sent. */
  onEvent?: (event: TaskEvent) => unknown;
}

/** How to wait for a task. */
export interface WaitOptions {
  /** Limit in milliseconds (default one hour); null for no limit, and 0 asks once. */
  timeout?: number | null;
  /** Milliseconds between two questions (default 2000). */
  pollInterval?: number;
  /** Aborting it ends the waiting with an `APIUserAbortError`. */
  signal?: AbortSignal | null;
}

/** Methods of `client.agent.tasks` that follow a task to its end. */
export class TasksConveniences extends APIResource {
  /**
   * Starts a task, follows it to its end, and gives what came of it.
   *
   * @throws TaskTimeoutError when the task did not end in time; it may go on
   * @throws StreamInterruptedError when its stream broke, and could not be gone on with
   */
  async run(params: RunParams, options?: StreamRequestOptions): Promise<TaskResult> {
    const { onEvent, ...rest } = params;
    const run = this.follow(rest, options);
    for await (const event of run) await onEvent?.(event);
    return run.result;
  }

  /** As `run`, event by event: `for await (const event of run)`, then `run.result`. */
  follow(params: FollowParams, options: StreamRequestOptions = {}): TaskRun {
    const { timeout = DEFAULT_LIMIT, resume, maxReconnects, onReconnect, ...start } = params;
    const all = { resume, maxReconnects, onReconnect, ...options };
    return new TaskRun(this as unknown as Tasks, new Deadline(timeout), start, all);
  }

  /**
   * Waits until a task has ended, by asking for its state; some tasks never reach a final one.
   *
   * @throws TaskTimeoutError when the task did not end in time
   */
  async wait(taskID: string, options: WaitOptions = {}): Promise<TaskRetrieveStatusResponse> {
    const { timeout = DEFAULT_LIMIT, pollInterval = POLL_INTERVAL, signal } = options;
    const tasks = this as unknown as Tasks;
    const deadline = new Deadline(timeout);
    for (;;) {
      const state = await stateInTime(tasks, taskID, deadline, signal);
      if (isEnded(state)) return state;
      if (deadline.passed) throw new TaskTimeoutError(taskID, timeout ?? 0);
      await pause(Math.min(pollInterval, deadline.remaining), signal);
    }
  }
}

/** One question, which ends with the waiting. */
async function stateInTime(
  tasks: Tasks,
  taskID: string,
  deadline: Deadline,
  signal: AbortSignal | null | undefined,
): Promise<TaskRetrieveStatusResponse> {
  const stop = new AbortController();
  const abort = (): void => stop.abort(signal?.reason);
  const forget = whenAborted(signal, abort);
  const release = deadline.timeout === 0 ? undefined : deadline.whenPassed(() => stop.abort());
  try {
    return await tasks.retrieveStatus(taskID, { signal: stop.signal });
  } catch (error) {
    if (!(error instanceof APIUserAbortError) || signal?.aborted) throw error;
    throw new TaskTimeoutError(taskID, deadline.timeout ?? 0, { cause: error });
  } finally {
    release?.();
    forget();
  }
}

function isEnded({ status, exit_code: exitCode }: TaskRetrieveStatusResponse): boolean {
  return typeof exitCode === 'number' || ENDED.includes(String(status).toLowerCase());
}

function pause(time: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(new APIUserAbortError({ cause: signal?.reason }));
    };
    const timer = setTimeout(() => {
      forget();
      resolve();
    }, time);
    const forget = whenAborted(signal, abort);
  });
}
