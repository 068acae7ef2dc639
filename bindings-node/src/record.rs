//! What crosses to JavaScript: one flat record for answers, batches of events and errors.

use std::any::Any;
use std::fmt;
use std::future::Future;
use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use napi::bindgen_prelude::{Buffer, Either};
use napi_derive::napi;
use tzafon::{Error, ErrorRecord, EventStream, Frame, Response};

/// Text where it is UTF-8, which JavaScript can parse at once; bytes otherwise.
type Body = Either<String, Buffer>;

/// The outcome of one native call. Which fields are there depends on what was called and on `ok`.
#[napi(object, object_from_js = false)]
#[derive(Default)]
pub struct Record {
    pub ok: bool,
    pub status: Option<u32>,
    /// JSON text of pairs of name and value.
    pub headers: Option<String>,
    pub body: Option<Body>,
    pub url: Option<String>,
    pub retries: Option<u32>,
    /// JSON text of an array of every event that was ready; absent at the end of a stream.
    pub events: Option<String>,
    /// JSON text of an array of the events' ids, or null for an event without.
    pub ids: Option<String>,
    pub kind: Option<String>,
    pub message: Option<String>,
    pub request_id: Option<String>,
    pub attempts: Option<u32>,
    pub cause: Option<String>,
    pub method: Option<String>,
}

impl Record {
    pub fn response(response: Response) -> Self {
        Self {
            ok: true,
            status: Some(response.status.into()),
            headers: Some(pairs(&response.headers)),
            body: Some(body(response.body.into())),
            url: Some(response.url),
            retries: Some(response.retries),
            ..Self::default()
        }
    }

    /// What is known of a stream when its head has arrived.
    pub fn opened(stream: &EventStream) -> Self {
        Self {
            ok: true,
            status: Some(stream.status().into()),
            headers: Some(pairs(stream.headers())),
            url: Some(stream.url().to_owned()),
            retries: Some(stream.retries()),
            ..Self::default()
        }
    }

    pub fn batch(frames: &[Frame]) -> Self {
        let size = frames
            .iter()
            .map(|frame| frame.data.len() + 1)
            .sum::<usize>();
        let mut events = String::with_capacity(size + 1);
        events.push('[');
        for (index, frame) in frames.iter().enumerate() {
            if index > 0 {
                events.push(',');
            }
            // The core has checked that each is valid JSON, so no tree is built here.
            events.push_str(&frame.data);
        }
        events.push(']');
        let ids: Vec<_> = frames.iter().map(|frame| frame.id.as_deref()).collect();
        Self {
            ok: true,
            events: Some(events),
            ids: serde_json::to_string(&ids).ok(),
            ..Self::default()
        }
    }

    pub fn end() -> Self {
        Self {
            ok: true,
            ..Self::default()
        }
    }

    pub fn error(error: &Error) -> Self {
        let ErrorRecord {
            kind,
            message,
            status,
            headers,
            body: bytes,
            request_id,
            attempts,
            cause,
            method,
            url,
        } = error.record();
        Self {
            status: status.map(u32::from),
            headers: Some(pairs(&headers)),
            body: bytes.map(|bytes| body(bytes.into())),
            url,
            request_id,
            attempts: Some(attempts),
            cause,
            method,
            ..Self::failure(kind, message)
        }
    }

    /// A failure that the core knows nothing of: `aborted`, `closed`, `argument` or `internal`.
    pub fn failure(kind: &str, message: impl Into<String>) -> Self {
        Self {
            kind: Some(kind.to_owned()),
            message: Some(message.into()),
            ..Self::default()
        }
    }
}

/// Runs a future to its end; a panic in it becomes a message.
pub async fn guarded<T>(future: impl Future<Output = T>) -> Result<T, Box<Record>> {
    let outcome = AssertUnwindSafe(future).catch_unwind().await;
    outcome.map_err(|panic| {
        let message = format!("the native engine failed: {}", panic_text(&*panic));
        Box::new(Record::failure("internal", message))
    })
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

fn pairs(headers: &[(String, String)]) -> String {
    serde_json::to_string(headers).unwrap_or_else(|_| "[]".to_owned())
}

fn body(bytes: Vec<u8>) -> Body {
    match String::from_utf8(bytes) {
        Ok(text) => Either::A(text),
        Err(error) => Either::B(error.into_bytes().into()),
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record").finish_non_exhaustive()
    }
}
