//! Passes long strings in JSON, such as base64 images, to JavaScript separately. V8 then keeps each
//! once, instead of once in the JSON and once more in the parsed value.

use std::ops::Range;

use memchr::{memchr, memchr2, memmem};
use napi::Env;
use napi::bindgen_prelude::{Array, Result};

/// Minimum length of a long string; extracting shorter ones does not pay.
pub const MIN_LENGTH: usize = 32 << 10;
/// Longest remaining JSON: JavaScript searches all of its values for placeholders.
const MAX_REMAINDER: usize = 32 << 10;
/// Start of a placeholder, followed by the index of its string. JSON contains this character only escaped.
const PLACEHOLDER: &str = "\\u0001";

/// The long strings of one JSON text, in order.
#[derive(Debug)]
pub struct LongStrings {
    json: String,
    ranges: Vec<Range<usize>>,
}

impl LongStrings {
    /// The JSON with placeholders, and its long strings; or the JSON unchanged if it has none.
    pub fn extract(json: String) -> (String, Option<Self>) {
        let found =
            find(&json).and_then(|ranges| Some((with_placeholders(&json, &ranges)?, ranges)));
        match found {
            Some((remainder, ranges)) => (remainder, Some(Self { json, ranges })),
            None => (json, None),
        }
    }

    /// The strings as a JavaScript array.
    pub fn js_array<'env>(&self, env: &'env Env) -> Result<Array<'env>> {
        let mut array = env.create_array(0)?;
        for range in self.ranges.iter().cloned() {
            array.insert(env.create_string_latin1(&self.json[range])?)?;
        }
        Ok(array)
    }
}

/// Finds strings that are long, plain ASCII without escapes, and not field names.
fn find(json: &str) -> Option<Vec<Range<usize>>> {
    if json.len() < MIN_LENGTH {
        return None;
    }
    let bytes = json.as_bytes();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(quote) = memchr(b'"', &bytes[at..]) {
        let start = at + quote + 1;
        let (mut end, mut plain) = (start, true);
        loop {
            end += memchr2(b'"', b'\\', bytes.get(end..)?)?;
            if bytes[end] == b'"' {
                break;
            }
            plain = false;
            end += 2;
        }
        at = end + 1;
        let is_name = || bytes[at..].trim_ascii_start().first() == Some(&b':');
        let text = &bytes[start..end];
        if plain && text.len() >= MIN_LENGTH && is_printable(text) && !is_name() {
            found.push(start..end);
        }
    }
    (!found.is_empty()).then_some(found)
}

fn is_printable(text: &[u8]) -> bool {
    // No early exit within a chunk, so that the compiler vectorizes the loop.
    let printable = |chunk: &[u8]| {
        chunk
            .iter()
            .fold(true, |so_far, byte| so_far & (0x20..0x7f).contains(byte))
    };
    text.chunks(1024).all(printable)
}

/// The JSON with placeholders for its long strings; `None` if that saves nothing or could be ambiguous.
fn with_placeholders(json: &str, ranges: &[Range<usize>]) -> Option<String> {
    let extracted: usize = ranges.iter().map(Range::len).sum();
    if json.len() - extracted > MAX_REMAINDER {
        return None;
    }
    let mut remainder = String::with_capacity(MAX_REMAINDER);
    let mut at = 0;
    for (index, range) in ranges.iter().enumerate() {
        remainder.push_str(&json[at..range.start]);
        remainder.push_str(PLACEHOLDER);
        remainder.push_str(&index.to_string());
        at = range.end;
    }
    remainder.push_str(&json[at..]);
    let placeholders = memmem::find_iter(remainder.as_bytes(), PLACEHOLDER).count();
    (placeholders == ranges.len()).then_some(remainder)
}
