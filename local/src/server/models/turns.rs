//! Earlier turns with the model, for endpoints that do not store them.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::db::{Db, Turn};
use crate::problem::Problem;

/// Largest response that is recorded, in bytes.
const MOST: usize = 32 << 20;
/// How many earlier turns are looked up at most.
const LONGEST: usize = 1000;

/// Whether an id can be part of a path.
pub fn safe(id: &str) -> Result<&str, Problem> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if id.bytes().all(plain) && !id.starts_with('.') {
        Ok(id)
    } else {
        Err(Problem::not_found(format!("no response {id:?}")))
    }
}

/// An input as a list of items.
pub fn items(input: &Value) -> Vec<Value> {
    match input {
        Value::Array(items) => items.clone(),
        Value::Null => Vec::new(),
        text => vec![json!({"role": "user", "content": text})],
    }
}

/// The conversation up to the end of a response, if all of it is stored.
pub fn before(db: &Db, id: &str) -> Option<Vec<Value>> {
    let mut turns = Vec::new();
    let mut next = Some(id.to_owned());
    while let Some(id) = next {
        let turn = db.turn(&id)?;
        next = turn.previous.clone();
        turns.push(turn);
        if turns.len() > LONGEST {
            return None;
        }
    }
    let said = turns.iter().rev().flat_map(|turn| {
        let mut said = items(&turn.input);
        said.extend(items(&turn.response["output"]));
        said
    });
    Some(said.collect())
}

/// Records a response that is passed through, whole or as events.
#[derive(Debug)]
pub struct Listener {
    db: Arc<Db>,
    asked: Value,
    heard: Vec<u8>,
}

impl Listener {
    /// Records the response to this request.
    pub fn new(db: Arc<Db>, asked: Value) -> Self {
        Self {
            db,
            asked,
            heard: Vec::new(),
        }
    }

    /// Adds a piece of the response.
    pub fn hear(&mut self, piece: &[u8]) {
        if self.heard.len() <= MOST {
            self.heard.extend_from_slice(piece);
        }
    }

    /// Stores the response at its end. Fails if it cannot be stored.
    pub fn end(self) -> Result<(), Unkept> {
        let Some(response) = response(&self.heard) else {
            return Ok(());
        };
        if let Some(id) = response["id"].as_str().map(str::to_owned) {
            let turn = Turn {
                previous: self.asked["previous_response_id"]
                    .as_str()
                    .map(str::to_owned),
                input: self.asked["input"].clone(),
                response,
            };
            if let Err(failure) = self.db.keep_turn(&id, &turn) {
                let why = format!(
                    "the model has answered with {id}, which could not be stored ({}): do not ask again; give what was said \
                     as input instead of previous_response_id",
                    failure.message
                );
                let response = turn.response;
                return Err(Unkept { why, response });
            }
        }
        Ok(())
    }
}

/// A response that could not be stored.
#[derive(Debug)]
pub struct Unkept {
    pub why: String,
    pub response: Value,
}

fn response(heard: &[u8]) -> Option<Value> {
    if let Ok(whole) = serde_json::from_slice::<Value>(heard) {
        return Some(whole);
    }
    let text = std::str::from_utf8(heard).ok()?;
    let event = |line: &str| {
        let event: Value = serde_json::from_str(line.strip_prefix("data:")?.trim()).ok()?;
        let ends = matches!(
            event["type"].as_str(),
            Some("response.completed" | "response.incomplete")
        );
        ends.then(|| event["response"].clone())
    };
    text.lines().rev().find_map(event)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_is_read_from_a_body_and_from_a_stream_of_events() {
        assert_eq!(response(br#"{"id": "r"}"#), Some(json!({"id": "r"})));
        let stream = b"event: x\ndata: {\"type\":\"response.created\",\"response\":{\"id\":\"r\"}}\n\n\
            data: {\"type\":\"response.completed\",\"response\":{\"id\":\"r\",\"output\":[]}}\n\ndata: [DONE]\n\n";
        assert_eq!(response(stream), Some(json!({"id": "r", "output": []})));
        assert_eq!(response(b"data: [DONE]\n\n"), None);
    }
}
