//! What outlives the server: tasks, their events, computers and saved environments, in SQLite.
//!
//! Everything is written before it is reported, so that what a client has seen still exists after a crash.

mod computers;
mod prune;
mod responses;
mod tasks;

pub use computers::{Open, Saved};
pub use responses::Turn;
pub use tasks::StoredTask;

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use rusqlite::Connection;

use crate::failure::Failure;

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS tasks (
        id TEXT PRIMARY KEY, body BLOB NOT NULL, key TEXT, computer TEXT, status TEXT NOT NULL,
        created REAL NOT NULL, ended REAL);
    CREATE TABLE IF NOT EXISTS events (
        task TEXT NOT NULL REFERENCES tasks (id) ON DELETE CASCADE, number INTEGER NOT NULL, data TEXT NOT NULL,
        PRIMARY KEY (task, number)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS shots (
        task TEXT NOT NULL REFERENCES tasks (id) ON DELETE CASCADE, name TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS computers (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, environment TEXT, created REAL NOT NULL, ended REAL, reason TEXT);
    CREATE TABLE IF NOT EXISTS processes (
        pid INTEGER NOT NULL, started TEXT NOT NULL, computer TEXT NOT NULL, PRIMARY KEY (pid, started));
    CREATE TABLE IF NOT EXISTS environments (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, created REAL NOT NULL, saved REAL NOT NULL);
    CREATE TABLE IF NOT EXISTS other_names (
        name TEXT PRIMARY KEY, environment TEXT NOT NULL REFERENCES environments (id) ON DELETE CASCADE);
    CREATE TABLE IF NOT EXISTS responses (
        id TEXT PRIMARY KEY, previous TEXT, input TEXT NOT NULL, response TEXT NOT NULL, created REAL NOT NULL);
";

/// The database of one data folder.
#[derive(Debug)]
pub struct Db {
    connection: Mutex<Connection>,
    complained: AtomicBool,
}

impl Db {
    /// Opens or creates the database.
    pub fn open(path: &Path) -> Result<Self, String> {
        let failed =
            |e: rusqlite::Error| format!("cannot use the database {}: {e}", path.display());
        let connection = Connection::open(path).map_err(failed)?;
        connection
            // Affects only a new database: deleted space is returned to the system.
            .pragma_update(None, "auto_vacuum", "INCREMENTAL")
            .and_then(|()| connection.pragma_update(None, "journal_mode", "WAL"))
            .and_then(|()| connection.pragma_update(None, "journal_size_limit", 16 << 20))
            .and_then(|()| connection.pragma_update(None, "synchronous", "NORMAL"))
            .and_then(|()| connection.pragma_update(None, "foreign_keys", true))
            .and_then(|()| connection.busy_timeout(Duration::from_secs(5)))
            .and_then(|()| connection.execute_batch(SCHEMA))
            .and_then(|()| add_columns(&connection))
            .map_err(failed)?;
        Ok(Self {
            connection: Mutex::new(connection),
            complained: AtomicBool::new(false),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        // SQLite stays consistent, whatever a panic interrupted.
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes. A failure, for example on a full disk, is an error for the caller; the first of several
    /// is also logged.
    fn write(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<()>) -> Result<(), Failure> {
        let written = work(&self.lock());
        match written {
            Ok(()) => {
                self.complained.store(false, Ordering::Relaxed);
                Ok(())
            }
            Err(e) => {
                let message = format!("cannot write the database: {e}");
                if !self.complained.swap(true, Ordering::Relaxed) {
                    tracing::warn!("{message}");
                }
                Err(Failure::passing("storage_full", message))
            }
        }
    }

    /// Writes what no caller waits for; a failure is logged.
    fn note(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<()>) {
        let _ = self.write(work);
    }

    /// Whether it responds.
    pub fn works(&self) -> Result<(), Failure> {
        let asked = self.lock().query_row("SELECT 1", [], |_| Ok(()));
        asked
            .map_err(|e| Failure::passing("storage_full", format!("cannot read the database: {e}")))
    }

    /// Reads; a failure is logged and counts as no result.
    fn read<T: Default>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> T {
        work(&self.lock()).unwrap_or_else(|e| {
            tracing::warn!("cannot read the database: {e}");
            T::default()
        })
    }
}

/// Columns that databases of earlier versions lack.
fn add_columns(connection: &Connection) -> rusqlite::Result<()> {
    let mut columns = connection.prepare("SELECT name FROM pragma_table_info('computers')")?;
    let known: Vec<String> = columns
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for (name, kind) in COMPUTER_COLUMNS {
        if !known.iter().any(|column| column == name) {
            connection.execute_batch(&format!("ALTER TABLE computers ADD COLUMN {name} {kind}"))?;
        }
    }
    Ok(())
}

/// Its folder; whether it is to be saved; whether it ever ran, so that its folder is whole; whether its end could not save
/// it.
const COMPUTER_COLUMNS: [(&str, &str); 4] = [
    ("folder", "TEXT"),
    ("save", "INTEGER NOT NULL DEFAULT 0"),
    ("ready", "INTEGER NOT NULL DEFAULT 0"),
    ("unsaved", "INTEGER NOT NULL DEFAULT 0"),
];

/// Seconds since 1970.
pub fn seconds(time: SystemTime) -> f64 {
    time.duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs_f64()
}

/// The time of so many seconds since 1970.
pub fn time(seconds: f64) -> SystemTime {
    let since = Duration::try_from_secs_f64(seconds).unwrap_or_default();
    SystemTime::UNIX_EPOCH + since
}
