//! A desktop: its parts, its start and its end.

mod start;

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::process::Child;
use tokio::sync::{Mutex, watch};

use crate::error::{Error, Result};
use crate::keeper::Keeper;
use crate::launch::Launcher;
use crate::options::DesktopOptions;
use crate::place::Place;
use crate::program::Program;
use crate::screen::Screen;
use crate::session;
use crate::size;
use crate::terminal::Terminal;
use crate::xserver::XServer;

/// Longest time that one action may take.
const ACTION: Duration = Duration::from_secs(60);
const LOOK: Duration = Duration::from_millis(5);
/// How long to wait for the exit status of the X server once it does not respond.
const ENDING: Duration = Duration::from_secs(2);

/// A running desktop: a separate screen with a window manager, a D-Bus session and a home folder.
///
/// Actions run in order only if each is awaited before the next. Dropping it
/// ends all of its programs; [`Desktop::close`] also waits for that. They end as well when this process is killed.
#[derive(Debug)]
pub struct Desktop {
    screen: Arc<Screen>,
    server: XServer,
    launcher: Arc<Launcher>,
    /// Held so that it is waited for when it ends.
    _session: Option<Child>,
    manager: session::Manager,
    /// `None` once the desktop has been closed.
    keeper: Mutex<Option<Keeper>>,
    options: DesktopOptions,
    home: PathBuf,
    place: Place,
    logs: AtomicU32,
    pub(crate) terminals: Mutex<Vec<Terminal>>,
}

impl Desktop {
    /// Ends the desktop: programs are asked to exit first, and get two seconds to save their data. Returns when all
    /// is gone; closing it again does nothing.
    pub async fn close(&self) -> Result<()> {
        let mut keeper = self.keeper.lock().await;
        self.manager.let_end();
        match keeper.take() {
            Some(keeper) => keeper.end().await,
            None => Ok(()),
        }
    }

    /// Waits until the desktop is gone, even if it was not closed but its X server died, and returns how.
    pub async fn gone(&self) -> Error {
        let mut ended = self.server.ended.clone();
        let how = ended.wait_for(Option::is_some).await;
        match how.as_deref() {
            Ok(Some(how)) => Error::Ended(how.clone()),
            _ => Error::Ended("nobody saw how".into()),
        }
    }

    /// Fails if the desktop is gone.
    pub fn check_alive(&self) -> Result<()> {
        match &*self.server.ended.borrow() {
            Some(how) => Err(Error::Ended(how.clone())),
            None => Ok(()),
        }
    }

    /// Width and height of the screen in pixels.
    pub fn size(&self) -> (u32, u32) {
        self.screen.size()
    }

    /// The home folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The number of its X display.
    pub fn display(&self) -> u32 {
        self.server.display
    }

    /// The process id of its X server.
    pub fn server_pid(&self) -> Option<u32> {
        self.server.pid
    }

    /// The process ids of its X server and, if it is isolated, of its sandbox. Each leads a separate
    /// process group.
    pub fn pids(&self) -> Vec<u32> {
        let pids = [self.server.pid, self.launcher.holder()];
        pids.into_iter().flatten().collect()
    }

    /// A program with the desktop's environment, in its sandbox if it has one, and in a separate process group.
    pub fn command(&self, program: impl AsRef<OsStr>, folder: &Path) -> Program {
        self.launcher.program(program, Some(folder))
    }

    /// Whether its programs run in a sandbox.
    pub fn isolated(&self) -> bool {
        self.options.isolate
    }

    /// The complete environment of its programs.
    pub fn env(&self) -> &[(OsString, OsString)] {
        self.launcher.env()
    }

    /// Runs a blocking function outside the runtime's threads.
    pub(crate) async fn on_screen<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Screen) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.check_alive()?;
        let screen = Arc::clone(&self.screen);
        let task = tokio::task::spawn_blocking(move || act(&screen));
        let result = tokio::time::timeout(ACTION, task)
            .await
            .map_err(|_| Error::Timeout(format!("the X server did not answer within {ACTION:?}")))?
            .map_err(|e| Error::Failed(format!("the action was given up: {e}")))?;
        match result {
            // The broken connection is seen before the server's end.
            Err(Error::Ended(what)) => {
                let how = how_ended(&mut self.ended_receiver()).await;
                Err(Error::Ended(how.unwrap_or(what)))
            }
            other => other,
        }
    }

    pub(crate) fn ended_receiver(&self) -> watch::Receiver<Option<String>> {
        self.server.ended.clone()
    }

    pub(crate) fn size_receiver(&self) -> watch::Receiver<size::Size> {
        self.screen.size.subscribe()
    }

    pub(crate) fn launcher(&self) -> &Launcher {
        &self.launcher
    }

    pub(crate) fn options(&self) -> &DesktopOptions {
        &self.options
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// The X server's socket and cookie.
    pub(crate) fn x_address(&self) -> (PathBuf, Vec<u8>) {
        (self.server.socket(), self.server.cookie.clone())
    }

    /// A new file for the output of a program.
    pub(crate) fn log_file(&self, name: &str) -> PathBuf {
        self.place.folder.join(self.log_name(name))
    }

    /// A new file that a program writes itself.
    pub(crate) fn record_file(&self, name: &str) -> PathBuf {
        self.place.room.join(self.log_name(name))
    }

    fn log_name(&self, name: &str) -> String {
        let number = self.logs.fetch_add(1, Ordering::Relaxed);
        format!("{name}-{number}.log")
    }
}

/// How the X server ended, after waiting a moment; `None` if it is running.
pub(crate) async fn how_ended(ended: &mut watch::Receiver<Option<String>>) -> Option<String> {
    let how = tokio::time::timeout(ENDING, ended.wait_for(Option::is_some)).await;
    how.ok().and_then(Result::ok).and_then(|how| how.clone())
}
