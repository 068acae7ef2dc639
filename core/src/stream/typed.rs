//! A stream's events as values of one type.

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::mem;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::{BoxStream, unfold};
use serde::de::DeserializeOwned;

use super::event_stream::EventStream;
use super::sse::Frame;
use crate::error::{Error, ErrorKind};
use crate::resume::Reconnect;

/// Events of one operation, one by one, as values of type `E`. Dropping it closes the connection.
#[derive(Debug)]
pub struct TypedStream<E> {
    stream: EventStream,
    ready: VecDeque<Frame>,
    last_id: Option<String>,
    on_reconnect: Callback,
    events: PhantomData<fn() -> E>,
}

type Listener = dyn FnMut(&Reconnect) + Send + Sync;

#[derive(Default)]
struct Callback(Option<Box<Listener>>);

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback")
    }
}

impl<E: DeserializeOwned> TypedStream<E> {
    pub(crate) fn new(stream: EventStream) -> Self {
        Self {
            stream,
            ready: VecDeque::new(),
            last_id: None,
            on_reconnect: Callback::default(),
            events: PhantomData,
        }
    }

    /// The next event; `None` at the end. Safe to cancel.
    pub async fn next(&mut self) -> Option<Result<E, Error>> {
        while self.ready.is_empty() {
            match self.stream.receive().await? {
                Ok(batch) => {
                    self.ready = batch.frames.into();
                    if let Some(listener) = &mut self.on_reconnect.0 {
                        batch.reconnects.iter().for_each(listener);
                    }
                }
                Err(error) => return Some(Err(error)),
            }
        }
        let mut frame = self.ready.pop_front()?;
        self.last_id = mem::take(&mut frame.id);
        Some(decoded(&self.stream, &frame))
    }

    /// This stream as a `futures` stream, for combinators such as `map` and `take`. It ends after an error.
    pub fn into_stream(self) -> BoxStream<'static, Result<E, Error>>
    where
        E: 'static,
    {
        let events = unfold(self, |mut stream| async move {
            let event = stream.next().await?;
            Some((event, stream))
        });
        events.boxed()
    }

    /// Calls `listener` whenever the stream breaks and is about to reconnect, before
    /// the wait. It is called from within [`TypedStream::next`].
    pub fn on_reconnect(
        &mut self,
        listener: impl FnMut(&Reconnect) + Send + Sync + 'static,
    ) -> &mut Self {
        self.on_reconnect.0 = Some(Box::new(listener));
        self
    }

    /// Ends the stream this long from now: see [`EventStream::end_after`]. Events that were read
    /// before are still returned.
    pub fn end_after(&mut self, limit: Duration) -> &mut Self {
        self.stream.end_after(limit);
        self
    }

    /// Whether the limit of [`TypedStream::end_after`] has ended the stream, and not its server.
    pub fn expired(&self) -> bool {
        self.stream.expired()
    }

    /// How many times the stream has reconnected.
    pub fn reconnects(&self) -> u32 {
        self.stream.reconnects()
    }

    /// The id of the event that [`TypedStream::next`] returned last.
    pub fn last_event_id(&self) -> Option<&str> {
        self.last_id.as_deref()
    }
}

/// An event of a stream as a value of one type.
pub(crate) fn decoded<E: DeserializeOwned>(
    stream: &EventStream,
    frame: &Frame,
) -> Result<E, Error> {
    serde_json::from_str(&frame.data).map_err(|error| {
        let message = format!("an event of {} is not what it should be", stream.url());
        stream
            .error(ErrorKind::Decode, message)
            .caused_by(error.to_string())
    })
}
