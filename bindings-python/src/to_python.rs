//! Turns results of the core into Python objects, on a thread that holds the interpreter.

use bytes::Bytes;
use jiter::{PythonParse, StringCacheMode};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString};
use tzafon::{
    Batch, BodyStream, Created, Error, EventStream, Message, Reconnect, Recording, Response, Socket,
};

use crate::body::NativeBody;
use crate::cleanup::NativeCreated;
use crate::driver::Driver;
use crate::errors::exception;
use crate::items::NativeBatch;
use crate::mailbox::Arrival;
use crate::response::NativeResponse;
use crate::socket::NativeSocket;
use crate::stream::NativeStream;

/// The result of a finished piece of work.
pub enum Completion {
    Called(Result<Response, Error>),
    Stream(Result<Box<EventStream>, Error>),
    Body(Result<Box<BodyStream>, Error>),
    Socket(Result<Box<Socket>, Error>),
    Created(Result<Box<Created>, Error>),
    Arrived(Arrival),
    Recorded(Result<Box<Recording>, Error>),
    Done(Result<(), Error>),
}

impl Completion {
    /// Whether this is the last result of its connection.
    pub fn is_last(&self) -> bool {
        match self {
            Self::Called(result) => result.is_err(),
            Self::Stream(result) => result.is_err(),
            Self::Body(result) => result.is_err(),
            Self::Socket(result) => result.is_err(),
            Self::Created(result) => result.is_err(),
            Self::Arrived(arrival) => *arrival != Arrival::Item,
            Self::Recorded(_) => true,
            Self::Done(result) => result.is_err(),
        }
    }

    /// The Python value, or the exception. What stays open belongs to the `driver` that opened it.
    pub fn into_python(self, py: Python<'_>, driver: Driver) -> PyResult<Py<PyAny>> {
        let raised = |error| exception(py, &error);
        match self {
            Self::Called(result) => response(py, &result.map_err(raised)?),
            Self::Stream(result) => {
                NativeStream::new(py, driver, *result.map_err(raised)?).map(Py::into_any)
            }
            Self::Body(result) => {
                NativeBody::new(py, driver, *result.map_err(raised)?).map(Py::into_any)
            }
            Self::Socket(result) => {
                NativeSocket::new(py, *result.map_err(raised)?).map(Py::into_any)
            }
            Self::Created(result) => NativeCreated::new(*result.map_err(raised)?).into_py_any(py),
            Self::Arrived(arrival) => (arrival != Arrival::End).into_py_any(py),
            Self::Recorded(result) => recording_dict(py, *result.map_err(raised)?),
            Self::Done(result) => result.map(|()| py.None()).map_err(raised),
        }
    }
}

/// The body and the head. The body is bytes if it is empty or not JSON; `None` is JSON's `null`.
pub fn response(py: Python<'_>, response: &Response) -> PyResult<Py<PyAny>> {
    let body = match response.body.trim_ascii() {
        b"" => PyBytes::new(py, b"").into_any().unbind(),
        text => match parse(py, text) {
            Ok(value) => value.unbind(),
            Err(_) => PyBytes::new(py, &response.body).into_any().unbind(),
        },
    };
    (body, NativeResponse::from(response)).into_py_any(py)
}

/// A piece of a body.
pub fn chunk(py: Python<'_>, read: Result<Bytes, Error>) -> PyResult<Py<PyAny>> {
    let bytes = read.map_err(|error| exception(py, &error))?;
    Ok(PyBytes::new(py, &bytes).into_any().unbind())
}

/// A message of a socket.
pub fn message(py: Python<'_>, read: Result<Message, Error>) -> PyResult<Py<PyAny>> {
    Ok(match read.map_err(|error| exception(py, &error))? {
        Message::Text(text) => PyString::new(py, &text).into_any().unbind(),
        Message::Binary(bytes) => PyBytes::new(py, &bytes).into_any().unbind(),
    })
}

/// The items; or the items and a list of notices, if the stream broke after them.
pub fn batch(py: Python<'_>, read: Result<Batch, Error>) -> PyResult<Py<PyAny>> {
    let batch = read.map_err(|error| exception(py, &error))?;
    let items = NativeBatch::new(batch.frames);
    if batch.reconnects.is_empty() {
        return items.into_py_any(py);
    }
    let notices = batch
        .reconnects
        .iter()
        .map(|notice| notice_dict(py, notice));
    let notices = notices.collect::<PyResult<Vec<_>>>()?;
    (items, notices).into_py_any(py)
}

fn notice_dict<'py>(py: Python<'py>, notice: &Reconnect) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    dict.set_item("attempt", notice.attempt)?;
    dict.set_item("delay", notice.delay.as_secs_f64())?;
    dict.set_item("cause", &notice.cause)?;
    dict.set_item("status", notice.status)?;
    dict.set_item("stream_id", &notice.stream_id)?;
    dict.set_item("last_event_id", &notice.last_event_id)?;
    dict.set_item("url", &notice.url)?;
    Ok(dict)
}

fn recording_dict(py: Python<'_>, recording: Recording) -> PyResult<Py<PyAny>> {
    let dict = PyDict::new(py);
    dict.set_item("path", recording.path)?;
    dict.set_item("kind", recording.kind.as_str())?;
    dict.set_item("frames", recording.frames)?;
    dict.set_item("note", recording.note)?;
    dict.into_py_any(py)
}

pub fn parse<'py>(py: Python<'py>, text: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    let parser = PythonParse {
        cache_mode: StringCacheMode::Keys,
        ..PythonParse::default()
    };
    parser
        .python_parse(py, text)
        .map_err(|error| jiter::map_json_error(text, &error))
}
