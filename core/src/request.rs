//! An operation and its arguments, turned into a request that can be built again for every attempt.

mod idempotency;
mod sent;

use std::time::Duration;

use bytes::Bytes;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue};
use serde::Serialize;
use url::Url;

use crate::address;
use crate::check::check_header;
use crate::config::Config;
use crate::error::{Error, ErrorKind};
use crate::http2::Class;
use crate::operation::{Resume, StreamKind};
use crate::target::Target;
use crate::websocket::handshake;

pub use sent::SentRequest;

/// One call of an operation, with its arguments.
#[derive(Clone, Debug)]
pub struct Call {
    pub(crate) target: Target,
    path: Vec<String>,
    query: Vec<(String, String)>,
    headers: Vec<(String, Option<String>)>,
    body: Option<Body>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) total_timeout: Option<Duration>,
    pub(crate) max_retries: Option<u32>,
    pub(crate) resume: Option<bool>,
    pub(crate) max_reconnects: Option<u32>,
    pub(crate) max_response_bytes: Option<usize>,
}

#[derive(Clone, Debug)]
enum Body {
    Json(Bytes),
    Raw(Bytes),
}

/// What the answer will be read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Whole,
    /// A body that the caller reads piece by piece.
    Pieces,
    Events,
    Socket,
}

impl Purpose {
    /// How long the response occupies its part of a connection.
    fn class(self) -> Class {
        match self {
            Self::Whole => Class::Calls,
            Self::Pieces | Self::Events | Self::Socket => Class::Streams,
        }
    }

    /// Whether an answer of this status can be read as such.
    pub fn is_served_by(self, status: u16) -> bool {
        match self {
            Self::Whole | Self::Pieces | Self::Events => (200..300).contains(&status),
            Self::Socket => status == 101,
        }
    }
}

impl Call {
    /// A call of the operation with this dotted name, such as `agent.tasks.start`; or, for an
    /// endpoint that this version does not know, `METHOD /path`, with the path relative to the
    /// client's base URL. It may have a query of its own. A whole URL is taken as well, if it is
    /// of the base URL's origin. `GET`, `HEAD`, `OPTIONS`, `PUT` and `DELETE` count as idempotent.
    pub fn operation(id: &str) -> Result<Self, Error> {
        Ok(Self {
            target: Target::parse(id)?,
            path: Vec::new(),
            query: Vec::new(),
            headers: Vec::new(),
            body: None,
            timeout: None,
            total_timeout: None,
            max_retries: None,
            resume: None,
            max_reconnects: None,
            max_response_bytes: None,
        })
    }

    /// The path parameters, in the order of the path template.
    pub fn path(mut self, values: Vec<String>) -> Self {
        self.path = values;
        self
    }

    /// Query parameters; they replace the client's, and the path's, of the same name.
    pub fn query(mut self, pairs: Vec<(String, String)>) -> Self {
        self.query = pairs;
        self
    }

    /// Headers; they replace the client's of the same name, and `None` removes one.
    pub fn headers(mut self, pairs: Vec<(String, Option<String>)>) -> Self {
        self.headers = pairs;
        self
    }

    /// The body: JSON text, which for an operation is an object's.
    pub fn body(mut self, json: Bytes) -> Self {
        self.body = Some(Body::Json(json));
        self
    }

    /// The body, from a value that serialises to JSON.
    pub fn json<T: Serialize>(self, value: &T) -> Result<Self, Error> {
        let text = serde_json::to_vec(value)
            .map_err(|error| argument(format!("the body can't be written as JSON: {error}")))?;
        Ok(self.body(text.into()))
    }

    /// The body: bytes that are sent as they are. Only headers say of what type they are.
    pub fn content(mut self, bytes: Bytes) -> Self {
        self.body = Some(Body::Raw(bytes));
        self
    }

    /// Largest response that is read whole, in bytes after decompression; `None` is the client's.
    pub fn max_response_bytes(mut self, limit: Option<usize>) -> Self {
        self.max_response_bytes = limit;
        self
    }

    /// Longest wait for the answer's head, and between two bytes of an answer that is read whole; `None` is the
    /// client's.
    pub fn timeout(mut self, limit: Option<Duration>) -> Self {
        self.timeout = limit;
        self
    }

    /// Limit on the whole: all attempts, the waits between them, and the answer to its end. A
    /// stream that has begun ends at this limit, see [`crate::EventStream::end_after`]. `None` is
    /// the client's, which for a stream bounds its beginning only.
    pub fn total_timeout(mut self, limit: Option<Duration>) -> Self {
        self.total_timeout = limit;
        self
    }

    /// Attempts after the first one; `None` is the client's.
    pub fn max_retries(mut self, limit: Option<u32>) -> Self {
        self.max_retries = limit;
        self
    }

    /// Whether a stream that breaks is gone on with; `None` is as the client says.
    pub fn resume(mut self, wanted: Option<bool>) -> Self {
        self.resume = wanted;
        self
    }

    /// Attempts to go on with a stream since its last event; `None` is the client's.
    pub fn max_reconnects(mut self, limit: Option<u32>) -> Self {
        self.max_reconnects = limit;
        self
    }

    /// Sends the call to another path, or by another method, than its operation's; `None` keeps either. What is known of
    /// the operation besides is not relied on: whether it may be repeated, say, is for HTTP's rules to tell.
    pub fn rerouted(mut self, method: Option<&str>, path: Option<&str>) -> Result<Self, Error> {
        if method.is_none() && path.is_none() {
            return Ok(self);
        }
        let known = self.target.operation();
        let own = known
            .map(|operation| address::path_of(operation, &self.path))
            .transpose()?;
        let path = path.or(own.as_deref()).unwrap_or_default();
        self.target = self.target.rerouted(method, path)?;
        self.path.clear();
        if let Some(operation) = known
            && self.header(ACCEPT.as_str()).is_none()
        {
            self.headers
                .insert(0, (ACCEPT.to_string(), Some(operation.accept.to_owned())));
        }
        Ok(self)
    }

    /// A call of `operation` about `id`, which this call began. The caller's own headers and query
    /// stay, but for what chose a beginning.
    pub(crate) fn about(&self, operation: &str, id: &str, plan: &Resume) -> Result<Self, Error> {
        let headers = self.headers.iter().filter(|(name, _)| {
            !name.eq_ignore_ascii_case(plan.header) && !name.eq_ignore_ascii_case("content-type")
        });
        let query = self.query.iter().filter(|(name, _)| name != plan.query);
        Ok(Self {
            path: vec![id.to_owned()],
            query: query.cloned().collect(),
            headers: headers.cloned().collect(),
            timeout: self.timeout,
            ..Self::operation(operation)?
        })
    }

    pub(crate) fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), Some(value.to_owned())));
        self
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut named = self.headers.iter().rev();
        let (_, value) = named.find(|(other, _)| other.eq_ignore_ascii_case(name))?;
        value.as_deref()
    }

    /// The method, and the address that a client of this `base_url` calls.
    pub(crate) fn address(&self, base_url: &str) -> (&'static str, String) {
        let filled = address::bare(&self.target, &self.path, base_url);
        (
            self.target.method(),
            filled.unwrap_or_else(|_| base_url.to_owned()),
        )
    }

    pub(crate) fn first_path_value(&self) -> Option<String> {
        self.path.first().cloned()
    }
}

/// What goes over the wire, the same for every attempt.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub method: reqwest::Method,
    pub method_name: &'static str,
    pub url: Url,
    pub headers: HeaderMap,
    pub body: Option<Bytes>,
    /// Whether sending it again is harmless.
    pub repeatable: bool,
    /// Which connections it may take.
    pub class: Class,
}

impl Request {
    pub fn new(config: &Config, call: &Call, purpose: Purpose) -> Result<Self, Error> {
        let target = &call.target;
        let method = reqwest::Method::from_bytes(target.method().as_bytes())
            .map_err(|_| argument(format!("{} has no valid method", target.name())))?;
        let url = address::of(&call.target, &call.path, &call.query, config)?;
        let (body, keyed) = body(call, &url, config)?;
        Ok(Self {
            url,
            headers: headers(config, call, purpose)?,
            repeatable: config.retry_unsafe || target.idempotent() || keyed,
            method,
            class: purpose.class(),
            method_name: target.method(),
            body,
        })
    }
}

fn argument(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Argument, message)
}

fn headers(config: &Config, call: &Call, purpose: Purpose) -> Result<HeaderMap, Error> {
    let mut headers = config.headers.clone();
    let is_json = match &call.body {
        Some(body) => matches!(body, Body::Json(_)),
        None => call.target.operation().is_some_and(|known| known.body),
    };
    if is_json && !config.content_type_given {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    if let Some(accept) = accept(&call.target, purpose) {
        headers.insert(ACCEPT, HeaderValue::from_static(accept));
    }
    for (name, value) in &call.headers {
        let (name, checked) = check_header(name, value.as_deref().unwrap_or_default())?;
        match value {
            Some(_) => drop(headers.insert(name, checked)),
            None => drop(headers.remove(name)),
        }
    }
    if purpose == Purpose::Socket {
        handshake::ask(&mut headers)?;
    }
    Ok(headers)
}

/// What the answer must be, where that is not for the client's own headers to say.
fn accept(target: &Target, purpose: Purpose) -> Option<&'static str> {
    match (target.operation(), purpose) {
        (None, Purpose::Events) => Some("text/event-stream, application/x-ndjson"),
        (None, _) => None,
        (Some(operation), Purpose::Events) if operation.stream == StreamKind::None => {
            Some("text/event-stream")
        }
        (Some(operation), _) => {
            Some(operation.accept).filter(|accept| *accept != "application/json")
        }
    }
}

/// The body, and whether it has a key that makes repeats of it harmless.
fn body(call: &Call, url: &Url, config: &Config) -> Result<(Option<Bytes>, bool), Error> {
    let operation = call.target.operation();
    let text = match &call.body {
        Some(Body::Raw(bytes)) => return Ok((Some(bytes.clone()), false)),
        Some(Body::Json(text)) => text.clone(),
        None if operation.is_some_and(|known| known.body) => Bytes::from_static(b"{}"),
        None => return Ok((None, false)),
    };
    let Some(field) = idempotency::field(&call.target, url, config) else {
        return Ok((Some(text), false));
    };
    match idempotency::with_key(text.clone(), field) {
        Ok(keyed) => Ok((Some(keyed.body), keyed.has_key)),
        // What an endpoint takes is for the service to say.
        Err(_) if operation.is_none() => Ok((Some(text), false)),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests;
