//! Follows the browser's events: tabs, how far they have loaded, dialogs, downloads, logins.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};

use super::Screen;
use super::devtools::{Client, Event};
use super::dialogs::{Dialog, Policy};
use super::pages::Pages;
use super::state::{Download, Reached, State};
use super::tab::Tab;

/// How many requests are remembered, so that rejected credentials are not sent again.
const LOGINS: usize = 1000;

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

/// The tabs of a browser.
#[derive(Debug)]
pub struct Tabs {
    pub client: Arc<Client>,
    pub pages: Pages,
    screen: Mutex<Screen>,
    all: watch::Sender<Vec<Arc<Tab>>>,
}

impl Tabs {
    pub fn new(client: Arc<Client>, pages: Pages, screen: Screen) -> Self {
        Self {
            client,
            pages,
            screen: Mutex::new(screen),
            all: watch::Sender::default(),
        }
    }

    pub fn screen(&self) -> MutexGuard<'_, Screen> {
        self.screen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The tabs, in the order they came.
    pub fn all(&self) -> Vec<Arc<Tab>> {
        self.all.borrow().clone()
    }

    /// Notified when a tab opens or closes.
    pub fn changes(&self) -> watch::Receiver<Vec<Arc<Tab>>> {
        self.all.subscribe()
    }

    fn by(&self, test: impl Fn(&Tab) -> bool) -> Option<Arc<Tab>> {
        self.all.borrow().iter().find(|tab| test(tab)).cloned()
    }

    /// Handles events until the connection is closed.
    pub async fn follow(self: Arc<Self>, mut happened: mpsc::UnboundedReceiver<Event>) {
        let mut logins = HashSet::new();
        while let Some(event) = happened.recv().await {
            self.handle(&event, &mut logins);
        }
        for tab in self.all() {
            tab.state.send_modify(|state| state.closed = true);
        }
    }

    fn handle(&self, event: &Event, logins: &mut HashSet<String>) {
        let params = &event.params;
        match (event.method.as_str(), event.session.as_deref()) {
            ("Target.attachedToTarget", parent) => self.attached(params, parent),
            ("Target.detachedFromTarget", _) => self.detached(params),
            ("Target.targetInfoChanged", _) => {
                let info = &params["targetInfo"];
                if let Some(tab) = self.by(|tab| info["targetId"] == *tab.id) {
                    tab.state.send_modify(|state| {
                        state.url = text(&info["url"]);
                        state.title = text(&info["title"]);
                    });
                }
            }
            ("Target.targetCrashed", _) => {
                if let Some(tab) = self.by(|tab| params["targetId"] == *tab.id) {
                    self.crashed(&tab, params);
                }
            }
            ("Browser.downloadProgress", _) => self.progress(params),
            ("Fetch.requestPaused", Some(session)) => {
                let request = json!({"requestId": params["requestId"]});
                drop(
                    self.client
                        .send(Some(session), "Fetch.continueRequest", request),
                );
            }
            ("Fetch.authRequired", Some(session)) => self.login(session, params, logins),
            (method, Some(session)) => {
                if let Some(tab) = self.by(|tab| tab.session == session) {
                    self.page(&tab, method, params);
                }
            }
            _ => {}
        }
    }

    fn page(&self, tab: &Tab, method: &str, params: &Value) {
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

    fn crashed(&self, tab: &Tab, params: &Value) {
        let how = json!({"url": tab.state.borrow().url, "reason": params["status"]});
        self.pages.events.page("tab_crashed", &tab.id, how);
        tab.state.send_modify(|state| {
            state.crashed = true;
            state.crash_untold = true;
            state.loading = false;
            state.open = None;
        });
    }

    fn progress(&self, params: &Value) {
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

    fn login(&self, session: &str, params: &Value, tried: &mut HashSet<String>) {
        let challenge = &params["authChallenge"];
        let login = match challenge["source"].as_str() {
            Some("Proxy") => self.pages.proxy_login.as_ref(),
            _ => self.pages.login.as_ref().filter(|login| {
                let asks = challenge["origin"].as_str().unwrap_or_default();
                login
                    .origin
                    .as_deref()
                    .is_none_or(|origin| origin.trim_end_matches('/') == asks)
            }),
        };
        if tried.len() >= LOGINS {
            tried.clear();
        }
        // Credentials that were rejected once are rejected again.
        let first = tried.insert(format!("{session} {}", text(&params["requestId"])));
        let response = match login.filter(|_| first) {
            Some(login) => json!({
                "response": "ProvideCredentials", "username": login.username, "password": login.password,
            }),
            None => json!({"response": "CancelAuth"}),
        };
        let response = json!({"requestId": params["requestId"], "authChallengeResponse": response});
        drop(
            self.client
                .send(Some(session), "Fetch.continueWithAuth", response),
        );
    }

    fn attached(&self, params: &Value, parent: Option<&str>) {
        let (info, session) = (&params["targetInfo"], text(&params["sessionId"]));
        let id = text(&info["targetId"]);
        match info["type"].as_str() {
            Some("page") if parent.is_none() => self.opened(&id, &session, info),
            Some("iframe") => {
                let of_parent = |tab: &Tab| {
                    Some(tab.session.as_str()) == parent
                        || tab
                            .frames()
                            .values()
                            .any(|frame| Some(frame.as_str()) == parent)
                };
                if let Some(tab) = self.by(of_parent) {
                    tab.frames().insert(id, session.clone());
                }
                self.intercept(&session);
            }
            _ => {}
        }
    }

    /// Prepares a new tab before its first script runs.
    fn opened(&self, id: &str, session: &str, info: &Value) {
        let tab = Arc::new(Tab::new(id, session, Arc::clone(&self.client)));
        tab.state.send_modify(|state| {
            state.url = text(&info["url"]);
            state.title = text(&info["title"]);
        });
        self.all.send_modify(|all| all.push(Arc::clone(&tab)));
        for (method, params) in [
            ("Inspector.enable", json!({})),
            ("Page.enable", json!({})),
            ("Page.setLifecycleEventsEnabled", json!({"enabled": true})),
            // Bodies are not read, so the browser need not keep them.
            (
                "Network.enable",
                json!({"maxTotalBufferSize": 0, "maxResourceBufferSize": 0}),
            ),
            (
                "Emulation.setFocusEmulationEnabled",
                json!({"enabled": true}),
            ),
            (
                "Emulation.setDeviceMetricsOverride",
                metrics(*self.screen()),
            ),
        ] {
            drop(tab.send(method, params));
        }
        if self.pages.ignore_https_errors {
            drop(tab.send(
                "Security.setIgnoreCertificateErrors",
                json!({"ignore": true}),
            ));
        }
        self.intercept(session);
        let run = tab.send("Runtime.runIfWaitingForDebugger", json!({}));
        tokio::spawn(async move {
            // An error means that the page is gone, so nothing is left to do.
            let _ = run.wait(super::tab::ANSWER).await;
            tab.state.send_modify(|state| state.ready = true);
        });
    }

    /// Follows the frames of a page that have separate processes, and answers requests for a login.
    fn intercept(&self, session: &str) {
        let frames = json!({"autoAttach": true, "waitForDebuggerOnStart": false, "flatten": true});
        drop(
            self.client
                .send(Some(session), "Target.setAutoAttach", frames),
        );
        if self.pages.login.is_some() || self.pages.proxy_login.is_some() {
            let all = json!({"handleAuthRequests": true, "patterns": [{"urlPattern": "*"}]});
            drop(self.client.send(Some(session), "Fetch.enable", all));
        }
    }

    fn detached(&self, params: &Value) {
        let session = text(&params["sessionId"]);
        let Some(tab) = self.by(|tab| tab.session == session) else {
            for tab in self.all() {
                tab.frames().retain(|_, frame| *frame != session);
            }
            return;
        };
        tab.state.send_modify(|state| state.closed = true);
        self.all
            .send_modify(|all| all.retain(|other| other.session != session));
    }
}

/// The answer to a dialog.
pub fn answer(accept: bool, text: &str) -> Value {
    match accept {
        true => json!({"accept": true, "promptText": text}),
        false => json!({"accept": false}),
    }
}

/// The size of a page.
pub fn metrics(screen: Screen) -> Value {
    json!({
        "width": screen.width, "height": screen.height, "deviceScaleFactor": screen.scale, "mobile": false,
    })
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

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
