//! A client's native half: makes calls, waiting for them or through a completion queue.

use std::mem;
use std::process;
use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyDict;
use tzafon::{Lightcone, Options};

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
    client: Mutex<(u32, Lightcone)>,
}

#[pymethods]
impl Engine {
    #[new]
    fn new(py: Python<'_>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let options = options(settings)?;
        let client = make(py, &options)?;
        Ok(Self {
            options,
            client: Mutex::new((process::id(), client)),
        })
    }

    #[getter]
    fn base_url(&self, py: Python<'_>) -> PyResult<String> {
        Ok(self.client(py)?.base_url().to_owned())
    }

    /// Makes a call and waits for its answer.
    fn call(&self, py: Python<'_>, args: CallArgs<'_>) -> PyResult<Py<PyAny>> {
        let (client, call) = (self.client(py)?, args.into_call(py)?);
        let result = runtime::wait(py, async move { client.call(call).await })?;
        Outcome::Called(result).into_python(py)
    }

    /// Opens a stream and waits for its beginning.
    fn open_stream(&self, py: Python<'_>, args: CallArgs<'_>) -> PyResult<Py<PyAny>> {
        let (client, call) = (self.client(py)?, args.into_call(py)?);
        let result = runtime::wait(py, async move { client.open_stream(call).await })?;
        Outcome::Opened(result.map(Box::new)).into_python(py)
    }

    /// Makes a call whose answer arrives in `queue` under `token`.
    fn submit_call(
        &self,
        py: Python<'_>,
        args: CallArgs<'_>,
        queue: &CompletionQueue,
        token: u64,
    ) -> PyResult<Pending> {
        let (client, call) = (self.client(py)?, args.into_call(py)?);
        queue.submit(
            token,
            async move { Outcome::Called(client.call(call).await) },
        )
    }

    /// Opens a stream that arrives in `queue` under `token`.
    fn submit_stream(
        &self,
        py: Python<'_>,
        args: CallArgs<'_>,
        queue: &CompletionQueue,
        token: u64,
    ) -> PyResult<Pending> {
        let (client, call) = (self.client(py)?, args.into_call(py)?);
        queue.submit(token, async move {
            Outcome::Opened(client.open_stream(call).await.map(Box::new))
        })
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
            mem::forget(slot.1.clone());
        }
    }
}

impl Engine {
    /// The client; in a forked child a new one, since connections can't be shared.
    fn client(&self, py: Python<'_>) -> PyResult<Lightcone> {
        let mut slot = self.client.lock().unwrap_or_else(PoisonError::into_inner);
        if slot.0 != process::id() {
            let made = make(py, &self.options)?;
            let inherited = mem::replace(&mut *slot, (process::id(), made));
            mem::forget(inherited);
        }
        Ok(slot.1.clone())
    }
}

fn make(py: Python<'_>, options: &Options) -> PyResult<Lightcone> {
    Lightcone::new(options.clone()).map_err(|error| exception(py, &error))
}
