// Generated from api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../../http/api-promise.js';
import { TasksMethods } from '../../tasks/tasks-methods.js';
import { helpers } from '../../helpers/attach-helpers.js';
import type { RequestOptions, StreamRequestOptions } from '../../http/request-options.js';
import { Stream } from '../../streaming/stream.js';
import type {
  CancelledEvent,
  CompletedEvent,
  ConfigErrorEvent,
  ErrorEvent,
  FailedEvent,
  MaxDurationEvent,
  MaxStepsEvent,
  ProgressUpdateEvent,
  ReplayGapEvent,
  ScreenshotEvent,
  StartedEvent,
  TaskEvent,
  TaskInjectMessageParams,
  TaskInjectMessageResponse,
  TaskPauseResponse,
  TaskResumeResponse,
  TaskRetrieveStatusResponse,
  TaskStartParams,
  TaskStartParamsContext,
  TaskStartResponse,
  TaskStartStreamParams,
  TaskStartStreamResponse,
  TaskStreamParams,
  UnknownEvent,
} from '../../types/agent/tasks.js';

// These add methods to types.
import '../../helpers/task-event-screenshot.js';
import '../../helpers/task-start-response.js';

export type * from '../../types/agent/tasks.js';

/** Start, follow and steer tasks. */
export class Tasks extends TasksMethods {
  /** Sends a user message to a task while it runs. */
  injectMessage(
    id: string,
    params: TaskInjectMessageParams,
    options?: RequestOptions,
  ): APIPromise<TaskInjectMessageResponse> {
    return this._client._call<TaskInjectMessageResponse>(
      'agent.tasks.inject_message',
      [id],
      { body: params },
      options,
    );
  }

  /** Pauses a running task. */
  pause(id: string, options?: RequestOptions): APIPromise<TaskPauseResponse> {
    return this._client._call<TaskPauseResponse>('agent.tasks.pause', [id], {}, options);
  }

  /** Resumes a paused task. */
  resume(id: string, options?: RequestOptions): APIPromise<TaskResumeResponse> {
    return this._client._call<TaskResumeResponse>('agent.tasks.resume', [id], {}, options);
  }

  /** Reads a task's state and exit code. */
  retrieveStatus(id: string, options?: RequestOptions): APIPromise<TaskRetrieveStatusResponse> {
    return this._client._call<TaskRetrieveStatusResponse>(
      'agent.tasks.retrieve_status',
      [id],
      {},
      options,
    );
  }

  /** Starts a task and returns its id immediately. */
  start(params: TaskStartParams, options?: RequestOptions): APIPromise<TaskStartResponse> {
    return this._client._call<TaskStartResponse>(
      'agent.tasks.start',
      [],
      { body: params, helpers: helpers.TaskStartResponse },
      options,
    );
  }

  /** Starts a task and follows it: yields its events until it ends. */
  startStream(
    params: TaskStartStreamParams,
    options?: StreamRequestOptions,
  ): APIPromise<Stream<TaskStartStreamResponse>> {
    return this._client._stream(
      Stream<TaskStartStreamResponse>,
      'agent.tasks.start_stream',
      [],
      { body: params, helpers: helpers.TaskEvent },
      options,
    );
  }

  /** Follows a running task, or replays one that ended less than about ten minutes ago. */
  stream(
    id: string,
    params?: TaskStreamParams | null,
    options?: StreamRequestOptions,
  ): APIPromise<Stream<TaskEvent>> {
    return this._client._stream(
      Stream<TaskEvent>,
      'agent.tasks.stream',
      [id],
      {
        query: { from: params?.from },
        headers: { 'Last-Event-ID': params?.lastEventID },
        helpers: helpers.TaskEvent,
      },
      options,
    );
  }
}

export declare namespace Tasks {
  export {
    type TaskEvent as TaskEvent,
    type StartedEvent as StartedEvent,
    type ProgressUpdateEvent as ProgressUpdateEvent,
    type ScreenshotEvent as ScreenshotEvent,
    type CompletedEvent as CompletedEvent,
    type FailedEvent as FailedEvent,
    type ConfigErrorEvent as ConfigErrorEvent,
    type ErrorEvent as ErrorEvent,
    type MaxStepsEvent as MaxStepsEvent,
    type MaxDurationEvent as MaxDurationEvent,
    type CancelledEvent as CancelledEvent,
    type ReplayGapEvent as ReplayGapEvent,
    type UnknownEvent as UnknownEvent,
    type TaskInjectMessageParams as TaskInjectMessageParams,
    type TaskInjectMessageResponse as TaskInjectMessageResponse,
    type TaskPauseResponse as TaskPauseResponse,
    type TaskResumeResponse as TaskResumeResponse,
    type TaskRetrieveStatusResponse as TaskRetrieveStatusResponse,
    type TaskStartParams as TaskStartParams,
    type TaskStartParamsContext as TaskStartParamsContext,
    type TaskStartResponse as TaskStartResponse,
    type TaskStartStreamParams as TaskStartStreamParams,
    type TaskStartStreamResponse as TaskStartStreamResponse,
    type TaskStreamParams as TaskStreamParams,
  };
}
