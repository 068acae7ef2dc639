//! Deletes what is old, and keeps the database within its size.

use std::path::Path;
use std::time::SystemTime;

use rusqlite::{Connection, params};

use super::{Db, seconds};

/// How many rows are deleted at once while the database is too large.
const SOME: u32 = 200;

impl Db {
    /// Deletes what ended before a time, and then the oldest while the database is larger than its limit.
    pub fn prune(&self, before: SystemTime, most: u64) {
        let before = seconds(before);
        self.note(|db| {
            for old in [
                "DELETE FROM tasks WHERE ended < ?",
                "DELETE FROM responses WHERE created < ?",
                "DELETE FROM computers WHERE ended < ? AND NOT unsaved",
            ] {
                db.execute(old, params![before])?;
            }
            while used(db)? > most {
                let mut gone = 0;
                for (table, time) in [("responses", "created"), ("tasks", "ended"), ("computers", "ended")] {
                    let unsaved = if table == "computers" { "AND NOT unsaved" } else { "" };
                    gone += db.execute(
                        &format!(
                            "DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} WHERE {time} IS NOT NULL
                             {unsaved} ORDER BY {time} LIMIT {SOME})"
                        ),
                        [],
                    )?;
                }
                // Running computers, and those still to be saved, stay.
                if gone == 0 {
                    break;
                }
            }
            // Each step releases one page.
            let mut vacuum = db.prepare("PRAGMA incremental_vacuum")?;
            let mut steps = vacuum.query([])?;
            while steps.next()?.is_some() {}
            drop(steps);
            db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
        });
    }

    /// Environments whose files were removed.
    pub fn lost_environments(&self, folder: &Path) -> Vec<String> {
        let mut all: Vec<String> = self
            .environments()
            .into_iter()
            .map(|saved| saved.id)
            .collect();
        all.retain(|id| !folder.join(format!("{id}.tar.zst")).exists());
        all
    }

    /// Deletes an environment, with its other names.
    pub fn forget_environment(&self, id: &str) {
        self.note(|db| {
            db.execute("DELETE FROM environments WHERE id = ?", [id])
                .map(|_| ())
        });
    }
}

/// Bytes that are in use.
fn used(db: &Connection) -> rusqlite::Result<u64> {
    let number =
        |name: &str| db.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    let pages = number("page_count")? - number("freelist_count")?;
    Ok(u64::try_from(pages * number("page_size")?).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use super::super::Turn;
    use super::*;

    #[test]
    fn old_rows_are_deleted_and_the_oldest_while_it_is_too_large() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("db");
        let db = Db::open(&path).unwrap();
        let turn = |text: String| Turn {
            previous: None,
            input: json!(text),
            response: json!({}),
        };
        for number in 0..600 {
            db.keep_turn(&format!("r{number}"), &turn("x".repeat(10_000)))
                .expect("written");
        }
        db.task_started("running", b"{}", None).unwrap();
        db.task_started("ended", b"{}", None).unwrap();
        db.task_event("ended", 0, "{}", 0).unwrap();
        db.task_ended("ended", "completed").unwrap();
        db.prune(SystemTime::UNIX_EPOCH, u64::MAX);
        assert!(db.turn("r0").is_some());
        db.prune(SystemTime::UNIX_EPOCH, 3 << 20);
        assert!(db.turn("r0").is_none() && db.turn("r599").is_some());
        assert!(std::fs::metadata(&path).unwrap().len() <= 4 << 20);
        db.prune(SystemTime::now() + Duration::from_secs(1), u64::MAX);
        assert!(db.turn("r599").is_none());
        let left: Vec<_> = db.tasks().into_iter().map(|task| task.id).collect();
        assert_eq!(left, ["running"]);
    }
}
