//! Questions and readings: which kind of answer is asked for, by which words it is found.

use super::words::{Word, keys, words};

/// What kind of answer fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What a label, a column or a sentence says.
    Which,
    When,
    HowLong,
    HowMuch,
    HowMany,
    /// How far, old, big and the like: a number with something around it.
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
    /// What is asked for, as stems: the label or column.
    pub noun: Vec<String>,
    /// What it is asked of, as stems: the row, item or section.
    pub rest: Vec<String>,
    /// The question in its own words.
    pub text: String,
}

impl Query {
    /// What it is about, in the question's own words.
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

const LEADS: &[&str] = &[
    "from", "at", "on", "in", "by", "to", "for", "until", "since", "of", "with", "under", "during",
];
const LABELS: &[&str] = &[
    "price",
    "cost",
    "name",
    "number",
    "address",
    "email",
    "e-mail",
    "phone",
    "telephone",
    "date",
    "time",
    "status",
    "total",
    "sum",
    "title",
    "heading",
    "headline",
    "rating",
    "author",
    "value",
    "text",
    "row",
    "column",
    "list",
    "sentence",
    "paragraph",
    "weight",
    "size",
    "colour",
    "color",
    "balance",
    "score",
    "version",
    "amount",
    "capital",
    "population",
    "deadline",
    "duration",
    "hours",
    "result",
    "results",
    "platform",
    "gate",
    "seat",
    "code",
    "id",
    "items",
    "names",
    "prices",
    "discount",
    "temperature",
    "content",
    "contents",
    "message",
    "error",
    "stock",
    "availability",
];

fn query(kind: Kind, noun: &str, rest: &str, text: &str) -> Query {
    let noun = keys(noun);
    // "Which train goes to Berlin": the verb says nothing that a table would.
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

fn starts(text: &str, word: &str) -> Option<String> {
    let rest = text.strip_prefix(word)?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim().to_owned())
}

const AUXILIARY: &[&str] = &[
    "is", "are", "was", "were", "does", "do", "did", "will", "can", "has", "have", "should",
    "would", "must", "'s", "am", "shall", "could",
];

/// Reads a question; nothing when it is none.
pub fn read(text: &str, question: bool) -> Option<Query> {
    let plain = text.trim().trim_end_matches(['?', '.', '!', ' ']);
    let mut lower = plain
        .replace(['’'], "'")
        .to_lowercase()
        .replace("what's", "what is")
        .replace("when's", "when is")
        .replace("where's", "where is")
        .replace("who's", "who is")
        .replace("how's", "how is");
    if let Some(lead) = LEADS.iter().find_map(|lead| starts(&lower, lead)) {
        let first = lead.split(' ').next().unwrap_or_default();
        if ["which", "what", "whom", "when", "where", "how"].contains(&first) {
            lower = lead;
        } else {
            return None;
        }
    }
    let lower = lower.as_str();
    if let Some(rest) = starts(lower, "how much").or_else(|| starts(lower, "what price")) {
        // "how much time", "how much memory": of what.
        let first = rest.split(' ').next().unwrap_or_default().to_owned();
        if first == "time" {
            return Some(query(Kind::HowLong, "", &rest["time".len()..], text));
        }
        if !AUXILIARY.contains(&first.as_str())
            && !["for", "would", "it", "must", "costs"].contains(&first.as_str())
            && !first.is_empty()
        {
            let (noun, rest) = verb_split(&rest);
            return Some(query(Kind::Measure, &noun, &rest, text));
        }
        let rest: Vec<String> = keys(&rest)
            .into_iter()
            .filter(|key| {
                ![
                    "pric", "cost", "charg", "price", "pay", "paid", "much", "buy",
                ]
                .contains(&key.as_str())
            })
            .collect();
        return Some(Query {
            kind: Kind::HowMuch,
            noun: Vec::new(),
            rest,
            text: text.to_owned(),
        });
    }
    if let Some(rest) =
        starts(lower, "what does").filter(|rest| rest.ends_with(" cost") || rest.contains(" cost "))
    {
        let rest: Vec<String> = keys(&rest)
            .into_iter()
            .filter(|key| key != "cost")
            .collect();
        return Some(Query {
            kind: Kind::HowMuch,
            noun: Vec::new(),
            rest,
            text: text.to_owned(),
        });
    }
    if let Some(rest) = starts(lower, "how many") {
        let (noun, rest) = verb_split(&rest);
        // "How many rows does the table have", "how many items are listed": nothing more is said by these.
        let mut found = query(Kind::HowMany, &noun, &rest, text);
        let empty = [
            "tabl", "page", "show", "shown", "listed", "visibl", "see", "contain",
        ];
        found
            .rest
            .retain(|key| !empty.contains(&key.as_str()) || found.noun.is_empty());
        return Some(found);
    }
    if let Some(rest) = starts(lower, "how long") {
        // The verb of a duration says nothing about what it is the duration of.
        let mut found = query(Kind::HowLong, "", &rest, text);
        found
            .rest
            .retain(|key| !["last", "run", "go", "stay", "keep", "spend"].contains(&key.as_str()));
        return Some(found);
    }
    for measure in [
        "how far",
        "how old",
        "how big",
        "how tall",
        "how high",
        "how heavy",
        "how large",
        "how fast",
        "how deep",
        "how wide",
        "how warm",
        "how hot",
        "how cold",
        "how often",
    ] {
        if let Some(rest) = starts(lower, measure) {
            return Some(query(Kind::Measure, "", &rest, text));
        }
    }
    if let Some(rest) = starts(lower, "when")
        .or_else(|| starts(lower, "what time"))
        .or_else(|| starts(lower, "which day"))
        .or_else(|| starts(lower, "what day"))
        .or_else(|| starts(lower, "what date"))
    {
        let first = rest.split(' ').next().unwrap_or_default();
        return (question || AUXILIARY.contains(&first))
            .then(|| query(Kind::When, "", &rest, text));
    }
    if let Some(rest) = starts(lower, "where") {
        return Some(query(Kind::Where, "", &rest, text));
    }
    if let Some(rest) = starts(lower, "whose") {
        let (noun, rest) = verb_split(&rest);
        return Some(query(Kind::Who, &noun, &rest, text));
    }
    if let Some(rest) = starts(lower, "who").or_else(|| starts(lower, "whom")) {
        return Some(query(Kind::Who, "", &rest, text));
    }
    let rest = starts(lower, "which").or_else(|| starts(lower, "what"))?;
    let first = rest.split(' ').next().unwrap_or_default();
    if rest.is_empty() {
        return None;
    }
    if AUXILIARY.contains(&first) {
        let rest = rest[first.len()..].trim();
        if let Some(found) = reading(rest) {
            return Some(Query {
                text: text.to_owned(),
                ..found
            });
        }
        return Some(Query {
            text: text.to_owned(),
            ..noun(rest)
        });
    }
    if ["of", "one"].contains(&first) {
        return None;
    }
    let (noun, rest) = verb_split(&rest);
    Some(query(Kind::Which, &noun, &rest, text))
}

/// What is before and after the verb of "platform does the RE 11 leave" or "train leaves at 10:50".
fn verb_split(text: &str) -> (String, String) {
    let parts: Vec<&str> = text.split(' ').collect();
    if let Some(at) = parts.iter().position(|word| AUXILIARY.contains(word)) {
        return (parts[..at].join(" "), parts[at + 1..].join(" "));
    }
    // "which version of Python is installed" has its noun before "of".
    match parts
        .iter()
        .position(|word| ["of", "for", "from", "with", "at", "on", "in", "to"].contains(word))
    {
        Some(at) if at > 1 => (parts[..1].join(" "), parts[1..].join(" ")),
        Some(1) => (parts[..1].join(" "), parts[2..].join(" ")),
        _ => (
            parts.first().copied().unwrap_or_default().to_owned(),
            parts[1.min(parts.len())..].join(" "),
        ),
    }
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

/// That a price is asked for is said by the kind of the question; pages need not have the word.
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

/// Readings of a certain form: a row, a column, a list, the first sentence.
pub fn reading(text: &str) -> Option<Query> {
    let text = text.trim().trim_end_matches(['?', '.', ' ']);
    let all = words(text);
    let lower = text.to_lowercase();
    let lower = lower.strip_prefix("the ").unwrap_or(&lower);
    let lower = lower.strip_prefix("whole ").unwrap_or(lower);
    let place = |start: &str| -> Option<String> {
        let rest = starts(lower, start)?;
        let rest = ["of the", "of", "in the", "from the", "on the", "under the"]
            .iter()
            .find_map(|joint| starts(&rest, joint))
            .unwrap_or(rest);
        let known = [
            "article",
            "page",
            "text",
            "result",
            "entry",
            "document",
            "site",
            "main text",
            "main article",
            "this page",
            "it",
            "this article",
            "",
        ];
        Some(if known.contains(&rest.as_str()) {
            String::new()
        } else {
            rest
        })
    };
    for (start, kind) in [
        ("first sentence", Kind::FirstSentence),
        ("opening sentence", Kind::FirstSentence),
        ("first paragraph", Kind::FirstParagraph),
        ("opening paragraph", Kind::FirstParagraph),
        ("introduction", Kind::FirstParagraph),
        ("main heading", Kind::Heading),
        ("heading", Kind::Heading),
        ("headline", Kind::Heading),
        ("page heading", Kind::Heading),
    ] {
        if let Some(rest) = place(start) {
            return Some(query(kind, "", &rest, text));
        }
    }
    let unquoted: Vec<String> = all
        .iter()
        .map(|word| {
            if word.quoted {
                String::new()
            } else {
                word.text.to_lowercase()
            }
        })
        .collect();
    let tail = |from: usize| -> String {
        all[from..]
            .iter()
            .map(|word| word.text.clone())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let head = |to: usize| -> String {
        all[..to]
            .iter()
            .map(|word| word.text.clone())
            .collect::<Vec<_>>()
            .join(" ")
    };
    if let Some(at) = unquoted
        .iter()
        .position(|word| word == "row" || word == "line")
    {
        let rest = if at + 1 < all.len() {
            tail(at + 1)
        } else {
            head(at)
        };
        return Some(query(Kind::Row, "", &rest, text));
    }
    if let Some(at) = unquoted.iter().position(|word| word == "column") {
        let noun = if at + 1 < all.len() && at <= 1 {
            tail(at + 1)
        } else {
            head(at)
        };
        return Some(query(Kind::All, &noun, "", text));
    }
    let first = unquoted.first().map(String::as_str).unwrap_or_default();
    let second = unquoted.get(1).map(String::as_str).unwrap_or_default();
    if first == "list"
        || (first == "the" && second == "list")
        || (first == "all" && all.len() > 1)
        || (first == "every" && all.len() > 1)
        || lower.starts_with("items in")
        || lower.starts_with("items of")
        || lower.starts_with("items on")
    {
        let skip = usize::from(first == "the") + 1;
        let rest = tail(skip.min(all.len()));
        let rest = ["of the", "of", "the", "in the", "in"]
            .iter()
            .find_map(|joint| starts(&rest, joint))
            .unwrap_or(rest);
        return Some(query(Kind::All, &rest, "", text));
    }
    None
}

/// Whether a text begins with what can only be read, such as "the price of the lamp".
pub fn names_reading(text: &str) -> bool {
    let all: Vec<Word> = words(text);
    let lower: Vec<String> = all.iter().map(|word| word.text.to_lowercase()).collect();
    let first = lower.first().map(String::as_str).unwrap_or_default();
    let asks = ["what", "when", "where", "who", "which", "how", "whose"];
    if asks.contains(&first) {
        return true;
    }
    let determined =
        ["the", "its", "this"].contains(&first) || first.ends_with("'s") || first.ends_with("’s");
    let end = lower
        .iter()
        .position(|word| ["of", "for", "in", "on", "from", "at", "with"].contains(&word.as_str()))
        .unwrap_or(lower.len());
    determined
        && lower[..end]
            .last()
            .is_some_and(|word| LABELS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_taken_apart() {
        for (text, kind, noun, rest) in [
            (
                "From which platform does the RE 11 leave?",
                Kind::Which,
                "platform",
                "re 11 leave",
            ),
            (
                "When do they open on Sunday?",
                Kind::When,
                "",
                "open sunday",
            ),
            (
                "How long does delivery take?",
                Kind::HowLong,
                "",
                "delivery",
            ),
            ("how much is the lamp?", Kind::HowMuch, "", "lamp"),
            (
                "What does the desk lamp cost?",
                Kind::HowMuch,
                "",
                "desk lamp",
            ),
            (
                "Which train leaves at 10:50?",
                Kind::Which,
                "train",
                "leaves 10:50",
            ),
            (
                "What is the capital of France?",
                Kind::Which,
                "capital",
                "France",
            ),
            (
                "What's Kim's email address?",
                Kind::Which,
                "email address",
                "Kim",
            ),
            ("How many rooms are free?", Kind::HowMany, "rooms", "free"),
            ("Who wrote Emma?", Kind::Who, "", "wrote Emma"),
            (
                "the first sentence of the article",
                Kind::FirstSentence,
                "",
                "",
            ),
        ] {
            let query = read(text, true).or_else(|| reading(text)).expect(text);
            assert_eq!(
                (query.kind, query.noun, query.rest),
                (kind, keys(noun), keys(rest)),
                "{text}"
            );
        }
        assert!(read("Save it", false).is_none());
        assert!(names_reading("the price of the lamp") && !names_reading("lamps"));
    }
}
