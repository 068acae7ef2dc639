//! Starts programs with a desktop's environment, in its sandbox if it has one.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use tokio::process::Command;

use crate::account::Account;
use crate::isolation::{self, Namespaces};
use crate::keeper::MARK;
use crate::program::Program;
use crate::xserver::XServer;

/// The environment that programs of a desktop need.
#[derive(Debug)]
pub(crate) struct Launcher {
    env: Vec<(OsString, OsString)>,
    /// Variables that mark its processes, besides [`MARK`].
    marks: Vec<(OsString, OsString)>,
    mark: String,
    display: u32,
    authority: PathBuf,
    home: PathBuf,
    sandbox: Option<Namespaces>,
    /// The account that programs run as, if it is not this process's.
    account: Option<Account>,
}

/// Variables of this process that a desktop's programs inherit. All others may contain secrets.
pub(crate) const INHERITED: [&str; 5] = ["PATH", "USER", "LOGNAME", "TZ", "LD_LIBRARY_PATH"];

impl Launcher {
    pub(crate) fn new(
        server: &XServer,
        mark: &str,
        home: &Path,
        room: &Path,
        sandbox: Option<Namespaces>,
        account: Option<Account>,
        more: &[(OsString, OsString)],
    ) -> Self {
        let mut env: Vec<(OsString, OsString)> = INHERITED
            .iter()
            .filter_map(|&name| Some((name.into(), std::env::var_os(name)?)))
            .collect();
        let mut set = |name: &str, value: &OsStr| env.push((name.into(), value.into()));
        set("DISPLAY", format!(":{}", server.display).as_ref());
        set("XAUTHORITY", server.authority.as_ref());
        set("HOME", home.as_ref());
        set("SHELL", "/bin/bash".as_ref());
        set("LANG", "C.UTF-8".as_ref());
        set("XDG_RUNTIME_DIR", room.as_ref());
        set("XDG_SESSION_TYPE", "x11".as_ref());
        set("XDG_CURRENT_DESKTOP", "openbox".as_ref());
        // Browsers and Qt report what they show only if they detect an assistive program.
        for name in ["ACCESSIBILITY_ENABLED", "QT_ACCESSIBILITY"] {
            set(name, "1".as_ref());
        }
        if sandbox.is_none() {
            // In a sandbox they have a separate folder for temporary files.
            env.push(("TMPDIR".into(), room.join("tmp").into()));
        }
        if sandbox.is_some() || account.is_some() {
            env.retain(|(name, _)| name != "USER" && name != "LOGNAME");
            for name in ["USER", "LOGNAME"] {
                env.push((name.into(), isolation::USER.into()));
            }
        }
        Self {
            env,
            marks: more.to_vec(),
            mark: mark.to_owned(),
            display: server.display,
            authority: server.authority.clone(),
            home: home.to_owned(),
            sandbox,
            account,
        }
    }

    /// Adds a variable for all programs that are started from now on.
    pub(crate) fn set(&mut self, name: &str, value: &OsStr) {
        self.env.retain(|(known, _)| known != name);
        self.env.push((name.into(), value.into()));
    }

    /// The environment of programs.
    pub(crate) fn env(&self) -> &[(OsString, OsString)] {
        &self.env
    }

    /// The process that holds the sandbox, if there is one.
    pub(crate) fn holder(&self) -> Option<u32> {
        self.sandbox.as_ref().and_then(Namespaces::holder)
    }

    /// The user id of this process as programs see it, if it differs.
    pub(crate) fn uid(&self) -> Option<u32> {
        self.sandbox.is_some().then_some(isolation::USER_ID)
    }

    /// A program, in the home folder unless another one is given.
    pub(crate) fn program(&self, program: impl AsRef<OsStr>, folder: Option<&Path>) -> Program {
        self.part(program.as_ref(), folder, "program")
    }

    /// A program that the others depend on, such as the window manager; it ends after them.
    pub(crate) fn base(&self, program: impl AsRef<OsStr>) -> Program {
        self.part(program.as_ref(), None, "base")
    }

    fn part(&self, program: &OsStr, folder: Option<&Path>, part: &str) -> Program {
        let folder = folder.unwrap_or(&self.home);
        let mut program = match (&self.sandbox, &self.account) {
            (Some(sandbox), _) => sandbox.program(program, folder),
            (None, Some(account)) => account.program(program, folder),
            (None, None) => Program::outside(program, folder),
        };
        program.envs(self.env.iter().map(|(name, value)| (name, value)));
        for (name, value) in &self.marks {
            program.mark(name, value);
        }
        program.mark(MARK, format!("{}.{part}", self.mark));
        program
    }

    /// A program that only captures the screen, outside any sandbox. It gets nothing that programs inside can
    /// write to, such as their home.
    pub(crate) fn outside(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("DISPLAY", format!(":{}", self.display))
            .env("XAUTHORITY", &self.authority)
            .env("HOME", "/nonexistent")
            .envs(self.marks.iter().map(|(name, value)| (name, value)))
            .env(MARK, format!("{}.base", self.mark))
            .current_dir("/")
            .process_group(0);
        if let Some(libraries) = std::env::var_os("LD_LIBRARY_PATH") {
            command.env("LD_LIBRARY_PATH", libraries);
        }
        command
    }
}
