//! An open stream, read in batches.

use std::mem;
use std::process;
use std::sync::Arc;

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use tokio::sync::{Mutex, watch};
use tzafon::{Error, EventStream, Frame};

use crate::convert::Outcome;
use crate::queue::{CompletionQueue, Pending};
use crate::runtime;

/// Native half of a stream. Dropping or closing it closes the connection.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeStream {
    stream: Arc<Mutex<Option<EventStream>>>,
    closed: watch::Sender<bool>,
    pid: u32,
    #[pyo3(get)]
    status: u16,
    #[pyo3(get)]
    headers: Vec<(String, String)>,
    #[pyo3(get)]
    url: String,
    #[pyo3(get)]
    retries: u32,
}

impl NativeStream {
    pub fn new(stream: EventStream) -> Self {
        Self {
            status: stream.status(),
            headers: stream.headers().to_vec(),
            url: stream.url().to_owned(),
            retries: stream.retries(),
            stream: Arc::new(Mutex::new(Some(stream))),
            closed: watch::Sender::new(false),
            pid: process::id(),
        }
    }

    fn check_process(&self) -> PyResult<()> {
        if self.pid == process::id() {
            return Ok(());
        }
        Err(PyRuntimeError::new_err(
            "this stream was opened before the process forked; open a new one in the child",
        ))
    }

    fn next(&self) -> impl Future<Output = Option<Result<Vec<Frame>, Error>>> + Send + 'static {
        let stream = self.stream.clone();
        let mut closed = self.closed.subscribe();
        async move {
            let mut slot = stream.lock().await;
            let batch = {
                let open = slot.as_mut()?;
                tokio::select! {
                    biased;
                    _ = closed.wait_for(|closed| *closed) => None,
                    batch = open.next_batch() => batch,
                }
            };
            if batch.is_none() {
                *slot = None; // the end, or closed: the connection goes now
            }
            batch
        }
    }
}

impl Drop for NativeStream {
    /// In a forked child the connection is the parent's: letting go of it here must not touch it.
    fn drop(&mut self) {
        if self.pid != process::id() {
            mem::forget(self.stream.clone());
        }
    }
}

#[pymethods]
impl NativeStream {
    /// Waits for every event that is ready: `[(value, id, name), ...]`, or `None` at the end.
    fn next_batch(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.check_process()?;
        Outcome::Batch(runtime::wait(py, self.next())?).into_python(py)
    }

    /// As `next_batch`, into `queue` under `token`.
    fn submit_batch(&self, queue: &CompletionQueue, token: u64) -> PyResult<Pending> {
        self.check_process()?;
        let next = self.next();
        queue.submit(token, async move { Outcome::Batch(next.await) })
    }

    /// Closes the connection at once, also while somebody waits for a batch.
    fn close(&self) {
        if self.pid != process::id() {
            return; // the parent's connection is not this process's to close
        }
        self.closed.send_replace(true);
        if let Ok(mut slot) = self.stream.try_lock() {
            *slot = None;
        }
    }
}
