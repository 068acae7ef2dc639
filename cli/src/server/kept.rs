//! The server of a directory, as `up` wrote it down.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::places;

/// The name of the file.
pub const FILE: &str = "server.json";

/// A server that runs in the background.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Kept {
    /// Its address.
    pub url: String,
    /// Its key.
    pub api_key: String,
    /// Its process.
    pub pid: u32,
    /// The file that says so.
    #[serde(skip)]
    pub file: PathBuf,
}

#[cfg(feature = "server")]
impl Kept {
    /// The folder with its files.
    pub fn folder(&self) -> &std::path::Path {
        self.file
            .parent()
            .unwrap_or_else(|| std::path::Path::new("."))
    }
}

/// The server of this directory or the nearest one above it.
pub fn of_directory() -> Result<Option<Kept>, Failure> {
    let Some(file) = places::find_here(FILE) else {
        return Ok(None);
    };
    let Some(text) = places::read(&file)? else {
        return Ok(None);
    };
    let kept = serde_json::from_str::<Kept>(&text);
    // Not the parser's words, which could quote the key.
    let broken = format!(
        "{}: it does not describe a server; remove it",
        file.display()
    );
    let kept = kept.map_err(|_| Failure::other(broken))?;
    Ok(Some(Kept { file, ..kept }))
}
