//! How `down` tells the server to end.

pub use here::{KILL, ask, asked, forget};

#[cfg(unix)]
mod here {
    use std::path::Path;

    use rustix::process::{Pid, Signal, kill_process};

    use crate::failure::Failure;

    /// What ends a process that does not end by itself.
    pub const KILL: &str = "kill -9";

    /// Asks the server to save its computers and end.
    pub fn ask(_folder: &Path, pid: u32) -> Result<(), Failure> {
        let failed = |why: String| Failure::other(format!("cannot end process {pid}: {why}"));
        let number = i32::try_from(pid).ok().and_then(Pid::from_raw);
        let number =
            number.ok_or_else(|| failed("this is not the number of a process".to_owned()))?;
        kill_process(number, Signal::TERM).map_err(|e| failed(e.to_string()))
    }

    /// Removes what `ask` left: nothing.
    pub fn forget(_folder: &Path) -> Result<(), Failure> {
        Ok(())
    }

    /// Never resolves: a signal ends the server.
    pub async fn asked(_folder: &Path) {
        std::future::pending().await
    }
}

/// Windows has no signal for a process without a window and a console in common, so a file in the folder, which only its user
/// can write, stands for one.
#[cfg(windows)]
mod here {
    use std::io;
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    use tokio::time::sleep;

    use crate::failure::Failure;
    use crate::places;

    /// What ends a process that does not end by itself.
    pub const KILL: &str = "taskkill /F /PID";

    const FILE: &str = "server.stop";
    const POLL: Duration = Duration::from_millis(200);

    fn file(folder: &Path) -> PathBuf {
        folder.join(FILE)
    }

    /// Asks the server to save its computers and end.
    pub fn ask(folder: &Path, _pid: u32) -> Result<(), Failure> {
        places::write_private(&file(folder), "")
    }

    /// Removes what `ask` left.
    pub fn forget(folder: &Path) -> Result<(), Failure> {
        match std::fs::remove_file(file(folder)) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => Err(Failure::file(&file(folder), &e)),
            _ => Ok(()),
        }
    }

    /// Resolves once `ask` was called.
    pub async fn asked(folder: &Path) {
        let file = file(folder);
        while !file.exists() {
            sleep(POLL).await;
        }
    }
}
