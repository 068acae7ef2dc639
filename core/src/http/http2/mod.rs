//! HTTP/2: our own pool of connections, over connections that `reqwest` makes.
//!
//! `reqwest` resolves, connects, goes through proxies and speaks TLS. When TLS negotiates HTTP/2,
//! [`tap`] takes the connection before `reqwest` sends anything on it, and this pool uses it: here
//! the server's stream limit, resets and GOAWAY are visible, which `reqwest` hides. Everything
//! else is HTTP/1.1 and stays with `reqwest`.

mod body;
mod connection;
mod driver;
mod error;
mod exchange;
mod origin;
mod read_first;
mod status;
mod tap;
mod wire;

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method};
use http_body::Body;
use url::Url;

use crate::options::Connections;
use crate::request::ConnectionClass;
pub(crate) use error::{SendError, StreamError};
use origin::{Origin, Turn};
use tap::Tap;

/// Requests that found their connection gone are placed again this many times: nothing was sent.
const MOST_PLACEMENTS: usize = 4;

/// Limits of connections, derived from the client's options.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tuning {
    /// Longest wait for a server's first SETTINGS, and for the response to a PING.
    pub response: Duration,
    /// A connection with open streams that is silent for this long is pinged.
    pub silence: Duration,
}

/// The HTTP client of [`crate::http`]. Clones share their connections.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    http: reqwest::Client,
    /// `None` where only HTTP/1.1 is wanted.
    origins: Option<Arc<Origins>>,
}

#[derive(Debug)]
struct Origins {
    known: Mutex<HashMap<String, Arc<Origin>>>,
    tuning: Tuning,
}

/// Whether a request may have reached the server.
#[derive(Debug, Default)]
pub(crate) struct Progress(AtomicBool);

impl Progress {
    fn sending(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn not_sent(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    pub fn is_sent(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Client {
    pub fn new(
        builder: reqwest::ClientBuilder,
        connections: &Connections,
    ) -> Result<Self, reqwest::Error> {
        let tuning = Tuning {
            response: connections.connect_timeout,
            silence: connections.ping_after,
        };
        let known = Mutex::default();
        Ok(Self {
            http: builder.connector_layer(Tap).build()?,
            origins: Some(Arc::new(Origins { known, tuning })),
        })
    }

    /// Keeps to HTTP/1.1.
    pub fn http1(builder: reqwest::ClientBuilder) -> Result<Self, reqwest::Error> {
        Ok(Self {
            http: builder.http1_only().build()?,
            origins: None,
        })
    }

    /// Closes connections that nothing uses; others close with their last stream.
    pub fn close_idle(&self) {
        if let Some(origins) = &self.origins {
            origins.lock().values().for_each(|origin| origin.let_go());
        }
    }

    /// Sends a request and waits for the response's head. Follows no redirect over HTTP/2.
    pub async fn execute(
        &self,
        request: reqwest::Request,
        class: ConnectionClass,
        progress: &Progress,
    ) -> Result<reqwest::Response, SendError> {
        match &self.origins {
            // Boxed, so that a request over HTTP/1.1 does not reserve space for it.
            Some(origins) if request.url().scheme() == "https" => {
                let origin = origins.find(request.url());
                Box::pin(self.place(&origin, request, class, progress)).await
            }
            _ => {
                progress.sending();
                self.http.execute(request).await.map_err(SendError::http)
            }
        }
    }

    /// Finds a connection for the request, and sends it there.
    async fn place(
        &self,
        origin: &Arc<Origin>,
        request: reqwest::Request,
        class: ConnectionClass,
        progress: &Progress,
    ) -> Result<reqwest::Response, SendError> {
        let mut placements = 1;
        let request = Outgoing::new(request);
        loop {
            let (permit, reused) = match origin.turn(class).await {
                Turn::Stream(permit) => (permit, true),
                Turn::Failed(error) => return Err(SendError::Http(error)),
                Turn::Connect(ticket) => {
                    // It may find an idle HTTP/1.1 connection.
                    progress.sending();
                    let sent = tap::scope(origin, self.http.execute(request.over_http1()));
                    match sent.await {
                        Ok(response) => return Ok(response),
                        Err(error) => match tap::taken(&error) {
                            Some(io) => {
                                progress.not_sent();
                                (ticket.opened(io).await?, false)
                            }
                            None if error.is_connect() => return Err(ticket.failed(error)),
                            None => return Err(SendError::http(error)),
                        },
                    }
                }
            };
            match exchange::send(permit, &request, progress).await {
                // As with HTTP/1.1: an idle connection that turns out to be closed costs no attempt.
                Err(error) if reused && error.is_stale() && placements < MOST_PLACEMENTS => {
                    placements += 1;
                }
                sent => return sent.map_err(SendError::Stream),
            }
        }
    }
}

impl Origins {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Arc<Origin>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, url: &Url) -> Arc<Origin> {
        let mut known = self.lock();
        let made = known.entry(url.origin().ascii_serialization());
        made.or_insert_with(|| Origin::new(self.tuning)).clone()
    }
}

/// A copy of a request whose body is in memory, so that it can be sent again.
#[derive(Debug)]
struct Outgoing {
    method: Method,
    url: Url,
    headers: HeaderMap,
    body: Option<Bytes>,
}

impl Outgoing {
    fn new(mut request: reqwest::Request) -> Self {
        // The body is one buffer, which is its only frame.
        let frame = request.body_mut().take().and_then(|mut body| {
            let mut context = Context::from_waker(Waker::noop());
            match Pin::new(&mut body).poll_frame(&mut context) {
                Poll::Ready(Some(Ok(frame))) => frame.into_data().ok(),
                _ => None,
            }
        });
        Self {
            method: request.method().clone(),
            url: request.url().clone(),
            headers: std::mem::take(request.headers_mut()),
            body: frame,
        }
    }

    fn over_http1(&self) -> reqwest::Request {
        let mut made = reqwest::Request::new(self.method.clone(), self.url.clone());
        *made.headers_mut() = self.headers.clone();
        *made.body_mut() = self.body.clone().map(Into::into);
        made
    }
}
