//! Follows the browser's events: tabs, how far they have loaded, dialogs, downloads, logins.

mod logins;
mod page_events;

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};

use super::Screen;
use super::devtools::{Client, Event};
use super::pages::Pages;
use super::tab::Tab;

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

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
