//! Batches of events, as they cross to JavaScript.

use serde::Serialize;
use tzafon::{Batch, Frame, Reconnect};

use crate::long_strings::{LongStrings, MIN_LENGTH};
use crate::record::{Record, json};

/// Most events in one JSON array.
const MAX_CHUNK_EVENTS: usize = 16;
/// An array with this many bytes takes no more events.
const MAX_CHUNK_BYTES: usize = 8 << 10;

impl Record {
    /// The events of a stream that were ready, and notices of reconnects after them.
    pub fn batch(batch: &Batch) -> Self {
        let frames = &batch.frames;
        let (chunks, long_strings): (Vec<_>, _) =
            match frames.iter().any(|frame| frame.data.len() >= MIN_LENGTH) {
                true => {
                    let (text, long_strings) = LongStrings::extract(events(frames));
                    (vec![(text, ids(frames))], long_strings)
                }
                false => {
                    let chunks = chunks(frames).map(|frames| (events(frames), ids(frames)));
                    (chunks.collect(), None)
                }
            };
        let (events, ids) = chunks.into_iter().unzip();
        Self {
            events: Some(events),
            ids: Some(ids),
            long_strings,
            notices: notices(&batch.reconnects),
            ..Self::end()
        }
    }

    /// Events whose data may not be JSON, as strings.
    pub fn raw_events(frames: &[Frame]) -> Self {
        let strings: Vec<&str> = frames.iter().map(|frame| frame.data.as_str()).collect();
        Self {
            events: Some(vec![json(&strings)]),
            ids: Some(vec![ids(frames)]),
            ..Self::end()
        }
    }
}

/// The events' ids, one per line: empty for an event without an id, and the character NUL, which no
/// id can contain, for an empty id. This is not JSON because V8 interns short strings in JSON, and
/// its table of interned strings grows.
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

/// What JavaScript parses at a time. If it parsed a whole batch, most of the events would survive a
/// collection of the young generation, and V8 would enlarge that generation again and again.
fn chunks(frames: &[Frame]) -> impl Iterator<Item = &[Frame]> {
    let (mut count, mut size) = (0, 0);
    frames.chunk_by(move |frame, _| {
        count += 1;
        size += frame.data.len();
        let continues = count < MAX_CHUNK_EVENTS && size < MAX_CHUNK_BYTES;
        if !continues {
            (count, size) = (0, 0);
        }
        continues
    })
}

/// A JSON array of events. The core has checked that each is valid JSON.
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

/// Notice that a stream is about to reconnect; the delay is in seconds.
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
    let list = reconnects.iter().map(|notice| Notice {
        attempt: notice.attempt,
        delay: notice.delay.as_secs_f64(),
        cause: &notice.cause,
        status: notice.status,
        stream_id: notice.stream_id.as_deref(),
        last_event_id: notice.last_event_id.as_deref(),
        url: &notice.url,
    });
    (!reconnects.is_empty()).then(|| json(&list.collect::<Vec<_>>()))
}
