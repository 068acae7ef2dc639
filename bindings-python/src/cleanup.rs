//! Creates something for a block, and removes it however the block is left. The runtime does the
//! work: it continues when its waiter is cancelled or interrupted, and when its loop has ended.

use std::mem;
use std::process;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use tokio::sync::Mutex as AsyncMutex;
use tokio::time::timeout;
use tzafon::{Created, Error, Removal};

use crate::completion_queue::{CompletionQueue, Pending};
use crate::driver::Driver;
use crate::options::seconds;
use crate::to_python::{Completion, response};

/// Something that a call has created. It is removed when this is dropped, unless it is kept.
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

    fn created(&self) -> MutexGuard<'_, Option<Created>> {
        // Every change is one assignment, so a poisoned slot is still whole.
        self.created.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl NativeCreated {
    /// The body, and the head of the response.
    fn answer(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let created = self.created().as_ref().and_then(Created::response).cloned();
        let kept = || PyRuntimeError::new_err("this was kept before");
        // Not under the lock: making Python objects may run any code.
        response(py, &created.ok_or_else(kept)?)
    }

    /// Leaves the removal to the caller. If an interrupt has arrived meanwhile, it is raised instead,
    /// and nothing is kept.
    fn keep(&self, py: Python<'_>) -> PyResult<()> {
        py.check_signals()?;
        let created = self.created().take();
        if let Some(mut created) = created {
            created.keep();
        }
        Ok(())
    }
}

impl Drop for NativeCreated {
    fn drop(&mut self) {
        let created = self.created().take();
        if self.pid != process::id() {
            mem::forget(created); // it is the parent's
        }
    }
}

/// A removal that is running. Dropping this does not stop it.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeRemoval(Arc<AsyncMutex<Removal>>);

impl NativeRemoval {
    pub fn new(removal: Removal) -> Self {
        Self(Arc::new(AsyncMutex::new(removal)))
    }

    fn completion(&self) -> impl Future<Output = Completion> + Send + 'static {
        let removal = self.0.clone();
        async move { Completion::Done(removal.lock().await.outcome().await) }
    }
}

#[pymethods]
impl NativeRemoval {
    /// Waits until it is removed. An interrupt ends the wait, but not the removal.
    fn wait(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Driver::Worker.wait(py, self.completion())
    }

    /// As `wait`, into `queue` under `token`.
    fn submit(&self, queue: &CompletionQueue, token: u64) -> PyResult<Pending> {
        queue.submit(token, self.completion())
    }
}

/// Waits until no creation or removal is running, at most `limit` seconds. Returns whether none is.
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

/// The creations and removals that are running.
#[pyfunction]
pub fn running_cleanups() -> Vec<String> {
    tzafon::cleanups_running()
}

/// What could not be removed, and why; each failure is returned once.
#[pyfunction]
pub fn failed_cleanups() -> Vec<(String, String)> {
    let failures = tzafon::take_cleanup_failures().into_iter();
    failures
        .map(|failure| (failure.what, failure.cause))
        .collect()
}
