//! Decodes a response's bytes into events: chooses the format, recognises the last event, rejects what is not one.

use std::borrow::Cow;
use std::collections::HashMap;
use std::time::Duration;

use memchr::{memchr2_iter, memmem};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::sse::Frame;
use super::{ndjson, sse};
use crate::error::{Error, ErrorKind};
use crate::http::{Head, beginning, surrogates};
use crate::request::{StreamKind, Target};
use crate::resume::EventClass;

// The last data of a server that follows OpenAI's format.
const DONE: &str = "[DONE]";
// Deeper than anything the API sends, and no deeper than the JSON parsers of all languages allow.
const MAX_DEPTH: usize = 100;
// How much of a body an error may show.
const START_BYTES: usize = 256;
const LINE_TYPES: [&str; 5] = [
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "application/x-jsonl",
    "application/jsonlines",
];

/// An event, and what it means for its stream.
pub(crate) type Event = (Frame, EventClass);

/// How to decode the events of one call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    kind: Option<StreamKind>,
    terminal: &'static [&'static str],
    gap: Option<&'static str>,
    named: bool,
    /// Longest time without a byte.
    pub silence: Duration,
}

impl Reading {
    pub fn new(target: &Target, silence: Duration) -> Self {
        let operation = target.operation();
        Self {
            kind: target.stream(),
            terminal: operation.map_or(&[], |known| known.terminal),
            gap: operation
                .and_then(|known| known.resume)
                .map(|resume| resume.gap),
            named: operation.is_some_and(|known| known.named_events),
            silence,
        }
    }
}

/// Decoder state between two pieces of a body.
#[derive(Debug)]
pub(crate) struct Decoder {
    format: Format,
    reading: Reading,
    saw_last: bool,
    /// The start of a body whose content type is another one, until an event shows that it is a stream.
    foreign: Option<Vec<u8>>,
}

#[derive(Debug)]
enum Format {
    Sse(sse::Decoder),
    Lines(ndjson::Decoder),
}

impl Decoder {
    pub fn new(reading: &Reading, head: &Head) -> Self {
        let content_type = head.content_type();
        let is_lines = match reading.kind {
            Some(StreamKind::Sse) => false,
            Some(StreamKind::Jsonl) => true,
            _ => LINE_TYPES.contains(&content_type.as_str()),
        };
        let is_foreign = !is_lines && !matches!(&*content_type, "" | "text/event-stream");
        Self {
            format: if is_lines {
                Format::Lines(ndjson::Decoder::default())
            } else {
                Format::Sse(sse::Decoder::default())
            },
            reading: *reading,
            saw_last: false,
            foreign: is_foreign.then(Vec::new),
        }
    }

    /// The last event id seen.
    pub fn last_id(&self) -> Option<&str> {
        match &self.format {
            Format::Sse(decoder) => decoder.last_id(),
            Format::Lines(_) => None,
        }
    }

    /// Whether the last event has been seen.
    pub fn saw_last(&self) -> bool {
        self.saw_last
    }

    /// The first wait before reconnecting, if the stream asked for one.
    pub fn first_delay(&self) -> Option<Duration> {
        match &self.format {
            Format::Sse(decoder) => decoder.retry_ms().map(Duration::from_millis),
            Format::Lines(_) => None,
        }
    }

    /// Takes the next bytes and appends the events that they complete; returns whether more may follow.
    /// Events before an error are in `out` too.
    pub fn feed(&mut self, bytes: &[u8], head: &Head, out: &mut Vec<Event>) -> Result<bool, Error> {
        if let Some(start) = &mut self.foreign {
            let room = START_BYTES.saturating_sub(start.len());
            start.extend_from_slice(&bytes[..bytes.len().min(room)]);
        }
        let (frames, fed) = match &mut self.format {
            Format::Sse(decoder) => {
                let mut frames = Vec::new();
                let fed = decoder.feed(bytes, &mut frames).is_ok();
                (frames, fed)
            }
            Format::Lines(decoder) => {
                let mut lines = Vec::new();
                let fed = decoder.feed(bytes, &mut lines).is_ok();
                (lines.into_iter().map(frame_of_line).collect(), fed)
            }
        };
        if !self.take(frames, head, out)? {
            return Ok(false);
        }
        if fed {
            return Ok(true);
        }
        let message = format!("an event of {} is over 64 MiB and was refused", head.url);
        Err(head.error(ErrorKind::TooLarge, message))
    }

    /// The body has ended: appends what was left, and returns whether this is the end that
    /// was expected.
    pub fn finish(&mut self, head: &Head, out: &mut Vec<Event>) -> Result<bool, Error> {
        if let Format::Lines(decoder) = &mut self.format {
            let mut lines = Vec::new();
            decoder.finish(&mut lines);
            let frames = lines.into_iter().map(frame_of_line).collect();
            self.take(frames, head, out)?;
        }
        if let Some(start) = self.foreign.as_ref().filter(|start| !start.is_empty()) {
            return Err(head.misread("is not a stream of events", start));
        }
        // A stream is complete only if the task it reports is too.
        Ok(self.reading.terminal.is_empty() || self.saw_last)
    }

    fn take(
        &mut self,
        frames: Vec<Frame>,
        head: &Head,
        out: &mut Vec<Event>,
    ) -> Result<bool, Error> {
        for mut frame in frames {
            if frame.data.is_empty() {
                continue;
            }
            self.foreign = None;
            if matches!(self.format, Format::Sse(_)) && frame.data.trim() == DONE {
                return Ok(false);
            }
            if surrogates::may_have(frame.data.as_bytes()) {
                mend(&mut frame.data);
            }
            let class = self.check(&frame, head)?;
            if self.reading.named {
                name(&mut frame);
            }
            self.saw_last |= class == EventClass::Last;
            out.push((frame, class));
        }
        Ok(true)
    }

    /// One scan checks that the data is JSON and finds the event's type; no tree is built.
    fn check(&self, frame: &Frame, head: &Head) -> Result<EventClass, Error> {
        #[derive(Deserialize)]
        struct Typed<'a> {
            #[serde(borrow, rename = "type")]
            kind: Option<Cow<'a, str>>,
        }
        if is_too_deep(frame.data.as_bytes()) {
            let message = format!(
                "an event of {} is nested deeper than {MAX_DEPTH} levels",
                head.url
            );
            return Err(head.error(ErrorKind::Decode, message));
        }
        match serde_json::from_str::<Typed<'_>>(&frame.data) {
            Ok(typed) => Ok(self.class(typed.kind.as_deref())),
            // It is JSON, but not an object whose `type` is a string.
            Err(_) if serde_json::from_str::<IgnoredAny>(&frame.data).is_ok() => {
                Ok(EventClass::Plain)
            }
            Err(error) => {
                let start = beginning(frame.data.as_bytes());
                let message = format!(
                    "an event of {} is not JSON; it begins with: {start}",
                    head.url
                );
                let error = head
                    .error(ErrorKind::Decode, message)
                    .caused_by(error.to_string());
                Err(error)
            }
        }
    }

    fn class(&self, kind: Option<&str>) -> EventClass {
        match kind {
            Some(kind) if self.reading.terminal.contains(&kind) => EventClass::Last,
            Some(kind) if self.reading.gap == Some(kind) => EventClass::Gap,
            _ => EventClass::Plain,
        }
    }
}

fn mend(data: &mut String) {
    let mut bytes = std::mem::take(data).into_bytes();
    surrogates::mend(&mut bytes);
    // ASCII was replaced by ASCII, so it is still valid UTF-8.
    *data = String::from_utf8(bytes).unwrap_or_default();
}

fn is_too_deep(json: &[u8]) -> bool {
    // Every bracket needs a closing one, so short data cannot be deep.
    if json.len() < 2 * MAX_DEPTH {
        return false;
    }
    // Counting brackets is much cheaper than a scan, and almost always enough.
    if memchr2_iter(b'[', b'{', json).nth(MAX_DEPTH).is_none() {
        return false;
    }
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return true;
        }
    }
    false
}

fn frame_of_line(line: String) -> Frame {
    Frame {
        data: line,
        ..Frame::default()
    }
}

/// Puts the event's name into its data as `event`, unless the data already has that field.
fn name(frame: &mut Frame) {
    let name = serde_json::Value::from(frame.event.as_deref().unwrap_or("message"));
    put(&mut frame.data, "event", &name.to_string());
}

/// Adds a field with this JSON text to an object, unless it has it; anything else is left unchanged.
pub(crate) fn put(data: &mut String, field: &str, json: &str) {
    let Some(fields) = data.trim_start().strip_prefix('{') else {
        return; // no object: nowhere to put it
    };
    let quoted = serde_json::Value::from(field).to_string();
    // A search for the name is much cheaper than a scan, and almost always enough.
    if memmem::find(fields.as_bytes(), quoted.as_bytes()).is_some()
        && serde_json::from_str::<HashMap<String, IgnoredAny>>(data)
            .is_ok_and(|fields| fields.contains_key(field))
    {
        return;
    }
    let comma = if fields.trim_start().starts_with('}') {
        ""
    } else {
        ","
    };
    *data = format!("{{{quoted}:{json}{comma}{fields}");
}

#[cfg(test)]
mod tests;
