//! The registry of computers: starts, finds, saves and ends them.

mod create;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use super::folder::remove;
use super::unsaved::{self, Unsaved};
use super::{Computer, Isolation, Reason, lock, orphans};
use crate::browser::Launch;
use crate::db::{Db, Saved};
use crate::failure::Failure;

/// How long screenshots of a computer outlive it.
const KEEP_PICTURES: Duration = Duration::from_secs(600);

/// Settings of all computers.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How browsers are started.
    pub launch: Launch,
    /// Folders of running computers are made here.
    pub runs: PathBuf,
    /// Saved computers are kept here.
    pub environments: PathBuf,
    /// Screenshots are written here.
    pub screenshots: PathBuf,
    /// How programs are isolated from the rest of the machine, if they are.
    pub isolation: Option<Isolation>,
    /// The server's own address, for links.
    pub base: String,
    /// How long an action may take.
    pub action_limit: Duration,
    /// Limit of computers at once.
    pub most: usize,
    /// The umask of shell commands that are not isolated.
    pub umask: u32,
}

/// Why a computer could not be started.
#[derive(Debug)]
pub enum Refusal {
    /// The limit of computers is reached.
    Full,
    /// Nothing is saved under this name.
    NothingSaved(String),
    /// It could not be started.
    Failed(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// The computers by id.
#[derive(Debug)]
pub struct Registry {
    pub settings: Arc<Settings>,
    pub db: Arc<Db>,
    slots: Arc<Semaphore>,
    live: Mutex<HashMap<String, Arc<Computer>>>,
    /// Computers that have ended and could not be saved yet.
    pub(super) unsaved: Unsaved,
    stopping: watch::Sender<bool>,
}

impl Registry {
    /// An empty registry. First ends what a killed server left, and saves it if requested.
    pub fn new(settings: Settings, db: Arc<Db>) -> Self {
        let left = db.open_computers();
        let ids: Vec<String> = left.iter().map(|open| open.id.clone()).collect();
        orphans::end(&db.processes(), &ids);
        let unsaved = Unsaved::default();
        for open in left {
            unsaved.take_up(&settings.environments, &db, open);
        }
        Self {
            unsaved,
            slots: Arc::new(Semaphore::new(settings.most)),
            settings: Arc::new(settings),
            db,
            live: Mutex::default(),
            stopping: watch::Sender::new(false),
        }
    }

    /// A running computer.
    pub fn get(&self, id: &str) -> Option<Arc<Computer>> {
        lock(&self.live).get(id).cloned()
    }

    /// All running computers, oldest first.
    pub fn list(&self) -> Vec<Arc<Computer>> {
        let mut all: Vec<_> = lock(&self.live).values().cloned().collect();
        all.sort_by_key(|computer| computer.created);
        all
    }

    /// The computer saved under a name, if its file exists.
    pub fn saved(&self, name: &str) -> Option<Saved> {
        let saved = self.db.environment(name)?;
        self.file(&saved.id).exists().then_some(saved)
    }

    /// All saved computers, newest first.
    pub fn all_saved(&self) -> Vec<Saved> {
        let mut all = self.db.environments();
        all.retain(|saved| self.file(&saved.id).exists());
        all
    }

    /// A slot for one more computer, or an error if all are in use.
    pub fn slot(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        let slot = Arc::clone(&self.slots).try_acquire_owned();
        slot.map_err(|_| Refusal::Full)
    }

    /// Waits for a slot for one more computer.
    pub async fn wait_for_slot(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        let slot = Arc::clone(&self.slots).acquire_owned().await;
        slot.map_err(|_| Refusal::Full)
    }

    /// The file of a saved computer.
    fn file(&self, environment: &str) -> PathBuf {
        self.settings
            .environments
            .join(format!("{environment}.tar.zst"))
    }

    /// Waits for the end of a computer, and cleans up.
    async fn watch(self: Arc<Self>, computer: Arc<Computer>, slot: OwnedSemaphorePermit) {
        let reason = tokio::select! {
            reason = computer.ending() => reason,
            gone = computer.machine.gone() => Reason::Gone(gone.message),
            reason = computer.expired() => reason,
        };
        computer
            .end
            .send_if_modified(|end| end.is_none() && end.replace(reason.clone()).is_none());
        // Not found by callers before its end starts.
        lock(&self.live).remove(&computer.id);
        if reason != Reason::Asked {
            computer
                .events
                .error(&format!("the computer has ended: {}", reason.text()));
        }
        let save = *lock(&computer.save);
        // A running action may finish, within a limit.
        let _ = tokio::time::timeout(self.settings.action_limit, computer.turn.lock()).await;
        let closed = computer.machine.close(save).await;
        let id = computer.id.clone();
        // Reads much of /proc and waits: too slow for the threads of the runtime.
        let tidied = tokio::task::spawn_blocking(move || orphans::end(&[], &[id]));
        let _ = tidied.await;
        let saved = match save {
            true => self.save(&computer).await,
            false => Ok(()),
        };
        let outcome = match saved {
            Ok(()) => {
                remove(&computer.folder).await;
                // What was lost when the browser ended cannot be recovered, but must be reported.
                let written = self.db.computer_ended(&computer.id, &reason.text());
                if written.is_err() {
                    self.unsaved.keep_end(&computer.id, &reason.text());
                }
                closed.and(written)
            }
            Err(failure) => {
                // Only the folder is left of it.
                self.unsaved.keep(&self.db, computer.open(), &reason.text());
                Err(failure)
            }
        };
        if let Err(failure) = &outcome {
            computer.events.error(&failure.message);
            tracing::warn!("{}", failure.message);
        }
        tracing::info!(
            computer_id = computer.id,
            saved = save && outcome.is_ok(),
            reason = reason.text(),
            "computer ended"
        );
        drop(slot);
        computer.done.send_replace(Some(outcome));
        let (shots, folder) = (computer.shots(), self.settings.screenshots.clone());
        drop(computer);
        if !shots.is_empty() {
            tokio::time::sleep(KEEP_PICTURES).await;
            for name in shots {
                let _ = tokio::fs::remove_file(folder.join(name)).await;
            }
        }
    }

    async fn save(&self, computer: &Computer) -> Result<(), Failure> {
        let (db, open) = (Arc::clone(&self.db), computer.open());
        let environments = self.settings.environments.clone();
        let saved = tokio::task::spawn_blocking(move || unsaved::save(&environments, &db, &open));
        saved
            .await
            .unwrap_or_else(|e| Err(Failure::passing("storage_full", e.to_string())))
    }

    /// Ends all computers, and saves those that must be saved.
    pub async fn shutdown(&self) {
        let all: Vec<_> = {
            let live = lock(&self.live);
            self.stopping.send_replace(true);
            live.values().cloned().collect()
        };
        let ends = all.iter().map(|computer| computer.end(Reason::Stopping));
        // What could not be saved was logged, and the next server tries again.
        futures::future::join_all(ends).await;
    }
}
