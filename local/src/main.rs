//! `lightcone-local`: the Lightcone API on one's own machine, with real browsers and desktops.
//!
//! `serve` answers on a loopback address; `shop` serves a small web shop to try tasks on; `doctor` says what is missing.
//! Who decides the next step of a task is a [`planner::Planner`]: `steps` needs nothing else and only follows
//! instructions that are already written as steps, `model` asks a computer-use model at an address you give.

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
    // Inside of a sandbox it is the helper, and nothing else.
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
