//! `up` and `down`: a server in the background for a directory.

mod end;
mod lock;
mod start;

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use super::kept::{FILE, Kept, of_directory};
use crate::args::Up;
use crate::client::Session;
use crate::failure::Failure;
use crate::places;

pub use start::Started;

/// How long a server may take to end its computers.
const GOODBYE: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(50);

/// Starts a server for this directory, unless one runs.
pub async fn up(session: &Session, options: Up) -> Result<u8, Failure> {
    if let Some(kept) = running()? {
        said(session, &kept, "runs already")?;
        return Ok(0);
    }
    let folder = places::here()?;
    let _turn = lock::turn(&folder)?;
    // Another `up` may have had the turn before.
    if lock::is_held(&folder)?
        && let Some(kept) = of_directory()?
    {
        said(session, &kept, "runs already")?;
        return Ok(0);
    }
    let log = folder.join("server.log");
    let file = folder.join(FILE);
    let mut child = start::start(&folder, &log, &options.serve)?;
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
        file: file.clone(),
    };
    let text = serde_json::to_string(&kept).map_err(|e| Failure::other(e.to_string()))?;
    places::write_private(&file, &text)?;
    said(session, &kept, "runs")?;
    Ok(0)
}

/// Ends the server of this directory.
pub async fn down(session: &Session) -> Result<u8, Failure> {
    let Some((kept, _turn)) = with_turn()? else {
        let none = json!({"running": false});
        session
            .output
            .value(&none, || "no server runs for this directory".to_owned())?;
        return Ok(0);
    };
    let folder = kept.folder();
    // Whoever has the number of its process now: without the lock, that is another one.
    if lock::is_held(folder)? {
        end::ask(folder, kept.pid)?;
        let ends = Instant::now() + GOODBYE;
        while lock::is_held(folder)? {
            if Instant::now() > ends {
                let limit = GOODBYE.as_secs();
                let message = format!("process {} did not end within {limit} s", kept.pid);
                let hint = format!("end it with {} {}", end::KILL, kept.pid);
                return Err(Failure::other(message).hint(&hint));
            }
            sleep(POLL).await;
        }
    }
    end::forget(folder)?;
    remove(&kept.file)?;
    let ended = json!({"running": false, "url": kept.url});
    session
        .output
        .value(&ended, || format!("the server at {} has ended", kept.url))?;
    Ok(0)
}

/// The server of this directory, and the turn to start or end it.
fn with_turn() -> Result<Option<(Kept, File)>, Failure> {
    while let Some(before) = of_directory()? {
        let turn = lock::turn(before.folder())?;
        // Who had the turn until now may have ended it, and started another one.
        if let Some(kept) = of_directory()?.filter(|kept| kept.file == before.file) {
            return Ok(Some((kept, turn)));
        }
    }
    Ok(None)
}

/// The server of this directory, if it runs; forgets one that does not.
fn running() -> Result<Option<Kept>, Failure> {
    let Some((kept, _turn)) = with_turn()? else {
        return Ok(None);
    };
    if lock::is_held(kept.folder())? {
        return Ok(Some(kept));
    }
    remove(&kept.file)?;
    Ok(None)
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

fn last_line(log: &Path) -> String {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let line = text.lines().rev().find(|line| !line.trim().is_empty());
    let line = line.unwrap_or("it said nothing");
    line.strip_prefix("lightcone: ").unwrap_or(line).to_owned()
}

fn remove(file: &Path) -> Result<(), Failure> {
    match std::fs::remove_file(file) {
        // Another command was first.
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done.map_err(|e| Failure::file(file, &e)),
    }
}
