//! A question about the page: the kind of answer it wants, and the words that lead to it.

use crate::planner::steps::language::words::keys;
use crate::planner::steps::language::words::words;

/// The kind of answer that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What a label, a column or a sentence says.
    Which,
    When,
    HowLong,
    HowMuch,
    HowMany,
    /// How far, old, big and the like: a number, usually with a unit.
    Measure,
    Where,
    Who,
    /// Every cell of a column, every item of a list.
    All,
    Row,
    FirstSentence,
    FirstParagraph,
    Heading,
}

/// A question about the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    pub kind: Kind,
    /// Stems of what is asked for: the label or column.
    pub noun: Vec<String>,
    /// Stems of what it is asked about: the row, item or section.
    pub rest: Vec<String>,
    /// The question as it was written.
    pub text: String,
}

impl Query {
    /// What the question is about, in its own words.
    pub fn subject(&self) -> String {
        let wanted = [self.noun.clone(), self.rest.clone()].concat();
        let said: Vec<String> = words(&self.text)
            .into_iter()
            .filter(|word| {
                let own = keys(&word.text);
                !own.is_empty() && own.iter().all(|key| wanted.contains(key))
            })
            .map(|word| word.text)
            .collect();
        if said.is_empty() {
            wanted.join(" ")
        } else {
            said.join(" ")
        }
    }
}

pub fn query(kind: Kind, noun: &str, rest: &str, text: &str) -> Query {
    let noun = keys(noun);
    // "Which train goes to Berlin": a table does not contain the verb.
    let empty = ["go", "goe"];
    let rest = keys(rest)
        .into_iter()
        .filter(|key| !noun.contains(key) && !empty.contains(&key.as_str()))
        .collect();
    Query {
        kind,
        noun,
        rest,
        text: text.to_owned(),
    }
}

pub fn starts(text: &str, word: &str) -> Option<String> {
    let rest = text.strip_prefix(word)?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim().to_owned())
}

/// "the price of the lamp", "Kim's email address", "the price".
pub fn noun(text: &str) -> Query {
    let plain = text.replace('’', "'");
    let plain = plain.trim().trim_end_matches(['?', '.', ' ']);
    for joint in [" of ", " for ", " in ", " on ", " at ", " to ", " from "] {
        if let Some((noun, rest)) = plain.split_once(joint)
            && !keys(noun).is_empty()
        {
            return priced(query(kind_of(noun), noun, rest, text));
        }
    }
    if let Some((owner, noun)) = plain.split_once("'s ")
        && !keys(noun).is_empty()
    {
        return priced(query(kind_of(noun), noun, owner, text));
    }
    priced(query(kind_of(plain), plain, "", text))
}

/// Removes the word "price" from a question of that kind: the page need not contain it.
fn priced(mut query: Query) -> Query {
    if query.kind == Kind::HowMuch {
        let price = ["pric", "price", "cost"];
        query.noun.retain(|key| !price.contains(&key.as_str()));
    }
    query
}

fn kind_of(noun: &str) -> Kind {
    let all = keys(noun);
    let is = |words: &[&str]| all.iter().any(|key| words.contains(&key.as_str()));
    if is(&["pric", "cost"]) && !is(&["pricelist"]) {
        return Kind::HowMuch;
    }
    Kind::Which
}
