//! Tasks from their start to their end, with a limit on the whole.

use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, sleep, timeout_at};

use super::action::{self, ActionError};
use crate::error::{Error, ErrorKind};
use crate::resources::Tasks;
use crate::types::{TaskEvent, TaskRetrieveStatusResponse, TaskStartParams};

/// How often a task that is waited for is asked for its state.
const POLL: Duration = Duration::from_secs(2);
/// States after which nothing happens any more.
const ENDED: [&str; 7] = [
    "completed",
    "failed",
    "cancelled",
    "error",
    "config_error",
    "max_steps",
    "max_duration",
];

/// A task that ended.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskResult {
    /// Id of the task.
    pub task_id: String,
    /// The type of its last event: `completed`, `failed`, `max_steps` and others.
    pub status: String,
    /// What the agent reports; `None` unless it completed with a text.
    pub text: Option<String>,
    /// 0 after success; `None` where the service does not tell.
    pub exit_code: Option<i64>,
    /// Every event, in order; the last one says how it ended.
    pub events: Vec<TaskEvent>,
}

impl TaskResult {
    /// Whether the task was completed.
    pub fn ok(&self) -> bool {
        self.status == "completed"
    }

    /// How many steps were taken.
    pub fn steps(&self) -> i64 {
        let steps = self.events.iter().filter_map(|event| match event {
            TaskEvent::ProgressUpdate(progress) => progress.step,
            TaskEvent::Screenshot(screenshot) => screenshot.step,
            TaskEvent::Completed(completed) => completed.steps,
            _ => None,
        });
        steps.max().unwrap_or_default()
    }

    /// The result, or an error if the task was not completed.
    pub fn raise_for_error(self) -> Result<Self, ActionError> {
        if self.ok() {
            return Ok(self);
        }
        let last = self.events.last().map(fields).unwrap_or_default();
        let said = [&last["message"], &last["error_code"]];
        let said = said.into_iter().find_map(Value::as_str).map(str::to_owned);
        Err(action::error(&Some(self.status), &said))
    }

    /// The pictures of the screen, in order.
    pub fn screenshots(&self) -> impl Iterator<Item = &crate::types::ScreenshotEvent> {
        self.events.iter().filter_map(|event| match event {
            TaskEvent::Screenshot(screenshot) => Some(screenshot),
            _ => None,
        })
    }
}

impl Tasks<'_> {
    /// Starts a task, follows it to its end, and gives what came of it. `on_event` sees each event
    /// as it comes.
    ///
    /// After `limit` there is an error of kind [`ErrorKind::Timeout`] that names the task, which
    /// goes on: the service has no way to cancel one.
    pub async fn run(
        &self,
        params: &TaskStartParams,
        limit: Duration,
        mut on_event: impl FnMut(&TaskEvent),
    ) -> Result<TaskResult, Error> {
        let deadline = Instant::now() + limit;
        let mut task_id = String::new();
        let mut events = Vec::new();
        let late = |task_id: &str| late(task_id, limit);
        let opened = timeout_at(deadline, self.start_stream(params)).await;
        let mut stream = opened.map_err(|_| late(&task_id))??;
        while let Some(event) = timeout_at(deadline, stream.next())
            .await
            .map_err(|_| late(&task_id))?
        {
            let event = event?;
            if let TaskEvent::Started(started) = &event {
                task_id.clone_from(&started.task_id);
            }
            on_event(&event);
            events.push(event);
        }
        let (status, text) = events.last().map(ending).unwrap_or_default();
        // The task is done, and its events tell how: without an answer there is no exit code.
        let state = timeout_at(deadline, self.retrieve_status(&task_id)).await;
        let exit_code = state
            .ok()
            .and_then(Result::ok)
            .and_then(|state| state.exit_code);
        Ok(TaskResult {
            task_id,
            status,
            text,
            exit_code,
            events,
        })
    }

    /// Waits until a task has ended, asking for its state every two seconds.
    ///
    /// After `limit` there is an error of kind [`ErrorKind::Timeout`]; some tasks never reach a
    /// final state.
    pub async fn wait(
        &self,
        task_id: &str,
        limit: Duration,
    ) -> Result<TaskRetrieveStatusResponse, Error> {
        let deadline = Instant::now() + limit;
        let waiting = async {
            loop {
                let state = self.retrieve_status(task_id).await?;
                let known = |end: &&str| state.status.eq_ignore_ascii_case(end);
                if state.exit_code.is_some() || ENDED.iter().any(known) {
                    return Ok(state);
                }
                sleep(POLL).await;
            }
        };
        timeout_at(deadline, waiting)
            .await
            .map_err(|_| late(task_id, limit))?
    }
}

fn late(task_id: &str, limit: Duration) -> Error {
    let which = match task_id {
        "" => "the task".to_owned(),
        id => format!("task {id}"),
    };
    let message = format!(
        "{which} did not end within {} s; it may go on",
        limit.as_secs_f64()
    );
    Error::new(ErrorKind::Timeout, message)
}

fn fields(event: &TaskEvent) -> Value {
    serde_json::to_value(event).unwrap_or_default()
}

/// The type of an event, and the text that it reports.
fn ending(event: &TaskEvent) -> (String, Option<String>) {
    let plain = fields(event);
    let text = |name: &str| plain[name].as_str().map(str::to_owned);
    let result = match &plain["result"] {
        Value::String(text) => Some(text.clone()),
        _ => None,
    };
    (text("type").unwrap_or_default(), result)
}
