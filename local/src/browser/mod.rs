//! A computer that is a browser: one Chromium with its tabs, in its own folder.

mod account;
mod address;
mod answer_dialogs;
mod cast;
mod devtools;
mod dialogs;
mod hub;
mod input;
mod keys;
mod list;
mod live;
mod navigate;
mod observe;
mod page;
mod pages;
mod popup;
mod process;
mod proxy;
mod sandbox;
mod script;
mod session;
mod state;
mod survey;
mod tab;
mod typed_value;
mod view;

pub use account::{Account, Rights, end as end_account, let_in};
pub use address::check as check_address;
pub use dialogs::Dialogs;
pub use hub::{Client, Hub, Root};
pub use lightcone_desktop::key_known as keys_known;
pub use pages::{Login, Pages};
pub use process::{Launch, find, folder, tidy};
pub use proxy::Proxy;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use lightcone_desktop::{Program, Sandbox, plain_environment};
use serde_json::Value;
use tempfile::TempDir;
use tokio::sync::watch;

use crate::action::{Action, Outcome};
use crate::computer::machine::{Machine, ScreenEvent};
use crate::computer::{Isolation, Ledger};
use crate::failure::Failure;
use devtools::CallError;
use input::Held;
use live::Live;
use process::{Options, Process};

/// Size of a page's visible part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    pub width: u32,
    pub height: u32,
    /// Screenshot pixels for each pixel of the page.
    pub scale: f64,
}

/// The folder of a browser, and its settings.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The computer's folder: `profile` and `home` are below it.
    pub folder: PathBuf,
    pub screen: Screen,
    /// Whether to hide from pages that the browser is automated.
    pub stealth: bool,
    /// What pages may do, and who receives their events.
    pub pages: Pages,
    /// The computer's id, by which its processes are found.
    pub mark: String,
    pub ledger: Ledger,
    pub isolation: Option<Isolation>,
    /// The account that it runs as, where it is not the server's.
    pub user: Option<u32>,
}

#[derive(Debug, Clone)]
enum State {
    Up(Arc<Live>),
    /// Between two Chromiums, while the proxy changes.
    Moving,
    Down(Failure),
}

/// A running browser.
#[derive(Debug)]
pub struct Browser {
    launch: Launch,
    setup: Setup,
    /// Where its programs run, when they are isolated.
    sandbox: Option<Sandbox>,
    /// The account that commands run as, if it is not the server's, and the folder of that account.
    account: Option<(lightcone_desktop::Account, TempDir)>,
    state: watch::Sender<State>,
    screen: Mutex<Screen>,
    held: Mutex<Held>,
    cast: Arc<cast::Hub>,
}

fn broken(e: CallError) -> Failure {
    match e {
        CallError::Closed => Failure::browser_gone(e),
        CallError::Detached => Failure::passing("tab_closed", "the tab was closed"),
        e => Failure::passing("exec_failed", format!("the browser did not do it: {e}")),
    }
}

/// The failure of an action in an unknown tab.
fn closed(id: &str) -> Failure {
    Failure::fatal(
        "exec_failed",
        format!("tab_id: there is no tab {id:?}; it may have been closed"),
    )
}

impl Browser {
    /// Starts Chromium with one empty tab, and restores the session that is stored in the folder.
    pub async fn start(launch: &Launch, setup: Setup) -> Result<Self, Failure> {
        if let Some(user) = setup.user {
            let (profile, home) = (setup.folder.join("profile"), setup.folder.join("home"));
            let given = tokio::task::spawn_blocking(move || let_in(user, &[&profile, &home]));
            let given = given
                .await
                .unwrap_or_else(|e| Err(std::io::Error::other(e)));
            given.map_err(process::failed)?;
        }
        let account = match setup.user {
            Some(user) => {
                Some(account::start(user, &setup.folder.join("home"), &setup.mark).await?)
            }
            None => None,
        };
        let sandbox = sandbox::start(launch, &setup).await?;
        let live = start(launch, &setup, sandbox.as_ref(), setup.screen, None).await?;
        session::load(&live, &setup.folder).await?;
        Ok(Self {
            launch: launch.clone(),
            screen: Mutex::new(setup.screen),
            setup,
            sandbox,
            account,
            state: watch::Sender::new(State::Up(Arc::new(live))),
            held: Mutex::default(),
            cast: Arc::default(),
        })
    }

    fn live(&self) -> Result<Arc<Live>, Failure> {
        match &*self.state.borrow() {
            State::Up(live) => Ok(Arc::clone(live)),
            State::Moving => Err(Failure::passing(
                "exec_failed",
                "the browser is starting again with another proxy",
            )),
            State::Down(why) => Err(why.clone()),
        }
    }

    fn screen(&self) -> Screen {
        *self.screen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set_screen(&self, screen: Screen) {
        *self.screen.lock().unwrap_or_else(PoisonError::into_inner) = screen;
    }

    /// Chromium reads its proxy only at the start, so a new Chromium takes over cookies and tabs of the old one.
    async fn change_proxy(&self, proxy: Option<Proxy>) -> Result<(), Failure> {
        let old = self.live()?;
        let session = session::read(&old).await?;
        self.state.send_replace(State::Moving);
        old.close(true).await;
        let next = async {
            let sandbox = self.sandbox.as_ref();
            let proxy = proxy.as_ref();
            let live = start(&self.launch, &self.setup, sandbox, self.screen(), proxy).await?;
            session::write(&live, &session).await?;
            session::reopen(&live, &session, self.launch.navigation).await?;
            Ok(live)
        };
        match next.await {
            Ok(live) => {
                self.state.send_replace(State::Up(Arc::new(live)));
                Ok(())
            }
            Err(why) => {
                let why: Failure = why;
                self.state.send_replace(State::Down(why.clone()));
                Err(why)
            }
        }
    }
}

async fn start(
    launch: &Launch,
    setup: &Setup,
    sandbox: Option<&Sandbox>,
    screen: Screen,
    proxy: Option<&Proxy>,
) -> Result<Live, Failure> {
    let (profile, home) = (setup.folder.join("profile"), setup.folder.join("home"));
    let server = proxy.map(|proxy| proxy.server());
    let options = Options {
        profile: &profile,
        home: &home,
        size: (screen.width, screen.height),
        proxy: server.as_deref(),
        stealth: setup.stealth,
        mark: &setup.mark,
        ledger: &setup.ledger,
        sandbox,
        user: setup.user,
        own_sandbox: launch.rights.sandbox,
    };
    let process = Process::start(launch.program.as_deref(), options).await?;
    let pages = Pages {
        proxy_login: proxy.and_then(Proxy::login),
        ..setup.pages.clone()
    };
    Live::connect(process, screen, pages, &home.join("Downloads")).await
}

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
