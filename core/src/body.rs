//! A body that is read as it comes, byte for byte.

use std::time::Duration;

use bytes::Bytes;

use crate::error::{Error, RetriedFailure};
use crate::events::Reading;
use crate::follow::Follow;
use crate::head::Head;
use crate::stream::EventStream;
use crate::transport::Body;

/// The body of one answer, decompressed, in pieces as they arrive. Dropping it closes the
/// connection, unless it was read to the end.
#[derive(Debug)]
pub struct BodyStream {
    head: Head,
    body: Option<Body>,
    limit: Duration,
    reading: Reading,
    /// None once bytes were taken: an event that they belong to can't be told from others.
    follow: Option<Box<Follow>>,
}

impl BodyStream {
    pub(crate) fn new(
        head: Head,
        body: Body,
        limit: Duration,
        reading: Reading,
        follow: Option<Box<Follow>>,
    ) -> Self {
        Self {
            head,
            body: Some(body),
            limit,
            reading,
            follow,
        }
    }

    /// HTTP status of the answer.
    pub fn status(&self) -> u16 {
        self.head.status
    }

    /// Headers of the answer, names in lower case.
    pub fn headers(&self) -> &[(String, String)] {
        &self.head.headers
    }

    /// The URL that answered, after redirects.
    pub fn url(&self) -> &str {
        &self.head.url
    }

    /// The request's HTTP method.
    pub fn method(&self) -> &'static str {
        self.head.method
    }

    /// `HTTP/1.1` or `HTTP/2`.
    pub fn http_version(&self) -> &'static str {
        self.head.http_version
    }

    /// Attempts made after the first one, before the answer began.
    pub fn retries(&self) -> u32 {
        self.head.failures.len() as u32
    }

    /// The attempts that failed before this answer came.
    pub fn failures(&self) -> &[RetriedFailure] {
        &self.head.failures
    }

    /// The next bytes, never none of them; `None` at the end, and after an error. Safe to cancel:
    /// nothing is lost.
    pub async fn next_chunk(&mut self) -> Option<Result<Bytes, Error>> {
        self.follow = None;
        loop {
            let body = self.body.as_mut()?;
            let piece = match body.chunk(self.limit).await {
                Ok(Some(piece)) if piece.is_empty() => continue,
                Ok(Some(piece)) => return Some(Ok(piece)),
                Ok(None) => None,
                Err(error) => Some(Err(error.after(&self.head.failures))),
            };
            self.body = None;
            return piece;
        }
    }

    /// All that is left.
    pub async fn read(&mut self) -> Result<Bytes, Error> {
        match self.body.take() {
            Some(mut body) => {
                let whole = body.read(self.limit).await;
                whole.map_err(|error| error.after(&self.head.failures))
            }
            None => Ok(Bytes::new()),
        }
    }

    /// The rest of the body as events, as [`crate::Lightcone::open_stream`] reads them. A task's
    /// stream of which nothing was read yet is gone on with when it breaks.
    pub fn into_events(self) -> EventStream {
        EventStream::new(self.head, self.body, self.reading, self.follow)
    }
}
