//! An incremental decoder of server-sent events over bytes, following the WHATWG standard. Knows nothing
//! of HTTP, time or a runtime. Every byte is examined once, however the input is split.

use std::mem;

use memchr::memchr2;

/// The largest event that is accepted: 64 MiB of data.
pub const MAX_EVENT_BYTES: usize = 64 << 20;

// A line is its field name, a colon and at most one space longer than the data it carries.
const MAX_LINE_BYTES: usize = MAX_EVENT_BYTES + 16;
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// One event as it was received.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The last event id seen up to and including this event.
    pub id: Option<String>,
    /// Whether this event itself had the `id`, and not an earlier one.
    pub own_id: bool,
    /// The event's name, where the server gave one.
    pub event: Option<String>,
    /// Its `data` lines, joined by line feeds.
    pub data: String,
}

/// An event exceeded [`MAX_EVENT_BYTES`]; the decoder can no longer be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventTooLarge;

/// Decoder state between two pieces of input.
#[derive(Debug, Default)]
pub struct Decoder {
    line: Vec<u8>,
    past_first_line: bool,
    skip_line_feed: bool,
    // `None` until a data line arrives: an empty one makes an event too.
    data: Option<Vec<u8>>,
    event: String,
    id: Option<String>,
    own_id: bool,
    retry_ms: Option<u64>,
}

impl Decoder {
    /// The reconnection delay that the server last asked for, in ms.
    pub fn retry_ms(&self) -> Option<u64> {
        self.retry_ms
    }

    /// The last event id seen, including on frames without data.
    pub fn last_id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Takes the next bytes and appends every event that they complete to `out`. Events complete
    /// before an error are in `out` too.
    pub fn feed(&mut self, mut input: &[u8], out: &mut Vec<Frame>) -> Result<(), EventTooLarge> {
        if self.skip_line_feed && !input.is_empty() {
            self.skip_line_feed = false;
            input = input.strip_prefix(b"\n").unwrap_or(input);
        }
        while let Some(end) = memchr2(b'\n', b'\r', input) {
            let ended_by = input[end];
            if self.line.is_empty() {
                self.line(&input[..end], out)?;
            } else {
                self.hold(&input[..end])?;
                let line = mem::take(&mut self.line);
                let taken = self.line(&line, out);
                // The buffer's capacity is kept for the next split line.
                self.line = line;
                self.line.clear();
                taken?;
            }
            input = &input[end + 1..];
            if ended_by == b'\r' {
                match input.first() {
                    Some(b'\n') => input = &input[1..],
                    Some(_) => {}
                    None => self.skip_line_feed = true,
                }
            }
        }
        self.hold(input)
    }

    fn hold(&mut self, part: &[u8]) -> Result<(), EventTooLarge> {
        if self.line.len() + part.len() > MAX_LINE_BYTES {
            return Err(EventTooLarge);
        }
        self.line.extend_from_slice(part);
        Ok(())
    }

    fn line(&mut self, line: &[u8], out: &mut Vec<Frame>) -> Result<(), EventTooLarge> {
        let line = if mem::replace(&mut self.past_first_line, true) {
            line
        } else {
            line.strip_prefix(BOM).unwrap_or(line)
        };
        if line.is_empty() {
            self.dispatch(out);
            return Ok(());
        }
        let (name, value) = match memchr::memchr(b':', line) {
            Some(colon) => {
                let value = &line[colon + 1..];
                (&line[..colon], value.strip_prefix(b" ").unwrap_or(value))
            }
            None => (line, &b""[..]),
        };
        match name {
            b"data" => {
                let held = self.data.as_ref().map_or(0, |data| data.len() + 1);
                if held + value.len() > MAX_EVENT_BYTES {
                    return Err(EventTooLarge);
                }
                match &mut self.data {
                    Some(data) => {
                        data.push(b'\n');
                        data.extend_from_slice(value);
                    }
                    None => self.data = Some(value.to_vec()),
                }
            }
            b"event" => self.event = text(value.to_vec()),
            b"id" if !value.contains(&0) => {
                // Reuses the allocation, since every event has an id.
                let id = self.id.get_or_insert_default();
                id.clear();
                id.push_str(&String::from_utf8_lossy(value));
                self.own_id = true;
            }
            b"retry" if !value.is_empty() && value.iter().all(u8::is_ascii_digit) => {
                self.retry_ms = text(value.to_vec()).parse().ok();
            }
            // A comment (its name is empty), or a field of a later version of the format.
            _ => {}
        }
        Ok(())
    }

    fn dispatch(&mut self, out: &mut Vec<Frame>) {
        let event = mem::take(&mut self.event);
        let own_id = mem::take(&mut self.own_id);
        let Some(data) = self.data.take() else {
            return;
        };
        out.push(Frame {
            id: self.id.clone(),
            own_id,
            event: (!event.is_empty()).then_some(event),
            data: text(data),
        });
    }
}

/// Bytes that are not UTF-8 become U+FFFD, as the standard requires.
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decode(pieces: &[&[u8]]) -> Vec<Frame> {
        let mut decoder = Decoder::default();
        let mut frames = Vec::new();
        for piece in pieces {
            decoder.feed(piece, &mut frames).unwrap();
        }
        frames
    }

    fn data(input: &str) -> Vec<String> {
        decode(&[input.as_bytes()])
            .into_iter()
            .map(|frame| frame.data)
            .collect()
    }

    #[test]
    fn line_ends_of_every_kind_end_a_line() {
        for input in [
            "data: a\n\ndata: b\n\n",
            "data: a\r\rdata: b\r\r",
            "data: a\r\n\r\ndata: b\r\n\r\n",
        ] {
            assert_eq!(data(input), ["a", "b"], "{input:?}");
        }
    }

    #[test]
    fn several_data_lines_are_one_event() {
        assert_eq!(data("data: a\ndata\ndata:  b\n\n"), ["a\n\n b"]);
    }

    #[test]
    fn a_byte_order_mark_counts_only_at_the_start() {
        assert_eq!(data("\u{feff}data: a\n\n\u{feff}data: b\n\n"), ["a"]);
    }

    #[test]
    fn heartbeats_and_empty_frames_are_no_events() {
        assert_eq!(data(": ping\n\nid: 7\n\ndata: a\n\nid: 8\n\n"), ["a"]);
    }

    #[test]
    fn an_event_without_its_blank_line_is_not_given() {
        assert!(data("data: a\n").is_empty());
    }

    #[test]
    fn ids_stay_until_they_change_and_names_do_not() {
        let frames = decode(&[
            b"id: 1\nevent: x\ndata: a\n\ndata: b\n\nid: 2\0\ndata: c\n\nid\ndata: d\n\n",
        ]);
        let seen: Vec<_> = frames
            .iter()
            .map(|f| (f.id.as_deref(), f.own_id, f.event.as_deref()))
            .collect();
        assert_eq!(
            seen,
            [
                (Some("1"), true, Some("x")),
                (Some("1"), false, None),
                (Some("1"), false, None),
                (Some(""), true, None)
            ]
        );
    }

    #[test]
    fn retry_takes_digits_only() {
        let mut decoder = Decoder::default();
        decoder
            .feed(b"retry: 1500\nretry: 2s\n", &mut Vec::new())
            .unwrap();
        assert_eq!(decoder.retry_ms(), Some(1500));
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced() {
        let frames = decode(&[b"data: \xff!\n\n"]);
        assert_eq!(frames[0].data, "\u{fffd}!");
    }

    #[test]
    fn sixty_four_mebibytes_pass_and_a_byte_more_does_not() {
        for (size, expected) in [
            (MAX_EVENT_BYTES, Ok(())),
            (MAX_EVENT_BYTES + 1, Err(EventTooLarge)),
        ] {
            let mut decoder = Decoder::default();
            decoder.feed(b"data: ", &mut Vec::new()).unwrap();
            let body = vec![b'x'; size];
            let mut frames = Vec::new();
            let fed = decoder
                .feed(&body, &mut frames)
                .and_then(|()| decoder.feed(b"\n\n", &mut frames));
            assert_eq!(fed, expected);
            assert_eq!(frames.len(), usize::from(expected.is_ok()));
        }
    }

    #[test]
    fn an_endless_line_is_refused_before_it_is_stored() {
        let mut decoder = Decoder::default();
        let piece = vec![b'x'; 8 << 20];
        let refused = (0..9).find(|_| decoder.feed(&piece, &mut Vec::new()).is_err());
        assert_eq!(refused, Some(8));
    }

    proptest! {
        #[test]
        fn splitting_the_input_anywhere_changes_nothing(
            input in "([a-z:é\u{feff} \\x00]|\r|\n|data: |id: |event: |: ping\n\n|\n\n){0,60}",
            cuts in prop::collection::vec(0usize..200, 0..8),
        ) {
            let bytes = input.as_bytes();
            let mut cuts: Vec<_> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
            cuts.extend([0, bytes.len()]);
            cuts.sort_unstable();
            let pieces: Vec<_> = cuts.windows(2).map(|pair| &bytes[pair[0]..pair[1]]).collect();
            prop_assert_eq!(decode(&pieces), decode(&[bytes]));
            let each: Vec<_> = bytes.chunks(1).collect();
            prop_assert_eq!(decode(&each), decode(&[bytes]));
        }
    }
}
