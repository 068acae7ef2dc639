//! Computers that have ended and must still be saved: their folders stay until then.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{Computer, Create, Kind, Refusal, Registry, lock, snapshot};
use crate::db::{Db, Open};
use crate::failure::Failure;

/// Time between attempts.
const AGAIN: Duration = Duration::from_secs(10);

/// Computers by id: those to be saved, and those whose end could not be stored, with its reason.
#[derive(Debug, Default)]
pub struct Unsaved(Mutex<HashMap<String, Open>>, Mutex<HashMap<String, String>>);

/// Saves the folder of a computer that has ended. The previous file is replaced only by a complete one.
pub fn save(environments: &Path, db: &Db, open: &Open) -> Result<(), Failure> {
    let failed = |why: String| {
        Failure::passing(
            "storage_full",
            format!(
                "{} could not be saved: {why}; its folder is kept and the save is tried again, also when DELETE is \
                 repeated",
                open.id
            ),
        )
    };
    let Some(folder) = &open.folder else {
        return Err(failed("its folder is not known".to_owned()));
    };
    let needed: &[&str] = match open.kind {
        Kind::Browser => &["home", "profile"],
        Kind::Desktop => &["home"],
    };
    let file = environments.join(format!("{}.tar.zst", open.environment));
    snapshot::pack(folder, needed, &file).map_err(|e| failed(e.to_string()))?;
    db.saved(&open.environment, open.kind, &open.id)
        .map_err(|failure| failed(failure.message))
}

impl Unsaved {
    /// Handles what a killed server left: saves it if requested, and removes it.
    pub fn take_up(&self, environments: &Path, db: &Db, open: Open) {
        let reason = "the server ended without a word";
        let there = open.folder.as_ref().is_some_and(|folder| folder.is_dir());
        if open.save && there {
            if let Err(failure) = save(environments, db, &open) {
                tracing::warn!("{}", failure.message);
                return self.keep(db, open, reason);
            }
            tracing::warn!(
                "{} ran when the last server was killed; it has been saved as {}",
                open.id,
                open.environment
            );
        }
        self.done(db, &open, reason);
    }

    fn done(&self, db: &Db, open: &Open, reason: &str) {
        if let Some(folder) = &open.folder {
            let _ = std::fs::remove_dir_all(folder);
        }
        // If this fails, the next server looks for the computer again, and finds nothing.
        let _ = db.computer_ended(&open.id, reason);
        lock(&self.0).remove(&open.id);
    }

    /// Remembers one that could not be saved.
    pub fn keep(&self, db: &Db, open: Open, reason: &str) {
        // If this cannot be stored, it still counts as running, and the next server also handles that.
        let _ = db.computer_unsaved(&open.id, reason);
        lock(&self.0).insert(open.id.clone(), open);
    }

    /// Remembers one whose end is not stored.
    pub fn keep_end(&self, id: &str, reason: &str) {
        lock(&self.1).insert(id.to_owned(), reason.to_owned());
    }

    /// Their folders.
    pub fn folders(&self) -> Vec<PathBuf> {
        let all = lock(&self.0);
        all.values()
            .filter_map(|open| open.folder.clone())
            .collect()
    }
}

impl Computer {
    /// The data needed to save it.
    pub(super) fn open(&self) -> Open {
        Open {
            id: self.id.clone(),
            kind: self.kind,
            environment: self.environment.clone().unwrap_or_else(|| self.id.clone()),
            folder: Some(self.folder.clone()),
            save: true,
        }
    }
}

impl Registry {
    /// Whether a computer has ended and must still be saved.
    pub fn is_unsaved(&self, id: &str) -> bool {
        lock(&self.unsaved.0).contains_key(id)
    }

    /// Tries again to store the end of a computer; `None` if there is nothing to store.
    pub fn write_end_again(&self, id: &str) -> Option<Result<(), Failure>> {
        let reason = lock(&self.unsaved.1).get(id).cloned()?;
        let written = self.db.computer_ended(id, &reason);
        if written.is_ok() {
            lock(&self.unsaved.1).remove(id);
        }
        Some(written)
    }

    /// Folders that have to stay.
    pub fn unsaved_folders(&self) -> Vec<PathBuf> {
        self.unsaved.folders()
    }

    /// Tries again to save a computer.
    pub async fn save_again(self: &Arc<Self>, id: &str) -> Result<(), Failure> {
        let Some(open) = lock(&self.unsaved.0).get(id).cloned() else {
            return Ok(());
        };
        let registry = Arc::clone(self);
        let saved = tokio::task::spawn_blocking(move || {
            save(&registry.settings.environments, &registry.db, &open)?;
            registry
                .unsaved
                .done(&registry.db, &open, "it was saved later");
            Ok(())
        });
        saved
            .await
            .unwrap_or_else(|e| Err(Failure::passing("storage_full", e.to_string())))
    }

    /// Retries as long as the server runs.
    pub async fn keep_saving(self: Arc<Self>) {
        loop {
            tokio::time::sleep(AGAIN).await;
            let ids: Vec<String> = lock(&self.unsaved.0).keys().cloned().collect();
            for id in ids {
                // Logged when it first failed.
                let _ = self.save_again(&id).await;
            }
        }
    }

    /// First saves the computer that a new one restores, or whose id it takes.
    pub(super) async fn save_before(
        self: &Arc<Self>,
        create: &Create,
        id: &str,
    ) -> Result<(), Refusal> {
        let wanted = [
            create.environment.as_deref(),
            create.context.as_deref(),
            Some(id),
        ];
        let ids: Vec<String> = {
            let all = lock(&self.unsaved.0);
            let concerned = all.values().filter(|open| {
                wanted
                    .iter()
                    .flatten()
                    .any(|name| open.id == *name || open.environment == *name)
            });
            concerned.map(|open| open.id.clone()).collect()
        };
        for id in ids {
            self.save_again(&id).await?;
        }
        Ok(())
    }
}
