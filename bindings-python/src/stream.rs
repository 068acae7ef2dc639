//! An open stream that is read in batches, or recorded.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use tzafon::{Batch, Error, EventStream, Recorder};

use crate::completion_queue::{CompletionQueue, Pending, Submitted, Waits};
use crate::connection_slot::ConnectionSlot;
use crate::driver::Driver;
use crate::mailbox::{Arrival, Mailbox};
use crate::options::seconds;
use crate::response::NativeResponse;
use crate::to_python::{Completion, batch};

/// Native half of a stream. Dropping or closing it closes the connection.
#[pyclass(frozen, extends = NativeResponse, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeStream {
    slot: ConnectionSlot<Open>,
    waits: Waits,
    /// Outside of the slot, since it is read after closing too.
    seen: Arc<Seen>,
}

#[derive(Debug)]
struct Open {
    stream: Mailbox<EventStream, Batch>,
    seen: Arc<Seen>,
}

/// What can be read of a stream while somebody waits, and after it was closed.
#[derive(Debug, Default)]
struct Seen {
    reconnects: AtomicU32,
    expired: AtomicBool,
}

impl Open {
    fn note(&self, stream: &EventStream) {
        let Seen {
            reconnects,
            expired,
        } = &*self.seen;
        reconnects.store(stream.reconnects(), Ordering::Relaxed);
        expired.store(stream.expired(), Ordering::Relaxed);
    }
}

impl NativeStream {
    pub fn new(py: Python<'_>, driver: Driver, stream: EventStream) -> PyResult<Py<Self>> {
        let answer = NativeResponse::from(&stream);
        let open = Open {
            stream: Mailbox::new(stream),
            seen: Arc::default(),
        };
        let own = Self {
            seen: open.seen.clone(),
            slot: ConnectionSlot::new("stream", driver, open),
            waits: Waits::default(),
        };
        Py::new(py, PyClassInitializer::from(answer).add_subclass(own))
    }

    fn fill(&self) -> PyResult<impl Future<Output = Completion> + Send + 'static> {
        let filled = self.slot.with(async move |open| {
            let read = async |stream: &mut EventStream| {
                let batch = stream.receive().await;
                open.note(stream);
                batch
            };
            Some(open.stream.fill(read).await)
        })?;
        Ok(async move { Completion::Arrived(filled.await.unwrap_or(Arrival::End)) })
    }

    fn recording(
        &self,
        path: PathBuf,
        seconds: f64,
    ) -> PyResult<impl Future<Output = Completion> + Send + 'static> {
        let recorded = self.slot.with(async move |open| {
            let mut stream = open.stream.source().await;
            let recorder = Recorder::new(path);
            Some(recorder.record_events(&mut stream, seconds).await)
        })?;
        Ok(async move {
            let closed = || Err(Error::closed("the stream was closed while it was recorded"));
            let recorded = recorded.await.unwrap_or_else(closed);
            Completion::Recorded(recorded.map(Box::new))
        })
    }

    fn take(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let open = self.slot.get()?;
        let taken = open.and_then(|open| open.stream.take());
        taken.map(|taken| batch(py, taken)).transpose()
    }
}

#[pymethods]
impl NativeStream {
    /// Waits for a batch of all events that are ready; `None` at the end. If the stream is about to
    /// reconnect, the batch and a list of notices. Each batch goes to exactly one waiting thread.
    fn next_batch(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        while self.slot.driver().wait_for_arrival(py, self.fill()?)? {
            let taken = self.take(py)?;
            if taken.is_some() {
                return Ok(taken);
            }
        }
        Ok(None)
    }

    /// A batch that is ready; `None` if there is none.
    fn ready_batch(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let taken = self.take(py)?;
        if taken.is_some() {
            return Ok(taken);
        }
        let runtime = self.slot.driver().runtime()?;
        let _context = runtime.enter();
        let ready = self.slot.get()?.and_then(|open| {
            let mut stream = open.stream.try_source().ok()?;
            let ready = stream.receive_ready();
            open.note(&stream);
            ready
        });
        ready.map(|ready| batch(py, ready)).transpose()
    }

    /// Waits for a batch or the end. Whether there is a batch arrives in `queue` under `token`.
    fn submit_batch(
        &self,
        py: Python<'_>,
        queue: &CompletionQueue,
        token: u64,
    ) -> PyResult<Submitted> {
        queue.submit_wait(py, token, &self.waits, || self.fill())
    }

    /// The batch that was waited for; `None` if somebody else has taken it.
    fn take_batch(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.take(py)
    }

    /// Records the rest of a screencast into a file, for at most this many seconds. Returns what was recorded.
    fn record(&self, py: Python<'_>, path: PathBuf, seconds: f64) -> PyResult<Py<PyAny>> {
        let recording = self.recording(path, seconds)?;
        self.slot.driver().wait(py, recording)
    }

    /// As `record`, into `queue` under `token`.
    fn submit_record(
        &self,
        queue: &CompletionQueue,
        token: u64,
        path: PathBuf,
        seconds: f64,
    ) -> PyResult<Pending> {
        queue.submit(token, self.recording(path, seconds)?)
    }

    /// How many times the stream has reconnected.
    #[getter]
    fn reconnects(&self) -> u32 {
        self.seen.reconnects.load(Ordering::Relaxed)
    }

    /// Ends the stream this many seconds from now.
    fn end_after(&self, limit: f64) -> PyResult<()> {
        let limit = seconds(limit)?;
        if let Some(open) = self.slot.get()? {
            let busy = |_| PyRuntimeError::new_err("the stream is being read already");
            open.stream.try_source().map_err(busy)?.end_after(limit);
        }
        Ok(())
    }

    /// Whether such a limit ended the stream, rather than its server.
    #[getter]
    fn expired(&self) -> bool {
        self.seen.expired.load(Ordering::Relaxed)
    }

    /// Closes the connection at once, also while somebody waits for a batch.
    fn close(&self) {
        self.slot.close();
    }
}
