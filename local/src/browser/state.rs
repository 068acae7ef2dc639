//! What is known of a tab.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::dialogs::Dialog;

/// Dialogs and downloads that are remembered until an action tells them.
const REMEMBERED: usize = 20;

/// How far the document of a tab has come.
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

/// A file that a page or an address gave.
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
    /// As results and events tell it.
    pub fn describe(&self) -> Value {
        json!({
            "filename": self.name, "url": self.url, "path": self.path, "bytes": self.bytes,
            "state": if self.state == "inProgress" { "in_progress" } else { &self.state },
        })
    }
}

/// What is known of a tab, kept up to date by the browser's events.
#[derive(Debug, Clone, Default)]
pub struct State {
    pub url: String,
    pub title: String,
    /// Its first commands have been taken.
    pub ready: bool,
    pub closed: bool,
    pub crashed: bool,
    /// A crash that no action has told yet.
    pub crash_untold: bool,
    /// The last question to its page was not answered in time.
    pub silent: bool,
    /// The dialog that waits for an answer.
    pub open: Option<Dialog>,
    pub dialogs: Vec<Dialog>,
    pub downloads: Vec<Download>,
    /// Navigations of the main frame that were begun, and documents or places in them that came of it.
    pub started: u64,
    pub commits: u64,
    pub loading: bool,
    /// What the page has asked its servers for so far, without what it asks by itself.
    pub requests: usize,
    /// What the document asks for by itself, without an action: method and address.
    pub alone: HashSet<String>,
    /// The document that is shown.
    pub loader: String,
    pub reached: Reached,
    /// The answer to the request of a document: its loader, and the HTTP status.
    pub answer: Option<(String, u64)>,
}

impl State {
    /// Remembers a dialog for the action that is being done.
    pub fn add_dialog(&mut self, dialog: Dialog) {
        if self.dialogs.len() < REMEMBERED {
            self.dialogs.push(dialog);
        }
    }

    /// Remembers a download for the action that is being done.
    pub fn add_download(&mut self, download: Download) {
        if self.downloads.len() < REMEMBERED {
            self.downloads.push(download);
        }
    }
}
