// Generated from api/openapi.yaml by `make codegen`; do not edit.

/** One event of a task, distinguished by `type`. */
export type TaskEvent =
  | StartedEvent
  | ProgressUpdateEvent
  | ScreenshotEvent
  | CompletedEvent
  | FailedEvent
  | ConfigErrorEvent
  | ErrorEvent
  | MaxStepsEvent
  | MaxDurationEvent
  | CancelledEvent
  | ReplayGapEvent
  | UnknownEvent;

/** The task started. */
export interface StartedEvent {
  /** Always `started`. */
  type: 'started';

  /** Id of the task, for every other operation on it. */
  task_id: string;

  /** Id of the computer it works on. */
  computer_id?: string;

  /** The model that drives it. */
  model?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The agent did or says something. */
export interface ProgressUpdateEvent {
  /** Always `progress_update`. */
  type: 'progress_update';

  /** Number of the step, from 1. */
  step?: number;

  /** Total number of steps, if known. */
  total_steps?: number;

  /** What the agent did. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The screen after a step. */
export interface ScreenshotEvent {
  // Its methods are in helpers/task-event-screenshot.ts.
  /** Always `screenshot`. */
  type: 'screenshot';

  /** Number of the step, from 1; 0 before the first. */
  step?: number;

  /** URL of the screenshot, if the task has `screenshot_mode` `url`. */
  screenshot_url?: string;

  /** The screenshot in base64, if the task has `screenshot_mode` `base64`. */
  screenshot_base64?: string;

  /** Width of the screenshot in px. */
  width?: number;

  /** Height of the screenshot in px. */
  height?: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The task is complete. The last event. */
export interface CompletedEvent {
  /** Always `completed`. */
  type: 'completed';

  /** What the agent reports: a string or any other JSON value. */
  result?: unknown;

  /** Number of steps taken. */
  steps?: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The task failed. The last event. */
export interface FailedEvent {
  /** Always `failed`. */
  type: 'failed';

  /** The final status. */
  status?: unknown;

  /** Error code: `session_expired`, `exec_failed`, `invalid_token` and others. */
  error_code?: string;

  /** Whether starting it again may succeed. */
  retryable?: boolean;

  /** Error message. */
  message?: string;

  /** Number of the step that failed, from 1. */
  step?: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The task could not start as requested. The last event. */
export interface ConfigErrorEvent {
  /** Always `config_error`. */
  type: 'config_error';

  /** Error code: `model_not_found`, `invalid_kind` or `api_error`. */
  error_code?: string;

  /** Error message. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Something failed; the task continues. */
export interface ErrorEvent {
  /** Always `error`. */
  type: 'error';

  /** Error code. */
  error_code?: string;

  /** Error message. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The task reached its step limit. The last event. */
export interface MaxStepsEvent {
  /** Always `max_steps`. */
  type: 'max_steps';

  /** Number of steps taken. */
  steps?: number;

  /** Message about it. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The task reached its time limit. The last event. */
export interface MaxDurationEvent {
  /** Always `max_duration`. */
  type: 'max_duration';

  /** Number of steps taken. */
  steps?: number;

  /** Message about it. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The task was cancelled. The last event. */
export interface CancelledEvent {
  /** Always `cancelled`. */
  type: 'cancelled';

  /** The reason, if known. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Requested events are no longer stored; the stream continues after them. */
export interface ReplayGapEvent {
  /** Always `replay_gap`. */
  type: 'replay_gap';

  /** Id of the first event that is still stored. */
  first_available?: number;

  /** Id of the first requested event. */
  from?: number;

  /** How many events are missing. */
  missed?: number;

  /**
   * State of the task after the gap, which the client gets with `retrieve_status`; absent if that
   * failed or resuming is off.
   */
  task_status?: TaskRetrieveStatusResponse;

  /** Why the client could not get the state. */
  task_status_error?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An event of a type that this version does not know; all of its fields are kept. */
export interface UnknownEvent {
  /** A value of no other variant. To compare it with a string, write `(event.type as string)`. */
  type: Unlisted;

  [key: string]: unknown;
}

/** A message to a running task. */
export interface TaskInjectMessageParams {
  /** What to tell the agent, which reads it before its next step. */
  message: string;
}

/** Response to a message. */
export interface TaskInjectMessageResponse {
  /** What happened to the message. */
  status: string;
}

/** Response to a pause. */
export interface TaskPauseResponse {
  /** State of the task. */
  status: string;
}

/** Response to a resume. */
export interface TaskResumeResponse {
  /** State of the task. */
  status: string;
}

/** State of a task. */
export interface TaskRetrieveStatusResponse {
  /** State of the task, such as `running`, `paused`, `completed` or `failed`. */
  status: string;

  /** Id of the task. */
  task_id: string;

  /** 0 after success, another number after failure; absent or null while the task runs. */
  exit_code?: number | null;
}

/** How to start a task. */
export interface TaskStartParams {
  /** What the agent should do, in plain words. */
  instruction: string;

  /** An icon name for history views; the run does not depend on it. */
  agent_icon?: string;

  /** Accepted for old code, and ignored. */
  agent_type?: string;

  /** A live computer to work on, or a saved one to restore. */
  computer_id?: string;

  /** Earlier turns of the conversation, oldest first. */
  context?: Array<TaskStartParamsContext>;

  /** Older parameter to restore a saved computer; prefer `computer_id`. */
  environment_id?: string;

  /** The agent loop to run: the core one (`v1`) or the GUI-trained one (`v2`). */
  harness_version?: 'v1' | 'v2';

  /**
   * Starting again with the same key returns the first task. Default: the client generates a key
   * and keeps it over retries.
   */
  idempotency_key?: string;

  /** Leave the computer running after the task; the inverse of `terminate_on_completion`. */
  keep_alive?: boolean;

  /** The kind of computer. Default: a browser if there is a `start_url`, else a desktop. */
  kind?: 'desktop' | 'browser';

  /** Wall-clock limit in seconds, after which the task ends. */
  max_duration_seconds?: number;

  /** Maximum number of steps (default 100). */
  max_steps?: number;

  /** Your own labels, as a map from string to string. */
  metadata?: { [key: string]: string };

  /** The model that drives the task. Default: the service chooses. */
  model?: string;

  /** What to do when `computer_id` is not live (default `restore`). */
  on_missing_computer?: 'fail' | 'restore' | 'create_new';

  /** Save the computer's state when it ends. */
  persistent?: boolean;

  /** Another name of `persistent`. */
  save_session?: boolean;

  /**
   * Whether events carry links to screenshots (`url`, the default) or the images themselves
   * (`base64`).
   */
  screenshot_mode?: 'url' | 'base64';

  /** The page to open first; browsers only. */
  start_url?: string;

  /** Also send token deltas, as `progress_update` events. */
  stream_deltas?: boolean;

  /** All events (`verbose`), or only those for end users (`concise`). */
  stream_mode?: 'verbose' | 'concise';

  /** Text to append to the agent's system message. */
  system_prompt?: string;

  /** Sampling temperature (default 0.2). */
  temperature?: number;

  /** Whether the computer ends with the task; false keeps it. */
  terminate_on_completion?: boolean;

  /** Your own id, which groups tasks into a conversation. */
  thread_id?: string;

  /** Height of the browser viewport in pixels (default 720). */
  viewport_height?: number;

  /** Width of the browser viewport in pixels (default 1280). */
  viewport_width?: number;
}

/** One earlier turn of a conversation. */
export interface TaskStartParamsContext {
  /** What was said. */
  content: string;

  /** Who said it. */
  role: 'user' | 'assistant';
}

/** A task that was started. */
export interface TaskStartResponse {
  // Its methods are in helpers/task-start-response.ts.
  /** State of the task. */
  status: string;

  /** Id of the task, for every other operation on it. */
  task_id: string;

  /** The idempotency key of the start. */
  idempotency_key?: string | null;

  /** True if an earlier start with the same key made the task. */
  reused?: boolean | null;
}

/** How to start and follow a task. */
export type TaskStartStreamParams = TaskStartParams;

/** One event of the task. */
export type TaskStartStreamResponse = TaskEvent;

/** Parameters of `agent.tasks.stream` outside the path. */
export interface TaskStreamParams {
  /** Yields the events from this id on; an alternative to `last_event_id`. */
  from?: number;

  /** Yields only the events after this id. Default: all that the service still has. */
  lastEventID?: number | string;
}

/** No literal equals this type, so that `event.type === '...'` narrows to the listed variant. */
declare enum Unlisted {
  mark = '',
}
