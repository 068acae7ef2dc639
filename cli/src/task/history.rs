//! The tasks that were started from this machine, for services that do not list tasks.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::failure::Failure;
use crate::places;

fn file() -> Result<PathBuf, Failure> {
    Ok(places::state()?.join("tasks.jsonl"))
}

/// Adds a task. The list is a convenience: what prevents it does not fail the task.
pub fn add(base_url: &str, id: &str, instruction: &str) {
    let now = std::time::SystemTime::now();
    let line = json!({
        "task_id": id,
        "base_url": base_url,
        "instruction": instruction,
        "created_at": humantime::format_rfc3339_seconds(now).to_string(),
    });
    let _ = file().and_then(|path| places::append_private(&path, &line.to_string()));
}

/// The latest tasks of a service, oldest first.
pub fn latest(base_url: &str, most: usize) -> Result<Vec<Value>, Failure> {
    let text = places::read(&file()?)?.unwrap_or_default();
    let entries = text
        .lines()
        .rev()
        .filter_map(|line| serde_json::from_str(line).ok());
    let mut own: Vec<Value> = entries
        .filter(|entry: &Value| entry["base_url"] == base_url)
        .take(most)
        .collect();
    own.reverse();
    Ok(own)
}
