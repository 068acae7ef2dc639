//! One request and its response on a stream.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::{
    CONNECTION, CONTENT_LENGTH, HOST, HeaderMap, HeaderName, TE, TRANSFER_ENCODING, UPGRADE,
};
use http::{Method, Uri, Version};
use reqwest::ResponseBuilderExt;
use tower_http::decompression::Decompression;
use tower_service::Service;

use super::body::{StreamBody, Upload};
use super::error::StreamError;
use super::origin::Permit;
use super::{Outgoing, Progress};

/// Sends `request` on the stream of `permit`, and waits for the response's head.
pub(super) async fn send(
    permit: Permit,
    request: &Outgoing,
    progress: &Progress,
) -> Result<reqwest::Response, StreamError> {
    let head = head(request)?;
    // Asks for the same encodings as `reqwest` does over HTTP/1.1, and decodes them.
    let mut exchange = Decompression::new(Exchange(Some(permit)));
    progress.sending();
    let response = exchange.call(head).await.inspect_err(|error| {
        if error.is_stale() {
            progress.not_sent();
        }
    })?;
    let (parts, body) = response.into_parts();
    let made = http::Response::builder()
        .status(parts.status)
        .version(Version::HTTP_2)
        .url(request.url.clone())
        .body(reqwest::Body::wrap(body));
    let mut made = made.map_err(StreamError::invalid)?;
    *made.headers_mut() = parts.headers;
    Ok(made.into())
}

/// The client's side of one stream as a `tower` service, so that decompression can be a layer on it.
struct Exchange(Option<Permit>);

impl Service<http::Request<Bytes>> for Exchange {
    type Response = http::Response<StreamBody>;
    type Error = StreamError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, StreamError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), StreamError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        let permit = self.0.take();
        Box::pin(async move {
            match permit {
                Some(permit) => exchange(permit, request).await,
                None => Err(StreamError::invalid("its stream was used before")),
            }
        })
    }
}

async fn exchange(
    permit: Permit,
    request: http::Request<Bytes>,
) -> Result<http::Response<StreamBody>, StreamError> {
    let status = &permit.connection.status;
    let (head, body) = request.into_parts();
    let head = http::Request::from_parts(head, ());
    let written = status.written();
    let mut sender = permit.connection.sender();
    let (mut response, stream) = sender
        .send_request(head, body.is_empty())
        .map_err(|error| {
            let error = StreamError::unsent(&error, Some(status));
            // The next request cannot use the connection either.
            status.give_up(error.to_string());
            error
        })?;
    drop(sender);
    let mut upload = (!body.is_empty()).then(|| Upload::new(stream, body));
    let head = poll_fn(|context| {
        if let Some(sending) = &mut upload
            && sending.poll(context).is_ready()
        {
            upload = None;
        }
        Pin::new(&mut response).poll(context)
    });
    let head = head
        .await
        .map_err(|error| StreamError::new(&error, status, Some(written)))?;
    let length = head.headers().get(CONTENT_LENGTH);
    let length = length.and_then(|value| value.to_str().ok()?.parse().ok());
    Ok(head.map(|stream| StreamBody::new(stream, upload, length, permit)))
}

fn head(request: &Outgoing) -> Result<http::Request<Bytes>, StreamError> {
    let body = request.body.clone().unwrap_or_default();
    let mut url = request.url.clone();
    url.set_fragment(None);
    let mut made = http::Request::new(body);
    *made.method_mut() = request.method.clone();
    *made.uri_mut() = Uri::try_from(url.as_str()).map_err(StreamError::invalid)?;
    *made.version_mut() = Version::HTTP_2;
    let mut headers = request.headers.clone();
    strip(&mut headers);
    let payload = matches!(*made.method(), Method::POST | Method::PUT | Method::PATCH);
    if payload || !made.body().is_empty() {
        headers.insert(CONTENT_LENGTH, made.body().len().into());
    }
    *made.headers_mut() = headers;
    Ok(made)
}

/// HTTP/2 forbids the headers about one HTTP/1.1 connection, and has `:authority` instead of `host`.
fn strip(headers: &mut HeaderMap) {
    let named: Vec<_> = headers
        .get_all(CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|name| HeaderName::from_bytes(name.trim().as_bytes()).ok())
        .collect();
    for name in named {
        headers.remove(name);
    }
    for name in [CONNECTION, TRANSFER_ENCODING, UPGRADE, HOST] {
        headers.remove(name);
    }
    for name in ["keep-alive", "proxy-connection"] {
        headers.remove(name);
    }
    if headers.get(TE).is_some_and(|value| value != "trailers") {
        headers.remove(TE);
    }
}
