//! A WebSocket. A background task reads, so that pings are answered even while nobody waits for a
//! message; while messages are not taken it stops reading, so memory stays bounded.

pub(crate) mod handshake;
mod reader;
mod split;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt;
use tokio::runtime::Handle;
use tokio::sync::{Mutex as AsyncMutex, mpsc, watch};
use tokio::task::AbortHandle;
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::{self, Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error as WsError, Message as Frame};

use crate::error::{Error, ErrorKind, RetriedFailure, SentRequest};
use crate::http::{Body, Head, Upgraded};
use crate::request::Request;
use reader::{Shared, State, failure, read};

pub use split::SocketSink;

/// The largest message that is accepted: 64 MiB.
pub const MAX_MESSAGE_BYTES: usize = 64 << 20;

// Messages that may wait to be taken.
const QUEUE: usize = 16;
// How long closing may take: sending our close frame, and the peer's response to it.
const GOODBYE: Duration = Duration::from_secs(2);

type Stream = WebSocketStream<Upgraded>;

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Text.
    Text(String),
    /// Bytes.
    Binary(Bytes),
}

/// Why the peer closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CloseFrame {
    /// A code of RFC 6455, section 7.4: 1000 is the normal end, 1005 a frame without a code.
    pub code: u16,
    /// Text for people; may be empty.
    pub reason: String,
}

/// An open WebSocket. Pings are answered automatically, and a silent peer is pinged: if it
/// stays silent, the connection is closed. All methods may be used at the same time.
/// Dropping it closes the connection.
#[derive(Debug)]
pub struct Socket {
    head: Head,
    limit: Duration,
    shared: Arc<Shared>,
    incoming: AsyncMutex<mpsc::Receiver<Result<Message, Error>>>,
    reader: AbortHandle,
}

impl Socket {
    pub(crate) async fn open(
        head: Head,
        body: Body,
        request: &Request,
        limit: Duration,
        silence: Duration,
    ) -> Result<Self, Error> {
        handshake::check(&request.headers, &head)?;
        let connection = body.upgrade().await;
        let connection = connection.map_err(|error| error.after(&head.failures))?;
        let config = WebSocketConfig::default()
            .max_message_size(Some(MAX_MESSAGE_BYTES))
            .max_frame_size(Some(MAX_MESSAGE_BYTES));
        let stream = WebSocketStream::from_raw_socket(connection, Role::Client, Some(config)).await;
        let (outgoing, incoming) = stream.split();
        let shared = Arc::new(Shared {
            outgoing: AsyncMutex::new(Some(outgoing)),
            state: watch::Sender::new(State::Open),
            close_frame: Mutex::default(),
        });
        let (sender, receiver) = mpsc::channel(QUEUE);
        let reader = tokio::spawn(read(
            incoming,
            shared.clone(),
            head.clone(),
            sender,
            silence,
        ));
        Ok(Self {
            head,
            limit,
            shared,
            incoming: AsyncMutex::new(receiver),
            reader: reader.abort_handle(),
        })
    }

    /// HTTP status of the response: 101.
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

    /// Always `HTTP/1.1`: only that can be upgraded.
    pub fn http_version(&self) -> &'static str {
        self.head.http_version
    }

    /// The request as it was sent.
    pub fn request(&self) -> Option<&SentRequest> {
        self.head.request.as_ref()
    }

    /// From sending the request to the head of its response.
    pub fn elapsed(&self) -> Duration {
        self.head.elapsed
    }

    /// The attempts that failed before the socket opened.
    pub fn failures(&self) -> &[RetriedFailure] {
        &self.head.failures
    }

    /// Sends one message, and returns once it is written. The call's time limit bounds how
    /// long the peer may leave it unread.
    pub async fn send(&self, message: Message) -> Result<(), Error> {
        self.write(match message {
            Message::Text(text) => Frame::text(text),
            Message::Binary(bytes) => Frame::Binary(bytes),
        })
        .await
    }

    /// Sends a ping with at most 125 bytes; the peer's response is not shown.
    pub async fn ping(&self, payload: Bytes) -> Result<(), Error> {
        if payload.len() > 125 {
            return Err(argument("a ping carries at most 125 bytes"));
        }
        self.write(Frame::Ping(payload)).await
    }

    /// The next message; `None` once either side has closed the socket. Safe to cancel: nothing
    /// is lost. A connection that breaks without a close frame is an error.
    pub async fn next(&self) -> Option<Result<Message, Error>> {
        self.incoming.lock().await.recv().await
    }

    /// Sends a close frame and waits, two seconds at most, for the peer's. Messages that
    /// have arrived by then can still be taken; later ones are dropped. Does nothing if the socket
    /// is closed. `code` is 1000, 1001, 1003, 1007 to 1014, or 3000 to 4999; `reason` has at most
    /// 123 bytes.
    pub async fn close(&self, code: u16, reason: &str) -> Result<(), Error> {
        if !matches!(code, 1000 | 1001 | 1003 | 1007..=1014 | 3000..=4999) {
            return Err(argument(format!(
                "{code} is no code that a socket can be closed with"
            )));
        }
        if reason.len() > 123 {
            return Err(argument(
                "the reason for closing a socket has at most 123 bytes",
            ));
        }
        let ending = Ending(self);
        let first = self.shared.state.send_if_modified(|state| {
            let open = *state == State::Open;
            *state = if open { State::Closing } else { *state };
            open
        });
        let frame = first.then(|| {
            Frame::Close(Some(protocol::CloseFrame {
                code: code.into(),
                reason: reason.into(),
            }))
        });
        let mut state = self.shared.state.subscribe();
        let goodbye = async {
            // If it cannot be sent, the connection has ended, which is the goal.
            if let Some(frame) = frame
                && self.shared.write(frame).await.is_err()
            {
                return;
            }
            let _ = state.wait_for(|state| *state == State::Ended).await;
        };
        let _ = timeout(GOODBYE, goodbye).await;
        drop(ending);
        self.shared.end().await;
        Ok(())
    }

    /// The peer's close frame, its own or its response to ours.
    pub fn close_frame(&self) -> Option<CloseFrame> {
        let frame = self.shared.close_frame.lock();
        frame.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether nothing can be sent any more.
    pub fn is_closed(&self) -> bool {
        *self.shared.state.borrow() != State::Open
    }

    async fn write(&self, frame: Frame) -> Result<(), Error> {
        let mut state = self.shared.state.subscribe();
        let sent = tokio::select! {
            biased;
            _ = state.wait_for(|state| *state != State::Open) => return Err(self.closed()),
            sent = timeout(self.limit, self.shared.write(frame)) => sent,
        };
        match sent {
            Ok(Ok(())) => Ok(()),
            Ok(Err(WsError::ConnectionClosed | WsError::AlreadyClosed)) => Err(self.closed()),
            Ok(Err(error)) => Err(failure(&self.head, &error)),
            Err(_) => {
                let limit = self.limit.as_secs_f64();
                let message = format!("{} took no message within {limit} s", self.head.url);
                Err(self.head.error(ErrorKind::Timeout, message))
            }
        }
    }

    fn closed(&self) -> Error {
        let message = format!("the socket to {} is closed", self.head.url);
        self.head.error(ErrorKind::Closed, message)
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.reader.abort();
        // A ping that the peer does not read would keep the connection open.
        self.shared.state.send_replace(State::Ended);
    }
}

/// Ends the connection when it is dropped.
struct Ending<'a>(&'a Socket);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        let Socket { shared, reader, .. } = self.0;
        reader.abort();
        shared.state.send_replace(State::Ended);
        // Without a runtime the connection is already gone.
        if let Ok(runtime) = Handle::try_current() {
            let shared = shared.clone();
            runtime.spawn(async move { shared.end().await });
        }
    }
}

fn argument(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Argument, message)
}
