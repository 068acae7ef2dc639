/** A task that was started, as a handle to it. */
import type { BaseLightcone } from '../base-client.js';
import type { APIPromise } from '../core/api-promise.js';
import { LightconeError } from '../core/error.js';
import type { Stream } from '../core/streaming.js';
import type { RequestOptions, StreamRequestOptions } from '../internal/request-options.js';
import type {
  TaskEvent,
  TaskInjectMessageResponse,
  TaskPauseResponse,
  TaskResumeResponse,
  TaskRetrieveStatusResponse,
  TaskStartResponse,
  Tasks,
} from '../resources/agent/tasks.js';
import type { WaitOptions } from './tasks.js';

// Beside the answers and not in them, so that no dump shows the client.
const clients = new WeakMap<object, BaseLightcone>();

/** Remembers which client an answer came through. */
export function remember(answer: object, client: BaseLightcone): void {
  clients.set(answer, client);
}

function tasksOf(answer: object): { tasks: Tasks; id: string } {
  const client = clients.get(answer) as { agent?: { tasks: Tasks } } | undefined;
  if (client?.agent === undefined) {
    throw new LightconeError(
      'this task did not come from a client: use client.agent.tasks with its task_id',
    );
  }
  return { tasks: client.agent.tasks, id: (answer as TaskStartResponse).task_id };
}

/** Methods of `TaskStartResponse`, which act on its task through the client that started it. */
export class TaskStartResponseHelpers {
  /** Asks the task to hold; see `tasks.pause`. */
  pause(options?: RequestOptions): APIPromise<TaskPauseResponse> {
    const { tasks, id } = tasksOf(this);
    return tasks.pause(id, options);
  }

  /** Lets the task go on; see `tasks.resume`. */
  resume(options?: RequestOptions): APIPromise<TaskResumeResponse> {
    const { tasks, id } = tasksOf(this);
    return tasks.resume(id, options);
  }

  /** Sends a user message to the task; see `tasks.injectMessage`. */
  injectMessage(message: string, options?: RequestOptions): APIPromise<TaskInjectMessageResponse> {
    const { tasks, id } = tasksOf(this);
    return tasks.injectMessage(id, { message }, options);
  }

  /** The task's state; see `tasks.retrieveStatus`. */
  retrieveStatus(options?: RequestOptions): APIPromise<TaskRetrieveStatusResponse> {
    const { tasks, id } = tasksOf(this);
    return tasks.retrieveStatus(id, options);
  }

  /** The task's events from its first on; see `tasks.stream`. */
  stream(options?: StreamRequestOptions): APIPromise<Stream<TaskEvent>> {
    const { tasks, id } = tasksOf(this);
    return tasks.stream(id, null, options);
  }

  /** Waits until the task has ended; see `tasks.wait`. */
  wait(options?: WaitOptions): Promise<TaskRetrieveStatusResponse> {
    const { tasks, id } = tasksOf(this);
    return tasks.wait(id, options);
  }
}
