//! A call as it comes from Python, and the options of a client.

use std::time::Duration;

use bytes::Bytes;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyTuple};
use tzafon::{Call, Options};

use crate::{error, json};

/// `(operation, path, query, headers, body, timeout in s, max_retries, resume, max_reconnects, limit
/// on the whole in s)`; a body of bytes is sent as it is, any other as JSON.
#[derive(FromPyObject)]
pub struct CallArgs<'py>(
    String,
    #[pyo3(from_py_with = list)] Vec<String>,
    #[pyo3(from_py_with = list)] Vec<(String, String)>,
    #[pyo3(from_py_with = list)] Vec<(String, Option<String>)>,
    Option<Bound<'py, PyAny>>,
    Option<f64>,
    Option<u32>,
    Option<bool>,
    Option<u32>,
    Option<f64>,
);

/// Any sequence. Those of most calls are tuples, which are read without asking how.
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

impl CallArgs<'_> {
    pub fn into_call(self, py: Python<'_>) -> PyResult<Call> {
        let Self(
            operation,
            path,
            query,
            headers,
            body,
            timeout,
            max_retries,
            resume,
            max_reconnects,
            total_timeout,
        ) = self;
        let call = Call::operation(&operation).map_err(|failed| error::exception(py, &failed))?;
        let mut call = call
            .path(path)
            .query(query)
            .headers(headers)
            .timeout(timeout.map(seconds).transpose()?)
            .max_retries(max_retries)
            .resume(resume)
            .max_reconnects(max_reconnects)
            .total_timeout(total_timeout.map(seconds).transpose()?);
        if let Some(body) = body {
            call = match body.cast::<PyBytes>() {
                Ok(raw) => call.content(Bytes::copy_from_slice(raw.as_bytes())),
                Err(_) => call.body(Bytes::from(json::to_json(&body)?)),
            };
        }
        Ok(call)
    }
}

/// The core's options, from a dict with the same names; times are in seconds.
pub fn options(dict: &Bound<'_, PyDict>) -> PyResult<Options> {
    Ok(Options {
        api_key: get(dict, "api_key")?,
        base_url: get(dict, "base_url")?,
        timeout: get::<f64>(dict, "timeout")?.map(seconds).transpose()?,
        connect_timeout: get::<f64>(dict, "connect_timeout")?
            .map(seconds)
            .transpose()?,
        max_retries: get(dict, "max_retries")?,
        default_headers: get(dict, "default_headers")?.unwrap_or_default(),
        default_query: get(dict, "default_query")?.unwrap_or_default(),
        proxy: get(dict, "proxy")?,
        trust_env: get(dict, "trust_env")?,
        verify: get(dict, "verify")?,
        ca_bundle: get(dict, "ca_bundle")?,
        extra_ca_certs: None,
        http2: get(dict, "http2")?,
        local_address: get(dict, "local_address")?,
        max_idle_connections: get(dict, "max_idle_connections")?,
        user_agent: get(dict, "user_agent")?,
        retry_unsafe: get(dict, "retry_unsafe")?.unwrap_or_default(),
        stream_idle_timeout: get::<f64>(dict, "stream_idle_timeout")?
            .map(seconds)
            .transpose()?,
        total_timeout: get::<f64>(dict, "total_timeout")?
            .map(seconds)
            .transpose()?,
        max_response_bytes: get(dict, "max_response_bytes")?,
        resume: get(dict, "resume")?,
        max_reconnects: get(dict, "max_reconnects")?,
    })
}

fn get<'py, T: for<'a> FromPyObject<'a, 'py>>(
    dict: &Bound<'py, PyDict>,
    name: &str,
) -> PyResult<Option<T>> {
    match dict.get_item(name)? {
        Some(value) if !value.is_none() => {
            let value = value.extract().map_err(Into::<PyErr>::into);
            value.map(Some)
        }
        _ => Ok(None),
    }
}

/// Infinity stands for "no limit"; tokio's clock takes at most some thirty years.
pub fn seconds(number: f64) -> PyResult<Duration> {
    const LONGEST: f64 = 1e9;
    if number.is_nan() || number < 0.0 {
        return Err(PyValueError::new_err(format!(
            "a time limit can't be {number} s"
        )));
    }
    Ok(Duration::from_secs_f64(number.min(LONGEST)))
}
