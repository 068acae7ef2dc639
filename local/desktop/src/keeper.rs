//! Makes sure that nothing of a desktop outlives it, also when this process is killed and can do nothing any more.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::process::{Child, ChildStdin, Command};

use crate::error::{Error, Result};

/// The environment variable by which the keeper knows a desktop's processes.
pub(crate) const MARK: &str = "LIGHTCONE_DESKTOP";

/// How the process that ends a desktop's others is called in its command line. Who ends them himself must leave it, and
/// those that it starts, alone: it still has to remove the desktop's folder.
pub const KEEPER: &str = "lightcone-keeper";

const SCRIPT: &str = include_str!("../resources/keeper.sh");

/// A small process that outlives this one just long enough to end the desktop's processes and remove its folder.
///
/// Process groups are not enough: shells in terminals and D-Bus services leave theirs. A parent-death signal reaches
/// only direct children, and goes off already when the thread that started them ends.
#[derive(Debug)]
pub(crate) struct Keeper {
    process: Child,
    /// Closing it, in whatever way, is what the keeper waits for.
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
            // Somebody killed the keeper. What it does can be done again.
            let mut again = spawn(&self.mark, &self.folder, &self.env, Stdio::null())?;
            again.wait().await.map_err(failed)?;
        }
        Ok(())
    }
}

/// A name that nobody else has.
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
        // It must not die of the signals that a terminal sends to this process.
        .process_group(0)
        .spawn()
        .map_err(|e| Error::Start(format!("cannot run /bin/sh: {e}")))
}
