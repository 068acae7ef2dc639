//! Options of the commands about the local server.
#![cfg(feature = "server")]

use clap::Args;

/// Options of `up`.
#[derive(Debug, Args)]
#[command(
    after_help = "Options of `serve` follow after `--`: lightcone up -- --isolate --max-computers 8"
)]
pub struct Up {
    /// Options of `serve`.
    #[arg(last = true, value_name = "OPTIONS")]
    pub serve: Vec<String>,
}

/// Options of `install`.
#[derive(Debug, Args)]
pub struct Install {
    /// Install without asking.
    #[arg(long, short)]
    pub yes: bool,
    /// Only what browsers need, without desktops.
    #[arg(long)]
    pub browser_only: bool,
    /// Print the commands, and run nothing.
    #[arg(long)]
    pub dry_run: bool,
}
