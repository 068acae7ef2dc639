//! Finds and starts the local server. The server itself is another program.
//!
//! Python and Node call [`find`] and [`ready`] by name, and start the program as their language does.

mod find;
#[cfg(feature = "local")]
mod process;
#[cfg(feature = "local")]
mod server;

use serde::Deserialize;

use crate::error::{Error, ErrorKind};

pub use find::{Places, find};
#[cfg(feature = "local")]
pub use server::{LocalOptions, LocalServer};

/// How the program is started: on a free port, and to end with the program that starts it, which holds its standard input.
pub const ARGUMENTS: &[&str] = &["serve", "--addr", "127.0.0.1:0", "--exit-with-stdin"];

/// What the server prints when it is ready.
#[derive(Debug, Deserialize)]
pub struct Ready {
    pub url: String,
    pub api_key: String,
}

/// Reads the first line that the server printed; an empty one means that it ended before.
pub fn ready(program: &str, line: &str) -> Result<Ready, Error> {
    let failed = |why: &str| {
        Error::new(
            ErrorKind::Argument,
            format!("the local server {program} did not start: {why}"),
        )
    };
    if line.trim().is_empty() {
        return Err(failed(
            "it ended before it was ready; what it wrote to standard error says why, and its command `doctor` lists what is missing",
        ));
    }
    serde_json::from_str(line).map_err(|_| {
        let shown: String = line.trim().chars().take(200).collect();
        failed(&format!(
            "it printed {shown:?} instead of its URL and key as JSON, so it is another program; LIGHTCONE_BIN names the one to start"
        ))
    })
}
