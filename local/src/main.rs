//! `lightcone-local`: the Lightcone API on your own machine, with real browsers and desktops.
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
mod desktop;
mod doctor;
mod failure;
mod fields;
mod log;
mod planner;
mod problem;
mod secret;
mod server;
mod shop;
mod survey;
mod task;

use std::process::ExitCode;

fn main() -> ExitCode {
    // Inside a sandbox, this program is only the helper.
    if std::env::args_os()
        .nth(1)
        .is_some_and(|arg| arg == lightcone_desktop::ENTER)
    {
        return lightcone_desktop::enter();
    }
    if let Err(message) = config::hide_secrets() {
        eprintln!("lightcone-local: {message}");
        return ExitCode::FAILURE;
    }
    run()
}

#[tokio::main]
async fn run() -> ExitCode {
    let (cli, origins) = match config::read() {
        Ok(read) => read,
        Err(message) => {
            eprintln!("lightcone-local: {message}");
            return ExitCode::from(2);
        }
    };
    let done = match cli.command {
        cli::Command::Serve(options) => server::serve(*options, &origins).await,
        cli::Command::Shop(options) => shop::serve(options.addr).await,
        cli::Command::Doctor(options) => doctor::run(options.chromium.as_deref()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("lightcone-local: {message}");
            ExitCode::FAILURE
        }
    }
}
