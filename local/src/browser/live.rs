//! A connection to one running Chromium, and its tabs.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chromiumoxide::auth::Credentials;
use chromiumoxide::cdp::browser_protocol::browser::CloseParams;
use chromiumoxide::cdp::browser_protocol::emulation::{
    SetDeviceMetricsOverrideParams, SetFocusEmulationEnabledParams,
};
use chromiumoxide::cdp::browser_protocol::target::{
    ActivateTargetParams, CloseTargetParams, GetTargetsParams, SetAutoAttachParams, TargetInfo,
};
use chromiumoxide::handler::HandlerConfig;
use chromiumoxide::{Browser as Connection, Page};
use futures::StreamExt;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::process::{Process, failed};
use super::{Hub, Screen, bridge, broken};
use crate::failure::Failure;

/// Longest time that one DevTools command may take.
const COMMAND: Duration = Duration::from_secs(60);
/// How long Chromium may take to write its profile when it is asked to end.
const GOODBYE: Duration = Duration::from_secs(10);
/// Most tabs that can be opened.
pub const MAX_TABS: usize = 5;

/// One Chromium that runs.
#[derive(Debug)]
pub struct Live {
    process: Process,
    pub connection: Connection,
    events: JoinHandle<()>,
    /// The tabs, in the order they came; the main one is told to screencasts.
    known: Mutex<Vec<String>>,
    pub main: watch::Sender<String>,
    login: Option<Credentials>,
}

impl Live {
    /// Connects, and opens the first tab.
    pub async fn connect(
        process: Process,
        screen: Screen,
        login: Option<Credentials>,
    ) -> Result<Self, Failure> {
        let config = HandlerConfig {
            viewport: None,
            ignore_https_errors: false,
            request_timeout: COMMAND,
            ..HandlerConfig::default()
        };
        let address = bridge::open(&process.devtools).await.map_err(failed)?;
        let (connection, mut handler) = Connection::connect_with_config(address, config)
            .await
            .map_err(failed)?;
        let events = tokio::spawn(async move { while handler.next().await.is_some() {} });
        let live = Self {
            process,
            connection,
            events,
            known: Mutex::default(),
            main: watch::Sender::new(String::new()),
            login,
        };
        live.open("about:blank", screen).await?;
        Ok(live)
    }

    /// Opens a tab, which becomes the main one.
    pub async fn open(&self, url: &str, screen: Screen) -> Result<Page, Failure> {
        let page = self.connection.new_page(url).await.map_err(broken)?;
        self.adopt(&page, screen).await?;
        Ok(page)
    }

    /// Makes a tab that is there the main one, and prepares it.
    async fn adopt(&self, page: &Page, screen: Screen) -> Result<(), Failure> {
        let id = page.target_id().inner().clone();
        // The connection would else hold every frame and worker of another origin before its first line.
        let frames = SetAutoAttachParams::new(false, false);
        page.execute(frames).await.map_err(broken)?;
        let focus = SetFocusEmulationEnabledParams::new(true);
        page.execute(focus).await.map_err(broken)?;
        if let Some(login) = &self.login {
            page.authenticate(login.clone()).await.map_err(broken)?;
        }
        self.resize(page, screen).await?;
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if !known.contains(&id) {
            known.push(id.clone());
        }
        drop(known);
        self.main.send_replace(id);
        Ok(())
    }

    /// Gives a tab its size.
    pub async fn resize(&self, page: &Page, screen: Screen) -> Result<(), Failure> {
        let size = SetDeviceMetricsOverrideParams::new(
            i64::from(screen.width),
            i64::from(screen.height),
            screen.scale,
            false,
        );
        page.execute(size).await.map(|_| ()).map_err(broken)
    }

    /// The tabs that are open, oldest first.
    pub async fn tabs(&self) -> Result<Vec<TargetInfo>, Failure> {
        let all = self
            .connection
            .execute(GetTargetsParams::default())
            .await
            .map_err(broken)?;
        let mut tabs: Vec<TargetInfo> = all
            .result
            .target_infos
            .into_iter()
            .filter(|info| info.r#type == "page")
            .collect();
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        tabs.sort_by_key(|info| {
            let id = info.target_id.inner();
            known.iter().position(|k| k == id).unwrap_or(usize::MAX)
        });
        Ok(tabs)
    }

    /// The page of a tab, or of the main one.
    pub async fn page(&self, tab: Option<&str>) -> Result<Page, Failure> {
        let id = tab.map_or_else(|| self.main.borrow().clone(), str::to_owned);
        let pages = self.connection.pages().await.map_err(broken)?;
        pages
            .into_iter()
            .find(|page| *page.target_id().inner() == id)
            .ok_or_else(|| no_tab(&id))
    }

    /// Looks for tabs that pages opened themselves, and for a main tab that is gone.
    pub async fn look(&self, screen: Screen) -> Result<(), Failure> {
        let tabs = self.tabs().await?;
        let main = self.main.borrow().clone();
        let opened = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            known.retain(|id| tabs.iter().any(|info| info.target_id.inner() == id));
            tabs.iter()
                .rfind(|info| {
                    let id = info.target_id.inner();
                    info.opener_id
                        .as_ref()
                        .is_some_and(|by| *by.inner() == main)
                        && !known.contains(id)
                })
                .map(|info| info.target_id.inner().clone())
        };
        let lost = !tabs.iter().any(|info| *info.target_id.inner() == main);
        let next = match (opened, tabs.last()) {
            (Some(id), _) => id,
            (None, Some(last)) if lost => last.target_id.inner().clone(),
            (None, None) => return self.open("about:blank", screen).await.map(|_| ()),
            _ => return Ok(()),
        };
        // A tab that is only just there may not answer yet; the next look finds it.
        match self.page(Some(&next)).await {
            Ok(page) => self.adopt(&page, screen).await,
            Err(_) => Ok(()),
        }
    }

    /// Makes a tab the main one.
    pub async fn switch(&self, tab: &str, screen: Screen) -> Result<(), Failure> {
        let page = self.page(Some(tab)).await?;
        let front = ActivateTargetParams::new(page.target_id().clone());
        self.connection.execute(front).await.map_err(broken)?;
        self.adopt(&page, screen).await
    }

    /// Closes a tab, unless it is the only one.
    pub async fn close_tab(&self, tab: &str, screen: Screen) -> Result<(), Failure> {
        let tabs = self.tabs().await?;
        let Some(target) = tabs.iter().find(|info| info.target_id.inner() == tab) else {
            return Err(no_tab(tab));
        };
        if tabs.len() == 1 {
            return Err(Failure::fatal(
                "exec_failed",
                "tab_id: the only tab cannot be closed",
            ));
        }
        let close = CloseTargetParams::new(target.target_id.clone());
        self.connection.execute(close).await.map_err(broken)?;
        while self
            .tabs()
            .await?
            .iter()
            .any(|info| info.target_id.inner() == tab)
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.look(screen).await
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
                // The answer may be lost with the process, whose end is what counts.
                let _ = self.connection.execute(CloseParams::default()).await;
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

fn no_tab(id: &str) -> Failure {
    Failure::fatal(
        "exec_failed",
        format!("tab_id: there is no tab {id:?}; it may have been closed"),
    )
}
