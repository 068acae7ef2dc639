//! One attempt over HTTP. The only file that knows how the HTTP library sends, fails and reads;
//! `pool.rs` knows how it is set up.

mod redirects;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::time::{Instant, timeout_at};
use url::Url;

use super::body::Body;
use super::failure::{FailedAttempt, Failure};
use super::http2::{Client, Progress, SendError};
use super::network::Network;
use super::{pool, redirect};
use crate::error::Error;
use crate::options::Connections;
use crate::request::Request;

/// A connection after its upgrade from HTTP.
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

/// A response whose body has not been read yet.
#[derive(Debug)]
pub(crate) struct IncomingResponse {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub url: String,
    pub http_version: &'static str,
    /// Whether a redirect came first.
    pub redirected: bool,
    /// A hint for the error message, if the status is an error.
    pub hint: Option<String>,
    pub body: Body,
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

    /// Closes idle connections.
    pub fn close_idle(&self) {
        self.http.close_idle();
    }

    /// Proxies and certificates.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// Sends `request` and waits up to `limit` for the response's head.
    pub async fn send(
        &self,
        request: &Request,
        limit: Duration,
    ) -> Result<IncomingResponse, FailedAttempt> {
        self.send_by(&self.http, request, limit).await
    }

    /// As [`Transport::send`], for a request that asks for an upgrade.
    pub async fn send_upgrade(
        &self,
        request: &Request,
        limit: Duration,
        connections: &Connections,
    ) -> Result<IncomingResponse, FailedAttempt> {
        let http = match self.sockets.get() {
            Some(http) => http,
            None => {
                let made = pool::client(connections, &self.network, false);
                let made = made.map_err(|error| FailedAttempt {
                    failure: Failure::Hopeless,
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
    ) -> Result<IncomingResponse, FailedAttempt> {
        let mut attempt = reqwest::Request::new(request.method.clone(), request.url.clone());
        *attempt.headers_mut() = request.headers.clone();
        *attempt.body_mut() = request.body.clone().map(Into::into);
        let wait = Wait::new(limit);
        let response = self
            .exchange(http, request, &request.url, attempt, wait)
            .await?;
        if redirect::is_redirect(response.status().as_u16()) {
            // Boxed, so that a call without redirects does not reserve space for it.
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
    ) -> Result<reqwest::Response, FailedAttempt> {
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

    fn answer(&self, request: &Request, response: reqwest::Response) -> IncomingResponse {
        let status = response.status().as_u16();
        let headers = response.headers().iter();
        let url = response.url().as_str().to_owned();
        IncomingResponse {
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
            body: Body::new(response, request.method_name, url.clone()),
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

fn version(version: reqwest::Version) -> &'static str {
    match version {
        reqwest::Version::HTTP_2 => "HTTP/2",
        reqwest::Version::HTTP_10 => "HTTP/1.0",
        _ => "HTTP/1.1",
    }
}
