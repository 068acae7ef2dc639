//! What is known of an answer beside its body.

use pyo3::prelude::*;
use tzafon::{BodyStream, EventStream, Response, RetriedFailure, Socket};

/// `(status or None, message, delay in s)` of an attempt that was made again.
pub type Failure = (Option<u16>, String, f64);

/// An answer; base of the native stream, body and socket. Python objects are made of it when they
/// are asked for.
#[pyclass(frozen, subclass, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeAnswer {
    #[pyo3(get)]
    status: u16,
    #[pyo3(get)]
    headers: Vec<(String, String)>,
    #[pyo3(get)]
    url: String,
    #[pyo3(get)]
    method: &'static str,
    #[pyo3(get)]
    http_version: &'static str,
    #[pyo3(get)]
    failures: Vec<Failure>,
}

/// As Python gets them.
pub fn failures(list: &[RetriedFailure]) -> Vec<Failure> {
    let pairs = list.iter();
    pairs
        .map(|failure| {
            let delay = failure.delay.as_secs_f64();
            (failure.status, failure.message.clone(), delay)
        })
        .collect()
}

macro_rules! from_answer {
    ($($answer:ty),*) => {$(
        impl From<&$answer> for NativeAnswer {
            fn from(answer: &$answer) -> Self {
                Self {
                    status: answer.status(),
                    headers: answer.headers().to_vec(),
                    url: answer.url().to_owned(),
                    method: answer.method(),
                    http_version: answer.http_version(),
                    failures: failures(answer.failures()),
                }
            }
        }
    )*};
}

from_answer!(EventStream, BodyStream, Socket);

impl From<Response> for NativeAnswer {
    fn from(answer: Response) -> Self {
        Self {
            status: answer.status,
            headers: answer.headers,
            url: answer.url,
            method: answer.method,
            http_version: answer.http_version,
            failures: failures(&answer.failures),
        }
    }
}
