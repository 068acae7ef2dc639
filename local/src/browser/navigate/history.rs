//! Goes back and forward in a tab's history, and reloads.

use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::failures::load_timed_out;
use super::{BEAT, report, stop, stopped, wait};
use crate::browser::state::State;
use crate::browser::tab::Tab;
use crate::failure::Failure;

/// A direction in a tab's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Back,
    Forward,
}

/// Goes one page back or forward.
pub async fn go_in_history(
    tab: &Tab,
    direction: Direction,
    limit: Duration,
) -> Result<Map<String, Value>, Failure> {
    let end = Instant::now() + limit;
    let history = loop {
        match tab.call("Page.getNavigationHistory", json!({})).await {
            Ok(history) => break history,
            // No document responds while one replaces another.
            Err(failure) if failure.code == "exec_failed" && Instant::now() < end => {
                tokio::time::sleep(BEAT).await;
            }
            Err(failure) => return Err(failure),
        }
    };
    let now = history["currentIndex"].as_u64().unwrap_or_default();
    let entry = usize::try_from(now).ok().and_then(|now| {
        let next = match direction {
            Direction::Back => now.checked_sub(1)?,
            Direction::Forward => now + 1,
        };
        history["entries"].get(next)
    });
    let Some(entry) = entry else {
        return Err(Failure::fatal(
            "no_history",
            match direction {
                Direction::Back => "back: this tab has no earlier page to go back to",
                Direction::Forward => "forward: this tab has no later page to go forward to",
            },
        ));
    };
    let url = entry["url"].as_str().unwrap_or_default();
    let before = tab.mark();
    let call = tab.send(
        "Page.navigateToHistoryEntry",
        json!({"entryId": entry["id"]}),
    );
    tab.answer(call, limit).await?;
    let rest = end.saturating_duration_since(Instant::now());
    let moved = |state: &State| state.commits > before.commits;
    tab.reaches(rest, |state| moved(state) || stopped(state))
        .await;
    if tab.state.borrow().crashed {
        return Err(tab.crash());
    }
    if !moved(&tab.state.borrow()) && tab.state.borrow().open.is_none() {
        stop(tab).await;
        return Err(load_timed_out(url, "commit", limit));
    }
    wait(tab, url, None, end, limit).await?;
    Ok(report(tab, &before))
}

/// Reloads a page, even one that crashed.
pub async fn reload(tab: &Tab, limit: Duration) -> Result<(), Failure> {
    let end = Instant::now() + limit;
    let before = tab.mark();
    tab.state.send_modify(|state| state.crashed = false);
    let url = tab.state.borrow().url.clone();
    let call = tab.send("Page.reload", json!({}));
    tab.answer(call, limit).await?;
    let moved = |state: &State| state.commits > before.commits;
    tab.reaches(limit, |state| moved(state) || stopped(state))
        .await;
    if !moved(&tab.state.borrow()) && !tab.state.borrow().crashed {
        return Err(load_timed_out(&url, "commit", limit));
    }
    wait(tab, &url, None, end, limit).await
}
