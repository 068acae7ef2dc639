//! How a desktop is to be.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::cgroup::Limits;
use crate::error::{Error, Result};

/// Longest side of a screen, in pixels.
pub const LONGEST_SIDE: u32 = 7680;
/// Shortest side of a screen, in pixels.
pub const SHORTEST_SIDE: u32 = 64;

/// How a desktop is started.
#[derive(Debug, Clone)]
pub struct DesktopOptions {
    /// Width of the screen in pixels.
    pub width: u32,
    /// Height of the screen in pixels.
    pub height: u32,
    /// The home folder, made when it is not there and kept when the desktop ends. `None` is an empty one that is
    /// removed with the desktop.
    pub home: Option<PathBuf>,
    /// Whether programs see their home and a read-only system only (bubblewrap).
    pub isolate: bool,
    /// Whether isolated programs reach the network; without it they have a loopback of their own. No meaning without
    /// `isolate`.
    pub network: bool,
    /// Folders and files that isolated programs see besides the system, read only.
    pub readable: Vec<PathBuf>,
    /// Folders that are empty for isolated programs even if they lie in what these see.
    pub hidden: Vec<PathBuf>,
    /// Variables of all of the desktop's processes, besides its own.
    pub env: Vec<(OsString, OsString)>,
    /// The program that leads others into the sandbox, as [`crate::SandboxOptions::helper`] tells.
    pub helper: Option<PathBuf>,
    /// Most that isolated programs may use together.
    pub limits: Limits,
    /// The browser's program; `None` looks for Chromium on PATH.
    pub browser: Option<PathBuf>,
    /// Whether the browser can use its own sandbox; it cannot as root.
    pub browser_sandbox: bool,
    /// The number of the account that all of its programs run as, which only root can give; a given home must be that
    /// account's. `None` is the account of this process. No meaning with `isolate`.
    pub user: Option<u32>,
}

impl Default for DesktopOptions {
    /// 1280 by 720 pixels, a home of its own, not isolated.
    fn default() -> Self {
        Self {
            width: 1280,
            height: 720,
            home: None,
            isolate: false,
            network: false,
            readable: Vec::new(),
            hidden: Vec::new(),
            env: Vec::new(),
            helper: None,
            limits: Limits::default(),
            browser: None,
            browser_sandbox: !rustix::process::geteuid().is_root(),
            user: None,
        }
    }
}

impl DesktopOptions {
    /// Refuses sizes that no screen has.
    pub(crate) fn check(&self) -> Result<()> {
        for (name, side) in [("width", self.width), ("height", self.height)] {
            if !(SHORTEST_SIDE..=LONGEST_SIDE).contains(&side) {
                return Err(Error::Invalid(format!(
                    "a screen cannot have a {name} of {side} pixels: give {SHORTEST_SIDE} to {LONGEST_SIDE}"
                )));
            }
        }
        Ok(())
    }
}
