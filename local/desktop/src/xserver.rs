//! The X server: one Xvfb for each desktop, with its own key.

use std::ffi::OsString;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::watch;

use crate::error::{Error, Result};
use crate::keeper::MARK;
use crate::own_file;
use crate::place::Place;
use crate::tools;

/// Longest time that the X server may take to start.
const START: Duration = Duration::from_secs(20);
/// The display number may be in use; then the server exits at once.
const ATTEMPTS: usize = 5;
/// The range of display numbers: above those of real screens, below invalid port numbers.
const DISPLAYS: std::ops::Range<u32> = 100..50_100;
/// Its files in a desktop's folder: the cookie and the log.
const AUTHORITY: &str = "xauthority";
const LOG: &str = "xserver.log";
/// The folder of the sockets of X servers.
const SOCKETS: &str = "/tmp/.X11-unix";
/// The name of the only authorization method.
pub(crate) const COOKIE: &[u8] = b"MIT-MAGIC-COOKIE-1";

/// A running X server.
#[derive(Debug)]
pub(crate) struct XServer {
    pub(crate) display: u32,
    pub(crate) cookie: Vec<u8>,
    /// The file with the cookie, for programs.
    pub(crate) authority: PathBuf,
    pub(crate) pid: Option<u32>,
    /// How it ended, once it has.
    pub(crate) ended: watch::Receiver<Option<String>>,
}

impl XServer {
    /// Starts a server with one screen of this size. Its files are in `folder`.
    pub(crate) async fn start(
        place: &Place,
        mark: &str,
        env: &[(OsString, OsString)],
        (width, height): (u32, u32),
    ) -> Result<Self> {
        let folder = &place.folder;
        let program = tools::need("Xvfb")?;
        make_socket_folder();
        let authority = folder.join(AUTHORITY);
        let cookie = write_cookie(&authority)
            .and_then(|cookie| place.give(&authority).map(|()| cookie))
            .map_err(|e| Error::Start(format!("cannot write {}: {e}", authority.display())))?;
        let log = folder.join(LOG);
        let mut attempt = 1;
        loop {
            let display = next_display();
            let (mut child, stdout) = spawn(&program, display, place, mark, env, (width, height))?;
            let mut lines = BufReader::new(stdout).lines();
            let line = match tokio::time::timeout(START, lines.next_line()).await {
                Ok(line) => line.ok().flatten(),
                Err(_) => {
                    let _ = child.kill().await;
                    let message = format!("the X server gave no display number within {START:?}");
                    return Err(Error::Start(message));
                }
            };
            if let Some(display) = line.and_then(|line| line.trim().parse().ok()) {
                let pid = child.id();
                // Its output while it searched for a free number is irrelevant to how it ends later.
                let _ = File::create(&log);
                return Ok(Self {
                    display,
                    cookie,
                    authority,
                    pid,
                    ended: watch_end(child, log, socket(display)),
                });
            }
            let status = child.wait().await;
            if attempt == ATTEMPTS {
                let status = status.map_or_else(|e| e.to_string(), |s| s.to_string());
                return Err(Error::Start(format!(
                    "the X server did not start: {status}: {}",
                    last_words(&log)
                )));
            }
            attempt += 1;
        }
    }

    /// The path of its socket.
    pub(crate) fn socket(&self) -> PathBuf {
        socket(self.display)
    }
}

/// Creates the folder for the sockets of X servers if it is missing. If root did not create it, it would belong to the first
/// user.
fn make_socket_folder() {
    use std::os::unix::fs::PermissionsExt;
    if rustix::process::geteuid().is_root() && std::fs::create_dir(SOCKETS).is_ok() {
        // Without it, X servers of other users fail to start with an error.
        let _ = std::fs::set_permissions(SOCKETS, std::fs::Permissions::from_mode(0o1777));
    }
}

fn socket(display: u32) -> PathBuf {
    Path::new(SOCKETS).join(format!("X{display}"))
}

/// A display number that this process has not used before. A server that searches for a free one may take the number of one
/// that is just ending, which then removes the socket of the other.
fn next_display() -> u32 {
    static NEXT: OnceLock<AtomicU32> = OnceLock::new();
    let next = NEXT.get_or_init(|| {
        // Random if possible, so that two processes start at different numbers.
        let mut bytes = [0; 2];
        let _ = getrandom::fill(&mut bytes);
        AtomicU32::new(u16::from_ne_bytes(bytes).into())
    });
    let count = DISPLAYS.end - DISPLAYS.start;
    let number = || DISPLAYS.start + next.fetch_add(1, Ordering::Relaxed) % count;
    let mut display = number();
    for _ in 0..count {
        if !socket(display).exists() {
            break;
        }
        display = number();
    }
    display
}

fn spawn(
    program: &Path,
    display: u32,
    place: &Place,
    mark: &str,
    env: &[(OsString, OsString)],
    (width, height): (u32, u32),
) -> Result<(Child, tokio::process::ChildStdout)> {
    let start = |e: std::io::Error| Error::Start(format!("cannot run {}: {e}", program.display()));
    // Appending, so that it can be emptied later.
    let output = File::options()
        .append(true)
        .create(true)
        .open(place.folder.join(LOG))
        .map_err(start)?;
    let mut server = Command::new(program);
    if let Some(user) = place.user {
        server.uid(user).gid(user);
    }
    let mut child = server
        .arg(format!(":{display}"))
        .args(["-displayfd", "1", "-screen", "0"])
        .arg(format!("{width}x{height}x24"))
        // Without -noreset it resets when its last client disconnects.
        .args(["-nolisten", "tcp", "-noreset", "-dpi", "96", "-auth"])
        .arg(place.folder.join(AUTHORITY))
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .envs(env.iter().map(|(name, value)| (name, value)))
        .env(MARK, format!("{mark}.base"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(output)
        .process_group(0)
        .spawn()
        .map_err(start)?;
    let stdout = child.stdout.take();
    let stdout = stdout.ok_or_else(|| Error::Start("the X server has no output".into()))?;
    Ok((child, stdout))
}

/// Waits for the server in a separate task, so that its end is seen at once.
fn watch_end(mut child: Child, log: PathBuf, socket: PathBuf) -> watch::Receiver<Option<String>> {
    let (tell, ended) = watch::channel(None);
    tokio::spawn(async move {
        let status = child.wait().await;
        // A killed server leaves it behind.
        let _ = std::fs::remove_file(socket);
        let status = status.map_or_else(|e| e.to_string(), |s| s.to_string());
        let how = match last_words(&log) {
            words if words.is_empty() => format!("its X server ended ({status})"),
            words => format!("its X server ended ({status}): {words}"),
        };
        tell.send_replace(Some(how));
    });
    ended
}

fn last_words(log: &Path) -> String {
    let text = own_file::text(log);
    let mut lines = text.lines().rev().map(str::trim);
    lines
        .find(|line| !line.is_empty())
        .unwrap_or_default()
        .to_owned()
}

/// Writes a new cookie that is valid for any display number: the file is written before the number is known.
fn write_cookie(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::os::unix::fs::OpenOptionsExt;
    const ANY_HOST: u16 = 0xFFFF;
    let mut cookie = vec![0; 16];
    getrandom::fill(&mut cookie).map_err(|e| std::io::Error::other(e.to_string()))?;
    let mut entry = ANY_HOST.to_be_bytes().to_vec();
    for field in [b"", b"", COOKIE, &cookie] {
        entry.extend((field.len() as u16).to_be_bytes());
        entry.extend(field);
    }
    let mut file = File::options()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(&entry)?;
    Ok(cookie)
}
