//! The core's stream decoders, for bytes that JavaScript has read itself.

use std::fmt;

use napi::bindgen_prelude::{Buffer, Result};
use napi::{Error, Status};
use napi_derive::napi;
use tzafon::{Frame, ndjson, sse};

use crate::record::Record;

enum Format {
    Events(sse::Decoder),
    Lines(ndjson::Decoder),
}

/// Decodes bytes into the data of events or lines, however the bytes are split.
#[napi]
pub struct Decoder(Format);

#[napi]
impl Decoder {
    /// `format` is `events` (server-sent) or `lines`.
    #[napi(constructor, catch_unwind)]
    pub fn new(format: String) -> Result<Self> {
        match format.as_str() {
            "events" => Ok(Self(Format::Events(sse::Decoder::default()))),
            "lines" => Ok(Self(Format::Lines(ndjson::Decoder::default()))),
            _ => Err(Error::new(
                Status::InvalidArg,
                format!("unknown format {format:?}: use \"events\" or \"lines\""),
            )),
        }
    }

    /// Decodes the next bytes and returns the strings that they complete, not checked to be JSON.
    #[napi(catch_unwind)]
    pub fn feed(&mut self, bytes: Buffer) -> Record {
        let (frames, whole) = match &mut self.0 {
            Format::Events(decoder) => {
                let mut frames = Vec::new();
                let whole = decoder.feed(&bytes, &mut frames).is_ok();
                (frames, whole)
            }
            Format::Lines(decoder) => {
                let mut lines = Vec::new();
                let whole = decoder.feed(&bytes, &mut lines).is_ok();
                (frames_of(lines), whole)
            }
        };
        if whole {
            Record::raw_events(&frames)
        } else {
            Record::failure("too_large", "an event of over 64 MiB was refused")
        }
    }

    /// Returns a last line without a line break. An incomplete event is dropped.
    #[napi(catch_unwind)]
    pub fn finish(&mut self) -> Record {
        let mut lines = Vec::new();
        if let Format::Lines(decoder) = &mut self.0 {
            decoder.finish(&mut lines);
        }
        Record::raw_events(&frames_of(lines))
    }
}

fn frames_of(lines: Vec<String>) -> Vec<Frame> {
    let frames = lines.into_iter().map(|data| Frame {
        data,
        ..Frame::default()
    });
    frames.collect()
}

impl fmt::Debug for Decoder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoder").finish_non_exhaustive()
    }
}
