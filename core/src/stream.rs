//! A stream of events: bytes as they come, decoded in batches of everything that is ready.
//!
//! Nothing is read ahead of the reader beyond the connection's own buffer: when nobody reads,
//! the socket fills, the server waits, and memory stays flat.

use std::collections::VecDeque;
use std::marker::PhantomData;
use std::mem;
use std::time::Duration;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::error::{Error, ErrorKind};
use crate::operation::Operation;
use crate::sse::{Decoder, Frame};
use crate::transport::{Answer, Body};

// One batch stops growing here, so that a fast server can't keep the first event waiting.
const BATCH_BYTES: usize = 256 << 10;
const SHOWN_BYTES: usize = 200;

/// Events of one operation, in batches. Dropping it closes the connection.
#[derive(Debug)]
pub struct EventStream {
    status: u16,
    headers: Vec<(String, String)>,
    url: String,
    retries: u32,
    operation: &'static Operation,
    idle_timeout: Duration,
    body: Option<Body>,
    decoder: Decoder,
    saw_terminal: bool,
    failed: Option<Error>,
}

impl EventStream {
    pub(crate) fn new(
        answer: Answer,
        operation: &'static Operation,
        idle_timeout: Duration,
        retries: u32,
    ) -> Self {
        Self {
            status: answer.status,
            headers: answer.headers.clone(),
            url: answer.url.clone(),
            retries,
            operation,
            idle_timeout,
            body: Some(answer.into_body()),
            decoder: Decoder::default(),
            saw_terminal: false,
            failed: None,
        }
    }

    /// HTTP status of the answer.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Headers of the answer, names in lower case.
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// The URL that answered, after redirects.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Attempts made after the first one, before the stream began.
    pub fn retries(&self) -> u32 {
        self.retries
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
            let piece = body.chunk(self.idle_timeout).await;
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
        piece: Result<Option<bytes::Bytes>, Error>,
        frames: &mut Vec<Frame>,
    ) -> Result<Option<usize>, Error> {
        let Some(bytes) = piece? else {
            self.body = None;
            return self.end().map(|()| None);
        };
        let mut decoded = Vec::new();
        let fed = self.decoder.feed(&bytes, &mut decoded);
        for frame in decoded {
            if frame.data.is_empty() {
                continue;
            }
            self.check(&frame)?;
            frames.push(frame);
        }
        fed.map_err(|_| {
            let message = format!("an event of {} is over 64 MiB and was refused", self.url);
            self.error(ErrorKind::TooLarge, message)
        })?;
        Ok(Some(bytes.len()))
    }

    /// A body that ended is the end of the stream only where the work it reports has ended too.
    fn end(&self) -> Result<(), Error> {
        if self.operation.terminal.is_empty() || self.saw_terminal {
            return Ok(());
        }
        let last = self.last_event_id().unwrap_or("none");
        let message = format!(
            "{} ended before its last event (last event id: {last}); the work may go on, and can be followed from there",
            self.url
        );
        Err(self.error(ErrorKind::Connection, message))
    }

    /// One scan tells that the data is JSON and which type of event it is; no tree is built.
    fn check(&mut self, frame: &Frame) -> Result<(), Error> {
        #[derive(Deserialize)]
        struct Head<'a> {
            #[serde(borrow, rename = "type")]
            kind: Option<std::borrow::Cow<'a, str>>,
        }
        match serde_json::from_str::<Head<'_>>(&frame.data) {
            Ok(head) => {
                let terminal = self.operation.terminal;
                self.saw_terminal |= head.kind.is_some_and(|kind| terminal.contains(&&*kind));
                Ok(())
            }
            // JSON all the same, but no object with a `type` that is text.
            Err(_) if serde_json::from_str::<IgnoredAny>(&frame.data).is_ok() => Ok(()),
            Err(error) => {
                let start = frame.data.floor_char_boundary(SHOWN_BYTES);
                let message = format!(
                    "an event of {} is not JSON; it begins with: {}",
                    self.url,
                    &frame.data[..start]
                );
                Err(self
                    .error(ErrorKind::Decode, message)
                    .caused_by(error.to_string()))
            }
        }
    }

    fn error(&self, kind: ErrorKind, message: String) -> Error {
        Error::new(kind, message)
            .for_request(self.operation.method, &self.url)
            .after_attempts(self.retries + 1)
    }
}

/// Events of one operation, one by one, as values of type `E`. Dropping it closes the connection.
#[derive(Debug)]
pub struct TypedStream<E> {
    stream: EventStream,
    ready: VecDeque<Frame>,
    last_id: Option<String>,
    events: PhantomData<fn() -> E>,
}

impl<E: DeserializeOwned> TypedStream<E> {
    pub(crate) fn new(stream: EventStream) -> Self {
        Self {
            stream,
            ready: VecDeque::new(),
            last_id: None,
            events: PhantomData,
        }
    }

    /// The next event; `None` at the end. Safe to cancel.
    pub async fn next(&mut self) -> Option<Result<E, Error>> {
        if self.ready.is_empty() {
            match self.stream.next_batch().await? {
                Ok(frames) => self.ready = frames.into(),
                Err(error) => return Some(Err(error)),
            }
        }
        let mut frame = self.ready.pop_front()?;
        self.last_id = mem::take(&mut frame.id);
        Some(serde_json::from_str(&frame.data).map_err(|error| {
            let message = format!("an event of {} is not what it should be", self.stream.url);
            self.stream
                .error(ErrorKind::Decode, message)
                .caused_by(error.to_string())
        }))
    }

    /// The id of the event that [`TypedStream::next`] gave last.
    pub fn last_event_id(&self) -> Option<&str> {
        self.last_id.as_deref()
    }
}
