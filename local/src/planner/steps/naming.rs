//! Whether a text names what is asked for, or only something with a longer name: a lamp shade is no lamp.

use super::values::{calendar_word, number};
use super::words::{Word, alike, filler, has, words};

/// How a text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// The whole of it is a name: a label, a cell, an item.
    Name,
    /// A heading or link above several things: "Delivery & returns" is about both.
    Topic,
    /// Sentences, in which names stand between other words.
    Prose,
}

/// Which of the wanted words a text has.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cover {
    /// Words of a name that says nothing else.
    pub exact: Vec<String>,
    /// Words that are only a part of a longer name, with that name.
    pub longer: Vec<(String, String)>,
}

impl Cover {
    /// Whether a word is named as it was asked for.
    pub fn names(&self, key: &str) -> bool {
        has(&self.exact, key)
    }

    fn merge(&mut self, other: Self) {
        self.exact.extend(other.exact);
        self.longer.extend(other.longer);
    }
}

/// Words that a name may have besides: they do not make it the name of something else.
const EMPTY: &[&str] = &[
    "current",
    "full",
    "grand",
    "overall",
    "requir",
    "optional",
    "incl",
    "including",
    "excl",
    "vat",
    "tax",
    "eur",
    "usd",
    "gbp",
    "chf",
    "euro",
    "dollar",
    "pound",
    "kg",
    "g",
    "km",
    "cm",
    "mm",
    "ml",
    "min",
    "info",
    "information",
    "detail",
    "also",
    "only",
    "method",
    "option",
    "typ",
    "choic",
    "preferenc",
];
/// Words between which names stand in a sentence, besides those without a meaning of their own.
const VERBS: &[&str] = &[
    "cost",
    "sell",
    "sold",
    "open",
    "close",
    "clos",
    "start",
    "begin",
    "end",
    "finish",
    "arriv",
    "depart",
    "leav",
    "run",
    "last",
    "ship",
    "weigh",
    "measur",
    "liv",
    "work",
    "contain",
    "includ",
    "offer",
    "come",
    "com",
    "goe",
    "go",
    "went",
    "stay",
    "happen",
    "cover",
    "writ",
    "wrote",
    "written",
    "made",
    "mak",
    "mad",
    "found",
    "locat",
    "situat",
    "need",
    "requir",
    "arrive",
    "born",
    "die",
    "di",
    "meet",
    "keep",
    "stand",
    "remain",
    "becom",
    "becam",
    "won",
    "win",
    "play",
    "direct",
    "invent",
    "paint",
    "compos",
    "build",
    "built",
    "serv",
    "charg",
    "pay",
    "paid",
    "free",
    "available",
    "availabl",
    "left",
    "back",
    "not",
    "no",
    "longer",
    "never",
    "always",
    "often",
    "usually",
    "normally",
    "currently",
    "today",
    "still",
    "even",
    "already",
    "soon",
    "again",
    "within",
    "until",
    "after",
    "before",
    "between",
    "during",
    "since",
    "while",
    "because",
    "but",
    "however",
    "around",
    "approximately",
    "roughly",
    "nearly",
    "almost",
    "only",
    "every",
    "each",
    "all",
    "most",
    "many",
    "few",
    "several",
    "more",
    "less",
    "least",
    "us",
    "say",
    "said",
];
/// Words that something else is said with: "a shade for the lamp".
const LINKS: &[&str] = &[
    "for", "of", "on", "in", "with", "to", "from", "at", "without", "under", "per", "by",
];
const CURRENCIES: &[&str] = &[
    "€", "$", "£", "¥", "eur", "usd", "gbp", "chf", "euro", "dollar", "pound", "cent", "cents",
];
const UNITS: &[&str] = &[
    "am", "pm", "a.m", "p.m", "o'clock", "h", "hour", "minut", "min", "second", "day", "week",
    "month", "year", "night", "kg", "g", "km", "m", "cm", "mm", "l", "ml", "%", "percent", "mile",
    "working", "business",
];

/// Among allowed words: any number, which counts what it stands before.
pub const COUNTED: &str = "#";

/// Which of the wanted words a text names. `allowed` are further words that a name may have.
pub fn cover(text: &str, wanted: &[String], allowed: &[&str], manner: Manner) -> Cover {
    let mut out = Cover::default();
    for piece in pieces(text, manner) {
        out.merge(match manner {
            // "3 results for socks" counts results.
            Manner::Prose if has_verb(piece) || allowed.contains(&COUNTED) => {
                prose(piece, wanted, allowed)
            }
            _ => name(piece, wanted, allowed),
        });
    }
    out
}

/// What a name says besides the wanted words, as it is written; nothing when it says no more.
pub fn more(text: &str, wanted: &[String], allowed: &[&str]) -> Vec<String> {
    let all = words(text);
    let values = values(&all);
    all.iter()
        .zip(values)
        .filter(|(word, value)| !value && extra(word, wanted, allowed))
        .map(|(word, _)| word.text.clone())
        .collect()
}

/// The parts of a text that are read by themselves.
fn pieces(text: &str, manner: Manner) -> Vec<&str> {
    let mut seams: Vec<&str> = vec![
        ", ", "; ", ": ", " | ", " / ", " - ", " – ", " — ", ". ", "! ", "? ", "\n", " · ", " • ",
        " › ", " » ",
    ];
    match manner {
        Manner::Topic => seams.extend([" & ", " and "]),
        Manner::Prose => seams.extend([" (", ") "]),
        Manner::Name => {}
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

/// Whether a word is a part of a price, a time or a measure, which belongs to no name.
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

fn keys_of(word: &Word) -> Vec<String> {
    if word.quoted {
        super::words::keys(&word.text)
    } else {
        vec![word.key.clone()]
    }
}

fn found(all: &[&Word], wanted: &[String], longer: bool) -> Cover {
    let mut out = Cover::default();
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

/// A text that is a name as a whole, apart from what it costs and the like.
fn name(piece: &str, wanted: &[String], allowed: &[&str]) -> Cover {
    let all = words(piece);
    let values = values(&all);
    let (mut rest, mut out) = (Vec::new(), Cover::default());
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

/// Names in a sentence: what stands together without a verb or a word of form between.
fn prose(piece: &str, wanted: &[String], allowed: &[&str]) -> Cover {
    let all = words(piece);
    let values = values(&all);
    let mut out = Cover::default();
    let mut run: Vec<&Word> = Vec::new();
    // Whether the words before the run are a name that the run only belongs to.
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
    use super::super::words::keys;
    use super::*;

    fn names(text: &str, wanted: &str, manner: Manner) -> bool {
        let wanted = keys(wanted);
        let said = cover(text, &wanted, &["pric", "price", "number"], manner);
        wanted.iter().all(|key| said.names(key))
    }

    #[test]
    fn a_longer_name_is_another_thing() {
        for (text, wanted, manner) in [
            ("Lamp €5", "lamp", Manner::Prose),
            ("The lamp costs €5", "lamp", Manner::Prose),
            ("The price of the lamp is 5 EUR", "lamp", Manner::Prose),
            ("In our shop the lamp costs €49", "lamp", Manner::Prose),
            ("Lamp – black, 40 W", "lamp", Manner::Name),
            ("Delivery & returns", "delivery", Manner::Topic),
            ("LH 12", "LH 12", Manner::Name),
            ("Phone number", "phone", Manner::Name),
            ("iPhone 15", "iPhone 15", Manner::Name),
        ] {
            assert!(names(text, wanted, manner), "{text:?} is {wanted:?}");
        }
        for (text, wanted, manner) in [
            ("Lamp shade €5", "lamp", Manner::Prose),
            ("Desk lamp", "lamp", Manner::Name),
            ("The lamp shade costs €5", "lamp", Manner::Prose),
            ("The shade for the lamp costs €5", "lamp", Manner::Prose),
            ("Shade for the lamp €5", "lamp", Manner::Prose),
            ("Email address", "address", Manner::Name),
            ("iPhone 15 Pro", "iPhone 15", Manner::Name),
            ("2 lamps €80", "lamp", Manner::Prose),
            ("The museum shop opens at 10 am", "museum", Manner::Prose),
            ("Lamp (shade only)", "lamp", Manner::Name),
        ] {
            assert!(!names(text, wanted, manner), "{text:?} is not {wanted:?}");
        }
        assert_eq!(more("Delete account", &keys("delete"), &[]), ["account"]);
    }
}
