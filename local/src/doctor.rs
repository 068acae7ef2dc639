//! `doctor`: lists the programs that computers need, and how to install what is missing.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
#[cfg(not(windows))]
use std::process::Command;

#[cfg(target_os = "linux")]
use lightcone_desktop::Limits;

use crate::browser;

#[cfg(unix)]
const SHELLS: [&str; 2] = ["bash", "sh"];
#[cfg(windows)]
const SHELLS: [&str; 1] = ["cmd.exe"];
const BROWSERS: &str = "Browsers need:";
#[cfg(target_os = "linux")]
const DESKTOPS: &str =
    "Desktops are made of (bwrap and nsenter are what --isolate needs, for browsers too):";
#[cfg(target_os = "linux")]
const ISOLATION: &str = "With --isolate:";

/// Whether something that computers need is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Ok,
    Optional,
    Missing,
    /// It does not exist on this system, whatever is installed.
    Unsupported,
}

impl State {
    /// The word for it in the list.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Optional => "optional",
            Self::Missing => "missing",
            Self::Unsupported => "not here",
        }
    }
}

/// One line of the list.
#[derive(Debug, Clone)]
pub struct Check {
    pub state: State,
    pub name: String,
    /// What needs it, such as `browsers`.
    pub part: &'static str,
    /// Its version and purpose, or how to get it.
    pub detail: String,
    pub path: Option<PathBuf>,
    /// The package that brings it on Debian.
    pub package: Option<&'static str>,
}

/// Everything that computers need, in the order of the list.
pub fn checks(chromium: Option<&Path>) -> Vec<Check> {
    let mut all = vec![chromium_check(chromium), shell_check()];
    all.extend(system_checks());
    all
}

/// What desktops and sandboxes need.
#[cfg(target_os = "linux")]
fn system_checks() -> Vec<Check> {
    let desktops = lightcone_desktop::requirements().into_iter();
    let mut all: Vec<Check> = desktops.map(desktop_check).collect();
    all.extend(isolation_checks());
    all
}

/// What this system cannot do.
#[cfg(not(target_os = "linux"))]
fn system_checks() -> Vec<Check> {
    let here = std::env::consts::OS;
    let linux = "run the server on Linux, for example in a virtual machine";
    let check = |name: &str, detail: String| Check {
        state: State::Unsupported,
        name: name.to_owned(),
        part: "On Linux only:",
        detail,
        path: None,
        package: None,
    };
    vec![
        check(
            "desktops",
            format!("they are made of an X server and namespaces, which {here} has not: {linux}"),
        ),
        check(
            "--isolate",
            format!(
                "{here} has no such sandboxes, so programs of computers may do what you may: {linux}"
            ),
        ),
    ]
}

/// Prints the list. An error when browsers cannot be started.
pub fn run(chromium: Option<&Path>) -> Result<(), String> {
    let all = checks(chromium);
    match list(&mut io::stdout().lock(), &all) {
        // The reader has closed the pipe.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
        Err(e) => return Err(format!("cannot print the list: {e}")),
        Ok(()) => {}
    }
    match all.first() {
        Some(browser) if browser.state == State::Missing => {
            Err("browsers cannot be started, see the list".to_owned())
        }
        _ => Ok(()),
    }
}

fn list(out: &mut impl Write, all: &[Check]) -> io::Result<()> {
    let mut part = BROWSERS;
    for check in all {
        if check.part != part {
            part = check.part;
            writeln!(out, "\n{part}")?;
        }
        let width = if part == BROWSERS { 12 } else { 19 };
        let state = check.state.as_str();
        writeln!(out, "{state:<8} {:<width$} {}", check.name, check.detail)?;
    }
    out.flush()
}

fn chromium_check(chromium: Option<&Path>) -> Check {
    let check = Check {
        state: State::Missing,
        name: "Chromium".to_owned(),
        part: BROWSERS,
        detail: String::new(),
        path: None,
        package: Some("chromium"),
    };
    match browser::find(chromium) {
        Ok(path) => present(check, path, "browsers"),
        Err(failure) => Check {
            detail: failure.message.clone(),
            ..check
        },
    }
}

fn shell_check() -> Check {
    let check = Check {
        state: State::Missing,
        name: "shell".to_owned(),
        part: BROWSERS,
        detail: "needed for exec and debug: apt-get install bash".to_owned(),
        path: None,
        package: Some("bash"),
    };
    match SHELLS.iter().find_map(|program| on_path(program)) {
        Some(path) => present(check, path, "exec and debug"),
        None => check,
    }
}

#[cfg(target_os = "linux")]
fn desktop_check(part: lightcone_desktop::Requirement) -> Check {
    let (state, detail) = match &part.found {
        Some(path) => {
            let version = part.version.as_deref().unwrap_or("tells no version");
            let detail = format!("{version} ({}): {}", path.display(), part.purpose);
            (State::Ok, detail)
        }
        None => {
            let how = lightcone_desktop::how_to_install(part.package);
            let detail = format!("{}: {how}", part.purpose);
            let state = if part.required {
                State::Missing
            } else {
                State::Optional
            };
            (state, detail)
        }
    };
    Check {
        state,
        name: part.name.to_string(),
        part: DESKTOPS,
        detail,
        path: part.found,
        package: Some(part.package),
    }
}

#[cfg(target_os = "linux")]
fn isolation_checks() -> Vec<Check> {
    let check = |state, name: &str, detail| Check {
        state,
        name: name.to_owned(),
        part: ISOLATION,
        detail,
        path: None,
        package: None,
    };
    let kernel = if seccomp() { State::Ok } else { State::Missing };
    let mut all = vec![check(
        kernel,
        "seccomp",
        "withholds parts of the kernel".to_owned(),
    )];
    let limits = Limits {
        memory: Some(1 << 30),
        processes: Some(100),
        cpus: Some(1.0),
    };
    let missing = lightcone_desktop::missing_limits(&limits);
    for (name, option) in [
        ("memory", "--computer-memory"),
        ("pids", "--computer-processes"),
        ("cpu", "--computer-cpus"),
    ] {
        let why = missing
            .iter()
            .find(|line| line.starts_with(name) || line.starts_with("processes"));
        all.push(match why {
            None => check(State::Ok, name, format!("{option} holds")),
            Some(why) => check(
                State::Optional,
                name,
                format!("{option} does not hold: {why}"),
            ),
        });
    }
    all
}

#[cfg(target_os = "linux")]
/// Whether the kernel filters system calls.
fn seccomp() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().any(|line| line.starts_with("Seccomp:"))
}

fn present(check: Check, path: PathBuf, purpose: &str) -> Check {
    let version = version(&path);
    #[cfg(windows)]
    let version = browser::folder_version(&path).or(version);
    let version = version.unwrap_or_else(|| "tells no version".to_owned());
    Check {
        state: State::Ok,
        detail: format!("{version} ({}), for {purpose}", path.display()),
        path: Some(path),
        ..check
    }
}

fn on_path(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// The first line of a program's version output.
#[cfg(not(windows))]
fn version(path: &Path) -> Option<String> {
    let said = Command::new(path).arg("--version").output().ok()?;
    let text = if said.stdout.is_empty() {
        said.stderr
    } else {
        said.stdout
    };
    let text = String::from_utf8_lossy(&text);
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    Some(line.chars().take(80).collect())
}

/// None: programs with windows open one instead.
#[cfg(windows)]
fn version(_path: &Path) -> Option<String> {
    None
}
