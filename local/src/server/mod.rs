//! The HTTP server.

mod routes;
mod sse;

use std::io::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::browser::Launch;
use crate::cli::Serve;
use crate::task::{Settings, Store, random};

/// How long open connections may take to end after every task has.
const GOODBYE: Duration = Duration::from_secs(2);

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

/// Serves the tasks API until a signal ends it.
pub async fn serve(options: Serve) -> Result<(), String> {
    let stop = stop_signal()?;
    let (listener, url) = listen(options.addr).await?;
    let api_key = match options.api_key {
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
    let parent = options.data.clone().unwrap_or_else(std::env::temp_dir);
    let folder = |e: std::io::Error| format!("cannot use {}: {e}", parent.display());
    std::fs::create_dir_all(&parent).map_err(folder)?;
    let run = tempfile::Builder::new()
        .prefix("lightcone-local-")
        .tempdir_in(&parent)
        .map_err(folder)?;
    let screenshots = if options.data.is_some() {
        parent.join("screenshots")
    } else {
        run.path().join("screenshots")
    };
    std::fs::create_dir_all(&screenshots).map_err(folder)?;

    let store = Arc::new(Store::new(Settings {
        launch: Launch {
            program: options.chromium,
            profiles: run.path().to_owned(),
            navigation: Duration::from_secs_f64(options.navigation_timeout),
        },
        screenshots,
        base: url.clone(),
        model: options.model_url.zip(options.model),
    }));
    announce(&json!({"url": url, "api_key": api_key}))?;

    let app = routes::router(Arc::clone(&store), api_key.into());
    let closing = Arc::clone(&store);
    let server =
        axum::serve(listener, app).with_graceful_shutdown(async move { closing.stopping().await });
    let server = tokio::spawn(server.into_future());
    stop.await;
    store.shutdown().await;
    // Streams end by themselves once their task has; a reader that takes nothing must not keep the server.
    let _ = tokio::time::timeout(GOODBYE, server).await;
    run.close()
        .map_err(|e| format!("cannot remove the working folder: {e}"))
}
