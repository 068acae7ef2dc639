//! Answers from sentences, paragraphs and headings.

use crate::planner::steps::answer::answer_shape::fits_kind;
use crate::planner::steps::answer::candidate::Answer;
use crate::planner::steps::answer::candidate::Candidate;
use crate::planner::steps::answer::candidate::Candidates;
use crate::planner::steps::answer::lookup::Lookup;
use crate::planner::steps::language::coverage::TextKind;
use crate::planner::steps::language::coverage::cover;
use crate::planner::steps::language::sentences::sentences;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::has;
use crate::planner::steps::question::query::Kind;

pub fn texts(lookup: &Lookup, found: &mut Candidates) {
    let query = lookup.query;
    let wanted = lookup.all();
    let blocks = &lookup.survey.blocks;
    for (at, block) in blocks.iter().enumerate() {
        if block.tag.starts_with('h') && block.tag.len() == 2 && query.kind == Kind::Which {
            continue;
        }
        if block.chrome && !matches!(block.tag.as_str(), "label") {
            continue;
        }
        let section = (block.section.as_str(), TextKind::Topic);
        // A short text right before this one may be its label.
        let label = at
            .checked_sub(1)
            .and_then(|before| blocks.get(before))
            .filter(|before| {
                before.text.split_whitespace().count() <= 6
                    && (query.kind == Kind::Which || !fits_kind(query.kind, &before.text, &[]))
            })
            .map_or("", |before| before.text.as_str());
        let label = (label, TextKind::Name);
        for piece in sentences(&block.text) {
            let own = all_keys(piece);
            let more = own.iter().filter(|key| !has(&wanted, key)).count();
            if more == 0 || !lookup.answers(piece, &own) {
                continue;
            }
            let said = cover(piece, &wanted, lookup.allowed(), TextKind::Prose);
            let direct = wanted.iter().filter(|key| said.names(key)).count();
            let typed = !matches!(query.kind, Kind::Which | Kind::Who | Kind::Where);
            let piece_ = (piece, TextKind::Prose);
            let elsewhere = |key: &String| {
                has(lookup.known, key)
                    || lookup.touches(section.0, std::slice::from_ref(key), section.1)
            };
            // A sentence without a word of the question is an answer only if its heading or label has them.
            let score = if direct == wanted.len() {
                48
            } else if typed && direct > 0 && lookup.named(&wanted, &[piece_, section], found) {
                40
            } else if typed
                && (direct > 0
                    || wanted
                        .iter()
                        .any(|key| lookup.touches(label.0, std::slice::from_ref(key), label.1)))
                && lookup.named(&wanted, &[piece_, label], found)
            {
                38
            } else if typed
                && (wanted.iter().any(elsewhere))
                && lookup.named(&wanted, &[piece_, section, label], found)
            {
                36
            } else if !typed
                && direct > 0
                && direct * 2 >= wanted.len()
                && lookup.named(&wanted, &[piece_, section], found)
            {
                34
            } else {
                // Notes longer names that would be an answer if they were meant.
                if typed {
                    let _ = lookup.named(&wanted, &[piece_, section, label], found);
                } else if !said.longer.is_empty() {
                    let _ = lookup.named(&wanted, &[piece_, section], found);
                }
                0
            };
            if score > 0 {
                let short = smallest(lookup, piece);
                found.list.push(Candidate {
                    text: short,
                    place: block.section.clone(),
                    score,
                });
            }
        }
    }
}

/// The part of a sentence between commas that is an answer by itself; otherwise the sentence.
fn smallest(lookup: &Lookup, sentence: &str) -> String {
    let query = lookup.query;
    if matches!(query.kind, Kind::Which | Kind::Who | Kind::Where) {
        return sentence.to_owned();
    }
    let said: Vec<&String> = query
        .rest
        .iter()
        .chain(&query.noun)
        .filter(|key| has(&all_keys(sentence), key))
        .collect();
    let good: Vec<&str> = sentence
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| {
            let own = all_keys(part);
            lookup.answers(part, &own) && said.iter().all(|key| has(&own, key)) && !said.is_empty()
        })
        .collect();
    match good.as_slice() {
        [one] => (*one).to_owned(),
        _ => sentence.to_owned(),
    }
}

pub fn first_paragraph(lookup: &Lookup) -> Answer {
    let blocks = &lookup.survey.blocks;
    let inside = blocks.iter().any(|block| block.article && block.tag == "p");
    let known = [lookup.known, &lookup.title].concat();
    if !lookup.query.rest.iter().all(|key| {
        has(&known, key)
            || blocks
                .iter()
                .any(|block| block.tag.starts_with('h') && has(&all_keys(&block.text), key))
    }) {
        return Answer::Nothing;
    }
    let good = blocks.iter().find(|block| {
        !block.chrome
            && (!inside || block.article)
            && block.tag == "p"
            && block.text.split_whitespace().count() >= 5
    });
    match good {
        None => Answer::Nothing,
        Some(block) if lookup.query.kind == Kind::FirstParagraph => {
            Answer::Found(block.text.clone())
        }
        Some(block) => Answer::Found(
            sentences(&block.text)
                .first()
                .map_or(&*block.text, |first| first)
                .to_owned(),
        ),
    }
}

pub fn heading(lookup: &Lookup) -> Answer {
    let blocks = &lookup.survey.blocks;
    let level = |tag: &str| {
        blocks
            .iter()
            .filter(|block| block.tag == tag)
            .map(|block| block.text.clone())
            .collect::<Vec<_>>()
    };
    for tag in ["h1", "h2", "h3"] {
        let mut list = level(tag);
        list.dedup();
        match list.as_slice() {
            [] => {}
            [one] => return Answer::Found(one.clone()),
            _ => return Answer::Several(list),
        }
    }
    Answer::Nothing
}
