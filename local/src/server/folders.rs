//! Where the server keeps things: one folder, used by one server at a time.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

/// Pictures older than this belong to nobody any more.
const OLD: Duration = Duration::from_secs(600);

/// The folders of a server.
#[derive(Debug)]
pub struct Folders {
    /// Of running computers; goes with the server.
    pub runs: TempDir,
    pub screenshots: PathBuf,
    pub environments: PathBuf,
    pub database: PathBuf,
    /// Held while the server runs.
    _lock: Option<File>,
}

impl Folders {
    /// Opens the data folder, or a temporary one.
    pub fn open(data: Option<&Path>) -> Result<Self, String> {
        let parent = data.map_or_else(std::env::temp_dir, Path::to_owned);
        let failed = |e: std::io::Error| format!("cannot use {}: {e}", parent.display());
        fs::create_dir_all(&parent).map_err(failed)?;
        // Programs are started in other folders, and in sandboxes, where links lead elsewhere.
        let parent = parent.canonicalize().map_err(failed)?;
        let lock = match data {
            Some(data) => Some(lock(data)?),
            None => None,
        };
        let runs = tempfile::Builder::new()
            .prefix("lightcone-local-")
            .tempdir_in(&parent)
            .map_err(failed)?;
        let kept = match data {
            Some(_) => parent,
            None => runs.path().join("data"),
        };
        let (screenshots, environments) = (kept.join("screenshots"), kept.join("environments"));
        fs::create_dir_all(&screenshots).map_err(failed)?;
        fs::create_dir_all(&environments).map_err(failed)?;
        Ok(Self {
            database: kept.join("lightcone.db"),
            runs,
            screenshots,
            environments,
            _lock: lock,
        })
    }

    /// Removes what a server that was killed could not remove itself. Nothing of its computers may run any more.
    pub fn tidy(&self) {
        if let Some(data) = self.database.parent().filter(|_| self._lock.is_some()) {
            tidy(data, self.runs.path());
        }
    }

    /// The folders that hold everything.
    pub fn all(&self) -> Vec<PathBuf> {
        let kept = self.database.parent();
        let all = [kept, Some(self.runs.path())].into_iter().flatten();
        all.map(Path::to_owned).collect()
    }

    /// Removes what goes with the server.
    pub fn close(self) -> Result<(), String> {
        self.runs
            .close()
            .map_err(|e| format!("cannot remove the working folder: {e}"))
    }
}

fn lock(data: &Path) -> Result<File, String> {
    let path = data.join("lock");
    let failed = |e: std::io::Error| format!("cannot use {}: {e}", path.display());
    let file = File::create(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(format!(
            "another lightcone-local serves from {}; give another --data",
            data.display()
        )),
        Err(TryLockError::Error(e)) => Err(failed(e)),
    }
}

fn tidy(data: &Path, own: &Path) {
    let old = |path: &Path| {
        let changed = fs::metadata(path).and_then(|meta| meta.modified());
        changed.is_ok_and(|at| {
            SystemTime::now()
                .duration_since(at)
                .is_ok_and(|age| age > OLD)
        })
    };
    for entry in fs::read_dir(data).into_iter().flatten().flatten() {
        if entry
            .file_name()
            .to_string_lossy()
            .starts_with("lightcone-local-")
            && entry.path() != own
        {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    for entry in fs::read_dir(data.join("screenshots"))
        .into_iter()
        .flatten()
        .flatten()
    {
        if old(&entry.path()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
