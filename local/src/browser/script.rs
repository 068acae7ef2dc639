//! Asks a page by scripts: values, elements by their names, whether it has loaded.

use std::time::{Duration, Instant};

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::page::HandleJavaScriptDialogParams;
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use serde::Deserialize;
use serde_json::Value;

use super::broken;
use crate::action::Target;
use crate::failure::Failure;

/// How long a named element or text is waited for.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a page that a click or key opened may load before the task goes on.
const SETTLE: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(60);
const FINDER: &str = include_str!("../../resources/page.js");

/// What the finder says.
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

/// Runs a piece of script in the page and gives its value.
pub async fn evaluate(page: &Page, script: &str) -> Result<Value, Failure> {
    let mut params = EvaluateParams::new(script);
    params.return_by_value = Some(true);
    let answer = page.execute(params).await.map_err(broken)?;
    Ok(answer.result.result.value.unwrap_or(Value::Null))
}

/// Looks for a named element, not for ever.
pub async fn find(page: &Page, mode: &str, target: &Target) -> Result<Found, Failure> {
    let script = format!(
        "{FINDER}({}, {})",
        Value::from(mode),
        Value::from(target.0.as_str())
    );
    let end = Instant::now() + PATIENCE;
    loop {
        // A page that is just being replaced cannot answer; the next round asks the new one.
        let answer = evaluate(page, &script).await;
        let visible = match answer.map(serde_json::from_value::<Found>) {
            Ok(Ok(found)) if found.found => return Ok(found),
            Ok(Ok(found)) => found.visible,
            Ok(Err(_)) => Vec::new(),
            Err(failure) if failure.code == "session_expired" => return Err(failure),
            Err(_) => Vec::new(),
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

/// Waits, not for ever, until a page that the last action may have opened has loaded.
pub async fn settle(page: &Page) {
    let end = Instant::now() + SETTLE;
    loop {
        tokio::time::sleep(POLL).await;
        // Without an answer in time the page shows a dialog, which nobody would ever close.
        match tokio::time::timeout(
            Duration::from_secs(1),
            evaluate(page, "document.readyState"),
        )
        .await
        {
            Ok(Ok(state)) if state == "complete" => return,
            // A tab that closed itself has nothing to wait for.
            Ok(Err(_)) => return,
            Ok(_) => {}
            Err(_) => {
                let close = HandleJavaScriptDialogParams::new(true);
                let _ = page.execute(close).await;
            }
        }
        if Instant::now() >= end {
            return;
        }
    }
}
