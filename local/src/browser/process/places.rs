//! Where Chromium, Chrome and Edge are on each system.

use std::path::PathBuf;

#[cfg(not(any(target_os = "macos", windows)))]
mod here {
    pub const NAMES: [&str; 5] = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];
    pub const NOT_FOUND: &str = "no Chromium or Chrome on PATH";
    pub const USER_AGENT_SYSTEM: &str = "X11; Linux x86_64";
}

#[cfg(target_os = "macos")]
mod here {
    pub const NAMES: [&str; 3] = ["chromium", "google-chrome", "chrome"];
    pub const NOT_FOUND: &str = "no Chrome, Chromium or Edge on PATH or in the folder Applications";
    pub const USER_AGENT_SYSTEM: &str = "Macintosh; Intel Mac OS X 10_15_7";
}

#[cfg(windows)]
mod here {
    pub const NAMES: [&str; 3] = ["chrome.exe", "chromium.exe", "msedge.exe"];
    pub const NOT_FOUND: &str = "no Chrome, Chromium or Edge on PATH or in its usual folders";
    pub const USER_AGENT_SYSTEM: &str = "Windows NT 10.0; Win64; x64";
}

pub use here::{NAMES, NOT_FOUND, USER_AGENT_SYSTEM};

/// The usual places beside PATH, the preferred ones first: none, since packages put programs on PATH.
#[cfg(not(any(target_os = "macos", windows)))]
pub fn installed() -> Vec<PathBuf> {
    Vec::new()
}

/// The usual places beside PATH, the preferred ones first.
#[cfg(target_os = "macos")]
pub fn installed() -> Vec<PathBuf> {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let folders: Vec<PathBuf> = [Some(PathBuf::from("/")), home]
        .into_iter()
        .flatten()
        .collect();
    let below = |path: &str| folders.iter().map(|folder| folder.join(path)).collect();
    [
        "Applications/Chromium.app/Contents/MacOS/Chromium",
        "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ]
    .into_iter()
    .flat_map(|path| -> Vec<PathBuf> { below(path) })
    .collect()
}

/// The usual places beside PATH, the preferred ones first. Programs are installed for a user or for all, and Edge as a
/// program of 32 bits.
#[cfg(windows)]
pub fn installed() -> Vec<PathBuf> {
    let roots = ["LOCALAPPDATA", "ProgramFiles", "ProgramFiles(x86)"];
    let roots: Vec<PathBuf> = roots
        .into_iter()
        .filter_map(|name| Some(PathBuf::from(std::env::var_os(name)?)))
        .collect();
    let programs = [
        r"Chromium\Application\chrome.exe",
        r"Google\Chrome\Application\chrome.exe",
        r"Microsoft\Edge\Application\msedge.exe",
    ];
    let each =
        |program: &str| -> Vec<PathBuf> { roots.iter().map(|root| root.join(program)).collect() };
    programs.into_iter().flat_map(each).collect()
}

/// The version of a browser by the folder beside its program: with `--version` it would open a window on Windows.
#[cfg(windows)]
pub fn folder_version(program: &std::path::Path) -> Option<String> {
    let entries = std::fs::read_dir(program.parent()?).ok()?.flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let number = |name: &String| -> Option<Vec<u32>> {
        let parts: Result<Vec<u32>, _> = name.split('.').map(str::parse).collect();
        parts.ok().filter(|parts| parts.len() == 4)
    };
    names
        .filter(|name| number(name).is_some())
        .max_by_key(number)
}
