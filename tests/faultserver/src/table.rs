//! The scenarios as a page: which faults are tried, and what the caller sees in each.

use crate::cases::Case;
use crate::judge::Expected;

const HEAD: &str =
    "<!-- Generated from tests/scenarios by `make reliability`; do not edit below this line. -->";

/// The text of a page with the table brought up to date; what stands above the mark stays.
pub fn page(old: &str, cases: &[Case]) -> String {
    let kept = old.split(HEAD).next().unwrap_or_default();
    format!("{kept}{HEAD}\n{}", table(cases))
}

fn table(cases: &[Case]) -> String {
    let mut text = String::new();
    let mut rows: Vec<(&str, &str, String, usize)> = Vec::new();
    for case in cases {
        let sees = sees(&case.then, &case.call.read);
        let same = rows.iter_mut().find(|(group, name, other, _)| {
            *group == case.group && *name == case.name && *other == sees
        });
        match same {
            Some(row) => row.3 += 1,
            None => rows.push((&case.group, &case.name, sees, 1)),
        }
    }
    text += &format!("\n{} cases of {} faults.\n", cases.len(), rows.len());
    let mut last = "";
    for (group, name, sees, count) in rows {
        if group != last {
            text += &format!("\n## {group}\n\n| Fault | What the caller sees |\n|---|---|\n");
            last = group;
        }
        let times = if count > 1 {
            format!(" ({count} cases)")
        } else {
            String::new()
        };
        text += &format!("| {}{times} | {sees} |\n", cell(name));
    }
    text
}

fn sees(then: &Expected, read: &str) -> String {
    let mut parts = Vec::new();
    let frames = then
        .frames
        .as_ref()
        .map(|short| short.split_whitespace().count());
    let count = then.count.or(frames).or(then.events.as_ref().map(Vec::len));
    let what = match read {
        "lines" => "line",
        "socket" => "message",
        _ => "event",
    };
    match count {
        Some(0) if then.error.is_some() => {}
        Some(0) => parts.push(format!("the end, and no {what}")),
        Some(1) => parts.push(format!("1 {what}")),
        Some(many) => parts.push(format!("{many} {what}s, each once, in order")),
        None if then.error.is_none() => parts.push("the answer".to_owned()),
        None => {}
    }
    match then.reconnects {
        Some(1) => parts.push("1 reconnect".to_owned()),
        Some(many) if many > 1 => parts.push(format!("{many} reconnects")),
        _ => {}
    }
    if let Some(error) = &then.error {
        let mut text = format!("an error `{}`", error.kind);
        if let Some(status) = error.status {
            text += &format!(" with status {status}");
        }
        let said: Vec<_> = error
            .message
            .iter()
            .map(|part| format!("“{}”", cell(part)))
            .collect();
        if !said.is_empty() {
            text += &format!(": {}", said.join(", "));
        }
        if error.outcome_unknown == Some(true) {
            text += "; it says that the outcome is unknown";
        }
        if error.attempts.is_some_and(|attempts| attempts > 1) {
            text += &format!("; after {} attempts", error.attempts.unwrap_or_default());
        }
        parts.push(text);
    }
    parts.join("; ")
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
