//! What a sandbox shows and allows.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::limits::Limits;

/// Options of a sandbox.
#[derive(Debug, Clone)]
pub struct SandboxOptions {
    /// The home folder, which must exist: visible under its own path, read and write.
    pub home: PathBuf,
    /// Other visible folders, read and write.
    pub writable: Vec<PathBuf>,
    /// Other visible folders and files, read only.
    pub readable: Vec<PathBuf>,
    /// Folders that appear empty inside even if they are part of something visible, such as `/opt`. What the fields above
    /// name is visible in them nevertheless.
    pub hidden: Vec<PathBuf>,
    /// Whether programs can use the network; without it they have a separate loopback.
    pub network: bool,
    /// Variables of all programs, including those that hold the sandbox.
    pub env: Vec<(OsString, OsString)>,
    /// The program that calls [`crate::enter`] if its first argument is [`crate::ENTER`]; this one if not given.
    pub helper: Option<PathBuf>,
    /// Limits for all of its programs together, as far as the system allows limits: see
    /// [`crate::missing_limits`].
    pub limits: Limits,
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
            helper: None,
            limits: Limits::default(),
        }
    }
}
