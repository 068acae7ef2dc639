//! The local server: runs it, starts it in the background, and installs what it needs.

mod kept;

#[cfg(feature = "server")]
mod apt;
#[cfg(feature = "server")]
mod background;
#[cfg(feature = "server")]
mod doctor;
#[cfg(feature = "server")]
mod install;
#[cfg(feature = "server")]
mod packages;

use std::ffi::OsString;

use clap::ArgMatches;

pub use kept::of_directory;

#[cfg(feature = "server")]
pub use background::{down, up};
#[cfg(feature = "server")]
pub use doctor::doctor;
#[cfg(feature = "server")]
pub use install::install;

use crate::failure::Failure;

/// What must come before all else: the work of the helper inside a sandbox, and keys off the command line.
#[cfg(feature = "server")]
pub fn before_all() -> Option<std::process::ExitCode> {
    if let Some(code) = lightcone_local::enter_sandbox() {
        return Some(code);
    }
    let serves = std::env::args_os().any(|arg| arg == "serve");
    let hidden = if serves {
        lightcone_local::hide_secrets()
    } else {
        Ok(())
    };
    hidden
        .err()
        .map(|message| Failure::other(message).report(false))
}

/// Serves the API until a signal or `down` ends it.
#[cfg(feature = "server")]
pub async fn serve(
    root: &clap::Command,
    args: Vec<OsString>,
    matches: ArgMatches,
) -> Result<u8, Failure> {
    let read = lightcone_local::serve_options(root, args, matches);
    let (options, origins) = read.map_err(Failure::usage)?;
    let started = background::Started::read()?;
    let asked = started.asked_to_end();
    let done = lightcone_local::serve_until(options, &origins, asked).await;
    done.map(|()| 0).map_err(Failure::failed)
}

/// This program was built without the server.
#[cfg(not(feature = "server"))]
pub async fn serve(_: &clap::Command, _: Vec<OsString>, _: ArgMatches) -> Result<u8, Failure> {
    Err(Failure::usage("this program was built without the server"))
}

/// Serves the shop until a signal ends it.
#[cfg(feature = "server")]
pub async fn shop(options: lightcone_local::options::Shop) -> Result<u8, Failure> {
    let done = lightcone_local::shop(options).await;
    done.map(|()| 0).map_err(Failure::failed)
}
