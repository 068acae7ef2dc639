//! The registry of computers: starts, finds, saves and ends them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::Instant;

use super::folder::{Unfinished, prepare, remove};
use super::machine::Machine;
use super::unsaved::{self, Unsaved};
use super::{Computer, Create, Events, Isolation, Kind, Ledger, Reason, lock, orphans};
use crate::browser::{Browser, Launch, Pages, Screen, Setup};
use crate::db::{Db, Open, Saved};
use crate::desktop::{self, Desktop};
use crate::failure::Failure;
use crate::task::random;

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

    /// Starts a computer, under its own id or a new one.
    pub async fn create(
        self: &Arc<Self>,
        create: Create,
        id: Option<String>,
        slot: OwnedSemaphorePermit,
    ) -> Result<Arc<Computer>, Refusal> {
        let id = id.unwrap_or_else(|| format!("computer_{}", random()));
        self.save_before(&create, &id).await?;
        let (environment, restore) = self.origin(&create)?;
        let folder = self.settings.runs.join(&id);
        // The caller may give up at any moment; then nothing may be left.
        let mut unfinished = Unfinished {
            db: &self.db,
            id: &id,
            folder: &folder,
            done: false,
        };
        // Before anything runs, so that the next server finds what this one may leave.
        let save = create.save || create.context.is_some();
        self.db.computer_started(&Open {
            id: id.clone(),
            kind: create.kind,
            environment: environment.clone().unwrap_or_else(|| id.clone()),
            folder: Some(folder.clone()),
            save,
        })?;
        let ledger = Ledger::new(Arc::clone(&self.db), &id);
        let events = Events::default();
        let prepared = prepare(&folder, restore.map(|saved| self.file(&saved.id))).await;
        let machine = match prepared {
            Ok(()) => self.start(&create, &ledger, &id, &folder, &events).await,
            Err(failure) => Err(failure),
        };
        let ready = match machine {
            Ok(machine) => self.db.computer_ready(&id).map(|()| machine),
            Err(failure) => Err(failure),
        };
        let machine = match ready {
            Ok(machine) => machine,
            Err(failure) => {
                remove(&folder).await;
                return Err(failure.into());
            }
        };
        unfinished.done = true;
        drop(unfinished);
        let computer = Arc::new(Computer {
            kind: create.kind,
            save: Mutex::new(save),
            db: Arc::clone(&self.db),
            environment,
            create,
            machine,
            events,
            folder,
            settings: Arc::clone(&self.settings),
            ledger,
            created: SystemTime::now(),
            used: watch::Sender::new((Instant::now(), SystemTime::now())),
            users: watch::Sender::new(0),
            turn: tokio::sync::Mutex::default(),
            end: watch::Sender::new(None),
            done: watch::Sender::new(None),
            task: Mutex::default(),
            shots: Mutex::default(),
            id,
        });
        let late = {
            let mut live = lock(&self.live);
            live.insert(computer.id.clone(), Arc::clone(&computer));
            *self.stopping.borrow()
        };
        tracing::info!(
            computer_id = computer.id,
            kind = computer.kind.name(),
            "computer started"
        );
        tokio::spawn(Arc::clone(self).watch(Arc::clone(&computer), slot));
        if late {
            computer.end(Reason::Stopping).await?;
            return Err(Failure::passing("cancelled", "the server is stopping").into());
        }
        Ok(computer)
    }

    /// The name it is saved under, and what it is restored from.
    fn origin(&self, create: &Create) -> Result<(Option<String>, Option<Saved>), Refusal> {
        let saved = match (&create.environment, &create.context) {
            (Some(name), _) => match self.saved(name) {
                Some(saved) => Some(saved),
                None => return Err(Refusal::NothingSaved(name.clone())),
            },
            (None, Some(name)) => self.saved(name),
            (None, None) => None,
        };
        if let Some(saved) = saved.as_ref().filter(|saved| saved.kind != create.kind) {
            return Err(Refusal::Failed(Failure::fatal(
                "invalid_kind",
                format!(
                    "{} was saved from a {}, and cannot become a {}",
                    saved.id,
                    saved.kind.name(),
                    create.kind.name()
                ),
            )));
        }
        let name = saved
            .as_ref()
            .map(|saved| saved.id.clone())
            .or_else(|| create.context.clone());
        Ok((name, saved))
    }

    async fn start(
        &self,
        create: &Create,
        ledger: &Ledger,
        id: &str,
        folder: &Path,
        events: &Events,
    ) -> Result<Box<dyn Machine>, Failure> {
        match create.kind {
            Kind::Browser => {
                let setup = Setup {
                    folder: folder.to_owned(),
                    screen: Screen {
                        width: create.width,
                        height: create.height,
                        scale: create.scale,
                    },
                    stealth: create.stealth,
                    pages: Pages {
                        events: events.clone(),
                        ..create.pages.clone()
                    },
                    mark: id.to_owned(),
                    ledger: ledger.clone(),
                    isolation: self.settings.isolation.clone(),
                    user: self.settings.launch.rights.user()?,
                };
                Ok(Box::new(
                    Browser::start(&self.settings.launch, setup).await?,
                ))
            }
            Kind::Desktop => {
                let setup = desktop::Setup {
                    home: folder.join("home"),
                    width: create.width,
                    height: create.height,
                    browser: self.settings.launch.program.clone(),
                    browser_sandbox: self.settings.launch.desktop_sandbox(),
                    mark: id.to_owned(),
                    isolation: self.settings.isolation.clone(),
                    user: self.settings.launch.rights.user()?,
                };
                Ok(Box::new(Desktop::start(setup, ledger).await?))
            }
        }
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
