//! What the programs of this folder share: a client of the bench server, and the calls they make.

#![forbid(unsafe_code)]

use serde_json::json;
use tzafon::{Call, Error, Lightcone, Options};

/// A client of the server at `url`, with everything else at its default.
pub fn client(url: &str) -> Result<Lightcone, Error> {
    Lightcone::new(Options {
        api_key: Some("sk_bench".to_owned()),
        base_url: Some(url.to_owned()),
        ..Options::default()
    })
}

/// A click, as a program makes it.
pub fn click() -> Result<Call, Error> {
    let path = vec!["computer_1".to_owned()];
    Call::operation("computers.click")?
        .path(path)
        .json(&json!({ "x": 100, "y": 200 }))
}

/// A screenshot that comes as base64.
pub fn screenshot() -> Result<Call, Error> {
    let path = vec!["computer_1".to_owned()];
    Call::operation("computers.screenshot")?
        .path(path)
        .json(&json!({ "base64": true }))
}

/// A response to an input of `bytes`.
pub fn response(bytes: usize) -> Result<Call, Error> {
    Call::operation("responses.create")?.json(&json!({ "input": "x".repeat(bytes) }))
}

/// A task whose stream has `events` events of `bytes` each; `rate` a second, or all at once for 0.
pub fn task(events: usize, bytes: usize, rate: u32) -> Result<Call, Error> {
    let asked = [
        ("events", events),
        ("bytes", bytes),
        ("rate", rate as usize),
    ];
    let query = asked.map(|(name, value)| (name.to_owned(), value.to_string()));
    Ok(Call::operation("agent.tasks.start_stream")?
        .json(&json!({ "instruction": "measure", "kind": "browser" }))?
        .query(query.into()))
}
