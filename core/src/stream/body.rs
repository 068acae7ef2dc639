//! A response body that is read while it arrives.

use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::stream::{BoxStream, unfold};

use super::event_stream::EventStream;
use super::events::Reading;
use crate::error::{Error, RetriedFailure, SentRequest};
use crate::http::{Body, Head};
use crate::resume::Follow;

/// How long and how much to read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Longest silence between two bytes.
    pub silence: Duration,
    /// The same, if the body is one JSON value.
    pub silence_of_json: Duration,
    /// Most bytes that are read at once.
    pub most: usize,
}

/// The body of one response, decompressed, in pieces as they arrive. Dropping it closes the
/// connection, unless it was read to the end.
#[derive(Debug)]
pub struct BodyStream {
    head: Head,
    body: Option<Body>,
    /// The rest, while it is being read: kept here, so that a cancelled read can be continued.
    whole: Option<Whole>,
    limits: Limits,
    reading: Reading,
    /// `None` once bytes were taken, since the events they belong to are then unknown.
    follow: Option<Box<Follow>>,
}

struct Whole(Pin<Box<dyn Future<Output = Result<Bytes, Error>> + Send>>);

impl fmt::Debug for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Whole")
    }
}

impl BodyStream {
    pub(crate) fn new(
        head: Head,
        body: Body,
        limits: Limits,
        reading: Reading,
        follow: Option<Box<Follow>>,
    ) -> Self {
        Self {
            head,
            body: Some(body),
            whole: None,
            limits,
            reading,
            follow,
        }
    }

    /// HTTP status of the response.
    pub fn status(&self) -> u16 {
        self.head.status
    }

    /// Headers of the response, names in lower case.
    pub fn headers(&self) -> &[(String, String)] {
        &self.head.headers
    }

    /// The URL that responded, after redirects.
    pub fn url(&self) -> &str {
        &self.head.url
    }

    /// The request's HTTP method.
    pub fn method(&self) -> &'static str {
        self.head.method
    }

    /// The request as it was sent.
    pub fn request(&self) -> Option<&SentRequest> {
        self.head.request.as_ref()
    }

    /// From sending the request to the head of its response.
    pub fn elapsed(&self) -> Duration {
        self.head.elapsed
    }

    /// `HTTP/1.1` or `HTTP/2`.
    pub fn http_version(&self) -> &'static str {
        self.head.http_version
    }

    /// Attempts made after the first one, before the response started.
    pub fn retries(&self) -> u32 {
        self.head.failures.len() as u32
    }

    /// The attempts that failed before this response.
    pub fn failures(&self) -> &[RetriedFailure] {
        &self.head.failures
    }

    /// The next bytes, never empty; `None` at the end, and after an error. Safe to cancel:
    /// nothing is lost.
    pub async fn next_chunk(&mut self) -> Option<Result<Bytes, Error>> {
        self.follow = None;
        if self.whole.is_some() {
            // A cancelled read of the rest: its bytes are returned as one piece.
            return Some(self.read().await)
                .filter(|read| !matches!(read, Ok(all) if all.is_empty()));
        }
        loop {
            let body = self.body.as_mut()?;
            let piece = match body.chunk(self.limits.silence).await {
                Ok(Some(piece)) if piece.is_empty() => continue,
                Ok(Some(piece)) => return Some(Ok(piece)),
                Ok(None) => None,
                Err(error) => Some(Err(error.after(&self.head.failures))),
            };
            self.body = None;
            return piece;
        }
    }

    /// The rest of the body as a `futures` stream of pieces. It ends after an error.
    pub fn into_stream(self) -> BoxStream<'static, Result<Bytes, Error>> {
        let pieces = unfold(self, |mut body| async move {
            let piece = body.next_chunk().await?;
            Some((piece, body))
        });
        pieces.boxed()
    }

    /// The rest, up to the limit of the option `max_response_bytes`. Safe to cancel: the next read returns all of it
    /// too.
    pub async fn read(&mut self) -> Result<Bytes, Error> {
        if let Some(mut body) = self.body.take() {
            let limits = self.limits;
            // JSON has no heartbeats, so the timeout for responses applies.
            let silence = match self.head.content_type() {
                kind if kind == "application/json" || kind.ends_with("+json") => {
                    limits.silence_of_json
                }
                _ => limits.silence,
            };
            let read = async move { body.read(silence, limits.most).await };
            self.whole = Some(Whole(Box::pin(read)));
        }
        let Some(whole) = &mut self.whole else {
            return Ok(Bytes::new());
        };
        let read = whole.0.as_mut().await;
        self.whole = None;
        read.map_err(|error| error.after(&self.head.failures))
    }

    /// The rest of the body as events, as [`crate::Lightcone::open_stream`] reads them. A task's
    /// stream of which nothing has been read yet resumes after its connection breaks.
    pub fn into_events(self) -> EventStream {
        EventStream::new(self.head, self.body, self.reading, self.follow)
    }
}
