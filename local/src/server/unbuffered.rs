//! Responses whose parts must arrive one by one: neither caches nor proxies may hold them back.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures::Stream;

/// Marks a response as one that is sent on part by part. nginx buffers unless `x-accel-buffering` is `no`.
pub fn mark(headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
}

/// A response of a content type, whose body is sent part by part as the stream yields it.
pub fn unbuffered<S, P, E>(kind: &'static str, parts: S) -> Response
where
    S: Stream<Item = Result<P, E>> + Send + 'static,
    P: Into<Bytes> + 'static,
    E: Into<axum::BoxError> + 'static,
{
    let mut response = ([(header::CONTENT_TYPE, kind)], Body::from_stream(parts)).into_response();
    mark(response.headers_mut());
    response
}
