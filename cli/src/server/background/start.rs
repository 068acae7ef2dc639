//! Starts the server in the background, and what that server does differently.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::{end, lock};
use crate::failure::Failure;
use crate::places;

/// Names the folder of its directory to a server that `up` starts.
const FOLDER: &str = "LIGHTCONE_UP_FOLDER";

/// What `up` told the server that it started; nothing, if this one was started otherwise.
#[derive(Debug)]
pub struct Started(Option<(PathBuf, File)>);

impl Started {
    /// Reads what `up` said, and marks this process as the server of that directory until it ends.
    pub fn read() -> Result<Self, Failure> {
        let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
            return Ok(Self(None));
        };
        let lock = lock::hold(&folder)?;
        Ok(Self(Some((folder, lock))))
    }

    /// Resolves once `down` asks this server to end.
    pub async fn asked_to_end(&self) {
        match &self.0 {
            Some((folder, _lock)) => end::asked(folder).await,
            None => std::future::pending().await,
        }
    }
}

/// This program as a server, apart from this terminal.
pub fn start(folder: &Path, log: &Path, options: &[String]) -> Result<Child, Failure> {
    let failed = |e: io::Error| Failure::other(format!("cannot start the server: {e}"));
    // A request that an earlier server did not live to see.
    end::forget(folder)?;
    let program = std::env::current_exe().map_err(failed)?;
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
        .env(FOLDER, folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(log);
    spawn(&mut command).map_err(failed)
}

/// Ctrl-C at the terminal is for other programs.
#[cfg(unix)]
fn spawn(command: &mut Command) -> io::Result<Child> {
    std::os::unix::process::CommandExt::process_group(command, 0);
    command.spawn()
}

/// In a console of its own, which has no window and which its commands share: Ctrl-C here is for other programs, and the server
/// stays when this terminal is closed.
#[cfg(windows)]
fn spawn(command: &mut Command) -> io::Result<Child> {
    use std::os::windows::process::CommandExt;

    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    const CREATE_BREAKAWAY_FROM_JOB: u32 = 0x0100_0000;
    // Whoever reads the output of `up` to its end would otherwise wait for the end of the server.
    lightcone_local::keep_standard_handles();
    // A job, such as that of a remote session, ends its processes together; not every one lets others leave it.
    let apart = command.creation_flags(CREATE_NO_WINDOW | CREATE_BREAKAWAY_FROM_JOB);
    match apart.spawn() {
        Err(e) if e.kind() == io::ErrorKind::PermissionDenied => {
            command.creation_flags(CREATE_NO_WINDOW).spawn()
        }
        done => done,
    }
}

fn open(log: &Path) -> Result<File, Failure> {
    places::write_private(log, "")?;
    let file = OpenOptions::new().append(true).open(log);
    file.map_err(|e| Failure::file(log, &e))
}
