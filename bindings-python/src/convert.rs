//! Results of the core as Python objects. Always on a thread that holds the interpreter.

use jiter::{PythonParse, StringCacheMode};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyTuple};
use tzafon::{Error, EventStream, Frame, Response};

use crate::error::exception;
use crate::stream::NativeStream;

/// What a finished piece of work left.
pub enum Outcome {
    Called(Result<Response, Error>),
    Opened(Result<Box<EventStream>, Error>),
    Batch(Option<Result<Vec<Frame>, Error>>),
}

impl Outcome {
    /// The Python value, or the exception.
    pub fn into_python(self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        match self {
            Self::Called(result) => response(py, &result.map_err(|error| exception(py, &error))?),
            Self::Opened(result) => {
                let stream = result.map_err(|error| exception(py, &error))?;
                NativeStream::new(*stream).into_py_any(py)
            }
            Self::Batch(None) => Ok(py.None()),
            Self::Batch(Some(result)) => batch(py, &result.map_err(|error| exception(py, &error))?),
        }
    }
}

/// `(status, headers, body, retries, url)`; a body that is no JSON comes as text.
fn response(py: Python<'_>, response: &Response) -> PyResult<Py<PyAny>> {
    let body = match response.body.trim_ascii() {
        b"" => py.None(),
        text => match parse(py, text) {
            Ok(value) => value.unbind(),
            Err(_) => String::from_utf8_lossy(text).into_py_any(py)?,
        },
    };
    let parts = (
        response.status,
        &response.headers,
        body,
        response.retries,
        &response.url,
    );
    parts.into_py_any(py)
}

/// `[(value, id, name), ...]`.
fn batch(py: Python<'_>, frames: &[Frame]) -> PyResult<Py<PyAny>> {
    let list = PyList::empty(py);
    for frame in frames {
        let value = parse(py, frame.data.as_bytes())?;
        let id = frame.id.as_deref().into_bound_py_any(py)?;
        let name = frame.event.as_deref().into_bound_py_any(py)?;
        list.append(PyTuple::new(py, [value, id, name])?)?;
    }
    Ok(list.into_any().unbind())
}

fn parse<'py>(py: Python<'py>, text: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    let parser = PythonParse {
        cache_mode: StringCacheMode::Keys,
        ..PythonParse::default()
    };
    parser
        .python_parse(py, text)
        .map_err(|error| jiter::map_json_error(text, &error))
}
