//! Reads clauses that answer a dialog.

use crate::planner::steps::clause::opening;
use crate::planner::steps::intent::kinds::Intent;
use crate::planner::steps::intent::pattern::after;
use crate::planner::steps::intent::pattern::cut;
use crate::planner::steps::intent::pattern::find;
use crate::planner::steps::intent::pattern::strip_soft;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::words;
use crate::survey::Dialogs;

pub fn dialog(text: &str) -> Option<Intent> {
    let (body, asked) = conditional(text);
    let lower = fold(&body);
    let lower = lower.as_str();
    let words_ = words(&body);
    let intent = |answer| {
        Some(Intent::Dialog {
            answer,
            words: words_.clone(),
        })
    };
    let tail = |end: &str| {
        [
            "",
            " it",
            " that",
            " this",
            " the dialog",
            " the dialogue",
            " the prompt",
            " the question",
            " the popup",
            " the pop-up",
            " the message",
            " the alert",
            " the confirmation",
            " the box",
            " the deletion",
            " the warning",
            " the dialog box",
            " the action",
        ]
        .contains(&end)
    };
    for word in [
        "confirm",
        "accept",
        "ok",
        "agree",
        "say yes",
        "answer yes",
        "click ok",
        "press ok",
        "say ok",
        "answer ok",
        "choose ok",
        "choose yes",
        "approve",
        "allow",
        "answer with yes",
        "reply yes",
        "yes",
        "close the alert",
        "close the message",
    ] {
        if let Some(end) = lower.strip_prefix(word)
            && (tail(end)
                || [
                    " to it",
                    " to the question",
                    " to that",
                    " to the dialog",
                    " in the dialog",
                    " when asked",
                    " to confirm",
                    " to the prompt",
                ]
                .contains(&end))
        {
            // Pages have buttons of that name, and the clause does not mention a dialog.
            if ["click ok", "press ok"].contains(&word) && !asked && end.is_empty() {
                continue;
            }
            return intent(Dialogs::Accept);
        }
    }
    for word in [
        "dismiss",
        "cancel",
        "decline",
        "refuse",
        "say no",
        "answer no",
        "click cancel",
        "press cancel",
        "don't confirm",
        "do not confirm",
        "don’t confirm",
        "reject",
        "deny",
        "answer with no",
        "no",
        "don't accept",
        "do not accept",
    ] {
        if let Some(end) = lower.strip_prefix(word)
            && (tail(end)
                || [
                    " to it",
                    " to the question",
                    " to that",
                    " to the dialog",
                    " in the dialog",
                    " when asked",
                    " to the prompt",
                ]
                .contains(&end))
        {
            if ["click cancel", "press cancel", "cancel"].contains(&word)
                && !asked
                && end.is_empty()
                && word != "cancel"
            {
                continue;
            }
            return intent(Dialogs::Dismiss);
        }
    }
    let prompt = [
        "the prompt with",
        "the question with",
        "the dialog with",
        "it with",
        "with",
    ];
    if let Some(rest) = after(
        &body,
        &["answer", "reply to", "reply", "respond to", "respond"],
    ) {
        let value = after(rest, &prompt).unwrap_or(rest);
        return enter(value);
    }
    // "enter Kim in the prompt"
    if let Some(rest) = after(
        &body,
        &[
            "enter", "type", "type in", "write", "give", "say", "fill in", "put", "use", "insert",
            "answer",
        ],
    ) {
        let all = words(rest);
        let into_prompt = [
            "in the prompt",
            "into the prompt",
            "in the dialog",
            "into the dialog",
            "in the popup",
            "into the popup",
            "in the pop-up",
            "at the prompt",
            "as the answer",
            "to the prompt",
        ];
        for joint in into_prompt {
            if let Some((from, _)) = find(&all, joint) {
                return (from > 0).then(|| Intent::Dialog {
                    answer: Dialogs::Enter(value(&all[..from])),
                    words: words(&body),
                });
            }
        }
        if asked {
            return enter(rest);
        }
    }
    None
}

fn enter(text: &str) -> Option<Intent> {
    let all = words(text);
    let all: Vec<Word> = match cut(
        &all,
        &[
            "as the name",
            "as your name",
            "as my name",
            "as the",
            "for the",
            "as a",
        ],
    ) {
        Some((head, _)) => head,
        None => all,
    };
    (!all.is_empty()).then(|| Intent::Dialog {
        answer: Dialogs::Enter(value(&all)),
        words: words(text),
    })
}

fn value(all: &[Word]) -> String {
    let all = strip_soft(all);
    let texts: Vec<&str> = all.iter().map(|word| word.text.as_str()).collect();
    texts.join(" ")
}

/// The clause without "when it asks for the name", and whether it had such a condition.
fn conditional(text: &str) -> (String, bool) {
    const ASKS: &[&str] = &[
        "asks",
        "ask",
        "asked",
        "prompts",
        "prompt",
        "prompted",
        "wants",
        "question",
        "dialog",
        "popup",
        "pop-up",
        "confirmation",
        "alert",
    ];
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return (text.to_owned(), false);
    }
    let asks = |part: &str| {
        part.split(|c: char| !c.is_alphanumeric() && c != '-')
            .any(|word| ASKS.contains(&word))
    };
    for start in ["when ", "if ", "once ", "as soon as "] {
        if lower.starts_with(start)
            && let Some(at) = lower.find(',')
            && asks(&lower[..at])
        {
            return (opening::open(&text[at + 1..]).to_owned(), true);
        }
        let joint = format!(" {start}");
        if let Some(at) = lower.rfind(&joint)
            && asks(&lower[at..])
        {
            return (text[..at].trim().to_owned(), true);
        }
    }
    (text.to_owned(), false)
}
