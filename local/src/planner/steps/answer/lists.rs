//! Answers with every cell of a column or every item of a list.

use crate::planner::steps::answer::candidate::Answer;
use crate::planner::steps::answer::candidate::Candidate;
use crate::planner::steps::answer::candidate::Candidates;
use crate::planner::steps::answer::candidate::decide;
use crate::planner::steps::answer::lookup::Lookup;
use crate::planner::steps::answer::tables::headed;
use crate::planner::steps::language::coverage::TextKind;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::has;

/// A column of a table, or the items of a list.
pub fn everything(lookup: &Lookup) -> Answer {
    let query = lookup.query;
    let mut found = Candidates::default();
    for table in lookup.survey.tables.iter().filter(|table| headed(table)) {
        for (c, cell) in table.rows[0].iter().enumerate() {
            let head = all_keys(&cell.text);
            let good = query.noun.iter().any(|key| has(&head, key))
                && lookup.named(
                    &query.noun,
                    &[
                        (&cell.text, TextKind::Name),
                        (&table.caption, TextKind::Topic),
                        (&table.section, TextKind::Topic),
                    ],
                    &mut found,
                );
            if good {
                let texts: Vec<&str> = table.rows[1..]
                    .iter()
                    .filter_map(|row| row.get(c))
                    .map(|cell| cell.text.as_str())
                    .filter(|text| !text.is_empty())
                    .collect();
                let score = if query.noun.iter().all(|key| has(&head, key)) {
                    90
                } else {
                    80
                };
                found.list.push(Candidate {
                    text: texts.join("\n"),
                    place: cell.text.clone(),
                    score,
                });
            }
        }
    }
    for list in &lookup.survey.lists {
        let name = all_keys(&format!("{} {}", list.section, list.name));
        let asked = !query.noun.is_empty()
            && query.noun.iter().any(|key| has(&name, key))
            && lookup.named(
                &query.noun,
                &[
                    (&list.section, TextKind::Topic),
                    (&list.name, TextKind::Topic),
                ],
                &mut found,
            );
        let only = lookup.survey.lists.len() == 1
            && (query.noun.is_empty() || query.noun.iter().all(|key| has(&lookup.title, key)));
        if asked || only {
            found.list.push(Candidate {
                text: list.items.join("\n"),
                place: list.section.clone(),
                score: 70,
            });
        }
    }
    for element in lookup
        .survey
        .shown()
        .filter(|element| !element.options.is_empty())
    {
        let name = all_keys(element.name());
        if !query.noun.is_empty()
            && query.noun.iter().all(|key| has(&name, key))
            && lookup.named(&query.noun, &[(element.name(), TextKind::Name)], &mut found)
        {
            let items: Vec<&str> = element
                .options
                .iter()
                .map(|choice| choice.text.as_str())
                .collect();
            found.list.push(Candidate {
                text: items.join("\n"),
                place: element.name().to_owned(),
                score: 60,
            });
        }
    }
    decide(found)
}
