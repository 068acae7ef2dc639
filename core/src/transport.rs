//! One attempt over HTTP. The only file that knows how the HTTP library sends, fails and reads;
//! `pool.rs` knows how it is set up.

use std::error::Error as _;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::FutureExt;
use tokio::task::yield_now;
use tokio::time::timeout;

use crate::config::Connections;
use crate::error::{Error, ErrorKind};
use crate::http2::{Client, Progress, SendError, StreamError};
use crate::pool;
use crate::request::Request;
use crate::retry::Outcome;

const LONGEST_REFUSAL: usize = 1 << 20;
// A body up to this size is copied out of the connection's buffer: else it would keep all of the
// buffer, and the connection would need another one for its next answer.
const SMALL: usize = 8 << 10;
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
}

/// Why an attempt brought no answer.
#[derive(Debug)]
pub(crate) struct Failure {
    pub outcome: Outcome,
    pub error: Error,
}

/// An answer whose body is still to be read.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub url: String,
    pub http_version: &'static str,
    pub body: Body,
}

/// The rest of a body. Dropping it closes the connection, unless it was read to the end.
#[derive(Debug)]
pub(crate) struct Body {
    response: reqwest::Response,
    /// What came right behind the head.
    ahead: Option<Result<Option<Bytes>, reqwest::Error>>,
    method: &'static str,
    url: String,
}

impl Transport {
    pub fn new(connections: &Connections) -> Result<Self, Error> {
        Ok(Self {
            http: pool::client(connections, connections.http2)?,
            sockets: Arc::default(),
        })
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
                let made = pool::client(connections, false).map_err(|error| Failure {
                    outcome: Outcome::Unknown,
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
        let progress = Progress::default();
        let sending = http.execute(attempt, request.class, &progress);
        let response = match timeout(limit, sending).await {
            Ok(Ok(response)) => response,
            Ok(Err(SendError::Http(error))) => return Err(failure(request, &error)),
            Ok(Err(SendError::Stream(error))) => return Err(stream_failure(request, &error)),
            Err(_) => return Err(late(request, limit, &progress)),
        };
        let headers = response.headers().iter();
        Ok(Answer {
            status: response.status().as_u16(),
            headers: headers
                .map(|(name, value)| {
                    let value = String::from_utf8_lossy(value.as_bytes());
                    (name.as_str().to_owned(), value.into_owned())
                })
                .collect(),
            url: response.url().as_str().to_owned(),
            http_version: version(response.version()),
            body: Body {
                response,
                ahead: None,
                method: request.method_name,
                url: request.url.as_str().to_owned(),
            },
        })
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
    /// The whole body; `limit` bounds the silence between two of its bytes.
    pub async fn read(&mut self, limit: Duration) -> Result<Bytes, Error> {
        self.body.read(limit).await
    }

    /// As much of the body as comes within `limit` and is not beyond all measure: for a refusal,
    /// whose status is what matters.
    pub async fn read_what_comes(&mut self, limit: Duration) -> Bytes {
        let mut whole = BytesMut::new();
        let reading = async {
            while whole.len() < LONGEST_REFUSAL
                && let Ok(Some(piece)) = self.body.chunk(limit).await
            {
                whole.extend_from_slice(&piece);
            }
        };
        let _ = timeout(limit, reading).await;
        whole.freeze()
    }
}

impl Body {
    /// All that is left; `limit` bounds the silence between two bytes.
    pub async fn read(&mut self, limit: Duration) -> Result<Bytes, Error> {
        let expected = self.response.content_length().unwrap_or_default();
        let first = self.chunk(limit).await?.unwrap_or_default();
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
        while let Some(piece) = self.chunk(limit).await? {
            whole.extend_from_slice(&piece);
        }
        Ok(whole.freeze())
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
        match timeout(limit, self.response.chunk()).await {
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

/// What a request failed with that had no response within `limit`.
fn late(request: &Request, limit: Duration, progress: &Progress) -> Failure {
    let (url, limit) = (&request.url, limit.as_secs_f64());
    let (outcome, message) = match progress.is_sent() {
        true => (
            Outcome::Unknown,
            format!("no answer from {url} within {limit} s"),
        ),
        // It waited for a connection.
        false => (
            Outcome::NotSent,
            format!("no connection in time to {url}: none within {limit} s"),
        ),
    };
    let error = Error::new(ErrorKind::Timeout, message);
    Failure {
        outcome,
        error: error.for_request(request.method_name, url.as_str()),
    }
}

fn stream_failure(request: &Request, error: &StreamError) -> Failure {
    let (outcome, message) = match error.is_not_processed() {
        true => (Outcome::NotSent, "the request was not processed by"),
        false => (Outcome::Unknown, "the connection broke to"),
    };
    let made = Error::new(ErrorKind::Connection, format!("{message} {}", request.url));
    Failure {
        outcome,
        error: made
            .for_request(request.method_name, request.url.as_str())
            .caused_by(error.to_string()),
    }
}

fn failure(request: &Request, error: &reqwest::Error) -> Failure {
    let cause = cause(error);
    let hopeless = error.is_redirect() || error.is_builder() || cause.contains(BAD_CERTIFICATE);
    let outcome = match (hopeless, error.is_connect()) {
        (true, _) => Outcome::Hopeless,
        (false, true) => Outcome::NotSent,
        (false, false) => Outcome::Unknown,
    };
    let (kind, message) = match (error.is_timeout(), error.is_connect()) {
        (true, true) => (ErrorKind::Timeout, "no connection in time to"),
        (true, false) => (ErrorKind::Timeout, "no answer in time from"),
        (false, true) => (ErrorKind::Connection, "can't connect to"),
        (false, false) if error.is_redirect() => (ErrorKind::Connection, "no way to follow"),
        (false, false) => (ErrorKind::Connection, "the connection broke to"),
    };
    let made = Error::new(kind, format!("{message} {}", request.url))
        .for_request(request.method_name, request.url.as_str());
    let made = match hint(&cause) {
        Some(hint) => made.hinting(hint),
        None => made,
    };
    Failure {
        outcome,
        error: made.caused_by(cause),
    }
}

// How the TLS library begins what it says of a certificate; a test sees to it that it stays so.
const BAD_CERTIFICATE: &str = "invalid peer certificate";

fn hint(cause: &str) -> Option<&'static str> {
    cause.contains("UnknownIssuer").then_some(
        "the certificate is not signed by an authority that this machine knows: give that authority's certificate by the option ca_bundle",
    )
}

/// The innermost cause: outer layers say only that sending failed, and repeat the URL.
pub(crate) fn cause(error: &reqwest::Error) -> String {
    let mut innermost = error.source();
    while let Some(next) = innermost.and_then(std::error::Error::source) {
        innermost = Some(next);
    }
    match innermost {
        Some(source) => source.to_string(),
        None => error.to_string(),
    }
}
