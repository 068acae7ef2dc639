//! The HTTP server.

mod actions;
mod cdp;
mod computers;
mod exec;
mod folders;
mod gate;
mod look;
mod models;
mod routes;
mod socket;
mod sse;
mod streams;

use std::io::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::FromRef;
use lightcone_desktop::{Limits, Sandbox, SandboxOptions, missing_limits};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::browser::Launch;
use crate::cli::Serve;
use crate::computer::{Isolation, Registry, Settings};
use crate::db::Db;
use crate::planner::Model;
use crate::task::{Store, random};
use folders::Folders;
use models::Passing;

/// How long open connections may take to end after every task has.
const GOODBYE: Duration = Duration::from_secs(2);
/// Files that may be open at once, where the system allows as many.
const MOST_FILES: u64 = 65_536;

/// Opens a loopback port, or says in one line why not.
pub async fn listen(addr: SocketAddr) -> Result<(TcpListener, String), String> {
    if !addr.ip().is_loopback() {
        return Err(format!(
            "--addr {addr}: only loopback addresses such as 127.0.0.1 are served"
        ));
    }
    let listener = TcpListener::bind(addr)
        .await
        .map_err(|e| format!("cannot listen on {addr}: {e}"))?;
    let bound = listener.local_addr().map_err(|e| e.to_string())?;
    Ok((listener, format!("http://{bound}")))
}

/// Prints the one line that says where the server is.
pub fn announce(line: &Value) -> Result<(), String> {
    let mut out = std::io::stdout();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .map_err(|e| format!("cannot print the address: {e}"))
}

/// A future that resolves at SIGTERM or SIGINT.
pub fn stop_signal() -> Result<impl Future<Output = ()>, String> {
    let mut term = signal(SignalKind::terminate()).map_err(|e| e.to_string())?;
    let mut int = signal(SignalKind::interrupt()).map_err(|e| e.to_string())?;
    Ok(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
    })
}

/// What the routes work with.
#[derive(Debug, Clone)]
pub struct App {
    tasks: Arc<Store>,
    passing: Arc<Passing>,
}

impl FromRef<App> for Arc<Store> {
    fn from_ref(app: &App) -> Self {
        Arc::clone(&app.tasks)
    }
}

impl FromRef<App> for Arc<Registry> {
    fn from_ref(app: &App) -> Self {
        Arc::clone(&app.tasks.computers)
    }
}

impl FromRef<App> for Arc<Passing> {
    fn from_ref(app: &App) -> Self {
        Arc::clone(&app.passing)
    }
}

/// How computers are isolated, once it is seen that they can be.
async fn isolation(options: &Serve, folders: &Folders) -> Result<Isolation, String> {
    let limits = Limits {
        memory: (options.computer_memory > 0).then_some(options.computer_memory),
        processes: (options.computer_processes > 0).then_some(options.computer_processes),
        cpus: (options.computer_cpus > 0.0).then_some(options.computer_cpus),
    };
    let trial = SandboxOptions {
        limits,
        ..SandboxOptions::new(folders.runs.path())
    };
    let trial = Sandbox::start(&trial).await;
    let trial = trial.map_err(|e| format!("--isolate: {e}"))?;
    trial.close().await.map_err(|e| format!("--isolate: {e}"))?;
    Ok(Isolation {
        network: options.network,
        hidden: folders.all(),
        limits,
    })
}

/// Each listener is an open file, and shells usually allow a program 1,024. Where more can't be had, that stands.
fn allow_files() {
    let given = getrlimit(Resource::Nofile);
    let wanted = given
        .maximum
        .map_or(MOST_FILES, |most| most.min(MOST_FILES));
    if given.current.is_some_and(|current| current < wanted) {
        let more = Rlimit {
            current: Some(wanted),
            ..given
        };
        let _ = setrlimit(Resource::Nofile, more);
    }
}

/// Serves the API until a signal ends it.
pub async fn serve(options: Serve) -> Result<(), String> {
    allow_files();
    let stop = stop_signal()?;
    let (listener, url) = listen(options.addr).await?;
    let api_key = match options.api_key.clone() {
        Some(key) if key.trim().is_empty() || key.chars().any(char::is_control) => {
            return Err("--api-key must be one line and not empty".to_owned());
        }
        Some(key) => key,
        None => format!("sk_local_{}", random()),
    };
    if let Some(url) = options
        .model_url
        .as_deref()
        .filter(|url| reqwest::Url::parse(url).is_err())
    {
        return Err(format!("--model-url {url} is no address"));
    }
    let folders = Folders::open(options.data.as_deref())?;
    let isolation = match options.isolate {
        true => Some(isolation(&options, &folders).await?),
        false => None,
    };
    let limits = isolation.as_ref().map(|isolation| isolation.limits);
    let db = Arc::new(Db::open(&folders.database)?);
    let settings = Settings {
        launch: Launch {
            program: options.chromium,
            navigation: Duration::from_secs_f64(options.navigation_timeout),
        },
        runs: folders.runs.path().to_owned(),
        environments: folders.environments.clone(),
        screenshots: folders.screenshots.clone(),
        isolation,
        base: url.clone(),
        action_limit: Duration::from_secs_f64(options.action_timeout),
        most: options.max_computers,
    };
    let model = options
        .model_url
        .zip(options.model)
        .map(|(url, name)| Model::new(&url, name, options.model_key));
    let computers = Arc::new(Registry::new(settings, Arc::clone(&db)));
    folders.tidy();
    let store = Arc::new(Store::new(
        Arc::clone(&computers),
        model.clone(),
        options.when_full,
    ));
    let app = App {
        tasks: Arc::clone(&store),
        passing: Arc::new(Passing::new(model, db)?),
    };
    let mut ready = json!({"url": url, "api_key": api_key});
    if let Some(limits) = limits {
        let missing = missing_limits(&limits);
        for limit in &missing {
            eprintln!("lightcone-local: computers are isolated, but have no limit on {limit}");
        }
        ready["isolation"] = json!({"seccomp": true, "limits_missing": missing});
    }
    announce(&ready)?;

    let app = routes::router(app, api_key.into());
    let closing = Arc::clone(&store);
    let server =
        axum::serve(listener, app).with_graceful_shutdown(async move { closing.stopping().await });
    let server = tokio::spawn(server.into_future());
    stop.await;
    store.shutdown().await;
    computers.shutdown().await;
    // Streams end by themselves once their task has; a reader that takes nothing must not keep the server.
    let _ = tokio::time::timeout(GOODBYE, server).await;
    folders.close()
}
