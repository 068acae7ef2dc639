//! Error records become Python exceptions through a factory that the package registers.

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict};
use tzafon::{Error, SentRequest};

use crate::response::failures;

static FACTORY: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// Registers the function that makes an exception from a record. The package calls it once.
#[pyfunction]
pub fn set_error_factory(py: Python<'_>, factory: Py<PyAny>) {
    let _ = FACTORY.set(py, factory);
}

/// The exception for `error`, of the package's own classes.
pub fn exception(py: Python<'_>, error: &Error) -> PyErr {
    match build(py, error) {
        Ok(made) => PyErr::from_value(made),
        Err(failed) => failed,
    }
}

fn build<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyAny>> {
    let factory = FACTORY
        .get(py)
        .ok_or_else(|| PyRuntimeError::new_err(error.to_string()))?;
    let record = error.record();
    let dict = PyDict::new(py);
    dict.set_item("kind", record.kind)?;
    dict.set_item("message", record.message)?;
    dict.set_item("status", record.status)?;
    dict.set_item("headers", record.headers)?;
    dict.set_item("body", record.body.map(|body| PyBytes::new(py, &body)))?;
    dict.set_item("request_id", record.request_id)?;
    dict.set_item("attempts", record.attempts)?;
    dict.set_item("cause", record.cause)?;
    dict.set_item("method", record.method)?;
    dict.set_item("url", record.url)?;
    let request = record.request.as_ref();
    dict.set_item("request_headers", request.map(SentRequest::headers))?;
    let content = request.map(|request| PyBytes::new(py, request.content()));
    dict.set_item("request_content", content)?;
    let elapsed = record.elapsed.map(|elapsed| elapsed.as_secs_f64());
    dict.set_item("elapsed", elapsed)?;
    dict.set_item("failures", failures(&record.failures))?;
    dict.set_item("outcome_unknown", record.outcome_unknown)?;
    dict.set_item("stream_id", record.stream_id)?;
    dict.set_item("last_event_id", record.last_event_id)?;
    dict.set_item("hint", record.hint)?;
    factory.bind(py).call1((dict,))
}
