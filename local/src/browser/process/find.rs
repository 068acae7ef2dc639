//! Finds Chromium, and reads its version.

use std::path::{Path, PathBuf};

#[cfg(not(windows))]
use tokio::process::Command;

#[cfg(not(windows))]
use super::START;
use super::failed;
use super::places::{NAMES, NOT_FOUND, USER_AGENT_SYSTEM, installed};
use crate::failure::Failure;
use lightcone_desktop::is_snap;

pub(super) fn missing(what: &str) -> Failure {
    Failure::fatal(
        "browser_missing",
        format!(
            "{what}: give its path with --chromium, or install Chromium or Chrome, as `lightcone install` does"
        ),
    )
}

/// The program to run.
pub fn find(program: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(path) = program {
        return if path.is_file() {
            Ok(path.to_owned())
        } else {
            Err(missing(&format!("no Chromium at {}", path.display())))
        };
    }
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found: Vec<PathBuf> = std::env::split_paths(&folders)
        .flat_map(|folder| NAMES.map(|name| folder.join(name)))
        .chain(installed())
        .filter(|path| path.is_file())
        .collect();
    if let Some(path) = found.iter().find(|path| !is_snap(path)) {
        return Ok(path.clone());
    }
    Err(missing(&found.first().map_or_else(
        || NOT_FOUND.to_owned(),
        |snap| {
            let snap = snap.display();
            format!("{snap} is a snap, which cannot use a computer's profile")
        },
    )))
}

/// The folder of a program outside the system folders, which a sandbox must also show.
pub fn folder(program: &Path) -> Option<PathBuf> {
    let program = program.canonicalize().ok()?;
    let system = ["/usr", "/opt", "/etc"];
    let known = system.iter().any(|folder| program.starts_with(folder));
    program.parent().filter(|_| !known).map(Path::to_owned)
}

/// The user agent of a Chromium with windows; a headless one would say so.
pub(super) async fn plain_user_agent(program: &Path) -> Result<String, Failure> {
    let version = version(program).await?;
    Ok(format!(
        "Mozilla/5.0 ({USER_AGENT_SYSTEM}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0.0 Safari/537.36"
    ))
}

/// The first number of its version.
#[cfg(windows)]
async fn version(program: &Path) -> Result<u32, Failure> {
    let version = super::places::folder_version(program);
    let first = version.and_then(|version| version.split_once('.')?.0.parse().ok());
    first.ok_or_else(|| failed("no folder beside the program says its version"))
}

/// The first number of its version.
#[cfg(not(windows))]
async fn version(program: &Path) -> Result<u32, Failure> {
    let mut asked = Command::new(program);
    asked
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default());
    let said = asked.arg("--version").kill_on_drop(true).output();
    let said = tokio::time::timeout(START, said)
        .await
        .map_err(|_| failed("it tells no version"))?
        .map_err(failed)?;
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let version = text
        .split_whitespace()
        .find_map(|word| word.split_once('.')?.0.parse::<u32>().ok());
    version.ok_or_else(|| failed(format!("it tells no version: {text:?}")))
}
