//! A response that stays open: a body, read in chunks or as a stream of events, or a WebSocket.

use std::fmt;
use std::future::Future;
use std::mem;
use std::sync::Arc;

use bytes::Bytes;
use napi::Env;
use napi::bindgen_prelude::{Buffer, within_runtime_if_available};
use napi_derive::napi;
use tokio::sync::Mutex;
use tzafon::{Batch, BodyStream, Call, Error, EventStream, Lightcone, Message, Recorder, Socket};

use crate::call_arguments::{Body, JsBody};
use crate::completion_queue::{CompletionQueue, Outcome};
use crate::connection_slot::ConnectionSlot;
use crate::env_shutdown::EnvShutdown;
use crate::record::{Record, guarded};

/// What a call opens.
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

    /// Sends the call; returns the head of the response and the connection.
    pub async fn open(self, client: Lightcone, call: Call) -> Result<(Record, Connection), Error> {
        Ok(match self {
            Self::Body => {
                let body = client.open_body(call).await?;
                let head = Record::head(&body);
                (head, Connection::Body(Mutex::new(Some(Box::new(body)))))
            }
            Self::Socket => {
                let socket = client.open_socket(call).await?;
                (Record::head(&socket), Connection::Socket(socket))
            }
        })
    }
}

#[derive(Debug)]
pub enum Connection {
    /// `None` after it became a stream.
    Body(Mutex<Option<Box<BodyStream>>>),
    Stream(Mutex<Box<EventStream>>),
    Socket(Socket),
}

/// An open body, stream or WebSocket, or the error that prevented it. Garbage collection closes it.
#[napi]
pub struct OpenResponse {
    head: Record,
    connection: ConnectionSlot<Connection>,
    queue: CompletionQueue,
}

impl OpenResponse {
    /// `head` is the error if there is no connection.
    pub fn new(
        head: Record,
        connection: Option<Connection>,
        queue: CompletionQueue,
        shutdown: EnvShutdown,
    ) -> Self {
        Self {
            head,
            connection: ConnectionSlot::new(connection, shutdown),
            queue,
        }
    }

    /// The result of a call that opens a response.
    pub fn into_outcome(self) -> Outcome {
        Outcome::Object(Box::new(move |array| array.insert(self)))
    }

    /// Runs `work` on the connection, whose result arrives under `token`; `end` is the result if it is closed.
    fn act<F>(
        &self,
        env: &Env,
        token: u32,
        end: fn() -> Record,
        work: impl FnOnce(Arc<Connection>) -> F + Send + 'static,
    ) where
        F: Future<Output = Record> + Send,
    {
        let result = self.connection.with(work);
        self.queue.start(env, token, None, move || async move {
            Outcome::Record(match guarded(result).await {
                Ok(record) => Box::new(record.unwrap_or_else(end)),
                Err(panic) => panic,
            })
        });
    }
}

#[napi]
impl OpenResponse {
    /// Status, headers and URL, or the error. May be called once.
    #[napi(catch_unwind)]
    pub fn head(&mut self) -> Record {
        mem::take(&mut self.head)
    }

    /// Waits for every event that is ready and notices of breaks after them, or for a chunk of the
    /// body, or for a message. At the end, and after `close`, the record has none of them.
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
                    batch_record(next, stream.reconnects())
                }
                Connection::Body(body) => match body.lock().await.as_mut() {
                    Some(body) => match body.next_chunk().await {
                        Some(Ok(bytes)) => Record::bytes(bytes),
                        Some(Err(error)) => Record::error(&error),
                        None => Record::end(),
                    },
                    None => Record::closed("the body is read as a stream of events"),
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

    /// The events that have arrived already; null if there are none.
    #[napi(catch_unwind)]
    pub fn ready(&self) -> Option<Record> {
        let connection = self.connection.get()?;
        let Connection::Stream(stream) = &*connection else {
            return None;
        };
        let mut stream = stream.try_lock().ok()?;
        let batch = within_runtime_if_available(|| stream.receive_ready())?;
        Some(batch_record(Some(batch), stream.reconnects()))
    }

    /// Records the rest of a screencast into a file, for at most this many seconds. The body of the
    /// record is what was recorded, as JSON.
    #[napi(catch_unwind)]
    pub fn record(&self, env: &Env, token: u32, path: String, seconds: f64) {
        let closed = || Record::closed("the stream was closed while it was recorded");
        self.act(env, token, closed, async move |connection| {
            let Connection::Stream(stream) = &*connection else {
                return Record::closed("only a stream of events can be recorded");
            };
            let mut stream = stream.lock().await;
            let recorder = Recorder::new(path);
            match recorder.record_events(&mut stream, seconds).await {
                Ok(recording) => Record::recording(&recording),
                Err(error) => Record::error(&error),
            }
        })
    }

    /// Reads the rest of a body.
    #[napi(catch_unwind)]
    pub fn read(&self, env: &Env, token: u32) {
        let closed = || Record::closed("the response is closed");
        self.act(env, token, closed, async |connection| match &*connection {
            Connection::Body(body) => match body.lock().await.as_mut() {
                Some(body) => match body.read().await {
                    Ok(bytes) => Record::body(bytes),
                    Err(error) => Record::error(&error),
                },
                None => Record::closed("the body is read as a stream of events"),
            },
            _ => Record::closed("only a body can be read whole"),
        })
    }

    /// Turns a body into a stream of events, from its current position.
    #[napi(catch_unwind)]
    pub fn read_events(&self) -> Record {
        let Some(connection) = self.connection.get() else {
            return Record::closed("the response is closed");
        };
        let Connection::Body(body) = &*connection else {
            return Record::closed("only a body can become a stream of events");
        };
        // A waiting read holds the lock.
        match body.try_lock().ok().and_then(|mut body| body.take()) {
            Some(body) => {
                let stream = Mutex::new(Box::new(body.into_events()));
                self.connection.replace(Connection::Stream(stream));
                Record::end()
            }
            None => Record::closed("the body is being read already"),
        }
    }

    /// Sends a message: a string as text, or bytes as binary.
    #[napi(catch_unwind)]
    pub fn send(&self, env: &Env, token: u32, message: JsBody) {
        let message = match Body::from(message) {
            Body::Json(text) => Message::Text(text),
            Body::Raw(bytes) => Message::Binary(bytes),
        };
        self.send_to_socket(env, token, Outgoing::Send(message))
    }

    /// Sends a ping.
    #[napi(catch_unwind)]
    pub fn ping(&self, env: &Env, token: u32, payload: Buffer) {
        let payload = Bytes::copy_from_slice(&payload);
        self.send_to_socket(env, token, Outgoing::Ping(payload))
    }

    /// Closes a WebSocket and waits up to two seconds for the peer's close frame.
    #[napi(catch_unwind)]
    pub fn close_socket(&self, env: &Env, token: u32, code: u16, reason: String) {
        self.send_to_socket(env, token, Outgoing::Close(code, reason))
    }

    /// Whether a WebSocket is open, and the code and reason that the peer closed it with.
    #[napi(catch_unwind)]
    pub fn state(&self) -> SocketState {
        let connection = self.connection.get();
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

    /// Closes the connection at once; a waiting operation sees the end.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        self.connection.close();
    }
}

/// The record for the next batch of a stream.
fn batch_record(next: Option<Result<Batch, Error>>, reconnects: u32) -> Record {
    let record = match next {
        Some(Ok(batch)) => Record::batch(&batch),
        Some(Err(error)) => Record::error(&error),
        None => Record::end(),
    };
    record.with_reconnects(reconnects)
}

/// What is sent to a WebSocket.
enum Outgoing {
    Send(Message),
    Ping(Bytes),
    Close(u16, String),
}

impl OpenResponse {
    fn send_to_socket(&self, env: &Env, token: u32, outgoing: Outgoing) {
        let closed = || Record::closed("the socket is closed");
        self.act(env, token, closed, async |connection| {
            let Connection::Socket(socket) = &*connection else {
                return Record::closed("the response is not a WebSocket");
            };
            let result = match outgoing {
                Outgoing::Send(message) => socket.send(message).await,
                Outgoing::Ping(payload) => socket.ping(payload).await,
                Outgoing::Close(code, reason) => socket.close(code, &reason).await,
            };
            match result {
                Ok(()) => Record::end(),
                Err(error) => Record::error(&error),
            }
        });
    }
}

/// The state of a WebSocket.
#[napi(object, object_from_js = false)]
#[derive(Debug, Default)]
pub struct SocketState {
    pub open: bool,
    pub code: Option<u16>,
    pub reason: Option<String>,
}

impl fmt::Debug for OpenResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenResponse").finish_non_exhaustive()
    }
}
