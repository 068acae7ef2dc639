//! Private Linux desktops for programs to work on.
//!
//! A [`Desktop`] is a separate X server (Xvfb) with a window manager, a D-Bus session and a home folder. Input goes
//! through the XTEST extension, pictures through shared memory, video through ffmpeg. Programs are opened by name,
//! commands run in a visible terminal, and what programs report to screen readers can be queried.
//!
//! ```no_run
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
//! Linux only. [`requirements`] lists what must be installed.
#![forbid(unsafe_code)]

mod accessibility;
mod account;
mod actions;
mod capture;
mod cgroup;
mod command;
mod cursor;
mod desktop;
mod effects;
mod enter;
mod error;
mod flv;
mod isolation;
mod keeper;
mod keyboard;
mod keys;
mod launch;
mod marks;
mod options;
mod order;
mod own_file;
mod phrases;
mod picture;
mod place;
mod pointer;
mod program;
mod programs;
mod reader;
mod sandbox;
mod screen;
mod screencast;
mod seccomp;
mod session;
mod size;
mod targets;
mod terminal;
mod tools;
mod typing;
mod unread;
mod verbs;
mod windows;
mod words;
mod xserver;

pub use accessibility::Element;
pub use account::Account;
pub use capture::Rect;
pub use cgroup::{Limits, missing_limits};
pub use command::{CommandEvent, CommandOptions, CommandResult, RunningCommand};
pub use cursor::{Cursor, CursorEvent, CursorShape};
pub use desktop::Desktop;
pub use enter::{ENTER, enter};
pub use error::{Error, Result};
pub use flv::AccessUnit;
pub use isolation::USER;
pub use keeper::KEEPER;
pub use keys::{Keysym, key_known, key_names, keysyms};
pub use options::{DesktopOptions, LONGEST_SIDE, SHORTEST_SIDE};
pub use phrases::STEP_FORMS;
pub use picture::Picture;
pub use pointer::Button;
pub use program::{Program, Refusal};
pub use programs::program_known;
pub use sandbox::{Sandbox, SandboxOptions, plain_environment};
pub use screencast::{Screencast, ScreencastOptions};
pub use size::ROOM;
pub use terminal::TerminalOutput;
pub use tools::{Requirement, requirements};
pub use verbs::Verb;
pub use windows::Window;
