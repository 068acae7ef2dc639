//! `lightcone-local doctor`: what this machine has of the programs that computers need, and how to get the rest.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser;

/// One program that is needed for something.
struct Need {
    /// What it is called here.
    name: &'static str,
    /// Programs of which one is enough.
    programs: &'static [&'static str],
    /// How it tells its version.
    version: &'static str,
    /// Debian's package.
    package: &'static str,
    /// What for.
    purpose: &'static str,
}

const NEEDS: [Need; 4] = [
    Need {
        name: "shell",
        programs: &["bash", "sh"],
        version: "--version",
        package: "bash",
        purpose: "exec and debug",
    },
    Need {
        name: "Xvfb",
        programs: &["Xvfb"],
        version: "-version",
        package: "xvfb",
        purpose: "desktops",
    },
    Need {
        name: "ffmpeg",
        programs: &["ffmpeg"],
        version: "-version",
        package: "ffmpeg",
        purpose: "the screencast of desktops",
    },
    Need {
        name: "bubblewrap",
        programs: &["bwrap"],
        version: "--version",
        package: "bubblewrap",
        purpose: "isolation",
    },
];

/// Prints the list. An error when browsers cannot be started.
pub fn run(chromium: Option<&Path>) -> Result<(), String> {
    let found = browser::find(chromium);
    match &found {
        Ok(path) => present("Chromium", path, "--version", "browsers"),
        Err(failure) => println!("missing  {:<12} {}", "Chromium", failure.message),
    }
    for need in NEEDS {
        match need.programs.iter().find_map(|program| on_path(program)) {
            Some(path) => present(need.name, &path, need.version, need.purpose),
            None => println!(
                "missing  {:<12} needed for {}: apt-get install {}",
                need.name, need.purpose, need.package
            ),
        }
    }
    found
        .map(|_| ())
        .map_err(|_| "browsers cannot be started, see the list".to_owned())
}

fn present(name: &str, path: &Path, flag: &str, purpose: &str) {
    let version = version(path, flag).unwrap_or_else(|| "tells no version".to_owned());
    println!(
        "ok       {name:<12} {version} ({}), for {purpose}",
        path.display()
    );
}

fn on_path(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// The first line that a program says of itself.
fn version(path: &Path, flag: &str) -> Option<String> {
    let said = Command::new(path).arg(flag).output().ok()?;
    let text = if said.stdout.is_empty() {
        said.stderr
    } else {
        said.stdout
    };
    let text = String::from_utf8_lossy(&text);
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    Some(line.chars().take(80).collect())
}
