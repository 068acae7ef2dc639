//! One file that would change.

use std::fs;
use std::path::PathBuf;

use clap::ValueEnum;
use similar::TextDiff;

use super::entry::Entry;
use super::{json, toml};
use crate::args::Agent;
use crate::failure::Failure;
use crate::places;

/// A file before and after.
#[derive(Debug)]
pub struct Change {
    agent: Agent,
    pub path: PathBuf,
    before: String,
    after: String,
}

impl Change {
    /// What the entry changes in a file, which need not exist.
    pub fn new(agent: Agent, path: PathBuf, entry: &Entry) -> Result<Self, Failure> {
        let before = places::read(&path)?.unwrap_or_default();
        let after = match agent {
            Agent::Codex => toml::with_entry(&before, entry),
            other => json::with_entry(&before, other, entry),
        };
        let after = after.map_err(|why| {
            Failure::usage(format!("{}: {why}", path.display()))
                .hint("nothing was written; correct the file, or leave this agent out")
        })?;
        Ok(Self {
            agent,
            path,
            before,
            after,
        })
    }

    /// The agent's name on the command line.
    pub fn agent(&self) -> String {
        let name = self.agent.to_possible_value();
        name.map(|name| name.get_name().to_owned())
            .unwrap_or_default()
    }

    /// Whether the file is not as it should be.
    pub fn is_needed(&self) -> bool {
        self.before != self.after
    }

    /// The change, as `diff -u` shows it.
    pub fn diff(&self) -> String {
        let path = self.path.display().to_string();
        let diff = TextDiff::from_lines(&self.before, &self.after);
        diff.unified_diff()
            .context_radius(3)
            .header(&path, &path)
            .to_string()
    }

    /// Writes the file, whole or not at all, where a link points. Its permissions stay as they are.
    pub fn write(&self) -> Result<(), Failure> {
        let path = fs::canonicalize(&self.path).unwrap_or_else(|_| self.path.clone());
        let permissions = fs::metadata(&path).ok().map(|data| data.permissions());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
        }
        let known = places::read(&path)?.unwrap_or_default();
        if known != self.before {
            let message = format!("{} has changed since it was read", path.display());
            return Err(
                Failure::failed(message).hint("nothing was written to it; run the command again")
            );
        }
        places::write_private(&path, &self.after)?;
        if let Some(permissions) = permissions {
            fs::set_permissions(&path, permissions).map_err(|e| Failure::file(&path, &e))?;
        }
        Ok(())
    }
}
