//! A sandbox for programs that need no screen, such as a browser without a window and shell commands.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use tokio::process::Command;
use tokio::sync::Mutex;

use crate::error::{Error, Result};
use crate::isolation::{self, Namespaces, View};
use crate::keeper::{Keeper, MARK, random_name};
use crate::launch::INHERITED;

/// What programs in a sandbox see.
#[derive(Debug, Clone)]
pub struct SandboxOptions {
    /// The home folder, which has to be there: seen under its own path, read and write.
    pub home: PathBuf,
    /// Other folders that are seen, read and write.
    pub writable: Vec<PathBuf>,
    /// Other folders and files that are seen, read only.
    pub readable: Vec<PathBuf>,
    /// Folders that are empty inside even if they lie in what is seen, such as `/opt`. What the fields above name is
    /// seen in them all the same.
    pub hidden: Vec<PathBuf>,
    /// Whether programs reach the network; without it they have a loopback of their own.
    pub network: bool,
    /// Variables of all programs, those that hold the sandbox too.
    pub env: Vec<(OsString, OsString)>,
}

impl SandboxOptions {
    /// A home and the read-only system; no network.
    pub fn new(home: impl Into<PathBuf>) -> Self {
        Self {
            home: home.into(),
            writable: Vec::new(),
            readable: Vec::new(),
            hidden: Vec::new(),
            network: false,
            env: Vec::new(),
        }
    }
}

/// A running sandbox (bubblewrap). Its programs share files, processes and loopback.
///
/// Dropping it ends all of its programs, [`Sandbox::close`] also waits for that; they end as well when this process is
/// killed.
#[derive(Debug)]
pub struct Sandbox {
    namespaces: Namespaces,
    keeper: Mutex<Option<Keeper>>,
    env: Vec<(OsString, OsString)>,
    mark: String,
}

impl Sandbox {
    /// Starts a sandbox. [`Error::Missing`] tells what to install or to allow.
    pub async fn start(options: &SandboxOptions) -> Result<Self> {
        isolation::needs()?;
        let folder = tempfile::Builder::new()
            .prefix("lightcone-sandbox-")
            .tempdir()
            .map_err(|e| Error::Start(format!("cannot make the sandbox's folder: {e}")))?
            .keep();
        let mark = random_name()?;
        // From here on an early return ends what was started.
        let keeper = Keeper::start(mark.clone(), folder.clone(), &options.env)?;
        let namespaces = Namespaces::start(View {
            home: &options.home,
            folder: &folder,
            writable: &options.writable,
            readable: &options.readable,
            hidden: &options.hidden,
            network: options.network,
            mark: &mark,
            env: &options.env,
        })
        .await?;
        Ok(Self {
            namespaces,
            keeper: Mutex::new(Some(keeper)),
            env: environment(options),
            mark,
        })
    }

    /// A program inside that starts in the folder, with the sandbox's environment alone and in a process group of its
    /// own.
    pub fn command(&self, program: impl AsRef<OsStr>, folder: &Path) -> Command {
        let command = self.namespaces.command(program.as_ref(), folder);
        self.dress(command, "program")
    }

    /// A program that only has the sandbox's network: it sees files and processes as this process does. It ends with
    /// the sandbox, after the programs inside.
    pub fn on_network(&self, program: impl AsRef<OsStr>) -> Command {
        let command = self.namespaces.on_network(program.as_ref());
        self.dress(command, "base")
    }

    fn dress(&self, mut command: Command, part: &str) -> Command {
        command
            .env_clear()
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .env(MARK, format!("{}.{part}", self.mark))
            .process_group(0);
        command
    }

    /// The environment of its programs.
    pub fn env(&self) -> &[(OsString, OsString)] {
        &self.env
    }

    /// Whether its programs reach the network.
    pub fn network(&self) -> bool {
        self.namespaces.network()
    }

    /// The process that holds the sandbox, also the number of its group.
    pub fn holder_pid(&self) -> Option<u32> {
        self.namespaces.holder()
    }

    /// Ends the sandbox: programs are asked to end first, and have two seconds. Returns when all is gone; closing it
    /// again does nothing.
    pub async fn close(&self) -> Result<()> {
        match self.keeper.lock().await.take() {
            Some(keeper) => keeper.end().await,
            None => Ok(()),
        }
    }
}

fn environment(options: &SandboxOptions) -> Vec<(OsString, OsString)> {
    let mut env: Vec<(OsString, OsString)> = INHERITED
        .iter()
        .filter(|name| !["USER", "LOGNAME"].contains(name))
        .filter_map(|&name| Some((name.into(), std::env::var_os(name)?)))
        .collect();
    let home = options.home.as_os_str();
    for (name, value) in [
        ("HOME", home),
        ("USER", isolation::USER.as_ref()),
        ("LOGNAME", isolation::USER.as_ref()),
        ("SHELL", "/bin/bash".as_ref()),
        ("LANG", "C.UTF-8".as_ref()),
    ] {
        env.push((name.into(), value.into()));
    }
    env.extend(options.env.iter().cloned());
    env
}
