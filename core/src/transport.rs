//! One attempt over HTTP. The only file that knows how the HTTP library sends, fails and reads;
//! `pool.rs` knows how it is set up.

mod hops;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::FutureExt;
use tokio::task::yield_now;
use tokio::time::{Instant, timeout, timeout_at};
use url::Url;

use crate::config::Connections;
use crate::error::{Error, ErrorKind};
use crate::http2::{Client, Progress, SendError};
use crate::naming::name;
use crate::network::{Network, cause};
use crate::pool;
use crate::redirect;
use crate::request::Request;
use crate::retry::Outcome;

const LONGEST_REFUSAL: usize = 1 << 20;
// A body up to this size is copied out of the connection's buffer: else it would keep all of the
// buffer, and the connection would need another one for its next answer.
const SMALL: usize = 8 << 10;
// Turns of the runtime in which what has arrived already is found, also by a blocking client's, which
// stands still between calls. No time, since waits that are shorter than it would never end.
const LAST_LOOKS: u32 = 3;
// Room that is made for a body before it has come.
const MOST_ROOM: usize = 16 << 20;

/// A connection that has left HTTP behind.
pub(crate) use reqwest::Upgraded;

/// Makes attempts; holds the connection pool. Clones share it.
#[derive(Clone, Debug)]
pub(crate) struct Transport {
    http: Client,
    /// For sockets, made with the first one: an upgrade needs HTTP/1.1, which a pool that may
    /// speak HTTP/2 does not promise.
    sockets: Arc<OnceLock<Client>>,
    network: Arc<Network>,
}

/// Why an attempt brought no answer.
#[derive(Debug)]
pub(crate) struct Failure {
    pub outcome: Outcome,
    /// Whether a redirect came first: an earlier hop may have done what was asked for.
    pub redirected: bool,
    pub error: Error,
}

/// An answer whose body is still to be read.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub url: String,
    pub http_version: &'static str,
    /// Whether a redirect came first.
    pub redirected: bool,
    /// What to say about it, if it is a refusal.
    pub hint: Option<String>,
    pub body: Body,
}

/// The rest of a body. Dropping it closes the connection, unless it was read to the end.
#[derive(Debug)]
pub(crate) struct Body {
    response: reqwest::Response,
    /// What came right behind the head.
    ahead: Option<Result<Option<Bytes>, reqwest::Error>>,
    /// How long the next bytes were waited for, also by waits that were cancelled.
    waited: Duration,
    method: &'static str,
    url: String,
}

impl Transport {
    pub fn new(connections: &Connections) -> Result<Self, Error> {
        let mut network = Network::new(connections)?;
        let http = match pool::client(connections, &network, connections.http2) {
            Err(error) if network.go_without_system(&error) => {
                pool::client(connections, &network, connections.http2)
            }
            made => made,
        };
        Ok(Self {
            http: http?,
            sockets: Arc::default(),
            network: Arc::new(network),
        })
    }

    /// Closes what is open and not in use.
    pub fn close_idle(&self) {
        self.http.close_idle();
    }

    /// Proxies and certificates.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// Sends `request` and waits up to `limit` for the answer's head.
    pub async fn send(&self, request: &Request, limit: Duration) -> Result<Answer, Failure> {
        self.send_by(&self.http, request, limit).await
    }

    /// As [`Transport::send`], for a request that asks for an upgrade.
    pub async fn send_upgrade(
        &self,
        request: &Request,
        limit: Duration,
        connections: &Connections,
    ) -> Result<Answer, Failure> {
        let http = match self.sockets.get() {
            Some(http) => http,
            None => {
                let made = pool::client(connections, &self.network, false);
                let made = made.map_err(|error| Failure {
                    outcome: Outcome::Hopeless,
                    redirected: false,
                    error,
                })?;
                self.sockets.get_or_init(|| made)
            }
        };
        self.send_by(http, request, limit).await
    }

    async fn send_by(
        &self,
        http: &Client,
        request: &Request,
        limit: Duration,
    ) -> Result<Answer, Failure> {
        let mut attempt = reqwest::Request::new(request.method.clone(), request.url.clone());
        *attempt.headers_mut() = request.headers.clone();
        *attempt.body_mut() = request.body.clone().map(Into::into);
        let wait = Wait::new(limit);
        let response = self
            .exchange(http, request, &request.url, attempt, wait)
            .await?;
        if redirect::is_redirect(response.status().as_u16()) {
            // On the heap, so that a call that is not redirected does not carry the room for it.
            return Box::pin(self.follow(http, request, response, wait)).await;
        }
        Ok(self.answer(request, response))
    }

    /// One hop of `request`, to `url`: sends it, and waits for the response's head.
    async fn exchange(
        &self,
        http: &Client,
        request: &Request,
        url: &Url,
        hop: reqwest::Request,
        wait: Wait,
    ) -> Result<reqwest::Response, Failure> {
        let progress = Progress::default();
        let sending = http.execute(hop, request.class, &progress);
        let (method, network) = (request.method_name, &self.network);
        match timeout_at(wait.until, sending).await {
            Ok(Ok(response)) => Ok(response),
            Ok(Err(SendError::Http(error))) => Err(network.failure(method, url, &error)),
            Ok(Err(SendError::Stream(error))) => Err(network.stream_failure(method, url, &error)),
            Err(_) => Err(network.too_late(method, url, wait.limit, progress.is_sent())),
        }
    }

    fn answer(&self, request: &Request, response: reqwest::Response) -> Answer {
        let status = response.status().as_u16();
        let headers = response.headers().iter();
        let url = response.url().as_str().to_owned();
        Answer {
            status,
            headers: headers
                .map(|(name, value)| {
                    let value = String::from_utf8_lossy(value.as_bytes());
                    (name.as_str().to_owned(), value.into_owned())
                })
                .collect(),
            http_version: version(response.version()),
            redirected: false,
            hint: match status {
                ..400 => None,
                _ => self.network.status_hint(response.url(), status),
            },
            body: Body {
                response,
                ahead: None,
                waited: Duration::ZERO,
                method: request.method_name,
                url: url.clone(),
            },
            url,
        }
    }
}

/// How long to wait for the head of a response, over all hops.
#[derive(Clone, Copy, Debug)]
struct Wait {
    limit: Duration,
    until: Instant,
}

impl Wait {
    fn new(limit: Duration) -> Self {
        let now = Instant::now();
        let far = Duration::from_secs(30 * 365 * 86_400);
        Self {
            limit,
            until: now.checked_add(limit).unwrap_or(now + far),
        }
    }
}

/// Adds the time of a wait, however it ends.
struct Waiting<'a>(&'a mut Duration, Instant);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        *self.0 += self.1.elapsed();
    }
}

fn version(version: reqwest::Version) -> &'static str {
    match version {
        reqwest::Version::HTTP_2 => "HTTP/2",
        reqwest::Version::HTTP_10 => "HTTP/1.0",
        _ => "HTTP/1.1",
    }
}

impl Answer {
    /// The whole body, of at most `most` bytes; `limit` bounds the silence between two of them.
    pub async fn read(&mut self, limit: Duration, most: usize) -> Result<Bytes, Error> {
        self.body.read(limit, most).await
    }

    /// As much of the body as comes within `limit`, at most `most` bytes: for a refusal, whose status is what
    /// matters. Whether there was more than that.
    pub async fn read_what_comes(&mut self, limit: Duration, most: usize) -> (Bytes, bool) {
        let most = most.min(LONGEST_REFUSAL);
        let mut whole = BytesMut::new();
        let reading = async {
            while whole.len() <= most
                && let Ok(Some(piece)) = self.body.chunk(limit).await
            {
                whole.extend_from_slice(&piece);
            }
        };
        let _ = timeout(limit, reading).await;
        let is_cut = whole.len() > most;
        whole.truncate(most);
        (whole.freeze(), is_cut)
    }
}

impl Body {
    /// All that is left, of at most `most` bytes after decompression; `limit` bounds the silence between two of them.
    pub async fn read(&mut self, limit: Duration, most: usize) -> Result<Bytes, Error> {
        let expected = self.response.content_length().unwrap_or_default();
        if expected > most as u64 {
            return Err(self.too_large(most));
        }
        let first = self.chunk(limit).await?.unwrap_or_default();
        if first.len() > most {
            return Err(self.too_large(most));
        }
        let Some(second) = self.chunk(limit).await? else {
            return Ok(match first.len() {
                ..=SMALL => Bytes::copy_from_slice(&first),
                _ => first,
            });
        };
        // As much as the head promises, within reason: then no byte moves twice.
        let room = usize::try_from(expected).unwrap_or_default().min(MOST_ROOM);
        let mut whole = BytesMut::with_capacity(room.max(first.len() + second.len()));
        whole.extend_from_slice(&first);
        whole.extend_from_slice(&second);
        while whole.len() <= most {
            match self.chunk(limit).await? {
                Some(piece) => whole.extend_from_slice(&piece),
                None => return Ok(whole.freeze()),
            }
        }
        Err(self.too_large(most))
    }

    fn too_large(&self, most: usize) -> Error {
        let option = name("max_response_bytes");
        let message = format!(
            "the response of {} is larger than {most} bytes, which is the limit {option}; raise it, or read the response piece by piece",
            self.url
        );
        Error::new(ErrorKind::TooLarge, message).for_request(self.method, &self.url)
    }

    /// The connection itself, after a 101.
    pub async fn upgrade(self) -> Result<Upgraded, Error> {
        let Body {
            response,
            method,
            url,
            ..
        } = self;
        response.upgrade().await.map_err(|error| {
            Error::new(
                ErrorKind::Connection,
                format!("the connection to {url} broke"),
            )
            .caused_by(cause(&error))
            .for_request(method, &url)
        })
    }

    /// Takes in what has come right behind the head, if anything has: whoever reads first need not
    /// wait for it then.
    pub async fn look_ahead(&mut self) {
        if self.ahead.is_none() {
            tokio::select! {
                biased;
                piece = self.response.chunk() => self.ahead = Some(piece),
                // One turn, in which the connection is read once more.
                () = yield_now() => {}
            }
        }
    }

    /// The next bytes, or `None` at the end. Safe to cancel: nothing is lost.
    pub async fn chunk(&mut self, limit: Duration) -> Result<Option<Bytes>, Error> {
        if let Some(piece) = self.ahead.take() {
            return piece.map_err(|error| self.broken(&error));
        }
        // Whoever waits a little again and again must come to the limit too.
        let left = limit.saturating_sub(self.waited);
        let waiting = Waiting(&mut self.waited, Instant::now());
        let mut received = timeout(left, self.response.chunk()).await;
        for _ in 0..LAST_LOOKS {
            if received.is_ok() {
                break;
            }
            tokio::select! {
                biased;
                piece = self.response.chunk() => received = Ok(piece),
                () = yield_now() => {}
            }
        }
        drop(waiting);
        if received.is_ok() {
            self.waited = Duration::ZERO;
        }
        match received {
            Ok(Ok(piece)) => Ok(piece),
            Ok(Err(error)) => Err(self.broken(&error)),
            Err(_) => Err(Error::new(
                ErrorKind::Timeout,
                format!("{} sent nothing for {} s", self.url, limit.as_secs_f64()),
            )
            .for_request(self.method, &self.url)),
        }
    }

    /// As [`Body::chunk`], for bytes that are here already; `None` when there are none yet.
    pub fn ready_chunk(&mut self) -> Option<Result<Option<Bytes>, Error>> {
        let ready = match self.ahead.take() {
            Some(piece) => piece,
            None => self.response.chunk().now_or_never()?,
        };
        Some(ready.map_err(|error| self.broken(&error)))
    }

    fn broken(&self, error: &reqwest::Error) -> Error {
        let message = format!(
            "the connection to {} broke while its answer arrived",
            self.url
        );
        Error::new(ErrorKind::Connection, message)
            .caused_by(cause(error))
            .for_request(self.method, &self.url)
    }
}
