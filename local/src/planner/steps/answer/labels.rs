//! Answers from labels: pairs of a label and a value, fields and outputs.

use crate::planner::steps::answer::answer_shape::fits_kind;
use crate::planner::steps::answer::candidate::Candidate;
use crate::planner::steps::answer::candidate::Candidates;
use crate::planner::steps::answer::lookup::Lookup;
use crate::planner::steps::language::coverage::TextKind;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::keys;
use crate::planner::steps::question::query::Kind;
use crate::survey::Role;

pub fn labelled(
    lookup: &Lookup,
    label: &str,
    value: &str,
    around: &[(&str, TextKind)],
    found: &mut Candidates,
) {
    let query = lookup.query;
    let wanted = lookup.all();
    let label_keys = &all_keys(label);
    let touches = wanted.iter().any(|key| has(label_keys, key));
    if value.is_empty() {
        return;
    }
    let beside = |key: &String| {
        has(label_keys, key)
            || has(lookup.known, key)
            || around.iter().any(|(text, text_kind)| {
                lookup.touches(text, std::slice::from_ref(key), *text_kind)
            })
    };
    let typed = match query.kind {
        Kind::Which => {
            query.noun.is_empty()
                || query.noun.iter().any(|key| has(label_keys, key))
                || (query.rest.iter().any(|key| has(label_keys, key))
                    && query.noun.iter().all(beside))
        }
        _ => lookup.answers(value, label_keys),
    };
    let label_of_kind = query.kind == Kind::HowMuch
        && ["price", "pric", "cost", "total"]
            .iter()
            .any(|key| has(label_keys, key))
        && fits_kind(Kind::HowMuch, value, label_keys);
    let mut sources = vec![(label, TextKind::Name)];
    sources.extend(around);
    if !typed || !(touches || label_of_kind) {
        return;
    }
    if lookup.named(&wanted, &sources, found) {
        let all = wanted.iter().all(|key| has(label_keys, key));
        let same = keys(label).len() == wanted.len();
        found.list.push(Candidate {
            text: value.to_owned(),
            place: label.to_owned(),
            score: 60 + if all { 20 } else { 0 } + if all && same { 15 } else { 0 },
        });
        return;
    }
    sources.push((value, TextKind::Prose));
    if touches && query.kind != Kind::Which && lookup.named(&wanted, &sources, found) {
        found.list.push(Candidate {
            text: value.to_owned(),
            place: label.to_owned(),
            score: 55,
        });
    }
}

pub fn pairs(lookup: &Lookup, found: &mut Candidates) {
    for pair in &lookup.survey.pairs {
        let around = [(pair.section.as_str(), TextKind::Topic)];
        labelled(lookup, &pair.label, &pair.value, &around, found);
    }
    // "Price: €49" is also a label with its value.
    for block in lookup.survey.blocks.iter().filter(|block| !block.chrome) {
        if let Some((label, value)) = block.text.split_once(": ")
            && label.split_whitespace().count() <= 6
        {
            let around = [(block.section.as_str(), TextKind::Topic)];
            labelled(lookup, label, value.trim(), &around, found);
        }
    }
}

/// Answers from fields and outputs that have the name that is asked for.
pub fn controls(lookup: &Lookup, found: &mut Candidates) {
    if lookup.query.kind == Kind::HowMany {
        return;
    }
    for element in lookup.survey.shown() {
        let value = match element.role {
            Role::Text => &element.text,
            Role::Field | Role::Date | Role::Select | Role::Slider | Role::Combobox => {
                &element.value
            }
            _ => continue,
        };
        let name = element.name();
        if value.is_empty()
            || name.is_empty()
            || fold(name) == fold(value)
            || element.kind == "password"
        {
            continue;
        }
        let around = [
            (element.section.as_str(), TextKind::Topic),
            (element.group.as_str(), TextKind::Topic),
            (element.row.as_str(), TextKind::Name),
        ];
        labelled(lookup, name, value, &around, found);
    }
}
