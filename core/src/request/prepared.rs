//! A call turned into the request that every attempt sends.

use bytes::Bytes;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue};
use url::Url;

use super::call::{Body, Call, argument};
use super::operation::StreamKind;
use super::purpose::{ConnectionClass, Purpose};
use super::target::Target;
use super::{address, idempotency, upgrade};
use crate::error::{Error, SentRequest};
use crate::options::Config;
use crate::options::validate::check_header;

/// The request as every attempt sends it.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub method: reqwest::Method,
    pub method_name: &'static str,
    pub url: Url,
    pub headers: HeaderMap,
    pub body: Option<Bytes>,
    /// Whether sending it again is harmless.
    pub repeatable: bool,
    /// Which connections it may use.
    pub class: ConnectionClass,
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
        upgrade::ask(&mut headers)?;
    }
    Ok(headers)
}

/// The required form of the response, unless the client's own headers decide it.
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

/// The body, and whether it has an idempotency key.
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
        // The service checks what an endpoint accepts.
        Err(_) if operation.is_none() => Ok((Some(text), false)),
        Err(error) => Err(error),
    }
}

impl From<Request> for SentRequest {
    fn from(request: Request) -> Self {
        Self::new(request.headers, request.body)
    }
}

impl From<&Request> for SentRequest {
    fn from(request: &Request) -> Self {
        Self::new(request.headers.clone(), request.body.clone())
    }
}
