//! Creates the folder of a computer, fills it from a snapshot, and removes it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::snapshot;
use crate::db::Db;
use crate::failure::Failure;

/// What is written for a computer, on disk and in the database, until it has started.
pub struct Unfinished<'a> {
    pub db: &'a Db,
    pub id: &'a str,
    pub folder: &'a Path,
    pub done: bool,
}

impl Drop for Unfinished<'_> {
    fn drop(&mut self) {
        if !self.done {
            let _ = std::fs::remove_dir_all(self.folder);
            // A computer that never ran has nothing to save: the next server only removes what is left of it.
            let _ = self.db.computer_ended(self.id, "it did not start");
        }
    }
}

/// Creates the folder, with the saved contents if there are any.
pub async fn prepare(folder: &Path, saved: Option<PathBuf>) -> Result<(), Failure> {
    let failed = |e: std::io::Error| {
        Failure::passing(
            "storage_full",
            format!(
                "cannot make the computer's folder {}: {e}",
                folder.display()
            ),
        )
    };
    tokio::fs::create_dir_all(folder).await.map_err(failed)?;
    if let Some(file) = saved {
        let into = folder.to_owned();
        let name = file.display().to_string();
        let unpacked = tokio::task::spawn_blocking(move || snapshot::unpack(&file, &into)).await;
        unpacked
            .unwrap_or_else(|e| Err(std::io::Error::other(e)))
            .map_err(|e| {
                Failure::fatal(
                    "environment_broken",
                    format!("the saved computer in {name} cannot be read, it may be cut off: {e}; start one without environment_id, or put a whole file there"),
                )
            })?;
    }
    for inner in ["profile", "home/workspace"] {
        tokio::fs::create_dir_all(folder.join(inner))
            .await
            .map_err(failed)?;
    }
    Ok(())
}

/// Removes a folder that processes may still write into for a moment.
pub async fn remove(folder: &Path) {
    for _ in 0..100 {
        match tokio::fs::remove_dir_all(folder).await {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            _ => break,
        }
    }
}
