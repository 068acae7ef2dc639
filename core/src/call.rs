//! Request, transport and retry put together: the client.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::config::{Config, Options};
use crate::error::{Error, ErrorKind};
use crate::request::{Call, Request};
use crate::retry::{self, Attempt, Outcome};
use crate::stream::{EventStream, TypedStream};
use crate::transport::{Answer, Transport};

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
    /// The URL that answered, after redirects.
    pub url: String,
}

impl Lightcone {
    /// Checks the options and makes a client. Connects to nothing yet, and needs no runtime.
    pub fn new(options: Options) -> Result<Self, Error> {
        let config = Config::new(options)?;
        let transport = Transport::new(&config)?;
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
        let (mut answer, request, retries) = self.attempt(&call).await?;
        let body = answer.read(limit).await.map_err(|error| {
            error
                .for_request(request.method.as_str(), &request.url)
                .after_attempts(retries + 1)
        })?;
        Ok(Response {
            status: answer.status,
            headers: answer.headers,
            body,
            retries,
            url: answer.url,
        })
    }

    /// Makes a call whose answer is a stream of events, and returns once it has begun.
    pub async fn open_stream(&self, call: Call) -> Result<EventStream, Error> {
        let (answer, _, retries) = self.attempt(&call).await?;
        let idle = self.inner.config.stream_idle_timeout;
        Ok(EventStream::new(answer, call.operation, idle, retries))
    }

    /// [`Lightcone::call`], with the answer read as `R`.
    pub async fn call_typed<R: DeserializeOwned>(&self, call: Call) -> Result<R, Error> {
        let response = self.call(call).await?;
        serde_json::from_slice(&response.body).map_err(|error| {
            let text = String::from_utf8_lossy(&response.body);
            let start: String = text.chars().take(200).collect();
            Error::new(
                ErrorKind::Decode,
                format!(
                    "the answer of {} is not what it should be: {start}",
                    response.url
                ),
            )
            .caused_by(error.to_string())
        })
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

    /// Sends until there is a good answer or the retry policy says stop.
    async fn attempt(&self, call: &Call) -> Result<(Answer, Request, u32), Error> {
        let Inner { config, transport } = &*self.inner;
        let request = Request::new(config, call)?;
        let limit = self.limit(call);
        let mut retries = 0;
        loop {
            let (outcome, error) = match transport.send(&request, limit).await {
                Ok(answer) if (200..300).contains(&answer.status) => {
                    return Ok((answer, request, retries));
                }
                Ok(answer) => refused(answer, limit).await,
                Err(failure) => (failure.outcome, failure.error),
            };
            let error = error
                .for_request(request.method.as_str(), &request.url)
                .after_attempts(retries + 1);
            let delay = retry::next_delay(&Attempt {
                retries,
                max_retries: call.max_retries.unwrap_or(config.max_retries),
                repeatable: request.repeatable,
                outcome,
                headers: &error.record().headers,
                now: SystemTime::now(),
                dice: fastrand::f64(),
            });
            match delay {
                Some(delay) => tokio::time::sleep(delay).await,
                None => return Err(error),
            }
            retries += 1;
        }
    }
}

async fn refused(mut answer: Answer, limit: Duration) -> (Outcome, Error) {
    let outcome = Outcome::Status(answer.status);
    // The status is what matters: a body that breaks off is reported as far as it came.
    let body = answer.read(limit).await.unwrap_or_default();
    (outcome, Error::status(answer.status, answer.headers, body))
}
