//! Computers: their state, their lifetime, and who uses them.

mod events;
mod exec;
mod folder;
mod isolation;
mod ledger;
pub mod machine;
mod orphans;
mod params;
mod perform;
mod registry;
mod request;
mod snapshot;
mod unsaved;

pub use events::Events;
pub use exec::{Decoder, Piece, Shell};
pub use isolation::Isolation;
pub use ledger::Ledger;
pub use params::{BadCreate, Create, Kind, is_name};
pub use perform::store_screenshot;
pub use registry::{Refusal, Registry, Settings};
pub use request::{Request, command};

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::time::Instant;

use crate::db::Db;
use crate::failure::Failure;
use machine::Machine;

/// The environment variable that marks every process of a computer.
pub const MARK: &str = "LIGHTCONE_COMPUTER";

/// The current time in the format of the API.
pub fn now() -> String {
    iso(SystemTime::now())
}

/// A time in the format of the API.
pub fn iso(time: SystemTime) -> String {
    humantime::format_rfc3339_millis(time).to_string()
}

/// Why a computer ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Its end was requested.
    Asked,
    Lifetime,
    Idle,
    /// The server is shutting down.
    Stopping,
    /// The browser or desktop ended by itself.
    Gone(String),
}

impl Reason {
    fn text(&self) -> String {
        match self {
            Self::Asked => "it was asked to end".to_owned(),
            Self::Lifetime => "max_lifetime_seconds is over".to_owned(),
            Self::Idle => "nobody used it for inactivity_timeout_seconds".to_owned(),
            Self::Stopping => "the server is stopping".to_owned(),
            Self::Gone(how) => how.clone(),
        }
    }
}

/// A running computer.
#[derive(Debug)]
pub struct Computer {
    pub id: String,
    pub kind: Kind,
    /// The parameters of its creation.
    pub create: Create,
    /// What it was restored from, and is saved as.
    pub environment: Option<String>,
    pub machine: Box<dyn Machine>,
    pub events: Events,
    /// Holds `profile` and `home`; removed when the computer ends.
    pub folder: PathBuf,
    settings: Arc<Settings>,
    db: Arc<Db>,
    ledger: Ledger,
    created: SystemTime,
    /// When it was last used, and how many use it right now.
    used: watch::Sender<(Instant, SystemTime)>,
    users: watch::Sender<usize>,
    /// Serializes actions.
    turn: tokio::sync::Mutex<()>,
    end: watch::Sender<Option<Reason>>,
    done: watch::Sender<Option<Result<(), Failure>>>,
    task: Mutex<Option<String>>,
    save: Mutex<bool>,
    shots: Mutex<Vec<String>>,
}

/// Keeps a computer from being idle until it is dropped.
#[derive(Debug)]
pub struct InUse(Arc<Computer>);

impl Drop for InUse {
    fn drop(&mut self) {
        self.0.touch();
        self.0.users.send_modify(|users| *users -= 1);
    }
}

/// A task's hold on a computer.
#[derive(Debug)]
pub struct TaskHold {
    computer: Arc<Computer>,
    _in_use: InUse,
}

impl Drop for TaskHold {
    fn drop(&mut self) {
        *lock(&self.computer.task) = None;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Computer {
    /// It is used now.
    pub fn touch(&self) {
        self.used.send_replace((Instant::now(), SystemTime::now()));
    }

    /// It is in use until the result is dropped.
    pub fn in_use(self: &Arc<Self>) -> InUse {
        self.touch();
        self.users.send_modify(|users| *users += 1);
        InUse(Arc::clone(self))
    }

    /// Takes it for a task, or returns the id of the other task that has it.
    pub fn hold(self: &Arc<Self>, task: &str) -> Result<TaskHold, String> {
        let mut held = lock(&self.task);
        if let Some(other) = &*held {
            return Err(other.clone());
        }
        *held = Some(task.to_owned());
        Ok(TaskHold {
            computer: Arc::clone(self),
            _in_use: self.in_use(),
        })
    }

    /// The task that has it.
    pub fn task(&self) -> Option<String> {
        lock(&self.task).clone()
    }

    /// Requests that it is saved when it ends.
    pub fn save(&self) -> Result<(), Failure> {
        self.db.computer_saves(&self.id)?;
        *lock(&self.save) = true;
        Ok(())
    }

    /// Requests its end, and waits until nothing of it is left. An error if it could not be saved.
    pub async fn end(&self, reason: Reason) -> Result<(), Failure> {
        self.end.send_if_modified(|end| {
            let first = end.is_none();
            if first {
                *end = Some(reason);
            }
            first
        });
        self.ended().await
    }

    /// Waits until nothing of it is left and all its events have been sent. An error if it could not be saved.
    pub async fn ended(&self) -> Result<(), Failure> {
        // An error would mean that the computer was dropped, so it has ended.
        let mut done = self.done.subscribe();
        match done.wait_for(Option::is_some).await.as_deref() {
            Ok(Some(outcome)) => outcome.clone(),
            _ => Ok(()),
        }
    }

    /// Waits until it starts to end.
    pub async fn ending(&self) -> Reason {
        let mut end = self.end.subscribe();
        match end.wait_for(Option::is_some).await.as_deref() {
            Ok(Some(reason)) => reason.clone(),
            _ => Reason::Asked,
        }
    }

    /// Where its commands run.
    pub fn shell(&self) -> Shell<'_> {
        Shell {
            machine: &*self.machine,
            home: self.folder.join("home"),
            mark: &self.id,
            ledger: &self.ledger,
            umask: self.settings.umask,
        }
    }

    fn times(&self) -> (Option<SystemTime>, Option<SystemTime>, SystemTime) {
        let used = self.used.borrow().1;
        let idle = self.create.idle_enabled.then(|| used + self.create.idle);
        let busy = *self.users.borrow() > 0;
        (
            Some(self.created + self.create.lifetime),
            idle.filter(|_| !busy),
            used,
        )
    }

    /// Its JSON in the API; the status is `ready` after its creation and `RUNNING` later.
    pub fn describe(&self, status: &str) -> Value {
        let (expires, idle, used) = self.times();
        let id = &self.id;
        let mut endpoints = json!({
            "screencast": format!("/computers/{id}/screencast"),
            "events": format!("/computers/{id}/events"),
            "ws": format!("/computers/{id}/ws"),
            "debug": format!("/computers/{id}/debug"),
        });
        if self.kind == Kind::Browser {
            endpoints["cdp"] = format!("/computers/{id}/cdp").into();
        }
        let (width, height) = self.machine.size();
        json!({
            "id": id,
            "kind": self.kind.name(),
            "status": status,
            "created_at": iso(self.created),
            "expires_at": expires.map(iso),
            "idle_expires_at": idle.map(iso),
            "idle_timeout_enabled": self.create.idle_enabled,
            "inactivity_timeout_seconds": whole(self.create.idle),
            "max_lifetime_seconds": whole(self.create.lifetime),
            "last_activity_at": iso(used),
            "auto_kill": self.create.idle_enabled,
            "environment_id": self.create.environment.as_ref().or(self.create.context.as_ref()),
            "context_id": self.create.context,
            "persistent": *lock(&self.save),
            "display": {"width": width, "height": height},
            "task_id": self.task(),
            "endpoints": endpoints,
        })
    }

    /// Remembers a screenshot, which is removed some time after the computer.
    pub fn remember_shot(&self, name: String) {
        lock(&self.shots).push(name);
    }

    fn shots(&self) -> Vec<String> {
        lock(&self.shots).clone()
    }

    /// Waits until its lifetime or its idle time is over.
    async fn expired(&self) -> Reason {
        let born = self.used.borrow().0;
        let lifetime = async {
            match born.checked_add(self.create.lifetime) {
                Some(at) => tokio::time::sleep_until(at).await,
                None => std::future::pending().await,
            }
        };
        let idle = async {
            if !self.create.idle_enabled {
                std::future::pending::<()>().await;
            }
            let mut users = self.users.subscribe();
            let mut used = self.used.subscribe();
            loop {
                let _ = users.wait_for(|users| *users == 0).await;
                let since = used.borrow_and_update().0;
                tokio::select! {
                    () = tokio::time::sleep_until(since + self.create.idle) => return,
                    _ = users.changed() => {}
                    _ = used.changed() => {}
                }
            }
        };
        tokio::select! {
            () = lifetime => Reason::Lifetime,
            () = idle => Reason::Idle,
        }
    }
}

fn whole(time: Duration) -> u64 {
    time.as_secs()
}
