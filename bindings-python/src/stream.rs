//! An open stream, read in batches.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use pyo3::prelude::*;
use tokio::sync::Mutex;
use tzafon::EventStream;

use crate::answer::NativeAnswer;
use crate::convert::Outcome;
use crate::held::Held;
use crate::queue::{CompletionQueue, Pending};
use crate::runtime::Home;

/// Native half of a stream. Dropping or closing it closes the connection.
#[pyclass(frozen, extends = NativeAnswer, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeStream {
    held: Held<Open>,
    /// Beside what is closed: it is asked for afterwards too.
    reconnects: Arc<AtomicU32>,
}

#[derive(Debug)]
struct Open {
    stream: Mutex<EventStream>,
    reconnects: Arc<AtomicU32>,
}

impl Open {
    /// Keeps what is asked for while somebody waits.
    fn note(&self, stream: &EventStream) {
        self.reconnects
            .store(stream.reconnects(), Ordering::Relaxed);
    }
}

impl NativeStream {
    pub fn new(py: Python<'_>, home: Home, stream: EventStream) -> PyResult<Py<Self>> {
        let answer = NativeAnswer::from(&stream);
        let open = Open {
            stream: Mutex::new(stream),
            reconnects: Arc::default(),
        };
        let own = Self {
            reconnects: open.reconnects.clone(),
            held: Held::new("stream", home, open),
        };
        Py::new(py, PyClassInitializer::from(answer).add_subclass(own))
    }

    fn next(&self) -> PyResult<impl Future<Output = Outcome> + Send + 'static> {
        let next = self.held.with(async move |open| {
            let mut stream = open.stream.lock().await;
            let batch = stream.receive().await;
            open.note(&stream);
            batch
        })?;
        Ok(async move { Outcome::Batch(next.await) })
    }
}

#[pymethods]
impl NativeStream {
    /// Waits for every event that is ready, or `None` at the end; or, when the stream is about to be
    /// connected again, events and a list of notices.
    fn next_batch(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.held.home().wait(py, self.next()?)
    }

    /// As `next_batch`, for what is here already; `None` also when nothing is.
    fn ready_batch(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let home = self.held.home();
        let runtime = home.runtime()?;
        let _context = runtime.enter();
        let ready = match self.held.get()? {
            Some(open) => open.stream.try_lock().ok().and_then(|mut stream| {
                let batch = stream.receive_ready();
                open.note(&stream);
                batch
            }),
            None => None,
        };
        Outcome::Batch(ready).into_python(py, home)
    }

    /// As `next_batch`, into `queue` under `token`.
    fn submit_batch(&self, queue: &CompletionQueue, token: u64) -> PyResult<Pending> {
        queue.submit(token, self.next()?)
    }

    /// How many times the stream was connected again.
    #[getter]
    fn reconnects(&self) -> u32 {
        self.reconnects.load(Ordering::Relaxed)
    }

    /// Closes the connection at once, also while somebody waits for a batch.
    fn close(&self) {
        self.held.close();
    }
}
