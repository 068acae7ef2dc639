//! Long texts in JSON, such as pictures in base64, cross to JavaScript by themselves: V8 then
//! keeps each once, and not once in the JSON and once more in the value that it parses.

use std::ops::Range;

use memchr::{memchr, memchr2, memmem};
use napi::Env;
use napi::bindgen_prelude::{Array, Result};

/// From here on a text is long: below, what is saved is not worth a look.
pub const LONG: usize = 32 << 10;
/// Most JSON that may be left: JavaScript looks through its values for where the texts belong.
const MOST_LEFT: usize = 32 << 10;
/// How the place of a lifted text begins; its number follows. JSON has no such character as it is.
const PLACE: &str = "\\u0001";

/// The long texts of one JSON text, in order.
#[derive(Debug)]
pub struct Lifted {
    whole: String,
    texts: Vec<Range<usize>>,
}

impl Lifted {
    /// What is left of the JSON, and its long texts; or the JSON, where it has none.
    pub fn out_of(json: String) -> (String, Option<Self>) {
        match long_texts(&json).and_then(|texts| Some((left(&json, &texts)?, texts))) {
            Some((left, texts)) => (left, Some(Self { whole: json, texts })),
            None => (json, None),
        }
    }

    /// The texts, for JavaScript.
    pub fn array<'env>(&self, env: &'env Env) -> Result<Array<'env>> {
        let mut array = env.create_array(0)?;
        for range in self.texts.iter().cloned() {
            array.insert(env.create_string_latin1(&self.whole[range])?)?;
        }
        Ok(array)
    }
}

/// Where the texts are that are long, plain ASCII and no names of fields.
fn long_texts(json: &str) -> Option<Vec<Range<usize>>> {
    if json.len() < LONG {
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
        if plain && text.len() >= LONG && is_printable(text) && !is_name() {
            found.push(start..end);
        }
    }
    (!found.is_empty()).then_some(found)
}

fn is_printable(text: &[u8]) -> bool {
    // Without a way out within a piece, so that many bytes are looked at together.
    let whole = |piece: &[u8]| {
        piece
            .iter()
            .fold(true, |so_far, byte| so_far & (0x20..0x7f).contains(byte))
    };
    text.chunks(1024).all(whole)
}

/// The JSON with places in the stead of texts; `None` where that would be no gain, or not certain.
fn left(json: &str, texts: &[Range<usize>]) -> Option<String> {
    let lifted: usize = texts.iter().map(Range::len).sum();
    if json.len() - lifted > MOST_LEFT {
        return None;
    }
    let mut left = String::with_capacity(MOST_LEFT);
    let mut at = 0;
    for (number, text) in texts.iter().enumerate() {
        left.push_str(&json[at..text.start]);
        left.push_str(PLACE);
        left.push_str(&number.to_string());
        at = text.end;
    }
    left.push_str(&json[at..]);
    let places = memmem::find_iter(left.as_bytes(), PLACE).count();
    (places == texts.len()).then_some(left)
}
