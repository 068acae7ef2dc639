//! Accepts connections, each with a time limit for the head of a request.

use std::convert::Infallible;
use std::io::ErrorKind;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tower_service::Service;

use super::drained::drained;

/// How long to wait if no more files can be opened.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves until `stop`, and then until all pending requests have a response.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    head: Duration,
    stop: impl Future<Output = ()>,
) {
    let stopping = watch::Sender::new(false);
    let (open, mut all) = mpsc::channel::<Infallible>(1);
    let mut stop = std::pin::pin!(stop);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    let connection = connection(stream, app.clone(), head, stopping.subscribe());
                    let open = open.clone();
                    tokio::spawn(async move {
                        connection.await;
                        drop(open);
                    });
                }
                Err(e) if matches!(e.kind(), ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset) => {}
                Err(_) => tokio::time::sleep(PAUSE).await,
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    stopping.send_replace(true);
    drop(open);
    // Nothing is ever sent: this resolves when the last connection is closed.
    let _ = all.recv().await;
}

async fn connection(
    stream: TcpStream,
    app: Router,
    head: Duration,
    mut stopping: watch::Receiver<bool>,
) {
    // Events are small, and must not wait for the next one to fill a packet.
    let _ = stream.set_nodelay(true);
    let answer = service_fn(move |request: hyper::Request<Incoming>| answer(app.clone(), request));
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(head);
    let connection = builder
        .serve_connection(TokioIo::new(stream), answer)
        .with_upgrades();
    let mut connection = std::pin::pin!(connection);
    // A client that disconnects, or does not speak HTTP, is not an error of the server.
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stopping.wait_for(|stopping| *stopping) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}

async fn answer(
    mut app: Router,
    request: hyper::Request<Incoming>,
) -> Result<Response, Infallible> {
    app.call(drained(request).map(Body::new)).await
}
