//! A program to start, in a sandbox or not.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Seek, Write};
use std::os::fd::OwnedFd;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::{ExitStatus, Stdio};

use command_fds::{CommandFdExt, FdMapping};
use rustix::fs::MemfdFlags;
use tokio::process::{Child, Command};

use crate::enter::NOT_RUN;
use crate::order::Order;

/// A program that gets only what is set here: no variable of this process, and no standard input.
///
/// In a sandbox, everything is passed to a helper inside, so that the processes outside do not see it.
#[derive(Debug)]
pub struct Program {
    /// What runs outside: the program itself, or the command that leads into the sandbox.
    command: Command,
    /// What runs in the sandbox, if there is one.
    order: Option<Order>,
    fds: Vec<FdMapping>,
}

/// Reports why a program in a sandbox could not be run, although the processes that lead there could.
#[derive(Debug, Default)]
pub struct Refusal(Option<(File, u64)>);

impl Refusal {
    /// The reason, if this exit status means that the program could not be run.
    pub fn of(&self, status: ExitStatus) -> Option<String> {
        let (file, from) = self.0.as_ref()?;
        let length = file.metadata().ok()?.len().checked_sub(*from)?;
        if status.code() != Some(NOT_RUN) || length == 0 {
            return None;
        }
        let mut text = vec![0; usize::try_from(length).ok()?];
        file.read_exact_at(&mut text, *from).ok()?;
        Some(String::from_utf8_lossy(&text).into_owned())
    }
}

impl Program {
    /// A program outside of any sandbox.
    pub fn outside(program: &OsStr, folder: &Path) -> Self {
        let mut command = Command::new(program);
        command.current_dir(folder);
        Self::new(command, None)
    }

    /// A program in a sandbox, into which the command leads.
    pub(crate) fn inside(leads: Command, program: &OsStr, folder: &Path) -> Self {
        let order = Order {
            folder: folder.into(),
            program: program.to_owned(),
            ..Order::default()
        };
        Self::new(leads, Some(order))
    }

    fn new(mut command: Command, order: Option<Order>) -> Self {
        command.env_clear().stdin(Stdio::null()).process_group(0);
        Self {
            command,
            order,
            fds: Vec::new(),
        }
    }

    /// Whether it runs in a sandbox.
    pub fn isolated(&self) -> bool {
        self.order.is_some()
    }

    /// Adds an argument.
    pub fn arg(&mut self, arg: impl AsRef<OsStr>) -> &mut Self {
        match &mut self.order {
            Some(order) => order.args.push(arg.as_ref().to_owned()),
            None => {
                self.command.arg(arg);
            }
        }
        self
    }

    /// Adds arguments.
    pub fn args(&mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> &mut Self {
        for arg in args {
            self.arg(arg);
        }
        self
    }

    /// Sets a variable.
    pub fn env(&mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> &mut Self {
        match &mut self.order {
            Some(order) => order.set(name.as_ref(), value.as_ref()),
            None => {
                self.command.env(name, value);
            }
        }
        self
    }

    /// Sets variables.
    pub fn envs(
        &mut self,
        env: impl IntoIterator<Item = (impl AsRef<OsStr>, impl AsRef<OsStr>)>,
    ) -> &mut Self {
        for (name, value) in env {
            self.env(name, value);
        }
        self
    }

    /// Sets a variable also for the processes that lead into the sandbox, to mark them. Not for values from
    /// callers.
    pub(crate) fn mark(&mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> &mut Self {
        self.command.env(&name, &value);
        self.env(name, value)
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
    pub fn fd(&mut self, number: i32, file: OwnedFd) -> &mut Self {
        self.fds.push(FdMapping {
            parent_fd: file,
            child_fd: number,
        });
        self
    }

    /// Whether it is killed when the handle is dropped.
    pub fn kill_on_drop(&mut self, kill: bool) -> &mut Self {
        self.command.kill_on_drop(kill);
        self
    }

    /// The user it runs as; this process must run as root, and the user must be another one.
    pub fn user(&mut self, id: u32) -> &mut Self {
        self.command.uid(id).gid(id);
        self
    }

    /// Starts it.
    pub fn spawn(mut self) -> io::Result<(Child, Refusal)> {
        let mut refusal = Refusal::default();
        if let Some(order) = &self.order {
            let bytes = order.write()?;
            let file = rustix::fs::memfd_create("lightcone-order", MemfdFlags::CLOEXEC)?;
            let mut file = File::from(file);
            file.write_all(&bytes)?;
            file.rewind()?;
            self.command.stdin(file.try_clone()?);
            refusal = Refusal(Some((file, bytes.len() as u64)));
        }
        if !self.fds.is_empty() {
            let fds = std::mem::take(&mut self.fds);
            self.command.fd_mappings(fds).map_err(io::Error::other)?;
        }
        Ok((self.command.spawn()?, refusal))
    }
}
