//! One call: an operation, or an endpoint by its path, and the arguments.

use std::time::Duration;

use bytes::Bytes;
use reqwest::header::ACCEPT;
use serde::Serialize;

use super::address;
use super::operation::{Operation, Resume};
use super::target::Target;
use crate::error::{Error, ErrorKind};

/// One call of an operation, with its arguments.
#[derive(Clone, Debug)]
pub struct Call {
    pub(crate) target: Target,
    pub(super) path: Vec<String>,
    pub(super) query: Vec<(String, String)>,
    pub(super) headers: Vec<(String, Option<String>)>,
    pub(super) body: Option<Body>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) total_timeout: Option<Duration>,
    pub(crate) max_retries: Option<u32>,
    pub(crate) resume: Option<bool>,
    pub(crate) max_reconnects: Option<u32>,
    pub(crate) max_response_bytes: Option<usize>,
}

#[derive(Clone, Debug)]
pub(super) enum Body {
    Json(Bytes),
    Raw(Bytes),
}

impl Call {
    /// A call of this operation, one of [`crate::operations`].
    pub fn new(operation: &'static Operation) -> Self {
        Self::to(Target::Operation(operation))
    }

    /// A call of the operation with this dotted name, such as `agent.tasks.start`; or, for an
    /// endpoint unknown to this version, `METHOD /path`, with the path relative to the
    /// client's base URL. It may have a query. A whole URL is accepted too, if it is
    /// of the base URL's origin. `GET`, `HEAD`, `OPTIONS`, `PUT` and `DELETE` count as idempotent.
    pub fn operation(id: &str) -> Result<Self, Error> {
        Target::parse(id).map(Self::to)
    }

    fn to(target: Target) -> Self {
        Self {
            target,
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
        }
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

    /// The body as JSON text; operations take an object.
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

    /// The body as bytes, sent unchanged. Set their content type with a header.
    pub fn content(mut self, bytes: Bytes) -> Self {
        self.body = Some(Body::Raw(bytes));
        self
    }

    /// Largest response that is read whole, in bytes after decompression; `None` is the client's.
    pub fn max_response_bytes(mut self, limit: Option<usize>) -> Self {
        self.max_response_bytes = limit;
        self
    }

    /// Longest wait for the response's head, and between two bytes of a response that is read whole; `None` is the
    /// client's.
    pub fn timeout(mut self, limit: Option<Duration>) -> Self {
        self.timeout = limit;
        self
    }

    /// Limit on the whole: all attempts, the waits between them, and the response to its end. A
    /// stream that has started ends at this limit, see [`crate::EventStream::end_after`]. `None` uses
    /// the client's, which for a stream limits its start only.
    pub fn total_timeout(mut self, limit: Option<Duration>) -> Self {
        self.total_timeout = limit;
        self
    }

    /// Attempts after the first one; `None` is the client's.
    pub fn max_retries(mut self, limit: Option<u32>) -> Self {
        self.max_retries = limit;
        self
    }

    /// Whether to resume a stream after its connection breaks; `None` uses the client's option.
    pub fn resume(mut self, wanted: Option<bool>) -> Self {
        self.resume = wanted;
        self
    }

    /// Attempts to resume a stream since its last event; `None` uses the client's option.
    pub fn max_reconnects(mut self, limit: Option<u32>) -> Self {
        self.max_reconnects = limit;
        self
    }

    /// Sends the call to another path or with another method; `None` keeps the operation's. What the table says of
    /// the operation no longer applies: whether it may be repeated, for example, then follows from the HTTP method.
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

    /// A call of `operation` for `id`, which this call started. The caller's own headers and query
    /// are kept, except for those that choose where a stream starts.
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

    /// The error for this call after its client, of this `base_url`, was closed. For bindings.
    pub fn client_closed(&self, base_url: &str) -> Error {
        let (method, url) = self.address(base_url);
        Error::new(
            ErrorKind::Connection,
            "the client is closed: create a new one",
        )
        .for_request(method, &url)
    }

    pub(crate) fn first_path_value(&self) -> Option<String> {
        self.path.first().cloned()
    }
}

pub(super) fn argument(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Argument, message)
}
