//! The scenarios as a page: which faults are tried, and what the caller sees in each.

use std::collections::{BTreeMap, BTreeSet};

use crate::cases::Case;
use crate::judge::Expected;
use crate::transport::Transport;

const HEAD: &str =
    "<!-- Generated from tests/scenarios by `make reliability`; do not edit below this line. -->";

/// The text of a page with the table brought up to date; what stands above the mark stays.
pub fn page(old: &str, cases: &[Case]) -> String {
    let kept = old.split(HEAD).next().unwrap_or_default();
    format!("{kept}{HEAD}\n{}", table(cases))
}

/// One fault, and what its cases have in common.
#[derive(Default)]
struct Row {
    cases: usize,
    /// What comes before an error, in each way in which it does.
    before: Vec<String>,
    kinds: Vec<String>,
    statuses: Vec<String>,
    messages: Vec<String>,
    unknown: bool,
    attempts: Option<u32>,
    over: BTreeSet<Transport>,
    not_over: BTreeMap<Transport, String>,
}

fn table(cases: &[Case]) -> String {
    let mut rows: Vec<((&str, &str), Row)> = Vec::new();
    for case in cases {
        let key = (&*case.group, &*case.name);
        let at = rows.iter().position(|(other, _)| *other == key);
        let at = at.unwrap_or_else(|| {
            rows.push((key, Row::default()));
            rows.len() - 1
        });
        rows[at].1.add(case);
    }
    let mut text = format!(
        "\n{} cases of {} faults. “All” transports are HTTP/1.1, HTTP/1.1 over TLS (here: TLS), and HTTP/2 over TLS.\n",
        cases.len(),
        rows.len()
    );
    let groups: Vec<_> = rows.iter().map(|((group, _), _)| *group).collect();
    // Each group once, where its first case is.
    rows.sort_by_key(|((group, _), _)| groups.iter().position(|other| other == group));
    let mut last = "";
    for ((group, name), row) in rows {
        if group != last {
            text += &format!(
                "\n## {group}\n\n| Fault | Over | What the caller sees |\n|---|---|---|\n"
            );
            last = group;
        }
        let times = match row.cases {
            1 => String::new(),
            many => format!(" ({many} cases)"),
        };
        text += &format!(
            "| {}{times} | {} | {} |\n",
            cell(name),
            row.over(),
            row.sees()
        );
    }
    text
}

impl Row {
    fn add(&mut self, case: &Case) {
        let (then, read) = (&case.then, &case.call.read);
        self.cases += 1;
        self.over.insert(case.transport);
        self.not_over.extend(case.not_over.clone());
        note(&mut self.before, before(then, read));
        let Some(error) = &then.error else {
            return;
        };
        note(&mut self.kinds, format!("`{}`", error.kind));
        if let Some(status) = error.status {
            note(&mut self.statuses, status.to_string());
        }
        for part in &error.message {
            note(&mut self.messages, format!("“{}”", cell(part)));
        }
        self.unknown |= error.outcome_unknown == Some(true);
        self.attempts = self.attempts.max(error.attempts);
    }

    /// The transports, and why it is not over all of them.
    fn over(&self) -> String {
        let missing = self.not_over.len();
        let names: Vec<_> = self.over.iter().map(|one| one.name()).collect();
        let mut reasons: Vec<&str> = self.not_over.values().map(String::as_str).collect();
        reasons.dedup();
        match missing {
            0 => "all".to_owned(),
            _ => format!("{}: {}", names.join(", "), cell(&reasons.join("; "))),
        }
    }

    fn sees(&self) -> String {
        let before = self.before.iter().filter(|text| !text.is_empty());
        let mut text = before.cloned().collect::<Vec<_>>().join(", or ");
        if self.kinds.is_empty() {
            return text;
        }
        if !text.is_empty() {
            text += "; then ";
        }
        text += &format!("an error {}", self.kinds.join(" or "));
        if !self.statuses.is_empty() {
            text += &format!(" with status {}", self.statuses.join(", "));
        }
        if (1..5).contains(&self.messages.len()) && self.messages.len() <= 4 * self.cases {
            text += &format!(": {}", self.messages.join(", "));
        }
        if self.unknown {
            text += "; it says that the outcome is unknown";
        }
        match self.attempts {
            Some(attempts) if attempts > 1 => {
                text + &format!("; after {attempts} attempts at most")
            }
            _ => text,
        }
    }
}

fn note(texts: &mut Vec<String>, text: String) {
    if !texts.contains(&text) {
        texts.push(text);
    }
}

/// What comes before an error, or instead of one.
fn before(then: &Expected, read: &str) -> String {
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
    let come = match count {
        Some(0) => String::new(),
        Some(1) => format!("1 {what}"),
        Some(many) => format!("{many} {what}s, each once, in order"),
        None if then.error.is_none() => "the response".to_owned(),
        None => String::new(),
    };
    match then.reconnects {
        Some(1) => format!("{come}; 1 reconnect"),
        Some(many) if many > 1 => format!("{come}; {many} reconnects"),
        _ => come,
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
