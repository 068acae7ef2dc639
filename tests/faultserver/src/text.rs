//! Bytes of a script, and the shorthand for the events of a task.

use std::io::Write;
use std::time::{Duration, SystemTime};

use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Deserialize;

/// Bytes to send.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Text {
    Plain(String),
    Made(Made),
}

/// Bytes that are made of others.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Made {
    #[serde(default)]
    text: String,
    /// Two digits a byte.
    #[serde(default)]
    hex: String,
    /// See [`frames`].
    #[serde(default)]
    frames: String,
    /// So many times, with `{n}` as the number from 0.
    #[serde(default)]
    repeat: Option<usize>,
    /// Compressed.
    #[serde(default)]
    gzip: bool,
    /// The line ends of the text, instead of line feeds.
    #[serde(default)]
    line_end: Option<String>,
    /// Only so many bytes of all this.
    #[serde(default)]
    cut: Option<usize>,
    /// In front of all this.
    #[serde(default)]
    before: String,
    /// Behind all this.
    #[serde(default)]
    after: String,
}

impl Text {
    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Plain(text) => dated(text).into_bytes(),
            Self::Made(made) => made.bytes(),
        }
    }
}

impl Made {
    fn bytes(&self) -> Vec<u8> {
        let text = format!("{}{}", self.text, frames(&self.frames));
        let mut bytes = self.before.clone().into_bytes();
        match self.repeat {
            None => bytes.extend_from_slice(text.as_bytes()),
            Some(times) if text.contains("{n}") => {
                (0..times).for_each(|n| bytes.extend(text.replace("{n}", &n.to_string()).bytes()));
            }
            Some(times) => bytes.extend(text.as_bytes().repeat(times)),
        }
        bytes.extend_from_slice(self.after.as_bytes());
        bytes.extend(unhex(&self.hex));
        if let Some(end) = &self.line_end {
            let text = String::from_utf8_lossy(&bytes).replace('\n', end);
            bytes = text.into_bytes();
        }
        if self.gzip {
            bytes = gzip(&bytes);
        }
        bytes.truncate(self.cut.unwrap_or(usize::MAX));
        bytes
    }
}

/// The events of a task in short: `0` starts it, `3` is its fourth event, `9!` the last one. What
/// stands alone in brackets is sent as it is: `[ping]`, `[end 4]`.
pub fn frames(short: &str) -> String {
    let mut text = String::new();
    for token in short.split_whitespace() {
        text += &match token.strip_suffix('!') {
            Some(id) => format!("id: {id}\ndata: {}\n\n", data(id, true)),
            None => format!("id: {token}\ndata: {}\n\n", data(token, false)),
        };
    }
    text
}

/// The data of one such event.
pub fn data(id: &str, last: bool) -> String {
    match (id, last) {
        ("0", _) => r#"{"type":"started","task_id":"t1"}"#.to_owned(),
        (id, true) => format!(r#"{{"type":"completed","result":"event {id}"}}"#),
        (id, false) => format!(r#"{{"type":"progress_update","message":"event {id}"}}"#),
    }
}

pub fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
    let pairs = digits.chunks_exact(2);
    pairs
        .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    // Writing into memory can't fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// `{date+2}` is the HTTP date in two seconds.
fn dated(text: &str) -> String {
    let mut made = text.to_owned();
    for (mark, ahead) in [("{date+2}", 2_i64), ("{date-9}", -9), ("{date+999}", 999)] {
        if made.contains(mark) {
            let shift = Duration::from_secs(ahead.unsigned_abs());
            let now = SystemTime::now();
            let then = if ahead < 0 { now - shift } else { now + shift };
            made = made.replace(mark, &httpdate::fmt_http_date(then));
        }
    }
    made
}
