//! The record of one call, as Python makes it: see `_engine/call.py`.

use bytes::Bytes;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple};
use tzafon::Call;

use crate::options::seconds;
use crate::{errors, json};

/// The attributes of a Python `Call` that cross. Times are in seconds.
#[derive(FromPyObject)]
pub struct CallRecord<'py> {
    /// An operation's dotted name, or `METHOD /path`.
    operation: String,
    /// The values in the path, in order.
    #[pyo3(from_py_with = list)]
    path: Vec<String>,
    #[pyo3(from_py_with = list)]
    query: Vec<(String, String)>,
    /// A header of `None` is removed.
    #[pyo3(from_py_with = list)]
    headers: Vec<(String, Option<String>)>,
    /// Bytes are sent as they are, anything else as JSON.
    body: Option<Bound<'py, PyAny>>,
    timeout: Option<f64>,
    max_retries: Option<u32>,
    resume: Option<bool>,
    max_reconnects: Option<u32>,
    total_timeout: Option<f64>,
}

/// Any sequence. Most are tuples, which are read without asking how.
fn list<'py, T>(value: &Bound<'py, PyAny>) -> PyResult<Vec<T>>
where
    T: for<'a> FromPyObject<'a, 'py>,
{
    let Ok(tuple) = value.cast::<PyTuple>() else {
        return value.extract();
    };
    let items = tuple.iter_borrowed();
    items
        .map(|item| item.extract().map_err(Into::<PyErr>::into))
        .collect()
}

impl CallRecord<'_> {
    /// The core's call.
    pub fn into_call(self, py: Python<'_>) -> PyResult<Call> {
        let call =
            Call::operation(&self.operation).map_err(|failed| errors::exception(py, &failed))?;
        let mut call = call
            .path(self.path)
            .query(self.query)
            .headers(self.headers)
            .timeout(self.timeout.map(seconds).transpose()?)
            .max_retries(self.max_retries)
            .resume(self.resume)
            .max_reconnects(self.max_reconnects)
            .total_timeout(self.total_timeout.map(seconds).transpose()?);
        if let Some(body) = self.body {
            call = match body.cast::<PyBytes>() {
                Ok(raw) => call.content(Bytes::copy_from_slice(raw.as_bytes())),
                Err(_) => call.body(Bytes::from(json::to_json(&body)?)),
            };
        }
        Ok(call)
    }
}
