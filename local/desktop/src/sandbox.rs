//! A sandbox for programs that need no screen, such as a browser without a window and shell commands.

use std::ffi::{OsStr, OsString};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tokio::sync::Mutex;

use crate::error::{Error, Result};
use crate::isolation::{self, Namespaces, View};
use crate::keeper::{Keeper, MARK, random_name};
use crate::launch::INHERITED;
use crate::program::Program;
use crate::sandbox_options::SandboxOptions;

/// A running sandbox (bubblewrap). Its programs share files, processes and loopback.
///
/// Dropping it ends all of its programs, [`Sandbox::close`] also waits for that; they end as well when this process is
/// killed.
#[derive(Debug)]
pub struct Sandbox {
    namespaces: Namespaces,
    keeper: Mutex<Option<Keeper>>,
    env: Vec<(OsString, OsString)>,
    /// The variables that mark its processes.
    marks: Vec<(OsString, OsString)>,
}

impl Sandbox {
    /// Starts a sandbox. [`Error::Missing`] says what to install or to allow.
    pub async fn start(options: &SandboxOptions) -> Result<Self> {
        isolation::needs()?;
        let helper = helper(options.helper.as_deref())?;
        let folder = tempfile::Builder::new()
            .prefix("lightcone-sandbox-")
            .permissions(std::fs::Permissions::from_mode(0o700))
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
            fixed: &[],
            env: &options.env,
            helper: &helper,
            limits: &options.limits,
        })
        .await?;
        Ok(Self {
            namespaces,
            keeper: Mutex::new(Some(keeper)),
            env: environment(options),
            marks: marks(&options.env, &mark),
        })
    }

    /// A program inside that starts in the folder, with the sandbox's environment alone and in a process group of its
    /// process group.
    pub fn program(&self, program: impl AsRef<OsStr>, folder: &Path) -> Program {
        let mut program = self.namespaces.program(program.as_ref(), folder);
        program.envs(self.env.iter().map(|(name, value)| (name, value)));
        for (name, value) in &self.marks {
            program.mark(name, value);
        }
        program
    }

    /// The environment of its programs.
    pub fn env(&self) -> &[(OsString, OsString)] {
        &self.env
    }

    /// The process that holds the sandbox, which is also the id of its group.
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

/// The program that is the helper: the given one, or this one.
pub(crate) fn helper(given: Option<&Path>) -> Result<PathBuf> {
    let path = given.map_or_else(std::env::current_exe, std::path::absolute);
    path.map_err(|e| Error::Start(format!("cannot find the sandbox's helper: {e}")))
}

/// Variables that mark the programs of a sandbox or desktop, also for the keeper.
pub(crate) fn marks(given: &[(OsString, OsString)], mark: &str) -> Vec<(OsString, OsString)> {
    let mut marks = given.to_vec();
    marks.push((MARK.into(), format!("{mark}.program").into()));
    marks
}

/// The variables of a program outside any sandbox: those of this process that every program needs, and its
/// home. All others may contain secrets.
pub fn plain_environment(home: &Path) -> Vec<(OsString, OsString)> {
    let inherited = INHERITED.iter();
    let mut env: Vec<(OsString, OsString)> = inherited
        .filter_map(|&name| Some((name.into(), std::env::var_os(name)?)))
        .collect();
    env.push(("HOME".into(), home.into()));
    env.push(("SHELL".into(), "/bin/bash".into()));
    env.push(("LANG".into(), "C.UTF-8".into()));
    env
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
    env
}
