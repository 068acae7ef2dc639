//! An operation and its arguments, turned into a request that can be built again for every attempt.

use std::time::Duration;

use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, USER_AGENT};
use serde::Serialize;
use serde::de::IgnoredAny;
use std::collections::HashMap;

use crate::config::{Config, check_header};
use crate::error::{Error, ErrorKind};
use crate::operation::Operation;

// Everything outside RFC 3986's unreserved characters is encoded in a path segment.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// One call of an operation, with its arguments.
#[derive(Clone, Debug)]
pub struct Call {
    pub(crate) operation: &'static Operation,
    path: Vec<String>,
    query: Vec<(String, String)>,
    headers: Vec<(String, Option<String>)>,
    body: Option<Bytes>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) max_retries: Option<u32>,
}

impl Call {
    /// A call of the operation with this dotted name, such as `agent.tasks.start`.
    pub fn operation(id: &str) -> Result<Self, Error> {
        Operation::find(id)
            .map(Self::of)
            .ok_or_else(|| argument(format!("there is no operation {id:?}")))
    }

    fn of(operation: &'static Operation) -> Self {
        Self {
            operation,
            path: Vec::new(),
            query: Vec::new(),
            headers: Vec::new(),
            body: None,
            timeout: None,
            max_retries: None,
        }
    }

    /// The path parameters, in the order of the path template.
    pub fn path(mut self, values: Vec<String>) -> Self {
        self.path = values;
        self
    }

    /// Query parameters; they replace the client's of the same name.
    pub fn query(mut self, pairs: Vec<(String, String)>) -> Self {
        self.query = pairs;
        self
    }

    /// Headers; they replace the client's of the same name, and `None` removes one.
    pub fn headers(mut self, pairs: Vec<(String, Option<String>)>) -> Self {
        self.headers = pairs;
        self
    }

    /// The body: a JSON object's text.
    pub fn body(mut self, json: Bytes) -> Self {
        self.body = Some(json);
        self
    }

    /// The body, from a value that serialises to a JSON object.
    pub fn json<T: Serialize>(self, value: &T) -> Result<Self, Error> {
        let text = serde_json::to_vec(value)
            .map_err(|error| argument(format!("the body can't be written as JSON: {error}")))?;
        Ok(self.body(text.into()))
    }

    /// Longest wait for the answer, and between two of its bytes; `None` is the client's.
    pub fn timeout(mut self, limit: Option<Duration>) -> Self {
        self.timeout = limit;
        self
    }

    /// Attempts after the first one; `None` is the client's.
    pub fn max_retries(mut self, limit: Option<u32>) -> Self {
        self.max_retries = limit;
        self
    }
}

/// What goes over the wire, the same for every attempt.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub method: reqwest::Method,
    pub url: String,
    pub headers: HeaderMap,
    pub body: Option<Bytes>,
    /// Whether sending it again is harmless.
    pub repeatable: bool,
}

impl Request {
    pub fn new(config: &Config, call: &Call) -> Result<Self, Error> {
        let operation = call.operation;
        let method = reqwest::Method::from_bytes(operation.method.as_bytes())
            .map_err(|_| argument(format!("{} has no valid method", operation.id)))?;
        let body = body(call)?;
        Ok(Self {
            url: url(config, call)?,
            headers: headers(config, call, body.is_some())?,
            repeatable: config.retry_unsafe
                || operation.idempotent
                || operation.idempotency_field.is_some(),
            method,
            body,
        })
    }
}

fn argument(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Argument, message)
}

fn url(config: &Config, call: &Call) -> Result<String, Error> {
    let mut url = config.base_url.clone();
    let mut values = call.path.iter();
    for segment in call.operation.path.split('/').skip(1) {
        url.push('/');
        match segment
            .strip_prefix('{')
            .and_then(|name| name.strip_suffix('}'))
        {
            None => url.push_str(segment),
            Some(name) => {
                let value = values.next().map(String::as_str).unwrap_or_default();
                check_segment(call.operation.id, name, value)?;
                url.extend(utf8_percent_encode(value, SEGMENT));
            }
        }
    }
    let replaced = |name: &str| call.query.iter().any(|(other, _)| other == name);
    let defaults = config
        .default_query
        .iter()
        .filter(|(name, _)| !replaced(name));
    let mut pairs = defaults.chain(&call.query).peekable();
    if pairs.peek().is_some() {
        let query: String = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs)
            .finish();
        url.push('?');
        url.push_str(&query);
    }
    Ok(url)
}

fn check_segment(operation: &str, name: &str, value: &str) -> Result<(), Error> {
    match value {
        "" => Err(argument(format!(
            "{operation}: expected a non-empty value for `{name}`"
        ))),
        "." | ".." => Err(argument(format!(
            "{operation}: {value:?} can't be a value of `{name}`, since it would change the path"
        ))),
        _ => Ok(()),
    }
}

fn headers(config: &Config, call: &Call, has_body: bool) -> Result<HeaderMap, Error> {
    let mut headers = HeaderMap::new();
    let mut authorization = HeaderValue::from_str(&format!("Bearer {}", config.api_key.reveal()))
        .map_err(|_| argument("the API key can't be sent as a header"))?;
    authorization.set_sensitive(true);
    headers.insert(AUTHORIZATION, authorization);
    let (_, user_agent) = check_header("user-agent", &config.user_agent)?;
    headers.insert(USER_AGENT, user_agent);
    if has_body {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    for (name, value) in &config.default_headers {
        let (name, value) = check_header(name, value)?;
        headers.insert(name, value);
    }
    headers.insert(ACCEPT, HeaderValue::from_static(call.operation.accept));
    for (name, value) in &call.headers {
        let (name, value) = match value {
            Some(value) => check_header(name, value).map(|(name, value)| (name, Some(value)))?,
            None => (check_header(name, "")?.0, None),
        };
        match value {
            Some(value) => drop(headers.insert(name, value)),
            None => drop(headers.remove(name)),
        }
    }
    Ok(headers)
}

fn body(call: &Call) -> Result<Option<Bytes>, Error> {
    let text = match (&call.body, call.operation.body) {
        (Some(text), _) => text.clone(),
        (None, true) => Bytes::from_static(b"{}"),
        (None, false) => return Ok(None),
    };
    match call.operation.idempotency_field {
        Some(field) => with_idempotency_key(text, field).map(Some),
        None => Ok(Some(text)),
    }
}

/// The body with a key of ours, unless the caller gave one: a start that is sent twice must
/// return the first task. The text is spliced, so a large body is not parsed into a tree.
fn with_idempotency_key(text: Bytes, field: &str) -> Result<Bytes, Error> {
    let fields: HashMap<String, IgnoredAny> = serde_json::from_slice(&text)
        .map_err(|error| argument(format!("the body is not a JSON object: {error}")))?;
    if fields.contains_key(field) {
        return Ok(text);
    }
    let end = text.trim_ascii_end().len() - 1; // an object ends with a brace
    let mut spliced = Vec::with_capacity(text.len() + 64);
    spliced.extend_from_slice(&text[..end]);
    let comma = if fields.is_empty() { "" } else { "," };
    let key = uuid::Uuid::new_v4();
    spliced.extend_from_slice(format!("{comma}\"{field}\":\"{key}\"}}").as_bytes());
    Ok(spliced.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Options;

    fn request(call: Call) -> Result<Request, Error> {
        let options = Options {
            api_key: Some("sk_test".into()),
            base_url: Some("http://127.0.0.1:9/v0".into()),
            default_query: vec![("a".into(), "1".into()), ("b".into(), "2".into())],
            default_headers: vec![("x-team".into(), "blue".into())],
            ..Options::default()
        };
        Request::new(&Config::new(options)?, &call)
    }

    fn start(body: &'static str) -> Call {
        let call = Call::operation("agent.tasks.start").unwrap();
        call.body(Bytes::from_static(body.as_bytes()))
    }

    #[test]
    fn a_start_gets_a_key_unless_it_has_one() {
        for body in ["{}", r#"{"instruction":"x"} "#] {
            let sent = request(start(body)).unwrap().body.unwrap();
            let sent: serde_json::Value = serde_json::from_slice(&sent).unwrap();
            assert_eq!(sent["idempotency_key"].as_str().unwrap().len(), 36);
        }
        let body = r#"{"idempotency_key":"mine"}"#;
        assert_eq!(request(start(body)).unwrap().body.unwrap(), body);
    }

    #[test]
    fn path_values_are_encoded_and_can_not_leave_their_segment() {
        let call = || Call::operation("agent.tasks.pause").unwrap();
        let sent = request(call().path(vec!["a/b ?".into()])).unwrap();
        assert_eq!(
            sent.url,
            "http://127.0.0.1:9/v0/agent/tasks/a%2Fb%20%3F/pause?a=1&b=2"
        );
        for value in ["", ".", ".."] {
            let error = request(call().path(vec![value.into()])).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Argument, "{value:?}");
        }
    }

    #[test]
    fn a_calls_query_and_headers_replace_the_clients() {
        let call = Call::operation("agent.tasks.retrieve_status").unwrap();
        let call = call
            .path(vec!["t".into()])
            .query(vec![("b".into(), "3".into())])
            .headers(vec![
                ("X-Team".into(), None),
                ("x-own".into(), Some("1".into())),
            ]);
        let sent = request(call).unwrap();
        assert!(sent.url.ends_with("?a=1&b=3"), "{}", sent.url);
        assert!(!sent.headers.contains_key("x-team"));
        assert_eq!(sent.headers["x-own"], "1");
    }

    #[test]
    fn the_key_does_not_show_in_debug_output() {
        let sent = request(start("{}")).unwrap();
        assert!(!format!("{sent:?}").contains("sk_test"));
    }
}
