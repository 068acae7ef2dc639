//! An open body, read in pieces or whole.

use bytes::Bytes;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use tokio::sync::Mutex;
use tzafon::{BodyStream, Error};

use crate::answer::NativeAnswer;
use crate::convert::Outcome;
use crate::error::exception;
use crate::held::Held;
use crate::queue::{CompletionQueue, Pending};
use crate::runtime::Home;
use crate::stream::NativeStream;

/// Native half of a body. Dropping or closing it closes the connection.
#[pyclass(frozen, extends = NativeAnswer, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeBody(Held<Mutex<Option<BodyStream>>>);

impl NativeBody {
    pub fn new(py: Python<'_>, home: Home, body: BodyStream) -> PyResult<Py<Self>> {
        let answer = NativeAnswer::from(&body);
        let own = Self(Held::new("response", home, Mutex::new(Some(body))));
        Py::new(py, PyClassInitializer::from(answer).add_subclass(own))
    }

    fn next(&self) -> PyResult<impl Future<Output = Outcome> + Send + 'static> {
        let next = self.0.with(async move |held| {
            let mut slot = held.lock().await;
            slot.as_mut()?.next_chunk().await
        })?;
        Ok(async move { Outcome::Chunk(next.await) })
    }

    /// A body that was closed can't be read whole, and what came before that is not the whole.
    fn whole(&self) -> PyResult<impl Future<Output = Outcome> + Send + 'static> {
        let read = self.0.with(async move |held| {
            let mut slot = held.lock().await;
            Some(slot.as_mut()?.read().await)
        })?;
        Ok(async move {
            let result: Option<Result<Bytes, Error>> = read.await;
            let closed = || Err(Error::closed("the response is closed"));
            Outcome::Chunk(Some(result.unwrap_or_else(closed)))
        })
    }
}

#[pymethods]
impl NativeBody {
    /// Waits for the next bytes; `None` at the end.
    fn next_chunk(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.home().wait(py, self.next()?)
    }

    /// As `next_chunk`, into `queue` under `token`.
    fn submit_chunk(&self, queue: &CompletionQueue, token: u64) -> PyResult<Pending> {
        queue.submit(token, self.next()?)
    }

    /// Waits for all the bytes that are left.
    fn read(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.home().wait(py, self.whole()?)
    }

    /// As `read`, into `queue` under `token`.
    fn submit_read(&self, queue: &CompletionQueue, token: u64) -> PyResult<Pending> {
        queue.submit(token, self.whole()?)
    }

    /// The rest of the body as a stream of events. This object is closed by that.
    #[expect(
        clippy::wrong_self_convention,
        reason = "what Python holds can't be moved"
    )]
    fn into_stream(&self, py: Python<'_>) -> PyResult<Py<NativeStream>> {
        let closed = || exception(py, &Error::closed("the response is closed"));
        let held = self.0.get()?.ok_or_else(closed)?;
        let mut slot = held
            .try_lock()
            .map_err(|_| PyRuntimeError::new_err("the response is being read already"))?;
        let body = slot.take().ok_or_else(closed)?;
        self.0.close();
        NativeStream::new(py, self.0.home(), body.into_events())
    }

    /// Closes the connection at once, also while somebody waits for bytes.
    fn close(&self) {
        self.0.close();
    }
}
