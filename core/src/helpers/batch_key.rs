//! Idempotency keys of the rows of a batch. They come from the content, so that every program that runs a row, or runs it
//! again, continues the same task. Uses nothing of the crate.

use std::fmt;

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// The idempotency key of a row, from its content: the one that `lightcone batch` and `tzafon.ray` use. It is shown as
/// `batch-` and 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BatchKey([u8; 16]);

impl BatchKey {
    /// The key of a row: the parameters of its task. The order of its fields does not matter.
    pub fn new(row: &Map<String, Value>) -> Self {
        let mut row = Value::Object(row.clone());
        row.sort_all_objects();
        let mut short = [0; 16];
        short.copy_from_slice(&Sha256::digest(row.to_string())[..16]);
        Self(short)
    }

    /// The key of another row of equal content, which is a task of its own: `number` counts them from 1.
    pub fn of_repetition(key: &str, number: u64) -> String {
        match number {
            0 | 1 => key.to_owned(),
            number => format!("{key}-{number}"),
        }
    }

    /// The key of another attempt at a row, which starts another task: `number` counts from 1.
    pub fn of_attempt(key: &str, number: u64) -> String {
        match number {
            0 | 1 => key.to_owned(),
            number => format!("{key}-attempt-{number}"),
        }
    }
}

impl fmt::Display for BatchKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("batch-")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    /// Tests of Python and of the command read the same file.
    #[test]
    fn keys_are_those_that_earlier_versions_made() {
        let cases: Value =
            serde_json::from_str(include_str!("../../../tests/batch_keys.json")).unwrap();
        let mut counts = HashMap::new();
        for case in cases.as_array().unwrap() {
            let key = BatchKey::new(case["row"].as_object().unwrap());
            let count = counts.entry(key).or_insert(0);
            *count += 1;
            assert_eq!(
                BatchKey::of_repetition(&key.to_string(), *count),
                case["key"].as_str().unwrap()
            );
        }
        assert_eq!(BatchKey::of_attempt("k", 1), "k");
        assert_eq!(BatchKey::of_attempt("k", 2), "k-attempt-2");
    }
}
