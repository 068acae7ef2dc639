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
mod machine;
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

#[cfg(target_os = "linux")]
pub use account::NUMBERS as ACCOUNTS;
pub use account::{Account, Rights};
#[cfg(target_os = "linux")]
pub use account::{end as end_account, let_in};
pub use address::check as check_address;
pub use dialogs::Dialogs;
pub use hub::{Client, Hub, Root};
pub use lightcone_desktop::key_known as keys_known;
pub use pages::{Login, Pages};
#[cfg(windows)]
pub use process::folder_version;
pub use process::{Launch, find, folder, tidy};
pub use proxy::Proxy;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use lightcone_desktop::Sandbox;
use tempfile::TempDir;
use tokio::sync::watch;

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
            let given =
                tokio::task::spawn_blocking(move || account::let_in(user, &[&profile, &home]));
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
        #[cfg(target_os = "linux")]
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
