//! Computers, their processes, and environments.

use std::path::PathBuf;
use std::time::SystemTime;

use rusqlite::{OptionalExtension as _, params};

use super::{Db, seconds, time};
use crate::computer::Kind;
use crate::failure::Failure;

/// A saved computer.
#[derive(Debug, Clone)]
pub struct Saved {
    pub id: String,
    pub kind: Kind,
    pub created: SystemTime,
    pub saved: SystemTime,
}

/// A computer that did not end cleanly: it was running when the server ended, or could not be saved.
#[derive(Debug, Clone)]
pub struct Open {
    pub id: String,
    pub kind: Kind,
    /// What it is saved as.
    pub environment: String,
    pub folder: Option<PathBuf>,
    /// Whether it must be saved, and ran, so that there is something to save.
    pub save: bool,
}

impl Db {
    /// Stores the start of a computer.
    pub fn computer_started(&self, open: &Open) -> Result<(), Failure> {
        let folder = open.folder.as_ref().map(|folder| folder.to_string_lossy());
        self.write(|db| {
            db.execute(
                "INSERT INTO computers (id, kind, environment, created, folder, save) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO UPDATE SET kind = ?2, environment = ?3, created = ?4, folder = ?5, save = ?6,
                 ready = 0, unsaved = 0, ended = NULL, reason = NULL",
                params![
                    open.id,
                    open.kind.name(),
                    open.environment,
                    seconds(SystemTime::now()),
                    folder,
                    open.save
                ],
            )
            .map(|_| ())
        })
    }

    /// Stores that a computer runs, so its folder is complete.
    pub fn computer_ready(&self, id: &str) -> Result<(), Failure> {
        self.write(|db| {
            db.execute("UPDATE computers SET ready = 1 WHERE id = ?", [id])
                .map(|_| ())
        })
    }

    /// Stores that a computer must be saved at its end.
    pub fn computer_saves(&self, id: &str) -> Result<(), Failure> {
        self.write(|db| {
            db.execute("UPDATE computers SET save = 1 WHERE id = ?", [id])
                .map(|_| ())
        })
    }

    /// Stores the end of a computer.
    pub fn computer_ended(&self, id: &str, reason: &str) -> Result<(), Failure> {
        self.write(|db| {
            db.execute(
                "UPDATE computers SET ended = ?, reason = ?, unsaved = 0, folder = NULL WHERE id = ?",
                params![seconds(SystemTime::now()), reason, id],
            )?;
            db.execute("DELETE FROM processes WHERE computer = ?", [id])
                .map(|_| ())
        })
    }

    /// Stores that a computer has ended and could not be saved: its folder stays.
    pub fn computer_unsaved(&self, id: &str, reason: &str) -> Result<(), Failure> {
        self.write(|db| {
            db.execute(
                "UPDATE computers SET ended = ?, reason = ?, unsaved = 1 WHERE id = ?",
                params![seconds(SystemTime::now()), reason, id],
            )?;
            db.execute("DELETE FROM processes WHERE computer = ?", [id])
                .map(|_| ())
        })
    }

    /// Whether a computer with this id existed and has ended.
    pub fn computer_has_ended(&self, id: &str) -> bool {
        let found: Option<bool> = self.read(|db| {
            db.query_row(
                "SELECT ended IS NOT NULL FROM computers WHERE id = ?",
                [id],
                |row| row.get(0),
            )
            .optional()
        });
        found.unwrap_or(false)
    }

    /// Computers that were running when the server ended, and those that could not be saved.
    pub fn open_computers(&self) -> Vec<Open> {
        self.read(|db| {
            db.prepare(
                "SELECT id, kind, environment, folder, save AND ready FROM computers WHERE ended IS NULL OR unsaved",
            )?
            .query_map([], |row| {
                let (id, kind): (String, String) = (row.get(0)?, row.get(1)?);
                let environment: Option<String> = row.get(2)?;
                Ok(Open {
                    environment: environment.unwrap_or_else(|| id.clone()),
                    id,
                    kind: Kind::named(&kind).unwrap_or(Kind::Browser),
                    folder: row.get::<_, Option<String>>(3)?.map(PathBuf::from),
                    save: row.get(4)?,
                })
            })?
            .collect()
        })
    }

    /// Stores a process group of a computer, identified by its id and start time.
    pub fn process(&self, pid: i32, started: &str, computer: &str) {
        self.note(|db| {
            db.execute(
                "INSERT OR IGNORE INTO processes (pid, started, computer) VALUES (?, ?, ?)",
                params![pid, started, computer],
            )
            .map(|_| ())
        });
    }

    /// Stores the end of a process group of a computer.
    pub fn process_gone(&self, pid: i32, computer: &str) {
        self.note(|db| {
            db.execute(
                "DELETE FROM processes WHERE pid = ? AND computer = ?",
                params![pid, computer],
            )
            .map(|_| ())
        });
    }

    /// All stored process groups.
    pub fn processes(&self) -> Vec<(i32, String)> {
        self.read(|db| {
            db.prepare("SELECT pid, started FROM processes")?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
    }

    /// Stores an environment; `name` is the name of its computer.
    pub fn saved(&self, id: &str, kind: Kind, name: &str) -> Result<(), Failure> {
        self.write(|db| {
            let now = seconds(SystemTime::now());
            db.execute(
                "INSERT INTO environments (id, kind, created, saved) VALUES (?1, ?2, ?3, ?3)
                 ON CONFLICT (id) DO UPDATE SET kind = ?2, saved = ?3",
                params![id, kind.name(), now],
            )?;
            if name != id {
                db.execute(
                    "INSERT OR REPLACE INTO other_names (name, environment) VALUES (?, ?)",
                    [name, id],
                )?;
            }
            Ok(())
        })
    }

    /// The environment with this id, or the one that a computer with this id was saved as.
    pub fn environment(&self, name: &str) -> Option<Saved> {
        self.read(|db| {
            db.query_row(
                "SELECT id, kind, created, saved FROM environments WHERE id = ?1 OR id =
                 (SELECT environment FROM other_names WHERE name = ?1) ORDER BY id <> ?1 LIMIT 1",
                [name],
                saved,
            )
            .optional()
        })
    }

    /// All environments, the most recently saved first.
    pub fn environments(&self) -> Vec<Saved> {
        self.read(|db| {
            db.prepare("SELECT id, kind, created, saved FROM environments ORDER BY saved DESC")?
                .query_map([], saved)?
                .collect()
        })
    }
}

fn saved(row: &rusqlite::Row<'_>) -> rusqlite::Result<Saved> {
    let kind: String = row.get(1)?;
    Ok(Saved {
        id: row.get(0)?,
        kind: Kind::named(&kind).unwrap_or(Kind::Browser),
        created: time(row.get(2)?),
        saved: time(row.get(3)?),
    })
}
