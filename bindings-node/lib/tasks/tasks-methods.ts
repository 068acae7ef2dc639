import { whenAborted } from '../engine/abort.js';
import { Deadline } from '../engine/deadline.js';
import { APIResource } from '../engine/resource.js';
import type { APIPromise } from '../http/api-promise.js';
import { APIUserAbortError, TaskTimeoutError } from '../http/errors.js';
import type { Resuming } from '../http/reconnect.js';
import type { RequestOptions, StreamRequestOptions } from '../http/request-options.js';
import type { Stream } from '../streaming/stream.js';
import type {
  TaskEvent,
  TaskRetrieveStatusResponse,
  TaskStartParams,
} from '../types/agent/tasks.js';
import { hasEnded, type TaskResult } from './task-result.js';
import { TaskRun } from './task-run.js';

/** One hour. */
const DEFAULT_TIMEOUT = 3_600_000;
const POLL_INTERVAL = 2000;
/** Timeout of the last request, which is made when the time is up. */
const LAST_REQUEST = 2000;

/** Parameters of `follow`: those of the task, a timeout, and how its stream resumes. */
export interface FollowParams extends TaskStartParams, Resuming {
  /** Timeout for the whole task in milliseconds (default one hour); null for none. Not sent. */
  timeout?: number | null;
}

/** Parameters of `run`: those of `follow`, and a callback. */
export interface RunParams extends FollowParams {
  /** Called with each event; a returned promise is awaited. Not sent. */
  onEvent?: (event: TaskEvent) => unknown;
}

/** Options of `wait`. */
export interface WaitOptions {
  /** Timeout in milliseconds (default one hour); null for none, and 0 to ask once. */
  timeout?: number | null;
  /** Delay between two requests in milliseconds (default 2000). */
  pollInterval?: number;
  /** Aborting it ends the wait with an `APIUserAbortError`. */
  signal?: AbortSignal | null;
}

/** Methods of `client.agent.tasks` that follow a task to its end. */
export abstract class TasksMethods extends APIResource {
  /** Starts a task and streams its events. */
  abstract startStream(
    params: TaskStartParams,
    options?: StreamRequestOptions,
  ): APIPromise<Stream<TaskEvent>>;

  /** Reads the state of a task. */
  abstract retrieveStatus(
    id: string,
    options?: RequestOptions,
  ): APIPromise<TaskRetrieveStatusResponse>;

  /**
   * Starts a task, follows it to its end, and returns its result.
   *
   * @throws TaskTimeoutError if the task did not end in time; it may still be running
   * @throws StreamInterruptedError if its stream broke and could not be resumed
   */
  async run(params: RunParams, options?: StreamRequestOptions): Promise<TaskResult> {
    const { onEvent, ...rest } = params;
    const run = this.follow(rest, options);
    for await (const event of run) await onEvent?.(event);
    return run.result;
  }

  /** Like `run`, event by event: `for await (const event of run)`, then `run.result`. */
  follow(params: FollowParams, options: StreamRequestOptions = {}): TaskRun {
    const { timeout = DEFAULT_TIMEOUT, resume, maxReconnects, onReconnect, ...start } = params;
    const all = { resume, maxReconnects, onReconnect, ...options };
    return new TaskRun(this, new Deadline(timeout), start, all);
  }

  /**
   * Polls the state of a task until it has ended. Some tasks never reach a final state.
   *
   * @throws TaskTimeoutError if the task did not end in time
   */
  async wait(taskID: string, options: WaitOptions = {}): Promise<TaskRetrieveStatusResponse> {
    const { timeout = DEFAULT_TIMEOUT, pollInterval = POLL_INTERVAL, signal } = options;
    const deadline = new Deadline(timeout);
    for (;;) {
      const state = await this.#stateInTime(taskID, deadline, signal);
      if (hasEnded(state)) return state;
      if (deadline.passed) throw new TaskTimeoutError(taskID, timeout ?? 0);
      // Timers have whole milliseconds, and may fire a little early.
      await pause(Math.min(pollInterval, Math.ceil(deadline.remaining) + 1), signal);
    }
  }

  /** Reads the state of a task, unless the deadline passes first; after it, once more. */
  async #stateInTime(
    taskID: string,
    deadline: Deadline,
    signal: AbortSignal | null | undefined,
  ): Promise<TaskRetrieveStatusResponse> {
    const stop = new AbortController();
    const cancelAbort = whenAborted(signal, () => stop.abort(signal?.reason));
    const limit = deadline.passed ? new Deadline(LAST_REQUEST) : deadline;
    const cancelDeadline =
      deadline.timeout === 0 ? undefined : limit.whenPassed(() => stop.abort());
    try {
      return await this.retrieveStatus(taskID, { signal: stop.signal });
    } catch (error) {
      if (!(error instanceof APIUserAbortError) || signal?.aborted) throw error;
      throw new TaskTimeoutError(taskID, deadline.timeout ?? 0, { cause: error });
    } finally {
      cancelDeadline?.();
      cancelAbort();
    }
  }
}

function pause(time: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(new APIUserAbortError({ cause: signal?.reason }));
    };
    const timer = setTimeout(() => {
      cancel();
      resolve();
    }, time);
    const cancel = whenAborted(signal, abort);
  });
}
