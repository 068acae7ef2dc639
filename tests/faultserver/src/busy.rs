//! A service over HTTP/2 for many requests at once: calls that take a moment, and streams that
//! send as much as is read and never end.
//!
//! `GET /counts` gives the number of `connections` and `requests` that it has seen.

use std::error::Error;
use std::future::poll_fn;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use h2::server::SendResponse;
use h2::{RecvStream, SendStream};
use http::{Request, Response};
use serde::Serialize;
use serde_json::json;
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::sleep;
use tokio_rustls::TlsAcceptor;

use crate::tls::Certificates;

// How long a call takes: long enough for all calls of a burst to be under way at once.
const MOMENT: Duration = Duration::from_millis(100);
const EVENT_BYTES: usize = 200_000;

/// The service, until it is dropped.
#[derive(Debug)]
pub struct Busy {
    pub url: String,
    certificates: Certificates,
    counts: Arc<Counters>,
    serving: JoinHandle<()>,
    _folder: TempDir,
}

#[derive(Debug, Default)]
struct Counters {
    connections: AtomicUsize,
    requests: AtomicUsize,
}

/// What the service has seen.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
pub struct Counts {
    pub connections: usize,
    pub requests: usize,
}

/// Listens, with so many streams at once on a connection.
pub async fn start(streams: u32) -> Result<Busy, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let certificates = Certificates::new(folder.path())?;
    let acceptor = certificates.acceptor("good", &["h2", "http/1.1"]);
    let acceptor = acceptor.ok_or("there is no good certificate")?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("https://{}", listener.local_addr()?);
    let counts = Arc::new(Counters::default());
    let seen = counts.clone();
    let serving = tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            tokio::spawn(connection(socket, acceptor.clone(), streams, seen.clone()));
        }
    });
    Ok(Busy {
        url,
        certificates,
        counts,
        serving,
        _folder: folder,
    })
}

impl Busy {
    /// The file of the authority that signed the certificate.
    pub fn ca(&self) -> &Path {
        &self.certificates.ca
    }

    pub fn counts(&self) -> Counts {
        self.counts.read()
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Counters {
    fn read(&self) -> Counts {
        Counts {
            connections: self.connections.load(Ordering::Relaxed),
            requests: self.requests.load(Ordering::Relaxed),
        }
    }
}

/// The end of a connection is no error here, whoever ends it.
async fn connection(
    socket: TcpStream,
    acceptor: TlsAcceptor,
    streams: u32,
    counts: Arc<Counters>,
) -> Option<()> {
    let _ = socket.set_nodelay(true);
    counts.connections.fetch_add(1, Ordering::Relaxed);
    let wire = acceptor.accept(socket).await.ok()?;
    let mut builder = h2::server::Builder::new();
    builder.max_concurrent_streams(streams);
    let mut connection = builder.handshake::<_, Bytes>(wire).await.ok()?;
    while let Some(Ok((request, respond))) = connection.accept().await {
        counts.requests.fetch_add(1, Ordering::Relaxed);
        tokio::spawn(answer(request, respond, counts.clone()));
    }
    Some(())
}

async fn answer(
    mut request: Request<RecvStream>,
    mut respond: SendResponse<Bytes>,
    counts: Arc<Counters>,
) -> Option<()> {
    while let Some(Ok(data)) = request.body_mut().data().await {
        let _ = request
            .body_mut()
            .flow_control()
            .release_capacity(data.len());
    }
    let path = request.uri().path();
    let is_stream = path.ends_with("/screencast") || path.ends_with("/stream");
    let kind = if is_stream {
        "text/event-stream"
    } else {
        "application/json"
    };
    let head = Response::builder()
        .header("content-type", kind)
        .body(())
        .ok()?;
    if !is_stream {
        if path != "/counts" {
            sleep(MOMENT).await;
        }
        let body = match path {
            "/counts" => json!(counts.read()),
            _ => json!({"task_id": "t1", "status": "SUCCESS"}),
        };
        let mut stream = respond.send_response(head, false).ok()?;
        return send(&mut stream, body.to_string().into(), true).await;
    }
    let mut stream = respond.send_response(head, false).ok()?;
    if path == "/agent/tasks/stream" {
        let started = "id: 0\ndata: {\"type\":\"started\",\"task_id\":\"t1\"}\n\n";
        send(&mut stream, started.into(), false).await?;
        sleep(MOMENT).await;
        let completed = "id: 1\ndata: {\"type\":\"completed\"}\n\n";
        return send(&mut stream, completed.into(), true).await;
    }
    let data = json!({"event": "message", "data": "x".repeat(EVENT_BYTES)});
    let event = Bytes::from(format!("data: {data}\n\n"));
    loop {
        send(&mut stream, event.clone(), false).await?;
    }
}

/// Sends as the client's window allows; `None` when the client is gone.
async fn send(stream: &mut SendStream<Bytes>, mut bytes: Bytes, end: bool) -> Option<()> {
    while !bytes.is_empty() {
        stream.reserve_capacity(bytes.len());
        let size = match stream.capacity() {
            0 => poll_fn(|context| stream.poll_capacity(context))
                .await?
                .ok()?,
            size => size,
        };
        let piece = bytes.split_to(size.min(bytes.len()));
        let last = end && bytes.is_empty();
        stream.send_data(piece, last).ok()?;
    }
    Some(())
}
