//! Types into fields for dates, times and colours. Screenshots do not show their popups, which receive the keys.

use std::time::Duration;

use serde_json::Value;

use super::script::evaluate;
use super::tab::Tab;

const SCRIPT: &str = include_str!("../../resources/typed-value.js");
/// Longest time to ask the page; if it does not respond, the keys that follow report it.
const ASKING: Duration = Duration::from_secs(2);
/// The longest value of such a field, and a little more.
const LONGEST: usize = 30;

/// Puts text into the focused field, if it is one of these and the text is a value for it. Returns what is
/// still to be typed.
pub async fn put<'t>(tab: &Tab, text: &'t str) -> &'t str {
    let value = text.trim_end_matches(['\n', '\t']);
    if !may_be_value(value) {
        return text;
    }
    let script = format!("{SCRIPT}({})", Value::from(value));
    let put = tokio::time::timeout(ASKING, evaluate(tab, &script)).await;
    match put {
        Ok(Ok(Value::Bool(true))) => &text[value.len()..],
        _ => text,
    }
}

/// Whether it is worth asking the page.
fn may_be_value(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.len() <= LONGEST
        && (text.starts_with('#') || text.starts_with(|c: char| c.is_ascii_digit()))
        && (digits == 8 || text.contains(['#', '-', '/', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_possible_values_are_checked() {
        for text in [
            "2027-05-03",
            "05/03/2027",
            "05032027",
            "10:30",
            "#f80",
            "2027-W05",
        ] {
            assert!(may_be_value(text), "{text}");
        }
        for text in ["", "lamp", "42", "12 apples", "a-b", "http://x"] {
            assert!(!may_be_value(text), "{text}");
        }
    }
}
