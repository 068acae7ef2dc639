//! An incremental decoder of newline-delimited JSON over bytes. Knows nothing of HTTP, time or a
//! runtime, nor of JSON: it gives lines. Every byte is looked at once, however the input is split.

use std::mem;

use memchr::memchr;

/// The largest line that is accepted: 64 MiB.
pub const MAX_LINE_BYTES: usize = 64 << 20;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A line went over [`MAX_LINE_BYTES`]; the decoder is of no more use.
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
    /// skipped. Lines complete before an error are in `out` all the same.
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

    /// The last line, if the input ended without a line feed behind it.
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
            // Bytes that are no UTF-8 become U+FFFD, so that one bad byte costs no other line.
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
