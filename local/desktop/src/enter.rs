//! The helper inside a sandbox: drops privileges, then executes the program.

use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode, Stdio};

use rustix::fs::Mode;

use crate::order::Order;
use crate::seccomp;

/// The first argument of the program that is the helper.
pub const ENTER: &str = "enter";

/// The exit code if the program could not be run; the reason is in the file of the order.
pub(crate) const NOT_RUN: i32 = 126;

/// Runs the program that is described on the standard input. Returns only if that fails.
///
/// A program whose path is given as [`crate::SandboxOptions::helper`] must call this, before anything else, if its
/// first argument is [`ENTER`].
pub fn enter() -> ExitCode {
    let Err(why) = run();
    // The sandbox's owner reads it there. If this was started by hand, nobody reads it.
    let told = io::stdin().as_fd().try_clone_to_owned();
    let told = told.and_then(|fd| std::fs::File::from(fd).write_all(why.as_bytes()));
    if told.is_err() {
        eprintln!("{why}");
    }
    ExitCode::from(NOT_RUN as u8)
}

fn run() -> Result<std::convert::Infallible, String> {
    // Privileges are dropped first, before the order is read.
    rustix::thread::set_no_new_privs(true).map_err(|e| format!("cannot give up rights: {e}"))?;
    rustix::process::umask(Mode::RWXG | Mode::RWXO);
    let mut bytes = Vec::new();
    let read = io::stdin().lock().read_to_end(&mut bytes);
    read.map_err(|e| format!("cannot read what to run: {e}"))?;
    let order = Order::read(&bytes).ok_or("the standard input does not say what to run")?;
    std::env::set_current_dir(&order.folder).map_err(|e| {
        let folder = order.folder.display();
        format!("cwd: cannot use the folder {folder}: {e}")
    })?;
    seccomp::apply().map_err(|e| format!("cannot filter system calls: {e}"))?;
    let failed = Command::new(&order.program)
        .args(&order.args)
        .env_clear()
        .envs(order.env)
        .stdin(Stdio::null())
        .exec();
    let program = order.program.display();
    Err(format!("cannot run {program}: {failed}"))
}
