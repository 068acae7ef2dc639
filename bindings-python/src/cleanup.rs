//! What was created for a block, and is removed however the block is left. The work is the
//! runtime's: it goes on when its waiter was cancelled or interrupted, and when its loop has ended.

use std::mem;
use std::process;
use std::sync::{Arc, Mutex, PoisonError};

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use tokio::sync::Mutex as AsyncMutex;
use tokio::time::timeout;
use tzafon::{Created, Error, Removal};

use crate::completion_queue::{CompletionQueue, Pending};
use crate::driver::Driver;
use crate::options::seconds;
use crate::to_python::{Completion, response};

/// Something that a call has created. Unless it is kept, it is removed when this is dropped.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeCreated {
    created: Mutex<Option<Created>>,
    pid: u32,
}

impl NativeCreated {
    pub fn new(created: Created) -> Self {
        Self {
            created: Mutex::new(Some(created)),
            pid: process::id(),
        }
    }
}

#[pymethods]
impl NativeCreated {
    /// The body, and what is known of the answer beside it.
    fn answer(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let created = self.created.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = created.as_ref().and_then(Created::response);
        let kept = || PyRuntimeError::new_err("this was kept before");
        response(py, answer.ok_or_else(kept)?)
    }

    /// Leaves it to the caller to remove it. An interrupt that has come meanwhile is raised first,
    /// and then nothing is kept.
    fn keep(&self, py: Python<'_>) -> PyResult<()> {
        py.check_signals()?;
        let mut created = self.created.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mut created) = created.take() {
            created.keep();
        }
        Ok(())
    }
}

impl Drop for NativeCreated {
    fn drop(&mut self) {
        let created = self.created.lock().unwrap_or_else(PoisonError::into_inner);
        let created = { created }.take();
        if self.pid != process::id() {
            mem::forget(created); // it is the parent's
        }
    }
}

/// Something that is being removed. Dropping it does not end that.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeRemoval(Arc<AsyncMutex<Removal>>);

impl NativeRemoval {
    pub fn new(removal: Removal) -> Self {
        Self(Arc::new(AsyncMutex::new(removal)))
    }

    fn outcome(&self) -> impl Future<Output = Completion> + Send + 'static {
        let removal = self.0.clone();
        async move { Completion::Done(removal.lock().await.outcome().await) }
    }
}

#[pymethods]
impl NativeRemoval {
    /// Waits until it is removed. An interrupt ends the wait, and not the removal.
    fn wait(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Driver::Worker.wait(py, self.outcome())
    }

    /// As `wait`, into `queue` under `token`.
    fn submit(&self, queue: &CompletionQueue, token: u64) -> PyResult<Pending> {
        queue.submit(token, self.outcome())
    }
}

/// Waits until nothing is being created or removed any more, `limit` seconds at most; whether that
/// is so.
#[pyfunction]
pub fn wait_for_cleanups(py: Python<'_>, limit: f64) -> PyResult<bool> {
    if tzafon::cleanups_running().is_empty() {
        return Ok(true);
    }
    let limit = seconds(limit)?;
    let done = Driver::Worker.wait(py, async move {
        let _ = timeout(limit, tzafon::cleanups_done()).await;
        Completion::Done(Ok::<(), Error>(()))
    });
    done?;
    Ok(tzafon::cleanups_running().is_empty())
}

/// As `wait_for_cleanups` without a limit, into `queue` under `token`.
#[pyfunction]
pub fn submit_cleanups(queue: &CompletionQueue, token: u64) -> PyResult<Pending> {
    queue.submit(token, async {
        tzafon::cleanups_done().await;
        Completion::Done(Ok(()))
    })
}

/// What is being created or removed at the moment.
#[pyfunction]
pub fn running_cleanups() -> Vec<String> {
    tzafon::cleanups_running()
}

/// What could not be removed, and why; each failure is given once.
#[pyfunction]
pub fn failed_cleanups() -> Vec<(String, String)> {
    let failures = tzafon::take_cleanup_failures().into_iter();
    failures
        .map(|failure| (failure.what, failure.cause))
        .collect()
}
