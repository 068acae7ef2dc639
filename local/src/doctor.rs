//! `lightcone-local doctor`: lists the programs that computers need, and how to install what is missing.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use lightcone_desktop::Limits;

use crate::browser;

const SHELLS: [&str; 2] = ["bash", "sh"];

/// Prints the list. An error when browsers cannot be started.
pub fn run(chromium: Option<&Path>) -> Result<(), String> {
    let found = browser::find(chromium);
    let missing = found.as_ref().err().map(|failure| failure.message.as_str());
    match list(&mut io::stdout().lock(), found.as_deref().ok(), missing) {
        // The reader has closed the pipe.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
        Err(e) => return Err(format!("cannot print the list: {e}")),
        Ok(()) => {}
    }
    found
        .map(|_| ())
        .map_err(|_| "browsers cannot be started, see the list".to_owned())
}

fn list(out: &mut impl Write, chromium: Option<&Path>, missing: Option<&str>) -> io::Result<()> {
    match chromium {
        Some(path) => present(out, "Chromium", path, "browsers")?,
        None => writeln!(
            out,
            "missing  {:<12} {}",
            "Chromium",
            missing.unwrap_or_default()
        )?,
    }
    match SHELLS.iter().find_map(|program| on_path(program)) {
        Some(path) => present(out, "shell", &path, "exec and debug")?,
        None => writeln!(
            out,
            "missing  {:<12} needed for exec and debug: apt-get install bash",
            "shell"
        )?,
    }
    writeln!(
        out,
        "\nDesktops are made of (bwrap and nsenter are what --isolate needs, for browsers too):"
    )?;
    for part in lightcone_desktop::requirements() {
        match part.found {
            Some(path) => writeln!(
                out,
                "ok       {:<19} {} ({}): {}",
                part.name,
                part.version.as_deref().unwrap_or("tells no version"),
                path.display(),
                part.purpose
            )?,
            None => writeln!(
                out,
                "{:<8} {:<19} {}: apt-get install {}",
                if part.required { "missing" } else { "optional" },
                part.name,
                part.purpose,
                part.package
            )?,
        }
    }
    writeln!(out, "\nWith --isolate:")?;
    writeln!(
        out,
        "{:<8} {:<19} withholds parts of the kernel",
        if seccomp() { "ok" } else { "missing" },
        "seccomp"
    )?;
    let limits = Limits {
        memory: Some(1 << 30),
        processes: Some(100),
        cpus: Some(1.0),
    };
    let missing = lightcone_desktop::missing_limits(&limits);
    for (name, what) in [
        ("memory", "--computer-memory"),
        ("pids", "--computer-processes"),
        ("cpu", "--computer-cpus"),
    ] {
        let why = missing
            .iter()
            .find(|line| line.starts_with(name) || line.starts_with("processes"));
        match why {
            None => writeln!(out, "ok       {name:<19} {what} holds")?,
            Some(why) => writeln!(out, "optional {name:<19} {what} does not hold: {why}")?,
        }
    }
    out.flush()
}

/// Whether the kernel filters system calls.
fn seccomp() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().any(|line| line.starts_with("Seccomp:"))
}

fn present(out: &mut impl Write, name: &str, path: &Path, purpose: &str) -> io::Result<()> {
    let version = version(path).unwrap_or_else(|| "tells no version".to_owned());
    writeln!(
        out,
        "ok       {name:<12} {version} ({}), for {purpose}",
        path.display()
    )
}

fn on_path(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// The first line of a program's version output.
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
