//! A browser as a computer.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use lightcone_desktop::{Program, plain_environment};
use serde_json::Value;

use super::{Browser, Hub, State, account, session};
use crate::action::{Action, Outcome};
use crate::computer::machine::{Machine, ScreenEvent};
use crate::failure::Failure;

impl Machine for Browser {
    fn size(&self) -> (u32, u32) {
        let screen = self.screen();
        (screen.width, screen.height)
    }

    fn perform<'a>(
        &'a self,
        action: &'a Action,
        tab: Option<&'a str>,
        limit: Option<Duration>,
    ) -> BoxFuture<'a, Result<Outcome, Failure>> {
        self.act(action, tab, limit).boxed()
    }

    fn screenshot<'a>(&'a self, tab: Option<&'a str>) -> BoxFuture<'a, Result<Vec<u8>, Failure>> {
        self.shoot(tab).boxed()
    }

    fn context<'a>(&'a self, tab: Option<&'a str>) -> BoxFuture<'a, Option<Value>> {
        self.describe(tab).boxed()
    }

    fn screencast(&self) -> BoxStream<'static, ScreenEvent> {
        self.cast.follow(self.state.subscribe())
    }

    fn program(&self, program: &OsStr, folder: &Path) -> Program {
        let home = self.setup.folder.join("home");
        let mut program = match (&self.sandbox, &self.account) {
            (Some(sandbox), _) => return sandbox.program(program, folder),
            (None, Some((account, _))) => account.program(program, folder),
            (None, None) => Program::outside(program, folder),
        };
        program.envs(plain_environment(&home));
        if self.account.is_some() {
            program.envs(["USER", "LOGNAME"].map(|name| (name, lightcone_desktop::USER)));
        }
        program
    }

    fn isolated(&self) -> bool {
        self.sandbox.is_some()
    }

    fn devtools(&self) -> Option<Arc<Hub>> {
        Some(Arc::clone(self.live().ok()?.devtools()))
    }

    fn exited(&self) -> Option<Failure> {
        match &*self.state.borrow() {
            State::Up(live) => live.exited().map(Failure::browser_gone),
            State::Moving => None,
            State::Down(why) => Some(why.clone()),
        }
    }

    fn gone(&self) -> BoxFuture<'_, Failure> {
        async {
            let mut state = self.state.subscribe();
            loop {
                let now = state.borrow_and_update().clone();
                match now {
                    State::Up(live) => tokio::select! {
                        // The end of a Chromium that is being replaced is not the end of the browser.
                        _ = state.changed() => {}
                        how = live.gone() => {
                            if !state.has_changed().unwrap_or(false) {
                                return Failure::browser_gone(how);
                            }
                        }
                    },
                    State::Moving => {
                        let _ = state.changed().await;
                    }
                    State::Down(why) => return why,
                }
            }
        }
        .boxed()
    }

    fn close(&self, save: bool) -> BoxFuture<'_, Result<(), Failure>> {
        async move {
            let mut stored = Ok(());
            if let Ok(live) = self.live() {
                if save {
                    // Cookies that end with the browser are not in its profile.
                    stored = session::store(&live, &self.setup.folder).await;
                }
                live.close(save).await;
            }
            if let Some(user) = self.setup.user {
                account::end(user);
            }
            if let Some(sandbox) = &self.sandbox
                && let Err(e) = sandbox.close().await
            {
                tracing::warn!("{e}");
            }
            stored
        }
        .boxed()
    }
}
