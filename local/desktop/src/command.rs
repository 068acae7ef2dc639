//! Shell commands on a desktop that do not appear on its screen.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::{Child, ChildStderr, ChildStdout};
use tokio::time::Instant;

use crate::desktop::Desktop;
use crate::error::{Error, Result};

/// How long to wait for output after a command has ended, from programs it left running in the background.
const REST: Duration = Duration::from_millis(100);
/// The code of a command that was killed.
const KILLED: i32 = -1;

/// A command for the shell.
#[derive(Debug, Clone)]
pub struct CommandOptions {
    /// The command line, for `bash -c`.
    pub command: String,
    /// The folder to run in; `None` is the home folder.
    pub cwd: Option<PathBuf>,
    /// Variables besides those of [`Desktop::env`].
    pub env: Vec<(String, String)>,
    /// After how long it is killed; `None` is no limit.
    pub timeout: Option<Duration>,
    /// How many bytes [`Desktop::run_command`] keeps of each of the two outputs.
    pub max_output: usize,
}

impl CommandOptions {
    /// A command in the home folder without a time limit; ten megabytes of output are kept.
    pub fn new(command: impl Into<String>) -> Self {
        Self {
            command: command.into(),
            cwd: None,
            env: Vec::new(),
            timeout: None,
            max_output: 10 << 20,
        }
    }
}

/// Events of a running command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommandEvent {
    /// A piece of its standard output.
    Stdout(Vec<u8>),
    /// A piece of its error output.
    Stderr(Vec<u8>),
    /// Its end, with the exit code: -1 if it was killed, by its timeout or otherwise. Nothing follows it.
    Exit(i32),
}

/// The result of a command that has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandResult {
    /// Its standard output.
    pub stdout: Vec<u8>,
    /// Its error output.
    pub stderr: Vec<u8>,
    /// Its exit code; -1 if it was killed.
    pub exit_code: i32,
    /// Whether it was killed by its timeout.
    pub timed_out: bool,
    /// Whether output was dropped because there was too much.
    pub truncated: bool,
}

/// A running command. Dropping it kills its process group.
#[derive(Debug)]
pub struct RunningCommand {
    child: Child,
    group: Option<Pid>,
    stdout: Option<ChildStdout>,
    stderr: Option<ChildStderr>,
    deadline: Option<Instant>,
    timed_out: bool,
    code: Option<i32>,
    done: bool,
}

impl Desktop {
    /// Starts a command with the desktop's environment. Its output arrives as it is written.
    pub fn start_command(&self, options: &CommandOptions) -> Result<RunningCommand> {
        self.check_alive()?;
        if let (Some(folder), false) = (
            options.cwd.as_deref().filter(|f| !f.is_dir()),
            self.options().isolate,
        ) {
            let message = format!("there is no folder {} to run in", folder.display());
            return Err(Error::Invalid(message));
        }
        let mut command = self.launcher().program("bash", options.cwd.as_deref());
        command
            .arg("-c")
            .arg(&options.command)
            .envs(options.env.iter().map(|(name, value)| (name, value)))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let (mut child, _) = command
            .spawn()
            .map_err(|e| Error::Start(format!("cannot run bash: {e}")))?;
        Ok(RunningCommand {
            group: child
                .id()
                .and_then(|id| Pid::from_raw(i32::try_from(id).ok()?)),
            stdout: child.stdout.take(),
            stderr: child.stderr.take(),
            deadline: options.timeout.map(|timeout| Instant::now() + timeout),
            child,
            timed_out: false,
            code: None,
            done: false,
        })
    }

    /// Runs a command to its end.
    pub async fn run_command(&self, options: &CommandOptions) -> Result<CommandResult> {
        let mut running = self.start_command(options)?;
        let mut result = CommandResult {
            stdout: Vec::new(),
            stderr: Vec::new(),
            exit_code: KILLED,
            timed_out: false,
            truncated: false,
        };
        while let Some(event) = running.next().await {
            let (all, piece) = match event {
                CommandEvent::Stdout(piece) => (&mut result.stdout, piece),
                CommandEvent::Stderr(piece) => (&mut result.stderr, piece),
                CommandEvent::Exit(code) => {
                    result.exit_code = code;
                    continue;
                }
            };
            let room = options.max_output.saturating_sub(all.len());
            result.truncated |= piece.len() > room;
            all.extend(&piece[..piece.len().min(room)]);
        }
        result.timed_out = running.timed_out;
        Ok(result)
    }
}

impl RunningCommand {
    /// The next event; `None` after the end. Cancel-safe: no event is lost.
    pub async fn next(&mut self) -> Option<CommandEvent> {
        if self.done {
            return None;
        }
        let (mut out, mut err) = (vec![0; 16 << 10], vec![0; 16 << 10]);
        loop {
            if self.stdout.is_none() && self.stderr.is_none() && self.code.is_some() {
                return Some(self.end());
            }
            tokio::select! {
                biased;
                read = read(&mut self.stdout, &mut out) => match read {
                    0 => self.stdout = None,
                    n => { out.truncate(n); return Some(CommandEvent::Stdout(out)); }
                },
                read = read(&mut self.stderr, &mut err) => match read {
                    0 => self.stderr = None,
                    n => { err.truncate(n); return Some(CommandEvent::Stderr(err)); }
                },
                status = self.child.wait(), if self.code.is_none() => {
                    self.group = None;
                    self.code = Some(status.ok().and_then(|s| s.code()).unwrap_or(KILLED));
                    self.deadline = Some(Instant::now() + REST);
                },
                () = until(self.deadline) => {
                    if self.code.is_some() {
                        return Some(self.end());
                    }
                    self.timed_out = true;
                    self.deadline = None;
                    self.kill();
                },
            }
        }
    }

    /// Kills the command with its process group; its end still follows.
    pub fn kill(&mut self) {
        if let Some(group) = self.group {
            // It may have just ended.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }

    /// Whether it was killed by its timeout.
    pub fn timed_out(&self) -> bool {
        self.timed_out
    }

    fn end(&mut self) -> CommandEvent {
        self.done = true;
        CommandEvent::Exit(if self.timed_out {
            KILLED
        } else {
            self.code.unwrap_or(KILLED)
        })
    }
}

impl Drop for RunningCommand {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Reads what is available; 0 at the end. Without a source it never resolves.
async fn read(source: &mut Option<impl AsyncRead + Unpin>, buffer: &mut [u8]) -> usize {
    match source {
        Some(source) => source.read(buffer).await.unwrap_or(0),
        None => std::future::pending().await,
    }
}

async fn until(deadline: Option<Instant>) {
    match deadline {
        Some(deadline) => tokio::time::sleep_until(deadline).await,
        None => std::future::pending().await,
    }
}
