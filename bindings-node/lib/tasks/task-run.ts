import { whenAborted } from '../engine/abort.js';
import type { Deadline } from '../engine/deadline.js';
import type { APIPromise } from '../http/api-promise.js';
import {
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  LightconeError,
  TaskTimeoutError,
} from '../http/errors.js';
import type { RequestOptions, StreamRequestOptions } from '../http/request-options.js';
import { endable } from '../streaming/endable.js';
import type { Stream } from '../streaming/stream.js';
import type {
  TaskEvent,
  TaskRetrieveStatusResponse,
  TaskStartParams,
} from '../types/agent/tasks.js';
import { isEnded, TaskResult, taskIDOf } from './task-result.js';

/** What a run needs of `client.agent.tasks`. */
export interface TaskStarter {
  startStream(
    params: TaskStartParams,
    options?: StreamRequestOptions,
  ): APIPromise<Stream<TaskEvent>>;
  retrieveStatus(id: string, options?: RequestOptions): APIPromise<TaskRetrieveStatusResponse>;
}

/**
 * A task that is followed: iterate over its events, then read `result`. The task starts when the
 * first event is requested. Leaving the loop closes the connection; the task keeps running.
 */
export class TaskRun implements AsyncIterable<TaskEvent> {
  readonly #tasks: TaskStarter;
  readonly #deadline: Deadline;
  readonly #params: TaskStartParams;
  readonly #options: StreamRequestOptions;
  readonly #events: TaskEvent[] = [];
  #stream: Stream<TaskEvent> | undefined;
  #result: TaskResult | undefined;
  #taskID: string | null = null;
  #started = false;
  #closed = false;
  readonly #stop = new AbortController();

  constructor(
    tasks: TaskStarter,
    deadline: Deadline,
    params: TaskStartParams,
    options: StreamRequestOptions = {},
  ) {
    this.#tasks = tasks;
    this.#deadline = deadline;
    this.#params = params;
    this.#options = options;
  }

  /** Id of the task; null until an event has named it. */
  get taskID(): string | null {
    this.#taskID ??= taskIDOf(this.#events);
    return this.#taskID;
  }

  /** How many times the stream reconnected after its connection broke. */
  get reconnects(): number {
    return this.#stream?.reconnects ?? 0;
  }

  /**
   * The result of the task.
   *
   * @throws LightconeError if the events were not read to their end
   */
  get result(): TaskResult {
    if (this.#result !== undefined) return this.#result;
    throw new LightconeError('the task has not ended yet: read its events to their end first');
  }

  [Symbol.asyncIterator](): AsyncGenerator<TaskEvent, void, undefined> {
    return endable(this.#each(), () => this.close());
  }

  async *#each(): AsyncGenerator<TaskEvent, void, undefined> {
    if (this.#started) {
      throw new LightconeError(
        'a run can be iterated only once: collect its events, or read `result`',
      );
    }
    if (this.#closed) throw new LightconeError('this run is closed: its task was not started');
    this.#started = true;
    const { signal } = this.#options;
    const stop = this.#stop;
    const cancelAbort = whenAborted(signal, () => stop.abort(signal?.reason));
    const cancelDeadline = this.#deadline.whenPassed(() => stop.abort());
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
      const wasStopped =
        error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError;
      const isLate = wasStopped && stop.signal.aborted && !signal?.aborted;
      if (isLate && !isEnded(this.#events)) throw this.#timeoutError(error);
      if (!isLate) throw error;
    } finally {
      cancelDeadline();
      cancelAbort();
    }
    if (!isEnded(this.#events)) {
      if (this.#closed) return; // there is no result
      if (signal?.aborted) throw new APIUserAbortError({ cause: signal.reason });
      if (stop.signal.aborted) throw this.#timeoutError();
    }
    this.#result = new TaskResult([...this.#events], await this.#exitCode());
  }

  /**
   * The exit code, asked for until the deadline; null if the service does not report it, since the
   * events have the outcome.
   */
  async #exitCode(): Promise<number | null> {
    const id = this.taskID;
    if (id === null) return null;
    const { signal } = this.#options;
    const stop = new AbortController();
    const cancelAbort = whenAborted(signal, () => stop.abort(signal?.reason));
    const cancelDeadline = this.#deadline.whenPassed(() => stop.abort());
    try {
      return (await this.#tasks.retrieveStatus(id, { signal: stop.signal })).exit_code ?? null;
    } catch (error) {
      if (error instanceof APIError && !signal?.aborted) return null;
      throw error;
    } finally {
      cancelDeadline();
      cancelAbort();
    }
  }

  #timeoutError(cause?: unknown): TaskTimeoutError {
    return new TaskTimeoutError(this.taskID, this.#deadline.timeout ?? 0, { cause });
  }

  /** Stops following the task, which keeps running. May be called more than once. */
  close(): void {
    this.#closed = true;
    this.#stop.abort();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }
}
