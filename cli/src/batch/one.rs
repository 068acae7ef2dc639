//! One task of a batch.

use std::sync::Arc;

use serde_json::{Value, json};
use tokio::sync::Mutex;
use tzafon::types::{TaskEvent, TaskStreamParams};
use tzafon::{BatchKey, Lightcone, TaskHandle};

use super::input::Row;
use super::journal::Journal;
use crate::exit;
use crate::failure::Failure;

/// One row, on its way to a result.
#[derive(Debug)]
pub struct Job {
    /// Its number in the file.
    pub number: u64,
    /// Its parameters.
    pub row: Row,
    /// Its key.
    pub key: String,
    /// Which attempt it is.
    pub attempt: u32,
    /// The task that an earlier run of the batch started for it.
    pub task_id: Option<String>,
}

impl Job {
    /// Runs the task to its end. An error ends the batch; what fails of the task alone is a result.
    pub async fn run(
        self,
        client: Lightcone,
        journal: Arc<Mutex<Journal>>,
    ) -> Result<Value, Failure> {
        let ended = match self.follow(&client, &journal).await {
            Ok(ended) => ended,
            Err(failure) if failure.concerns_all() => return Err(failure),
            Err(failure) => json!({"status": "error", "error": failure.record()}),
        };
        let mut result = json!({
            "row": self.number,
            "key": self.key,
            "attempt": self.attempt,
            "instruction": self.row["instruction"],
            "ok": ended["status"] == "completed",
        });
        if let (Value::Object(result), Value::Object(ended)) = (&mut result, ended) {
            result.extend(ended);
        }
        Ok(result)
    }

    async fn follow(&self, client: &Lightcone, journal: &Mutex<Journal>) -> Result<Value, Failure> {
        let id = match &self.task_id {
            Some(id) => id.clone(),
            None => self.start(client, journal).await?,
        };
        let agent = client.agent();
        let params = TaskStreamParams::default();
        let mut events = agent.tasks().stream(&id, &params).await?;
        let mut last = Value::Null;
        let mut steps = 0;
        while let Some(event) = events.next().await {
            let event = event?;
            // Not kept: images are large.
            if matches!(event, TaskEvent::Screenshot(_)) {
                continue;
            }
            last = serde_json::to_value(event).unwrap_or_default();
            for name in ["step", "steps"] {
                steps = steps.max(last[name].as_i64().unwrap_or_default());
            }
        }
        let mut ended = json!({"task_id": id, "status": last["type"], "steps": steps});
        for name in ["result", "message", "error_code"] {
            if !last[name].is_null() {
                ended[name] = last[name].take();
            }
        }
        Ok(ended)
    }

    async fn start(&self, client: &Lightcone, journal: &Mutex<Journal>) -> Result<String, Failure> {
        let mut params = self.row.clone();
        let own = BatchKey::of_attempt(&self.key, self.attempt.into());
        params.insert("idempotency_key".to_owned(), own.into());
        let params = serde_json::from_value(params.into());
        let params = params.map_err(|e| Failure::new(exit::USAGE, "usage", e.to_string()))?;
        let task = TaskHandle::start(client, &params).await?;
        let id = task.task_id().to_owned();
        journal.lock().await.started(&self.key, self.attempt, &id)?;
        Ok(id)
    }
}
