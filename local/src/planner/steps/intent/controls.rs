//! Reads clauses that set a control or choose an option.

use crate::planner::steps::intent::kinds::Intent;
use crate::planner::steps::intent::pattern::after;
use crate::planner::steps::intent::pattern::cut;
use crate::planner::steps::intent::pattern::cut_last;
use crate::planner::steps::intent::pattern::strip_soft;
use crate::planner::steps::intent::phrase::phrase;
use crate::planner::steps::intent::phrase::phrase_of;
use crate::planner::steps::intent::phrase::strip;
use crate::planner::steps::language::words::words;

pub fn toggle(text: &str) -> Option<Intent> {
    let on = [
        "check the box",
        "tick the box",
        "check the checkbox",
        "tick the checkbox",
        "check off",
        "check",
        "tick off",
        "tick",
        "turn on the",
        "turn on",
        "switch on",
        "enable",
        "activate",
        "put a check on",
        "mark the checkbox",
    ];
    let off = [
        "uncheck",
        "untick",
        "unselect",
        "deselect",
        "turn off the",
        "turn off",
        "switch off",
        "disable",
        "deactivate",
        "clear the checkbox",
        "remove the tick from",
        "remove the check from",
        "unmark",
    ];
    let lower = text.to_lowercase();
    for (starts, state) in [(&on[..], true), (&off[..], false)] {
        if let Some(what) = after(text, starts) {
            let what = after(what, &["for", "next to", "labelled", "at", "by"]).unwrap_or(what);
            let phrase = phrase_of(what);
            // "check it" does not say what to check.
            if phrase.words.iter().all(|word| {
                !word.quoted
                    && ["it", "this", "that", "them"].contains(&word.text.to_lowercase().as_str())
            }) {
                return None;
            }
            return Some(Intent::Toggle {
                what: phrase,
                on: state,
            });
        }
    }
    // "turn the lights on", "switch notifications off"
    for start in ["turn ", "switch "] {
        for (end, state) in [(" on", true), (" off", false)] {
            if lower.starts_with(start)
                && lower.ends_with(end)
                && lower.len() == text.len()
                && text.len() > start.len() + end.len()
            {
                return Some(Intent::Toggle {
                    what: phrase_of(&text[start.len()..text.len() - end.len()]),
                    on: state,
                });
            }
        }
    }
    None
}

pub fn choose(text: &str) -> Option<Intent> {
    if let Some(rest) = after(
        text,
        &[
            "set", "change", "adjust", "move", "turn", "switch", "increase", "decrease", "raise",
            "lower", "drag", "slide", "put", "make",
        ],
    ) {
        let all = words(rest);
        let start = text
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let joints: &[&str] = if start == "put" || start == "make" {
            &["at", "to"]
        } else {
            &["up to", "down to", "to be", "to", "as", "at", "="]
        };
        if let Some((what, value)) = cut(&all, joints) {
            return Some(Intent::Set {
                what: phrase(&what),
                value: strip_soft(&value),
            });
        }
        if start == "set" {
            return None;
        }
    }
    let what = after(
        text,
        &[
            "choose", "select", "pick out", "pick", "opt for", "go for", "go with",
        ],
    )?;
    let all = words(what);
    if let Some((value, from)) = cut_last(
        &all,
        &[
            "from the list of",
            "from the",
            "from",
            "in the",
            "in",
            "as the",
            "as my",
            "as your",
            "as",
            "for the",
            "for my",
            "under",
        ],
    ) {
        let (mut value, from) = (value, phrase(&from));
        if value.len() > 1 && !value[0].quoted {
            value = strip(&value);
        }
        return Some(Intent::Choose {
            what: phrase(&value),
            from: Some(from),
        });
    }
    if let Some((what, value)) = cut(&all, &["to be", "="]) {
        return Some(Intent::Set {
            what: phrase(&what),
            value,
        });
    }
    Some(Intent::Choose {
        what: phrase(&all),
        from: None,
    })
}
