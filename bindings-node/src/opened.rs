//! What stays open after a call: a body, in pieces or as a stream of events, or a WebSocket.

use std::fmt;
use std::future::Future;
use std::mem;
use std::sync::Arc;

use bytes::Bytes;
use napi::Env;
use napi::bindgen_prelude::{Buffer, within_runtime_if_available};
use napi_derive::napi;
use tokio::sync::Mutex;
use tzafon::{Batch, BodyStream, Call, Error, EventStream, Lightcone, Message, Socket};

use crate::held::Held;
use crate::life::Life;
use crate::options::{Body, GivenBody};
use crate::queue::{Outcome, Queue};
use crate::record::{Record, guarded};

/// What a call opens, by the name that JavaScript gives it.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Body,
    Socket,
}

impl Kind {
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "body" => Some(Self::Body),
            "socket" => Some(Self::Socket),
            _ => None,
        }
    }

    /// What is known of the connection, and the connection.
    pub async fn open(self, client: Lightcone, call: Call) -> Result<(Record, Connection), Error> {
        Ok(match self {
            Self::Body => {
                let body = client.open_body(call).await?;
                let head = Record::answered(&body);
                (head, Connection::Body(Mutex::new(Some(Box::new(body)))))
            }
            Self::Socket => {
                let socket = client.open_socket(call).await?;
                (Record::answered(&socket), Connection::Socket(socket))
            }
        })
    }
}

#[derive(Debug)]
pub enum Connection {
    /// Empty once it has become a stream.
    Body(Mutex<Option<Box<BodyStream>>>),
    Stream(Mutex<Box<EventStream>>),
    Socket(Socket),
}

/// An open connection, or the record of why there is none. Collecting it closes the connection.
#[napi]
pub struct Opened {
    head: Record,
    held: Held<Connection>,
    queue: Queue,
}

impl Opened {
    /// Without a connection, `head` says why.
    pub fn new(head: Record, connection: Option<Connection>, queue: Queue, life: Life) -> Self {
        Self {
            head,
            held: Held::new(connection, life),
            queue,
        }
    }

    /// Does something with the connection; what is closed gives `end`.
    fn act<F>(
        &self,
        env: &Env,
        token: u32,
        end: fn() -> Record,
        work: impl FnOnce(Arc<Connection>) -> F + Send + 'static,
    ) where
        F: Future<Output = Record> + Send,
    {
        let acting = self.held.with(work);
        self.queue.begin(env, token, None, move || async move {
            Outcome::Record(match guarded(acting).await {
                Ok(record) => Box::new(record.unwrap_or_else(end)),
                Err(panic) => panic,
            })
        });
    }
}

#[napi]
impl Opened {
    /// Status, headers and address, or the error; to be asked once.
    #[napi(catch_unwind)]
    pub fn head(&mut self) -> Record {
        mem::take(&mut self.head)
    }

    /// What comes next: every event that is ready and whether the stream broke after them, or a
    /// piece of the body, or a message. At the end, and when it is closed, none of them.
    #[napi(catch_unwind)]
    pub fn next(&self, env: &Env, token: u32) {
        self.act(
            env,
            token,
            Record::end,
            async |connection| match &*connection {
                Connection::Stream(stream) => {
                    let mut stream = stream.lock().await;
                    let next = stream.receive().await;
                    received(next, stream.reconnects())
                }
                Connection::Body(body) => match body.lock().await.as_mut() {
                    Some(body) => match body.next_chunk().await {
                        Some(Ok(bytes)) => Record::bytes(bytes),
                        Some(Err(error)) => Record::error(&error),
                        None => Record::end(),
                    },
                    None => Record::closed("the body is read as events"),
                },
                Connection::Socket(socket) => match socket.next().await {
                    Some(Ok(Message::Text(text))) => Record::text(text),
                    Some(Ok(Message::Binary(bytes))) => Record::bytes(bytes),
                    Some(Err(error)) => Record::error(&error),
                    None => Record::end(),
                },
            },
        )
    }

    /// As `next`, for events that are here already; null also when none are.
    #[napi(catch_unwind)]
    pub fn ready(&self) -> Option<Record> {
        let connection = self.held.get()?;
        let Connection::Stream(stream) = &*connection else {
            return None;
        };
        let mut stream = stream.try_lock().ok()?;
        let batch = within_runtime_if_available(|| stream.receive_ready())?;
        Some(received(Some(batch), stream.reconnects()))
    }

    /// All that is left of a body.
    #[napi(catch_unwind)]
    pub fn read(&self, env: &Env, token: u32) {
        let closed = || Record::closed("the response is closed");
        self.act(env, token, closed, async |connection| match &*connection {
            Connection::Body(body) => match body.lock().await.as_mut() {
                Some(body) => match body.read().await {
                    Ok(bytes) => Record::body(bytes),
                    Err(error) => Record::error(&error),
                },
                None => Record::closed("the body is read as events"),
            },
            _ => Record::closed("only a body can be read whole"),
        })
    }

    /// Makes a body a stream of events, from where it stands.
    #[napi(catch_unwind)]
    pub fn read_events(&self) -> Record {
        let Some(connection) = self.held.get() else {
            return Record::closed("the response is closed");
        };
        let Connection::Body(body) = &*connection else {
            return Record::closed("only a body can become a stream of events");
        };
        // The lock is taken by a read that waits.
        match body.try_lock().ok().and_then(|mut body| body.take()) {
            Some(body) => {
                let stream = Mutex::new(Box::new(body.into_events()));
                self.held.replace(Connection::Stream(stream));
                Record::end()
            }
            None => Record::closed("the body is being read already"),
        }
    }

    /// Sends a message: text, or bytes as a binary one.
    #[napi(catch_unwind)]
    pub fn send(&self, env: &Env, token: u32, message: GivenBody) {
        let message = match Body::from(message) {
            Body::Json(text) => Message::Text(text),
            Body::Raw(bytes) => Message::Binary(bytes),
        };
        self.speak(env, token, Speech::Send(message))
    }

    /// Sends a ping.
    #[napi(catch_unwind)]
    pub fn ping(&self, env: &Env, token: u32, payload: Buffer) {
        let payload = Bytes::copy_from_slice(&payload);
        self.speak(env, token, Speech::Ping(payload))
    }

    /// Closes a socket, and waits a little for the peer's answer.
    #[napi(catch_unwind)]
    pub fn goodbye(&self, env: &Env, token: u32, code: u16, reason: String) {
        self.speak(env, token, Speech::Goodbye(code, reason))
    }

    /// Whether messages can't be sent any more, and what the peer closed with.
    #[napi(catch_unwind)]
    pub fn state(&self) -> SocketState {
        let connection = self.held.get();
        let Some(Connection::Socket(socket)) = connection.as_deref() else {
            return SocketState::default();
        };
        let (code, reason) = match socket.close_frame() {
            Some(frame) => (Some(frame.code), Some(frame.reason)),
            None => (None, None),
        };
        SocketState {
            open: !socket.is_closed(),
            code,
            reason,
        }
    }

    /// Closes the connection at once; what waits for it sees the end.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        self.held.close();
    }
}

/// What came of a stream.
fn received(next: Option<Result<Batch, Error>>, reconnects: u32) -> Record {
    let record = match next {
        Some(Ok(batch)) => Record::batch(&batch),
        Some(Err(error)) => Record::error(&error),
        None => Record::end(),
    };
    record.connected_again(reconnects)
}

/// What a socket is told.
enum Speech {
    Send(Message),
    Ping(Bytes),
    Goodbye(u16, String),
}

impl Opened {
    fn speak(&self, env: &Env, token: u32, speech: Speech) {
        let closed = || Record::closed("the socket is closed");
        self.act(env, token, closed, async |connection| {
            let Connection::Socket(socket) = &*connection else {
                return Record::closed("this is not a socket");
            };
            let said = match speech {
                Speech::Send(message) => socket.send(message).await,
                Speech::Ping(payload) => socket.ping(payload).await,
                Speech::Goodbye(code, reason) => socket.close(code, &reason).await,
            };
            match said {
                Ok(()) => Record::end(),
                Err(error) => Record::error(&error),
            }
        });
    }
}

/// How a socket stands.
#[napi(object, object_from_js = false)]
#[derive(Debug, Default)]
pub struct SocketState {
    pub open: bool,
    pub code: Option<u16>,
    pub reason: Option<String>,
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened").finish_non_exhaustive()
    }
}
