//! The idempotency keys of the rows of one batch.

use std::collections::HashMap;

use serde_json::{Map, Value};
use tzafon::BatchKey;

/// Makes keys. Rows of equal content are separate tasks, distinguished by their order.
#[derive(Debug, Default)]
pub struct Keys {
    seen: HashMap<BatchKey, u32>,
}

impl Keys {
    /// The key of the next row.
    pub fn next(&mut self, params: &Map<String, Value>) -> String {
        let key = BatchKey::new(params);
        let count = self.seen.entry(key).or_default();
        *count += 1;
        BatchKey::of_repetition(&key.to_string(), (*count).into())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

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
    }
}
