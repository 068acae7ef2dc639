//! A client's native half: makes calls, waiting for them or through a completion queue.

use std::mem;
use std::process;
use std::sync::{Mutex, PoisonError};

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use tzafon::{Call, Error, Lightcone, Options};

use crate::args::{CallArgs, options};
use crate::convert::Outcome;
use crate::error::exception;
use crate::queue::{CompletionQueue, Pending};
use crate::runtime;

/// Holds the options and, for the process that uses it, the client made of them.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct Engine {
    options: Options,
    // None when it was closed.
    client: Mutex<(u32, Option<Lightcone>)>,
}

/// What comes of a call, by the name that Python gives it.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Call,
    Stream,
    Body,
    Socket,
}

#[pymethods]
impl Engine {
    #[new]
    fn new(py: Python<'_>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let options = options(settings)?;
        let client = Lightcone::new(options.clone()).map_err(|error| exception(py, &error))?;
        Ok(Self::of(options, client))
    }

    /// An engine of other settings, which shares this one's connections where it can.
    fn derive(&self, py: Python<'_>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let options = options(settings)?;
        let client = self.client(py)?.with_options(options.clone());
        let client = client.map_err(|error| exception(py, &error))?;
        Ok(Self::of(options, client))
    }

    #[getter]
    fn base_url(&self, py: Python<'_>) -> PyResult<String> {
        Ok(self.client(py)?.base_url().to_owned())
    }

    /// What the maker of this engine should be told; the same is said once in a process.
    #[getter]
    fn warning(&self, py: Python<'_>) -> PyResult<Option<String>> {
        Ok(self.client(py)?.warning().map(str::to_owned))
    }

    /// Makes a call and waits for its answer.
    fn call(&self, py: Python<'_>, args: CallArgs<'_>) -> PyResult<Py<PyAny>> {
        let (client, call) = (self.client(py)?, args.into_call(py)?);
        let result = runtime::wait(py, async move { client.call(call).await })?;
        Outcome::Called(result).into_python(py)
    }

    /// Opens a stream, a body or a socket, and waits for its beginning.
    fn open(&self, py: Python<'_>, kind: &str, args: CallArgs<'_>) -> PyResult<Py<PyAny>> {
        let kind = Kind::named(kind)?;
        let (client, call) = (self.client(py)?, args.into_call(py)?);
        runtime::wait(py, work(client, kind, call))?.into_python(py)
    }

    /// Begins a call, or opens something; what comes of it arrives in `queue` under `token`.
    fn submit(
        &self,
        py: Python<'_>,
        kind: &str,
        args: CallArgs<'_>,
        queue: &CompletionQueue,
        token: u64,
    ) -> PyResult<Pending> {
        let kind = Kind::named(kind)?;
        let (client, call) = (self.client(py)?, args.into_call(py)?);
        queue.submit(token, work(client, kind, call))
    }

    /// Lets go of the connections that nothing uses. Calls that run still end as they would.
    fn close(&self) {
        let mut slot = self.client.lock().unwrap_or_else(PoisonError::into_inner);
        let client = slot.1.take();
        if slot.0 != process::id() {
            mem::forget(client);
        }
    }
}

impl Drop for Engine {
    /// In a forked child an unused client is still the parent's: see [`Engine::client`].
    fn drop(&mut self) {
        let slot = self
            .client
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        if slot.0 != process::id() {
            mem::forget(slot.1.take());
        }
    }
}

impl Engine {
    fn of(options: Options, client: Lightcone) -> Self {
        Self {
            options,
            client: Mutex::new((process::id(), Some(client))),
        }
    }

    /// The client; in a forked child a new one, since connections can't be shared.
    fn client(&self, py: Python<'_>) -> PyResult<Lightcone> {
        let mut slot = self.client.lock().unwrap_or_else(PoisonError::into_inner);
        if slot.0 != process::id() && slot.1.is_some() {
            let made = Lightcone::new(self.options.clone());
            let made = made.map_err(|error| exception(py, &error))?;
            let inherited = mem::replace(&mut *slot, (process::id(), Some(made)));
            mem::forget(inherited);
        }
        let closed = || exception(py, &Error::closed("the client is closed"));
        slot.1.clone().ok_or_else(closed)
    }
}

impl Kind {
    fn named(name: &str) -> PyResult<Self> {
        match name {
            "call" => Ok(Self::Call),
            "stream" => Ok(Self::Stream),
            "body" => Ok(Self::Body),
            "socket" => Ok(Self::Socket),
            _ => Err(PyValueError::new_err(format!(
                "{name:?} is nothing that comes of a call"
            ))),
        }
    }
}

async fn work(client: Lightcone, kind: Kind, call: Call) -> Outcome {
    match kind {
        Kind::Call => Outcome::Called(client.call(call).await),
        // On the heap, so that a plain call does not carry the room for these.
        Kind::Stream => Outcome::Stream(Box::pin(client.open_stream(call)).await.map(Box::new)),
        Kind::Body => Outcome::Body(Box::pin(client.open_body(call)).await.map(Box::new)),
        Kind::Socket => Outcome::Socket(Box::pin(client.open_socket(call)).await.map(Box::new)),
    }
}
