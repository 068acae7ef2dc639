//! Ctrl-C while a task is followed.

use std::future::pending;

use console::Term;

use crate::output;

/// What follows after Ctrl-C.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The task is followed to its end.
    Continue,
    /// The command ends; the task may run.
    Leave,
}

/// Resolves at Ctrl-C; in scripts, at SIGTERM as well.
pub async fn signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut term) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = term.recv() => return,
                done = tokio::signal::ctrl_c() => if done.is_ok() { return },
            }
        }
    }
    #[cfg(not(unix))]
    if tokio::signal::ctrl_c().await.is_ok() {
        return;
    }
    pending().await
}

/// Asks whether to stop the task; `None` if nobody can be asked. Another Ctrl-C means no.
pub async fn ask() -> Option<bool> {
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
        () = signal() => Some(false),
    }
}
