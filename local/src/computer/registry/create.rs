//! Starts computers, new or restored.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::Instant;

use super::{Refusal, Registry};
use crate::browser::{Browser, Pages, Screen, Setup};
use crate::computer::folder::{Unfinished, prepare, remove};
use crate::computer::machine::Machine;
use crate::computer::{Computer, Create, Events, Kind, Ledger, Reason, lock};
use crate::db::{Open, Saved};
#[cfg(target_os = "linux")]
use crate::desktop::{self, Desktop};
use crate::failure::Failure;
use crate::task::random;

impl Registry {
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
            #[cfg(not(target_os = "linux"))]
            Kind::Desktop => Err(Failure::fatal(
                "desktop_missing",
                format!(
                    "a desktop cannot be created on {}: desktops exist on Linux only, since they are made of an X server and \
                     Linux namespaces; create a browser (kind: browser), or run the server on Linux, for example in a virtual \
                     machine or in WSL",
                    std::env::consts::OS
                ),
            )),
            #[cfg(target_os = "linux")]
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
}
