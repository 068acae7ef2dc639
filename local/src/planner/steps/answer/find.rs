//! Finds the answer to a question on a page. Every word of the question must be accounted for, and only text of the page
//! is an answer.

use crate::planner::steps::answer::candidate::Answer;
use crate::planner::steps::answer::candidate::Candidates;
use crate::planner::steps::answer::candidate::decide;
use crate::planner::steps::answer::count;
use crate::planner::steps::answer::labels::controls;
use crate::planner::steps::answer::labels::pairs;
use crate::planner::steps::answer::lists::everything;
use crate::planner::steps::answer::lookup::Lookup;
use crate::planner::steps::answer::prose::first_paragraph;
use crate::planner::steps::answer::prose::heading;
use crate::planner::steps::answer::prose::texts;
use crate::planner::steps::answer::tables::cells;
use crate::planner::steps::answer::tables::row;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::question::query::Kind;
use crate::planner::steps::question::query::Query;
use crate::survey::Survey;

/// Words that labels may leave out: "Phone" for the phone number.
const GENERIC: &[&str] = &[
    "number",
    "valu",
    "value",
    "information",
    "info",
    "detail",
    "name",
    "nam",
];

/// Answers a question from what is visible. The words in `known` are already accounted for.
pub fn answer(query: &Query, survey: &Survey, known: &[String]) -> Answer {
    let said = answer_to(query, survey, known);
    if matches!(said, Answer::Found(_) | Answer::Several(_)) || query.noun.len() < 2 {
        return said;
    }
    let mut short = query.clone();
    short.noun.retain(|key| !GENERIC.contains(&key.as_str()));
    if short.noun.is_empty() || short.noun.len() == query.noun.len() {
        return said;
    }
    match answer_to(&short, survey, known) {
        Answer::Nothing => said,
        other => other,
    }
}

fn answer_to(query: &Query, survey: &Survey, known: &[String]) -> Answer {
    let lookup = Lookup {
        query,
        survey,
        known,
        title: all_keys(&survey.title),
    };
    match query.kind {
        Kind::FirstSentence | Kind::FirstParagraph => return first_paragraph(&lookup),
        Kind::Heading => return heading(&lookup),
        Kind::All => return everything(&lookup),
        Kind::Row => return row(&lookup),
        _ => {}
    }
    let mut found = Candidates::default();
    for table in &survey.tables {
        cells(&lookup, table, &mut found);
    }
    pairs(&lookup, &mut found);
    controls(&lookup, &mut found);
    if !found.list.iter().any(|candidate| candidate.score >= 50) {
        texts(&lookup, &mut found);
    }
    if query.kind == Kind::HowMany && found.list.is_empty() {
        count::count(query, survey, &mut found);
    }
    decide(found)
}
