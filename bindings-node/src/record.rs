//! What crosses to JavaScript: one flat record for responses, batches of events and errors.

use std::any::Any;
use std::fmt;
use std::future::Future;
use std::panic::AssertUnwindSafe;

use bytes::Bytes;
use futures_util::FutureExt;
use serde::Serialize;
use tzafon::{BodyStream, Error, ErrorRecord, Recording, Response, RetriedFailure, Socket};

use crate::long_strings::LongStrings;

/// Largest body or events of a record that may be kept after it was read.
const SMALL: usize = 8 << 10;

/// A string if it is UTF-8, which JavaScript can parse directly; bytes otherwise.
#[derive(Debug)]
pub enum Body {
    Text(String),
    Bytes(Vec<u8>),
}

/// The result of one native call. Which fields are set depends on the call and on `ok`.
#[derive(Default)]
pub struct Record {
    pub ok: bool,
    pub status: Option<u32>,
    /// JSON: pairs of name and value.
    pub headers: Option<String>,
    /// A whole body, a chunk of one, or a message of a WebSocket.
    pub body: Option<Body>,
    pub url: Option<String>,
    /// JSON: the attempts that failed and were retried, each as status or null, message, and the
    /// delay after it in seconds. Absent if there were none.
    pub failures: Option<String>,
    /// JSON arrays of all events that were ready, several to an array. Absent at the end of a stream.
    pub events: Option<Vec<String>>,
    /// For each array of events their ids, in the format of `event_batch::ids`.
    pub ids: Option<Vec<String>>,
    /// Long strings of `body` or `events`, which have placeholders for them.
    pub long_strings: Option<LongStrings>,
    /// JSON: notices that the connection of the stream broke after these events and is about to be
    /// reconnected. Absent if it did not break.
    pub notices: Option<String>,
    /// How many times the stream reconnected.
    pub reconnects: Option<u32>,
    pub kind: Option<String>,
    pub message: Option<String>,
    pub request_id: Option<String>,
    pub attempts: Option<u32>,
    pub cause: Option<String>,
    pub method: Option<String>,
    /// Whether the request may have taken effect although it failed.
    pub outcome_unknown: Option<bool>,
    pub stream_id: Option<String>,
    pub last_event_id: Option<String>,
    pub hint: Option<String>,
    /// A warning about the options of a client, to be logged.
    pub warning: Option<String>,
}

/// A response whose body is not read yet.
pub trait Head {
    fn status(&self) -> u16;
    fn headers(&self) -> &[(String, String)];
    fn url(&self) -> &str;
    fn failures(&self) -> &[RetriedFailure];
}

macro_rules! heads {
    ($($response:ty),*) => {$(
        impl Head for $response {
            fn status(&self) -> u16 {
                self.status()
            }
            fn headers(&self) -> &[(String, String)] {
                self.headers()
            }
            fn url(&self) -> &str {
                self.url()
            }
            fn failures(&self) -> &[RetriedFailure] {
                self.failures()
            }
        }
    )*};
}

heads!(BodyStream, Socket);

impl Record {
    pub fn response(response: Response) -> Self {
        Self {
            status: Some(response.status.into()),
            headers: Some(json(&response.headers)),
            url: Some(response.url),
            failures: failures(&response.failures),
            ..Self::body(response.body)
        }
    }

    pub fn head(response: &impl Head) -> Self {
        Self {
            status: Some(response.status().into()),
            headers: Some(json(response.headers())),
            failures: failures(response.failures()),
            ..Self::end().with_url(response.url())
        }
    }

    /// A whole body.
    pub fn body(bytes: Bytes) -> Self {
        let (body, long_strings) = match String::from_utf8(bytes.into()) {
            Ok(text) => {
                let (text, long_strings) = LongStrings::extract(text);
                (Body::Text(text), long_strings)
            }
            Err(error) => (Body::Bytes(error.into_bytes()), None),
        };
        Self {
            body: Some(body),
            long_strings,
            ..Self::end()
        }
    }

    /// A chunk of a body, or a binary message.
    pub fn bytes(bytes: Bytes) -> Self {
        Self {
            body: Some(Body::Bytes(bytes.into())),
            ..Self::end()
        }
    }

    /// A text message.
    pub fn text(text: String) -> Self {
        Self {
            body: Some(Body::Text(text)),
            ..Self::end()
        }
    }

    /// What was recorded, as JSON.
    pub fn recording(recording: &Recording) -> Self {
        let fields = serde_json::json!({
            "path": recording.path.to_string_lossy(),
            "kind": recording.kind.as_str(),
            "frames": recording.frames,
            "note": recording.note,
        });
        Self::text(fields.to_string())
    }

    /// Whether the record may be kept for a while after JavaScript has read it.
    pub fn is_small(&self) -> bool {
        let body = match &self.body {
            Some(Body::Text(text)) => text.capacity(),
            Some(Body::Bytes(bytes)) => bytes.capacity(),
            None => 0,
        };
        let texts = self.events.iter().chain(&self.ids).flatten();
        let texts = texts.map(String::capacity).sum::<usize>();
        body <= SMALL && texts <= SMALL && self.long_strings.is_none()
    }

    /// Success without data; for a stream or a socket, its end.
    pub fn end() -> Self {
        Self {
            ok: true,
            ..Self::default()
        }
    }

    pub fn with_url(self, url: &str) -> Self {
        Self {
            url: Some(url.to_owned()),
            ..self
        }
    }

    pub fn with_warning(self, warning: Option<&str>) -> Self {
        Self {
            warning: warning.map(str::to_owned),
            ..self
        }
    }

    pub fn with_reconnects(self, count: u32) -> Self {
        Self {
            reconnects: Some(count),
            ..self
        }
    }

    pub fn error(error: &Error) -> Self {
        let record: ErrorRecord = error.record();
        Self {
            status: record.status.map(u32::from),
            headers: Some(json(&record.headers)),
            body: record.body.map(|bytes| text_or_bytes(bytes.into())),
            url: record.url,
            failures: failures(&record.failures),
            request_id: record.request_id,
            attempts: Some(record.attempts),
            cause: record.cause,
            method: record.method,
            outcome_unknown: Some(record.outcome_unknown),
            stream_id: record.stream_id,
            last_event_id: record.last_event_id,
            hint: record.hint,
            ..Self::failure(record.kind, record.message)
        }
    }

    pub fn closed(message: &str) -> Self {
        Self::failure("closed", message)
    }

    /// An error of the binding itself: `aborted`, `closed`, `too_large` or `internal`.
    pub fn failure(kind: &str, message: impl Into<String>) -> Self {
        Self {
            kind: Some(kind.to_owned()),
            message: Some(message.into()),
            ..Self::default()
        }
    }
}

/// Runs a future; a panic in it becomes an error record.
pub fn guarded<T>(future: impl Future<Output = T>) -> impl Future<Output = Result<T, Box<Record>>> {
    // Not an async function, which would need the memory of `future` twice.
    let caught = AssertUnwindSafe(future).catch_unwind();
    caught.map(|result| {
        result.map_err(|panic| {
            let message = format!("the native engine failed: {}", panic_text(&*panic));
            Box::new(Record::failure("internal", message))
        })
    })
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

/// Serializing strings and numbers cannot fail.
pub fn json(value: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "[]".to_owned())
}

fn failures(failures: &[RetriedFailure]) -> Option<String> {
    let attempts: Vec<_> = failures
        .iter()
        .map(|failure| {
            (
                failure.status,
                &failure.message,
                failure.delay.as_secs_f64(),
            )
        })
        .collect();
    (!attempts.is_empty()).then(|| json(&attempts))
}

fn text_or_bytes(bytes: Vec<u8>) -> Body {
    match String::from_utf8(bytes) {
        Ok(text) => Body::Text(text),
        Err(error) => Body::Bytes(error.into_bytes()),
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record").finish_non_exhaustive()
    }
}
