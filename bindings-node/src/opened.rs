//! What stays open after a call: a body, in pieces or as a stream of events, or a WebSocket.

use std::fmt;
use std::future::Future;
use std::mem;
use std::sync::Arc;

use bytes::Bytes;
use napi::Env;
use napi::bindgen_prelude::{Buffer, PromiseRaw, Result, within_runtime_if_available};
use napi_derive::napi;
use tokio::sync::Mutex;
use tzafon::{Batch, BodyStream, Call, Error, EventStream, Lightcone, Message, Socket};

use crate::held::Held;
use crate::life::Life;
use crate::options::{Body, GivenBody};
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

    pub async fn open(
        self,
        client: Lightcone,
        call: Call,
        life: Life,
    ) -> std::result::Result<Opened, Error> {
        Ok(match self {
            Self::Body => {
                let body = client.open_body(call).await?;
                let head = Record::answered(&body);
                Opened::new(
                    head,
                    Connection::Body(Mutex::new(Some(Box::new(body)))),
                    life,
                )
            }
            Self::Socket => {
                let socket = client.open_socket(call).await?;
                let head = Record::answered(&socket);
                Opened::new(head, Connection::Socket(socket), life)
            }
        })
    }
}

enum Connection {
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
}

impl Opened {
    fn new(head: Record, connection: Connection, life: Life) -> Self {
        Self {
            head,
            held: Held::new(Some(connection), life),
        }
    }

    pub fn failed(record: Box<Record>, life: Life) -> Self {
        Self {
            head: *record,
            held: Held::new(None, life),
        }
    }

    /// Does something with the connection; what is closed gives `end`.
    fn act<'env, F>(
        &self,
        env: &'env Env,
        end: fn() -> Record,
        work: impl FnOnce(Arc<Connection>) -> F + Send + 'static,
    ) -> Result<PromiseRaw<'env, Record>>
    where
        F: Future<Output = Record> + Send,
    {
        let acting = self.held.with(work);
        env.spawn_future(async move {
            Ok(match guarded(acting).await {
                Ok(record) => record.unwrap_or_else(end),
                Err(panic) => *panic,
            })
        })
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
    pub fn next<'env>(&self, env: &'env Env) -> Result<PromiseRaw<'env, Record>> {
        self.act(env, Record::end, async |connection| match &*connection {
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
        })
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
    pub fn read<'env>(&self, env: &'env Env) -> Result<PromiseRaw<'env, Record>> {
        let closed = || Record::closed("the response is closed");
        self.act(env, closed, async |connection| match &*connection {
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
    pub fn send<'env>(
        &self,
        env: &'env Env,
        message: GivenBody,
    ) -> Result<PromiseRaw<'env, Record>> {
        let message = match Body::from(message) {
            Body::Json(text) => Message::Text(text),
            Body::Raw(bytes) => Message::Binary(bytes),
        };
        self.speak(env, Speech::Send(message))
    }

    /// Sends a ping.
    #[napi(catch_unwind)]
    pub fn ping<'env>(&self, env: &'env Env, payload: Buffer) -> Result<PromiseRaw<'env, Record>> {
        let payload = Bytes::copy_from_slice(&payload);
        self.speak(env, Speech::Ping(payload))
    }

    /// Closes a socket, and waits a little for the peer's answer.
    #[napi(catch_unwind)]
    pub fn goodbye<'env>(
        &self,
        env: &'env Env,
        code: u16,
        reason: String,
    ) -> Result<PromiseRaw<'env, Record>> {
        self.speak(env, Speech::Goodbye(code, reason))
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
fn received(next: Option<std::result::Result<Batch, Error>>, reconnects: u32) -> Record {
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
    fn speak<'env>(&self, env: &'env Env, speech: Speech) -> Result<PromiseRaw<'env, Record>> {
        let closed = || Record::closed("the socket is closed");
        self.act(env, closed, async |connection| {
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
        })
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
