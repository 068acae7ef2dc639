//! Something that is being opened, kept apart from the wait for it.

use std::pin::Pin;

use pyo3::prelude::*;

use crate::convert::Outcome;
use crate::held::Held;
use crate::mailbox::{Arrival, Mailbox};
use crate::queue::{CompletionQueue, Pending};
use crate::runtime::Home;

/// What opens it. A type of its own, since a closure over the bare one is not general enough.
struct Work(Pin<Box<dyn Future<Output = Outcome> + Send>>);

/// A call whose answer stays open. A wait for it that is cancelled leaves it to the next one.
/// Dropping or closing it ends the call.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeOpening(Held<Mailbox<Option<Work>, Outcome>>);

impl NativeOpening {
    pub fn new(work: impl Future<Output = Outcome> + Send + 'static) -> Self {
        let work = Work(Box::pin(work));
        Self(Held::new("stream", Home::Worker, Mailbox::new(Some(work))))
    }
}

#[pymethods]
impl NativeOpening {
    /// Waits until there is something to take, into `queue` under `token`: false when it was closed,
    /// or taken before.
    fn submit(&self, queue: &CompletionQueue, token: u64) -> PyResult<Pending> {
        let filled = self.0.with(async move |held| {
            let read = async |work: &mut Option<Work>| {
                let outcome = work.as_mut()?.0.as_mut().await;
                *work = None;
                Some(Ok(outcome))
            };
            Some(held.fill(read).await)
        })?;
        let arrived = async move { Outcome::Arrived(filled.await.unwrap_or(Arrival::End)) };
        queue.submit(token, arrived)
    }

    /// What was opened, or the error as an exception; `None` when it is not here, or was taken.
    fn take(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        match self.0.get()?.and_then(|held| held.take()) {
            Some(Ok(outcome)) => outcome.into_python(py, Home::Worker).map(Some),
            Some(Err(_)) | None => Ok(None),
        }
    }

    /// Ends the call.
    fn close(&self) {
        self.0.close();
    }
}
