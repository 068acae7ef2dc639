//! Reads a question by its question word, such as "how much" and "when".

use crate::planner::steps::language::words::keys;
use crate::planner::steps::question::form::reading;
use crate::planner::steps::question::query::Kind;
use crate::planner::steps::question::query::Query;
use crate::planner::steps::question::query::noun;
use crate::planner::steps::question::query::query;
use crate::planner::steps::question::query::starts;

const LEADS: &[&str] = &[
    "from", "at", "on", "in", "by", "to", "for", "until", "since", "of", "with", "under", "during",
];

const AUXILIARY: &[&str] = &[
    "is", "are", "was", "were", "does", "do", "did", "will", "can", "has", "have", "should",
    "would", "must", "'s", "am", "shall", "could",
];

/// Reads a question; `None` if the text is not one.
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
        // "How many rows does the table have", "how many items are listed": these verbs add no condition.
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
        // The verb of a duration does not say what it is the duration of.
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

/// Splits "platform does the RE 11 leave" or "train leaves at 10:50" at the verb.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planner::steps::question::form::names_reading;

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
