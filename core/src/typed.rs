//! A stream's events as values of one type.

use std::collections::VecDeque;
use std::marker::PhantomData;
use std::mem;

use serde::de::DeserializeOwned;

use crate::error::{Error, ErrorKind};
use crate::sse::Frame;
use crate::stream::EventStream;

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
            let message = format!("an event of {} is not what it should be", self.stream.url());
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
