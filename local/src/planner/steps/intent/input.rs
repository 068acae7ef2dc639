//! Reads clauses that use the pointer or the keyboard.

use crate::planner::steps::intent::kinds::Intent;
use crate::planner::steps::intent::pattern::after;
use crate::planner::steps::intent::pattern::cut;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::intent::phrase::phrase;
use crate::planner::steps::intent::phrase::phrase_of;
use crate::planner::steps::intent::phrase::strip;
use crate::planner::steps::language::values::number::number;
use crate::planner::steps::language::words::words;

pub fn keyboard(text: &str) -> Option<Intent> {
    let key = after(
        text,
        &[
            "press the key",
            "press the",
            "press",
            "hit the",
            "hit",
            "push the",
            "push",
        ],
    )?;
    let key = key.strip_suffix(" key").unwrap_or(key);
    let key = key.trim_matches(['\'', '"', '`']);
    let known = crate::browser::keys_known(key)
        && (key.chars().count() > 1
            || text.to_lowercase().contains("key")
            || key.chars().all(|c| !c.is_alphabetic())
            || text.contains('\''));
    known.then(|| Intent::Keys(key.to_owned()))
}

pub fn pointer(text: &str) -> Option<Intent> {
    let forms: [(&[&str], i64, bool); 3] = [
        (
            &[
                "double-click on",
                "double-click",
                "double click on",
                "double click",
                "doubleclick",
            ],
            2,
            false,
        ),
        (
            &[
                "right-click on",
                "right-click",
                "right click on",
                "right click",
            ],
            1,
            true,
        ),
        (
            &[
                "click on",
                "click",
                "tap on",
                "tap",
                "press on",
                "press",
                "push",
                "hit",
                "activate",
                "follow the link",
                "follow",
                "left-click",
                "left click on",
            ],
            1,
            false,
        ),
    ];
    if let Some((what, times, right)) = forms
        .iter()
        .find_map(|(starts, times, right)| Some((after(text, starts)?, *times, *right)))
    {
        return Some(Intent::Click {
            what: phrase_of(what),
            times,
            right,
        });
    }
    // "mark 'Call Ann' as done"
    if let Some(what) = after(text, &["mark"])
        && let Some((near, name)) = cut(&words(what), &["as"])
    {
        return Some(Intent::Click {
            what: Phrase {
                near: strip(&near),
                ..phrase(&name)
            },
            times: 1,
            right: false,
        });
    }
    if let Some(what) = after(
        text,
        &[
            "hover over",
            "hover on",
            "hover",
            "move the mouse over",
            "move the mouse to",
            "move the pointer over",
            "move the pointer to",
            "mouse over",
            "point at",
        ],
    ) {
        return Some(Intent::Hover(phrase_of(what)));
    }
    if let Some(what) = after(text, &["drag and drop", "drag", "move"]) {
        let all = words(what);
        let joints = [
            "and drop it onto",
            "and drop it on",
            "and drop it into",
            "and drop it in",
            "onto the",
            "onto",
            "on to",
            "into the",
            "into",
            "over to",
            "to the",
            "to",
            "on top of",
            "in the",
            "on",
        ];
        let (from, to) = cut(&all, &joints)?;
        let sliding = to.iter().all(|word| {
            !word.quoted
                && (number(&word.text).is_some() || ["percent", "%"].contains(&word.text.as_str()))
        });
        if sliding {
            return Some(Intent::Set {
                what: phrase(&from),
                value: to,
            });
        }
        return Some(Intent::Drag {
            from: phrase(&from),
            to: phrase(&to),
        });
    }
    let what = after(
        text,
        &[
            "scroll down to",
            "scroll up to",
            "scroll to",
            "scroll until you see",
        ],
    )?;
    Some(Intent::ScrollTo(phrase_of(what)))
}
