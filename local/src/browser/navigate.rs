//! Opens addresses, goes back and forward, and waits for pages, each with a time limit.

use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::broken;
use super::devtools::CallError;
use super::dialogs::Dialog;
use super::state::{Download, Reached, State};
use super::tab::{Mark, Tab};
use crate::action::WaitUntil;
use crate::failure::Failure;

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
fn stayed(state: &State) -> bool {
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
    tab.state.send_modify(|state| state.crash_untold = false);
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
        state.crash_untold = false;
    });
    let call = tab.send("Page.navigate", json!({"url": url}));
    let mut state = tab.state.subscribe();
    let answer = tokio::select! {
        biased;
        answer = call.wait(limit) => answer,
        _ = state.wait_for(stopped) => match tab.state.borrow().open.is_some() {
            // A dialog that waits for its answer, such as "Leave site?", is reported with the result.
            true => return Ok(told(tab, &before)),
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
        let moved = |state: &State| state.commits > before.commits || stayed(state);
        tab.reaches(ECHO, moved).await;
        if stayed(&tab.state.borrow()) {
            return Err(kept(tab, url));
        }
        return Ok(told(tab, &before));
    };
    if let Some(error) = answer["errorText"].as_str() {
        return refused(tab, url, loader, &answer, error).await;
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
        return Err(late(url, "commit", limit));
    }
    wait(tab, url, until, end, limit).await?;
    let asked = tab.state.borrow().answer.clone();
    match asked {
        Some((request, status @ (401 | 407))) if request == loader => {
            Err(login_wanted(url, status))
        }
        _ => Ok(told(tab, &before)),
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
                return Err(late(url, "domcontentloaded", limit));
            }
        }
        Some(WaitUntil::Load) => {
            if !tab.reaches(rest(), reached(Reached::Load)).await {
                return Err(late(url, "load", limit));
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

fn late(url: &str, what: &str, limit: Duration) -> Failure {
    Failure::passing(
        "navigation_timeout",
        format!(
            "{url} did not load within {} s: it did not reach {what:?}; what has come of it can be used",
            limit.as_secs_f64()
        ),
    )
}

fn kept(tab: &Tab, url: &str) -> Failure {
    // Reported here, so not with the next action.
    tab.state.send_modify(|state| state.dialogs.clear());
    Failure::passing(
        "navigation_failed",
        format!(
            "{url} could not be opened: the page asked whether to leave it, and dialogs.beforeunload of the computer is \
             \"dismiss\"; the tab still shows {}",
            tab.state.borrow().url
        ),
    )
}

/// What Chromium reports for an error status without a body.
const EMPTY: &str = "net::ERR_HTTP_RESPONSE_CODE_FAILURE";

fn login_wanted(url: &str, status: u64) -> Failure {
    Failure::fatal(
        "authentication_required",
        format!(
            "{url} asks for a user and a password (HTTP {status}); create the computer with http_credentials: \
             {{\"username\": ..., \"password\": ...}}, or check those that it has"
        ),
    )
}

/// The failure if the browser did not open an address.
async fn refused(
    tab: &Tab,
    url: &str,
    loader: &str,
    answer: &Value,
    error: &str,
) -> Result<Map<String, Value>, Failure> {
    let failed = |why: String| {
        Failure::passing(
            "navigation_failed",
            format!("{url} could not be opened: {why}"),
        )
    };
    if answer["isDownload"] == true {
        tab.reaches(LEAVE, |s| {
            s.downloads.iter().any(|d| d.url == url) || stopped(s)
        })
        .await;
        downloaded(tab, DOWNLOAD).await;
        return Ok(Map::from_iter([(
            "load_state".to_owned(),
            "download".into(),
        )]));
    }
    let answered = |state: &State| {
        state
            .answer
            .as_ref()
            .is_some_and(|(request, _)| request == loader)
    };
    if ["net::ERR_ABORTED", EMPTY].contains(&error) {
        // The event with the server's response may arrive a little later.
        tab.reaches(ECHO, answered).await;
    }
    if stayed(&tab.state.borrow()) {
        return Err(kept(tab, url));
    }
    let status = match &tab.state.borrow().answer {
        Some((request, status)) if request == loader => Some(*status),
        _ => None,
    };
    let stays = || format!("the tab still shows {}", tab.state.borrow().url);
    Err(match (error, status) {
        ("net::ERR_INVALID_AUTH_CREDENTIALS", _) => login_wanted(url, 401),
        (EMPTY, Some(status @ (401 | 407))) => login_wanted(url, status),
        (EMPTY, Some(status)) => failed(format!("the server answered {status} and sent no page")),
        ("net::ERR_ABORTED", Some(status @ (204 | 205))) => failed(format!(
            "the server answered {status}, which has no page; {}",
            stays()
        )),
        ("net::ERR_ABORTED", _) => failed(format!("it was stopped ({error}); {}", stays())),
        (error, _) if error.starts_with("net::ERR_CERT") || error.contains("SSL") => {
            failed(format!(
                "its certificate or encryption is not trusted ({error}); create the computer with \
                 ignore_https_errors: true to open it all the same"
            ))
        }
        (error, _) => failed(error.to_owned()),
    })
}

/// What a result reports about a navigation.
fn told(tab: &Tab, before: &Mark) -> Map<String, Value> {
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

/// A direction in a tab's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Back,
    Forward,
}

/// Goes one page back or forward.
pub async fn travel(tab: &Tab, way: Way, limit: Duration) -> Result<Map<String, Value>, Failure> {
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
        let next = match way {
            Way::Back => now.checked_sub(1)?,
            Way::Forward => now + 1,
        };
        history["entries"].get(next)
    });
    let Some(entry) = entry else {
        return Err(Failure::fatal(
            "no_history",
            match way {
                Way::Back => "back: this tab has no earlier page to go back to",
                Way::Forward => "forward: this tab has no later page to go forward to",
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
        return Err(late(url, "commit", limit));
    }
    wait(tab, url, None, end, limit).await?;
    Ok(told(tab, &before))
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
        return Err(late(&url, "commit", limit));
    }
    wait(tab, &url, None, end, limit).await
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
