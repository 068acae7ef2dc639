//! Writes the names of options and operations in messages as the caller's language does.

use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};

static CAMEL_CASE: AtomicBool = AtomicBool::new(false);

/// Has messages write `caBundle` and `baseURL` instead of `ca_bundle` and `base_url`. For the binding of a language
/// with that convention, which calls it once, when it is loaded.
pub fn use_camel_case() {
    CAMEL_CASE.store(true, Ordering::Relaxed);
}

/// A name in snake case, such as `ca_bundle` or `agent.tasks.retrieve_status`, as the caller's language writes it.
pub(crate) fn name(snake: &str) -> Cow<'_, str> {
    match CAMEL_CASE.load(Ordering::Relaxed) {
        true => Cow::Owned(camel(snake)),
        false => Cow::Borrowed(snake),
    }
}

fn camel(snake: &str) -> String {
    let mut words = snake.split('_');
    let mut made = words.next().unwrap_or_default().to_owned();
    for word in words {
        match word {
            "url" | "id" => made += &word.to_ascii_uppercase(),
            _ => {
                let mut letters = word.chars();
                made.extend(letters.next().map(|first| first.to_ascii_uppercase()));
                made += letters.as_str();
            }
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::camel;

    #[test]
    fn names_in_camel_case_are_those_of_the_node_package() {
        for (snake, expected) in [
            ("api_key", "apiKey"),
            ("base_url", "baseURL"),
            ("ca_bundle", "caBundle"),
            ("http2", "http2"),
            ("max_response_bytes", "maxResponseBytes"),
            ("last_event_id", "lastEventID"),
            ("proxy", "proxy"),
            ("agent.tasks.retrieve_status", "agent.tasks.retrieveStatus"),
        ] {
            assert_eq!(camel(snake), expected);
        }
    }
}
