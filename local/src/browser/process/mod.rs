//! Finds, starts, watches and kills Chromium, in a process group of its own.

mod find;
mod pipes;
mod places;
mod temporary;

pub use find::{find, folder};
pub use pipes::{Receiver, Sender};
#[cfg(windows)]
pub use places::folder_version;
pub use temporary::temporary;
pub use temporary::tidy;

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use lightcone_desktop::{Program, Sandbox, plain_environment};
use serde_json::json;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStderr};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::Rights;
use super::hub::Hub;
use crate::computer::{Ledger, MARK};
use crate::failure::Failure;
use crate::process_group::{GroupGuard, ProcessGroup};
use find::{missing, plain_user_agent};

/// Longest time that Chromium may take to start.
const START: Duration = Duration::from_secs(60);

/// The proxies of the server's own environment, which Chromium uses as well. A sandbox has no use for them.
const PROXY_VARIABLES: [&str; 8] = [
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
];

/// Where programs put their temporary files.
#[cfg(unix)]
const TEMPORARY_VARIABLES: [&str; 1] = ["TMPDIR"];
#[cfg(windows)]
const TEMPORARY_VARIABLES: [&str; 2] = ["TEMP", "TMP"];

/// How browsers are started.
#[derive(Debug, Clone)]
pub struct Launch {
    /// The program; `None` searches PATH.
    pub program: Option<PathBuf>,
    /// The accounts that they run as.
    pub rights: Rights,
    /// How long a page may take to load.
    pub navigation: Duration,
}

impl Launch {
    /// Whether the browsers of desktops can use Chromium's own sandbox.
    pub fn desktop_sandbox(&self) -> bool {
        self.rights.sandbox
    }
}

/// Parameters of one start of Chromium.
#[derive(Debug)]
pub struct Options<'a> {
    pub profile: &'a Path,
    pub home: &'a Path,
    pub size: (u32, u32),
    /// Server that connections go through, without its user.
    pub proxy: Option<&'a str>,
    pub stealth: bool,
    /// The computer's id, by which its processes are found.
    pub mark: &'a str,
    pub ledger: &'a Ledger,
    pub sandbox: Option<&'a Sandbox>,
    /// The account that it runs as, where it is not the server's.
    #[cfg(target_os = "linux")]
    pub user: Option<u32>,
    /// Whether Chromium's own sandbox is used.
    pub own_sandbox: bool,
}

/// A running Chromium. Dropping it kills the whole group.
#[derive(Debug)]
pub struct Process {
    group: Option<ProcessGroup>,
    /// How the process ended, once it has.
    ended: watch::Receiver<Option<String>>,
    /// For its temporary files, which it does not remove itself when it is killed.
    _temporary: Option<TempDir>,
    /// Its DevTools protocol, through pipes: nobody else on this machine can connect to them.
    pub devtools: Arc<Hub>,
}

/// The failure of a start.
pub fn failed(e: impl std::fmt::Display) -> Failure {
    Failure::passing("browser_failed", format!("Chromium did not start: {e}"))
}

impl Process {
    /// Starts Chromium without a window and waits for its address.
    pub async fn start(program: Option<&Path>, options: Options<'_>) -> Result<Self, Failure> {
        let program = find(program)?;
        let (width, height) = options.size;
        let failed_folder =
            |e: std::io::Error| failed(format!("no folder for its temporary files: {e}"));
        let pipes =
            pipes::Pipes::new().map_err(|e| failed(format!("no pipes for DevTools: {e}")))?;
        let mut command = match options.sandbox {
            Some(sandbox) => sandbox.program(&program, options.home),
            None => {
                let mut command = Program::outside(program.as_os_str(), options.home);
                command.envs(plain_environment(options.home));
                command
            }
        };
        let temporary = match options.sandbox {
            // It has its own folder.
            Some(_) => None,
            None => Some(temporary().map_err(failed_folder)?),
        };
        if let Some(folder) = &temporary {
            for name in TEMPORARY_VARIABLES {
                command.env(name, folder.path());
            }
        }
        for name in PROXY_VARIABLES {
            if let Some(value) = std::env::var_os(name).filter(|_| options.sandbox.is_none()) {
                command.env(name, value);
            }
        }
        command
            .args([
                "--headless=new",
                "--no-startup-window",
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
            .arg(format!("--user-data-dir={}", options.profile.display()))
            .args(options.proxy.map(|proxy| format!("--proxy-server={proxy}")))
            .env("HOME", options.home)
            .env(MARK, options.mark)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        if options.stealth {
            command
                .arg("--disable-blink-features=AutomationControlled")
                .arg(format!(
                    "--user-agent={}",
                    plain_user_agent(&program).await?
                ));
        }
        if !options.own_sandbox {
            command.arg("--no-sandbox");
        }
        let (from_browser, to_browser) = pipes.give(&mut command);
        #[cfg(target_os = "linux")]
        if let Some(user) = options.user {
            command.user(user);
            if let Some(folder) = &temporary {
                super::account::give(user, &[folder.path()]).map_err(failed_folder)?;
            }
        }
        let (mut child, _) = command
            .spawn()
            .map_err(|e| missing(&format!("cannot run {}: {e}", program.display())))?;
        options.ledger.add(child.id());
        // From here on an early return must not leave the process group behind.
        let mut guard = GroupGuard::of(&child);
        let last_words = child.stderr.take().map(last_words);
        let devtools = Hub::new(from_browser, to_browser);
        let ready = tokio::time::timeout(START, devtools.ask("Browser.getVersion", json!({})));
        let why = match ready.await {
            Ok(Ok(_)) => None,
            Ok(Err(_)) => Some("it ended at once".to_owned()),
            Err(_) => Some(format!("no answer within {} s", START.as_secs())),
        };
        if let Some(why) = why {
            drop(guard);
            let _ = child.wait().await;
            let words = match last_words {
                Some(words) => words.await.unwrap_or_default(),
                None => String::new(),
            };
            return Err(failed(format!("{why}; its last words: {words}")));
        }
        Ok(Self {
            group: guard.release(),
            ended: watch_end(child, options.ledger.clone()),
            _temporary: temporary,
            devtools,
        })
    }

    /// How it ended, if it has.
    pub fn exited(&self) -> Option<String> {
        self.ended.borrow().clone()
    }

    /// Waits for the end of the main process, and returns how it ended.
    pub async fn gone(&self) -> String {
        let mut ended = self.ended.clone();
        let how = ended.wait_for(Option::is_some).await;
        how.ok()
            .and_then(|how| how.clone())
            .unwrap_or_else(|| "nobody saw how".to_owned())
    }

    /// Kills the whole group.
    pub fn kill(&self) {
        if let Some(group) = &self.group {
            group.kill();
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Waits for the process in a separate task, so that its end is seen at once and no zombie is left.
fn watch_end(mut child: Child, ledger: Ledger) -> watch::Receiver<Option<String>> {
    let (tell, ended) = watch::channel(None);
    tokio::spawn(async move {
        let pid = child.id();
        let how = match child.wait().await {
            Ok(status) => status.to_string(),
            Err(e) => e.to_string(),
        };
        ledger.remove(pid);
        tell.send_replace(Some(how));
    });
    ended
}

/// Reads the error output of Chromium, so that it never blocks, and returns its last line at the end.
fn last_words(stderr: ChildStderr) -> JoinHandle<String> {
    tokio::spawn(async move {
        let mut lines = BufReader::new(stderr).lines();
        let mut last = String::new();
        while let Ok(Some(line)) = lines.next_line().await {
            if !line.trim().is_empty() {
                last = line;
            }
        }
        last
    })
}
