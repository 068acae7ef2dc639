//! The head of a response: all that is known before its body is read.

use std::time::Duration;

use super::body::Body;
use super::transport::IncomingResponse;
use crate::error::{Error, ErrorKind, RetriedFailure, SentRequest};

const SHOWN_BYTES: usize = 200;

/// The head of a response, and how many attempts it took.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub url: String,
    pub http_version: &'static str,
    pub method: &'static str,
    pub failures: Vec<RetriedFailure>,
    /// The request that this responds to, where it is known.
    pub request: Option<SentRequest>,
    /// From sending the request to this head.
    pub elapsed: Duration,
}

impl Head {
    pub fn split(
        answer: IncomingResponse,
        method: &'static str,
        failures: Vec<RetriedFailure>,
    ) -> (Self, Body) {
        let head = Self {
            status: answer.status,
            headers: answer.headers,
            url: answer.url,
            http_version: answer.http_version,
            method,
            failures,
            request: None,
            elapsed: Duration::ZERO,
        };
        (head, answer.body)
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(header, _)| header == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The content type in lower case, without parameters; empty if none was sent.
    pub fn content_type(&self) -> String {
        let whole = self.header("content-type").unwrap_or_default();
        let kind = whole.split(';').next().unwrap_or_default();
        kind.trim().to_ascii_lowercase()
    }

    pub fn error(&self, kind: ErrorKind, message: String) -> Error {
        let error = Error::new(kind, message).for_request(self.method, &self.url);
        let error = error.after(&self.failures);
        match &self.request {
            Some(request) => error.sent(request.clone(), self.elapsed),
            None => error,
        }
    }

    /// Describes an unexpected body: status, content type and its first characters.
    pub fn misread(&self, what: &str, body: &[u8]) -> Error {
        let message = format!(
            "the response of {} {what} (status {}, content type {}); it begins with: {}",
            self.url,
            self.status,
            self.header("content-type").unwrap_or("not given"),
            beginning(body),
        );
        self.error(ErrorKind::Decode, message)
    }
}

/// At most the first 200 bytes, as text.
pub(crate) fn beginning(body: &[u8]) -> String {
    let cut = &body[..body.len().min(SHOWN_BYTES)];
    // A character that is cut in two is left out; bytes that are not UTF-8 are replaced.
    let whole = match std::str::from_utf8(cut) {
        Err(error) if error.error_len().is_none() => &cut[..error.valid_up_to()],
        _ => cut,
    };
    String::from_utf8_lossy(whole).into_owned()
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_beginning_has_two_hundred_bytes_and_whole_characters() {
        assert_eq!(beginning(&[b'a'; 201]), "a".repeat(200));
        let text = format!("a{}", "é".repeat(150));
        assert_eq!(beginning(text.as_bytes()), format!("a{}", "é".repeat(99)));
        assert_eq!(beginning(b"\xFFa"), "\u{fffd}a");
        assert_eq!(beginning(b""), "");
    }
}
