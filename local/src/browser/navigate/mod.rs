//! Opens addresses, goes back and forward, and waits for pages, each with a time limit.

mod failures;
mod history;

pub use history::{Direction, go_in_history, reload};

use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::broken;
use super::devtools::CallError;
use super::dialogs::Dialog;
use super::state::{Download, Reached, State};
use super::tab::{Mark, Tab};
use crate::action::WaitUntil;
use crate::failure::Failure;
use failures::{leave_refused, load_timed_out, login_wanted, open_failure};

/// Without `wait_until`: how long to wait for the document after the server has responded.
const DOCUMENT: Duration = Duration::from_secs(5);
/// Without `wait_until`: how long to wait for the resources of a document, such as images.
const STRAGGLERS: Duration = Duration::from_secs(2);
/// How long to wait after a click or key for the page that it opens.
const SETTLE: Duration = Duration::from_secs(5);
/// How long to wait for a download before it is reported as in progress.
const DOWNLOAD: Duration = Duration::from_secs(5);
/// How long a page may take to respond before it is left by force.
const LEAVE: Duration = Duration::from_secs(2);
/// How long to wait for an event that belongs to a response.
const ECHO: Duration = Duration::from_millis(500);
/// How long to wait for what an input event triggers.
const BEAT: Duration = Duration::from_millis(60);

/// What ends every wait for a page.
fn stopped(state: &State) -> bool {
    state.crashed || state.closed || state.open.is_some()
}

/// Whether a page kept itself open.
fn leave_was_refused(state: &State) -> bool {
    let stays = |dialog: &Dialog| dialog.kind == "beforeunload" && dialog.answer == "dismissed";
    state.dialogs.iter().any(stays)
}

/// Prepares to leave a page that does not respond; false if that fails.
pub async fn leave(tab: &Tab) -> bool {
    if tab.state.borrow().crashed {
        return true;
    }
    let question = json!({"expression": "0", "returnByValue": true});
    let call = tab.send("Runtime.evaluate", question);
    if !matches!(call.wait(LEAVE).await, Err(CallError::TimedOut { .. }))
        || tab.state.borrow().open.is_some()
    {
        return true;
    }
    // An endless script blocks its process, so the process must be ended.
    let _ = tab.send("Page.crash", json!({}));
    let crashed = tab.reaches(LEAVE, |state| state.crashed).await;
    tab.state
        .send_modify(|state| state.crash_unreported = false);
    crashed
}

/// Opens an address and waits as `until` says; returns what to report.
pub async fn open(
    tab: &Tab,
    url: &str,
    until: Option<WaitUntil>,
    limit: Duration,
) -> Result<Map<String, Value>, Failure> {
    let end = Instant::now() + limit;
    let before = tab.mark();
    tab.state.send_modify(|state| {
        state.crashed = false;
        state.crash_unreported = false;
    });
    let call = tab.send("Page.navigate", json!({"url": url}));
    let mut state = tab.state.subscribe();
    let answer = tokio::select! {
        biased;
        answer = call.wait(limit) => answer,
        _ = state.wait_for(stopped) => match tab.state.borrow().open.is_some() {
            // A dialog that waits for its answer, such as "Leave site?", is reported with the result.
            true => return Ok(report(tab, &before)),
            false => return Err(tab.crash()),
        },
    };
    let answer = match answer {
        Ok(answer) => answer,
        Err(CallError::TimedOut { .. }) => {
            stop(tab).await;
            return Err(Failure::passing(
                "navigation_timeout",
                format!(
                    "{url} did not load within {} s: its server did not answer",
                    limit.as_secs_f64()
                ),
            ));
        }
        Err(CallError::Refused(why)) => {
            return Err(Failure::passing(
                "navigation_failed",
                format!("{url} could not be opened: {why}"),
            ));
        }
        Err(e) => return Err(broken(e)),
    };
    let Some(loader) = answer["loaderId"].as_str() else {
        // A fragment of the same document, or a page that asked to stay.
        let moved = |state: &State| state.commits > before.commits || leave_was_refused(state);
        tab.reaches(ECHO, moved).await;
        if leave_was_refused(&tab.state.borrow()) {
            return Err(leave_refused(tab, url));
        }
        return Ok(report(tab, &before));
    };
    if let Some(error) = answer["errorText"].as_str() {
        return open_failure(tab, url, loader, &answer, error).await;
    }
    let arrived = |state: &State| state.loader == loader || state.commits > before.commits;
    let rest = end.saturating_duration_since(Instant::now());
    tab.reaches(rest, |state| arrived(state) || stopped(state))
        .await;
    if tab.state.borrow().crashed {
        return Err(tab.crash());
    }
    if !arrived(&tab.state.borrow()) && tab.state.borrow().open.is_none() {
        stop(tab).await;
        return Err(load_timed_out(url, "commit", limit));
    }
    wait(tab, url, until, end, limit).await?;
    let asked = tab.state.borrow().answer.clone();
    match asked {
        Some((request, status @ (401 | 407))) if request == loader => {
            Err(login_wanted(url, status))
        }
        _ => Ok(report(tab, &before)),
    }
}

/// Waits until a document has loaded to the requested state.
async fn wait(
    tab: &Tab,
    url: &str,
    until: Option<WaitUntil>,
    end: Instant,
    limit: Duration,
) -> Result<(), Failure> {
    let rest = || end.saturating_duration_since(Instant::now());
    let reached = |wanted: Reached| move |s: &State| s.reached >= wanted || stopped(s);
    match until {
        Some(WaitUntil::Commit) => {}
        Some(WaitUntil::DomContentLoaded) => {
            if !tab
                .reaches(rest(), reached(Reached::DomContentLoaded))
                .await
            {
                return Err(load_timed_out(url, "domcontentloaded", limit));
            }
        }
        Some(WaitUntil::Load) => {
            if !tab.reaches(rest(), reached(Reached::Load)).await {
                return Err(load_timed_out(url, "load", limit));
            }
        }
        None => {
            let most = rest().min(DOCUMENT);
            if tab.reaches(most, reached(Reached::DomContentLoaded)).await {
                let most = rest().min(STRAGGLERS);
                tab.reaches(most, reached(Reached::Load)).await;
            } else {
                // Its parser may wait for a script that does not arrive, or be blocked by one that does not end.
                tab.check(LEAVE).await?;
            }
        }
    }
    match tab.state.borrow().crashed {
        true => Err(tab.crash()),
        false => Ok(()),
    }
}

/// What a result reports about a navigation.
fn report(tab: &Tab, before: &Mark) -> Map<String, Value> {
    let state = tab.state.borrow();
    let mut fields = Map::new();
    fields.insert("load_state".to_owned(), state.reached.name().into());
    let new = state.commits > before.commits;
    if let Some((loader, status)) = &state.answer
        && new
        && *loader == state.loader
    {
        fields.insert("http_status".to_owned(), (*status).into());
    }
    fields
}

/// Stops what is loading.
async fn stop(tab: &Tab) {
    // A page that ignores it is left by force at the next navigation.
    let _ = tab
        .send("Page.stopLoading", json!({}))
        .wait(Duration::from_millis(500))
        .await;
}

/// Waits until the downloads that were started are done, or the time is over.
pub async fn downloaded(tab: &Tab, limit: Duration) {
    tab.reaches(limit, |state| {
        let under_way = |d: &Download| d.state == "inProgress";
        stopped(state) || !state.downloads.iter().any(under_way)
    })
    .await;
}

/// Waits for a page that an action has opened, but not for one that was already loading.
pub async fn settle(tab: &Tab, before: Mark) {
    tokio::time::sleep(BEAT).await;
    let begun = tab.state.borrow().started > before.started;
    if begun {
        let end = Instant::now() + SETTLE;
        let rest = || end.saturating_duration_since(Instant::now());
        let moved = |s: &State| s.commits > before.commits || !s.loading || stopped(s);
        tab.reaches(rest(), moved).await;
        let ready = |s: &State| s.reached >= Reached::DomContentLoaded || !s.loading || stopped(s);
        if tab.reaches(rest(), ready).await {
            let loaded = |s: &State| s.reached >= Reached::Load || !s.loading || stopped(s);
            tab.reaches(rest().min(STRAGGLERS), loaded).await;
        }
    }
    downloaded(tab, STRAGGLERS).await;
}
