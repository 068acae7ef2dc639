//! The names that people use for programs.

use crate::path_search;

/// The program that a name refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Terminal,
    Files,
    Browser,
}

/// The kind that is meant by a common name.
pub(crate) fn kind(name: &str) -> Option<Kind> {
    let name = name.trim().to_lowercase();
    let name = name
        .strip_prefix("the ")
        .or_else(|| name.strip_prefix("a "))
        .unwrap_or(&name);
    match name.trim() {
        "terminal" | "xterm" | "terminal emulator" | "console" | "shell" | "command line"
        | "command prompt" => Some(Kind::Terminal),
        "file manager" | "files" | "file browser" | "file explorer" | "pcmanfm" => {
            Some(Kind::Files)
        }
        // The desktop has only one browser, so every browser's name refers to it.
        "browser" | "web browser" | "internet browser" | "chromium" | "chrome"
        | "google chrome" | "firefox" | "mozilla firefox" | "safari" | "edge"
        | "microsoft edge" | "internet explorer" | "opera" | "brave" => Some(Kind::Browser),
        _ => None,
    }
}

/// Whether `Desktop::open` knows the name: a terminal, file manager or browser by a common name, or a program
/// that is installed.
pub fn program_known(name: &str) -> bool {
    kind(name).is_some() || (!name.contains('/') && path_search::find(name.trim()).is_some())
}
