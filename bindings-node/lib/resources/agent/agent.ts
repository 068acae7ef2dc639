// Generated from api/openapi.yaml by `make codegen`; do not edit.
import { APIResource } from '../../engine/resource.js';
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
import { Tasks } from './tasks.js';

/** Agents, which run tasks. */
export class Agent extends APIResource {
  /** Start, follow and steer tasks. */
  readonly tasks: Tasks = new Tasks(this._client);
}

Agent.Tasks = Tasks;

export declare namespace Agent {
  export {
    Tasks as Tasks,
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
