//! A stream that is being opened, kept apart from the wait for it.

use std::pin::Pin;

use pyo3::prelude::*;

use crate::completion_queue::{CompletionQueue, Pending};
use crate::connection_slot::ConnectionSlot;
use crate::driver::Driver;
use crate::mailbox::{Arrival, Mailbox};
use crate::to_python::Completion;

/// What opens it. A type of its own, since a closure over the bare one is not general enough.
struct Work(Pin<Box<dyn Future<Output = Completion> + Send>>);

/// A call whose response stays open. If a wait for it is cancelled, the next one continues.
/// Dropping or closing it ends the call.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativePendingStream(ConnectionSlot<Mailbox<Option<Work>, Completion>>);

impl NativePendingStream {
    pub fn new(work: impl Future<Output = Completion> + Send + 'static) -> Self {
        let work = Work(Box::pin(work));
        Self(ConnectionSlot::new(
            "stream",
            Driver::Worker,
            Mailbox::new(Some(work)),
        ))
    }
}

#[pymethods]
impl NativePendingStream {
    /// Waits until there is something to take; the result arrives in `queue` under `token`. False if
    /// it was closed or taken before.
    fn submit(&self, queue: &CompletionQueue, token: u64) -> PyResult<Pending> {
        let filled = self.0.with(async move |pending| {
            let read = async |work: &mut Option<Work>| {
                let outcome = work.as_mut()?.0.as_mut().await;
                *work = None;
                Some(Ok(outcome))
            };
            Some(pending.fill(read).await)
        })?;
        let arrived = async move { Completion::Arrived(filled.await.unwrap_or(Arrival::End)) };
        queue.submit(token, arrived)
    }

    /// What was opened, or the error as an exception; `None` if it is not open yet, or was taken.
    fn take(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        match self.0.get()?.and_then(|pending| pending.take()) {
            Some(Ok(outcome)) => outcome.into_python(py, Driver::Worker).map(Some),
            Some(Err(_)) | None => Ok(None),
        }
    }

    /// Ends the call.
    fn close(&self) {
        self.0.close();
    }
}
