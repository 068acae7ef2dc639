//! Tasks and their events.

use std::time::SystemTime;

use rusqlite::params;

use super::{Db, seconds, time};
use crate::failure::Failure;

/// A task that an earlier server stored.
#[derive(Debug)]
pub struct StoredTask {
    pub id: String,
    /// The body of its start.
    pub body: Vec<u8>,
    pub computer: Option<String>,
    pub status: String,
    pub created: SystemTime,
    pub ended: Option<SystemTime>,
    /// Its events by number.
    pub events: Vec<(u64, String)>,
    /// File names of its screenshots.
    pub shots: Vec<String>,
}

impl Db {
    /// Stores the start of a task.
    pub fn task_started(&self, id: &str, body: &[u8], key: Option<&str>) -> Result<(), Failure> {
        self.write(|db| {
            db.prepare_cached(
                "INSERT INTO tasks (id, body, key, status, created) VALUES (?, ?, ?, 'running', ?)",
            )?
            .execute(params![id, body, key, seconds(SystemTime::now())])
            .map(|_| ())
        })
    }

    /// Stores the computer of a task.
    pub fn task_computer(&self, id: &str, computer: &str) -> Result<(), Failure> {
        self.write(|db| {
            db.prepare_cached("UPDATE tasks SET computer = ? WHERE id = ?")?
                .execute([computer, id])
                .map(|_| ())
        })
    }

    /// Stores an event of a task; `first` is the oldest that is still kept.
    pub fn task_event(&self, id: &str, number: u64, data: &str, first: u64) -> Result<(), Failure> {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let (number, first) = (whole(number), whole(first));
        self.write(|db| {
            db.prepare_cached("INSERT INTO events (task, number, data) VALUES (?, ?, ?)")?
                .execute(params![id, number, data])?;
            if first > 0 {
                db.prepare_cached("DELETE FROM events WHERE task = ? AND number < ?")?
                    .execute(params![id, first])?;
            }
            Ok(())
        })
    }

    /// Stores the file name of a screenshot.
    pub fn task_shot(&self, id: &str, name: &str) -> Result<(), Failure> {
        self.write(|db| {
            db.prepare_cached("INSERT INTO shots (task, name) VALUES (?, ?)")?
                .execute([id, name])
                .map(|_| ())
        })
    }

    /// Stores the end of a task.
    pub fn task_ended(&self, id: &str, status: &str) -> Result<(), Failure> {
        self.write(|db| {
            db.prepare_cached("UPDATE tasks SET status = ?, ended = ? WHERE id = ?")?
                .execute(params![status, seconds(SystemTime::now()), id])
                .map(|_| ())
        })
    }

    /// Deletes a task that is too old.
    pub fn forget_task(&self, id: &str) {
        self.note(|db| {
            db.prepare_cached("DELETE FROM tasks WHERE id = ?")?
                .execute([id])
                .map(|_| ())
        });
    }

    /// All tasks, oldest first.
    pub fn tasks(&self) -> Vec<StoredTask> {
        self.read(|db| {
            let mut tasks = db.prepare(
                "SELECT id, body, computer, status, ended, created FROM tasks ORDER BY created, rowid",
            )?;
            let mut events = db.prepare("SELECT number, data FROM events WHERE task = ? ORDER BY number")?;
            let mut shots = db.prepare("SELECT name FROM shots WHERE task = ?")?;
            let rows = tasks.query_map([], |row| {
                Ok(StoredTask {
                    id: row.get(0)?,
                    body: row.get(1)?,
                    computer: row.get(2)?,
                    status: row.get(3)?,
                    ended: row.get::<_, Option<f64>>(4)?.map(time),
                    created: time(row.get(5)?),
                    events: Vec::new(),
                    shots: Vec::new(),
                })
            })?;
            let mut all = Vec::new();
            for row in rows {
                let mut task = row?;
                task.events = events
                    .query_map([&task.id], |row| {
                        let number: i64 = row.get(0)?;
                        Ok((u64::try_from(number).unwrap_or_default(), row.get(1)?))
                    })?
                    .collect::<rusqlite::Result<_>>()?;
                task.shots = shots
                    .query_map([&task.id], |row| row.get(0))?
                    .collect::<rusqlite::Result<_>>()?;
                all.push(task);
            }
            Ok(all)
        })
    }
}
