//! Ensures that no process or file of a desktop outlives it, even if this process is killed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::process::{Child, ChildStdin, Command};

use crate::error::{Error, Result};

/// The environment variable that marks a desktop's processes for the keeper.
pub(crate) const MARK: &str = "LIGHTCONE_DESKTOP";

/// The name of the process that ends a desktop's others, in its command line. Code that kills them must spare it, and
/// its children: it still has to remove the desktop's folder.
pub const KEEPER: &str = "lightcone-keeper";

const SCRIPT: &str = include_str!("../resources/keeper.sh");

/// A small process that outlives this one just long enough to end the desktop's processes and remove its folder.
///
/// Process groups are not enough: shells in terminals and D-Bus services leave theirs. A parent-death signal reaches
/// only direct children, and is already sent when the thread that started them ends.
#[derive(Debug)]
pub(crate) struct Keeper {
    process: Child,
    /// The keeper waits until this is closed.
    line: Option<ChildStdin>,
    mark: String,
    folder: PathBuf,
    env: Vec<(OsString, OsString)>,
}

impl Keeper {
    /// Starts the keeper of the desktop with this mark; `folder` is removed when the desktop ends. `env` is added to the
    /// keeper's own environment.
    pub(crate) fn start(
        mark: String,
        folder: PathBuf,
        env: &[(OsString, OsString)],
    ) -> Result<Self> {
        let mut process = spawn(&mark, &folder, env, Stdio::piped())?;
        let line = process.stdin.take();
        Ok(Self {
            process,
            line,
            mark,
            folder,
            env: env.to_vec(),
        })
    }

    /// Ends the desktop's processes, and waits until they are gone.
    pub(crate) async fn end(mut self) -> Result<()> {
        drop(self.line.take());
        let failed = |e: std::io::Error| Error::Failed(format!("cannot end the desktop: {e}"));
        let status = self.process.wait().await.map_err(failed)?;
        if !status.success() {
            // The keeper was killed. Its work can be repeated.
            let mut again = spawn(&self.mark, &self.folder, &self.env, Stdio::null())?;
            again.wait().await.map_err(failed)?;
        }
        Ok(())
    }
}

/// A unique name.
pub(crate) fn random_name() -> Result<String> {
    let mut bytes = [0; 12];
    getrandom::fill(&mut bytes).map_err(|e| Error::Start(format!("no random numbers: {e}")))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn spawn(mark: &str, folder: &Path, env: &[(OsString, OsString)], stdin: Stdio) -> Result<Child> {
    Command::new("/bin/sh")
        .args(["-c", SCRIPT, KEEPER, mark])
        .arg(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .envs(env.iter().map(|(name, value)| (name, value)))
        .stdin(stdin)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // It must ignore the signals that a terminal sends to this process.
        .process_group(0)
        .spawn()
        .map_err(|e| Error::Start(format!("cannot run /bin/sh: {e}")))
}
