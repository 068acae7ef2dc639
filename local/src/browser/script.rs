//! Runs scripts in a page to read values, and to find elements by name.

use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};

use super::tab::Tab;
use crate::action::Target;
use crate::failure::Failure;

/// How long to wait for a named element or text.
const PATIENCE: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(60);
const FINDER: &str = include_str!("../../resources/page.js");

/// The result of the search script.
#[derive(Debug, Deserialize)]
pub struct Found {
    found: bool,
    #[serde(default)]
    visible: Vec<String>,
    #[serde(default)]
    pub text: Option<String>,
    #[serde(default)]
    pub x: f64,
    #[serde(default)]
    pub y: f64,
}

/// Runs a script in the page and returns its value.
pub async fn evaluate(page: &Tab, script: &str) -> Result<Value, Failure> {
    let params = json!({"expression": script, "returnByValue": true});
    let answer = page.call("Runtime.evaluate", params).await?;
    Ok(answer["result"]["value"].clone())
}

/// Runs a script, and retries if its page is being replaced.
pub async fn patiently(page: &Tab, script: &str, limit: Duration) -> Result<Value, Failure> {
    let end = Instant::now() + limit.min(PATIENCE);
    loop {
        match evaluate(page, script).await {
            Err(failure) if failure.code == "exec_failed" && Instant::now() < end => {
                tokio::time::sleep(POLL).await;
            }
            done => return done,
        }
    }
}

/// Looks for a named element until the time limit.
pub async fn find(page: &Tab, mode: &str, target: &Target) -> Result<Found, Failure> {
    let script = format!(
        "{FINDER}({}, {})",
        Value::from(mode),
        Value::from(target.0.as_str())
    );
    let end = Instant::now() + PATIENCE;
    loop {
        // A page that is being replaced cannot respond; the next round asks the new one.
        let answer = evaluate(page, &script).await;
        let visible = match answer.map(serde_json::from_value::<Found>) {
            Ok(Ok(found)) if found.found => return Ok(found),
            Ok(Ok(found)) => found.visible,
            Ok(Err(_)) => Vec::new(),
            Err(failure) if failure.code == "exec_failed" => Vec::new(),
            Err(failure) => return Err(failure),
        };
        if Instant::now() >= end {
            let list = if visible.is_empty() {
                "nothing with a name".to_owned()
            } else {
                visible.join(" | ")
            };
            let message = format!(
                "nothing named '{}' within {} s; visible: {list}",
                target.0,
                PATIENCE.as_secs()
            );
            return Err(Failure {
                visible,
                ..Failure::fatal("element_not_found", message)
            });
        }
        tokio::time::sleep(POLL).await;
    }
}
