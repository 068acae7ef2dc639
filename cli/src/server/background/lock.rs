//! Locks in the folder of a directory's server. The system releases one when its process ends, however that happens, so a lock
//! says what the number of a process does not: whether the server still runs.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::failure::Failure;

/// Held by the server.
const SERVER: &str = "server.lock";
/// Held by `up` and `down`, which therefore work one after another.
const TURN: &str = "up.lock";

/// Waits for its turn to start or end the server of a folder, which lasts until the file is dropped.
pub fn turn(folder: &Path) -> Result<File, Failure> {
    let path = folder.join(TURN);
    let file = open(&path)?;
    file.lock().map_err(|e| Failure::file(&path, &e))?;
    Ok(file)
}

/// Marks this process as the server of a folder, until it ends.
pub fn hold(folder: &Path) -> Result<File, Failure> {
    match try_lock(folder)? {
        Some(file) => Ok(file),
        None => Err(Failure::failed(format!(
            "a server runs already for {}",
            folder.display()
        ))),
    }
}

/// Whether the server of a folder runs. Only who has its turn may ask: asking takes the lock for a moment.
pub fn is_held(folder: &Path) -> Result<bool, Failure> {
    Ok(try_lock(folder)?.is_none())
}

fn try_lock(folder: &Path) -> Result<Option<File>, Failure> {
    let path = folder.join(SERVER);
    let file = open(&path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(e)) => Err(Failure::file(&path, &e)),
    }
}

fn open(path: &Path) -> Result<File, Failure> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|e| Failure::file(path, &e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_one_server_until_that_ends() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        assert!(!is_held(folder).unwrap());
        let server = hold(folder).unwrap();
        assert!(is_held(folder).unwrap());
        assert!(hold(folder).is_err());
        drop(server);
        assert!(!is_held(folder).unwrap());
    }
}
