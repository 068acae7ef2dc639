//! An incremental decoder of newline-delimited JSON over bytes. Knows nothing of HTTP, time or a
//! runtime, nor of JSON: it returns lines. Every byte is examined once, however the input is split.

use std::mem;

use memchr::memchr;

/// The largest line that is accepted: 64 MiB.
pub const MAX_LINE_BYTES: usize = 64 << 20;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A line exceeded [`MAX_LINE_BYTES`]; the decoder can no longer be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineTooLarge;

/// Decoder state between two pieces of input.
#[derive(Debug, Default)]
pub struct Decoder {
    line: Vec<u8>,
    past_first_line: bool,
}

impl Decoder {
    /// Takes the next bytes and appends every line that they complete to `out`. Blank lines are
    /// skipped. Lines that were complete before an error are in `out` too.
    pub fn feed(&mut self, mut input: &[u8], out: &mut Vec<String>) -> Result<(), LineTooLarge> {
        while let Some(end) = memchr(b'\n', input) {
            if self.line.is_empty() {
                check(end)?;
                self.line(&input[..end], out);
            } else {
                self.hold(&input[..end])?;
                let line = mem::take(&mut self.line);
                self.line(&line, out);
            }
            input = &input[end + 1..];
        }
        self.hold(input)
    }

    /// The last line, if the input ended without a line feed.
    pub fn finish(&mut self, out: &mut Vec<String>) {
        let line = mem::take(&mut self.line);
        self.line(&line, out);
    }

    fn hold(&mut self, part: &[u8]) -> Result<(), LineTooLarge> {
        check(self.line.len() + part.len())?;
        self.line.extend_from_slice(part);
        Ok(())
    }

    fn line(&mut self, line: &[u8], out: &mut Vec<String>) {
        let line = if mem::replace(&mut self.past_first_line, true) {
            line
        } else {
            line.strip_prefix(BOM).unwrap_or(line)
        };
        let line = line.trim_ascii();
        if !line.is_empty() {
            // Bytes that are not UTF-8 become U+FFFD, so that one bad byte costs no other line.
            out.push(String::from_utf8_lossy(line).into_owned());
        }
    }
}

fn check(size: usize) -> Result<(), LineTooLarge> {
    if size > MAX_LINE_BYTES {
        return Err(LineTooLarge);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decode(pieces: &[&[u8]]) -> Vec<String> {
        let mut decoder = Decoder::default();
        let mut lines = Vec::new();
        for piece in pieces {
            decoder.feed(piece, &mut lines).unwrap();
        }
        decoder.finish(&mut lines);
        lines
    }

    #[test]
    fn a_line_is_given_when_its_line_feed_is_here() {
        let mut decoder = Decoder::default();
        let mut lines = Vec::new();
        decoder.feed(b"{\"a\":1}\n{\"b\"", &mut lines).unwrap();
        assert_eq!(lines, [r#"{"a":1}"#]);
        decoder.feed(b":2}\n", &mut lines).unwrap();
        assert_eq!(lines, [r#"{"a":1}"#, r#"{"b":2}"#]);
    }

    #[test]
    fn blank_lines_are_skipped_and_the_last_line_needs_no_line_feed() {
        assert_eq!(decode(&[b"\n1\r\n \t\r\n\n2"]), ["1", "2"]);
        assert_eq!(decode(&[b""]), Vec::<String>::new());
        assert_eq!(decode(&[b"1\n"]), ["1"]);
    }

    #[test]
    fn a_byte_order_mark_and_bad_bytes_cost_no_line() {
        let lines = decode(&[b"\xEF\xBB", b"\xBF1\n\"\xFF\"\n\xEF\xBB\xBF\n"]);
        assert_eq!(lines, ["1", "\"\u{fffd}\"", "\u{feff}"]);
    }

    #[test]
    fn sixty_four_mebibytes_pass_and_a_byte_more_does_not() {
        let line = vec![b'1'; MAX_LINE_BYTES];
        let (mut decoder, mut lines) = (Decoder::default(), Vec::new());
        decoder.feed(&line, &mut lines).unwrap();
        assert_eq!(decoder.feed(b"1", &mut lines), Err(LineTooLarge));
        let mut decoder = Decoder::default();
        decoder.feed(b"2\n", &mut lines).unwrap();
        let whole = [&line[..], b"1\n"].concat();
        assert_eq!(decoder.feed(&whole, &mut lines), Err(LineTooLarge));
        assert_eq!(lines, ["2"]);
    }

    proptest! {
        #[test]
        fn splitting_the_input_anywhere_changes_nothing(
            input in "([a-z:é\u{feff} \\x00]|\r|\n|\\{\\}){0,60}",
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
