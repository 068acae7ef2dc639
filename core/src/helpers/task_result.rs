//! What a task's events and states say: whether it has ended, and how. Pure functions over JSON, for every language.

use serde_json::Value;

use super::action::{self, ActionError};
use crate::operations;
use crate::types::{ScreenshotEvent, TaskEvent};

/// A final state that is no final event: an event of this type reports a problem that the task may survive.
const ENDED_BY_ERROR: &str = "error";

/// A task that ended.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TaskResult {
    /// Id of the task; empty if no event had it.
    pub task_id: String,
    /// The type of its last event: `completed`, `failed`, `max_steps` and others; `unknown` if there was none.
    pub status: String,
    /// What the agent of a completed task reports: text or any other JSON value.
    pub result: Option<Value>,
    /// What the agent reports, if it is text.
    pub text: Option<String>,
    /// 0 after success; `None` if the service does not say.
    pub exit_code: Option<i64>,
    /// Every event, in order; the last one says how it ended.
    pub events: Vec<TaskEvent>,
}

impl TaskResult {
    /// The result that these events describe.
    pub(super) fn new(task_id: String, events: Vec<TaskEvent>, exit_code: Option<i64>) -> Self {
        let last = events.last().map(fields).unwrap_or_default();
        let result = last.get("result").filter(|result| !result.is_null());
        Self {
            task_id,
            status: status(&last).to_owned(),
            text: result.and_then(Value::as_str).map(str::to_owned),
            result: result.cloned(),
            exit_code,
            events,
        }
    }

    /// Whether the task was completed.
    pub fn ok(&self) -> bool {
        self.status == "completed"
    }

    /// How many steps were taken.
    pub fn steps(&self) -> i64 {
        let counts = self.events.iter().map(|event| match event {
            // Not as JSON, which would copy the image.
            TaskEvent::Screenshot(screenshot) => screenshot.step.unwrap_or_default(),
            other => steps(&fields(other)),
        });
        counts.max().unwrap_or_default()
    }

    /// The result, or an error if the task was not completed.
    pub fn raise_for_error(self) -> Result<Self, ActionError> {
        if self.ok() {
            return Ok(self);
        }
        let last = self.events.last().map(fields).unwrap_or_default();
        Err(failure(&self.task_id, &self.status, &last))
    }

    /// The screenshots, in order.
    pub fn screenshots(&self) -> impl Iterator<Item = &ScreenshotEvent> {
        self.events.iter().filter_map(|event| match event {
            TaskEvent::Screenshot(screenshot) => Some(screenshot),
            _ => None,
        })
    }
}

/// An event as JSON.
pub(super) fn fields(event: &TaskEvent) -> Value {
    serde_json::to_value(event).unwrap_or_default()
}

/// The id that an event gives its task.
pub(super) fn task_id(event: &Value) -> Option<&str> {
    event["task_id"].as_str().filter(|id| !id.is_empty())
}

/// How a task ended whose last event is this; `null` if it had none.
pub(super) fn status(last: &Value) -> &str {
    last["type"].as_str().unwrap_or("unknown")
}

/// Whether nothing follows this event.
pub(super) fn is_last(event: &Value) -> bool {
    operations::AGENT_TASKS_START_STREAM
        .terminal
        .contains(&status(event))
}

/// Whether a task with this state has ended: it has an exit code, or a final status in whatever case.
pub(super) fn has_ended(status: &str, exit_code: Option<i64>) -> bool {
    let terminal = operations::AGENT_TASKS_START_STREAM.terminal;
    let mut known = terminal.iter().copied().chain([ENDED_BY_ERROR]);
    exit_code.is_some() || known.any(|end| status.eq_ignore_ascii_case(end))
}

/// The number of steps that an event reports; 0 for none.
pub(super) fn steps(event: &Value) -> i64 {
    let counts = ["steps", "step"].map(|name| event[name].as_f64().unwrap_or_default());
    counts[0].max(counts[1]) as i64
}

/// The error of a task that ended with `status`, in the words of its last event.
pub(super) fn failure(task_id: &str, status: &str, last: &Value) -> ActionError {
    let reasons = ["message", "error_code"].map(|name| action::in_words(&last[name]));
    let reason = reasons.into_iter().flatten().next();
    let task = match task_id {
        "" => "the task".to_owned(),
        id => format!("task {id}"),
    };
    ActionError::new(&format!("{task} ended as {status}"), status, reason)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn result(events: Value) -> TaskResult {
        TaskResult::new(String::new(), serde_json::from_value(events).unwrap(), None)
    }

    #[test]
    fn a_result_is_text_or_any_other_json() {
        let text = result(json!([{"type": "completed", "result": "done"}]));
        assert_eq!(text.text.as_deref(), Some("done"));
        assert_eq!(text.result, Some(json!("done")));
        let data = result(json!([{"type": "completed", "result": {"price": 7}}]));
        assert_eq!((data.text, data.result), (None, Some(json!({"price": 7}))));
        let none = result(json!([{"type": "completed", "result": null}]));
        assert_eq!((none.text, none.result), (None, None));
    }

    #[test]
    fn without_events_the_status_is_unknown() {
        let none = result(json!([]));
        assert_eq!(
            (&*none.status, none.ok(), none.steps()),
            ("unknown", false, 0)
        );
        assert_eq!(
            none.raise_for_error().unwrap_err().to_string(),
            "the task ended as unknown: the service does not say why"
        );
    }

    #[test]
    fn every_event_may_count_steps() {
        let failed = json!([{"type": "screenshot", "step": 2}, {"type": "failed", "step": 4}]);
        assert_eq!(result(failed).steps(), 4);
        let later = json!([{"type": "later", "steps": 0, "step": 3}, {"type": "max_steps"}]);
        assert_eq!(result(later).steps(), 3);
        for other in [json!("3"), json!(true), json!(null), json!(-1)] {
            assert_eq!(steps(&json!({ "step": other })), 0);
        }
    }

    #[test]
    fn a_failure_is_told_by_the_first_reason_that_is_not_empty() {
        let reason = |last: Value| failure("t", "failed", &last).message;
        assert_eq!(reason(json!({"message": "no button"})), "no button");
        assert_eq!(reason(json!({"message": "", "error_code": "gone"})), "gone");
        assert_eq!(reason(json!({"message": {"a": 1}})), r#"{"a":1}"#);
        let silent = failure("t", "failed", &json!({"message": "", "error_code": ""}));
        assert_eq!(
            silent.to_string(),
            "task t ended as failed: the service does not say why"
        );
        assert_eq!(silent.status, "failed");
    }

    #[test]
    fn an_error_is_a_final_state_but_not_a_final_event() {
        assert!(is_last(&json!({"type": "max_steps"})));
        assert!(!is_last(&json!({"type": "error"})) && !is_last(&Value::Null));
        assert!(has_ended("ERROR", None) && has_ended("Completed", None));
        assert!(has_ended("odd", Some(3)) && !has_ended("running", None));
    }

    #[test]
    fn an_id_is_a_string_that_is_not_empty() {
        assert_eq!(task_id(&json!({"task_id": "t"})), Some("t"));
        for other in [json!(""), json!(7), json!(null)] {
            assert_eq!(task_id(&json!({ "task_id": other })), None);
        }
    }
}
