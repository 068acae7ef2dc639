//! The core's helpers, by name: see `_engine/helpers.py`.

use pyo3::prelude::*;
use pyo3::types::PyBytes;
use tzafon::ImageFormat;

use crate::errors::exception;
use crate::json::to_json;
use crate::to_python::parse;

/// The output of a helper of the core. The argument crosses as JSON.
#[pyfunction]
pub fn call_helper<'py>(
    py: Python<'py>,
    name: &str,
    argument: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let output = tzafon::call_helper(name, &to_json(argument)?);
    let output = output.map_err(|error| exception(py, &error))?;
    parse(py, output.as_bytes())
}

/// The bytes of base64 text or of a `data:` URL; `None` for anything else.
#[pyfunction]
pub fn decode_data<'py>(py: Python<'py>, text: &str) -> Option<Bound<'py, PyBytes>> {
    let bytes = py.detach(|| tzafon::decode_data(text))?;
    Some(PyBytes::new(py, &bytes))
}

/// The media type of an encoded image; `None` for an unknown one.
#[pyfunction]
pub fn media_type(image: &[u8]) -> Option<&'static str> {
    ImageFormat::detect(image).map(ImageFormat::media_type)
}
