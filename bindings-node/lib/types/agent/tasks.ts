// Generated from api/openapi.yaml by `make codegen`; do not edit.

/** One event of a task, told apart by `type`. */
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

/** The task began. */
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

  /** How many steps there are, where that is known. */
  total_steps?: number;

  /** What it did, in words. */
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

  /** Where the picture is, when the task has `screenshot_mode` `url`. */
  screenshot_url?: string;

  /** The picture in Base64, when the task has `screenshot_mode` `base64`. */
  screenshot_base64?: string;

  /** Width of the picture in pixels. */
  width?: number;

  /** Height of the picture in pixels. */
  height?: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The task is done. The last event. */
export interface CompletedEvent {
  /** Always `completed`. */
  type: 'completed';

  /** What the agent reports: text or any other JSON value. */
  result?: unknown;

  /** Number of steps taken. */
  steps?: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The task could not be done. The last event. */
export interface FailedEvent {
  /** Always `failed`. */
  type: 'failed';

  /** The final status. */
  status?: unknown;

  /** What went wrong, as a code: `session_expired`, `exec_failed`, `invalid_token` and others. */
  error_code?: string;

  /** Whether a new start may succeed. */
  retryable?: boolean;

  /** What went wrong, in words. */
  message?: string;

  /** Number of the step that failed, from 1. */
  step?: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The task could not begin as it was asked for. The last event. */
export interface ConfigErrorEvent {
  /** Always `config_error`. */
  type: 'config_error';

  /** What is wrong, as a code: `model_not_found`, `invalid_kind` or `api_error`. */
  error_code?: string;

  /** What is wrong, in words. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Something failed, and the task goes on. */
export interface ErrorEvent {
  /** Always `error`. */
  type: 'error';

  /** What failed, as a code. */
  error_code?: string;

  /** What failed, in words. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The step limit was reached. The last event. */
export interface MaxStepsEvent {
  /** Always `max_steps`. */
  type: 'max_steps';

  /** Number of steps taken. */
  steps?: number;

  /** The same in words. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The time limit ran out. The last event. */
export interface MaxDurationEvent {
  /** Always `max_duration`. */
  type: 'max_duration';

  /** Number of steps taken. */
  steps?: number;

  /** The same in words. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The task was cancelled. The last event. */
export interface CancelledEvent {
  /** Always `cancelled`. */
  type: 'cancelled';

  /** Why, where that is known. */
  message?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Events that were asked for are no longer kept: what follows begins later. */
export interface ReplayGapEvent {
  /** Always `replay_gap`. */
  type: 'replay_gap';

  /** Id of the first event that is still kept. */
  first_available?: number;

  /** Id of the first event that was asked for. */
  from?: number;

  /** How many events are missing. */
  missed?: number;

  /**
   * State of the task after the gap. The client asks for it, with `retrieve_status`, and puts it
   * here; absent where it could not, or resuming is off.
   */
  task_status?: TaskRetrieveStatusResponse;

  /** Why the client could not ask for the state. */
  task_status_error?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An event of a type that this version does not know; everything it carries is kept. */
export interface UnknownEvent {
  /** A value of no other variant. To compare it with a string, write `(event.type as string)`. */
  type: Unlisted;

  [key: string]: unknown;
}

/** A message to a running task. */
export interface TaskInjectMessageParams {
  /** What to tell the agent; it is taken up before the next step. */
  message: string;
}

/** Answer to a message. */
export interface TaskInjectMessageResponse {
  /** What became of the message. */
  status: string;
}

/** Answer to a request to hold. */
export interface TaskPauseResponse {
  /** State of the task. */
  status: string;
}

/** Answer to a request to continue. */
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
  /** What the agent is to do, in plain words. */
  instruction: string;

  /** An icon name for history views; the run does not depend on it. */
  agent_icon?: string;

  /** Accepted for old code, and ignored. */
  agent_type?: string;

  /** A live computer to work on, or a saved one to restore. */
  computer_id?: string;

  /** Earlier turns of the conversation, oldest first. */
  context?: Array<TaskStartParamsContext>;

  /** The older way to restore a saved computer; prefer `computer_id`. */
  environment_id?: string;

  /** The agent loop to run: the core one (`v1`) or the GUI-trained one (`v2`). */
  harness_version?: 'v1' | 'v2';

  /**
   * A repeat of a start with the same key returns the first task. Not given: the client makes a
   * fresh one and keeps it over retries.
   */
  idempotency_key?: string;

  /** Leave the computer running after the task; the inverse of `terminate_on_completion`. */
  keep_alive?: boolean;

  /** The kind of computer. Not given: a browser if there is a `start_url`, else a desktop. */
  kind?: 'desktop' | 'browser';

  /** Wall-clock limit in seconds, after which the task ends. */
  max_duration_seconds?: number;

  /** Most steps that the agent may take (default 100). */
  max_steps?: number;

  /** Your own labels, text to text. */
  metadata?: { [key: string]: string };

  /** The model that drives the task. Not given: the service's choice. */
  model?: string;

  /** What to do when `computer_id` is not live (default `restore`). */
  on_missing_computer?: 'fail' | 'restore' | 'create_new';

  /** Save the computer's state when it ends. */
  persistent?: boolean;

  /** Another name of `persistent`. */
  save_session?: boolean;

  /**
   * Whether events carry links to screenshots (`url`, the default) or the pictures themselves
   * (`base64`).
   */
  screenshot_mode?: 'url' | 'base64';

  /** The page to open first; browsers only. */
  start_url?: string;

  /** Also send token deltas, as `progress_update` events. */
  stream_deltas?: boolean;

  /** All events (`verbose`), or only the ones made for end users (`concise`). */
  stream_mode?: 'verbose' | 'concise';

  /** Text put behind the agent's system message. */
  system_prompt?: string;

  /** How freely the model samples (default 0.2). */
  temperature?: number;

  /** End the computer with the task; false keeps it. */
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

  /** The key of the start. */
  idempotency_key?: string | null;

  /** True when an earlier start with the same key made the task. */
  reused?: boolean | null;
}

/** How to start a task that is followed at once. */
export type TaskStartStreamParams = TaskStartParams;

/** One event of the task. */
export type TaskStartStreamResponse = TaskEvent;

/** Parameters of `agent.tasks.stream` outside the path. */
export interface TaskStreamParams {
  /** Give the events from this id on; the other way to say it. */
  from?: number;

  /** Give only the events after this id. Not given: all that the service still has. */
  lastEventID?: number | string;
}

/** No literal equals this type, so that `event.type === '...'` narrows to the listed variant. */
declare enum Unlisted {
  mark = '',
}
