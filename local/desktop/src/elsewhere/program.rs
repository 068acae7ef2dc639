//! A program to start.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::Path;
use std::process::{ExitStatus, Stdio};

#[cfg(unix)]
use command_fds::{CommandFdExt, FdMapping};
use tokio::process::{Child, Command};

/// The variables of this process that every program needs.
#[cfg(unix)]
const INHERITED: [&str; 5] = ["PATH", "USER", "LOGNAME", "TZ", "TMPDIR"];
/// The same on Windows, where sockets fail without `SystemRoot`, and browsers look for their parts below the others.
#[cfg(windows)]
const INHERITED: [&str; 18] = [
    "PATH",
    "PATHEXT",
    "SystemRoot",
    "SystemDrive",
    "windir",
    "ComSpec",
    "TEMP",
    "TMP",
    "USERNAME",
    "USERDOMAIN",
    "ProgramData",
    "ProgramFiles",
    "ProgramFiles(x86)",
    "ProgramW6432",
    "LOCALAPPDATA",
    "APPDATA",
    "NUMBER_OF_PROCESSORS",
    "PROCESSOR_ARCHITECTURE",
];

/// The variables of a program outside any sandbox: those of this process that every program needs, and its
/// home. All others may contain secrets.
pub fn plain_environment(home: &Path) -> Vec<(OsString, OsString)> {
    let inherited = INHERITED.iter();
    let mut env: Vec<(OsString, OsString)> = inherited
        .filter_map(|&name| Some((name.into(), std::env::var_os(name)?)))
        .collect();
    env.push(("HOME".into(), home.into()));
    if cfg!(windows) {
        env.push(("USERPROFILE".into(), home.into()));
    } else {
        env.push(("SHELL".into(), "/bin/sh".into()));
        env.push(("LANG".into(), "en_US.UTF-8".into()));
    }
    env
}

/// A program that gets only what is set here: no variable of this process, and no standard input.
#[derive(Debug)]
pub struct Program {
    command: Command,
    #[cfg(unix)]
    fds: Vec<FdMapping>,
    #[cfg(windows)]
    handles: Vec<std::os::windows::io::OwnedHandle>,
}

/// Why a program in a sandbox could not be run: there are none here.
#[derive(Debug, Default)]
pub struct Refusal(());

impl Refusal {
    /// The reason, if this exit status means that the program could not be run.
    pub fn of(&self, _status: ExitStatus) -> Option<String> {
        None
    }
}

impl Program {
    /// A program outside of any sandbox.
    pub fn outside(program: &OsStr, folder: &Path) -> Self {
        let mut command = Command::new(program);
        command.current_dir(folder).env_clear().stdin(Stdio::null());
        // So that Ctrl-C in a terminal ends the server, which then ends its programs.
        #[cfg(unix)]
        command.process_group(0);
        #[cfg(windows)]
        command.creation_flags(windows_sys::Win32::System::Threading::CREATE_NEW_PROCESS_GROUP);
        Self {
            command,
            #[cfg(unix)]
            fds: Vec::new(),
            #[cfg(windows)]
            handles: Vec::new(),
        }
    }

    /// Adds an argument.
    pub fn arg(&mut self, arg: impl AsRef<OsStr>) -> &mut Self {
        self.command.arg(arg);
        self
    }

    /// Adds arguments.
    pub fn args(&mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> &mut Self {
        self.command.args(args);
        self
    }

    /// Adds text to the command line as it is, for programs that do not read it as others do, such as `cmd`.
    #[cfg(windows)]
    pub fn raw_arg(&mut self, text: impl AsRef<OsStr>) -> &mut Self {
        self.command.raw_arg(text);
        self
    }

    /// Sets a variable.
    pub fn env(&mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> &mut Self {
        self.command.env(name, value);
        self
    }

    /// Sets variables.
    pub fn envs(
        &mut self,
        env: impl IntoIterator<Item = (impl AsRef<OsStr>, impl AsRef<OsStr>)>,
    ) -> &mut Self {
        self.command.envs(env);
        self
    }

    /// Where its standard output goes.
    pub fn stdout(&mut self, to: impl Into<Stdio>) -> &mut Self {
        self.command.stdout(to);
        self
    }

    /// Where its error output goes.
    pub fn stderr(&mut self, to: impl Into<Stdio>) -> &mut Self {
        self.command.stderr(to);
        self
    }

    /// Passes it an open file as this descriptor.
    #[cfg(unix)]
    pub fn fd(&mut self, number: i32, file: std::os::fd::OwnedFd) -> &mut Self {
        self.fds.push(FdMapping {
            parent_fd: file,
            child_fd: number,
        });
        self
    }

    /// Passes it an open handle, under the number that it has here.
    #[cfg(windows)]
    pub fn handle(&mut self, handle: std::os::windows::io::OwnedHandle) -> &mut Self {
        self.handles.push(handle);
        self
    }

    /// Whether it is killed when the handle is dropped.
    pub fn kill_on_drop(&mut self, kill: bool) -> &mut Self {
        self.command.kill_on_drop(kill);
        self
    }

    /// Starts it.
    #[cfg(unix)]
    pub fn spawn(mut self) -> io::Result<(Child, Refusal)> {
        if !self.fds.is_empty() {
            let fds = std::mem::take(&mut self.fds);
            self.command.fd_mappings(fds).map_err(io::Error::other)?;
        }
        Ok((self.command.spawn()?, Refusal::default()))
    }

    /// Starts it.
    #[cfg(windows)]
    pub fn spawn(mut self) -> io::Result<(Child, Refusal)> {
        use std::os::windows::io::AsRawHandle;
        use std::sync::{Mutex, PoisonError};

        use windows_sys::Win32::Foundation::{HANDLE_FLAG_INHERIT, SetHandleInformation};

        // Every program inherits what may be inherited while it is started, so they are started one by one.
        static ONE_BY_ONE: Mutex<()> = Mutex::new(());
        let _turn = ONE_BY_ONE.lock().unwrap_or_else(PoisonError::into_inner);
        for handle in &self.handles {
            // SAFETY: the handle is open, since it is owned here.
            let set = unsafe {
                SetHandleInformation(
                    handle.as_raw_handle(),
                    HANDLE_FLAG_INHERIT,
                    HANDLE_FLAG_INHERIT,
                )
            };
            if set == 0 {
                return Err(io::Error::last_os_error());
            }
        }
        let child = self.command.spawn();
        self.handles.clear(); // within the turn
        Ok((child?, Refusal::default()))
    }
}
