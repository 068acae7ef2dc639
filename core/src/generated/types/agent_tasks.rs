// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `agent.tasks` take and give.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// One event of a task, distinguished by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum TaskEvent {
    /// The task started.
    #[serde(rename = "started")]
    Started(StartedEvent),
    /// The agent did or says something.
    #[serde(rename = "progress_update")]
    ProgressUpdate(ProgressUpdateEvent),
    /// The screen after a step.
    #[serde(rename = "screenshot")]
    Screenshot(ScreenshotEvent),
    /// The task is complete. The last event.
    #[serde(rename = "completed")]
    Completed(CompletedEvent),
    /// The task failed. The last event.
    #[serde(rename = "failed")]
    Failed(FailedEvent),
    /// The task could not start as requested. The last event.
    #[serde(rename = "config_error")]
    ConfigError(ConfigErrorEvent),
    /// Something failed; the task continues.
    #[serde(rename = "error")]
    Error(ErrorEvent),
    /// The task reached its step limit. The last event.
    #[serde(rename = "max_steps")]
    MaxSteps(MaxStepsEvent),
    /// The task reached its time limit. The last event.
    #[serde(rename = "max_duration")]
    MaxDuration(MaxDurationEvent),
    /// The task was cancelled. The last event.
    #[serde(rename = "cancelled")]
    Cancelled(CancelledEvent),
    /// Requested events are no longer stored; the stream continues after them.
    #[serde(rename = "replay_gap")]
    ReplayGap(ReplayGapEvent),
    /// An event of a type that this version does not know; all of its fields are kept.
    #[serde(untagged)]
    Unknown(Value),
}

/// The task started.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StartedEvent {
    /// Id of the task, for every other operation on it.
    pub task_id: String,
    /// Id of the computer it works on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub computer_id: Option<String>,
    /// The model that drives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The agent did or says something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgressUpdateEvent {
    /// Number of the step, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<i64>,
    /// Total number of steps, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_steps: Option<i64>,
    /// What the agent did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The screen after a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScreenshotEvent {
    /// Number of the step, from 1; 0 before the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<i64>,
    /// URL of the screenshot, if the task has `screenshot_mode` `url`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screenshot_url: Option<String>,
    /// The screenshot in base64, if the task has `screenshot_mode` `base64`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screenshot_base64: Option<String>,
    /// Width of the screenshot in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// Height of the screenshot in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The task is complete. The last event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompletedEvent {
    /// What the agent reports: a string or any other JSON value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Value>,
    /// Number of steps taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The task failed. The last event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FailedEvent {
    /// The final status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Value>,
    /// Error code: `session_expired`, `exec_failed`, `invalid_token` and others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// Whether starting it again may succeed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retryable: Option<bool>,
    /// Error message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Number of the step that failed, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The task could not start as requested. The last event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConfigErrorEvent {
    /// Error code: `model_not_found`, `invalid_kind` or `api_error`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// Error message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Something failed; the task continues.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorEvent {
    /// Error code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// Error message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The task reached its step limit. The last event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MaxStepsEvent {
    /// Number of steps taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<i64>,
    /// Message about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The task reached its time limit. The last event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MaxDurationEvent {
    /// Number of steps taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<i64>,
    /// Message about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The task was cancelled. The last event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CancelledEvent {
    /// The reason, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Requested events are no longer stored; the stream continues after them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReplayGapEvent {
    /// Id of the first event that is still stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_available: Option<i64>,
    /// Id of the first requested event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// How many events are missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed: Option<i64>,
    /// State of the task after the gap, which the client gets with `retrieve_status`; absent if
    /// that failed or resuming is off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_status: Option<TaskRetrieveStatusResponse>,
    /// Why the client could not get the state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_status_error: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A message to a running task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskInjectMessageParams {
    /// What to tell the agent, which reads it before its next step.
    pub message: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Response to a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskInjectMessageResponse {
    /// What happened to the message.
    pub status: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Response to a pause.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskPauseResponse {
    /// State of the task.
    pub status: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Response to a resume.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskResumeResponse {
    /// State of the task.
    pub status: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of a task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskRetrieveStatusResponse {
    /// State of the task, such as `running`, `paused`, `completed` or `failed`.
    pub status: String,
    /// Id of the task.
    pub task_id: String,
    /// 0 after success, another number after failure; absent or null while the task runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How to start a task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskStartParams {
    /// What the agent should do, in plain words.
    pub instruction: String,
    /// An icon name for history views; the run does not depend on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_icon: Option<String>,
    /// Accepted for old code, and ignored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_type: Option<String>,
    /// A live computer to work on, or a saved one to restore.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub computer_id: Option<String>,
    /// Earlier turns of the conversation, oldest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<Vec<TaskStartParamsContext>>,
    /// Older parameter to restore a saved computer; prefer `computer_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment_id: Option<String>,
    /// The agent loop to run: the core one (`v1`) or the GUI-trained one (`v2`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub harness_version: Option<TaskStartParamsHarnessVersion>,
    /// Starting again with the same key returns the first task. Default: the client generates a key
    /// and keeps it over retries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// Leave the computer running after the task; the inverse of `terminate_on_completion`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_alive: Option<bool>,
    /// The kind of computer. Default: a browser if there is a `start_url`, else a desktop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<TaskStartParamsKind>,
    /// Wall-clock limit in seconds, after which the task ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_duration_seconds: Option<i64>,
    /// Maximum number of steps (default 100).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_steps: Option<i64>,
    /// Your own labels, as a map from string to string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    /// The model that drives the task. Default: the service chooses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// What to do when `computer_id` is not live (default `restore`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_missing_computer: Option<TaskStartParamsOnMissingComputer>,
    /// Save the computer's state when it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persistent: Option<bool>,
    /// Another name of `persistent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub save_session: Option<bool>,
    /// Whether events carry links to screenshots (`url`, the default) or the images themselves
    /// (`base64`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screenshot_mode: Option<TaskStartParamsScreenshotMode>,
    /// The page to open first; browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_url: Option<String>,
    /// Also send token deltas, as `progress_update` events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream_deltas: Option<bool>,
    /// All events (`verbose`), or only those for end users (`concise`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream_mode: Option<TaskStartParamsStreamMode>,
    /// Text to append to the agent's system message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_prompt: Option<String>,
    /// Sampling temperature (default 0.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    /// Whether the computer ends with the task; false keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terminate_on_completion: Option<bool>,
    /// Your own id, which groups tasks into a conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
    /// Height of the browser viewport in pixels (default 720).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewport_height: Option<i64>,
    /// Width of the browser viewport in pixels (default 1280).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewport_width: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The agent loop to run: the core one (`v1`) or the GUI-trained one (`v2`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum TaskStartParamsHarnessVersion {
    /// `v1`
    #[serde(rename = "v1")]
    V1,
    /// `v2`
    #[serde(rename = "v2")]
    V2,
}

impl fmt::Display for TaskStartParamsHarnessVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::V1 => "v1",
            Self::V2 => "v2",
        })
    }
}

/// The kind of computer. Default: a browser if there is a `start_url`, else a desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum TaskStartParamsKind {
    /// `desktop`
    #[serde(rename = "desktop")]
    Desktop,
    /// `browser`
    #[serde(rename = "browser")]
    Browser,
}

impl fmt::Display for TaskStartParamsKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Desktop => "desktop",
            Self::Browser => "browser",
        })
    }
}

/// What to do when `computer_id` is not live (default `restore`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum TaskStartParamsOnMissingComputer {
    /// `fail`
    #[serde(rename = "fail")]
    Fail,
    /// `restore`
    #[serde(rename = "restore")]
    Restore,
    /// `create_new`
    #[serde(rename = "create_new")]
    CreateNew,
}

impl fmt::Display for TaskStartParamsOnMissingComputer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fail => "fail",
            Self::Restore => "restore",
            Self::CreateNew => "create_new",
        })
    }
}

/// Whether events carry links to screenshots (`url`, the default) or the images themselves
/// (`base64`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum TaskStartParamsScreenshotMode {
    /// `url`
    #[serde(rename = "url")]
    Url,
    /// `base64`
    #[serde(rename = "base64")]
    Base64,
}

impl fmt::Display for TaskStartParamsScreenshotMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Url => "url",
            Self::Base64 => "base64",
        })
    }
}

/// All events (`verbose`), or only those for end users (`concise`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum TaskStartParamsStreamMode {
    /// `verbose`
    #[serde(rename = "verbose")]
    Verbose,
    /// `concise`
    #[serde(rename = "concise")]
    Concise,
}

impl fmt::Display for TaskStartParamsStreamMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Verbose => "verbose",
            Self::Concise => "concise",
        })
    }
}

/// One earlier turn of a conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskStartParamsContext {
    /// What was said.
    pub content: String,
    /// Who said it.
    pub role: TaskStartParamsContextRole,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum TaskStartParamsContextRole {
    /// `user`
    #[serde(rename = "user")]
    User,
    /// `assistant`
    #[serde(rename = "assistant")]
    Assistant,
}

impl fmt::Display for TaskStartParamsContextRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "user",
            Self::Assistant => "assistant",
        })
    }
}

/// A task that was started.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskStartResponse {
    /// State of the task.
    pub status: String,
    /// Id of the task, for every other operation on it.
    pub task_id: String,
    /// The idempotency key of the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// True if an earlier start with the same key made the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reused: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How to start and follow a task.
pub type TaskStartStreamParams = TaskStartParams;

/// One event of the task.
pub type TaskStartStreamResponse = TaskEvent;

/// Parameters of `agent.tasks.stream`; absent ones are not sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TaskStreamParams {
    /// Yields the events from this id on; an alternative to `last_event_id`.
    pub from: Option<i64>,
    /// Yields only the events after this id. Default: all that the service still has.
    pub last_event_id: Option<String>,
}
