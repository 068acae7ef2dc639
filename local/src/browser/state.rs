//! The state of a tab.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::dialogs::Dialog;

/// How many dialogs and downloads are remembered until an action reports them.
const REMEMBERED: usize = 20;

/// How far the document of a tab has loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Reached {
    #[default]
    Commit,
    DomContentLoaded,
    Load,
}

impl Reached {
    /// Its name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Commit => "commit",
            Self::DomContentLoaded => "domcontentloaded",
            Self::Load => "load",
        }
    }
}

/// A file that a page or an address provided.
#[derive(Debug, Clone, PartialEq)]
pub struct Download {
    pub id: String,
    pub url: String,
    pub name: String,
    pub path: Option<String>,
    /// `inProgress`, `completed` or `canceled`.
    pub state: String,
    pub bytes: u64,
}

impl Download {
    /// As results and events report it.
    pub fn describe(&self) -> Value {
        json!({
            "filename": self.name, "url": self.url, "path": self.path, "bytes": self.bytes,
            "state": if self.state == "inProgress" { "in_progress" } else { &self.state },
        })
    }
}

/// The state of a tab, kept up to date by the browser's events.
#[derive(Debug, Clone, Default)]
pub struct State {
    pub url: String,
    pub title: String,
    /// Its first commands have been accepted.
    pub ready: bool,
    pub closed: bool,
    pub crashed: bool,
    /// A crash that no action has reported yet.
    pub crash_unreported: bool,
    /// The last question to its page was not answered in time.
    pub silent: bool,
    /// The dialog that waits for an answer.
    pub open: Option<Dialog>,
    pub dialogs: Vec<Dialog>,
    pub downloads: Vec<Download>,
    /// Navigations of the main frame that were started, and documents or fragments that they led to.
    pub started: u64,
    pub commits: u64,
    pub loading: bool,
    /// How many requests the page has sent so far, without those it sends by itself.
    pub requests: usize,
    /// Requests that the document sends by itself, without an action: method and address.
    pub alone: HashSet<String>,
    /// The current document.
    pub loader: String,
    pub reached: Reached,
    /// The response to the request of a document: its loader, and the HTTP status.
    pub answer: Option<(String, u64)>,
}

impl State {
    /// Remembers a dialog for the current action.
    pub fn add_dialog(&mut self, dialog: Dialog) {
        if self.dialogs.len() < REMEMBERED {
            self.dialogs.push(dialog);
        }
    }

    /// Remembers a download for the current action.
    pub fn add_download(&mut self, download: Download) {
        if self.downloads.len() < REMEMBERED {
            self.downloads.push(download);
        }
    }
}
