//! Ctrl-C while a task is followed.

use std::future::pending;

use console::Term;
#[cfg(unix)]
use tokio::signal::unix::{self, SignalKind};
use tokio::sync::mpsc;

use crate::failure::Failure;
use crate::output;

/// What follows after Ctrl-C.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The task is followed to its end.
    Continue,
    /// The command ends; the task may run.
    Leave,
}

/// Hears Ctrl-C, and SIGTERM, from its creation on: none is lost while other work is done.
#[derive(Debug)]
pub struct Interrupts(mpsc::Receiver<()>);

impl Interrupts {
    /// Begins to listen.
    pub fn new() -> Result<Self, Failure> {
        let (heard, interrupts) = mpsc::channel(1);
        let failed = |e: std::io::Error| Failure::other(format!("cannot listen for signals: {e}"));
        #[cfg(unix)]
        for kind in [SignalKind::interrupt(), SignalKind::terminate()] {
            let mut signals = unix::signal(kind).map_err(failed)?;
            let heard = heard.clone();
            tokio::spawn(async move {
                while signals.recv().await.is_some() {
                    // One that waits already is enough.
                    let _ = heard.try_send(());
                }
            });
        }
        #[cfg(windows)]
        {
            let mut signals = tokio::signal::windows::ctrl_c().map_err(failed)?;
            tokio::spawn(async move {
                while signals.recv().await.is_some() {
                    // One that waits already is enough.
                    let _ = heard.try_send(());
                }
            });
        }
        Ok(Self(interrupts))
    }

    /// Resolves at the next one.
    pub async fn next(&mut self) {
        if self.0.recv().await.is_none() {
            pending().await
        }
    }
}

/// Asks whether to stop the task; `None` if nobody can be asked. Another Ctrl-C means no.
pub async fn ask(interrupts: &mut Interrupts) -> Option<bool> {
    if !output::interactive() {
        return None;
    }
    let term = Term::stderr();
    let question = "Stop the task? [y] stops it, [n] leaves it running: ";
    term.write_str(question).ok()?;
    let line = tokio::task::spawn_blocking(move || term.read_line());
    tokio::select! {
        answer = line => {
            let answer = answer.ok()?.ok()?;
            Some(answer.trim().to_lowercase().starts_with('y'))
        }
        () = interrupts.next() => Some(false),
    }
}
