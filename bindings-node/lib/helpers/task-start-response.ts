import type { ResourceClient } from '../engine/resource.js';
import type { APIPromise } from '../http/api-promise.js';
import { LightconeError } from '../http/errors.js';
import type { RequestOptions, StreamRequestOptions } from '../http/request-options.js';
import type { Stream } from '../streaming/stream.js';
import type { WaitOptions } from '../tasks/tasks-methods.js';
import type {
  TaskEvent,
  TaskInjectMessageResponse,
  TaskPauseResponse,
  TaskResumeResponse,
  TaskRetrieveStatusResponse,
  TaskStartResponse,
} from '../types/agent/tasks.js';

declare module '../types/agent/tasks.js' {
  interface TaskStartResponse extends TaskStartResponseHelpers {}
}

/** The operations on a task, which `client.agent.tasks` has. */
interface TaskOperations {
  pause(id: string, options?: RequestOptions): APIPromise<TaskPauseResponse>;
  resume(id: string, options?: RequestOptions): APIPromise<TaskResumeResponse>;
  injectMessage(
    id: string,
    params: { message: string },
    options?: RequestOptions,
  ): APIPromise<TaskInjectMessageResponse>;
  retrieveStatus(id: string, options?: RequestOptions): APIPromise<TaskRetrieveStatusResponse>;
  stream(id: string, params: null, options?: StreamRequestOptions): APIPromise<Stream<TaskEvent>>;
  wait(id: string, options?: WaitOptions): Promise<TaskRetrieveStatusResponse>;
}

// Not a property of the response, so that a dump of the response does not show the client.
const clients = new WeakMap<object, ResourceClient>();

/** Records which client a response came from. */
export function rememberClient(response: object, client: ResourceClient): void {
  clients.set(response, client);
}

function tasksOf(response: object): { tasks: TaskOperations; id: string } {
  const client = clients.get(response) as { agent?: { tasks: TaskOperations } } | undefined;
  if (client?.agent === undefined) {
    throw new LightconeError(
      'this task did not come from a client: use client.agent.tasks with its task_id',
    );
  }
  return { tasks: client.agent.tasks, id: (response as TaskStartResponse).task_id };
}

/** Methods of `TaskStartResponse`, which act on the task through the client that started it. */
export class TaskStartResponseHelpers {
  /** Pauses the task; see `tasks.pause`. */
  pause(options?: RequestOptions): APIPromise<TaskPauseResponse> {
    const { tasks, id } = tasksOf(this);
    return tasks.pause(id, options);
  }

  /** Resumes the paused task; see `tasks.resume`. */
  resume(options?: RequestOptions): APIPromise<TaskResumeResponse> {
    const { tasks, id } = tasksOf(this);
    return tasks.resume(id, options);
  }

  /** Sends a user message to the task; see `tasks.injectMessage`. */
  injectMessage(message: string, options?: RequestOptions): APIPromise<TaskInjectMessageResponse> {
    const { tasks, id } = tasksOf(this);
    return tasks.injectMessage(id, { message }, options);
  }

  /** Reads the state of the task; see `tasks.retrieveStatus`. */
  retrieveStatus(options?: RequestOptions): APIPromise<TaskRetrieveStatusResponse> {
    const { tasks, id } = tasksOf(this);
    return tasks.retrieveStatus(id, options);
  }

  /** Streams the events of the task from the first one; see `tasks.stream`. */
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
