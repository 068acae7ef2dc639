//! The HTTP server.

mod actions;
mod auth;
mod bodies;
mod cdp;
mod computers;
mod connections;
mod dashboard;
mod drained;
mod exec;
mod folders;
mod models;
mod observe;
mod options;
mod private;
mod prune;
mod public_url;
mod routes;
mod socket;
mod sse;
mod streams;
mod system;
mod unbuffered;

use std::io::Write as _;
use std::net::SocketAddr;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::FromRef;
use lightcone_desktop::{Limits, Sandbox, SandboxOptions, missing_limits};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::browser::{Account, Launch, Rights};
use crate::cli::Serve;
use crate::computer::{Isolation, Registry, Settings};
use crate::config::Origins;
use crate::db::Db;
use crate::log;
use crate::machine_user::is_root;
use crate::planner::Model;
use crate::task::Store;
use bodies::Bounds;
use folders::Folders;
use models::ModelProxy;
use observe::Metrics;
use options::Keys;
pub use system::stop_signal;

/// How long open connections may take to close after every task has ended.
const GOODBYE: Duration = Duration::from_secs(2);

/// Opens a loopback port, or says in one line why not.
pub async fn listen(addr: SocketAddr) -> Result<(TcpListener, String), String> {
    if !addr.ip().is_loopback() {
        return Err(format!(
            "--addr {addr}: only loopback addresses such as 127.0.0.1 are served"
        ));
    }
    bind(addr).await
}

async fn bind(addr: SocketAddr) -> Result<(TcpListener, String), String> {
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

/// A future that resolves when the standard input is closed.
fn stdin_closed() -> Result<impl Future<Output = ()>, String> {
    let (closed, wait) = tokio::sync::oneshot::channel();
    // A thread of its own, which does not keep the program alive as the runtime's would: nothing can end its read.
    std::thread::Builder::new()
        .name("stdin".to_owned())
        .spawn(move || {
            // An error is an end too.
            let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
            let _ = closed.send(());
        })
        .map_err(|e| format!("--exit-with-stdin: cannot start a thread: {e}"))?;
    Ok(async move {
        let _ = wait.await;
    })
}

/// State that the routes share.
#[derive(Debug, Clone)]
pub struct App {
    tasks: Arc<Store>,
    model_proxy: Arc<ModelProxy>,
    metrics: Metrics,
}

impl FromRef<App> for Metrics {
    fn from_ref(app: &App) -> Self {
        app.metrics.clone()
    }
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

impl FromRef<App> for Arc<ModelProxy> {
    fn from_ref(app: &App) -> Self {
        Arc::clone(&app.model_proxy)
    }
}

/// How computers are isolated, after checking that it is possible.
/// The flag says whether Chromium can use its own sandbox inside.
async fn isolation(options: &Serve, folders: &Folders) -> Result<(Isolation, bool), String> {
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
    let mut inside = trial.program("unshare", folders.runs.path());
    inside.args(["--user", "--net", "--pid", "--fork", "true"]);
    inside.stdout(Stdio::null()).stderr(Stdio::null());
    let nested = match inside.spawn() {
        Ok((mut child, _)) => child.wait().await.is_ok_and(|status| status.success()),
        Err(e) => return Err(format!("--isolate: {e}")),
    };
    trial.close().await.map_err(|e| format!("--isolate: {e}"))?;
    let isolation = Isolation {
        network: options.network,
        hidden: folders.all(),
        limits,
    };
    Ok((isolation, nested))
}

/// The umask of shell commands that are not isolated: the server's own of the start, unless that gives others the right
/// to write.
fn shared_umask(own: u32) -> u32 {
    const WRITABLE_BY_OTHERS: u32 = 0o022;
    if own & WRITABLE_BY_OTHERS == WRITABLE_BY_OTHERS {
        own
    } else {
        0o077
    }
}

/// Serves the API until a signal ends it, or `asked` resolves.
pub async fn serve(
    options: Serve,
    origins: &Origins,
    asked: impl Future<Output = ()>,
) -> Result<(), String> {
    system::allow_files();
    // Files created from here on are accessible to this user only, whatever mode they are created with.
    let umask = system::private_umask();
    options::check(&options, origins)?;
    let public = options::public_url(&options, origins)?.map(Arc::new);
    let keys = Keys::read(&options, origins)?;
    log::start(options.log.as_deref(), options.log_format)?;
    let stop = stop_signal()?;
    let closed = options.exit_with_stdin.then(stdin_closed).transpose()?;
    let (listener, bound) = bind(options.addr).await?;
    let url = public
        .as_ref()
        .map_or_else(|| bound.clone(), |public| public.url().to_owned());
    // Browsers with separate accounts must reach their own folders.
    let shared = is_root() && !options.isolate && !options.allow_root;
    let folders = Folders::open(options.data.as_deref(), shared)?;
    let (isolation, rights) = if options.isolate {
        let (isolation, sandbox) = isolation(&options, &folders).await?;
        let account = Account::Own;
        (Some(isolation), Rights { account, sandbox })
    } else {
        let program = options.chromium.as_deref();
        (
            None,
            Rights::find(options.allow_root, program, folders.runs.path())?,
        )
    };
    if !rights.sandbox && !options.allow_root {
        tracing::warn!(
            "browsers run without Chromium's own sandbox, which needs user namespaces: they are unprivileged, but pages of \
             one browser are less well kept apart"
        );
    }
    let limits = isolation.as_ref().map(|isolation| isolation.limits);
    let db = Arc::new(Db::open(&folders.database)?);
    let settings = Settings {
        launch: Launch {
            program: options.chromium,
            rights,
            navigation: Duration::from_secs_f64(options.navigation_timeout),
        },
        runs: folders.runs.path().to_owned(),
        environments: folders.environments.clone(),
        screenshots: folders.screenshots.clone(),
        isolation,
        base: url.clone(),
        action_limit: Duration::from_secs_f64(options.action_timeout),
        most: options.max_computers,
        umask: shared_umask(umask),
    };
    let model = options
        .model_url
        .zip(options.model)
        .map(|(url, name)| Model::new(&url, name, keys.model));
    let computers = Arc::new(Registry::new(settings, Arc::clone(&db)));
    folders.tidy(&computers.unsaved_folders());
    crate::browser::tidy();
    let saving = tokio::spawn(Arc::clone(&computers).keep_saving());
    let store = Arc::new(Store::new(
        Arc::clone(&computers),
        model.clone(),
        options.when_full,
    ));
    let keep = prune::Keep {
        age: Duration::from_secs_f64(options.keep_days * 86_400.0),
        database: options.keep_database,
        screenshots: options.keep_screenshots,
    };
    let pruning = tokio::spawn(prune::run(Arc::clone(&store), keep));
    let app = App {
        tasks: Arc::clone(&store),
        model_proxy: Arc::new(ModelProxy::new(model, db)?),
        metrics: Metrics::new().map_err(|e| format!("cannot count: {e}"))?,
    };
    let mut ready = json!({"url": url, "api_key": keys.api});
    if public.is_some() {
        ready["address"] = bound.into();
    }
    if let Some(limits) = limits {
        let missing = missing_limits(&limits);
        for limit in &missing {
            tracing::warn!("computers are isolated, but have no limit on {limit}");
        }
        ready["isolation"] = json!({"seccomp": true, "limits_missing": missing});
    }
    announce(&ready)?;

    let bounds = Bounds::new(Duration::from_secs_f64(options.body_timeout));
    let app = routes::router(app, keys.api.into(), public, bounds);
    let closing = Arc::clone(&store);
    let head = Duration::from_secs_f64(options.head_timeout);
    let server = connections::serve(listener, app, head, async move { closing.stopping().await });
    let server = tokio::spawn(server);
    let closed = async move {
        match closed {
            Some(closed) => closed.await,
            None => std::future::pending().await,
        }
    };
    tokio::select! { () = stop => {} () = closed => {} () = asked => {} }
    store.shutdown().await;
    computers.shutdown().await;
    // Streams end by themselves once their task has; a client that does not read must not keep the server running.
    let _ = tokio::time::timeout(GOODBYE, server).await;
    saving.abort();
    pruning.abort();
    folders.close(&computers.unsaved_folders())
}
