//! `up` and `down`: a server in the background for a directory.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process, test_kill_process};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use super::kept::{FILE, Kept, of_directory};
use crate::args::Up;
use crate::client::Session;
use crate::failure::Failure;
use crate::places;

/// How long a server may take to end its computers.
const GOODBYE: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(50);

/// Starts a server for this directory, unless one runs.
pub async fn up(session: &Session, options: Up) -> Result<u8, Failure> {
    if let Some(kept) = of_directory()? {
        if runs(&kept) {
            said(session, &kept, "runs already")?;
            return Ok(0);
        }
        remove(&kept.file)?;
    }
    let folder = places::here()?;
    let log = folder.join("server.log");
    let file = folder.join(FILE);
    let mut child = start(&folder, &log, &options.serve)?;
    let ready = tokio::task::spawn_blocking(move || {
        let mut line = String::new();
        let out = child.stdout.take();
        let read = out.map(|out| BufReader::new(out).read_line(&mut line));
        (child, read.is_some_and(|read| read.is_ok()).then_some(line))
    });
    let (mut child, line) = ready.await.map_err(|e| Failure::other(e.to_string()))?;
    let line = line.unwrap_or_default();
    let ready: Value = serde_json::from_str(&line).unwrap_or_default();
    let (Some(url), Some(key)) = (ready["url"].as_str(), ready["api_key"].as_str()) else {
        // It has ended, or is of no use.
        let _ = child.kill();
        let _ = child.wait();
        let why = last_line(&log);
        let message = format!("the server did not start: {why}");
        return Err(Failure::failed(message).hint("lightcone doctor lists what is missing"));
    };
    let kept = Kept {
        url: url.to_owned(),
        api_key: key.to_owned(),
        pid: child.id(),
        started: started(child.id()),
        file: file.clone(),
    };
    let text = serde_json::to_string(&kept).map_err(|e| Failure::other(e.to_string()))?;
    places::write_private(&file, &text)?;
    said(session, &kept, "runs")?;
    Ok(0)
}

/// Ends the server of this directory.
pub async fn down(session: &Session) -> Result<u8, Failure> {
    let Some(kept) = of_directory()? else {
        let none = json!({"running": false});
        session
            .output
            .value(&none, || "no server runs for this directory".to_owned())?;
        return Ok(0);
    };
    if let Some(pid) = pid(&kept).filter(|_| runs(&kept)) {
        kill_process(pid, Signal::TERM)
            .map_err(|e| Failure::other(format!("cannot end process {}: {e}", kept.pid)))?;
        let ends = Instant::now() + GOODBYE;
        while runs(&kept) {
            if Instant::now() > ends {
                let limit = GOODBYE.as_secs();
                let message = format!("process {} did not end within {limit} s", kept.pid);
                return Err(Failure::other(message).hint("end it with kill -9"));
            }
            sleep(POLL).await;
        }
    }
    remove(&kept.file)?;
    let ended = json!({"running": false, "url": kept.url});
    session
        .output
        .value(&ended, || format!("the server at {} has ended", kept.url))?;
    Ok(0)
}

fn said(session: &Session, kept: &Kept, what: &str) -> Result<(), Failure> {
    let state = json!({"url": kept.url, "pid": kept.pid, "running": true});
    session.output.value(&state, || {
        format!(
            "a server {what} at {}; commands in this directory use it, `lightcone down` ends it",
            kept.url
        )
    })
}

/// This program as a server, apart from this terminal.
fn start(folder: &Path, log: &Path, options: &[String]) -> Result<Child, Failure> {
    let program = std::env::current_exe().map_err(|e| Failure::other(e.to_string()))?;
    let log = open(log)?;
    let mut command = Command::new(program);
    command.arg("serve");
    if !options
        .iter()
        .any(|option| option.split('=').next() == Some("--data"))
    {
        command.arg("--data").arg(folder.join("data"));
    }
    command
        .args(options)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(log);
    // Ctrl-C at the terminal is for other programs.
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command
        .spawn()
        .map_err(|e| Failure::other(format!("cannot start the server: {e}")))
}

fn open(log: &Path) -> Result<File, Failure> {
    places::write_private(log, "")?;
    let file = OpenOptions::new().append(true).open(log);
    file.map_err(|e| Failure::file(log, &e))
}

fn last_line(log: &Path) -> String {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let line = text.lines().rev().find(|line| !line.trim().is_empty());
    let line = line.unwrap_or("it said nothing");
    line.strip_prefix("lightcone: ").unwrap_or(line).to_owned()
}

fn pid(kept: &Kept) -> Option<Pid> {
    Pid::from_raw(i32::try_from(kept.pid).ok()?)
}

/// Whether the process is still the one that was started.
fn runs(kept: &Kept) -> bool {
    let lives = pid(kept).is_some_and(|pid| test_kill_process(pid).is_ok());
    lives && (kept.started.is_none() || kept.started == started(kept.pid))
}

/// When a process started, in ticks since the system did; `None` for one that has ended, and where this is not told.
fn started(pid: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let rest = &stat[stat.rfind(')')? + 1..];
    let mut words = rest.split_whitespace();
    let state = words.next()?;
    // A process that has ended and that nobody has waited for is none.
    (state != "Z").then(|| words.nth(18)?.parse().ok())?
}

fn remove(file: &Path) -> Result<(), Failure> {
    std::fs::remove_file(file).map_err(|e| Failure::file(file, &e))
}
