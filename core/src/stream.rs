//! A stream of events: bytes as they come, decoded in batches of everything that is ready.
//!
//! Nothing is read ahead of the reader beyond the connection's own buffer: when nobody reads,
//! the socket fills, the server waits, and memory stays flat.

use bytes::Bytes;

use crate::error::{Error, ErrorKind, RetriedFailure};
use crate::events::{Decoder, Reading};
use crate::head::Head;
use crate::sse::Frame;
use crate::transport::Body;

// One batch stops growing here, so that a fast server can't keep the first event waiting.
const BATCH_BYTES: usize = 256 << 10;

/// Events of one answer, in batches. Dropping it closes the connection.
#[derive(Debug)]
pub struct EventStream {
    head: Head,
    body: Option<Body>,
    reading: Reading,
    decoder: Decoder,
    failed: Option<Error>,
}

impl EventStream {
    pub(crate) fn new(head: Head, body: Option<Body>, reading: Reading) -> Self {
        Self {
            decoder: Decoder::new(&reading, &head),
            head,
            body,
            reading,
            failed: None,
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

    /// `HTTP/1.1` or `HTTP/2`.
    pub fn http_version(&self) -> &'static str {
        self.head.http_version
    }

    /// Attempts made after the first one, before the stream began.
    pub fn retries(&self) -> u32 {
        self.head.failures.len() as u32
    }

    /// The attempts that failed before the stream began.
    pub fn failures(&self) -> &[RetriedFailure] {
        &self.head.failures
    }

    /// The last event id seen: give it to the operation that follows a stream, to go on from here.
    pub fn last_event_id(&self) -> Option<&str> {
        self.decoder.last_id()
    }

    /// Every event that is ready, at least one; `None` at the end. Events that came before a
    /// failure are given before it. Safe to cancel: nothing is lost.
    pub async fn next_batch(&mut self) -> Option<Result<Vec<Frame>, Error>> {
        if let Some(error) = self.failed.take() {
            return Some(Err(error));
        }
        let mut frames = Vec::new();
        while frames.is_empty() {
            let body = self.body.as_mut()?;
            let piece = body.chunk(self.reading.silence).await;
            let mut taken = self.take(piece, &mut frames);
            let mut size = 0;
            while let Ok(Some(more)) = taken {
                size += more;
                let Some(body) = self.body.as_mut().filter(|_| size < BATCH_BYTES) else {
                    break;
                };
                match body.ready_chunk() {
                    Some(piece) => taken = self.take(piece, &mut frames),
                    None => break,
                }
            }
            if let Err(error) = taken {
                self.body = None;
                if frames.is_empty() {
                    return Some(Err(error));
                }
                self.failed = Some(error);
            }
        }
        Some(Ok(frames))
    }

    /// Decodes one piece of the body; its size, or `None` at the end.
    fn take(
        &mut self,
        piece: Result<Option<Bytes>, Error>,
        frames: &mut Vec<Frame>,
    ) -> Result<Option<usize>, Error> {
        let Self {
            head,
            body,
            decoder,
            ..
        } = self;
        let piece = piece.map_err(|error| error.after(&head.failures))?;
        match piece {
            Some(bytes) if decoder.feed(&bytes, head, frames)? => Ok(Some(bytes.len())),
            Some(_) => {
                *body = None;
                Ok(None)
            }
            None => {
                *body = None;
                decoder.finish(head, frames).map(|()| None)
            }
        }
    }

    pub(crate) fn error(&self, kind: ErrorKind, message: String) -> Error {
        self.head.error(kind, message)
    }
}
