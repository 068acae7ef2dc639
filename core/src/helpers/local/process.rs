//! The process of a local server.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use tokio::time::timeout;

use super::{ARGUMENTS, UNSET};

/// How long the server may take to end its computers.
const GOODBYE: Duration = Duration::from_secs(30);

/// A process that is told to end when this is dropped. One that is still starting, and so has no computers, is killed.
#[derive(Debug)]
pub struct Process {
    child: Child,
    // The server ends when this is closed, by whatever closes it.
    input: Option<ChildStdin>,
    is_running: bool,
}

impl Process {
    /// Starts the program.
    pub fn start(program: &Path, arguments: &[String]) -> std::io::Result<Self> {
        let mut command = Command::new(program);
        for name in UNSET {
            command.env_remove(name);
        }
        let mut child = command
            .args(ARGUMENTS)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        Ok(Self {
            input: child.stdin.take(),
            child,
            is_running: false,
        })
    }

    /// The first line that it prints; empty if it ends before.
    pub async fn first_line(&mut self, limit: Duration) -> Result<String, String> {
        let mut line = String::new();
        if let Some(output) = self.child.stdout.take() {
            let mut output = BufReader::new(output);
            let read = timeout(limit, output.read_line(&mut line)).await;
            read.map_err(|_| {
                format!("it was not ready after {limit:?}; give it a longer `timeout`")
            })?
            .map_err(|error| error.to_string())?;
        }
        Ok(line)
    }

    /// It is ready, and may have computers from now on.
    pub fn running(mut self) -> Self {
        self.is_running = true;
        self
    }

    /// Kills it, and waits until it has ended.
    pub async fn kill(mut self) {
        // It fails only if the process has ended already.
        let _ = self.child.kill().await;
    }

    /// Tells it to end, and waits for that; kills it if that takes too long.
    pub async fn end(mut self) -> Result<(), String> {
        self.tell_to_end();
        match timeout(GOODBYE, self.child.wait()).await {
            Ok(ended) => ended
                .map(drop)
                .map_err(|error| format!("cannot wait for the local server: {error}")),
            Err(_) => {
                let killed = self.child.kill().await;
                Err(format!(
                    "the local server did not end within {GOODBYE:?} and was killed ({killed:?}); browsers may be left running"
                ))
            }
        }
    }

    /// Closes its input. That alone is not enough if a forked process has the other end of it too.
    fn tell_to_end(&mut self) {
        drop(self.input.take());
        terminate(&self.child);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.is_running {
            self.tell_to_end();
        } else {
            // It fails only if the process has ended already.
            let _ = self.child.start_kill();
        }
    }
}

/// Sends SIGTERM, unless the process has ended.
#[cfg(unix)]
fn terminate(child: &Child) {
    use rustix::process::{Pid, Signal, kill_process};

    // It has no id once it was waited for, and until then no other process gets its id.
    let id = child.id().and_then(|id| i32::try_from(id).ok());
    if let Some(process) = id.and_then(Pid::from_raw) {
        let _ = kill_process(process, Signal::TERM);
    }
}

/// Windows has no signals, and no processes that are forked.
#[cfg(windows)]
fn terminate(_: &Child) {}
