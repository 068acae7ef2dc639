//! Why an address could not be opened.

use std::time::Duration;

use serde_json::{Map, Value};

use super::{DOWNLOAD, ECHO, LEAVE, downloaded, leave_was_refused, stopped};
use crate::browser::state::State;
use crate::browser::tab::Tab;
use crate::failure::Failure;

pub(super) fn load_timed_out(url: &str, what: &str, limit: Duration) -> Failure {
    Failure::passing(
        "navigation_timeout",
        format!(
            "{url} did not load within {} s: it did not reach {what:?}; what has come of it can be used",
            limit.as_secs_f64()
        ),
    )
}

pub(super) fn leave_refused(tab: &Tab, url: &str) -> Failure {
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

pub(super) fn login_wanted(url: &str, status: u64) -> Failure {
    Failure::fatal(
        "authentication_required",
        format!(
            "{url} asks for a user and a password (HTTP {status}); create the computer with http_credentials: \
             {{\"username\": ..., \"password\": ...}}, or check those that it has"
        ),
    )
}

/// The failure if the browser did not open an address.
pub(super) async fn open_failure(
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
    if leave_was_refused(&tab.state.borrow()) {
        return Err(leave_refused(tab, url));
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
