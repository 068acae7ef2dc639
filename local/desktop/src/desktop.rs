//! A desktop: what it is made of, how it starts and how it ends.

use std::ffi::OsString;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::process::Child;
use tokio::sync::{Mutex, watch};

use crate::capture::Rect;
use crate::error::{Error, Result};
use crate::isolation::{Sandbox, View};
use crate::keeper::Keeper;
use crate::launch::Launcher;
use crate::options::DesktopOptions;
use crate::picture::Picture;
use crate::pointer::Button;
use crate::screen::Screen;
use crate::session;
use crate::terminal::Terminal;
use crate::windows::Window;
use crate::xserver::XServer;

/// Longest time that one action may take.
const ACTION: Duration = Duration::from_secs(60);
/// How long the picture stays the same when nothing is being drawn any more.
const STILL: Duration = Duration::from_millis(60);
/// How long it may take to see how the X server ended, once it does not answer.
const ENDING: Duration = Duration::from_secs(2);

/// A running desktop: a screen of its own with a window manager, a D-Bus session and a home folder.
///
/// Actions are done in the order in which they are asked for only when each is awaited before the next. Dropping it
/// ends all of its programs; [`Desktop::close`] also waits for that. They end as well when this process is killed.
#[derive(Debug)]
pub struct Desktop {
    screen: Arc<Screen>,
    server: XServer,
    launcher: Launcher,
    /// Held so that they are waited for when they end.
    _session: Vec<Child>,
    keeper: Keeper,
    options: DesktopOptions,
    home: PathBuf,
    folder: PathBuf,
    logs: AtomicU32,
    pub(crate) terminals: Mutex<Vec<Terminal>>,
}

impl Desktop {
    /// Starts a desktop. The first [`Error::Missing`] tells what to install; [`crate::requirements`] lists it all.
    pub async fn start(options: DesktopOptions) -> Result<Self> {
        options.check()?;
        let failed =
            |e: std::io::Error| Error::Start(format!("cannot make the desktop's folder: {e}"));
        let folder = tempfile::Builder::new()
            .prefix("lightcone-desktop-")
            .tempdir()
            .map_err(failed)?;
        let folder = folder.keep();
        let mark = random_name()?;
        // From here on an early return ends what was started.
        let keeper = Keeper::start(mark.clone(), folder.clone())?;
        let home = match &options.home {
            Some(home) => std::path::absolute(home).map_err(failed)?,
            None => folder.join("home"),
        };
        std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&home)
            .map_err(|e| {
                Error::Start(format!(
                    "cannot make the home folder {}: {e}",
                    home.display()
                ))
            })?;
        let server = XServer::start(&folder, &mark, options.width, options.height).await?;
        let sandbox = match options.isolate {
            true => Some(sandbox(&options, &home, &folder, &server, &mark).await?),
            false => None,
        };
        let mut launcher = Launcher::new(&server, &mark, &home, &folder, sandbox);
        let bus = session::start_bus(&mut launcher, &folder).await?;
        let manager = session::start_window_manager(&launcher, &folder)?;
        let (socket, cookie) = (server.socket(), server.cookie.clone());
        let screen = tokio::task::spawn_blocking(move || Screen::connect(&socket, &cookie));
        let screen = screen.await.map_err(|e| Error::Start(e.to_string()))??;
        let desktop = Self {
            screen: Arc::new(screen),
            server,
            launcher,
            _session: bus.into_iter().chain([manager]).collect(),
            keeper,
            options,
            home,
            folder,
            logs: AtomicU32::new(0),
            terminals: Mutex::default(),
        };
        desktop.wait_until_managed().await?;
        Ok(desktop)
    }

    /// Ends the desktop: programs are asked to end first, and have two seconds to save what they have.
    pub async fn close(self) -> Result<()> {
        self.keeper.end().await
    }

    /// Waits until the desktop is gone without being closed, because its X server died, and says how.
    pub async fn gone(&self) -> Error {
        let mut ended = self.server.ended.clone();
        let how = ended.wait_for(Option::is_some).await;
        match how.as_deref() {
            Ok(Some(how)) => Error::Ended(how.clone()),
            _ => Error::Ended("nobody saw how".into()),
        }
    }

    /// Fails when the desktop is gone.
    pub fn check_alive(&self) -> Result<()> {
        match &*self.server.ended.borrow() {
            Some(how) => Err(Error::Ended(how.clone())),
            None => Ok(()),
        }
    }

    /// Width and height of the screen in pixels.
    pub fn size(&self) -> (u32, u32) {
        (self.screen.width, self.screen.height)
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

    /// The environment of its programs, which is all that they get.
    pub fn env(&self) -> &[(OsString, OsString)] {
        self.launcher.env()
    }

    /// A picture of the screen, or of a part of it. The cursor is not in it.
    pub async fn screenshot(&self, part: Option<Rect>) -> Result<Picture> {
        self.on_screen(move |screen| screen.capture(part)).await
    }

    /// Waits until the picture stays the same for a moment, but no longer than `most`.
    pub async fn settle(&self, most: Duration) -> Result<()> {
        let deadline = tokio::time::Instant::now() + most;
        let mut last = self.screenshot(None).await?;
        while tokio::time::Instant::now() < deadline {
            tokio::time::sleep(STILL.min(most)).await;
            let now = self.screenshot(None).await?;
            if now == last {
                break;
            }
            last = now;
        }
        Ok(())
    }

    /// Where the pointer is.
    pub async fn pointer(&self) -> Result<(i32, i32)> {
        self.on_screen(|screen| screen.position()).await
    }

    /// Moves the pointer.
    pub async fn move_to(&self, x: i32, y: i32) -> Result<()> {
        self.on_screen(move |screen| screen.move_to(x, y)).await
    }

    /// Clicks at a place, `times` times: 2 is a double click.
    pub async fn click(&self, x: i32, y: i32, button: Button, times: u32) -> Result<()> {
        self.on_screen(move |screen| screen.click(x, y, button, times))
            .await
    }

    /// Presses a button where the pointer is, until [`Desktop::mouse_up`].
    pub async fn mouse_down(&self, button: Button) -> Result<()> {
        self.on_screen(move |screen| screen.press(button)).await
    }

    /// Lets go of a button.
    pub async fn mouse_up(&self, button: Button) -> Result<()> {
        self.on_screen(move |screen| screen.release(button)).await
    }

    /// Presses a button at the first point, moves over the others, and lets go at the last.
    pub async fn drag(&self, points: &[(i32, i32)], button: Button) -> Result<()> {
        let points = points.to_vec();
        self.on_screen(move |screen| screen.drag(&points, button))
            .await
    }

    /// Turns the wheel: right and down when positive. A click of it scrolls by about 53 pixels, so that is how exact
    /// it can be. `at` is where the pointer goes before; `None` leaves it.
    pub async fn scroll(&self, at: Option<(i32, i32)>, dx: f64, dy: f64) -> Result<()> {
        self.on_screen(move |screen| screen.scroll(at, dx, dy))
            .await
    }

    /// Presses a key until [`Desktop::key_up`]; names are those of [`Desktop::hotkey`].
    pub async fn key_down(&self, name: &str) -> Result<()> {
        let name = name.to_owned();
        self.on_screen(move |screen| screen.key_down(&name)).await
    }

    /// Lets go of a key.
    pub async fn key_up(&self, name: &str) -> Result<()> {
        let name = name.to_owned();
        self.on_screen(move |screen| screen.key_up(&name)).await
    }

    /// Presses keys together: `["Control", "c"]` or `["Control+c"]`, upper and lower case alike.
    pub async fn hotkey(&self, names: &[String]) -> Result<()> {
        let names = names.to_vec();
        self.on_screen(move |screen| screen.hotkey(&names)).await
    }

    /// Types text of any script into what has the keyboard. Line ends and tabs are keys of their own.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let text = text.to_owned();
        self.on_screen(move |screen| screen.type_text(&text)).await
    }

    /// The windows of programs, the oldest first.
    pub async fn windows(&self) -> Result<Vec<Window>> {
        self.on_screen(|screen| screen.windows()).await
    }

    /// Brings a window to the front and gives it the keyboard.
    pub async fn activate(&self, window: u32) -> Result<()> {
        self.on_screen(move |screen| screen.activate(window)).await
    }

    /// Does something that blocks, away from the runtime's threads.
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

    pub(crate) fn launcher(&self) -> &Launcher {
        &self.launcher
    }

    pub(crate) fn options(&self) -> &DesktopOptions {
        &self.options
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The X server's socket and cookie.
    pub(crate) fn x_address(&self) -> (PathBuf, Vec<u8>) {
        (self.server.socket(), self.server.cookie.clone())
    }

    /// A new file for what a program says.
    pub(crate) fn log_file(&self, name: &str) -> PathBuf {
        let number = self.logs.fetch_add(1, Ordering::Relaxed);
        self.folder.join(format!("{name}-{number}.log"))
    }

    async fn wait_until_managed(&self) -> Result<()> {
        let managed = async {
            while !self.on_screen(|screen| screen.managed()).await? {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            Ok(())
        };
        tokio::time::timeout(session::START, managed)
            .await
            .unwrap_or_else(|_| {
                let log =
                    std::fs::read_to_string(self.folder.join("openbox.log")).unwrap_or_default();
                Err(Error::Start(format!(
                    "the window manager did not start: {}",
                    log.trim()
                )))
            })
    }
}

/// How the X server ended, given a moment to be seen; nothing when it lives.
pub(crate) async fn how_ended(ended: &mut watch::Receiver<Option<String>>) -> Option<String> {
    let how = tokio::time::timeout(ENDING, ended.wait_for(Option::is_some)).await;
    how.ok().and_then(Result::ok).and_then(|how| how.clone())
}

async fn sandbox(
    options: &DesktopOptions,
    home: &Path,
    folder: &Path,
    server: &XServer,
    mark: &str,
) -> Result<Sandbox> {
    let socket = server.socket();
    let network = options.network;
    Sandbox::start(View {
        home,
        folder,
        socket: &socket,
        network,
        mark,
    })
    .await
}

fn random_name() -> Result<String> {
    let mut bytes = [0; 12];
    getrandom::fill(&mut bytes).map_err(|e| Error::Start(format!("no random numbers: {e}")))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
