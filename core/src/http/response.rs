//! A response that was read whole.

use std::time::Duration;

use bytes::Bytes;

use crate::error::{RetriedFailure, SentRequest};

/// A response that was read whole.
#[derive(Clone, Debug)]
pub struct Response {
    /// HTTP status, 200–299.
    pub status: u16,
    /// Headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body, decompressed.
    pub body: Bytes,
    /// Attempts made after the first one.
    pub retries: u32,
    /// The attempts that failed before this response.
    pub failures: Vec<RetriedFailure>,
    /// The URL that responded, after redirects.
    pub url: String,
    /// The request's HTTP method.
    pub method: &'static str,
    /// `HTTP/1.1` or `HTTP/2`.
    pub http_version: &'static str,
    /// From sending the request to the end of the body.
    pub elapsed: Duration,
    /// The request as it was sent.
    pub request: SentRequest,
}
