//! How a task ended, and what is printed of it.

use serde_json::{Value, json};
use tzafon::Lightcone;
use tzafon::types::TaskEvent;

use super::schema::Schema;
use crate::client::Session;
use crate::exit;
use crate::failure::Failure;
use crate::output;
use crate::verbs;

/// What the events said so far. Screenshots are not kept.
#[derive(Debug)]
pub struct Outcome {
    task_id: String,
    last: Value,
    steps: i64,
}

impl Outcome {
    /// Nothing has come yet.
    pub fn new(task_id: &str) -> Self {
        Self {
            task_id: task_id.to_owned(),
            last: Value::Null,
            steps: 0,
        }
    }

    /// Takes an event.
    pub fn event(&mut self, event: TaskEvent) {
        if let TaskEvent::Screenshot(screenshot) = &event {
            self.steps = self.steps.max(screenshot.step.unwrap_or_default());
            return;
        }
        let event = serde_json::to_value(event).unwrap_or_default();
        for name in ["step", "steps"] {
            self.steps = self.steps.max(event[name].as_i64().unwrap_or_default());
        }
        if let Some(id) = event["task_id"].as_str() {
            id.clone_into(&mut self.task_id);
        }
        self.last = event;
    }

    /// Prints the result, and returns the task's exit code.
    pub async fn report(
        self,
        session: &Session,
        client: &Lightcone,
        schema: Option<&Schema>,
    ) -> Result<u8, Failure> {
        let status = self.last["type"].as_str().unwrap_or("unknown");
        let agent = client.agent();
        // The events say how it ended; the service may add an exit code.
        let state = agent.tasks().retrieve_status(&self.task_id).await.ok();
        let code = exit::of_task(status, state.and_then(|state| state.exit_code));
        let mut result = self.last["result"].clone();
        if status == "completed"
            && let Some(schema) = schema
        {
            result = schema.apply(&result)?;
        }
        if session.output.json {
            let line = json!({
                "type": "result",
                "task_id": self.task_id,
                "status": status,
                "ok": status == "completed",
                "result": result,
                "message": self.last["message"],
                "steps": self.steps,
                "exit_code": code,
            });
            output::line(&line.to_string())?;
            return Ok(code);
        }
        if status == "completed" {
            match &result {
                Value::Null => {}
                Value::String(text) => output::line(text)?,
                other => output::line(&verbs::pretty(other))?,
            }
            return Ok(code);
        }
        let reasons = ["message", "error_code"].map(|name| self.last[name].as_str());
        let reason = reasons
            .into_iter()
            .flatten()
            .find(|reason| !reason.is_empty());
        let reason = reason.unwrap_or("the service does not say why");
        let message = format!("task {} ended as {status}: {reason}", self.task_id);
        Err(Failure::new(code.max(1), "task", message))
    }
}
