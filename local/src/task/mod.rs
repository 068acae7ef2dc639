//! One task: its parameters, status and events.

mod log;
mod params;
mod run;
mod store;
mod task_computer;

pub use params::{Missing, Params, Refused};
pub use store::{Store, WhenFull, random};

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::time::Instant;

use crate::computer::iso;
use crate::db::{Db, StoredTask};
use crate::failure::Failure;

pub use self::log::EventLog;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // No panic can leave this half changed, so a poisoned lock is safe to use.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A task, and how to control it.
#[derive(Debug)]
pub struct Task {
    /// Opaque id.
    pub id: String,
    /// Its parameters.
    pub params: Params,
    /// Its events.
    pub log: EventLog,
    db: Arc<Db>,
    created: SystemTime,
    computer: Mutex<Option<String>>,
    status: Mutex<String>,
    paused: watch::Sender<bool>,
    messages: Mutex<VecDeque<String>>,
    shots: Mutex<Vec<String>>,
    stop: watch::Sender<bool>,
}

impl Task {
    /// A task that has not started.
    pub fn new(db: Arc<Db>, id: String, params: Params) -> Self {
        Self {
            params,
            log: EventLog::kept(Arc::clone(&db), &id),
            db,
            created: SystemTime::now(),
            computer: Mutex::default(),
            status: Mutex::new("running".to_owned()),
            paused: watch::Sender::new(false),
            messages: Mutex::default(),
            shots: Mutex::default(),
            stop: watch::Sender::new(false),
            id,
        }
    }

    /// A task that an earlier server ran, with the time of its end.
    fn restored(db: Arc<Db>, stored: StoredTask, params: Params, ended: Option<Instant>) -> Self {
        let log = EventLog::restored(Arc::clone(&db), &stored.id, stored.events, ended);
        Self {
            log,
            created: stored.created,
            computer: Mutex::new(stored.computer),
            status: Mutex::new(stored.status),
            shots: Mutex::new(stored.shots),
            ..Self::new(db, stored.id, params)
        }
    }

    /// `running`, `paused`, or the type of the event that ended it.
    pub fn status(&self) -> String {
        let status = lock(&self.status).clone();
        if status == "running" && *self.paused.borrow() {
            "paused".to_owned()
        } else {
            status
        }
    }

    /// The response of `retrieve_status`.
    pub fn describe(&self) -> Value {
        let status = self.status();
        let exit_code = match status.as_str() {
            "running" | "paused" => None,
            "completed" => Some(0),
            _ => Some(1),
        };
        json!({"task_id": self.id, "status": status, "exit_code": exit_code})
    }

    /// Its entry in the list of tasks.
    pub fn summary(&self) -> Value {
        let mut summary = self.describe();
        summary["instruction"] = self.params.instruction.clone().into();
        summary["created_at"] = iso(self.created).into();
        summary["computer_id"] = lock(&self.computer).clone().into();
        summary
    }

    fn set_computer(&self, id: &str) {
        *lock(&self.computer) = Some(id.to_owned());
        self.report(self.db.task_computer(&self.id, id));
    }

    /// Requests that it ends before its next step.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// Waits until its end is requested.
    async fn stopped(&self) {
        // An error would mean that the sender was dropped, but it is part of self.
        let _ = self.stop.subscribe().wait_for(|stop| *stop).await;
    }

    /// Whether the task has its terminal event.
    pub fn ended(&self) -> bool {
        self.log.ended().is_some()
    }

    /// Pauses the task before its next step, or resumes it.
    pub fn set_paused(&self, paused: bool) {
        self.paused.send_replace(paused);
    }

    /// Leaves a message for the next step.
    pub fn inject(&self, message: String) {
        lock(&self.messages).push_back(message);
    }

    fn take_message(&self) -> Option<String> {
        lock(&self.messages).pop_front()
    }

    /// Ends the task with this event, whose type becomes the status.
    fn finish(&self, kind: &'static str, event: &Value) {
        // The status first: a client that saw the terminal event must not read `running` afterwards.
        *lock(&self.status) = kind.to_owned();
        self.log.finish(event);
        let computer = lock(&self.computer).clone().unwrap_or_default();
        tracing::info!(
            task_id = self.id,
            computer_id = computer,
            status = kind,
            "task ended"
        );
        // The last event reports that the database cannot be written.
        let _ = self.db.task_ended(&self.id, kind);
    }

    /// Tells followers that something of the task could not be stored.
    fn report(&self, written: Result<(), Failure>) {
        if let Err(failure) = written {
            self.log.unwritten(&failure);
        }
    }

    fn remember_shot(&self, name: String) {
        self.report(self.db.task_shot(&self.id, &name));
        lock(&self.shots).push(name);
    }

    fn shots(&self) -> Vec<String> {
        lock(&self.shots).clone()
    }
}
