//! Private Linux desktops for programs to work on.
//!
//! A [`Desktop`] is a separate X server (Xvfb) with a window manager, a D-Bus session and a home folder. Input goes
//! through the XTEST extension, pictures through shared memory, video through ffmpeg. Programs are opened by name,
//! commands run in a visible terminal, and what programs report to screen readers can be queried.
//!
//! ```no_run
//! # #[cfg(target_os = "linux")]
//! # async fn example() -> lightcone_desktop::Result<()> {
//! use std::time::Duration;
//! use lightcone_desktop::{Desktop, DesktopOptions};
//!
//! let desktop = Desktop::start(DesktopOptions::default()).await?;
//! let disk = desktop.run_in_terminal("df -h", Duration::from_secs(10)).await?;
//! println!("{}", disk.output);
//! let picture = desktop.screenshot(None).await?.png()?;
//! desktop.close().await
//! # }
//! ```
//!
//! Desktops and sandboxes exist on Linux only; [`requirements`] lists what must be installed. Elsewhere, starting one is an
//! error that says so, and what has nothing to do with a screen works: names of keys, steps in words, starting programs.
#![cfg_attr(not(windows), forbid(unsafe_code))]
// Elsewhere, nothing calls what finds elements of a screen.
#![cfg_attr(not(target_os = "linux"), allow(dead_code))]

mod button;
mod element;
mod error;
mod keys;
mod limits;
mod path_search;
mod phrases;
mod program_names;
mod rect;
mod sandbox_options;
mod snap;
mod targets;
mod verb;
mod words;

#[cfg(target_os = "linux")]
mod accessibility;
#[cfg(target_os = "linux")]
mod account;
#[cfg(target_os = "linux")]
mod actions;
#[cfg(target_os = "linux")]
mod capture;
#[cfg(target_os = "linux")]
mod cgroup;
#[cfg(target_os = "linux")]
mod command;
#[cfg(target_os = "linux")]
mod cursor;
#[cfg(target_os = "linux")]
mod desktop;
#[cfg(target_os = "linux")]
mod effects;
#[cfg(target_os = "linux")]
mod enter;
#[cfg(target_os = "linux")]
mod flv;
#[cfg(target_os = "linux")]
mod isolation;
#[cfg(target_os = "linux")]
mod keeper;
#[cfg(target_os = "linux")]
mod keyboard;
#[cfg(target_os = "linux")]
mod launch;
#[cfg(target_os = "linux")]
mod marks;
#[cfg(target_os = "linux")]
mod options;
#[cfg(target_os = "linux")]
mod order;
#[cfg(target_os = "linux")]
mod own_file;
#[cfg(target_os = "linux")]
mod picture;
#[cfg(target_os = "linux")]
mod place;
#[cfg(target_os = "linux")]
mod pointer;
#[cfg(target_os = "linux")]
mod program;
#[cfg(target_os = "linux")]
mod programs;
#[cfg(target_os = "linux")]
mod reader;
#[cfg(target_os = "linux")]
mod sandbox;
#[cfg(target_os = "linux")]
mod screen;
#[cfg(target_os = "linux")]
mod screencast;
#[cfg(target_os = "linux")]
mod seccomp;
#[cfg(target_os = "linux")]
mod session;
#[cfg(target_os = "linux")]
mod size;
#[cfg(target_os = "linux")]
mod terminal;
#[cfg(target_os = "linux")]
mod tools;
#[cfg(target_os = "linux")]
mod typing;
#[cfg(target_os = "linux")]
mod unread;
#[cfg(target_os = "linux")]
mod verbs;
#[cfg(target_os = "linux")]
mod windows;
#[cfg(target_os = "linux")]
mod xserver;

#[cfg(not(target_os = "linux"))]
mod elsewhere;

pub use button::Button;
pub use element::Element;
pub use error::{Error, Result};
pub use keys::{Keysym, key_known, key_names, keysyms};
pub use limits::Limits;
pub use phrases::STEP_FORMS;
pub use program_names::program_known;
pub use rect::Rect;
pub use sandbox_options::SandboxOptions;
pub use snap::is_snap;
pub use verb::Verb;

#[cfg(windows)]
pub use elsewhere::keep_standard_handles;
#[cfg(not(target_os = "linux"))]
pub use elsewhere::{
    Account, ENTER, Program, Refusal, Requirement, Sandbox, USER, enter, missing_limits,
    plain_environment, requirements,
};
#[cfg(target_os = "linux")]
pub use {
    account::Account,
    cgroup::missing_limits,
    command::{CommandEvent, CommandOptions, CommandResult, RunningCommand},
    cursor::{Cursor, CursorEvent, CursorShape},
    desktop::Desktop,
    enter::{ENTER, enter},
    flv::AccessUnit,
    isolation::USER,
    keeper::KEEPER,
    options::{DesktopOptions, LONGEST_SIDE, SHORTEST_SIDE},
    picture::Picture,
    program::{Program, Refusal},
    sandbox::{Sandbox, plain_environment},
    screencast::{Screencast, ScreencastOptions},
    size::ROOM,
    terminal::TerminalOutput,
    tools::{Requirement, how_to_install, requirements},
    windows::Window,
};
