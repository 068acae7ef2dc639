import { endable } from '../core/endable.js';
import {
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  LightconeError,
  TaskTimeoutError,
} from '../core/error.js';
import type { Stream } from '../core/streaming.js';
import { whenAborted } from '../internal/on-abort.js';
import type { StreamRequestOptions } from '../internal/request-options.js';
import type { TaskEvent, TaskStartParams, Tasks } from '../resources/agent/tasks.js';
import type { Deadline } from './deadline.js';
import { ENDED, TaskResult, taskIDOf } from './task-result.js';

/**
 * A task that is followed: its events one by one, then `result`. It starts with the first event
 * that is asked for. Leaving the loop closes the connection; the task goes on.
 */
export class TaskRun implements AsyncIterable<TaskEvent> {
  readonly #tasks: Tasks;
  readonly #deadline: Deadline;
  readonly #params: TaskStartParams;
  readonly #options: StreamRequestOptions;
  readonly #events: TaskEvent[] = [];
  #stream: Stream<TaskEvent> | undefined;
  #result: TaskResult | undefined;
  #begun = false;
  #closed = false;
  readonly #stop = new AbortController();

  constructor(
    tasks: Tasks,
    deadline: Deadline,
    params: TaskStartParams,
    options: StreamRequestOptions = {},
  ) {
    this.#tasks = tasks;
    this.#deadline = deadline;
    this.#params = params;
    this.#options = options;
  }

  /** Id of the task, once it has begun. */
  get taskID(): string | null {
    return taskIDOf(this.#events);
  }

  /** How many times its stream was connected again after it broke. */
  get reconnects(): number {
    return this.#stream?.reconnects ?? 0;
  }

  /**
   * What came of the task.
   *
   * @throws LightconeError when it has not ended yet: read the events to their end first
   */
  get result(): TaskResult {
    if (this.#result !== undefined) return this.#result;
    throw new LightconeError('the task has not ended yet: read its events to their end first');
  }

  [Symbol.asyncIterator](): AsyncGenerator<TaskEvent, void, undefined> {
    return endable(this.#each(), () => this.close());
  }

  async *#each(): AsyncGenerator<TaskEvent, void, undefined> {
    if (this.#begun) {
      throw new LightconeError('a task is followed once: collect its events, or see `result`');
    }
    if (this.#closed) throw new LightconeError('this run is closed: its task was not started');
    this.#begun = true;
    const { signal } = this.#options;
    const stop = this.#stop;
    const forget = whenAborted(signal, () => stop.abort(signal?.reason));
    const release = this.#deadline.whenPassed(() => stop.abort());
    try {
      const options = { ...this.#options, signal: stop.signal };
      const stream = await this.#tasks.startStream(this.#params, options);
      this.#stream = stream;
      for await (const event of stream) {
        this.#events.push(event);
        yield event;
      }
    } catch (error) {
      if (this.#closed && error instanceof APIUserAbortError) return;
      const isOver =
        error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError;
      if (isOver && stop.signal.aborted && !signal?.aborted) throw this.#late(error);
      throw error;
    } finally {
      release();
      forget();
    }
    if (!isLast(this.#events)) {
      if (this.#closed) return; // there is no result
      if (signal?.aborted) throw new APIUserAbortError({ cause: signal.reason });
      if (stop.signal.aborted) throw this.#late();
    }
    this.#result = new TaskResult([...this.#events], await this.#exitCode());
  }

  /** The task is done all the same where the service does not tell: its events say how. */
  async #exitCode(): Promise<number | null> {
    const id = this.taskID;
    if (id === null) return null;
    try {
      const { signal } = this.#options;
      return (await this.#tasks.retrieveStatus(id, { signal })).exit_code ?? null;
    } catch (error) {
      if (error instanceof APIError) return null;
      throw error;
    }
  }

  #late(cause?: unknown): TaskTimeoutError {
    return new TaskTimeoutError(this.taskID, this.#deadline.timeout ?? 0, { cause });
  }

  /** Stops following. The task goes on. May be called again. */
  close(): void {
    this.#closed = true;
    this.#stop.abort();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }
}

function isLast(events: readonly TaskEvent[]): boolean {
  return ENDED.includes(String(events.at(-1)?.type));
}
