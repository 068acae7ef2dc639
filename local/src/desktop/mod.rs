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
pub struct Desktop(Arc<lightcone_desktop::Desktop>);

/// How a desktop is to be.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The home folder, which stays when the desktop ends.
    pub home: PathBuf,
    /// Width of the screen in pixels.
    pub width: u32,
    /// Height of the screen in pixels.
    pub height: u32,
    /// The browser's program; searched on PATH when not given.
    pub browser: Option<PathBuf>,
    /// Whether the browser can use its own sandbox.
    pub browser_sandbox: bool,
    /// The computer's id, by which its processes are found.
    pub mark: String,
    pub isolation: Option<Isolation>,
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
    /// Starts the X server and what belongs to it.
    pub async fn start(setup: Setup, ledger: &Ledger) -> Result<Self, Failure> {
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
        };
        match lightcone_desktop::Desktop::start(options).await {
            Ok(desktop) => {
                for pid in desktop.pids() {
                    ledger.add(Some(pid));
                }
                Ok(Self(Arc::new(desktop)))
            }
            // A size that no screen has is all that can be wrong with the options.
            Err(Error::Invalid(why)) => {
                Err(Failure::fatal("invalid_display", format!("display: {why}")))
            }
            Err(error) => Err(failure(error)),
        }
    }
}

impl Machine for Desktop {
    fn size(&self) -> (u32, u32) {
        self.0.size()
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
                None => act::act(&self.0, action).await,
            }
        }
        .boxed()
    }

    fn screenshot<'a>(&'a self, tab: Option<&'a str>) -> BoxFuture<'a, Result<Vec<u8>, Failure>> {
        async move {
            if tab.is_some() {
                return Err(act::browsers_only("tab_id"));
            }
            let picture = self.0.screenshot(None).await.map_err(failure)?;
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
        cast::follow(Arc::clone(&self.0))
    }

    fn program(&self, program: &OsStr, folder: &Path) -> Program {
        self.0.command(program, folder)
    }

    fn isolated(&self) -> bool {
        self.0.isolated()
    }

    fn devtools(&self) -> Option<Arc<Hub>> {
        None
    }

    fn exited(&self) -> Option<Failure> {
        self.0.check_alive().err().map(failure)
    }

    fn gone(&self) -> BoxFuture<'_, Failure> {
        async { failure(self.0.gone().await) }.boxed()
    }

    /// Programs are asked to end and get the time to write down what they have, saved or not.
    fn close(&self, _save: bool) -> BoxFuture<'_, Result<(), Failure>> {
        async {
            if let Err(e) = self.0.close().await {
                tracing::warn!("{e}");
            }
            Ok(())
        }
        .boxed()
    }
}
