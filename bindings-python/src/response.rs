//! What is known of a response beside its body.

use std::iter;

use pyo3::prelude::*;
use pyo3::types::PyBytes;
use tzafon::{BodyStream, EventStream, Response, RetriedFailure, SentRequest, Socket};

/// `(status or None, message, delay in s)` of an attempt that was retried.
pub type Failure = (Option<u16>, String, f64);

/// The head of a response; base of the native stream, body and socket. Python objects are made of
/// it when they are read.
#[pyclass(frozen, subclass, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeResponse {
    #[pyo3(get)]
    status: u16,
    #[pyo3(get)]
    method: &'static str,
    #[pyo3(get)]
    http_version: &'static str,
    #[pyo3(get)]
    failures: Vec<Failure>,
    /// From sending the request to the end of the body, or of the head where the body is still to
    /// be read; in seconds.
    #[pyo3(get)]
    elapsed: f64,
    request: Option<SentRequest>,
    strings: Strings,
}

/// The URL, and the headers' names and values, in two allocations. The interpreter's thread makes
/// and frees them: memory that is freed by another thread makes most allocators lock.
#[derive(Debug)]
struct Strings {
    joined: String,
    ends: Vec<usize>,
}

impl Strings {
    fn new(url: &str, headers: &[(String, String)]) -> Self {
        let pairs = headers.iter();
        let pairs = pairs.flat_map(|(name, value)| [name.as_str(), value.as_str()]);
        let size = url.len() + pairs.clone().map(str::len).sum::<usize>();
        let mut strings = Self {
            joined: String::with_capacity(size),
            ends: Vec::with_capacity(1 + 2 * headers.len()),
        };
        for text in iter::once(url).chain(pairs) {
            strings.joined.push_str(text);
            strings.ends.push(strings.joined.len());
        }
        strings
    }

    fn get(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.joined[start..self.ends[index]]
    }
}

#[pymethods]
impl NativeResponse {
    #[getter]
    fn url(&self) -> &str {
        self.strings.get(0)
    }

    #[getter]
    fn headers(&self) -> Vec<(&str, &str)> {
        let pairs = (1..self.strings.ends.len()).step_by(2);
        pairs
            .map(|name| (self.strings.get(name), self.strings.get(name + 1)))
            .collect()
    }

    /// The headers that were sent; secrets are not shown.
    #[getter]
    fn request_headers(&self) -> Vec<(String, String)> {
        let request = self.request.as_ref();
        request.map(SentRequest::headers).unwrap_or_default()
    }

    /// The body that was sent.
    #[getter]
    fn request_content<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let request = self.request.as_ref();
        PyBytes::new(py, request.map(SentRequest::content).unwrap_or_default())
    }
}

/// The retried attempts, as Python gets them.
pub fn failures(list: &[RetriedFailure]) -> Vec<Failure> {
    let pairs = list.iter();
    pairs
        .map(|failure| {
            let delay = failure.delay.as_secs_f64();
            (failure.status, failure.message.clone(), delay)
        })
        .collect()
}

macro_rules! from_open {
    ($($open:ty),*) => {$(
        impl From<&$open> for NativeResponse {
            fn from(response: &$open) -> Self {
                Self {
                    status: response.status(),
                    strings: Strings::new(response.url(), response.headers()),
                    method: response.method(),
                    http_version: response.http_version(),
                    failures: failures(response.failures()),
                    elapsed: response.elapsed().as_secs_f64(),
                    request: response.request().cloned(),
                }
            }
        }
    )*};
}

from_open!(EventStream, BodyStream, Socket);

impl From<&Response> for NativeResponse {
    fn from(response: &Response) -> Self {
        Self {
            status: response.status,
            strings: Strings::new(&response.url, &response.headers),
            method: response.method,
            http_version: response.http_version,
            failures: failures(&response.failures),
            elapsed: response.elapsed.as_secs_f64(),
            request: Some(response.request.clone()),
        }
    }
}
