//! Options of `computers`, and of the actions that print more than a state.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Subcommand};

use super::tasks::Kind;

/// The computer that an action is for.
#[derive(Debug, Clone, Default, Args)]
pub struct OnComputer {
    /// Id of the computer; else LIGHTCONE_COMPUTER, else the current one of this directory.
    #[arg(long, value_name = "ID", env = "LIGHTCONE_COMPUTER", hide_env = true)]
    pub computer: Option<String>,
}

/// Verbs of `computers`.
#[derive(Debug, Subcommand)]
pub enum ComputersVerb {
    /// Create a computer, and use it in this directory.
    Create(Create),
    /// List computers.
    List(List),
    /// Show a computer's state.
    Show(OneComputer),
    /// Delete a computer.
    Delete(OneComputer),
    /// Use a computer in this directory: actions are then for it.
    Use(UseComputer),
    /// Print the address of the computer's live screen, and open it in a browser.
    Open(Open),
    /// Restart the time limit on inactivity.
    Keepalive(OneComputer),
    /// Run several actions in order: a JSON array from a file or the standard input.
    Batch(Batch),
}

/// Options of `computers create`.
#[derive(Debug, Args)]
pub struct Create {
    /// Kind of computer.
    #[arg(long, value_enum, default_value = "browser")]
    pub kind: Kind,
    /// Size of the screen in px, such as 1280x720.
    #[arg(long, value_name = "WIDTHxHEIGHT", value_parser = size)]
    pub display: Option<(u32, u32)>,
    /// Save the computer when it ends.
    #[arg(long)]
    pub persistent: bool,
    /// Restore this saved computer.
    #[arg(long, value_name = "ID")]
    pub environment: Option<String>,
    /// Longest lifetime, such as 1h.
    #[arg(long, value_parser = humantime::parse_duration)]
    pub max_lifetime: Option<Duration>,
    /// Longest time without activity, such as 10m.
    #[arg(long, value_parser = humantime::parse_duration)]
    pub inactivity_timeout: Option<Duration>,
    /// Do not make it the current computer of this directory.
    #[arg(long)]
    pub no_use: bool,
}

/// Options of `computers list`.
#[derive(Debug, Args)]
pub struct List {
    /// List saved computers instead of live ones.
    #[arg(long)]
    pub saved: bool,
}

/// A computer, by its id or the current one.
#[derive(Debug, Args)]
pub struct OneComputer {
    /// Id of the computer; else LIGHTCONE_COMPUTER, else the current one of this directory.
    #[arg(value_name = "ID", env = "LIGHTCONE_COMPUTER", hide_env = true)]
    pub id: Option<String>,
}

/// Options of `computers open`.
#[derive(Debug, Args)]
pub struct Open {
    /// Id of the computer; else LIGHTCONE_COMPUTER, else the current one of this directory.
    #[arg(value_name = "ID", env = "LIGHTCONE_COMPUTER", hide_env = true)]
    pub id: Option<String>,
    /// Only print the address.
    #[arg(long)]
    pub print: bool,
}

/// Options of `computers use`.
#[derive(Debug, Args)]
pub struct UseComputer {
    /// Id of the computer.
    pub id: String,
}

/// Options of `computers batch`.
#[derive(Debug, Args)]
pub struct Batch {
    /// File with the actions, such as [{"type": "click", "x": 200, "y": 150}]; `-` is the standard input.
    #[arg(default_value = "-")]
    pub file: String,
    #[command(flatten)]
    pub on: OnComputer,
}

/// Options of `screenshot`.
#[derive(Debug, Args)]
pub struct Screenshot {
    /// File for the image; `-` is the standard output. Default: screenshot.png.
    #[arg(long, short, value_name = "FILE", default_value = "screenshot.png")]
    pub out: PathBuf,
    #[command(flatten)]
    pub on: OnComputer,
}

/// Options of `html`.
#[derive(Debug, Args)]
pub struct Html {
    #[command(flatten)]
    pub on: OnComputer,
}

/// Options of `shell`.
#[derive(Debug, Args)]
pub struct ShellCommand {
    /// The command, for the computer's shell. Several words are joined with spaces.
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true)]
    pub command: Vec<String>,
    /// Folder to run it in.
    #[arg(long, value_name = "DIR")]
    pub cwd: Option<String>,
    /// Longest time, such as 90s.
    #[arg(long, value_parser = humantime::parse_duration)]
    pub timeout: Option<Duration>,
    #[command(flatten)]
    pub on: OnComputer,
}

/// Verbs of `tabs`.
#[derive(Debug, Subcommand)]
pub enum TabsVerb {
    /// List the open tabs.
    List(OnComputer),
    /// Open a tab.
    Open(OpenTab),
    /// Make a tab the main one.
    Switch(OneTab),
    /// Close a tab.
    Close(OneTab),
}

/// Options of `tabs open`.
#[derive(Debug, Args)]
pub struct OpenTab {
    /// The page to load.
    pub url: Option<String>,
    #[command(flatten)]
    pub on: OnComputer,
}

/// A tab.
#[derive(Debug, Args)]
pub struct OneTab {
    /// Id of the tab.
    pub tab: String,
    #[command(flatten)]
    pub on: OnComputer,
}

/// Options of `record`.
#[derive(Debug, Args)]
pub struct Record {
    /// The file, such as shop.mp4.
    pub file: PathBuf,
    /// How long, such as 10s; Ctrl-C ends it earlier.
    #[arg(long, default_value = "10s", value_parser = humantime::parse_duration)]
    pub duration: Duration,
    #[command(flatten)]
    pub on: OnComputer,
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let parts = text.split_once(['x', 'X']);
    parts
        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)))
        .ok_or_else(|| "a size in px, such as 1280x720".to_owned())
}
