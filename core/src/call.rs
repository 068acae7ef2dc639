//! Request, transport and retry put together: the client.

mod attempts;

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde::de::DeserializeOwned;
use tokio::time::Instant;

use crate::body::{BodyStream, Limits};
use crate::check;
use crate::config::Config;
use crate::error::{Error, ErrorKind, RetriedFailure};
use crate::events::Reading;
use crate::follow::Follow;
use crate::head::Head;
use crate::operation::StreamKind;
use crate::options::Options;
use crate::request::{Call, Purpose, SentRequest};
use crate::resume::Policy;
use crate::stream::EventStream;
use crate::surrogates;
use crate::transport::Transport;
use crate::typed::TypedStream;
use crate::websocket::Socket;

/// A client of the Lightcone API. Cloning it is cheap and shares its connections.
///
/// ```no_run
/// # async fn example() -> Result<(), tzafon::Error> {
/// use tzafon::types::{TaskEvent, TaskStartParams};
/// use tzafon::{Lightcone, Options};
///
/// let client = Lightcone::new(Options::default())?; // reads TZAFON_API_KEY
/// let params = TaskStartParams {
///     instruction: "Open example.com and report the title".into(),
///     ..TaskStartParams::default()
/// };
/// let mut events = client.agent().tasks().start_stream(&params).await?;
/// while let Some(event) = events.next().await {
///     if let TaskEvent::Completed(done) = event? {
///         println!("{:?}", done.result);
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Lightcone {
    inner: Arc<Inner>,
}

struct Inner {
    config: Config,
    transport: Transport,
    warning: Option<String>,
}

impl fmt::Debug for Lightcone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lightcone")
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}

/// A whole answer.
#[derive(Clone, Debug)]
pub struct Response {
    /// HTTP status, 200–299.
    pub status: u16,
    /// Headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body, decompressed.
    pub body: Bytes,
    /// Attempts made after the first one.
    pub retries: u32,
    /// The attempts that failed before this answer came.
    pub failures: Vec<RetriedFailure>,
    /// The URL that answered, after redirects.
    pub url: String,
    /// The request's HTTP method.
    pub method: &'static str,
    /// `HTTP/1.1` or `HTTP/2`.
    pub http_version: &'static str,
    /// From sending the request to the end of the body.
    pub elapsed: Duration,
    /// The request as it was sent.
    pub request: SentRequest,
}

impl Lightcone {
    /// Checks the options and makes a client. Connects to nothing yet, and needs no runtime.
    pub fn new(options: Options) -> Result<Self, Error> {
        let config = Config::new(options)?;
        let transport = Transport::new(&config.connections)?;
        Self::of(config, transport)
    }

    /// A client made of other options. It shares this one's connections, unless the options
    /// differ in what shapes connections: connect timeout, proxy, certificates, HTTP version,
    /// local address, idle connections, and a stream idle timeout under 60 s.
    pub fn with_options(&self, options: Options) -> Result<Self, Error> {
        let config = Config::new(options)?;
        let transport = if config.connections == self.inner.config.connections {
            self.inner.transport.clone()
        } else {
            Transport::new(&config.connections)?
        };
        Self::of(config, transport)
    }

    fn of(config: Config, transport: Transport) -> Result<Self, Error> {
        let network = transport.network();
        network.check(&config.base)?;
        let warnings = [
            check::insecurity(&config.base_url),
            network.warning().and_then(check::once),
        ];
        let warnings: Vec<_> = warnings.into_iter().flatten().collect();
        let warning = (!warnings.is_empty()).then(|| warnings.join("; "));
        if let Some(warning) = &warning {
            log::warn!(target: "tzafon", "{warning}");
        }
        let inner = Inner {
            config,
            transport,
            warning,
        };
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    /// Closes the HTTP/2 connections that nothing uses, now and not when the last clone of the
    /// client is dropped; those in use close with their last response. The client can still be
    /// used, and opens others.
    pub fn close_idle(&self) {
        self.inner.transport.close_idle();
    }

    /// What the maker of this client should be told, such as that its key is not safe. The same is
    /// said once in a process; it has been logged already (`log`, target `tzafon`).
    pub fn warning(&self) -> Option<&str> {
        self.inner.warning.as_deref()
    }

    /// The service's address, without a trailing slash.
    pub fn base_url(&self) -> &str {
        &self.inner.config.base_url
    }

    /// Makes a call and reads the whole answer.
    pub async fn call(&self, call: Call) -> Result<Response, Error> {
        self.call_ref(&call).await
    }

    /// As [`Lightcone::call`], of a call that stays with the caller.
    pub async fn call_ref(&self, call: &Call) -> Result<Response, Error> {
        let mut failures = Vec::new();
        let done = {
            // Pinned here, since a future that is passed on by value takes its room twice.
            let whole = pin!(self.whole(call, &mut failures));
            self.within(call, whole).await
        };
        match done {
            Ok(answer) => answer,
            Err(late) => Err(late.after(&failures)),
        }
    }

    async fn whole(
        &self,
        call: &Call,
        failures: &mut Vec<RetriedFailure>,
    ) -> Result<Response, Error> {
        let (mut answer, request, sent_at) = self.attempt(call, Purpose::Whole, failures).await?;
        let body = match answer.read(self.silence(call), self.most(call)).await {
            Ok(body) => body,
            Err(error) => {
                let error = error.for_request(request.method_name, request.url.as_str());
                let error = error.after(failures).sent(&request, sent_at.elapsed());
                return Err(match request.repeatable {
                    true => error,
                    false => error.uncertain(),
                });
            }
        };
        Ok(Response {
            status: answer.status,
            headers: answer.headers,
            body: match surrogates::may_have(&body) {
                true => mended(&body),
                false => body,
            },
            retries: failures.len() as u32,
            failures: std::mem::take(failures),
            url: answer.url,
            method: request.method_name,
            http_version: answer.http_version,
            elapsed: sent_at.elapsed(),
            request: request.into(),
        })
    }

    /// Makes a call whose answer is a stream of events, and returns once it has begun.
    ///
    /// An operation that streams only when its body asks for it is read as server-sent events;
    /// an endpoint that this version does not know, by the content type of its answer.
    pub async fn open_stream(&self, call: Call) -> Result<EventStream, Error> {
        if call.target.stream() == Some(StreamKind::Websocket) {
            let name = call.target.name();
            return Err(argument(format!("{name} is a socket: open it as one")));
        }
        let begun = Instant::now();
        let (head, mut body, request) = self.begin(&call, Purpose::Events).await?;
        body.look_ahead().await;
        let follow = Follow::new(self, &call, &request);
        let mut stream = EventStream::new(head, Some(body), self.reading(&call), follow);
        if let Some(limit) = call.total_timeout {
            stream.end_after(limit.saturating_sub(begun.elapsed()));
        }
        Ok(stream)
    }

    /// Makes a call and returns once its answer has begun, with the body still to be read.
    pub async fn open_body(&self, call: Call) -> Result<BodyStream, Error> {
        let (head, mut body, request) = self.begin(&call, Purpose::Pieces).await?;
        body.look_ahead().await;
        let limits = Limits {
            silence: self.idle_limit(&call),
            silence_of_json: self.limit(&call),
            most: self.most(&call),
        };
        let reading = self.reading(&call);
        let follow = Follow::new(self, &call, &request);
        Ok(BodyStream::new(head, body, limits, reading, follow))
    }

    /// Opens a WebSocket, and returns once the service has agreed. A refusal is an error with the
    /// answer's status and body. Must be called within a tokio runtime.
    pub async fn open_socket(&self, call: Call) -> Result<Socket, Error> {
        let name = call.target.name();
        if !matches!(call.target.stream(), None | Some(StreamKind::Websocket)) {
            return Err(argument(format!("{name} is not a socket")));
        }
        if call.target.method() != "GET" {
            return Err(argument(format!("{name}: a socket is opened by GET")));
        }
        let (head, body, request) = self.begin(&call, Purpose::Socket).await?;
        let silence = self.inner.config.stream_idle_timeout;
        Socket::open(head, body, &request, self.limit(&call), silence).await
    }

    /// [`Lightcone::call`], with the answer read as `R`.
    pub async fn call_typed<R: DeserializeOwned>(&self, call: Call) -> Result<R, Error> {
        let method = call.target.method();
        let response = self.call(call).await?;
        serde_json::from_slice(&response.body).map_err(|error| misread(method, response, &error))
    }

    /// [`Lightcone::open_stream`], with every event read as `E`.
    pub async fn stream_typed<E: DeserializeOwned>(
        &self,
        call: Call,
    ) -> Result<TypedStream<E>, Error> {
        self.open_stream(call).await.map(TypedStream::new)
    }

    pub(crate) fn limit(&self, call: &Call) -> Duration {
        call.timeout.unwrap_or(self.inner.config.timeout)
    }

    pub(crate) fn config(&self) -> &Config {
        &self.inner.config
    }

    /// Whether and how long to go on with a stream that this call began.
    pub(crate) fn policy(&self, call: &Call, repeatable: bool) -> Policy {
        let config = &self.inner.config;
        Policy {
            enabled: call.resume.unwrap_or(config.resume),
            max_attempts: call.max_reconnects.unwrap_or(config.max_reconnects),
            repeatable,
        }
    }

    /// Largest response to this call that is read whole.
    pub(crate) fn most(&self, call: &Call) -> usize {
        let most = self.inner.config.max_response_bytes;
        call.max_response_bytes.unwrap_or(most)
    }

    fn reading(&self, call: &Call) -> Reading {
        Reading::new(&call.target, self.idle_limit(call))
    }

    /// Longest silence of a stream, or of a body that is read piece by piece. Heartbeats come at the service's pace,
    /// so a short limit of a call, which bounds the wait for the head, can't bound the silence between them.
    fn idle_limit(&self, call: &Call) -> Duration {
        let idle = self.inner.config.stream_idle_timeout;
        call.timeout.map_or(idle, |limit| limit.max(idle))
    }

    /// Longest silence while a response is read whole.
    fn silence(&self, call: &Call) -> Duration {
        match call.target.stream() {
            None | Some(StreamKind::None) => self.limit(call),
            Some(_) => self.idle_limit(call),
        }
    }
}

/// A copy; hardly any body needs one.
fn mended(body: &[u8]) -> Bytes {
    let mut bytes = body.to_vec();
    surrogates::mend(&mut bytes);
    bytes.into()
}

fn argument(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Argument, message)
}

/// What to say of a whole answer that is no `R`.
fn misread(method: &'static str, response: Response, error: &serde_json::Error) -> Error {
    let what = match error.is_data() {
        true => "is not what it should be",
        false => "is not JSON",
    };
    let head = Head {
        status: response.status,
        headers: response.headers,
        url: response.url,
        http_version: response.http_version,
        method,
        failures: response.failures,
        request: Some(response.request),
        elapsed: response.elapsed,
    };
    head.misread(what, &response.body)
        .caused_by(error.to_string())
        .answered(head.status, head.headers, response.body)
}
