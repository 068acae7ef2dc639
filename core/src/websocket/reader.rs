//! The task that reads a socket, and the state it shares with writers.

use std::io;
use std::mem;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use tokio::sync::{Mutex as AsyncMutex, mpsc, watch};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::error::ProtocolError;
use tokio_tungstenite::tungstenite::protocol;
use tokio_tungstenite::tungstenite::{Error as WsError, Message as Frame};

use super::{CloseFrame, GOODBYE, Message, Stream};
use crate::error::{Error, ErrorKind};
use crate::http::Head;

#[derive(Debug)]
pub(super) struct Shared {
    // `None` when the connection is gone.
    pub outgoing: AsyncMutex<Option<SplitSink<Stream, Frame>>>,
    pub state: watch::Sender<State>,
    pub close_frame: Mutex<Option<CloseFrame>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Open,
    /// Our close frame was sent, or is about to be.
    Closing,
    Ended,
}

impl Shared {
    /// Gives up when the connection is ended, even while the peer reads nothing: whoever ends it
    /// must not wait for the lock that is held here.
    pub async fn write(&self, frame: Frame) -> Result<(), WsError> {
        let mut state = self.state.subscribe();
        let writing = async {
            match self.outgoing.lock().await.as_mut() {
                Some(outgoing) => outgoing.send(frame).await,
                None => Err(WsError::AlreadyClosed),
            }
        };
        tokio::select! {
            biased;
            _ = state.wait_for(|state| *state == State::Ended) => Err(WsError::AlreadyClosed),
            written = writing => written,
        }
    }

    /// Ends the connection at once: writers give up, so that the lock is free.
    pub async fn end(&self) {
        self.state.send_replace(State::Ended);
        *self.outgoing.lock().await = None;
    }
}

/// Reads messages from the connection until it ends.
pub(super) async fn read(
    mut incoming: SplitStream<Stream>,
    shared: Arc<Shared>,
    head: Head,
    messages: mpsc::Sender<Result<Message, Error>>,
    silence: Duration,
) {
    let mut state = shared.state.subscribe();
    let mut pinged = false;
    let failed = loop {
        let Ok(frame) = timeout(silence, incoming.next()).await else {
            if mem::replace(&mut pinged, true) {
                break Some(WsError::Io(silent(silence)));
            }
            // Sent in a separate task: a peer that reads nothing must not block this one.
            let ping = shared.clone();
            tokio::spawn(async move {
                let _ = timeout(silence, ping.write(Frame::Ping(Bytes::new()))).await;
            });
            continue;
        };
        pinged = false;
        let message = match frame {
            Some(Ok(Frame::Text(text))) => Message::Text(text.as_str().to_owned()),
            Some(Ok(Frame::Binary(bytes))) => Message::Binary(bytes),
            Some(Ok(Frame::Close(frame))) => {
                keep(&shared, frame);
                break None;
            }
            Some(Ok(Frame::Ping(_) | Frame::Pong(_) | Frame::Frame(_))) => continue,
            Some(Err(error)) => break Some(error),
            None => break None,
        };
        tokio::select! {
            biased;
            // After closing, nothing more is delivered, but the peer's close frame may follow.
            _ = state.wait_for(|state| *state != State::Open) => {}
            sent = messages.send(Ok(message)) => if sent.is_err() { break None },
        }
    };
    let was_open = *state.borrow() == State::Open;
    shared.state.send_replace(State::Ended);
    let _ = timeout(GOODBYE, farewell(&shared, failed.as_ref())).await;
    shared.end().await;
    drop(incoming);
    if let Some(error) = failed.filter(|_| was_open) {
        // If nobody listens, there is nothing to report.
        let _ = messages.send(Err(failure(&head, &error))).await;
    }
}

fn keep(shared: &Shared, frame: Option<protocol::CloseFrame>) {
    let frame = match frame {
        Some(frame) => CloseFrame {
            code: frame.code.into(),
            reason: frame.reason.as_str().to_owned(),
        },
        None => CloseFrame {
            code: 1005,
            reason: String::new(),
        },
    };
    let mut kept = shared
        .close_frame
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    *kept = Some(frame);
}

/// Sends the last frame: the response to the peer's close frame, or the reason for closing.
async fn farewell(shared: &Shared, failed: Option<&WsError>) {
    let code = match failed {
        None => None,
        Some(WsError::Capacity(_)) => Some(1009_u16),
        Some(WsError::Utf8(_)) => Some(1007),
        Some(WsError::Protocol(_)) => Some(1002),
        Some(_) => return, // no connection to say it over
    };
    let mut outgoing = shared.outgoing.lock().await;
    let Some(outgoing) = outgoing.as_mut() else {
        return;
    };
    // A peer that is already gone needs no close frame.
    let _ = match code {
        None => outgoing.flush().await,
        Some(code) => {
            let reason = "".into();
            let frame = protocol::CloseFrame {
                code: code.into(),
                reason,
            };
            outgoing.send(Frame::Close(Some(frame))).await
        }
    };
}

fn silent(silence: Duration) -> io::Error {
    let text = format!(
        "nothing came for twice {} s, not even a response to a ping",
        silence.as_secs_f64()
    );
    io::Error::new(io::ErrorKind::TimedOut, text)
}

pub(super) fn failure(head: &Head, error: &WsError) -> Error {
    let (kind, what) = match error {
        WsError::Capacity(_) => (ErrorKind::TooLarge, "sent a message over 64 MiB"),
        WsError::Protocol(protocol) if *protocol == ProtocolError::ResetWithoutClosingHandshake => {
            (
                ErrorKind::Connection,
                "ended the connection without a close frame",
            )
        }
        WsError::Utf8(_) | WsError::Protocol(_) => (ErrorKind::Decode, "broke the socket's rules"),
        WsError::Io(error) if error.kind() == io::ErrorKind::TimedOut => {
            (ErrorKind::Timeout, "fell silent")
        }
        _ => (ErrorKind::Connection, "can't be reached any more"),
    };
    head.error(kind, format!("{} {what}", head.url))
        .caused_by(error.to_string())
}
