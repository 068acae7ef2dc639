//! The command line.

mod agents;
mod batch;
mod computers;
mod mcp;
mod server;
mod tasks;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{ArgMatches, Args, CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

pub use agents::{Agent, ConfigureAgents, Docs, Document};
pub use batch::BatchTasks;
pub use computers::{
    Batch, ComputersVerb, Create, Html, Open, Record, Screenshot, ShellCommand, TabsVerb,
};
pub use mcp::{Mcp, Tools};
#[cfg(feature = "server")]
pub use server::{Install, Up};
pub use tasks::{Export, Run, TasksVerb};

use crate::exit;
use crate::failure::Failure;
use crate::verbs;

const EXAMPLES: &str = "Examples:
  lightcone up                                      start a server here, without a key
  lightcone run \"Open https://example.com and report the title\"
  lightcone computers create --kind browser         create a computer and use it here
  lightcone navigate https://example.com
  lightcone click 200 150
  lightcone screenshot --out page.png
  lightcone login                                   keep a key for the service

Exit codes: 0 success, 1 the task or action failed, 2 wrong usage, 64 no key or not accepted, 65 not reached,
66 time limit, 67 refused by the service, 70 any other failure, 130 interrupted.";

/// Run computer-use tasks, and control computers, from a shell.
#[derive(Debug, Parser)]
#[command(name = "lightcone", version, after_help = EXAMPLES, subcommand_required = true, arg_required_else_help = true)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Debug, Clone, Default, Args)]
pub struct Global {
    /// Print JSON: one value, or one line for each event.
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub json: bool,
    /// Use this profile of the configuration.
    #[arg(
        long,
        global = true,
        value_name = "NAME",
        env = "LIGHTCONE_PROFILE",
        hide_env_values = true,
        help_heading = "Everywhere"
    )]
    pub profile: Option<String>,
    /// Address of the service or server.
    #[arg(
        long,
        global = true,
        value_name = "URL",
        env = "LIGHTCONE_BASE_URL",
        hide_env_values = true,
        help_heading = "Everywhere"
    )]
    pub base_url: Option<String>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run a task and print its result.
    Run(Box<Run>),
    /// List, follow and steer tasks.
    #[command(subcommand)]
    Tasks(TasksVerb),
    /// Run many tasks from a file.
    Batch(Box<BatchTasks>),
    /// Create, list and delete computers.
    #[command(subcommand)]
    Computers(ComputersVerb),
    /// Save a screenshot of the computer.
    Screenshot(Screenshot),
    /// Print the HTML of the page.
    Html(Html),
    /// Run a shell command on the computer.
    Shell(ShellCommand),
    /// List, open, switch and close tabs.
    #[command(subcommand)]
    Tabs(TabsVerb),
    /// Record the screen as a video.
    Record(Record),
    /// Serve tasks and computers as tools for agents, over the Model Context Protocol.
    Mcp(Mcp),
    /// Add the tools for agents to the configuration of Claude Code, Codex, Cursor and VS Code.
    ConfigureAgents(ConfigureAgents),
    /// Print a document for agents, or write all of them into a folder.
    Docs(Docs),
    /// Keep a key, read from the terminal or the standard input.
    Login(Login),
    /// Forget the key of the profile.
    Logout,
    /// Show the address, the key's place, and whether the key is accepted.
    Whoami,
    /// Print the completions of a shell.
    Completions(Completions),
    /// Print the manual page, or write all pages into a folder.
    Man(Man),
    /// Serve the API on this machine; prints one JSON line {"url", "api_key"} when ready.
    #[cfg(feature = "server")]
    Serve(Box<lightcone_local::options::Serve>),
    /// Serve a small web shop to try tasks on; prints {"url"} when ready.
    #[cfg(feature = "server")]
    Shop(lightcone_local::options::Shop),
    /// List the programs that computers need, with their versions, and how to get those that are missing.
    #[cfg(feature = "server")]
    Doctor(lightcone_local::options::Doctor),
    /// Start a server in the background for this directory; later commands use it.
    #[cfg(feature = "server")]
    Up(Up),
    /// End the server of this directory.
    #[cfg(feature = "server")]
    Down,
    /// Install the programs that computers need.
    #[cfg(feature = "server")]
    Install(Install),
}

/// Options of `login`.
#[derive(Debug, Args)]
pub struct Login {
    /// Keep the key without asking the service whether it is accepted.
    #[arg(long)]
    pub no_check: bool,
    /// Keep the key in a file that only you can read, not in the system's keyring.
    #[arg(long)]
    pub file: bool,
}

/// Options of `completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell.
    pub shell: Shell,
}

/// Options of `man`.
#[derive(Debug, Args)]
pub struct Man {
    /// Write one page for each command into this folder.
    #[arg(value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
}

/// The whole command line, with the verbs that mirror operations.
pub fn command() -> clap::Command {
    let root = Cli::command().subcommands(verbs::commands());
    #[cfg(feature = "server")]
    let root = lightcone_local::with_variables(root);
    root
}

/// What the command line says. Help and version are printed, and end the program.
pub fn parse(root: &clap::Command, args: &[OsString]) -> Result<ArgMatches, Failure> {
    let parsed = root.clone().try_get_matches_from(args);
    parsed.map_err(|e| match e.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => e.exit(),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => e.exit(),
        _ => usage(&e, root),
    })
}

/// What is wrong with the command line, in one line.
pub fn usage(error: &clap::Error, root: &clap::Command) -> Failure {
    let text = error.to_string();
    let text = text.split("\n\nUsage:").next().unwrap_or_default();
    let text = text.split("\n\nFor more information").next();
    let text = text.unwrap_or_default().replace("\n\n  tip:", ";");
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ");
    let text = text.strip_prefix("error: ").unwrap_or(&text);
    let name = root.get_name();
    let message = format!("{text} ({name} --help lists all commands)");
    Failure::new(exit::USAGE, "usage", message)
}
