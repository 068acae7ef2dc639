//! The error type, and the plain record of it that crosses to other languages.
//!
//! Uses nothing else of this crate.

mod sent_request;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;

pub use sent_request::SentRequest;

/// What went wrong, in a form that other languages turn into their own classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An option or environment variable is not valid.
    Config,
    /// An argument was rejected before anything was sent.
    Argument,
    /// No response: the connection could not be made, or broke.
    Connection,
    /// A time limit ran out.
    Timeout,
    /// The service responded with a status outside 200–299.
    Status,
    /// The response arrived but cannot be decoded.
    Decode,
    /// One event or body is over the size limit.
    TooLarge,
    /// A task's stream broke and could not be resumed.
    StreamInterrupted,
    /// The client or stream was used after it was closed.
    Closed,
    /// The service responded, but could not do the action; the message has its status and its reason.
    Action,
    /// A recording could not be made.
    Recording,
}

impl ErrorKind {
    /// The kind's stable name, the same in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::Argument => "argument",
            Self::Connection => "connection",
            Self::Timeout => "timeout",
            Self::Status => "status",
            Self::Decode => "decode",
            Self::TooLarge => "too_large",
            Self::StreamInterrupted => "stream_interrupted",
            Self::Closed => "closed",
            Self::Action => "action",
            Self::Recording => "recording",
        }
    }
}

/// Everything known of a failed call, as plain data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorRecord {
    /// One of the names of [`ErrorKind`].
    pub kind: &'static str,
    /// One sentence: what, where, and what to do where that is known.
    pub message: String,
    /// HTTP status, if the service responded.
    pub status: Option<u16>,
    /// Response headers, if the service responded.
    pub headers: Vec<(String, String)>,
    /// Response body, if the service responded.
    pub body: Option<Bytes>,
    /// The service's id of the request, where a header gave one.
    pub request_id: Option<String>,
    /// Attempts made. For a stream that was interrupted: attempts to resume since its last event.
    pub attempts: u32,
    /// Message of the underlying error.
    pub cause: Option<String>,
    /// HTTP method of the request.
    pub method: Option<String>,
    /// URL of the request, without credentials.
    pub url: Option<String>,
    /// The request as it was sent, if it was.
    pub request: Option<SentRequest>,
    /// From sending the last attempt to its failure.
    pub elapsed: Option<Duration>,
    /// The attempts that failed and were repeated, in order, without the last one.
    pub failures: Vec<RetriedFailure>,
    /// Whether the request may have taken effect although it failed: the response is unknown, and sending it again could
    /// repeat the effect.
    pub outcome_unknown: bool,
    /// Whether no connection could be made, so the service has not seen the request.
    pub not_connected: bool,
    /// For a stream: the id of what it follows, such as a task's, where that is known.
    pub stream_id: Option<String>,
    /// For a stream: the id of the last event that was delivered.
    pub last_event_id: Option<String>,
    /// What to do about it, where that is known.
    pub hint: Option<String>,
}

/// An attempt that failed and was repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetriedFailure {
    /// HTTP status, if the service responded.
    pub status: Option<u16>,
    /// What went wrong.
    pub message: String,
    /// The wait before the next attempt.
    pub delay: Duration,
}

/// Any failure of this crate. Never contains the API key.
#[derive(Clone)]
pub struct Error {
    kind: ErrorKind,
    // Boxed, so that a `Result` stays small where nothing fails.
    details: Box<Details>,
}

#[derive(Clone)]
struct Details {
    record: ErrorRecord,
    source: Option<Source>,
}

/// The message of the underlying error, as an error of its own.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{0}")]
struct Source(Box<str>);

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        let record = ErrorRecord {
            kind: kind.as_str(),
            message: message.into(),
            ..ErrorRecord::default()
        };
        Self {
            kind,
            details: Box::new(Details {
                record,
                source: None,
            }),
        }
    }

    /// For bindings: an error for something that was used after it was closed, as `message` says.
    pub fn closed(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Closed, message)
    }

    pub(crate) fn caused_by(mut self, cause: impl Into<String>) -> Self {
        let cause = cause.into();
        self.details.source = Some(Source(cause.as_str().into()));
        self.details.record.cause = Some(cause);
        self
    }

    /// For a request that was first sent to `url`.
    pub(crate) fn redirected_from(mut self, url: &str) -> Self {
        self.details.record.message += &format!(", to which {url} redirects");
        // The hop that redirected has seen the request.
        self.details.record.not_connected = false;
        self
    }

    pub(crate) fn for_request(mut self, method: &str, url: &str) -> Self {
        self.details.record.method = Some(method.to_owned());
        self.details.record.url = Some(url.to_owned());
        self
    }

    /// Adds the request that was sent, and how long it took to fail.
    pub(crate) fn sent(mut self, request: impl Into<SentRequest>, elapsed: Duration) -> Self {
        self.details.record.request = Some(request.into());
        self.details.record.elapsed = Some(elapsed);
        self
    }

    /// Adds the attempts made before the one that failed with this error.
    pub(crate) fn after(mut self, failures: &[RetriedFailure]) -> Self {
        self.details.record.attempts = failures.len() as u32 + 1;
        self.details.record.failures = failures.to_vec();
        self
    }

    /// Adds the number of attempts to resume; `failures` are those that failed.
    pub(crate) fn attempted(mut self, attempts: u32, failures: &[RetriedFailure]) -> Self {
        self.details.record.attempts = attempts;
        self.details.record.failures = failures.to_vec();
        self
    }

    /// With the request and response of another error.
    pub(crate) fn like(mut self, other: &Self) -> Self {
        let from = &other.details.record;
        let record = &mut self.details.record;
        record.status = from.status;
        record.headers.clone_from(&from.headers);
        record.body.clone_from(&from.body);
        record.request_id.clone_from(&from.request_id);
        record.method.clone_from(&from.method);
        record.url.clone_from(&from.url);
        record.request.clone_from(&from.request);
        record.elapsed = from.elapsed;
        self
    }

    /// With the service's response.
    pub(crate) fn answered(
        mut self,
        status: u16,
        headers: Vec<(String, String)>,
        body: Bytes,
    ) -> Self {
        self.details.record.status = Some(status);
        self.details.record.request_id = request_id(&headers);
        self.details.record.headers = headers;
        self.details.record.body = Some(body);
        self
    }

    /// No connection could be made.
    pub(crate) fn not_connected(mut self) -> Self {
        self.details.record.not_connected = true;
        self
    }

    /// For a request that must not be repeated, and whose response is lost.
    pub(crate) fn uncertain(mut self) -> Self {
        self.details.record.outcome_unknown = true;
        if self.details.record.status.is_none() {
            self.details.record.message +=
                "; the outcome is unknown: it may have been done all the same";
        }
        self
    }

    /// For a stream that follows `id` and has delivered up to `last_event_id`.
    pub(crate) fn of_stream(mut self, id: Option<&str>, last_event_id: Option<&str>) -> Self {
        self.details.record.stream_id = id.map(str::to_owned);
        self.details.record.last_event_id = last_event_id.map(str::to_owned);
        self
    }

    pub(crate) fn hinting(mut self, hint: impl Into<String>) -> Self {
        self.details.record.hint = Some(hint.into());
        self
    }

    pub(crate) fn status(status: u16, headers: Vec<(String, String)>, body: Bytes) -> Self {
        Self::new(ErrorKind::Status, status_message(status, &body)).answered(status, headers, body)
    }

    /// What kind of failure this is.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Whether a time limit ran out.
    pub fn is_timeout(&self) -> bool {
        self.kind == ErrorKind::Timeout
    }

    /// Whether no connection could be made, so the service has not seen the request.
    pub fn is_connect(&self) -> bool {
        self.details.record.not_connected
    }

    /// HTTP status, if the service responded.
    pub fn status_code(&self) -> Option<u16> {
        self.details.record.status
    }

    pub(crate) fn url(&self) -> Option<&str> {
        self.details.record.url.as_deref()
    }

    pub(crate) fn headers(&self) -> &[(String, String)] {
        &self.details.record.headers
    }

    /// Everything known of the failure, as plain data.
    pub fn record(&self) -> ErrorRecord {
        self.details.record.clone()
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.details.record, f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.details.record.message)?;
        if let Some(cause) = &self.details.record.cause {
            write!(f, " ({cause})")?;
        }
        match &self.details.record.hint {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.details.source.as_ref()?;
        Some(source)
    }
}

fn status_message(status: u16, body: &Bytes) -> String {
    let text = String::from_utf8_lossy(body);
    match text.trim() {
        "" => format!("Error code: {status}"),
        text => format!("Error code: {status} - {text}"),
    }
}

/// The request's id, under any of the names that gateways in front of the service use.
fn request_id(headers: &[(String, String)]) -> Option<String> {
    const NAMES: [&str; 3] = ["x-request-id", "request-id", "x-amzn-requestid"];
    headers
        .iter()
        .find(|(name, _)| NAMES.contains(&name.as_str()))
        .map(|(_, value)| value.clone())
}
