//! What crosses to JavaScript: one flat record for answers, batches of events and errors.

use std::any::Any;
use std::fmt;
use std::future::Future;
use std::panic::AssertUnwindSafe;

use bytes::Bytes;
use futures_util::FutureExt;
use serde::Serialize;
use tzafon::{
    Batch, BodyStream, Error, ErrorRecord, Frame, Reconnect, Response, RetriedFailure, Socket,
};

use crate::lifted::{LONG, Lifted};

const SMALL: usize = 8 << 10;
// A text of events has at most so many, and no more after so many bytes.
const MOST_IN_PIECE: usize = 16;
const FULL_PIECE: usize = 8 << 10;

/// Text where it is UTF-8, which JavaScript can parse at once; bytes otherwise.
#[derive(Debug)]
pub enum Body {
    Text(String),
    Bytes(Vec<u8>),
}

/// The outcome of one native call. Which fields are there depends on what was called and on `ok`.
#[derive(Default)]
pub struct Record {
    pub ok: bool,
    pub status: Option<u32>,
    /// JSON text of pairs of name and value.
    pub headers: Option<String>,
    /// A whole body, a piece of one, or a message of a socket.
    pub body: Option<Body>,
    pub url: Option<String>,
    /// JSON text of the attempts that failed and were made again: status or null, message, and the
    /// wait after it in seconds. Absent when there were none.
    pub failures: Option<String>,
    /// Every event that was ready, some to a text, which is JSON of an array. Absent at the end of a
    /// stream.
    pub events: Option<Vec<String>>,
    /// For each text of events their ids, as [`ids`] writes them.
    pub ids: Option<Vec<String>>,
    /// Long texts of `body` or `events`, which have places for them: see `Lifted`.
    pub lifted: Option<Lifted>,
    /// JSON text of an array of notices: after these events the stream broke, and is about to be
    /// connected again. Absent when it did not.
    pub notices: Option<String>,
    /// How many times the stream was connected again.
    pub reconnects: Option<u32>,
    pub kind: Option<String>,
    pub message: Option<String>,
    pub request_id: Option<String>,
    pub attempts: Option<u32>,
    pub cause: Option<String>,
    pub method: Option<String>,
    /// Whether the request may have been done although it failed.
    pub outcome_unknown: Option<bool>,
    pub stream_id: Option<String>,
    pub last_event_id: Option<String>,
    pub hint: Option<String>,
    /// What the maker of an engine should be told.
    pub warning: Option<String>,
}

/// What is known of an answer whose body is still to be read.
pub trait Head {
    fn status(&self) -> u16;
    fn headers(&self) -> &[(String, String)];
    fn url(&self) -> &str;
    fn failures(&self) -> &[RetriedFailure];
}

macro_rules! heads {
    ($($answer:ty),*) => {$(
        impl Head for $answer {
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

    pub fn answered(answer: &impl Head) -> Self {
        Self {
            status: Some(answer.status().into()),
            headers: Some(json(answer.headers())),
            failures: failures(answer.failures()),
            ..Self::end().at(answer.url())
        }
    }

    pub fn batch(batch: &Batch) -> Self {
        let frames = &batch.frames;
        let (pieces, lifted): (Vec<_>, _) =
            match frames.iter().any(|frame| frame.data.len() >= LONG) {
                true => {
                    let (text, lifted) = Lifted::out_of(events(frames));
                    (vec![(text, ids(frames))], lifted)
                }
                false => {
                    let pieces = pieces(frames).map(|frames| (events(frames), ids(frames)));
                    (pieces.collect(), None)
                }
            };
        let (events, ids) = pieces.into_iter().unzip();
        Self {
            events: Some(events),
            ids: Some(ids),
            lifted,
            notices: notices(&batch.reconnects),
            ..Self::end()
        }
    }

    /// As [`Record::batch`], with the events' texts as they came, which may be no JSON.
    pub fn texts(frames: &[Frame]) -> Self {
        let texts: Vec<&str> = frames.iter().map(|frame| frame.data.as_str()).collect();
        Self {
            events: Some(vec![json(&texts)]),
            ids: Some(vec![ids(frames)]),
            ..Self::end()
        }
    }

    /// A whole body.
    pub fn body(bytes: Bytes) -> Self {
        let (body, lifted) = match String::from_utf8(bytes.into()) {
            Ok(text) => {
                let (text, lifted) = Lifted::out_of(text);
                (Body::Text(text), lifted)
            }
            Err(error) => (Body::Bytes(error.into_bytes()), None),
        };
        Self {
            body: Some(body),
            lifted,
            ..Self::end()
        }
    }

    /// A piece of a body, or a binary message.
    pub fn bytes(bytes: Bytes) -> Self {
        Self {
            body: Some(Body::Bytes(bytes.into())),
            ..Self::end()
        }
    }

    /// A message that is text.
    pub fn text(text: String) -> Self {
        Self {
            body: Some(Body::Text(text)),
            ..Self::end()
        }
    }

    /// Whether it may be kept for a while after it was read.
    pub fn is_small(&self) -> bool {
        let body = match &self.body {
            Some(Body::Text(text)) => text.capacity(),
            Some(Body::Bytes(bytes)) => bytes.capacity(),
            None => 0,
        };
        let texts = self.events.iter().chain(&self.ids).flatten();
        let texts = texts.map(String::capacity).sum::<usize>();
        body <= SMALL && texts <= SMALL && self.lifted.is_none()
    }

    pub fn end() -> Self {
        Self {
            ok: true,
            ..Self::default()
        }
    }

    pub fn at(self, url: &str) -> Self {
        Self {
            url: Some(url.to_owned()),
            ..self
        }
    }

    pub fn warning(self, warning: Option<&str>) -> Self {
        Self {
            warning: warning.map(str::to_owned),
            ..self
        }
    }

    pub fn connected_again(self, times: u32) -> Self {
        Self {
            reconnects: Some(times),
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
pub fn guarded<T>(future: impl Future<Output = T>) -> impl Future<Output = Result<T, Box<Record>>> {
    // Not an async function, which would take the room of `future` twice.
    let ended = AssertUnwindSafe(future).catch_unwind();
    ended.map(|ended| {
        ended.map_err(|panic| {
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

/// What is made of text and numbers can always be written as JSON.
fn json(value: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "[]".to_owned())
}

/// The events' ids, one to a line: nothing for an event without, and the character NUL, which no id
/// can have, for an empty one. No JSON, since V8 keeps each short text in JSON as if it were the name
/// of a field: in a table that grows, and longer than other values.
fn ids(frames: &[Frame]) -> String {
    let mut lines = String::new();
    for (index, frame) in frames.iter().enumerate() {
        if index > 0 {
            lines.push('\n');
        }
        match frame.id.as_deref() {
            None => {}
            Some("") => lines.push('\0'),
            Some(id) => lines.push_str(id),
        }
    }
    lines
}

/// What JavaScript parses at a time. If it parsed a whole batch, most of its events would outlive a
/// collection of young objects, and V8 would make more and more room for these.
fn pieces(frames: &[Frame]) -> impl Iterator<Item = &[Frame]> {
    let (mut count, mut size) = (0, 0);
    frames.chunk_by(move |frame, _| {
        count += 1;
        size += frame.data.len();
        let goes_on = count < MOST_IN_PIECE && size < FULL_PIECE;
        if !goes_on {
            (count, size) = (0, 0);
        }
        goes_on
    })
}

/// JSON of an array of events. The core has checked that each is valid JSON, so no tree is built
/// here.
fn events(frames: &[Frame]) -> String {
    let size = frames.iter().map(|frame| frame.data.len() + 1);
    let mut text = String::with_capacity(size.sum::<usize>() + 1);
    text.push('[');
    for (index, frame) in frames.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        text.push_str(&frame.data);
    }
    text.push(']');
    text
}

/// That a stream is about to be connected again; the delay is in seconds.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Notice<'a> {
    attempt: u32,
    delay: f64,
    cause: &'a str,
    status: Option<u16>,
    stream_id: Option<&'a str>,
    last_event_id: Option<&'a str>,
    url: &'a str,
}

fn notices(reconnects: &[Reconnect]) -> Option<String> {
    let told = reconnects.iter().map(|notice| Notice {
        attempt: notice.attempt,
        delay: notice.delay.as_secs_f64(),
        cause: &notice.cause,
        status: notice.status,
        stream_id: notice.stream_id.as_deref(),
        last_event_id: notice.last_event_id.as_deref(),
        url: &notice.url,
    });
    (!reconnects.is_empty()).then(|| json(&told.collect::<Vec<_>>()))
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
