//! Reads clauses that type text, search or upload a file.

use crate::planner::steps::intent::kinds::Intent;
use crate::planner::steps::intent::pattern::after;
use crate::planner::steps::intent::pattern::cut;
use crate::planner::steps::intent::pattern::cut_last;
use crate::planner::steps::intent::pattern::find;
use crate::planner::steps::intent::phrase::ElementKind;
use crate::planner::steps::intent::phrase::phrase;
use crate::planner::steps::intent::phrase::phrase_of;
use crate::planner::steps::intent::phrase::strip;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::words;

pub fn fill(text: &str) -> Option<Intent> {
    if let Some(what) = after(text, &["clear", "empty"]) {
        let phrase = phrase_of(what);
        if phrase.element_kind == Some(ElementKind::Field) {
            return Some(Intent::Clear(phrase));
        }
        return None;
    }
    if let Some(rest) = after(text, &["fill in", "fill out", "fill"]) {
        let all = words(rest);
        if !all.first()?.quoted
            && let Some((into, value)) = cut(&all, &["with"])
        {
            return Some(Intent::Fill {
                text: value,
                into: phrase(&into),
            });
        }
    }
    let rest = after(
        text,
        &[
            "type in", "type", "enter", "write", "fill in", "fill out", "fill", "input", "key in",
            "put in", "put", "insert", "give", "say", "use",
        ],
    )?;
    let start = text
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let all = words(rest);
    let joints = [
        "into the",
        "into",
        "in to the",
        "in the",
        "as the",
        "as my",
        "as your",
        "as",
        "for the",
        "for my",
        "to the",
        "in",
        "on the",
    ];
    let quoted = all.first().is_some_and(|word| word.quoted);
    if quoted {
        if all.len() == 1 && start != "use" {
            return Some(Intent::Insert(all[0].text.clone()));
        }
        let (value, into) = cut(&all, &joints)?;
        return (value.len() == 1).then(|| Intent::Fill {
            text: value,
            into: phrase(&into),
        });
    }
    if let Some((value, into)) = cut_last(&all, &joints) {
        // "Ada as the first name and Lovelace" is not a value.
        if !plain_value(&value)
            || ["into", "in the", "as"]
                .iter()
                .any(|joint| find(&value, joint).is_some())
        {
            return None;
        }
        let wide = ["put", "give", "say", "use"].contains(&start.as_str());
        if !wide
            || phrase(&into).element_kind == Some(ElementKind::Field)
            || find(&all, "as the").is_some()
            || find(&all, "as my").is_some()
            || find(&all, "as").is_some()
        {
            return Some(Intent::Fill {
                text: value,
                into: phrase(&into),
            });
        }
        return None;
    }
    None
}

/// Whether unquoted words can be a value: none of them says how, when or where to enter it.
pub fn plain_value(value: &[Word]) -> bool {
    const HOW: &[&str] = &[
        "twice",
        "again",
        "once",
        "with",
        "as",
        "into",
        "if",
        "when",
        "before",
        "after",
        "unless",
        "but",
        "or",
        "instead",
        "later",
        "slowly",
        "please",
        "using",
        "without",
        "then",
        "except",
        "times",
        "backwards",
        "reversed",
        "uppercase",
        "lowercase",
        "my",
        "your",
        "his",
        "her",
        "their",
        "it",
        "each",
        "every",
        "both",
        "any",
    ];
    value
        .iter()
        .all(|word| word.quoted || !HOW.contains(&word.text.to_lowercase().as_str()))
}

pub fn search(text: &str) -> Option<Intent> {
    let what = after(
        text,
        &[
            "search for",
            "search the site for",
            "search the page for",
            "search this site for",
            "search the shop for",
            "search the web for",
            "look for",
            "look up",
            "do a search for",
            "run a search for",
            "make a search for",
            "search on",
            "google",
            "search",
            "find me",
            "find",
        ],
    )?;
    let all = words(what);
    let text = match all.as_slice() {
        [one] if one.quoted => one.text.clone(),
        _ => what.to_owned(),
    };
    Some(Intent::Search { text, words: all })
}

pub fn upload(text: &str) -> Option<Intent> {
    let what = after(
        text,
        &[
            "upload the file",
            "upload a file called",
            "upload a file named",
            "upload",
            "attach the file",
            "attach",
            "choose the file",
            "select the file",
            "add the file",
        ],
    )?;
    let all = words(what);
    let name = |words: &[Word]| {
        let words = strip(words);
        let file = words
            .iter()
            .find(|word| word.quoted || word.text.contains('.') || word.text.contains('/'))
            .cloned();
        file.map(|word| word.text)
    };
    // A path starts with a character that is not part of words.
    let path = what
        .split_whitespace()
        .find(|part| part.starts_with(['/', '~', '.']))
        .map(|part| part.trim_matches(['\'', '"', ',']).to_owned());
    let (file, into) = match cut_last(
        &all,
        &[
            "into the", "into", "in the", "as the", "as my", "as", "to the", "to", "for the",
            "for", "with the", "with",
        ],
    ) {
        Some((file, into)) if name(&file).is_some() => (file, Some(phrase(&into))),
        _ => (all.clone(), None),
    };
    let file = path.or_else(|| name(&file))?;
    Some(Intent::Upload { file, into })
}
