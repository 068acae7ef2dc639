//! An open body that is read in pieces or whole.

use bytes::Bytes;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use tzafon::{BodyStream, Error};

use crate::completion_queue::{CompletionQueue, Submitted, Waits};
use crate::connection_slot::ConnectionSlot;
use crate::driver::Driver;
use crate::errors::exception;
use crate::mailbox::{Arrival, Mailbox};
use crate::response::NativeResponse;
use crate::stream::NativeStream;
use crate::to_python::{Completion, chunk};

/// Native half of a body. Dropping or closing it closes the connection.
#[pyclass(frozen, extends = NativeResponse, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeBody {
    slot: ConnectionSlot<Mailbox<Option<BodyStream>, Bytes>>,
    waits: Waits,
}

impl NativeBody {
    pub fn new(py: Python<'_>, driver: Driver, body: BodyStream) -> PyResult<Py<Self>> {
        let answer = NativeResponse::from(&body);
        let own = Self {
            slot: ConnectionSlot::new("response", driver, Mailbox::new(Some(body))),
            waits: Waits::default(),
        };
        Py::new(py, PyClassInitializer::from(answer).add_subclass(own))
    }

    fn fill(&self) -> PyResult<impl Future<Output = Completion> + Send + 'static> {
        let filled = self.slot.with(async move |body| {
            let read = async |body: &mut Option<BodyStream>| body.as_mut()?.next_chunk().await;
            Some(body.fill(read).await)
        })?;
        Ok(async move { Completion::Arrived(filled.await.unwrap_or(Arrival::End)) })
    }

    /// Fails for a closed body: what was read before is not the whole.
    fn fill_whole(&self) -> PyResult<impl Future<Output = Completion> + Send + 'static> {
        let filled = self.slot.with(async move |body| {
            let read = async |body: &mut Option<BodyStream>| Some(body.as_mut()?.read().await);
            Some(body.fill(read).await)
        })?;
        Ok(async move {
            match filled.await {
                None | Some(Arrival::End) => {
                    Completion::Done(Err(Error::closed("the response is closed")))
                }
                Some(arrival) => Completion::Arrived(arrival),
            }
        })
    }

    fn take(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let taken = self.slot.get()?.and_then(|body| body.take());
        taken.map(|taken| chunk(py, taken)).transpose()
    }
}

#[pymethods]
impl NativeBody {
    /// Waits for the next bytes; `None` at the end. Each piece goes to exactly one waiting thread.
    fn next_chunk(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        while self.slot.driver().wait_for_arrival(py, self.fill()?)? {
            let taken = self.take(py)?;
            if taken.is_some() {
                return Ok(taken);
            }
        }
        Ok(None)
    }

    /// Waits for bytes or the end. Whether there are bytes arrives in `queue` under `token`.
    fn submit_chunk(
        &self,
        py: Python<'_>,
        queue: &CompletionQueue,
        token: u64,
    ) -> PyResult<Submitted> {
        queue.submit_wait(py, token, &self.waits, || self.fill())
    }

    /// Waits for all remaining bytes; `None` if another thread has taken them.
    fn read(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.slot
            .driver()
            .wait_for_arrival(py, self.fill_whole()?)?;
        self.take(py)
    }

    /// As `submit_chunk`, for all remaining bytes.
    fn submit_read(
        &self,
        py: Python<'_>,
        queue: &CompletionQueue,
        token: u64,
    ) -> PyResult<Submitted> {
        queue.submit_wait(py, token, &self.waits, || self.fill_whole())
    }

    /// The bytes that were waited for; `None` if somebody else has taken them.
    fn take_chunk(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.take(py)
    }

    /// The rest of the body as a stream of events. This closes the object.
    #[expect(
        clippy::wrong_self_convention,
        reason = "what Python holds can't be moved"
    )]
    fn into_stream(&self, py: Python<'_>) -> PyResult<Py<NativeStream>> {
        let closed = || exception(py, &Error::closed("the response is closed"));
        let open = self.slot.get()?.ok_or_else(closed)?;
        let busy = |_| PyRuntimeError::new_err("the response is being read already");
        let body = open.try_source().map_err(busy)?.take();
        let body = body.ok_or_else(closed)?;
        self.slot.close();
        NativeStream::new(py, self.slot.driver(), body.into_events())
    }

    /// Closes the connection at once, also while somebody waits for bytes.
    fn close(&self) {
        self.slot.close();
    }
}
