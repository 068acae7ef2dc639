//! A local server that this program starts, and that ends with it.

use std::path::PathBuf;
use std::time::Duration;

use super::process::Process;
use super::{Places, find, ready};
use crate::client::Lightcone;
use crate::error::{Error, ErrorKind};
use crate::options::Options;

/// Options of [`LocalServer::start_with`].
#[derive(Debug, Clone)]
pub struct LocalOptions {
    /// The program. By default `LIGHTCONE_BIN`, else `lightcone` or `lightcone-local` on `PATH` or built in the workspace.
    pub program: Option<PathBuf>,
    /// More options of `serve`, such as `--isolate`. They override variables.
    pub arguments: Vec<String>,
    /// How long it may take to be ready. Default 60 s.
    pub timeout: Duration,
}

impl Default for LocalOptions {
    fn default() -> Self {
        Self {
            program: None,
            arguments: Vec::new(),
            timeout: Duration::from_secs(60),
        }
    }
}

/// A local server on a free port with a random key. It ends with [`close`](Self::close), when this is dropped, and when this
/// program ends, even if it is killed.
///
/// Variables that say where a server listens, its public URL, key, data or configuration file, such as `LIGHTCONE_LOCAL_DATA`, do
/// not reach it; others, such as `LIGHTCONE_LOCAL_CHROMIUM`, do.
#[derive(Debug)]
pub struct LocalServer {
    /// A client of the server.
    pub client: Lightcone,
    /// Its address.
    pub url: String,
    /// Its key.
    pub api_key: String,
    process: Process,
}

impl LocalServer {
    /// Starts a server with default options, and waits until it is ready.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Argument`] if the program is not found, or does not become ready; the message says what to do.
    pub async fn start() -> Result<Self, Error> {
        Self::start_with(LocalOptions::default()).await
    }

    /// Starts a server, and waits until it is ready.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub async fn start_with(options: LocalOptions) -> Result<Self, Error> {
        let path = match options.program {
            Some(program) => program,
            None => find(&Places {
                variable: std::env::var("LIGHTCONE_BIN").ok(),
                path: std::env::var("PATH").ok(),
                folders: std::env::current_dir().into_iter().collect(),
                ..Places::default()
            })?,
        };
        let name = path.display().to_string();
        let failed = |why: String| {
            let message = format!("the local server {name} did not start: {why}");
            Error::new(ErrorKind::Argument, message)
        };
        let mut process =
            Process::start(&path, &options.arguments).map_err(|error| failed(error.to_string()))?;
        let connected = async {
            let line = process.first_line(options.timeout).await;
            let ready = ready(&name, &line.map_err(failed)?)?;
            let client = Options::default()
                .base_url(&ready.url)
                .api_key(&ready.api_key)
                .trust_env(false);
            Ok((Lightcone::new(client)?, ready))
        };
        match connected.await {
            Ok((client, ready)) => Ok(Self {
                client,
                url: ready.url,
                api_key: ready.api_key,
                process: process.running(),
            }),
            Err(error) => {
                process.kill().await;
                Err(error)
            }
        }
    }

    /// Ends the server and waits until its computers have ended.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Argument`] if it has to be killed, because it does not end within 30 s.
    pub async fn close(self) -> Result<(), Error> {
        let ended = self.process.end().await;
        ended.map_err(|why| Error::new(ErrorKind::Argument, why))
    }
}
