//! Why a task failed, as in its `failed` event.

use serde_json::{Value, json};

/// The reason a task failed.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// Short stable name, such as `navigation_timeout`.
    pub code: &'static str,
    /// What happened and what to do about it.
    pub message: String,
    /// Whether the same task may succeed when started again.
    pub retryable: bool,
    /// Names on the page, if an element was not found.
    pub visible: Vec<String>,
}

impl Failure {
    /// A failure that will happen again if the task is repeated.
    pub fn fatal(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            retryable: false,
            visible: Vec::new(),
        }
    }

    /// A failure that may not happen again if the task is repeated.
    pub fn passing(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            retryable: true,
            ..Self::fatal(code, message)
        }
    }

    /// The browser crashed or was killed.
    pub fn browser_gone(detail: impl std::fmt::Display) -> Self {
        Self::passing(
            "session_expired",
            format!("the browser ended before the task did: {detail}"),
        )
    }

    /// The `failed` event.
    pub fn event(&self, step: u64) -> Value {
        let mut event = json!({
            "type": "failed", "status": "failed", "error_code": self.code,
            "retryable": self.retryable, "message": self.message, "step": step,
        });
        if !self.visible.is_empty() {
            event["visible"] = json!(self.visible);
        }
        event
    }
}
