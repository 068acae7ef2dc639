//! Starts programs with a desktop's environment, in its sandbox where it has one.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use tokio::process::Command;

use crate::isolation::{self, Namespaces};
use crate::keeper::MARK;
use crate::xserver::XServer;

/// What programs need to find their way on a desktop.
#[derive(Debug)]
pub(crate) struct Launcher {
    env: Vec<(OsString, OsString)>,
    mark: String,
    home: PathBuf,
    sandbox: Option<Namespaces>,
}

/// Variables of this process that a desktop's programs inherit. All others may hold what is none of their business.
pub(crate) const INHERITED: [&str; 5] = ["PATH", "USER", "LOGNAME", "TZ", "LD_LIBRARY_PATH"];

impl Launcher {
    pub(crate) fn new(
        server: &XServer,
        mark: &str,
        home: &Path,
        folder: &Path,
        sandbox: Option<Namespaces>,
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
        set("XDG_RUNTIME_DIR", folder.as_ref());
        set("XDG_SESSION_TYPE", "x11".as_ref());
        set("XDG_CURRENT_DESKTOP", "openbox".as_ref());
        // Browsers and Qt tell what they show only when they think that somebody needs it.
        for name in ["ACCESSIBILITY_ENABLED", "QT_ACCESSIBILITY"] {
            set(name, "1".as_ref());
        }
        if sandbox.is_some() {
            env.retain(|(name, _)| name != "USER" && name != "LOGNAME");
            for name in ["USER", "LOGNAME"] {
                env.push((name.into(), isolation::USER.into()));
            }
        }
        env.extend(more.iter().cloned());
        Self {
            env,
            mark: mark.to_owned(),
            home: home.to_owned(),
            sandbox,
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

    /// The process that holds the sandbox, where there is one.
    pub(crate) fn holder(&self) -> Option<u32> {
        self.sandbox.as_ref().and_then(Namespaces::holder)
    }

    /// The number that programs know this process's user by, where it is another one.
    pub(crate) fn uid(&self) -> Option<u32> {
        self.sandbox.is_some().then_some(isolation::USER_ID)
    }

    /// A program, in the home folder unless another one is given.
    pub(crate) fn program(&self, program: impl AsRef<OsStr>, folder: Option<&Path>) -> Command {
        let program = program.as_ref().to_owned();
        let folder = folder.unwrap_or(&self.home);
        let mut command = match &self.sandbox {
            Some(sandbox) => sandbox.command(&program, folder),
            None => {
                let mut command = Command::new(program);
                command.current_dir(folder);
                command
            }
        };
        self.dress(&mut command, "program");
        command
    }

    /// A program that the desktop's others stand on, such as the window manager; it ends after them.
    pub(crate) fn base(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = self.program(program, None);
        self.dress(&mut command, "base");
        command
    }

    /// One of ours that only looks at the screen, outside of any sandbox.
    pub(crate) fn outside(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        self.dress(&mut command, "base");
        command
    }

    fn dress(&self, command: &mut Command, part: &str) {
        command
            .env_clear()
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .env(MARK, format!("{}.{part}", self.mark))
            .process_group(0);
    }
}
