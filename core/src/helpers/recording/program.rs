//! A child process that is gone once it is dropped.

use std::io;
use std::process::ExitStatus;
use std::thread;
use std::time::Duration;

use tokio::process::Child;
use tokio::time::timeout;

/// How often to ask whether it has ended: the signal that says so may go to another part of the program.
const POLL: Duration = Duration::from_millis(200);
/// As `POLL`, after it was killed, which takes effect at once.
const POLL_KILLED: Duration = Duration::from_millis(2);
/// How often to ask that, at most.
const POLLS_KILLED: u32 = 5000;

/// A running program. Dropping it kills it, and leaves no entry in the system's table of processes either, even if the
/// runtime does nothing any more.
#[derive(Debug)]
pub(super) struct Program(Option<Child>);

impl Program {
    pub fn new(child: Child) -> Self {
        Self(Some(child))
    }

    /// How it ended; `None` if it runs.
    pub fn status(&mut self) -> io::Result<Option<ExitStatus>> {
        self.child()?.try_wait()
    }

    /// Waits until it has ended.
    pub async fn ended(&mut self) -> io::Result<ExitStatus> {
        let child = self.child()?;
        loop {
            if let Ok(status) = timeout(POLL, child.wait()).await {
                return status;
            }
        }
    }

    /// Kills it, and waits until it is gone.
    pub async fn kill(&mut self) -> io::Result<()> {
        self.child()?.kill().await
    }

    fn child(&mut self) -> io::Result<&mut Child> {
        // Taken by `drop` only.
        let dropped = || io::Error::other("it was dropped");
        self.0.as_mut().ok_or_else(dropped)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let Some(mut child) = self.0.take() else {
            return;
        };
        // One that was waited for has no id.
        if child.id().is_none() || child.start_kill().is_err() {
            return;
        }
        // If no thread can be started, the runtime removes it when it works next.
        let _ = thread::Builder::new().spawn(move || {
            for _ in 0..POLLS_KILLED {
                match child.try_wait() {
                    Ok(None) => thread::sleep(POLL_KILLED),
                    Ok(Some(_)) | Err(_) => return,
                }
            }
        });
    }
}
