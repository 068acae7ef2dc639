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

/// How the program is started: to end with the program that starts it, which holds its standard input. By default it takes a
/// free port and a random key.
pub const ARGUMENTS: &[&str] = &["serve", "--exit-with-stdin"];

/// Variables that the program is started without, because they may be for a server that others use: which program it is, where
/// it listens, when it ends, its public URL, key, data and configuration file. A caller gives these as arguments. Variables that
/// say how a server works, such as the browser, the model, limits and the log, reach it.
pub const UNSET: &[&str] = &[
    "LIGHTCONE_BIN",
    "LIGHTCONE_LOCAL_ADDR",
    "LIGHTCONE_LOCAL_API_KEY",
    "LIGHTCONE_LOCAL_API_KEY_FILE",
    "LIGHTCONE_LOCAL_CONFIG",
    "LIGHTCONE_LOCAL_DATA",
    "LIGHTCONE_LOCAL_EXIT_WITH_STDIN",
    "LIGHTCONE_LOCAL_PUBLIC_URL",
];

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
