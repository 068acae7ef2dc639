//! All tasks of this server.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::Instant;

use super::{Params, Task, run, task_computer};
use crate::computer::{Refusal, Registry};
use crate::db::{Db, StoredTask};
use crate::failure::Failure;
use crate::planner::Model;

/// How long an ended task can still be retrieved and replayed.
const KEEP: Duration = Duration::from_secs(600);

/// What a start does if the limit of computers is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum WhenFull {
    /// The task waits for its computer.
    Wait,
    /// The start gets status 429.
    Refuse,
}

#[derive(Debug, Default)]
struct Inner {
    tasks: HashMap<String, Arc<Task>>,
    keys: HashMap<String, String>,
    running: usize,
}

/// The tasks by id and by idempotency key.
#[derive(Debug)]
pub struct Store {
    pub computers: Arc<Registry>,
    pub db: Arc<Db>,
    /// The model that decides, if there is one.
    pub model: Option<Model>,
    pub when_full: WhenFull,
    inner: Mutex<Inner>,
    stop: watch::Sender<bool>,
    running: watch::Sender<usize>,
}

impl Store {
    /// A store with the tasks that an earlier server stored.
    pub fn new(computers: Arc<Registry>, model: Option<Model>, when_full: WhenFull) -> Self {
        let db = Arc::clone(&computers.db);
        let store = Self {
            computers,
            db,
            model,
            when_full,
            inner: Mutex::default(),
            stop: watch::Sender::new(false),
            running: watch::Sender::new(0),
        };
        for stored in store.db.tasks() {
            store.restore(stored);
        }
        store
    }

    /// Takes over a task of an earlier server; one that was running has failed.
    fn restore(&self, stored: StoredTask) {
        let Ok(params) = Params::read(&stored.body) else {
            // Written by another version, whose tasks nobody waits for.
            return self.db.forget_task(&stored.id);
        };
        let last = stored.events.last().map(|(_, text)| text);
        let last: Option<Value> = last.and_then(|text| serde_json::from_str(text).ok());
        let kind = last.as_ref().and_then(|event| event["type"].as_str());
        let terminal = ENDS.iter().find(|end| kind == Some(end));
        let mut stored = stored;
        if let Some(end) = terminal {
            // The server died between the last event and the status.
            stored.status = (*end).to_owned();
        }
        let ago = stored
            .ended
            .map_or(Duration::ZERO, |at| at.elapsed().unwrap_or_default());
        let ended = terminal.map(|_| {
            let now = Instant::now();
            now.checked_sub(ago).unwrap_or(now)
        });
        let step = last.as_ref().and_then(|event| event["step"].as_u64());
        if ago > KEEP {
            for name in &stored.shots {
                let _ = std::fs::remove_file(self.computers.settings.screenshots.join(name));
            }
            return self.db.forget_task(&stored.id);
        }
        let task = Arc::new(Task::restored(Arc::clone(&self.db), stored, params, ended));
        if terminal.is_none() {
            let failure = Failure::passing(
                "session_expired",
                "the local server ended while the task ran; start it again",
            );
            task.finish("failed", &failure.event(step.unwrap_or(0)));
        }
        let mut inner = self.lock();
        if let Some(key) = &task.params.idempotency_key {
            inner.keys.insert(key.clone(), task.id.clone());
        }
        inner.tasks.insert(task.id.clone(), task);
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // No panic can happen between two changes that belong together.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Drops the tasks that ended too long ago.
    fn tidy(&self, inner: &mut Inner) {
        let old = |task: &Task| task.log.ended().is_some_and(|at| at.elapsed() > KEEP);
        let old: Vec<_> = inner.tasks.extract_if(|_, task| old(task)).collect();
        for (id, task) in old {
            inner.keys.retain(|_, other| *other != id);
            for name in task.shots() {
                let _ = std::fs::remove_file(self.computers.settings.screenshots.join(name));
            }
            self.db.forget_task(&id);
        }
    }

    /// Drops the tasks that ended too long ago.
    pub fn forget_old(&self) {
        self.tidy(&mut self.lock());
    }

    /// Starts a task, or returns the one that this idempotency key started; the flag says which.
    pub fn start(
        self: &Arc<Self>,
        body: &[u8],
        params: Params,
    ) -> Result<(Arc<Task>, bool), Refusal> {
        let mut inner = self.lock();
        self.tidy(&mut inner);
        if let Some(task) = params
            .idempotency_key
            .as_ref()
            .and_then(|key| inner.keys.get(key))
            .and_then(|id| inner.tasks.get(id))
        {
            return Ok((Arc::clone(task), true));
        }
        let refuse = self.when_full == WhenFull::Refuse && task_computer::needs_slot(self, &params);
        let slot = refuse.then(|| self.computers.slot()).transpose()?;
        let id = format!("task_{}", random());
        let key = params.idempotency_key.clone();
        self.db.task_started(&id, body, key.as_deref())?;
        let task = Arc::new(Task::new(Arc::clone(&self.db), id, params));
        if let Some(key) = key {
            inner.keys.insert(key, task.id.clone());
        }
        tracing::info!(task_id = task.id, "task started");
        inner.tasks.insert(task.id.clone(), Arc::clone(&task));
        inner.running += 1;
        self.running.send_replace(inner.running);
        drop(inner);
        tokio::spawn(Arc::clone(self).see_through(Arc::clone(&task), slot));
        Ok((task, false))
    }

    async fn see_through(self: Arc<Self>, task: Arc<Task>, slot: Option<OwnedSemaphorePermit>) {
        // Spawned, so that a panic ends the task instead of leaving it running forever.
        let work = tokio::spawn({
            let (store, task) = (Arc::clone(&self), Arc::clone(&task));
            async move { run::run(&store, &task, slot).await }
        });
        if work.await.is_err() {
            run::crashed(&task);
        }
        let mut inner = self.lock();
        inner.running -= 1;
        self.running.send_replace(inner.running);
    }

    /// A task that is running or ended less than ten minutes ago.
    pub fn get(&self, id: &str) -> Option<Arc<Task>> {
        let task = self.lock().tasks.get(id).cloned()?;
        task.log
            .ended()
            .is_none_or(|at| at.elapsed() <= KEEP)
            .then_some(task)
    }

    /// All tasks that can be retrieved, newest first.
    pub fn list(&self) -> Vec<Arc<Task>> {
        let mut inner = self.lock();
        self.tidy(&mut inner);
        let mut all: Vec<_> = inner.tasks.values().cloned().collect();
        all.sort_by_key(|task| std::cmp::Reverse(task.created));
        all
    }

    /// Resolves when the server stops.
    pub async fn stopping(&self) {
        // An error would mean that the sender was dropped, but it is part of self.
        let _ = self.stop.subscribe().wait_for(|stop| *stop).await;
    }

    /// Cancels every task.
    pub async fn shutdown(&self) {
        self.stop.send_replace(true);
        let _ = self
            .running
            .subscribe()
            .wait_for(|running| *running == 0)
            .await;
    }
}

/// Types of the events that end a task.
const ENDS: [&str; 6] = [
    "completed",
    "failed",
    "config_error",
    "max_steps",
    "max_duration",
    "cancelled",
];

/// 128 random bits as hex.
pub fn random() -> String {
    let mut bytes = [0_u8; 16];
    // Without random numbers keys could be guessed, so it is safer to abort.
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::Launch;
    use crate::computer::Settings;

    fn store(folder: &std::path::Path) -> Arc<Store> {
        let settings = Settings {
            isolation: None,
            launch: Launch {
                program: None,
                navigation: Duration::from_secs(1),
                rights: crate::browser::Rights {
                    account: crate::browser::Account::Own,
                    sandbox: true,
                },
            },
            runs: folder.to_owned(),
            environments: folder.to_owned(),
            screenshots: folder.to_owned(),
            base: String::new(),
            action_limit: Duration::from_secs(1),
            most: 1,
            umask: 0o077,
        };
        let db = Arc::new(Db::open(&folder.join("db")).unwrap());
        let computers = Arc::new(Registry::new(settings, db));
        Arc::new(Store::new(computers, None, WhenFull::Wait))
    }

    #[tokio::test(start_paused = true)]
    async fn an_ended_task_is_kept_for_ten_minutes_and_its_key_as_long() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(folder.path());
        // A task whose instruction cannot be read fails at once, without a computer.
        let start = || {
            let body = br#"{"instruction": "x", "kind": "browser", "idempotency_key": "k"}"#;
            store.start(body, Params::read(body).unwrap()).unwrap()
        };
        let (first, _) = start();
        let mut running = store.running.subscribe();
        running.wait_for(|running| *running == 0).await.unwrap();
        tokio::time::advance(KEEP).await;
        assert!(store.get(&first.id).is_some());
        assert!(start().1, "the key still gives the first task");
        tokio::time::advance(Duration::from_secs(1)).await;
        assert!(store.get(&first.id).is_none());
        let (second, reused) = start();
        assert!(!reused && second.id != first.id);
    }
}
