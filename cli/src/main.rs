//! `lightcone`: tasks and computers from a shell, and the local server.

mod agents;
mod args;
mod batch;
mod client;
mod computer;
mod exit;
mod failure;
#[path = "generated/verbs.rs"]
mod generated;
mod mcp;
mod output;
mod places;
mod profile;
mod server;
mod shells;
mod task;
mod verbs;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{ArgMatches, FromArgMatches};

use args::{Cli, Command, Global};
use client::Session;
use failure::Failure;

fn main() -> ExitCode {
    #[cfg(feature = "server")]
    if let Some(code) = server::before_all() {
        return code;
    }
    let args: Vec<OsString> = std::env::args_os().collect();
    let json = args.iter().any(|arg| arg == "--json");
    let done = run(args);
    match done {
        Ok(code) => ExitCode::from(code),
        Err(failure) => failure.report(json),
    }
}

fn run(args: Vec<OsString>) -> Result<u8, Failure> {
    let root = args::command();
    let matches = args::parse(&root, &args)?;
    let global = Global::from_arg_matches(&matches).map_err(|e| args::usage(&e, &root))?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|e| Failure::other(format!("cannot start a runtime: {e}")))?;
    let done = runtime.block_on(dispatch(&root, args, matches, global));
    // A prompt that waits for a line must not keep the program.
    runtime.shutdown_background();
    done
}

async fn dispatch(
    root: &clap::Command,
    args: Vec<OsString>,
    matches: ArgMatches,
    global: Global,
) -> Result<u8, Failure> {
    let session = Session::new(global);
    if let Some((name, verb)) = matches.subcommand() {
        if let Some(command) = verbs::find(name) {
            return verbs::run(&session, command, verb).await;
        }
        if name == "serve" {
            return server::serve(root, args, matches).await;
        }
    }
    let cli = Cli::from_arg_matches(&matches).map_err(|e| args::usage(&e, root))?;
    match cli.command {
        Command::Run(options) => task::run(&session, *options).await,
        Command::Tasks(verb) => task::verbs(&session, verb).await,
        Command::Batch(options) => batch::run(&session, *options).await,
        Command::Computers(verb) => computer::run(&session, verb).await,
        Command::Screenshot(options) => computer::screenshot(&session, &options).await,
        Command::Html(options) => computer::html(&session, &options).await,
        Command::Shell(options) => computer::shell(&session, options).await,
        Command::Tabs(verb) => computer::tabs(&session, verb).await,
        Command::Record(options) => computer::record(&session, options).await,
        Command::Mcp(options) => mcp::serve(&session, options).await,
        Command::ConfigureAgents(options) => agents::configure(&session, &options),
        Command::Docs(options) => agents::docs(&session, &options),
        Command::Login(options) => profile::login(&session, options).await,
        Command::Logout => profile::logout(&session),
        Command::Whoami => profile::whoami(&session).await,
        Command::Completions(options) => shells::completions(root.clone(), options.shell),
        Command::Man(options) => shells::man(root.clone(), options.folder.as_deref()),
        #[cfg(feature = "server")]
        Command::Serve(_) => Err(Failure::other("serve was not started")),
        #[cfg(feature = "server")]
        Command::Shop(options) => server::shop(options).await,
        #[cfg(feature = "server")]
        Command::Doctor(options) => server::doctor(&session, &options),
        #[cfg(feature = "server")]
        Command::Up(options) => server::up(&session, options).await,
        #[cfg(feature = "server")]
        Command::Down => server::down(&session).await,
        #[cfg(feature = "server")]
        Command::Install(options) => server::install(&session, &options),
    }
}
