//! `install`: installs the programs that computers need, through the system's package manager.

use std::process::{Command, Stdio};

use console::Term;
use lightcone_local::{Check, State, checks};
use serde_json::{Value, json};

use super::apt::Browser;
use super::packages::Manager;
use crate::args::Install;
use crate::client::Session;
use crate::exit;
use crate::failure::Failure;
use crate::output;

/// Finds what is missing, shows the commands that install it, and runs them after a yes.
pub fn install(session: &Session, options: &Install) -> Result<u8, Failure> {
    let missing = missing(options.browser_only);
    if missing.is_empty() {
        let found = chromium();
        let state = json!({"missing": [], "chromium": found, "commands": []});
        session.output.value(&state, || {
            format!("everything is installed; browsers are {found}")
        })?;
        return Ok(0);
    }
    let packages: Vec<&str> = missing.iter().filter_map(|check| check.package).collect();
    let manager = Manager::find();
    let browser = match manager {
        Some(Manager::Apt) if packages.contains(&"chromium") => Browser::of_this_system(),
        _ => Browser::Archive,
    };
    if browser == Browser::Nowhere {
        let message = "there is no package of Chromium or Google Chrome for this system";
        let hint = "nothing was installed: install a Chromium that is not a snap, put it on PATH, and run this again";
        return Err(Failure::failed(message).hint(hint));
    }
    let commands = manager.map(|manager| manager.commands(&packages, is_root(), browser));
    let commands = commands.filter(|commands| !commands.is_empty());
    let names: Vec<&str> = missing.iter().map(|check| check.name.as_str()).collect();
    let Some(commands) = commands else {
        let message = format!(
            "no package manager that is known can install {}",
            names.join(", ")
        );
        return Err(
            Failure::failed(message).hint("install them by hand: `lightcone doctor` lists them")
        );
    };
    let shown: Vec<String> = commands.iter().map(|words| words.join(" ")).collect();
    let state = json!({"missing": names, "commands": shown});
    session.output.value(&state, || {
        let lines: Vec<_> = shown.iter().map(|line| format!("  {line}")).collect();
        format!(
            "missing: {}\nto be run:\n{}",
            names.join(", "),
            lines.join("\n")
        )
    })?;
    if options.dry_run {
        return Ok(0);
    }
    if !options.yes && !agreed()? {
        return Err(Failure::usage(
            "nothing was installed: run the commands, or give --yes",
        ));
    }
    for (words, line) in commands.iter().zip(&shown) {
        run(words, line)?;
    }
    let left = self::missing(options.browser_only);
    let left: Vec<&str> = left.iter().map(|check| check.name.as_str()).collect();
    if !left.is_empty() {
        let message = format!("these are still missing: {}", left.join(", "));
        return Err(Failure::failed(message).hint("see `lightcone doctor`"));
    }
    let done: Value = json!({"missing": [], "chromium": chromium()});
    session.output.value(&done, || {
        format!("everything is installed; browsers are {}", chromium())
    })?;
    Ok(0)
}

/// What is missing; without what only some programs need.
fn missing(browser_only: bool) -> Vec<Check> {
    let mut all = checks(None);
    // Only Linux has desktops.
    let desktops = !browser_only && cfg!(target_os = "linux");
    let browsers = all.first().map(|check| check.part);
    all.retain(|check| {
        let wanted = desktops || Some(check.part) == browsers;
        wanted && check.package.is_some() && check.state == State::Missing
    });
    all
}

fn chromium() -> String {
    let path = checks(None).into_iter().next().and_then(|check| check.path);
    path.map(|path| path.display().to_string())
        .unwrap_or_default()
}

fn agreed() -> Result<bool, Failure> {
    if !output::interactive() {
        return Ok(false);
    }
    let term = Term::stderr();
    let asked = term
        .write_str("Run them? [y/N] ")
        .and_then(|()| term.read_line());
    let answer = asked.map_err(|e| Failure::other(format!("the terminal: {e}")))?;
    Ok(answer.trim().to_lowercase().starts_with('y'))
}

fn run(words: &[String], line: &str) -> Result<(), Failure> {
    let [program, arguments @ ..] = words else {
        return Ok(());
    };
    let mut command = Command::new(program);
    // What they print is progress: the result alone is on the standard output.
    command.args(arguments).stdout(std::io::stderr());
    if !output::interactive() {
        command.stdin(Stdio::null());
    }
    let status = command.status();
    let status = status.map_err(|e| Failure::other(format!("cannot run {line}: {e}")))?;
    match status.success() {
        true => Ok(()),
        false => Err(Failure::new(
            exit::FAILED,
            "install",
            format!("{line} failed: {status}"),
        )),
    }
}

#[cfg(unix)]
fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_root() -> bool {
    true
}
