//! Request, transport and retry put together: the client.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::body::BodyStream;
use crate::config::Config;
use crate::error::{Error, ErrorKind, RetriedFailure};
use crate::events::Reading;
use crate::head::Head;
use crate::operation::StreamKind;
use crate::options::Options;
use crate::request::{Call, Purpose, Request};
use crate::retry::{self, Attempt, Outcome};
use crate::stream::EventStream;
use crate::transport::{Answer, Failure, Transport};
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
    /// `HTTP/1.1` or `HTTP/2`.
    pub http_version: &'static str,
}

impl Lightcone {
    /// Checks the options and makes a client. Connects to nothing yet, and needs no runtime.
    pub fn new(options: Options) -> Result<Self, Error> {
        let config = Config::new(options)?;
        let transport = Transport::new(&config.connections)?;
        Ok(Self {
            inner: Arc::new(Inner { config, transport }),
        })
    }

    /// A client made of other options. It shares this one's connections, unless the options
    /// differ in what shapes connections: connect timeout, proxy, certificates, HTTP version,
    /// local address, idle connections.
    pub fn with_options(&self, options: Options) -> Result<Self, Error> {
        let config = Config::new(options)?;
        let transport = if config.connections == self.inner.config.connections {
            self.inner.transport.clone()
        } else {
            Transport::new(&config.connections)?
        };
        Ok(Self {
            inner: Arc::new(Inner { config, transport }),
        })
    }

    /// The service's address, without a trailing slash.
    pub fn base_url(&self) -> &str {
        &self.inner.config.base_url
    }

    /// Makes a call and reads the whole answer.
    pub async fn call(&self, call: Call) -> Result<Response, Error> {
        let limit = self.limit(&call);
        let (mut answer, request, failures) = self.attempt(&call, Purpose::Whole).await?;
        let body = match answer.read(limit).await {
            Ok(body) => body,
            Err(error) => {
                let error = error.for_request(request.method_name, &request.url);
                return Err(error.after(&failures));
            }
        };
        Ok(Response {
            status: answer.status,
            headers: answer.headers,
            body,
            retries: failures.len() as u32,
            failures,
            url: answer.url,
            http_version: answer.http_version,
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
        let (answer, _, failures) = self.attempt(&call, Purpose::Events).await?;
        let reading = self.reading(&call);
        let (head, body) = Head::split(answer, call.target.method(), failures);
        Ok(EventStream::new(head, Some(body), reading))
    }

    /// Makes a call and returns once its answer has begun, with the body still to be read.
    pub async fn open_body(&self, call: Call) -> Result<BodyStream, Error> {
        let (answer, _, failures) = self.attempt(&call, Purpose::Whole).await?;
        let (limit, reading) = (self.limit(&call), self.reading(&call));
        let (head, body) = Head::split(answer, call.target.method(), failures);
        Ok(BodyStream::new(head, body, limit, reading))
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
        let limit = self.limit(&call);
        let (answer, request, failures) = self.attempt(&call, Purpose::Socket).await?;
        Socket::open(answer, &request, failures, limit).await
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

    fn limit(&self, call: &Call) -> Duration {
        call.timeout.unwrap_or(self.inner.config.timeout)
    }

    /// How the answer's events are read. Heartbeats come at the service's pace, so a short limit
    /// of a call, which bounds its beginning, can't bound the silence between them.
    fn reading(&self, call: &Call) -> Reading {
        let idle = self.inner.config.stream_idle_timeout;
        let silence = call.timeout.map_or(idle, |limit| limit.max(idle));
        Reading::new(&call.target, silence)
    }

    /// Sends until there is a good answer or the retry policy says stop.
    async fn attempt(
        &self,
        call: &Call,
        purpose: Purpose,
    ) -> Result<(Answer, Request, Vec<RetriedFailure>), Error> {
        let config = &self.inner.config;
        let request = Request::new(config, call, purpose)?;
        let limit = self.limit(call);
        let mut failures = Vec::new();
        loop {
            let (outcome, error) = match self.send(&request, limit, purpose).await {
                Ok(answer) if purpose.is_served_by(answer.status) => {
                    return Ok((answer, request, failures));
                }
                Ok(answer) => refused(answer, limit).await,
                Err(failure) => (failure.outcome, failure.error),
            };
            let delay = retry::next_delay(&Attempt {
                retries: failures.len() as u32,
                max_retries: call.max_retries.unwrap_or(config.max_retries),
                repeatable: request.repeatable,
                outcome,
                headers: error.headers(),
                now: SystemTime::now(),
                dice: fastrand::f64(),
            });
            let Some(delay) = delay else {
                let error = error.for_request(request.method_name, &request.url);
                return Err(error.after(&failures));
            };
            failures.push(RetriedFailure {
                status: error.status_code(),
                message: error.to_string(),
                delay,
            });
            tokio::time::sleep(delay).await;
        }
    }

    async fn send(
        &self,
        request: &Request,
        limit: Duration,
        purpose: Purpose,
    ) -> Result<Answer, Failure> {
        let Inner { config, transport } = &*self.inner;
        if purpose == Purpose::Socket {
            let upgrade = transport.send_upgrade(request, limit, &config.connections);
            return Box::pin(upgrade).await;
        }
        transport.send(request, limit).await
    }
}

async fn refused(mut answer: Answer, limit: Duration) -> (Outcome, Error) {
    let outcome = Outcome::Status(answer.status);
    // The status is what matters: a body that breaks off is reported as far as it came.
    let body = answer.read_what_comes(limit).await;
    (outcome, Error::status(answer.status, answer.headers, body))
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
    };
    head.misread(what, &response.body)
        .caused_by(error.to_string())
        .answered(head.status, head.headers, response.body)
}
