//! Why a request got no response, classified by what is certain about it.

use std::fmt;
use std::sync::Arc;

use h2::Reason;

use super::status::Status;

/// Why there is no response.
#[derive(Debug)]
pub(crate) enum SendError {
    /// Connecting or HTTP/1.1 failed. Shared by all requests that waited for the connection.
    Http(Arc<reqwest::Error>),
    /// HTTP/2 failed.
    Stream(StreamError),
}

impl SendError {
    pub(super) fn http(error: reqwest::Error) -> Self {
        Self::Http(Arc::new(error))
    }
}

/// How a stream, or its connection, failed.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{message}")]
pub(crate) struct StreamError {
    certainty: Certainty,
    message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Certainty {
    /// Nothing of the request was sent.
    Unsent,
    /// The server closed the connection and says that it has not processed the request.
    LeftOver,
    /// The server says that it refuses the request unprocessed.
    Refused,
    Unknown,
}

impl StreamError {
    /// An error before the first byte of the request was written.
    pub(super) fn unsent(error: &h2::Error, status: Option<&Status>) -> Self {
        Self {
            certainty: Certainty::Unsent,
            message: describe(error, status),
        }
    }

    /// An error after the request was handed over, when this many bytes had been written.
    pub(super) fn new(error: &h2::Error, status: &Status, written_before: Option<u64>) -> Self {
        let remote_reset = error.is_remote() && error.is_reset();
        // A stream gets the connection's GOAWAY as its own error only if its id is above the
        // last one that the server processed.
        let certainty = if error.is_remote() && error.is_go_away() {
            Certainty::LeftOver
        } else if remote_reset && error.reason() == Some(Reason::REFUSED_STREAM) {
            Certainty::Refused
        } else if written_before == Some(status.written()) {
            Certainty::Unsent
        } else {
            Certainty::Unknown
        };
        Self {
            certainty,
            message: describe(error, Some(status)),
        }
    }

    pub(super) fn invalid(error: impl fmt::Display) -> Self {
        Self {
            certainty: Certainty::Unsent,
            message: format!("the request cannot be sent over HTTP/2: {error}"),
        }
    }

    /// The server has certainly not processed the request.
    pub fn is_not_processed(&self) -> bool {
        self.certainty != Certainty::Unknown
    }

    /// The connection was closing when the request was placed on it.
    pub(super) fn is_stale(&self) -> bool {
        matches!(self.certainty, Certainty::Unsent | Certainty::LeftOver)
    }
}

fn describe(error: &h2::Error, status: Option<&Status>) -> String {
    // `Debug` of a reason is its name in the standard.
    match error.reason() {
        Some(reason) if error.is_remote() && error.is_reset() => {
            format!("the server reset the stream: {reason:?}")
        }
        Some(reason) if error.is_remote() && error.is_go_away() => {
            format!("the server closed the connection: GOAWAY {reason:?}")
        }
        Some(reason) => format!("the server broke the rules of HTTP/2: {reason:?}"),
        None => match status.and_then(Status::why) {
            Some(why) => why.to_owned(),
            None => format!("the HTTP/2 connection ended: {error}"),
        },
    }
}
