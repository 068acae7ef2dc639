//! Computers, the processes that are theirs, and environments.

use std::time::SystemTime;

use rusqlite::{OptionalExtension as _, params};

use super::{Db, seconds, time};
use crate::computer::Kind;

/// A saved computer.
#[derive(Debug, Clone)]
pub struct Saved {
    pub id: String,
    pub kind: Kind,
    pub created: SystemTime,
    pub saved: SystemTime,
}

impl Db {
    /// A computer begins.
    pub fn computer_started(&self, id: &str, kind: Kind, environment: Option<&str>) {
        self.write(|db| {
            db.execute(
                "INSERT INTO computers (id, kind, environment, created) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO
                 UPDATE SET environment = ?3, created = ?4, ended = NULL, reason = NULL",
                params![id, kind.name(), environment, seconds(SystemTime::now())],
            )
            .map(|_| ())
        });
    }

    /// A computer has ended.
    pub fn computer_ended(&self, id: &str, reason: &str) {
        self.write(|db| {
            db.execute(
                "UPDATE computers SET ended = ?, reason = ? WHERE id = ?",
                params![seconds(SystemTime::now()), reason, id],
            )?;
            db.execute("DELETE FROM processes WHERE computer = ?", [id])
                .map(|_| ())
        });
    }

    /// Whether a computer of that id has been there and ended.
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

    /// Ids of computers that ran when the server was last there.
    pub fn open_computers(&self) -> Vec<String> {
        self.read(|db| {
            db.prepare("SELECT id FROM computers WHERE ended IS NULL")?
                .query_map([], |row| row.get(0))?
                .collect()
        })
    }

    /// A process group of a computer, told from others of its number by when it was started.
    pub fn process(&self, pid: i32, started: &str, computer: &str) {
        self.write(|db| {
            db.execute(
                "INSERT OR IGNORE INTO processes (pid, started, computer) VALUES (?, ?, ?)",
                params![pid, started, computer],
            )
            .map(|_| ())
        });
    }

    /// A process group of a computer has ended.
    pub fn process_gone(&self, pid: i32, computer: &str) {
        self.write(|db| {
            db.execute(
                "DELETE FROM processes WHERE pid = ? AND computer = ?",
                params![pid, computer],
            )
            .map(|_| ())
        });
    }

    /// All process groups that were written down.
    pub fn processes(&self) -> Vec<(i32, String)> {
        self.read(|db| {
            db.prepare("SELECT pid, started FROM processes")?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
    }

    /// An environment has been written; `name` is that of the computer it comes from.
    pub fn saved(&self, id: &str, kind: Kind, name: &str) {
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
        });
    }

    /// The environment of that id, or the one that a computer of that id was saved as.
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

    /// All environments, the one saved last first.
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
