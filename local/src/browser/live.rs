//! A connection to one running Chromium, and its tabs.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::devtools::Client;
use super::observe::{Tabs, metrics};
use super::pages::Pages;
use super::process::{Process, failed};
use super::tab::Tab;
use super::{Hub, Screen, broken, closed};
use crate::failure::Failure;

/// Longest time that the browser itself may take for a command.
const COMMAND: Duration = Duration::from_secs(60);
/// How long an existing tab may take until it can be used.
const ATTACH: Duration = Duration::from_secs(20);
/// How long Chromium may take to write its profile when it is asked to exit.
const GOODBYE: Duration = Duration::from_secs(10);
/// How long a tab may take to close.
const CLOSING: Duration = Duration::from_secs(10);
/// How many tabs can be open.
pub const MAX_TABS: usize = 5;

/// A running Chromium.
#[derive(Debug)]
pub struct Live {
    process: Process,
    client: Arc<Client>,
    tabs: Arc<Tabs>,
    events: JoinHandle<()>,
    /// The tabs at the last check, in the order they were opened.
    known: Mutex<Vec<String>>,
    /// The main tab, which screencasts follow.
    pub main: watch::Sender<String>,
}

/// What the browser reports about a tab.
#[derive(Debug, Clone)]
pub struct Info {
    pub id: String,
    pub url: String,
    pub title: String,
    opener: Option<String>,
}

impl Live {
    /// Connects, and opens the first tab.
    pub async fn connect(
        process: Process,
        screen: Screen,
        pages: Pages,
        downloads: &Path,
    ) -> Result<Self, Failure> {
        let connected = Client::connect(&process.devtools).await;
        let (client, happened) = connected.map_err(failed)?;
        let client = Arc::new(client);
        let tabs = Arc::new(Tabs::new(Arc::clone(&client), pages, screen));
        let live = Self {
            process,
            events: tokio::spawn(Arc::clone(&tabs).follow(happened)),
            client,
            tabs,
            known: Mutex::default(),
            main: watch::Sender::new(String::new()),
        };
        let folder = downloads.display().to_string();
        for (method, params) in [
            ("Target.setDiscoverTargets", json!({"discover": true})),
            (
                "Browser.setDownloadBehavior",
                json!({"behavior": "allow", "downloadPath": folder, "eventsEnabled": true}),
            ),
            // A new page waits until it is set up, so that nothing of its first script is missed.
            (
                "Target.setAutoAttach",
                json!({
                    "autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true,
                    "filter": [{"type": "page"}],
                }),
            ),
        ] {
            live.call(method, params).await?;
        }
        live.open().await?;
        Ok(live)
    }

    /// Calls the browser itself.
    pub async fn call(&self, method: &'static str, params: Value) -> Result<Value, Failure> {
        let answer = self.client.call(method, params, COMMAND).await;
        answer.map_err(broken)
    }

    /// Opens an empty tab, which becomes the main one.
    pub async fn open(&self) -> Result<Arc<Tab>, Failure> {
        let params = json!({"url": "about:blank"});
        let made = self.call("Target.createTarget", params).await?;
        let tab = self.page(made["targetId"].as_str()).await?;
        self.adopt(&tab);
        Ok(tab)
    }

    /// Makes a tab the main one.
    fn adopt(&self, tab: &Tab) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if !known.contains(&tab.id) {
            known.push(tab.id.clone());
        }
        drop(known);
        self.main.send_replace(tab.id.clone());
    }

    /// Changes the size of all tabs.
    pub async fn resize(&self, screen: Screen) -> Result<(), Failure> {
        *self.tabs.screen() = screen;
        for tab in self.tabs.all() {
            tab.call("Emulation.setDeviceMetricsOverride", metrics(screen))
                .await?;
        }
        Ok(())
    }

    /// The tabs that are open, oldest first.
    pub async fn tabs(&self) -> Result<Vec<Info>, Failure> {
        let all = self.call("Target.getTargets", json!({})).await?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut tabs: Vec<Info> = all["targetInfos"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|info| info["type"] == "page")
            .map(|info| Info {
                id: text(&info["targetId"]),
                url: text(&info["url"]),
                title: text(&info["title"]),
                opener: info["openerId"].as_str().map(str::to_owned),
            })
            .collect();
        // Events sent before the response may not have been handled yet.
        let mut changes = self.tabs.changes();
        let all_there = changes.wait_for(|all| {
            let there = |info: &Info| all.iter().any(|tab| tab.id == info.id);
            tabs.iter().all(there)
        });
        let _ = tokio::time::timeout(Duration::from_secs(1), all_there).await;
        let order: Vec<String> = self.tabs.all().iter().map(|tab| tab.id.clone()).collect();
        tabs.sort_by_key(|info| {
            let at = order.iter().position(|id| *id == info.id);
            at.unwrap_or(usize::MAX)
        });
        Ok(tabs)
    }

    /// A tab, or the main one.
    pub async fn page(&self, tab: Option<&str>) -> Result<Arc<Tab>, Failure> {
        let id = tab.map_or_else(|| self.main.borrow().clone(), str::to_owned);
        let mut changes = self.tabs.changes();
        let has = |all: &[Arc<Tab>]| all.iter().find(|tab| tab.id == id).cloned();
        let mut found = has(&changes.borrow_and_update());
        if found.is_none() {
            // A tab that the browser knows has just been opened.
            let all = self.call("Target.getTargets", json!({})).await?;
            let infos = all["targetInfos"].as_array().into_iter().flatten();
            if infos.into_iter().any(|info| info["targetId"] == *id) {
                let there = changes.wait_for(|all| has(all).is_some());
                if let Ok(Ok(all)) = tokio::time::timeout(ATTACH, there).await {
                    found = has(&all);
                }
            }
        }
        let tab = found.ok_or_else(|| closed(&id))?;
        tab.reaches(ATTACH, |state| state.ready || state.closed)
            .await;
        Ok(tab)
    }

    /// Checks for tabs that pages opened, and for a main tab that was closed.
    pub async fn look(&self) -> Result<(), Failure> {
        let tabs = self.tabs().await?;
        let main = self.main.borrow().clone();
        let opened = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            known.retain(|id| tabs.iter().any(|info| info.id == *id));
            let opened = |info: &&Info| {
                info.opener.as_deref() == Some(main.as_str()) && !known.contains(&info.id)
            };
            tabs.iter().rfind(opened).map(|info| info.id.clone())
        };
        let lost = !tabs.iter().any(|info| info.id == main);
        let next = match (opened, tabs.last()) {
            (Some(id), _) => id,
            (None, Some(last)) if lost => last.id.clone(),
            (None, None) => return self.open().await.map(|_| ()),
            _ => return Ok(()),
        };
        // A tab that was just opened may not respond yet; the next check finds it.
        if let Ok(tab) = self.page(Some(&next)).await {
            self.adopt(&tab);
        }
        Ok(())
    }

    /// Makes a tab the main one.
    pub async fn switch(&self, tab: &str) -> Result<(), Failure> {
        let tab = self.page(Some(tab)).await?;
        self.call("Target.activateTarget", json!({"targetId": tab.id}))
            .await?;
        self.adopt(&tab);
        Ok(())
    }

    /// Closes a tab, unless it is the only one.
    pub async fn close_tab(&self, tab: &str) -> Result<(), Failure> {
        let tabs = self.tabs().await?;
        if !tabs.iter().any(|info| info.id == tab) {
            return Err(closed(tab));
        }
        if tabs.len() == 1 {
            return Err(Failure::fatal(
                "exec_failed",
                "tab_id: the only tab cannot be closed",
            ));
        }
        self.shut(tab).await?;
        self.look().await
    }

    /// Closes a tab, whatever its page does.
    async fn shut(&self, tab: &str) -> Result<(), Failure> {
        self.call("Target.closeTarget", json!({"targetId": tab}))
            .await?;
        let mut changes = self.tabs.changes();
        let gone = changes.wait_for(|all| !all.iter().any(|other| other.id == tab));
        match tokio::time::timeout(CLOSING, gone).await {
            Ok(_) => Ok(()),
            Err(_) => Err(Failure::passing(
                "exec_failed",
                format!(
                    "tab_id: {tab:?} did not close within {} s",
                    CLOSING.as_secs()
                ),
            )),
        }
    }

    /// Replaces a tab whose page can be neither used nor left.
    pub async fn replace(&self, old: &Tab) -> Result<Arc<Tab>, Failure> {
        let main = *self.main.borrow() == old.id;
        let before = self.main.borrow().clone();
        let new = self.open().await?;
        if !main {
            self.main.send_replace(before);
        }
        self.shut(&old.id).await?;
        Ok(new)
    }

    /// Its DevTools protocol.
    pub fn devtools(&self) -> &Arc<Hub> {
        &self.process.devtools
    }

    /// How the process ended, if it has.
    pub fn exited(&self) -> Option<String> {
        self.process.exited()
    }

    /// Waits for the end of the process.
    pub async fn gone(&self) -> String {
        self.process.gone().await
    }

    /// Ends the process: with `save` it may write its profile first.
    pub async fn close(&self, save: bool) {
        if save {
            let asked = async {
                // The response may be lost with the process; only the end of the process matters.
                let _ = self.call("Browser.close", json!({})).await;
                self.process.gone().await
            };
            let _ = tokio::time::timeout(GOODBYE, asked).await;
        }
        self.process.kill();
        self.process.gone().await;
        self.events.abort();
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.events.abort();
    }
}
