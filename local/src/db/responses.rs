//! Responses of the model, for endpoints that do not store them.

use std::time::SystemTime;

use rusqlite::{OptionalExtension as _, params};
use serde_json::Value;

use super::{Db, seconds};
use crate::failure::Failure;

/// One turn with the model: input, output, and the turn before.
#[derive(Debug)]
pub struct Turn {
    pub previous: Option<String>,
    pub input: Value,
    pub response: Value,
}

impl Db {
    /// Stores a turn.
    pub fn keep_turn(&self, id: &str, turn: &Turn) -> Result<(), Failure> {
        self.write(|db| {
            db.execute(
                "INSERT OR REPLACE INTO responses (id, previous, input, response, created) VALUES (?, ?, ?, ?, ?)",
                params![
                    id,
                    turn.previous,
                    turn.input.to_string(),
                    turn.response.to_string(),
                    seconds(SystemTime::now())
                ],
            )
            .map(|_| ())
        })
    }

    /// The turn that a response ended.
    pub fn turn(&self, id: &str) -> Option<Turn> {
        let found: Option<(Option<String>, String, String)> = self.read(|db| {
            db.query_row(
                "SELECT previous, input, response FROM responses WHERE id = ?",
                [id],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .optional()
        });
        let (previous, input, response) = found?;
        Some(Turn {
            previous,
            input: serde_json::from_str(&input).ok()?,
            response: serde_json::from_str(&response).ok()?,
        })
    }

    /// Deletes a turn; false if it does not exist.
    pub fn forget_turn(&self, id: &str) -> bool {
        self.read(|db| db.execute("DELETE FROM responses WHERE id = ?", [id])) > 0
    }
}
