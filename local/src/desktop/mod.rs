//! A computer that is a desktop: an X server of its own with the programs that run on it.

mod act;
mod cast;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use lightcone_desktop::{DesktopOptions, Error, Program};
use serde_json::Value;

use crate::action::{Action, Outcome};
use crate::browser::{self, Hub};
use crate::computer::machine::{Machine, ScreenEvent};
use crate::computer::{Isolation, Ledger, MARK};
use crate::failure::Failure;

/// A running desktop.
#[derive(Debug)]
pub struct Desktop {
    desktop: Arc<lightcone_desktop::Desktop>,
    user: Option<u32>,
}

/// Settings of a desktop.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The home folder, which is kept when the desktop ends.
    pub home: PathBuf,
    /// Width of the screen in pixels.
    pub width: u32,
    /// Height of the screen in pixels.
    pub height: u32,
    /// The browser's program; searched on PATH if not given.
    pub browser: Option<PathBuf>,
    /// Whether the browser can use its own sandbox.
    pub browser_sandbox: bool,
    /// The computer's id, by which its processes are found.
    pub mark: String,
    pub isolation: Option<Isolation>,
    /// The account that its programs run as, if it is not the server's.
    pub user: Option<u32>,
}

fn failure(error: Error) -> Failure {
    let message = error.to_string();
    match error {
        Error::Missing(_) => Failure::fatal("desktop_missing", message),
        Error::Invalid(_) => Failure::fatal("invalid_action", message),
        Error::Start(_) => Failure::passing("desktop_failed", message),
        Error::Ended(_) => Failure::passing("session_expired", message),
        Error::Timeout(_) => Failure::passing("action_timeout", message),
        _ => Failure::passing("exec_failed", message),
    }
}

impl Desktop {
    /// Starts the X server and the programs that belong to it.
    pub async fn start(setup: Setup, ledger: &Ledger) -> Result<Self, Failure> {
        if let Some(user) = setup.user {
            let home = setup.home.clone();
            let given = tokio::task::spawn_blocking(move || browser::let_in(user, &[&home])).await;
            let given = given.unwrap_or_else(|e| Err(std::io::Error::other(e)));
            given.map_err(|e| {
                Failure::passing(
                    "desktop_failed",
                    format!("cannot give its home to the account {user}: {e}"),
                )
            })?;
        }
        let browser = setup.browser.as_deref().and_then(browser::folder);
        let isolation = setup.isolation.as_ref();
        let options = DesktopOptions {
            width: setup.width,
            height: setup.height,
            home: Some(setup.home),
            isolate: isolation.is_some(),
            network: isolation.is_some_and(|isolation| isolation.network),
            hidden: isolation.map(|i| i.hidden.clone()).unwrap_or_default(),
            readable: browser.into_iter().collect(),
            env: vec![(MARK.into(), setup.mark.into())],
            helper: None,
            limits: isolation.map(|i| i.limits).unwrap_or_default(),
            browser: setup.browser,
            browser_sandbox: setup.browser_sandbox,
            user: setup.user,
        };
        match lightcone_desktop::Desktop::start(options).await {
            Ok(desktop) => {
                for pid in desktop.pids() {
                    ledger.add(Some(pid));
                }
                Ok(Self {
                    desktop: Arc::new(desktop),
                    user: setup.user,
                })
            }
            // The only possible error in the options is a size that no screen has.
            Err(Error::Invalid(why)) => {
                Err(Failure::fatal("invalid_display", format!("display: {why}")))
            }
            Err(error) => Err(failure(error)),
        }
    }
}

impl Machine for Desktop {
    fn size(&self) -> (u32, u32) {
        self.desktop.size()
    }

    fn perform<'a>(
        &'a self,
        action: &'a Action,
        tab: Option<&'a str>,
        _limit: Option<Duration>,
    ) -> BoxFuture<'a, Result<Outcome, Failure>> {
        async move {
            match tab {
                Some(_) => Err(act::browsers_only("tab_id")),
                None => act::act(&self.desktop, action).await,
            }
        }
        .boxed()
    }

    fn screenshot<'a>(&'a self, tab: Option<&'a str>) -> BoxFuture<'a, Result<Vec<u8>, Failure>> {
        async move {
            if tab.is_some() {
                return Err(act::browsers_only("tab_id"));
            }
            let picture = self.desktop.screenshot(None).await.map_err(failure)?;
            let png = tokio::task::spawn_blocking(move || picture.png()).await;
            let broken = |e: tokio::task::JoinError| Failure::passing("exec_failed", e.to_string());
            png.map_err(broken)?.map_err(failure)
        }
        .boxed()
    }

    fn context<'a>(&'a self, _tab: Option<&'a str>) -> BoxFuture<'a, Option<Value>> {
        std::future::ready(None).boxed()
    }

    fn screencast(&self) -> BoxStream<'static, ScreenEvent> {
        cast::follow(Arc::clone(&self.desktop))
    }

    fn program(&self, program: &OsStr, folder: &Path) -> Program {
        self.desktop.command(program, folder)
    }

    fn isolated(&self) -> bool {
        self.desktop.isolated()
    }

    fn devtools(&self) -> Option<Arc<Hub>> {
        None
    }

    fn exited(&self) -> Option<Failure> {
        self.desktop.check_alive().err().map(failure)
    }

    fn gone(&self) -> BoxFuture<'_, Failure> {
        async { failure(self.desktop.gone().await) }.boxed()
    }

    /// Programs are asked to exit and get time to write their data, whether the desktop is saved or not.
    fn close(&self, _save: bool) -> BoxFuture<'_, Result<(), Failure>> {
        async {
            if let Err(e) = self.desktop.close().await {
                tracing::warn!("{e}");
            }
            if let Some(user) = self.user {
                browser::end_account(user);
            }
            Ok(())
        }
        .boxed()
    }
}
