//! The idempotency key of a row, from its content.

use std::collections::HashMap;

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// Makes keys. Rows of equal content are separate tasks, distinguished by their order.
#[derive(Debug, Default)]
pub struct Keys {
    seen: HashMap<[u8; 16], u32>,
}

impl Keys {
    /// The key of the next row.
    pub fn next(&mut self, params: &Map<String, Value>) -> String {
        let content = digest(&[&Value::from(params.clone()).to_string()]);
        let count = self.seen.entry(content).or_default();
        *count += 1;
        let content = hex(&content);
        match count {
            1 => format!("batch-{content}"),
            count => format!("batch-{content}-{count}"),
        }
    }
}

/// The key of another attempt at a row.
pub fn of_attempt(key: &str, attempt: u32) -> String {
    match attempt {
        0 | 1 => key.to_owned(),
        attempt => format!("{key}-attempt-{attempt}"),
    }
}

fn digest(parts: &[&str]) -> [u8; 16] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
    }
    let mut short = [0; 16];
    short.copy_from_slice(&hash.finalize()[..16]);
    short
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The same file is read by the test of `tzafon.ray`, which makes the same keys.
    #[test]
    fn keys_are_those_that_other_programs_make() {
        let cases: Value =
            serde_json::from_str(include_str!("../../../tests/batch_keys.json")).unwrap();
        let mut keys = Keys::default();
        for case in cases.as_array().unwrap() {
            let row = case["row"].as_object().unwrap();
            assert_eq!(keys.next(row), case["key"].as_str().unwrap(), "{row:?}");
        }
    }

    #[test]
    fn a_key_comes_from_the_content_and_not_from_the_place() {
        let row = |text: &str| {
            json!({"instruction": text, "kind": "browser"})
                .as_object()
                .unwrap()
                .clone()
        };
        let mut first = Keys::default();
        let a = first.next(&row("a"));
        let (b, again) = (first.next(&row("b")), first.next(&row("a")));
        let mut second = Keys::default();
        assert_eq!(
            (second.next(&row("b")), second.next(&row("a"))),
            (b, a.clone())
        );
        assert_ne!(a, again);
        assert_eq!(second.next(&row("a")), again);
        assert_eq!(of_attempt(&a, 1), a);
        assert_ne!(of_attempt(&a, 2), a);
    }
}
