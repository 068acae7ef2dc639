//! Deletes what is old, and keeps the rest within its size limits.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::task::Store;

/// How often to prune.
const EVERY: Duration = Duration::from_secs(600);

/// What to keep.
#[derive(Debug, Clone)]
pub struct Keep {
    /// How long ended tasks and computers, responses and screenshots are kept.
    pub age: Duration,
    /// Largest size of the database, in bytes.
    pub database: u64,
    /// Largest total size of screenshots, in bytes.
    pub screenshots: u64,
}

/// Prunes now, and then at regular intervals.
pub async fn run(store: Arc<Store>, keep: Keep) {
    loop {
        let (now, keep) = (Arc::clone(&store), keep.clone());
        // An error means that it panicked; the next round may succeed.
        let _ = tokio::task::spawn_blocking(move || once(&now, &keep)).await;
        tokio::time::sleep(EVERY).await;
    }
}

fn once(store: &Store, keep: &Keep) {
    let before = SystemTime::now().checked_sub(keep.age);
    let before = before.unwrap_or(SystemTime::UNIX_EPOCH);
    store.forget_old();
    for name in store
        .computers
        .db
        .lost_environments(&store.computers.settings.environments)
    {
        store.computers.db.forget_environment(&name);
    }
    store.computers.db.prune(before, keep.database);
    files(
        &store.computers.settings.screenshots,
        before,
        keep.screenshots,
    );
}

/// Removes files written before a time, and then the oldest until the rest is within the size.
fn files(folder: &Path, before: SystemTime, most: u64) {
    let mut all: Vec<(SystemTime, u64, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(meta) = entry.metadata() else { continue };
        if meta.is_file() {
            let written = meta.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            all.push((written, meta.len(), entry.path()));
        }
    }
    all.sort();
    let mut size: u64 = all.iter().map(|(_, size, _)| size).sum();
    for (written, length, path) in all {
        if written >= before && size <= most {
            break;
        }
        if fs::remove_file(path).is_ok() {
            size -= length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_files_go_first_and_old_ones_always() {
        let folder = tempfile::tempdir().unwrap();
        let now = SystemTime::now();
        let hours = |n: u64| now - Duration::from_secs(3600 * n);
        for (name, age) in [("a", 5), ("b", 3), ("c", 2), ("d", 1)] {
            let path = folder.path().join(name);
            fs::write(&path, [0; 100]).unwrap();
            let file = fs::File::options().append(true).open(&path).unwrap();
            file.set_modified(hours(age)).unwrap();
        }
        let left = || {
            let mut names: Vec<_> = fs::read_dir(folder.path())
                .unwrap()
                .map(|e| e.unwrap().file_name())
                .collect();
            names.sort();
            names
        };
        files(folder.path(), hours(4), 1000);
        assert_eq!(left(), ["b", "c", "d"]);
        files(folder.path(), hours(4), 250);
        assert_eq!(left(), ["c", "d"]);
        files(folder.path(), hours(4), 0);
        assert!(left().is_empty());
    }
}
