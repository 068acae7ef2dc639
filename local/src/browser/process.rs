//! Finds, starts, watches and kills Chromium, in a process group of its own.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use lightcone_desktop::{Program, Sandbox, plain_environment};
use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::json;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::unix::pipe;
use tokio::process::{Child, ChildStderr, Command};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::Rights;
use super::account::NUMBERS;
use super::hub::Hub;
use crate::computer::{Ledger, MARK};
use crate::failure::Failure;

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
    pub user: Option<u32>,
    /// Whether Chromium's own sandbox is used.
    pub own_sandbox: bool,
}

/// A running Chromium. Dropping it kills the whole group.
#[derive(Debug)]
pub struct Process {
    group: Option<Pid>,
    /// How the process ended, once it has.
    ended: watch::Receiver<Option<String>>,
    /// For its temporary files, which it does not remove itself when it is killed.
    _temporary: Option<TempDir>,
    /// Its DevTools protocol, through pipes: nobody else on this machine can connect to them.
    pub devtools: Arc<Hub>,
}

fn missing(what: &str) -> Failure {
    Failure::fatal(
        "browser_missing",
        format!("{what}: give its path with --chromium, or install it (apt-get install chromium)"),
    )
}

/// The failure of a start.
pub fn failed(e: impl std::fmt::Display) -> Failure {
    Failure::passing("browser_failed", format!("Chromium did not start: {e}"))
}

/// The program to run.
pub fn find(program: Option<&Path>) -> Result<PathBuf, Failure> {
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

/// The folder of a program outside the system folders, which a sandbox must also show.
pub fn folder(program: &Path) -> Option<PathBuf> {
    let program = program.canonicalize().ok()?;
    let system = ["/usr", "/opt", "/etc"];
    let known = system.iter().any(|folder| program.starts_with(folder));
    program.parent().filter(|_| !known).map(Path::to_owned)
}

/// The user agent of a Chromium with windows; a headless one would say so.
async fn plain_user_agent(program: &Path) -> Result<String, Failure> {
    let mut asked = Command::new(program);
    asked
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default());
    let said = asked.arg("--version").kill_on_drop(true).output();
    let said = tokio::time::timeout(START, said)
        .await
        .map_err(|_| failed("it tells no version"))?
        .map_err(failed)?;
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let version = text
        .split_whitespace()
        .find_map(|word| word.split_once('.')?.0.parse::<u32>().ok());
    let version = version.ok_or_else(|| failed(format!("it tells no version: {text:?}")))?;
    Ok(format!(
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0.0 Safari/537.36"
    ))
}

/// Prefix of the names of folders for temporary files; the process id of the server follows.
const TEMPORARY: &str = "lightcone-browser-";

/// A folder for a browser's temporary files. Not in the computer's folder: it contains a socket, and the
/// length of socket addresses is limited.
pub(super) fn temporary() -> std::io::Result<TempDir> {
    tempfile::Builder::new()
        .prefix(&format!("{TEMPORARY}{}-", std::process::id()))
        .tempdir()
}

/// Removes the temporary files of browsers whose server was killed.
pub fn tidy() {
    let me = rustix::process::geteuid().as_raw();
    for entry in std::fs::read_dir(std::env::temp_dir())
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let server = name
            .strip_prefix(TEMPORARY)
            .and_then(|rest| rest.split('-').next());
        let dead = server.is_some_and(|pid| !Path::new("/proc").join(pid).exists());
        // Under root, browsers have separate accounts.
        let own = entry.metadata().is_ok_and(|meta| {
            meta.is_dir() && (meta.uid() == me || me == 0 && NUMBERS.contains(&meta.uid()))
        });
        if dead && own {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

impl Process {
    /// Starts Chromium without a window and waits for its address.
    pub async fn start(program: Option<&Path>, options: Options<'_>) -> Result<Self, Failure> {
        let program = find(program)?;
        let (width, height) = options.size;
        let failed_folder =
            |e: std::io::Error| failed(format!("no folder for its temporary files: {e}"));
        let failed_pipe = |e: std::io::Error| failed(format!("no pipes for DevTools: {e}"));
        // Each end is used on one side only.
        let (commands, to_browser) = std::io::pipe().map_err(failed_pipe)?;
        let (from_browser, answers) = std::io::pipe().map_err(failed_pipe)?;
        let to_browser = pipe::Sender::from_owned_fd(to_browser.into()).map_err(failed_pipe)?;
        let from_browser =
            pipe::Receiver::from_owned_fd(from_browser.into()).map_err(failed_pipe)?;
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
            command.env("TMPDIR", folder.path());
        }
        for name in PROXY_VARIABLES {
            if let Some(value) = std::env::var_os(name).filter(|_| options.sandbox.is_none()) {
                command.env(name, value);
            }
        }
        command
            .args([
                "--headless=new",
                "--remote-debugging-pipe",
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
            // Chromium reads commands and writes responses there.
            .fd(3, commands.into())
            .fd(4, answers.into())
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
        let group = child
            .id()
            .and_then(|id| Pid::from_raw(i32::try_from(id).ok()?));
        // From here on an early return must not leave the process group behind.
        let guard = GroupGuard(group);
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
        std::mem::forget(guard);
        Ok(Self {
            group,
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
        drop(GroupGuard(self.group));
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

/// Kills a process group when dropped.
struct GroupGuard(Option<Pid>);

impl Drop for GroupGuard {
    fn drop(&mut self) {
        if let Some(group) = self.0 {
            // It may have ended already.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }
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
