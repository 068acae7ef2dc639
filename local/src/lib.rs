//! The Lightcone API on your own machine, with real browsers and desktops. Two programs contain it: `lightcone-local` and
//! `lightcone`.
//!
//! `serve` serves the API on a loopback address; `shop` serves a small web shop to try tasks on; `doctor` lists missing
//! programs.
//!
//! A [`planner::Planner`] decides the next step of a task: `steps` needs nothing else and follows the words of the
//! instruction, `model` asks a computer-use model at an address you give.

mod action;
mod browser;
mod cli;
mod computer;
mod config;
mod db;
#[cfg(target_os = "linux")]
mod desktop;
mod doctor;
mod failure;
mod fields;
mod log;
mod machine_user;
mod planner;
mod problem;
mod process_group;
mod secret;
mod server;
mod shop;
mod survey;
mod task;

use std::ffi::OsString;
use std::process::ExitCode;

pub use config::{Origins, hide_secrets, serve_options, with_variables};
pub use doctor::{Check, State, checks};
#[cfg(windows)]
pub use lightcone_desktop::keep_standard_handles;

/// Options of the commands, for programs that contain this server.
pub mod options {
    pub use crate::cli::{Doctor, Serve, Shop};
}

/// If this process is the helper inside a sandbox, does the helper's work. A program that contains this server calls it
/// first, before any thread starts: the server executes its own program again inside each sandbox.
pub fn enter_sandbox() -> Option<ExitCode> {
    let first = std::env::args_os().nth(1)?;
    (first == lightcone_desktop::ENTER).then(lightcone_desktop::enter)
}

/// Serves the API until a signal ends it. Prints one JSON line with `url` and `api_key` when ready.
///
/// # Errors
/// One line that says what is wrong.
pub async fn serve(options: options::Serve, origins: &Origins) -> Result<(), String> {
    serve_until(options, origins, std::future::pending()).await
}

/// As [`serve`], and also ends, with everything saved, once `asked` resolves.
///
/// # Errors
/// One line that says what is wrong.
pub async fn serve_until(
    options: options::Serve,
    origins: &Origins,
    asked: impl Future<Output = ()>,
) -> Result<(), String> {
    server::serve(options, origins, asked).await
}

/// Serves a small web shop until a signal ends it. Prints one JSON line with `url` when ready.
///
/// # Errors
/// One line that says what is wrong.
pub async fn shop(options: options::Shop) -> Result<(), String> {
    shop::serve(options.addr).await
}

/// Lists the programs that computers need.
///
/// # Errors
/// One line, if browsers cannot be started.
pub fn doctor(options: &options::Doctor) -> Result<(), String> {
    doctor::run(options.chromium.as_deref())
}

/// The whole of the program `lightcone-local`.
pub fn main() -> ExitCode {
    if let Some(code) = enter_sandbox() {
        return code;
    }
    if let Err(message) = hide_secrets() {
        eprintln!("lightcone-local: {message}");
        return ExitCode::FAILURE;
    }
    run(std::env::args_os().collect())
}

#[tokio::main]
async fn run(args: Vec<OsString>) -> ExitCode {
    let (cli, origins) = match config::read(args) {
        Ok(read) => read,
        Err(message) => {
            eprintln!("lightcone-local: {message}");
            return ExitCode::from(2);
        }
    };
    let done = match cli.command {
        cli::Command::Serve(options) => serve(*options, &origins).await,
        cli::Command::Shop(options) => shop(options).await,
        cli::Command::Doctor(options) => doctor(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("lightcone-local: {message}");
            ExitCode::FAILURE
        }
    }
}
