//! Reads clauses that only state what is wanted, such as "I don't want the newsletter".

use crate::planner::steps::clause::verbs::VERBS;
use crate::planner::steps::intent::kinds::Intent;
use crate::planner::steps::intent::pattern::after;
use crate::planner::steps::intent::pattern::cut;
use crate::planner::steps::intent::phrase::phrase;
use crate::planner::steps::intent::phrase::phrase_of;
use crate::planner::steps::language::words::words;

pub fn goal(text: &str, question: bool) -> Option<Intent> {
    let lower = text.to_lowercase();
    let mut all = words(text);
    let starts: [(&str, bool); 22] = [
        ("i don't want", true),
        ("i don’t want", true),
        ("i do not want", true),
        ("i don't need", true),
        ("i do not need", true),
        ("i don't wish", true),
        ("don't", true),
        ("don’t", true),
        ("do not", true),
        ("never", true),
        ("no", true),
        ("without", true),
        ("not", true),
        ("i want", false),
        ("i would like", false),
        ("i'd like", false),
        ("i’d like", false),
        ("i need", false),
        ("i prefer", false),
        ("i'll have", false),
        ("with", false),
        ("we want", false),
    ];
    for (start, negative) in starts {
        if after(&lower, &[start]).is_some() {
            let skip = words(start).len();
            all.drain(..skip.min(all.len()));
            let verbs = ["want", "wish", "get", "receive", "have", "to"];
            while all.first().is_some_and(|word| {
                !word.quoted && verbs.contains(&word.text.to_lowercase().as_str())
            }) {
                all.remove(0);
            }
            return (!all.is_empty()).then_some(Intent::Goal {
                words: all,
                negative,
            });
        }
    }
    // "My name is Kim", "the name is Kim"
    if !question
        && let Some((what, is)) = cut(&all, &["is", "are"])
        && what
            .first()
            .is_some_and(|word| ["my", "the", "our"].contains(&word.text.to_lowercase().as_str()))
    {
        return Some(Intent::Set {
            what: phrase(&what),
            value: is,
        });
    }
    if let Some(what) = after(
        text,
        &[
            "look at",
            "look in",
            "look under",
            "look on",
            "see",
            "check",
            "consult",
            "have a look at",
            "take a look at",
            "view",
            "show",
            "look into",
            "it's under",
            "it is under",
            "use",
            "display",
        ],
    ) {
        let phrase = phrase_of(what);
        let vague = phrase.words.iter().all(|word| {
            !word.quoted
                && ["it", "this", "that", "them"].contains(&word.text.to_lowercase().as_str())
        });
        if !vague {
            return Some(Intent::See(phrase));
        }
    }
    let first = all.first()?;
    let known = first.quoted || VERBS.contains(&first.text.to_lowercase().as_str());
    (known && !question).then_some(Intent::Goal {
        words: all,
        negative: false,
    })
}
