//! What other systems than Linux have: programs without a sandbox. What needs Linux says so when it is started.

mod program;
#[cfg(windows)]
mod standard_handles;

#[cfg(windows)]
pub use standard_handles::keep_standard_handles;

pub use program::{Program, Refusal, plain_environment};

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::error::{Error, Result};
use crate::limits::Limits;
use crate::sandbox_options::SandboxOptions;

/// The first argument of a program that is only a sandbox's helper; no program is started with it here.
pub const ENTER: &str = "enter";
/// The name of the user inside a sandbox.
pub const USER: &str = "user";

/// Says that it is missing here.
pub fn enter() -> ExitCode {
    eprintln!(
        "lightcone: there are no sandboxes on {}",
        std::env::consts::OS
    );
    ExitCode::FAILURE
}

/// A sandbox; none can be started.
#[derive(Debug)]
pub enum Sandbox {}

impl Sandbox {
    /// Fails: sandboxes are made of Linux namespaces.
    pub async fn start(_options: &SandboxOptions) -> Result<Self> {
        Err(Error::Missing(format!(
            "programs cannot be isolated on {}: sandboxes are made of Linux namespaces (bubblewrap); leave isolation out, or \
             use Linux, for example in a virtual machine",
            std::env::consts::OS
        )))
    }

    /// A program inside.
    pub fn program(&self, _program: impl AsRef<OsStr>, _folder: &Path) -> Program {
        match *self {}
    }

    /// The process that holds it.
    pub fn holder_pid(&self) -> Option<u32> {
        match *self {}
    }

    /// Ends it.
    pub async fn close(&self) -> Result<()> {
        match *self {}
    }
}

/// A separate account; none can be started.
#[derive(Debug)]
pub enum Account {}

impl Account {
    /// Fails: the list of users of such an account is a Linux namespace of its own.
    pub async fn start(
        _user: u32,
        _home: &Path,
        _room: &Path,
        _helper: Option<&Path>,
        _env: &[(OsString, OsString)],
    ) -> Result<Self> {
        Err(Error::Missing(format!(
            "programs cannot have an account of their own on {}: that needs Linux namespaces",
            std::env::consts::OS
        )))
    }

    /// A program of this account.
    pub fn program(&self, _program: &OsStr, _folder: &Path) -> Program {
        match *self {}
    }
}

/// The limits that cannot be enforced, with the reason: all.
pub fn missing_limits(_limits: &Limits) -> Vec<String> {
    let why = format!("there are no control groups on {}", std::env::consts::OS);
    ["memory", "processes", "cpu"]
        .map(|name| format!("{name}: {why}"))
        .to_vec()
}

/// One thing that a desktop uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// Its name: a program or a font.
    pub name: &'static str,
    /// The Debian package that contains it.
    pub package: &'static str,
    /// Its purpose.
    pub purpose: &'static str,
    /// Whether desktops require it.
    pub required: bool,
    /// Where it was found.
    pub found: Option<PathBuf>,
    /// The package's version, if the package manager knows it.
    pub version: Option<String>,
}

/// Nothing: there are no desktops.
pub fn requirements() -> Vec<Requirement> {
    Vec::new()
}
