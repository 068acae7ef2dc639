//! Shell commands: started in a separate process group, read while they run, killed after their timeout.

use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use futures::StreamExt;
use futures::stream::BoxStream;
use lightcone_desktop::{Program, Refusal};
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::Child;
use tokio::task::spawn_blocking;
use tokio::time::{Instant, timeout_at};

use super::machine::Machine;
use super::{Ledger, MARK, orphans};
use crate::action::Command;
use crate::process_group::GroupGuard;

/// How long to wait for output after the shell's end, if a background program keeps the pipe open.
const TAIL: Duration = Duration::from_millis(300);
const PIECE: usize = 32 << 10;

/// Where the commands of a computer run.
#[derive(Debug)]
pub struct Shell<'a> {
    pub machine: &'a dyn Machine,
    pub home: PathBuf,
    /// The computer's id, by which its processes are found.
    pub mark: &'a str,
    pub ledger: &'a Ledger,
    /// The umask of commands that are not isolated.
    pub umask: u32,
}

/// Events of a command. Nothing follows the last two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Out(Vec<u8>),
    Err(Vec<u8>),
    /// The exit code, or -1 when it was killed.
    Exit(i32),
    /// It could not be started.
    Failed(String),
}

impl Shell<'_> {
    /// The folder to run in: `/workspace` is the computer's own unless the computer has one.
    fn folder(&self, cwd: Option<&Path>, isolated: bool) -> PathBuf {
        let own = self.home.join("workspace");
        match cwd {
            None => own,
            Some(path) => match path.strip_prefix("/workspace") {
                Ok(rest) if isolated || !Path::new("/workspace").is_dir() => own.join(rest),
                _ => own.join(path),
            },
        }
    }

    /// The shell, with the line to run.
    #[cfg(windows)]
    fn shell(&self, line: &str, _isolated: bool, folder: &Path) -> Result<Program, String> {
        let shell = std::env::var_os("ComSpec").unwrap_or_else(|| "cmd.exe".into());
        let mut process = self.machine.program(&shell, folder);
        // cmd removes the outer quotes, and reads the rest as it is.
        process
            .args(["/D", "/S", "/C"])
            .raw_arg(format!("\"{line}\""));
        Ok(process)
    }

    /// The shell, with the line to run.
    #[cfg(unix)]
    fn shell(&self, line: &str, isolated: bool, folder: &Path) -> Result<Program, String> {
        let shell = ["/bin/bash", "/bin/sh"]
            .into_iter()
            .find(|path| Path::new(path).exists())
            .ok_or("there is no shell at /bin/bash or /bin/sh")?;
        let mut process = self.machine.program(shell.as_ref(), folder);
        process.args(self.shell_arguments(shell, line, isolated));
        Ok(process)
    }

    /// The server's files are private; a command may need to write files for others, such as a package manager.
    #[cfg(unix)]
    fn shell_arguments(&self, shell: &str, line: &str, isolated: bool) -> Vec<String> {
        if isolated {
            return vec!["-c".to_owned(), line.to_owned()];
        }
        let own = "umask \"$1\" && exec \"$0\" -c \"$2\"";
        let umask = format!("{:04o}", self.umask);
        ["-c", own, shell, &umask, line].map(str::to_owned).to_vec()
    }

    fn spawn(&self, command: &Command) -> Result<(Child, Refusal), String> {
        let isolated = self.machine.isolated();
        let folder = self.folder(command.cwd.as_deref(), isolated);
        // Folders of a sandbox exist only inside it.
        if !isolated && !folder.is_dir() {
            return Err(format!("cwd: there is no folder {}", folder.display()));
        }
        let mut process = self.shell(&command.line, isolated, &folder)?;
        process
            .env("HOME", &self.home)
            .envs(&command.env)
            .env(MARK, self.mark)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let (child, refusal) = process
            .spawn()
            .map_err(|e| format!("cannot run the shell: {e}"))?;
        self.ledger.add(child.id());
        Ok((child, refusal))
    }

    /// Runs a command. Dropping the stream before its end kills the whole process group.
    pub fn run(&self, command: Command) -> BoxStream<'static, Piece> {
        let started = self.spawn(&command);
        let ledger = self.ledger.clone();
        async_stream::stream! {
            let (mut child, refusal) = match started {
                Ok(started) => started,
                Err(why) => {
                    yield Piece::Failed(why);
                    return;
                }
            };
            let pid = child.id();
            let mut guard = GroupGuard::of(&child);
            let (mut out, mut err) = (child.stdout.take(), child.stderr.take());
            let (mut out_bytes, mut err_bytes) = (vec![0; PIECE], vec![0; PIECE]);
            let mut until = Instant::now().checked_add(command.timeout);
            let mut code = None;
            while out.is_some() || err.is_some() || code.is_none() {
                let step = async {
                    tokio::select! {
                        n = read(&mut out, &mut out_bytes) => Step::Out(n),
                        n = read(&mut err, &mut err_bytes) => Step::Err(n),
                        status = child.wait(), if code.is_none() => {
                            Step::End(status.ok())
                        }
                    }
                };
                let step = match until {
                    Some(at) => timeout_at(at, step).await,
                    None => Ok(step.await),
                };
                match step {
                    Ok(Step::Out(0)) => out = None,
                    Ok(Step::Err(0)) => err = None,
                    Ok(Step::Out(n)) => yield Piece::Out(out_bytes[..n].to_vec()),
                    Ok(Step::Err(n)) => yield Piece::Err(err_bytes[..n].to_vec()),
                    Ok(Step::End(status)) => {
                        if let Some(why) = status.and_then(|status| refusal.of(status)) {
                            ledger.remove(pid);
                            yield Piece::Failed(why);
                            return;
                        }
                        code = Some(status.and_then(|status| status.code()).unwrap_or(-1));
                        until = Some(Instant::now() + TAIL);
                    }
                    // Output of a program in the background is not waited for.
                    Err(_) if code.is_some() => break,
                    Err(_) => {
                        let group = guard.release();
                        if let Some(group) = &group {
                            group.kill();
                        }
                        let _ = child.wait().await;
                        if let Some(group) = group {
                            // Only the first of the group is this process's child.
                            let _ = spawn_blocking(move || orphans::wait(&group)).await;
                        }
                        ledger.remove(pid);
                        yield Piece::Exit(-1);
                        return;
                    }
                }
            }
            // Programs that were started in the background may stay.
            guard.release();
            ledger.remove(pid);
            yield Piece::Exit(code.unwrap_or(-1));
        }
        .boxed()
    }
}

enum Step {
    Out(usize),
    Err(usize),
    End(Option<ExitStatus>),
}

async fn read(from: &mut Option<impl AsyncRead + Unpin>, into: &mut [u8]) -> usize {
    match from {
        // An unreadable pipe has nothing more to give.
        Some(pipe) => pipe.read(into).await.unwrap_or(0),
        None => std::future::pending().await,
    }
}

/// Decodes pieces of bytes as text without splitting characters.
#[derive(Debug, Default)]
pub struct Decoder(Vec<u8>);

impl Decoder {
    /// The text of a piece, without an incomplete character at its end.
    pub fn push(&mut self, bytes: &[u8]) -> String {
        self.0.extend_from_slice(bytes);
        let all = self.0.len();
        // A character has at most four bytes, so an incomplete one is in the last three.
        let begun = (1..=all.min(3)).find(|n| {
            let tail = std::str::from_utf8(&self.0[all - n..]);
            tail.is_err_and(|e| e.error_len().is_none() && e.valid_up_to() == 0)
        });
        let whole = all - begun.unwrap_or(0);
        let rest = self.0.split_off(whole);
        let text = String::from_utf8_lossy(&self.0).into_owned();
        self.0 = rest;
        text
    }

    /// The rest at the end.
    pub fn rest(&mut self) -> String {
        String::from_utf8_lossy(&std::mem::take(&mut self.0)).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_split_over_two_pieces_is_decoded() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.push(&[b'a', 0xe2, 0x82]), "a");
        assert_eq!(decoder.push(&[0xac]), "€");
        assert_eq!(decoder.push(&[0xff, b'b', 0xe2]), "\u{fffd}b");
        assert_eq!(decoder.rest(), "\u{fffd}");
    }
}
