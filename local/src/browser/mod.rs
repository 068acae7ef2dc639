//! One Chromium with one page, its own profile folder and its own process group.

mod action;
mod keys;
mod page;

pub use action::{Action, Target};
pub use keys::known as keys_known;

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use chromiumoxide::handler::HandlerConfig;
use chromiumoxide::{Browser as Connection, Page};
use futures::StreamExt;
use rustix::process::{Pid, Signal, kill_process_group};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::failure::Failure;

/// Longest time that Chromium may take to start.
const START: Duration = Duration::from_secs(30);
/// Longest time that one DevTools command may take.
const COMMAND: Duration = Duration::from_secs(60);

/// How browsers are started.
#[derive(Debug, Clone)]
pub struct Launch {
    /// The program; `None` searches PATH.
    pub program: Option<PathBuf>,
    /// Where profile folders are made.
    pub profiles: PathBuf,
    /// How long a page may take to load.
    pub navigation: Duration,
}

/// A running browser. Dropping it kills the processes and removes the profile; [`Browser::close`] also waits for that.
#[derive(Debug)]
pub struct Browser {
    group: Option<Pid>,
    /// How the process ended, once it has.
    ended: watch::Receiver<Option<String>>,
    page: Page,
    _connection: Connection,
    events: JoinHandle<()>,
    profile: Option<TempDir>,
    navigation: Duration,
    /// Viewport width in pixels.
    pub width: u32,
    /// Viewport height in pixels.
    pub height: u32,
}

fn missing(what: &str) -> Failure {
    Failure::fatal(
        "browser_missing",
        format!("{what}: give its path with --chromium, or install it (apt-get install chromium)"),
    )
}

fn find(program: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(path) = program {
        return if path.is_file() {
            Ok(path.to_owned())
        } else {
            Err(missing(&format!("no Chromium at {}", path.display())))
        };
    }
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|path| path.is_file())
        .ok_or_else(|| missing("no Chromium on PATH"))
}

impl Browser {
    /// Starts Chromium with an empty page of the given size.
    pub async fn launch(launch: &Launch, width: u32, height: u32) -> Result<Self, Failure> {
        let program = find(launch.program.as_deref())?;
        let failed = |e: &dyn std::fmt::Display| {
            Failure::passing("browser_failed", format!("Chromium did not start: {e}"))
        };
        let profile = tempfile::Builder::new()
            .prefix("profile-")
            .tempdir_in(&launch.profiles)
            .map_err(|e| failed(&e))?;
        let mut command = Command::new(&program);
        command
            .args([
                "--headless=new",
                "--remote-debugging-port=0",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--disable-breakpad",
                "--mute-audio",
                "--hide-scrollbars",
                "--password-store=basic",
            ])
            .arg(format!("--window-size={width},{height}"))
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .env("HOME", profile.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .process_group(0)
            .kill_on_drop(true);
        if rustix::process::geteuid().is_root() {
            // Chromium refuses to start its sandbox as root.
            command.arg("--no-sandbox");
        }
        let mut child = command
            .spawn()
            .map_err(|e| missing(&format!("cannot run {}: {e}", program.display())))?;
        let group = child
            .id()
            .and_then(|id| Pid::from_raw(i32::try_from(id).ok()?));
        // From here on an early return must not leave the process group behind.
        let guard = GroupGuard(group);
        let address = tokio::time::timeout(START, devtools_address(&mut child))
            .await
            .map_err(|_| failed(&"no DevTools address within 30 s"))?
            .map_err(|e| failed(&e))?;
        let config = HandlerConfig {
            viewport: None,
            request_timeout: COMMAND,
            ..HandlerConfig::default()
        };
        let (connection, mut handler) = Connection::connect_with_config(address, config)
            .await
            .map_err(|e| failed(&e))?;
        let events = tokio::spawn(async move { while handler.next().await.is_some() {} });
        let page = connection
            .new_page("about:blank")
            .await
            .map_err(|e| failed(&e))?;
        std::mem::forget(guard);
        let mut browser = Self {
            group,
            ended: watch_end(child),
            page,
            _connection: connection,
            events,
            profile: Some(profile),
            navigation: launch.navigation,
            width,
            height,
        };
        browser.resize(width, height).await?;
        Ok(browser)
    }

    /// Kills the browser, waits until it is gone, and removes its profile folder.
    pub async fn close(mut self) {
        self.kill();
        self.gone().await;
        if let Some(profile) = self.profile.take() {
            // Helper processes may write for some moments after their parent is gone.
            let path = profile.keep();
            for _ in 0..50 {
                match tokio::fs::remove_dir_all(&path).await {
                    Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                        tokio::time::sleep(Duration::from_millis(20)).await
                    }
                    _ => break,
                }
            }
        }
    }

    /// Why the browser is gone, if it is.
    pub fn exited(&self) -> Option<Failure> {
        self.ended.borrow().as_ref().map(Failure::browser_gone)
    }

    /// Waits until the browser is gone, and says why.
    pub async fn gone(&self) -> Failure {
        let mut ended = self.ended.clone();
        let how = ended.wait_for(Option::is_some).await;
        match how.as_deref() {
            Ok(Some(how)) => Failure::browser_gone(how),
            _ => Failure::browser_gone("nobody saw how"),
        }
    }

    fn kill(&mut self) {
        drop(GroupGuard(self.group.take()));
        self.events.abort();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Waits for the process in a task of its own, so that its end is seen when it happens and nothing is left undead.
fn watch_end(mut child: Child) -> watch::Receiver<Option<String>> {
    let (tell, ended) = watch::channel(None);
    tokio::spawn(async move {
        let how = match child.wait().await {
            Ok(status) => status.to_string(),
            Err(e) => e.to_string(),
        };
        tell.send_replace(Some(how));
    });
    ended
}

/// Kills a process group when dropped.
struct GroupGuard(Option<Pid>);

impl Drop for GroupGuard {
    fn drop(&mut self) {
        if let Some(group) = self.0 {
            // It may be gone already, which is as good.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }
}

/// Reads Chromium's messages up to the one with its address, and goes on draining them so that it never blocks.
async fn devtools_address(child: &mut Child) -> Result<String, String> {
    let stderr = child.stderr.take().ok_or("no error output")?;
    let mut lines = BufReader::new(stderr).lines();
    let mut last = String::new();
    while let Ok(Some(line)) = lines.next_line().await {
        if let Some(address) = line.strip_prefix("DevTools listening on ") {
            let address = address.trim().to_owned();
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok(address);
        }
        last = line;
    }
    Err(format!("it ended at once; its last words: {last}"))
}
