//! One connection of a stream, and how it ends.

use std::time::Duration;

use bytes::Bytes;
use tokio::time::Instant;

use super::events::{Decoder, Event, Reading};
use crate::error::{Error, ErrorKind};
use crate::http::{Body, Head};

// How long the end of the body may take after the last event: a connection that is read to its end can
// be used again.
const FAREWELL: Duration = Duration::from_millis(500);

/// One connection.
#[derive(Debug)]
pub(super) struct Connection {
    pub head: Head,
    pub body: Body,
    pub decoder: Decoder,
    pub since: Instant,
    /// When to stop waiting for the end of the body, after the last event.
    pub until: Option<Instant>,
    /// Whether the stream was resumed on it.
    pub again: bool,
}

/// Why a connection can no longer be used.
#[derive(Debug)]
pub(super) enum ConnectionEnd {
    /// The stream is complete.
    Due,
    /// It broke; another connection may continue it.
    Broken(Error),
    /// Its data cannot be decoded, and would not be on another connection.
    Unreadable(Error),
}

impl Connection {
    pub fn new(head: Head, body: Body, reading: &Reading, again: bool) -> Self {
        Self {
            decoder: Decoder::new(reading, &head),
            head,
            body,
            since: Instant::now(),
            until: None,
            again,
        }
    }

    /// How long to wait for the next byte.
    pub fn patience(&mut self, silence: Duration) -> Duration {
        if !self.decoder.saw_last() {
            return silence;
        }
        let until = *self.until.get_or_insert_with(|| Instant::now() + FAREWELL);
        until.saturating_duration_since(Instant::now())
    }

    /// Decodes one piece of the body, and returns its size.
    pub fn take(
        &mut self,
        piece: Result<Option<Bytes>, Error>,
        events: &mut Vec<Event>,
    ) -> Result<usize, ConnectionEnd> {
        let Self {
            head,
            decoder,
            again,
            ..
        } = self;
        let piece = piece.map_err(|error| ConnectionEnd::Broken(error.after(&head.failures)))?;
        let Some(bytes) = piece else {
            return Err(match decoder.finish(head, events) {
                Ok(true) => ConnectionEnd::Due,
                Ok(false) => {
                    let message = format!("{} ended before its last event", head.url);
                    ConnectionEnd::Broken(head.error(ErrorKind::Connection, message))
                }
                // Something in between responds instead of the service.
                Err(error) if *again => ConnectionEnd::Broken(error),
                Err(error) => ConnectionEnd::Unreadable(error),
            });
        };
        match decoder.feed(&bytes, head, events) {
            Ok(true) => Ok(bytes.len()),
            Ok(false) => Err(ConnectionEnd::Due),
            Err(error) => Err(ConnectionEnd::Unreadable(error)),
        }
    }
}
