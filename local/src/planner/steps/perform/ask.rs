//! Answers a question by what is on the page, or behind a tab, a disclosure or a link whose name fits the question.

use crate::action::Action;
use crate::failure::Failure;
use crate::planner::steps::answer::candidate::Answer;
use crate::planner::steps::answer::find::answer;
use crate::planner::steps::clause::verbs::VERBS;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::language::coverage::TextKind;
use crate::planner::steps::language::coverage::cover;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::keys;
use crate::planner::steps::perform::memory::Memory;
use crate::planner::steps::question::query::Kind;
use crate::planner::steps::question::query::Query;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Survey;
use std::time::Duration;
use std::time::Instant;

/// How long an answer may take to appear.
const APPEAR: Duration = Duration::from_secs(3);

const POLL: Duration = Duration::from_millis(150);

/// How many tabs, disclosures and links to open at most.
const MOST_OPENED: usize = 3;

/// Answers a question, or fails with what is missing.
pub async fn ask(
    driver: &mut PageDriver<'_>,
    memory: &Memory,
    query: &Query,
) -> Result<String, Failure> {
    let survey = driver.survey().await?;
    let mut longer = Vec::new();
    match settle(driver, query, &survey, &memory.known).await? {
        Answer::Found(text) => return Ok(text),
        Answer::Several(list) => return Err(Answer::ambiguous(query, &list)),
        Answer::Longer(names) => longer = names,
        Answer::Nothing => {}
    }
    let mut found: Vec<(u32, String)> = Vec::new();
    for (score, place) in openable(query, &survey).into_iter().take(MOST_OPENED) {
        // A place that fits less well than one that gave an answer adds nothing.
        if found.first().is_some_and(|(best, _)| *best > score) {
            break;
        }
        if driver.press(&place, 1, false).await.is_err() {
            continue;
        }
        let mut known = memory.known.clone();
        known.extend(place.names.iter().flat_map(|name| all_keys(name)));
        let now = driver.survey().await?;
        let fresh = revealed(&survey, &now);
        match settle(driver, query, &fresh, &known).await? {
            Answer::Found(text) => found.push((score, text)),
            Answer::Several(list) => return Err(Answer::ambiguous(query, &list)),
            Answer::Longer(names) => longer.extend(names),
            Answer::Nothing => {}
        }
        if place.role == Role::Link && now.url != survey.url && now.tab == survey.tab {
            if found.is_empty() {
                driver.computer.act(&Action::Back).await?;
            } else {
                break;
            }
        }
    }
    found.dedup_by(|one, other| fold(&one.1) == fold(&other.1));
    match found.as_slice() {
        [(_, one)] => Ok(one.clone()),
        [] if !longer.is_empty() => Err(Answer::longer(query, &longer)),
        [] => {
            let visible = survey.names();
            let message = format!(
                "no answer to {:?} is visible: no table, label or sentence on the page has {}; visible: {}; name what to read, for example: report the text of 'Price'",
                query.text,
                quoted_words(query),
                visible.join(" | ")
            );
            Err(Failure {
                visible,
                ..Failure::fatal("answer_not_found", message)
            })
        }
        more => {
            let list: Vec<String> = more.iter().map(|(_, text)| format!("'{text}'")).collect();
            Err(Answer::ambiguous(query, &list))
        }
    }
}

fn quoted_words(query: &Query) -> String {
    let all = [query.noun.clone(), query.rest.clone()].concat();
    format!("'{}'", all.join("', '"))
}

/// Looks for an answer until there is one or the time is over.
async fn settle(
    driver: &PageDriver<'_>,
    query: &Query,
    first: &Survey,
    known: &[String],
) -> Result<Answer, Failure> {
    let mut said = answer(query, first, known);
    let end = Instant::now()
        + if openable(query, first).is_empty() {
            APPEAR
        } else {
            APPEAR / 6
        };
    while matches!(said, Answer::Nothing | Answer::Longer(_)) && Instant::now() < end {
        tokio::time::sleep(POLL).await;
        let now = driver.survey().await?;
        if now.state != first.state || now.document != first.document {
            said = answer(query, &now, known);
        }
    }
    Ok(said)
}

/// If only a part of the page changed: the survey of what is new.
fn revealed(before: &Survey, now: &Survey) -> Survey {
    if before.document != now.document || before.url != now.url {
        return now.clone();
    }
    let mut fresh = now.clone();
    fresh.blocks.retain(|block| {
        block.text.is_empty()
            || !before
                .blocks
                .iter()
                .any(|old| old.text == block.text && old.section == block.section)
    });
    fresh.tables.retain(|table| !before.tables.contains(table));
    fresh.pairs.retain(|pair| !before.pairs.contains(pair));
    fresh.lists.retain(|list| !before.lists.contains(list));
    fresh.elements.retain(|element| {
        before
            .element(element.id)
            .is_none_or(|old| old.hidden || old.text != element.text || element.acts())
    });
    fresh
}

/// Elements that only show something when opened, each with how well it fits; the best first.
fn openable(query: &Query, survey: &Survey) -> Vec<(u32, Element)> {
    let wanted = [query.noun.clone(), query.rest.clone()].concat();
    // Words that lead to answers of that kind.
    let kinds: &[&str] = match query.kind {
        Kind::HowMuch => &["pric", "price", "cost", "fee", "rate", "plan"],
        Kind::When => &["hour", "time", "timetable", "schedul", "date", "calendar"],
        Kind::Where => &["location", "address", "contact", "direction", "map"],
        Kind::Who => &["team", "staff", "peopl", "author", "contact"],
        _ => &[],
    };
    let mut out: Vec<(u32, Element)> = survey
        .shown()
        .filter(|element| !element.disabled && opens(element, survey, &wanted))
        .filter_map(|element| {
            let own = keys(element.name());
            // "Lamp shade" does not lead to facts about the lamp.
            let said = cover(
                element.name(),
                &wanted,
                &[kinds, SHOWN].concat(),
                TextKind::Topic,
            );
            if said.exact.is_empty() && !said.longer.is_empty() {
                return None;
            }
            let hits = own
                .iter()
                .filter(|key| has(&wanted, key) || kinds.contains(&key.as_str()))
                .count();
            let hint = u32::from(matches!(element.role, Role::Tab | Role::Disclosure));
            let score = u32::try_from(hits * 100 / own.len().max(1)).unwrap_or(0) * 2 + hint;
            (hits > 0).then(|| (score, element.clone()))
        })
        .collect();
    out.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    out
}

/// Words in names that mean that something is shown.
const SHOWN: &[&str] = &[
    "show", "more", "detail", "info", "view", "see", "read", "about", "all", "product", "service",
    "policy", "polici", "question", "faq", "overview",
];

fn opens(element: &Element, survey: &Survey, wanted: &[String]) -> bool {
    let site = |url: &str| url.split('/').take(3).collect::<Vec<_>>().join("/");
    match element.role {
        Role::Tab => element.selected != Some(true),
        Role::Disclosure => element.expanded != Some(true),
        Role::Link => {
            !element.href.is_empty()
                && site(&element.href) == site(&survey.url)
                && !acting(element.name())
        }
        Role::Button | Role::Clickable => {
            element.kind != "submit"
                && !acting(element.name())
                && (element.expanded == Some(false)
                    || keys(element.name()).iter().all(|key| {
                        has(wanted, key)
                            || ["show", "more", "detail", "info", "view", "see", "read"]
                                .contains(&key.as_str())
                    }))
        }
        _ => false,
    }
}

/// Whether a name says that something is done rather than shown.
fn acting(name: &str) -> bool {
    let first = name
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let shows = [
        "show", "see", "view", "read", "open", "more", "about", "list", "like", "display",
        "expand", "next", "call",
    ];
    // "Opening hours" and "Book list" are not commands; a bare verb is.
    VERBS.contains(&first.as_str()) && !shows.contains(&first.as_str())
        || ["logout", "unsubscribe"].contains(&first.as_str())
}
