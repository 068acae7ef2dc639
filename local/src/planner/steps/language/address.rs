//! Recognizes web addresses as people write them.

use crate::planner::steps::language::values::number::number;

/// A web address, with or without a scheme; `None` for anything else.
pub fn address(what: &str) -> Option<String> {
    let what = what
        .trim()
        .trim_matches(['\'', '"', '`', '‘', '’', '“', '”', '<', '>']);
    if what.is_empty() || what.contains(char::is_whitespace) {
        return None;
    }
    let lower = what.to_lowercase();
    if ["http://", "https://", "about:", "data:"]
        .iter()
        .any(|start| lower.starts_with(start))
    {
        return Some(what.to_owned());
    }
    if lower.contains("://") {
        return Some(what.to_owned());
    }
    let host = lower.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let port_good = port.bytes().all(|b| b.is_ascii_digit());
    let dotted = name.contains('.')
        && !name.starts_with('.')
        && !name.ends_with('.')
        && name
            .rsplit('.')
            .next()
            .is_some_and(|end| end.len() > 1 || end.bytes().all(|b| b.is_ascii_digit()))
        && number(name).is_none();
    ((dotted || name == "localhost") && port_good).then(|| what.to_owned())
}
