//! Decides whether a text names what is asked for, or only something with a longer name: a lamp shade is not a lamp.

use crate::planner::steps::language::name_words::COUNTED;
use crate::planner::steps::language::name_words::CURRENCIES;
use crate::planner::steps::language::name_words::EMPTY;
use crate::planner::steps::language::name_words::LINKS;
use crate::planner::steps::language::name_words::UNITS;
use crate::planner::steps::language::name_words::VERBS;
use crate::planner::steps::language::values::calendar::calendar_word;
use crate::planner::steps::language::values::number::number;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::alike;
use crate::planner::steps::language::words::filler;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::keys_of;
use crate::planner::steps::language::words::words;

/// The kind of text, which determines where names start and end in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// A name as a whole: a label, a cell, an item.
    Name,
    /// A heading or link above several things: "Delivery & returns" is about both.
    Topic,
    /// Sentences, in which names are between other words.
    Prose,
}

/// Which of the wanted words a text contains.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Coverage {
    /// Words of a name that contains nothing else.
    pub exact: Vec<String>,
    /// Words that are only part of a longer name, with that name.
    pub longer: Vec<(String, String)>,
}

impl Coverage {
    /// Whether a name consists of this word and no unwanted ones.
    pub fn names(&self, key: &str) -> bool {
        has(&self.exact, key)
    }

    fn merge(&mut self, other: Self) {
        self.exact.extend(other.exact);
        self.longer.extend(other.longer);
    }
}

/// Which of the wanted words a text names. A name may also have the `allowed` words.
pub fn cover(text: &str, wanted: &[String], allowed: &[&str], text_kind: TextKind) -> Coverage {
    let mut out = Coverage::default();
    for piece in pieces(text, text_kind) {
        out.merge(match text_kind {
            // "3 results for socks" counts results.
            TextKind::Prose if has_verb(piece) || allowed.contains(&COUNTED) => {
                prose(piece, wanted, allowed)
            }
            _ => name(piece, wanted, allowed),
        });
    }
    out
}

/// The words of a name that are not wanted, as they are written.
pub fn more(text: &str, wanted: &[String], allowed: &[&str]) -> Vec<String> {
    let all = words(text);
    let values = values(&all);
    all.iter()
        .zip(values)
        .filter(|(word, value)| !value && extra(word, wanted, allowed))
        .map(|(word, _)| word.text.clone())
        .collect()
}

/// The parts of a text that are read separately.
fn pieces(text: &str, text_kind: TextKind) -> Vec<&str> {
    let mut seams: Vec<&str> = vec![
        ", ", "; ", ": ", " | ", " / ", " - ", " – ", " — ", ". ", "! ", "? ", "\n", " · ", " • ",
        " › ", " » ",
    ];
    match text_kind {
        TextKind::Topic => seams.extend([" & ", " and "]),
        TextKind::Prose => seams.extend([" (", ") "]),
        TextKind::Name => {}
    }
    let mut out = vec![text];
    for seam in seams {
        out = out
            .into_iter()
            .flat_map(|piece| piece.split(seam))
            .collect();
    }
    out.retain(|piece| piece.chars().any(char::is_alphanumeric));
    out
}

fn auxiliary(word: &Word) -> bool {
    !word.quoted
        && [
            "is", "are", "was", "were", "has", "have", "had", "takes", "take", "took", "can",
            "will", "may", "be", "do", "does", "gives", "gets", "you", "we", "they", "it", "he",
            "she", "i",
        ]
        .contains(&word.text.to_lowercase().as_str())
}

fn verb(word: &Word) -> bool {
    !word.quoted
        && (VERBS.contains(&word.key.as_str())
            || VERBS.contains(&word.text.to_lowercase().as_str())
            || word.text.len() > 4
                && word.text.ends_with("ly")
                && !["family", "supply", "assembly"].contains(&word.text.to_lowercase().as_str()))
}

fn has_verb(piece: &str) -> bool {
    words(piece)
        .iter()
        .any(|word| auxiliary(word) || verb(word))
}

/// For each word, whether it is part of a price, a time or a measure, which do not belong to a name.
fn values(all: &[Word]) -> Vec<bool> {
    let signed = |word: &Word| {
        word.text.starts_with(['€', '$', '£', '¥'])
            || word.text.ends_with(['€', '$', '£', '¥', '%'])
    };
    let is = |word: Option<&Word>, list: &[&str]| {
        word.is_some_and(|word| {
            !word.quoted
                && list
                    .iter()
                    .any(|name| *name == word.key || word.text.eq_ignore_ascii_case(name))
        })
    };
    let digits = |word: Option<&Word>| {
        word.is_some_and(|word| {
            number(&word.text).is_some() || word.text.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    all.iter()
        .enumerate()
        .map(|(at, word)| {
            let (before, after) = (
                at.checked_sub(1).and_then(|at| all.get(at)),
                all.get(at + 1),
            );
            let clock =
                word.text.contains(':') && word.text.starts_with(|c: char| c.is_ascii_digit());
            signed(word)
                || clock
                || calendar_word(&word.text)
                || digits(Some(word))
                    && (is(after, CURRENCIES) || is(after, UNITS) || is(before, CURRENCIES))
                || (is(Some(word), CURRENCIES) || is(Some(word), UNITS))
                    && (digits(before) || digits(after) && is(Some(word), CURRENCIES))
        })
        .collect()
}

fn extra(word: &Word, wanted: &[String], allowed: &[&str]) -> bool {
    let counts = || allowed.contains(&COUNTED) && number(&word.text).is_some();
    let fits = || allowed.iter().any(|name| alike(name, &word.key));
    let known = filler(word) || has(wanted, &word.key) || EMPTY.contains(&word.key.as_str());
    !(known || counts() || fits())
}

fn found(all: &[&Word], wanted: &[String], longer: bool) -> Coverage {
    let mut out = Coverage::default();
    let name: Vec<&str> = all.iter().map(|word| word.text.as_str()).collect();
    for key in all.iter().flat_map(|word| keys_of(word)) {
        if has(wanted, &key) {
            if longer {
                out.longer.push((key, name.join(" ")));
            } else {
                out.exact.push(key);
            }
        }
    }
    out
}

/// Reads a text as one name, apart from a price and the like.
fn name(piece: &str, wanted: &[String], allowed: &[&str]) -> Coverage {
    let all = words(piece);
    let values = values(&all);
    let (mut rest, mut out) = (Vec::new(), Coverage::default());
    for (word, value) in all.iter().zip(values) {
        if value {
            out.merge(found(&[word], wanted, false));
        } else {
            rest.push(word);
        }
    }
    let longer = rest.iter().any(|word| extra(word, wanted, allowed));
    out.merge(found(&rest, wanted, longer));
    out
}

/// Reads names in a sentence: runs of words without a verb or filler word between them.
fn prose(piece: &str, wanted: &[String], allowed: &[&str]) -> Coverage {
    let all = words(piece);
    let values = values(&all);
    let mut out = Coverage::default();
    let mut run: Vec<&Word> = Vec::new();
    // Whether the run belongs to another name before it.
    let (mut linked, mut other) = (false, false);
    let ends = all.iter().zip(values).map(Some).chain([None]);
    for word in ends {
        let bounds = word.is_none_or(|(word, value)| value || filler(word) || verb(word));
        let word = word.map(|(word, _)| word);
        if let (Some(word), false) = (word, bounds) {
            run.push(word);
            continue;
        }
        if !run.is_empty() {
            let longer = run.iter().any(|word| extra(word, wanted, allowed));
            out.merge(found(&run, wanted, longer || linked && other));
            other = longer || linked && other;
            linked = false;
            run.clear();
        }
        let Some(word) = word else { break };
        out.merge(found(&[word], wanted, false));
        let lower = word.text.to_lowercase();
        if LINKS.contains(&lower.as_str()) {
            linked = true;
        } else if !["a", "an", "the", "our", "your", "my", "this", "that"].contains(&lower.as_str())
        {
            (linked, other) = (false, false);
        } else if !linked {
            other = false;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planner::steps::language::words::keys;

    fn names(text: &str, wanted: &str, text_kind: TextKind) -> bool {
        let wanted = keys(wanted);
        let said = cover(text, &wanted, &["pric", "price", "number"], text_kind);
        wanted.iter().all(|key| said.names(key))
    }

    #[test]
    fn a_longer_name_is_another_thing() {
        for (text, wanted, text_kind) in [
            ("Lamp €5", "lamp", TextKind::Prose),
            ("The lamp costs €5", "lamp", TextKind::Prose),
            ("The price of the lamp is 5 EUR", "lamp", TextKind::Prose),
            ("In our shop the lamp costs €49", "lamp", TextKind::Prose),
            ("Lamp – black, 40 W", "lamp", TextKind::Name),
            ("Delivery & returns", "delivery", TextKind::Topic),
            ("LH 12", "LH 12", TextKind::Name),
            ("Phone number", "phone", TextKind::Name),
            ("iPhone 15", "iPhone 15", TextKind::Name),
        ] {
            assert!(names(text, wanted, text_kind), "{text:?} is {wanted:?}");
        }
        for (text, wanted, text_kind) in [
            ("Lamp shade €5", "lamp", TextKind::Prose),
            ("Desk lamp", "lamp", TextKind::Name),
            ("The lamp shade costs €5", "lamp", TextKind::Prose),
            ("The shade for the lamp costs €5", "lamp", TextKind::Prose),
            ("Shade for the lamp €5", "lamp", TextKind::Prose),
            ("Email address", "address", TextKind::Name),
            ("iPhone 15 Pro", "iPhone 15", TextKind::Name),
            ("2 lamps €80", "lamp", TextKind::Prose),
            ("The museum shop opens at 10 am", "museum", TextKind::Prose),
            ("Lamp (shade only)", "lamp", TextKind::Name),
        ] {
            assert!(
                !names(text, wanted, text_kind),
                "{text:?} is not {wanted:?}"
            );
        }
        assert_eq!(more("Delete account", &keys("delete"), &[]), ["account"]);
    }
}
