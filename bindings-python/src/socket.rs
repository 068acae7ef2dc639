//! An open WebSocket.

use bytes::Bytes;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use tzafon::{CloseFrame, Message, Socket};

use crate::completion_queue::{CompletionQueue, Submitted, Waits};
use crate::connection_slot::ConnectionSlot;
use crate::driver::Driver;
use crate::mailbox::{Arrival, Mailbox};
use crate::response::NativeResponse;
use crate::to_python::{Completion, message as received};

/// Native half of a socket. Dropping it closes the connection.
#[pyclass(frozen, extends = NativeResponse, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeSocket {
    slot: ConnectionSlot<Open>,
    waits: Waits,
}

#[derive(Debug)]
struct Open {
    socket: Socket,
    messages: Mailbox<(), Message>,
}

/// What to do with a socket.
enum Action {
    Send(Message),
    Ping(Bytes),
    Receive,
    Close(u16, String),
}

impl Action {
    fn new(name: &str, payload: &Bound<'_, PyAny>) -> PyResult<Self> {
        match name {
            "send" => message(payload).map(Self::Send),
            "ping" => Ok(Self::Ping(bytes(payload)?)),
            "receive" => Ok(Self::Receive),
            "close" => payload
                .extract()
                .map(|(code, reason)| Self::Close(code, reason)),
            _ => Err(PyValueError::new_err(format!(
                "{name:?} is not an action of a socket"
            ))),
        }
    }
}

fn message(payload: &Bound<'_, PyAny>) -> PyResult<Message> {
    if let Ok(text) = payload.cast::<PyString>() {
        return Ok(Message::Text(text.extract()?));
    }
    bytes(payload).map(Message::Binary).map_err(|_| {
        let given = payload.get_type();
        PyTypeError::new_err(format!("a message is str or bytes, not {given}"))
    })
}

fn bytes(payload: &Bound<'_, PyAny>) -> PyResult<Bytes> {
    Ok(Bytes::copy_from_slice(
        payload.cast::<PyBytes>()?.as_bytes(),
    ))
}

impl NativeSocket {
    pub fn new(py: Python<'_>, socket: Socket) -> PyResult<Py<Self>> {
        let answer = NativeResponse::from(&socket);
        let messages = Mailbox::new(());
        let open = Open { socket, messages };
        let own = Self {
            slot: ConnectionSlot::new("socket", Driver::Worker, open),
            waits: Waits::default(),
        };
        Py::new(py, PyClassInitializer::from(answer).add_subclass(own))
    }

    fn act(
        &self,
        name: &str,
        payload: &Bound<'_, PyAny>,
    ) -> PyResult<impl Future<Output = Completion> + Send + 'static> {
        let action = Action::new(name, payload)?;
        let acted = self.slot.with(async move |open| {
            let Open { socket, messages } = &*open;
            Some(match action {
                Action::Send(message) => Completion::Done(socket.send(message).await),
                Action::Ping(payload) => Completion::Done(socket.ping(payload).await),
                Action::Receive => {
                    Completion::Arrived(messages.fill(async |()| socket.next().await).await)
                }
                Action::Close(code, reason) => Completion::Done(socket.close(code, &reason).await),
            })
        })?;
        Ok(async move { acted.await.unwrap_or(Completion::Arrived(Arrival::End)) })
    }

    fn take(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let open = self.slot.get()?;
        let taken = open.and_then(|open| open.messages.take());
        taken.map(|taken| received(py, taken)).transpose()
    }

    fn close_frame(&self) -> PyResult<Option<CloseFrame>> {
        Ok(self.slot.get()?.and_then(|open| open.socket.close_frame()))
    }
}

#[pymethods]
impl NativeSocket {
    /// Waits for the next message: str, bytes, or `None` at the end. Each message goes to exactly one
    /// waiting thread.
    fn receive(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let nothing = py.None();
        while self
            .slot
            .driver()
            .wait_for_arrival(py, self.act("receive", nothing.bind(py))?)?
        {
            let taken = self.take(py)?;
            if taken.is_some() {
                return Ok(taken);
            }
        }
        Ok(None)
    }

    /// The message that was waited for; `None` if somebody else has taken it.
    fn take_message(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.take(py)
    }

    /// Closes the connection at once, without a close frame.
    fn end(&self) {
        self.slot.close();
    }

    /// Does one thing and waits for it: `send` (str or bytes), `ping` (bytes), `close` (code and
    /// reason), `receive` (whether there is a message to take, or the end).
    fn run(&self, py: Python<'_>, action: &str, payload: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.slot.driver().wait(py, self.act(action, payload)?)
    }

    /// As `run`, into `queue` under `token`.
    fn submit(
        &self,
        py: Python<'_>,
        queue: &CompletionQueue,
        token: u64,
        action: &str,
        payload: &Bound<'_, PyAny>,
    ) -> PyResult<Submitted> {
        let act = || self.act(action, payload);
        match action {
            "receive" => queue.submit_wait(py, token, &self.waits, act),
            _ => queue.submit(token, act()?).map(Submitted::Pending),
        }
    }

    /// The code that the peer closed with; `None` while the socket is open.
    #[getter]
    fn close_code(&self) -> PyResult<Option<u16>> {
        Ok(self.close_frame()?.map(|frame| frame.code))
    }

    /// The reason that the peer closed with.
    #[getter]
    fn close_reason(&self) -> PyResult<Option<String>> {
        Ok(self.close_frame()?.map(|frame| frame.reason))
    }

    /// Whether the socket is closed.
    #[getter]
    fn closed(&self) -> PyResult<bool> {
        Ok(self.slot.get()?.is_none_or(|open| open.socket.is_closed()))
    }
}
