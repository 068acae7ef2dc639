//! The events of one page: navigation, dialogs, requests, downloads.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Tabs, answer, text};
use crate::browser::dialogs::{Dialog, Policy};
use crate::browser::state::{Download, Reached, State};
use crate::browser::tab::Tab;

/// How many requests that a page sends by itself are remembered.
const REMEMBERED: usize = 1000;

/// Identifies a request by its method and address, without parts that differ each time.
fn request(params: &Value) -> String {
    let method = params["request"]["method"].as_str().unwrap_or("socket");
    let url = params["request"]["url"].as_str().unwrap_or_default();
    let url = url.split(['?', '#']).next().unwrap_or_default();
    let parts = url.split('/').map(|part| {
        let long = part.len() > 7 && part.chars().any(|c| c.is_ascii_digit());
        if long { "*" } else { part }
    });
    format!("{method} {}", parts.collect::<Vec<_>>().join("/"))
}

impl Tabs {
    pub(super) fn page(&self, tab: &Tab, method: &str, params: &Value) {
        let main = params["frameId"] == *tab.id;
        match method {
            "Inspector.targetReloadedAfterCrash" => {
                tab.state.send_modify(|state| state.crashed = false);
            }
            "Page.javascriptDialogOpening" => self.dialog(tab, params),
            "Page.javascriptDialogClosed" => tab.state.send_modify(|state| state.open = None),
            "Page.frameStartedNavigating" | "Page.frameStartedLoading" if main => {
                tab.state.send_modify(|state| {
                    state.started += 1;
                    state.loading = true;
                });
            }
            "Page.frameStoppedLoading" if main => {
                tab.state.send_modify(|state| state.loading = false);
            }
            "Page.frameNavigated" if params["frame"]["parentId"].is_null() => {
                tab.state.send_modify(|state| {
                    state.commits += 1;
                    state.alone.clear();
                    state.loader = text(&params["frame"]["loaderId"]);
                    // A page from the back/forward cache is complete at once.
                    state.reached = match params["type"].as_str() {
                        Some("BackForwardCacheRestore") => Reached::Load,
                        _ => Reached::Commit,
                    };
                });
            }
            "Page.navigatedWithinDocument" if main => {
                tab.state.send_modify(|state| state.commits += 1);
            }
            "Page.lifecycleEvent" if main => lifecycle(tab, params),
            "Network.responseReceived" if main && params["type"] == "Document" => {
                let status = params["response"]["status"].as_u64().unwrap_or_default();
                let answer = (text(&params["requestId"]), status);
                tab.state.send_modify(|state| state.answer = Some(answer));
            }
            "Network.requestWillBeSent" | "Network.webSocketFrameSent" => {
                let acting = tab.step().is_some();
                let key = request(params);
                tab.state.send_if_modified(|state| {
                    if acting && !state.alone.contains(&key) {
                        state.requests += 1;
                    } else if !acting && !state.loading && state.alone.len() < REMEMBERED {
                        state.alone.insert(key);
                    }
                    false
                });
            }
            "Page.screencastFrame" => {
                // There may be no follower.
                let _ = tab.frames_shown.send(Arc::new(params.clone()));
            }
            "Page.downloadWillBegin" => {
                let download = Download {
                    id: text(&params["guid"]),
                    url: text(&params["url"]),
                    name: text(&params["suggestedFilename"]),
                    path: None,
                    state: "inProgress".to_owned(),
                    bytes: 0,
                };
                self.pages
                    .events
                    .page("download", &tab.id, download.describe());
                tab.state.send_modify(|state| state.add_download(download));
            }
            _ => {}
        }
    }

    fn dialog(&self, tab: &Tab, params: &Value) {
        let mut dialog = Dialog::read(params);
        let usual = self.pages.dialogs.of(&dialog.kind);
        let step = tab.step().as_mut().map(|step| step.answer(&dialog, usual));
        let (policy, text) = step.unwrap_or((usual, None));
        dialog.answer = policy.outcome();
        self.pages.events.page("dialog", &tab.id, dialog.describe());
        tab.state.send_modify(|state| {
            state.add_dialog(dialog.clone());
            if policy == Policy::Hold {
                state.open = Some(dialog.clone());
            }
        });
        if policy != Policy::Hold {
            let text = text.as_deref().unwrap_or(&dialog.default_text);
            let answer = answer(policy == Policy::Accept, text);
            drop(tab.send("Page.handleJavaScriptDialog", answer));
        }
    }

    pub(super) fn crashed(&self, tab: &Tab, params: &Value) {
        let how = json!({"url": tab.state.borrow().url, "reason": params["status"]});
        self.pages.events.page("tab_crashed", &tab.id, how);
        tab.state.send_modify(|state| {
            state.crashed = true;
            state.crash_unreported = true;
            state.loading = false;
            state.open = None;
        });
    }

    pub(super) fn progress(&self, params: &Value) {
        let id = text(&params["guid"]);
        let has = |state: &State| state.downloads.iter().any(|download| download.id == id);
        let Some(tab) = self.by(|tab| has(&tab.state.borrow())) else {
            return;
        };
        tab.state.send_modify(|state| {
            let Some(download) = state
                .downloads
                .iter_mut()
                .find(|download| download.id == id)
            else {
                return;
            };
            download.state = text(&params["state"]);
            download.bytes = params["receivedBytes"].as_f64().unwrap_or_default() as u64;
            download.path = params["filePath"].as_str().map(str::to_owned);
            if let Some(name) = download
                .path
                .as_deref()
                .and_then(|path| path.rsplit('/').next())
            {
                download.name = name.to_owned();
            }
            if download.state != "inProgress" {
                self.pages
                    .events
                    .page("download", &tab.id, download.describe());
            }
        });
    }
}

fn lifecycle(tab: &Tab, params: &Value) {
    let reached = match params["name"].as_str() {
        Some("DOMContentLoaded") => Reached::DomContentLoaded,
        Some("load") => Reached::Load,
        _ => return,
    };
    tab.state.send_modify(|state| {
        // The first document of a tab exists before its events are received.
        if state.loader.is_empty() {
            state.loader = text(&params["loaderId"]);
        }
        if params["loaderId"] == *state.loader {
            state.reached = state.reached.max(reached);
        }
    });
}
