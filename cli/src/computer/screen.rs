//! What a computer shows: `screenshot`, `html` and `record`.

use std::path::Path;

use serde_json::{Value, json};
use tokio::sync::oneshot;
use tzafon::{ComputerSession, Recorder};

use super::current::current;
use crate::args::{Html, Record, Screenshot};
use crate::client::Session;
use crate::failure::Failure;
use crate::output;

/// Saves a screenshot.
pub async fn screenshot(session: &Session, options: &Screenshot) -> Result<u8, Failure> {
    let computer = computer(session, options.on.computer.as_deref())?;
    let result = computer.screenshot(true).await?;
    let image = result
        .image()
        .ok_or_else(|| Failure::other("the service sent no image"))?;
    if options.out == Path::new("-") {
        output::bytes(&image)?;
        return Ok(0);
    }
    let path = &options.out;
    std::fs::write(path, &image).map_err(|e| Failure::file(path, &e))?;
    let saved = json!({"path": path, "bytes": image.len()});
    session
        .output
        .value(&saved, || path.display().to_string())?;
    Ok(0)
}

/// Prints the HTML of the page.
pub async fn html(session: &Session, options: &Html) -> Result<u8, Failure> {
    let computer = computer(session, options.on.computer.as_deref())?;
    let result = computer.html(false).await?;
    let html = result.result.and_then(|result| result.html_content);
    let html = html.unwrap_or_default();
    session
        .output
        .value(&json!({"html": html}), || html.clone())?;
    Ok(0)
}

/// Records the screen until the time is up or Ctrl-C.
pub async fn record(session: &Session, options: Record) -> Result<u8, Failure> {
    let computer = computer(session, options.on.computer.as_deref())?;
    let mut screen = computer.screencast().await?;
    screen.end_after(options.duration);
    let mut recorder = Recorder::new(&options.file);
    // Held until the end, so that Ctrl-C is heard once.
    let (stop, mut stopped) = oneshot::channel();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            let _ = stop.send(());
        }
    });
    loop {
        tokio::select! {
            frame = screen.next() => match frame {
                Some(frame) => recorder.take(&frame?).await?,
                None => break,
            },
            Ok(()) = &mut stopped => break,
        }
    }
    let recording = recorder.finish().await?;
    let made: Value = json!({
        "path": recording.path,
        "kind": recording.kind.as_str(),
        "frames": recording.frames,
        "note": recording.note,
    });
    session.output.value(&made, || recording.note.clone())?;
    Ok(0)
}

fn computer(session: &Session, given: Option<&str>) -> Result<ComputerSession, Failure> {
    Ok(ComputerSession::new(&session.client()?, current(given)?))
}
