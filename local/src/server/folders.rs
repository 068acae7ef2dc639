//! The data folder of the server, used by one server at a time.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::private;
use crate::machine_user::{owned, process_lives};

/// Screenshots older than this are no longer referenced.
const OLD: Duration = Duration::from_secs(600);

/// The folders of a server.
#[derive(Debug)]
pub struct Folders {
    /// Folder of running computers; removed with the server.
    pub runs: TempDir,
    pub screenshots: PathBuf,
    pub environments: PathBuf,
    pub database: PathBuf,
    /// A lock that is held while the server runs.
    _lock: Option<File>,
}

impl Folders {
    /// Opens the data folder, or a temporary one.
    ///
    /// With `shared`, browsers have accounts of their own. They reach their computers' folders, which lie in the folder
    /// for temporary files then; other users cannot list the server's folder or read folders of other computers.
    pub fn open(data: Option<&Path>, shared: bool) -> Result<Self, String> {
        let parent = data.map_or_else(std::env::temp_dir, Path::to_owned);
        let failed = |e: std::io::Error| format!("cannot use {}: {e}", parent.display());
        match data {
            Some(data) => private::data(data)?,
            None => fs::create_dir_all(&parent).map_err(failed)?,
        }
        // Programs start in other folders, and in sandboxes, where links lead elsewhere.
        let parent = parent.canonicalize().map_err(failed)?;
        let lock = match data {
            Some(data) => Some(lock(data)?),
            None => None,
        };
        let temporary = std::env::temp_dir().canonicalize().map_err(failed)?;
        let runs = tempfile::Builder::new()
            .prefix(&format!("{RUNS}{}-", std::process::id()))
            .tempdir_in(if shared { &temporary } else { &parent })
            .map_err(failed)?;
        if shared {
            private::let_others_pass(runs.path()).map_err(failed)?;
        }
        if shared && data.is_some() {
            note(&parent, runs.path()).map_err(failed)?;
        }
        let kept = match data {
            Some(_) => parent,
            None => runs.path().join("data"),
        };
        let (screenshots, environments) = (kept.join("screenshots"), kept.join("environments"));
        private::make(&screenshots).map_err(failed)?;
        private::make(&environments).map_err(failed)?;
        Ok(Self {
            database: kept.join("lightcone.db"),
            runs,
            screenshots,
            environments,
            _lock: lock,
        })
    }

    /// Removes what a server that was killed left behind. None of its processes may be running.
    /// The folders in `keep` stay.
    pub fn tidy(&self, keep: &[PathBuf]) {
        tidy_temporary();
        if let Some(data) = self.database.parent().filter(|_| self._lock.is_some()) {
            tidy(data, self.runs.path(), keep);
        }
    }

    /// The folders that hold the data.
    pub fn all(&self) -> Vec<PathBuf> {
        let kept = self.database.parent();
        let all = [kept, Some(self.runs.path())].into_iter().flatten();
        all.map(Path::to_owned).collect()
    }

    /// Removes what must not outlive the server. The folders in `keep` stay if another server will take them up.
    pub fn close(self, keep: &[PathBuf]) -> Result<(), String> {
        let kept =
            self._lock.is_some() && keep.iter().any(|path| path.starts_with(self.runs.path()));
        if kept {
            remove_but(&self.runs.keep(), keep);
            return Ok(());
        }
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

/// Prefix of the names of folders of running computers; the process id of the server follows.
const RUNS: &str = "lightcone-local-";

/// Removes what servers without a data folder left in the folder for temporary files when they were killed.
fn tidy_temporary() {
    for entry in fs::read_dir(std::env::temp_dir())
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let server = name
            .strip_prefix(RUNS)
            .and_then(|rest| rest.split('-').next());
        let dead = server.is_some_and(|pid| !process_lives(pid));
        let own = entry
            .metadata()
            .is_ok_and(|meta| meta.is_dir() && owned(&meta));
        // A folder without it belongs to a data folder, and may hold something that is not saved yet.
        if dead && own && entry.path().join("data").is_dir() {
            // Its programs exit by themselves, and may still write.
            std::thread::spawn(move || {
                for _ in 0..100 {
                    match fs::remove_dir_all(entry.path()) {
                        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                            std::thread::sleep(Duration::from_millis(100));
                        }
                        _ => break,
                    }
                }
            });
        }
    }
}

/// The file with the paths of folders of running computers that are elsewhere.
const ELSEWHERE: &str = "runs";

/// Records where the folders of running computers are.
fn note(data: &Path, runs: &Path) -> std::io::Result<()> {
    use std::io::Write as _;
    let file = fs::File::options()
        .append(true)
        .create(true)
        .open(data.join(ELSEWHERE));
    writeln!(file?, "{}", runs.display())
}

/// Removes the folders of servers that no longer run.
fn tidy_elsewhere(data: &Path, own: &Path, keep: &[PathBuf]) {
    let text = fs::read_to_string(data.join(ELSEWHERE)).unwrap_or_default();
    let mut left = Vec::new();
    for line in text.lines() {
        let path = Path::new(line);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path != own && name.starts_with("lightcone-local-") && path.is_absolute() {
            remove_but(path, keep);
        }
        if path.is_dir() {
            left.push(format!("{line}\n"));
        }
    }
    if !text.is_empty() {
        // If it cannot be written, the next server finds the same folders again.
        let _ = fs::write(data.join(ELSEWHERE), left.concat());
    }
}

/// Removes the contents of a folder except these entries.
fn remove_but(folder: &Path, keep: &[PathBuf]) {
    if !keep.iter().any(|path| path.starts_with(folder)) {
        let _ = fs::remove_dir_all(folder);
        return;
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if !keep.contains(&entry.path()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn tidy(data: &Path, own: &Path, keep: &[PathBuf]) {
    tidy_elsewhere(data, own, keep);
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
            remove_but(&entry.path(), keep);
        }
    }
    for entry in fs::read_dir(data.join("environments"))
        .into_iter()
        .flatten()
        .flatten()
    {
        // A save that was interrupted.
        if entry.path().extension().is_some_and(|kind| kind == "half") {
            let _ = fs::remove_file(entry.path());
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
