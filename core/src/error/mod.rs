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
pub enum ErrorKind {
    /// An option or environment variable that no client can be made of.
    Config,
    /// An argument refused before anything was sent.
    Argument,
    /// No answer: the connection could not be made, or broke.
    Connection,
    /// A time limit ran out.
    Timeout,
    /// The service answered with a status outside 200–299.
    Status,
    /// The answer arrived but is not what it should be.
    Decode,
    /// One event or body is over the size limit.
    TooLarge,
    /// A stream that can be gone on with broke, and could not be gone on with.
    StreamInterrupted,
    /// The client or stream was used after it was closed.
    Closed,
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
        }
    }
}

/// Everything known of a failed call, as plain data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorRecord {
    /// One of the names of [`ErrorKind`].
    pub kind: &'static str,
    /// One sentence: what, where, and what to do where that is known.
    pub message: String,
    /// HTTP status, when the service answered.
    pub status: Option<u16>,
    /// Response headers, when the service answered.
    pub headers: Vec<(String, String)>,
    /// Response body, when the service answered.
    pub body: Option<Bytes>,
    /// The service's id of the request, where a header gave one.
    pub request_id: Option<String>,
    /// How many times the request was sent, or tried to be sent. For a stream that was
    /// interrupted: how often it was tried to go on since its last event.
    pub attempts: u32,
    /// The failure below this one, in its own words.
    pub cause: Option<String>,
    /// HTTP method of the request.
    pub method: Option<String>,
    /// URL of the request, without credentials.
    pub url: Option<String>,
    /// The request as it was sent, where it came so far.
    pub request: Option<SentRequest>,
    /// From sending the last attempt to its failure.
    pub elapsed: Option<Duration>,
    /// The attempts that failed and were made again, in their order; the last one is not here.
    pub failures: Vec<RetriedFailure>,
    /// Whether the request may have been done although it failed: its answer is not known, and
    /// sending it again might do it twice.
    pub outcome_unknown: bool,
    /// For a stream: the id of what it follows, such as a task's, where that is known.
    pub stream_id: Option<String>,
    /// For a stream: the id of the last event that was given.
    pub last_event_id: Option<String>,
    /// What to do about it, where that is known.
    pub hint: Option<String>,
}

/// An attempt that failed and was made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetriedFailure {
    /// HTTP status, when the service answered.
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
    // Boxed, so that a `Result` stays small on the path where nothing fails.
    record: Box<ErrorRecord>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        let record = ErrorRecord {
            kind: kind.as_str(),
            message: message.into(),
            ..ErrorRecord::default()
        };
        Self {
            kind,
            record: Box::new(record),
        }
    }

    /// For bindings: `message` says what was used after it was closed.
    pub fn closed(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Closed, message)
    }

    pub(crate) fn caused_by(mut self, cause: impl Into<String>) -> Self {
        self.record.cause = Some(cause.into());
        self
    }

    /// For a request that was sent to `url` first.
    pub(crate) fn redirected_from(mut self, url: &str) -> Self {
        self.record.message += &format!(", to which {url} redirects");
        self
    }

    pub(crate) fn for_request(mut self, method: &str, url: &str) -> Self {
        self.record.method = Some(method.to_owned());
        self.record.url = Some(url.to_owned());
        self
    }

    /// With what was sent, and how long it took to fail.
    pub(crate) fn sent(mut self, request: impl Into<SentRequest>, elapsed: Duration) -> Self {
        self.record.request = Some(request.into());
        self.record.elapsed = Some(elapsed);
        self
    }

    /// After these attempts, and the one that failed with this.
    pub(crate) fn after(mut self, failures: &[RetriedFailure]) -> Self {
        self.record.attempts = failures.len() as u32 + 1;
        self.record.failures = failures.to_vec();
        self
    }

    /// After so many attempts to go on, these of which failed.
    pub(crate) fn attempted(mut self, attempts: u32, failures: &[RetriedFailure]) -> Self {
        self.record.attempts = attempts;
        self.record.failures = failures.to_vec();
        self
    }

    /// With the request and answer of another error.
    pub(crate) fn like(mut self, other: &Self) -> Self {
        let from = &other.record;
        let record = &mut self.record;
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

    /// With what the service answered.
    pub(crate) fn answered(
        mut self,
        status: u16,
        headers: Vec<(String, String)>,
        body: Bytes,
    ) -> Self {
        self.record.status = Some(status);
        self.record.request_id = request_id(&headers);
        self.record.headers = headers;
        self.record.body = Some(body);
        self
    }

    /// For a request that must not be sent twice, and whose answer is lost.
    pub(crate) fn uncertain(mut self) -> Self {
        self.record.outcome_unknown = true;
        if self.record.status.is_none() {
            self.record.message += "; the outcome is unknown: it may have been done all the same";
        }
        self
    }

    /// Of a stream that follows `id` and has come as far as `last_event_id`.
    pub(crate) fn of_stream(mut self, id: Option<&str>, last_event_id: Option<&str>) -> Self {
        self.record.stream_id = id.map(str::to_owned);
        self.record.last_event_id = last_event_id.map(str::to_owned);
        self
    }

    pub(crate) fn hinting(mut self, hint: impl Into<String>) -> Self {
        self.record.hint = Some(hint.into());
        self
    }

    pub(crate) fn status(status: u16, headers: Vec<(String, String)>, body: Bytes) -> Self {
        Self::new(ErrorKind::Status, status_message(status, &body)).answered(status, headers, body)
    }

    /// What kind of failure this is.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// HTTP status, when the service answered.
    pub fn status_code(&self) -> Option<u16> {
        self.record.status
    }

    pub(crate) fn url(&self) -> Option<&str> {
        self.record.url.as_deref()
    }

    pub(crate) fn headers(&self) -> &[(String, String)] {
        &self.record.headers
    }

    /// Everything known of the failure, as plain data.
    pub fn record(&self) -> ErrorRecord {
        (*self.record).clone()
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.record, f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.record.message)?;
        if let Some(cause) = &self.record.cause {
            write!(f, " ({cause})")?;
        }
        match &self.record.hint {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}

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
