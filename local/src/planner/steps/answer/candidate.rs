//! What a page answers to a question, and the candidates it is chosen from.

use crate::failure::Failure;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::question::query::Query;

/// What a page answers to a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    Found(String),
    /// Several places give different answers: each answer with its place.
    Several(Vec<String>),
    /// Only these longer names would have an answer.
    Longer(Vec<String>),
    Nothing,
}

impl Answer {
    /// The error if only longer names would have an answer.
    pub fn longer(query: &Query, names: &[String]) -> Failure {
        let said = query.subject();
        if names.len() > 1 {
            return Self::ambiguous(query, names);
        }
        let list = names.join("', '");
        Failure {
            visible: names.to_vec(),
            ..Failure::fatal(
                "answer_not_found",
                format!(
                    "no answer to {:?}: the page has '{list}', not '{said}'; ask for it by its whole name",
                    query.text
                ),
            )
        }
    }

    /// The error if there are several answers.
    pub fn ambiguous(query: &Query, list: &[String]) -> Failure {
        ambiguous(&format!("the answer to {:?}", query.text), list, "Price")
    }
}

/// Possible answers, and longer names that would have one.
#[derive(Default)]
pub struct Candidates {
    pub list: Vec<Candidate>,
    pub longer: Vec<String>,
}

/// A possible answer, scored by how directly it was asked for.
pub struct Candidate {
    pub text: String,
    pub place: String,
    pub score: u32,
}

pub fn decide(found: Candidates) -> Answer {
    let Candidates {
        list: found,
        mut longer,
    } = found;
    let Some(best) = found.iter().map(|candidate| candidate.score).max() else {
        longer.sort_by_key(|name| fold(name));
        longer.dedup_by_key(|name| fold(name));
        return if longer.is_empty() {
            Answer::Nothing
        } else {
            Answer::Longer(longer)
        };
    };
    let mut texts: Vec<&str> = Vec::new();
    let mut places: Vec<String> = Vec::new();
    for candidate in found.iter().filter(|candidate| candidate.score == best) {
        if !texts.iter().any(|text| fold(text) == fold(&candidate.text)) {
            texts.push(&candidate.text);
            let place: String = candidate.place.chars().take(60).collect();
            places.push(format!("'{}' ({place})", candidate.text));
        }
    }
    match texts.as_slice() {
        [one] => Answer::Found((*one).to_owned()),
        _ => Answer::Several(places),
    }
}
