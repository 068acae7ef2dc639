//! Settings of a desktop.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::limits::Limits;

/// Longest side of a screen, in pixels.
pub const LONGEST_SIDE: u32 = 7680;
/// Shortest side of a screen, in pixels.
pub const SHORTEST_SIDE: u32 = 64;

/// Options for the start of a desktop.
#[derive(Debug, Clone)]
pub struct DesktopOptions {
    /// Width of the screen in pixels.
    pub width: u32,
    /// Height of the screen in pixels.
    pub height: u32,
    /// The home folder, created if missing and kept when the desktop ends. `None` is an empty one that is
    /// removed with the desktop.
    pub home: Option<PathBuf>,
    /// Whether programs see only their home and a read-only system (bubblewrap).
    pub isolate: bool,
    /// Whether isolated programs can use the network; without it they have a separate loopback. No effect without
    /// `isolate`.
    pub network: bool,
    /// Folders and files that isolated programs see besides the system, read only.
    pub readable: Vec<PathBuf>,
    /// Folders that appear empty to isolated programs even if they are part of something visible.
    pub hidden: Vec<PathBuf>,
    /// Variables of all of the desktop's processes, besides its own.
    pub env: Vec<(OsString, OsString)>,
    /// The program that leads others into the sandbox; see [`crate::SandboxOptions::helper`].
    pub helper: Option<PathBuf>,
    /// Limits for all isolated programs together.
    pub limits: Limits,
    /// The browser's program; `None` looks for Chromium on PATH.
    pub browser: Option<PathBuf>,
    /// Whether the browser can use its own sandbox; it cannot as root.
    pub browser_sandbox: bool,
    /// The user id that all of its programs run as, which only root can set; a given home must belong to that
    /// user. `None` is the user of this process. No effect with `isolate`.
    pub user: Option<u32>,
}

impl Default for DesktopOptions {
    /// 1280 by 720 pixels, with a temporary home, not isolated.
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
    /// Rejects invalid screen sizes.
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
