//! A client's native half: makes calls, waiting for them or through a completion queue.

use std::mem;
use std::process;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use tzafon::{Call, Error, Lightcone, Options, Undo};

use crate::call::CallRecord;
use crate::cleanup::NativeRemoval;
use crate::completion_queue::{CompletionQueue, Pending};
use crate::driver::{Driver, settle};
use crate::errors::exception;
use crate::options::options;
use crate::pending_stream::NativePendingStream;
use crate::to_python::Completion;

/// Holds the options and, for the current process, the client made from them.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct Engine {
    options: Options,
    driver: Driver,
    /// Without a trailing slash.
    #[pyo3(get)]
    base_url: String,
    clients: Mutex<Clients>,
}

/// The clients of one process.
#[derive(Debug)]
struct Clients {
    pid: u32,
    // None when it was closed.
    main: Option<Lightcone>,
    /// Of a blocking client, whose calls have another driver: see `Engine::worker_client`. Made when
    /// it is needed first.
    worker: Option<Lightcone>,
}

/// How to undo a creation: the attributes of Python's `Undo`.
#[derive(FromPyObject)]
struct UndoRecord {
    /// What messages call it.
    what: String,
    /// The operation that removes it by its id.
    operation: String,
    /// The field of the response that has the id.
    id_field: String,
}

/// What a call opens or returns.
#[derive(Clone, Copy, Debug)]
enum CallKind {
    Call,
    Stream,
    Body,
    Socket,
}

#[pymethods]
impl Engine {
    /// `blocking` says who drives the connections: the waiting thread, in `call` and `open`, or a
    /// worker thread, to which `submit` passes work.
    #[new]
    fn new(py: Python<'_>, settings: &Bound<'_, PyDict>, blocking: bool) -> PyResult<Self> {
        let driver = if blocking {
            Driver::Caller
        } else {
            Driver::Worker
        };
        let options = options(settings)?;
        let client = Lightcone::new(options.clone()).map_err(|error| exception(py, &error))?;
        Ok(Self::of(options, driver, client))
    }

    /// An engine with other settings, which shares this one's connections where possible.
    fn derive(&self, py: Python<'_>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let options = options(settings)?;
        let client = self.client(py)?.with_options(options.clone());
        let client = client.map_err(|error| exception(py, &error))?;
        Ok(Self::of(options, self.driver, client))
    }

    /// An engine with the same options whose every call fails because the client is closed. Closes
    /// idle connections. Whatever still holds this engine can open new ones.
    fn closed(&self) -> Self {
        self.close_idle();
        let clients = Clients {
            pid: process::id(),
            main: None,
            worker: None,
        };
        Self {
            options: self.options.clone(),
            driver: self.driver,
            base_url: self.base_url.clone(),
            clients: Mutex::new(clients),
        }
    }

    /// A warning to log; each is returned once in a process.
    #[getter]
    fn warning(&self, py: Python<'_>) -> PyResult<Option<String>> {
        Ok(self.client(py)?.warning().map(str::to_owned))
    }

    /// Makes a call and waits for its response.
    fn call(&self, py: Python<'_>, call: CallRecord<'_>) -> PyResult<Py<PyAny>> {
        // In this order, since reading the arguments may run code that forks.
        let (call, pid) = (call.into_call(py)?, process::id());
        let client = self.client_of(py, pid, &call)?;
        let work = async move {
            settle().await;
            Completion::Called(client.call(call).await)
        };
        self.driver.wait_in(py, pid, work)
    }

    /// Opens a stream, a body or a socket, and waits for its head.
    fn open(&self, py: Python<'_>, kind: &str, call: CallRecord<'_>) -> PyResult<Py<PyAny>> {
        let kind = CallKind::named(kind)?;
        let call = call.into_call(py)?;
        let main = self.client_of(py, process::id(), &call)?;
        let (driver, client) = match kind {
            CallKind::Socket => (Driver::Worker, self.worker_client(py, &call)?),
            _ => (self.driver, main),
        };
        let work = async move {
            settle().await;
            work(client, kind, Arc::new(call)).await
        };
        driver.wait(py, work)
    }

    /// Starts a call, or opens something; the result arrives in `queue` under `token`.
    fn submit(
        &self,
        py: Python<'_>,
        queue: &CompletionQueue,
        token: u64,
        kind: &str,
        call: CallRecord<'_>,
    ) -> PyResult<Pending> {
        let kind = CallKind::named(kind)?;
        if self.driver != Driver::Worker {
            let message = "a sync client's connections cannot be used from an event loop";
            return Err(PyRuntimeError::new_err(message));
        }
        let (call, pid) = (call.into_call(py)?, process::id());
        let client = self.client_of(py, pid, &call)?;
        queue.submit_call(pid, token, call, |call| work(client, kind, call))
    }

    /// Opens something, without waiting for it.
    fn begin(
        &self,
        py: Python<'_>,
        kind: &str,
        call: CallRecord<'_>,
    ) -> PyResult<NativePendingStream> {
        let kind = CallKind::named(kind)?;
        let call = call.into_call(py)?;
        let client = self.client_of(py, process::id(), &call)?;
        Ok(NativePendingStream::new(work(client, kind, Arc::new(call))))
    }

    /// Makes a call that creates something, and waits for it. An interrupt ends the wait, and what
    /// the call has created is removed as `undo` says.
    fn create(
        &self,
        py: Python<'_>,
        call: CallRecord<'_>,
        undo: UndoRecord,
    ) -> PyResult<Py<PyAny>> {
        let call = call.into_call(py)?;
        let work = create(self.worker_client(py, &call)?, call, undo);
        Driver::Worker.wait(py, work)
    }

    /// As `create`, into `queue` under `token`.
    fn submit_create(
        &self,
        py: Python<'_>,
        queue: &CompletionQueue,
        token: u64,
        call: CallRecord<'_>,
        undo: UndoRecord,
    ) -> PyResult<Pending> {
        let call = call.into_call(py)?;
        queue.submit(token, create(self.worker_client(py, &call)?, call, undo))
    }

    /// Starts a call that removes something, which messages call `what`.
    fn begin_removal(
        &self,
        py: Python<'_>,
        what: String,
        call: CallRecord<'_>,
    ) -> PyResult<NativeRemoval> {
        let call = call.into_call(py)?;
        let client = self.worker_client(py, &call)?;
        let runtime = Driver::Worker.runtime()?;
        let _context = runtime.enter();
        Ok(NativeRemoval::new(client.begin_removal(what, call)))
    }

    /// Closes idle connections. Running calls are not affected.
    fn close(&self) {
        let mut slot = self.clients();
        let (pid, clients) = (slot.pid, (slot.main.take(), slot.worker.take()));
        drop(slot);
        if pid != process::id() {
            // In a forked child, an unused client still belongs to the parent: see `Engine::client`.
            mem::forget(clients);
        } else if clients.0.is_some() {
            drop(clients);
            self.driver.tidy();
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.close();
    }
}

impl Engine {
    fn of(options: Options, driver: Driver, client: Lightcone) -> Self {
        Self {
            options,
            driver,
            base_url: client.base_url().to_owned(),
            clients: Mutex::new(Clients {
                pid: process::id(),
                main: Some(client),
                worker: None,
            }),
        }
    }

    /// Does not wait for the last reference: the traceback of a failed call may hold one.
    fn close_idle(&self) {
        let slot = self.clients();
        if slot.pid == process::id() {
            let clients = [&slot.main, &slot.worker].map(Clone::clone);
            drop(slot);
            clients.iter().flatten().for_each(Lightcone::close_idle);
            self.driver.tidy();
        }
    }

    fn clients(&self) -> MutexGuard<'_, Clients> {
        // Every change is one assignment, so poisoned clients are still whole.
        self.clients.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The client; in a forked child a new one, since connections can't be shared.
    fn client(&self, py: Python<'_>) -> PyResult<Lightcone> {
        self.client_in(py, process::id())
    }

    /// As [`Engine::client`], in the process of this id.
    fn client_in(&self, py: Python<'_>, pid: u32) -> PyResult<Lightcone> {
        let client = self.open_client(py, pid)?;
        client.ok_or_else(|| exception(py, &Error::closed("the client is closed: make a new one")))
    }

    /// As [`Engine::client_in`], for a call, which the error names.
    fn client_of(&self, py: Python<'_>, pid: u32, call: &Call) -> PyResult<Lightcone> {
        let client = self.open_client(py, pid)?;
        client.ok_or_else(|| exception(py, &call.client_closed(&self.base_url)))
    }

    /// The client; `None` after it was closed.
    fn open_client(&self, py: Python<'_>, pid: u32) -> PyResult<Option<Lightcone>> {
        let slot = self.clients();
        if slot.pid == pid || slot.main.is_none() {
            return Ok(slot.main.clone());
        }
        drop(slot); // making a client may call into Python
        let own = Clients {
            pid,
            main: Some(self.make(py)?),
            worker: None,
        };
        let mut slot = self.clients();
        // Another thread may have been faster.
        if slot.pid != pid && slot.main.is_some() {
            mem::forget(mem::replace(&mut *slot, own));
        }
        Ok(slot.main.clone())
    }

    /// The client for what must continue while nobody waits, which calls of a sync client do not:
    /// sockets, and removals after an interrupt.
    fn worker_client(&self, py: Python<'_>, call: &Call) -> PyResult<Lightcone> {
        let main = self.client_of(py, process::id(), call)?;
        if self.driver == Driver::Worker {
            return Ok(main);
        }
        let worker = self.clients().worker.clone();
        if let Some(worker) = worker {
            return Ok(worker);
        }
        let made = self.make(py)?; // not under the lock: this may call into Python
        Ok(self.clients().worker.get_or_insert(made).clone())
    }

    fn make(&self, py: Python<'_>) -> PyResult<Lightcone> {
        Lightcone::new(self.options.clone()).map_err(|error| exception(py, &error))
    }
}

impl CallKind {
    fn named(name: &str) -> PyResult<Self> {
        match name {
            "call" => Ok(Self::Call),
            "stream" => Ok(Self::Stream),
            "body" => Ok(Self::Body),
            "socket" => Ok(Self::Socket),
            _ => Err(PyValueError::new_err(format!(
                "{name:?} is not something that a call opens"
            ))),
        }
    }
}

async fn create(client: Lightcone, call: Call, undo: UndoRecord) -> Completion {
    let undo = Undo {
        what: undo.what,
        operation: undo.operation,
        id_field: undo.id_field,
    };
    Completion::Created(client.create(call, undo).await.map(Box::new))
}

async fn work(client: Lightcone, kind: CallKind, call: Arc<Call>) -> Completion {
    let own = || Call::clone(&call);
    match kind {
        // On the heap and made by the worker, so that little moves between threads.
        CallKind::Call => Completion::Called(Box::pin(client.call_ref(&call)).await),
        CallKind::Stream => {
            Completion::Stream(Box::pin(client.open_stream(own())).await.map(Box::new))
        }
        CallKind::Body => Completion::Body(Box::pin(client.open_body(own())).await.map(Box::new)),
        CallKind::Socket => {
            Completion::Socket(Box::pin(client.open_socket(own())).await.map(Box::new))
        }
    }
}
