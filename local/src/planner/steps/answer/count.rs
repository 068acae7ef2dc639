//! Counts what is on the page if no text says how many there are.

use crate::planner::steps::answer::candidate::Candidate;
use crate::planner::steps::answer::candidate::Candidates;
use crate::planner::steps::answer::tables::headed;
use crate::planner::steps::language::coverage::TextKind;
use crate::planner::steps::language::coverage::cover;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::has;
use crate::planner::steps::question::query::Query;
use crate::survey::Role;
use crate::survey::Survey;

/// Words for any entry of a table or list.
const ANY: &[&str] = &[
    "row", "item", "result", "entry", "entri", "record", "line", "lin", "product",
];

/// Counts rows, items, options or controls, if the page has only one thing that the question can mean.
pub fn count(query: &Query, survey: &Survey, found: &mut Candidates) {
    let wanted: Vec<String> = [query.noun.clone(), query.rest.clone()].concat();
    let wanted: Vec<String> = wanted
        .into_iter()
        .filter(|key| !["tabl", "show", "shown", "visibl", "see"].contains(&key.as_str()))
        .collect();
    if wanted.is_empty() {
        return;
    }
    let any = wanted.iter().all(|key| ANY.contains(&key.as_str()));
    // There may be more entries than this page shows.
    let parted = survey.shown().any(|element| {
        let name = fold(element.name());
        element.acts()
            && ([
                "next",
                "next page",
                "load more",
                "show more",
                "more",
                "›",
                "»",
                "view all",
                "show all",
                "2",
            ]
            .contains(&name.as_str()))
    });
    let whole = ["row", "lin"].iter().any(|key| has(&wanted, key))
        || fold(&query.text).contains("on this page");
    if parted && !whole {
        return;
    }
    let named = |texts: &[&str]| {
        let about: Vec<String> = wanted
            .iter()
            .filter(|key| !ANY.contains(&key.as_str()))
            .cloned()
            .collect();
        about.iter().all(|key| {
            texts
                .iter()
                .any(|text| cover(text, &about, ANY, TextKind::Topic).names(key))
        })
    };
    let mut add = |n: usize, place: &str| {
        found.list.push(Candidate {
            text: n.to_string(),
            place: place.to_owned(),
            score: 60,
        });
    };
    let kinds: [(&[&str], &[Role]); 6] = [
        (&["button"], &[Role::Button]),
        (&["link"], &[Role::Link]),
        (&["checkbox"], &[Role::Checkbox]),
        (&["tab"], &[Role::Tab]),
        (&["field"], &[Role::Field, Role::Date]),
        (&["slider"], &[Role::Slider]),
    ];
    if let [one] = wanted.as_slice()
        && let Some((_, roles)) = kinds
            .iter()
            .find(|(names, _)| names.contains(&one.as_str()))
    {
        let n = survey
            .shown()
            .filter(|element| roles.contains(&element.role))
            .count();
        add(n, "the page");
        return;
    }
    if has(&wanted, "option") || has(&wanted, "choic") {
        let about: Vec<String> = wanted
            .iter()
            .filter(|key| !["option", "choic"].contains(&key.as_str()))
            .cloned()
            .collect();
        for element in survey.shown().filter(|element| !element.options.is_empty()) {
            let said = cover(element.name(), &about, &[], TextKind::Name);
            if about.iter().all(|key| said.names(key)) {
                add(element.options.len(), element.name());
            }
        }
        return;
    }
    for table in &survey.tables {
        let rows = table.rows.len() - usize::from(headed(table));
        let first = match table.rows.first() {
            Some(row) if headed(table) => row[0].text.as_str(),
            _ => "",
        };
        if any || named(&[&table.caption, &table.section, first]) {
            add(rows, &table.caption);
        }
    }
    for list in &survey.lists {
        let navigation = list.items.iter().all(|item| {
            survey
                .shown()
                .any(|e| e.role == Role::Link && fold(e.name()) == fold(item))
        });
        let rows = wanted.iter().any(|key| key == "row");
        if any && !navigation && !rows || !any && named(&[&list.section, &list.name]) {
            add(list.items.len(), &list.section);
        }
    }
}
