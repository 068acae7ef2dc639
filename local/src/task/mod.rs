//! One task: what was asked, how it stands, and its events.

mod log;
mod params;
mod run;
mod store;

pub use params::{Params, Refused};
pub use run::run;
pub use store::{Settings, Store, random};

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use tokio::sync::watch;

pub use self::log::EventLog;

/// A task and its ways to be steered.
#[derive(Debug)]
pub struct Task {
    /// Opaque id.
    pub id: String,
    /// What was asked.
    pub params: Params,
    /// Its events.
    pub log: EventLog,
    status: Mutex<&'static str>,
    paused: watch::Sender<bool>,
    messages: Mutex<VecDeque<String>>,
    shots: Mutex<Vec<String>>,
}

impl Task {
    /// A task that has not begun.
    pub fn new(id: String, params: Params) -> Self {
        Self {
            id,
            params,
            log: EventLog::default(),
            status: Mutex::new("running"),
            paused: watch::Sender::new(false),
            messages: Mutex::default(),
            shots: Mutex::default(),
        }
    }

    /// `running`, `paused`, or the type of the event that ended it.
    pub fn status(&self) -> &'static str {
        let status = *self.status.lock().unwrap_or_else(PoisonError::into_inner);
        if status == "running" && *self.paused.borrow() {
            "paused"
        } else {
            status
        }
    }

    /// What `retrieve_status` answers.
    pub fn describe(&self) -> Value {
        let status = self.status();
        let exit_code = match status {
            "running" | "paused" => None,
            "completed" => Some(0),
            _ => Some(1),
        };
        json!({"task_id": self.id, "status": status, "exit_code": exit_code})
    }

    /// Whether the terminal event has come.
    pub fn ended(&self) -> bool {
        self.log.ended().is_some()
    }

    /// Holds the task before its next step, or lets it go on.
    pub fn set_paused(&self, paused: bool) {
        self.paused.send_replace(paused);
    }

    /// Leaves a message for the next step.
    pub fn inject(&self, message: String) {
        self.messages
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push_back(message);
    }

    fn take_message(&self) -> Option<String> {
        self.messages
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front()
    }

    /// Ends the task with this event, whose type becomes the status.
    fn finish(&self, kind: &'static str, event: &Value) {
        // The status first: whoever saw the terminal event must not read `running` afterwards.
        *self.status.lock().unwrap_or_else(PoisonError::into_inner) = kind;
        self.log.finish(event);
    }

    fn remember_shot(&self, name: String) {
        self.shots
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(name);
    }

    fn shots(&self) -> Vec<String> {
        self.shots
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}
