//! The options of a client, from a dict with the names that the core gives them.

use std::time::Duration;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use tzafon::Options;

/// The core's options; times are in seconds.
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

/// Infinity means no limit; tokio's clock takes at most about thirty years.
pub fn seconds(number: f64) -> PyResult<Duration> {
    const LONGEST: f64 = 1e9;
    if number.is_nan() || number < 0.0 {
        return Err(PyValueError::new_err(format!(
            "a time limit can't be {number} s"
        )));
    }
    Ok(Duration::from_secs_f64(number.min(LONGEST)))
}
