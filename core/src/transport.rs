//! One attempt over HTTP. The only file that knows how the HTTP library sends, fails and reads.

use std::error::Error as _;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::FutureExt;

use crate::config::Config;
use crate::error::{Error, ErrorKind};
use crate::request::Request;
use crate::retry::Outcome;

/// Makes attempts; holds the connection pool.
#[derive(Clone, Debug)]
pub(crate) struct Transport {
    http: reqwest::Client,
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
    body: Body,
}

/// The rest of a body. Dropping it closes the connection, unless it was read to the end.
#[derive(Debug)]
pub(crate) struct Body {
    response: reqwest::Response,
    method: String,
    url: String,
}

impl Transport {
    pub fn new(config: &Config) -> Result<Self, Error> {
        let mut builder = reqwest::Client::builder()
            .connect_timeout(config.connect_timeout)
            .tcp_nodelay(true);
        if let Some(proxy) = &config.proxy {
            let proxy = reqwest::Proxy::all(proxy)
                .map_err(|error| Error::new(ErrorKind::Config, format!("proxy: {error}")))?;
            builder = builder.proxy(proxy);
        }
        let http = builder.build().map_err(|error| {
            Error::new(ErrorKind::Config, "the HTTP client can't be made").caused_by(cause(&error))
        })?;
        Ok(Self { http })
    }

    /// Sends `request` and waits up to `limit` for the answer's head.
    pub async fn send(&self, request: &Request, limit: Duration) -> Result<Answer, Failure> {
        let mut builder = self
            .http
            .request(request.method.clone(), &request.url)
            .headers(request.headers.clone());
        if let Some(body) = &request.body {
            builder = builder.body(body.clone());
        }
        let sent = match tokio::time::timeout(limit, builder.send()).await {
            Ok(sent) => sent,
            Err(_) => {
                return Err(Failure {
                    outcome: Outcome::Unknown,
                    error: self::timeout(request.method.as_str(), &request.url, limit),
                });
            }
        };
        let response = sent.map_err(|error| failure(request, &error))?;
        let headers = response.headers().iter();
        Ok(Answer {
            status: response.status().as_u16(),
            headers: headers
                .map(|(name, value)| {
                    let value = String::from_utf8_lossy(value.as_bytes());
                    (name.as_str().to_owned(), value.into_owned())
                })
                .collect(),
            url: response.url().to_string(),
            body: Body {
                response,
                method: request.method.to_string(),
                url: request.url.clone(),
            },
        })
    }
}

impl Answer {
    pub fn into_body(self) -> Body {
        self.body
    }

    /// The whole body; `limit` bounds the silence between two of its bytes.
    pub async fn read(&mut self, limit: Duration) -> Result<Bytes, Error> {
        let first = self.body.chunk(limit).await?;
        let Some(second) = self.body.chunk(limit).await? else {
            return Ok(first.unwrap_or_default()); // one piece: no copy
        };
        let mut whole = BytesMut::from(&first.unwrap_or_default()[..]);
        whole.extend_from_slice(&second);
        while let Some(piece) = self.body.chunk(limit).await? {
            whole.extend_from_slice(&piece);
        }
        Ok(whole.freeze())
    }
}

impl Body {
    /// The next bytes, or `None` at the end. Safe to cancel: nothing is lost.
    pub async fn chunk(&mut self, limit: Duration) -> Result<Option<Bytes>, Error> {
        match tokio::time::timeout(limit, self.response.chunk()).await {
            Ok(Ok(piece)) => Ok(piece),
            Ok(Err(error)) => Err(self.broken(&error)),
            Err(_) => Err(Error::new(
                ErrorKind::Timeout,
                format!("{} sent nothing for {} s", self.url, limit.as_secs_f64()),
            )
            .for_request(&self.method, &self.url)),
        }
    }

    /// As [`Body::chunk`], for bytes that are here already; `None` when there are none yet.
    pub fn ready_chunk(&mut self) -> Option<Result<Option<Bytes>, Error>> {
        let ready = self.response.chunk().now_or_never()?;
        Some(ready.map_err(|error| self.broken(&error)))
    }

    fn broken(&self, error: &reqwest::Error) -> Error {
        let message = format!(
            "the connection to {} broke while its answer arrived",
            self.url
        );
        Error::new(ErrorKind::Connection, message)
            .caused_by(cause(error))
            .for_request(&self.method, &self.url)
    }
}

fn timeout(method: &str, url: &str, limit: Duration) -> Error {
    let message = format!("no answer from {url} within {} s", limit.as_secs_f64());
    Error::new(ErrorKind::Timeout, message).for_request(method, url)
}

fn failure(request: &Request, error: &reqwest::Error) -> Failure {
    let outcome = if error.is_connect() {
        Outcome::NotSent
    } else {
        Outcome::Unknown
    };
    let (kind, message) = match (error.is_timeout(), error.is_connect()) {
        (true, true) => (ErrorKind::Timeout, "no connection in time to"),
        (true, false) => (ErrorKind::Timeout, "no answer in time from"),
        (false, true) => (ErrorKind::Connection, "can't connect to"),
        (false, false) => (ErrorKind::Connection, "the connection broke to"),
    };
    let error = Error::new(kind, format!("{message} {}", request.url))
        .caused_by(cause(error))
        .for_request(request.method.as_str(), &request.url);
    Failure { outcome, error }
}

/// The innermost cause: outer layers say only that sending failed, and repeat the URL.
fn cause(error: &reqwest::Error) -> String {
    let mut innermost = error.source();
    while let Some(next) = innermost.and_then(std::error::Error::source) {
        innermost = Some(next);
    }
    match innermost {
        Some(source) => source.to_string(),
        None => error.to_string(),
    }
}
