//! Answers from tables.

use crate::planner::steps::answer::candidate::Answer;
use crate::planner::steps::answer::candidate::Candidate;
use crate::planner::steps::answer::candidate::Candidates;
use crate::planner::steps::answer::candidate::decide;
use crate::planner::steps::answer::labels::labelled;
use crate::planner::steps::answer::lookup::Lookup;
use crate::planner::steps::language::coverage::TextKind;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::keys;
use crate::planner::steps::question::query::Kind;
use crate::survey::Table;

/// Whether the first row holds the names of the columns.
pub fn headed(table: &Table) -> bool {
    table.rows.first().is_some_and(|row| {
        row.len() > 1 && row.iter().filter(|cell| cell.head).count() * 2 > row.len()
    })
}

pub fn cells(lookup: &Lookup, table: &Table, found: &mut Candidates) {
    let query = lookup.query;
    let about = [
        (table.caption.as_str(), TextKind::Topic),
        (table.section.as_str(), TextKind::Topic),
    ];
    if !headed(table) {
        // A row of two cells is a label and its value.
        for row in &table.rows {
            if let [label, value] = row.as_slice() {
                labelled(lookup, &label.text, &value.text, &about, found);
            }
        }
        if table.rows.iter().all(|row| row.len() == 2) {
            return;
        }
    }
    let header = table.rows.first().filter(|_| headed(table));
    let empty = Vec::new();
    let heads: Vec<Vec<String>> = header
        .unwrap_or(&empty)
        .iter()
        .map(|cell| all_keys(&cell.text))
        .collect();
    let other_heads: Vec<String> = heads.concat();
    let wanted = lookup.all();
    let text_words = all_keys(&query.text);
    let mut hits: Vec<(u32, usize, usize)> = Vec::new();
    for (r, row) in table
        .rows
        .iter()
        .enumerate()
        .skip(usize::from(header.is_some()))
    {
        let texts: Vec<Vec<String>> = row.iter().map(|cell| all_keys(&cell.text)).collect();
        let whole: Vec<String> = texts.concat();
        // A word of the question must be in the row, unless there is only one row.
        let subject = query
            .rest
            .iter()
            .any(|key| has(&whole, key) && !has(&other_heads, key))
            || (query.noun.len() > 1 && query.noun.iter().any(|key| has(&whole, key)));
        let only = table.rows.len() - usize::from(header.is_some()) == 1;
        // "to Berlin" must be in the column "to", if there is one.
        let turned = [("to", ["to", "destination"]), ("from", ["from", "origin"])].iter().any(|(way, names)| {
            let after = text_words.iter().position(|word| word == way).and_then(|at| text_words[at + 1..].iter().find(|word| query.rest.contains(word)));
            let column = heads.iter().position(|head| names.iter().any(|name| head.iter().any(|key| key == name)));
            matches!((after, column), (Some(word), Some(c)) if texts.get(c).is_some_and(|text| !has(text, word)) )
        });
        if turned || !(subject || only) {
            continue;
        }
        let mut sources: Vec<(&str, TextKind)> = about.to_vec();
        sources.extend(row.iter().map(|cell| (cell.text.as_str(), TextKind::Name)));
        let headings = header.unwrap_or(&empty).iter();
        sources.extend(headings.map(|cell| (cell.text.as_str(), TextKind::Name)));
        if !lookup.named(&wanted, &sources, found) {
            continue;
        }
        for (c, cell) in row.iter().enumerate() {
            let head = heads.get(c).cloned().unwrap_or_default();
            let title = header
                .and_then(|row| row.get(c))
                .map_or("", |cell| cell.text.as_str());
            let named = lookup.touches(title, &query.noun, TextKind::Name);
            let side = c > 0
                && row[0].head
                && !query.noun.is_empty()
                && query.noun.iter().all(|key| has(&texts[0], key))
                && query.rest.iter().all(|key| {
                    has(&head, key)
                        || lookup.touches(about[0].0, std::slice::from_ref(key), TextKind::Topic)
                        || lookup.touches(about[1].0, std::slice::from_ref(key), TextKind::Topic)
                        || has(lookup.known, key)
                });
            // What the question names is not an answer to it.
            let given = !query.rest.is_empty()
                && !texts[c].is_empty()
                && texts[c]
                    .iter()
                    .all(|key| has(&query.rest, key) || has(&query.noun, key));
            if cell.text.is_empty() || given {
                continue;
            }
            let asked = query.rest.iter().any(|key| has(&head, key));
            let typed = lookup.answers(&cell.text, &head);
            let score = match query.kind {
                Kind::Which => match (named, side) {
                    (true, _) => 90 + u32::from(query.noun.iter().all(|key| has(&head, key))),
                    (_, true) => 89,
                    _ => 0,
                },
                Kind::Who | Kind::Where if !query.noun.is_empty() => u32::from(named) * 90,
                _ if !typed => 0,
                _ if named || asked => 85,
                _ => 70,
            };
            if score > 0 {
                hits.push((score, r, c));
            }
        }
    }
    for (score, r, c) in hits {
        let row = &table.rows[r];
        let place: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
        // A row that is named word for word is better than one that only contains the words.
        let exact = row
            .iter()
            .any(|cell| !cell.text.is_empty() && keys(&cell.text) == query.rest);
        found.list.push(Candidate {
            text: row[c].text.clone(),
            place: place.join(" "),
            score: score + if exact { 5 } else { 0 },
        });
    }
}

/// A row of a table, cell by cell.
pub fn row(lookup: &Lookup) -> Answer {
    let query = lookup.query;
    let mut found = Candidates::default();
    for table in &lookup.survey.tables {
        for row in table.rows.iter().skip(usize::from(headed(table))) {
            let texts: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
            let whole = all_keys(&texts.join(" "));
            let sources: Vec<(&str, TextKind)> =
                texts.iter().map(|text| (*text, TextKind::Name)).collect();
            if !query.rest.is_empty()
                && query.rest.iter().all(|key| has(&whole, key))
                && lookup.named(&query.rest, &sources, &mut found)
            {
                let exact = row.iter().any(|cell| keys(&cell.text) == query.rest);
                found.list.push(Candidate {
                    text: texts.join(" | "),
                    place: texts.first().copied().unwrap_or_default().to_owned(),
                    score: 80 + u32::from(exact),
                });
            }
        }
    }
    decide(found)
}
