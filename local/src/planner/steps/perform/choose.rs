//! Chooses an option, radio button, checkbox or list item by its name.

use crate::failure::Failure;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::element_search::name_match;
use crate::planner::steps::element_search::name_match::LONGER;
use crate::planner::steps::goal::plan;
use crate::planner::steps::intent::phrase::Nth;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::join;
use crate::planner::steps::perform::goal::carry_out;
use crate::planner::steps::perform::on_off::switch;
use crate::planner::steps::perform::select::open_and_pick;
use crate::planner::steps::perform::select::option;
use crate::planner::steps::perform::select::press_option;
use crate::planner::steps::perform::select::rate_choice;
use crate::planner::steps::perform::set_value::set;
use crate::planner::steps::perform::set_value::today;
use crate::planner::steps::perform::wait::POLL;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Survey;
use std::time::Duration;
use std::time::Instant;

/// Something that can be chosen, and how.
enum Choosable {
    Option(Element, usize),
    Radio(Element),
    Tick(Element),
    Item(Element),
}

impl Choosable {
    fn describe(&self) -> String {
        match self {
            Self::Option(list, at) => format!(
                "'{}' in '{}'",
                list.options
                    .iter()
                    .find(|choice| choice.at == *at)
                    .map_or("", |choice| &choice.text),
                list.name()
            ),
            Self::Radio(element) | Self::Tick(element) | Self::Item(element) => describe(element),
        }
    }
}

fn choosables(survey: &Survey, what: &Phrase, from: Option<&Phrase>) -> Vec<(u32, Choosable)> {
    let mut out = Vec::new();
    for element in survey.shown() {
        let names = [element.names.clone(), vec![element.group.clone()]].concat();
        let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
        let place = [
            element.group.as_str(),
            element.section.as_str(),
            &element.row,
            &element.context,
        ];
        match element.role {
            Role::Select | Role::Listbox => {
                if from.is_some_and(|from| {
                    name_match::fit(&from.words, &names, &place) == 0
                        && name_match::fit(&from.words, &element.hints, &[]) == 0
                }) {
                    continue;
                }
                let mut nth = Vec::new();
                for choice in &element.options {
                    let score = rate_choice(&what.words, choice, element);
                    if score > LONGER {
                        nth.push((score, Choosable::Option(element.clone(), choice.at)));
                    }
                }
                out.extend(nth);
            }
            Role::Radio | Role::Checkbox | Role::Option => {
                let group = [element.group.clone(), element.section.clone()];
                if from.is_some_and(|from| name_match::fit(&from.words, &group, &place) == 0) {
                    continue;
                }
                let around = [element.group.as_str(), &element.row, &element.context];
                let rivals: Vec<&str> = survey
                    .shown()
                    .filter(|other| {
                        other.role == element.role && other.radio_group == element.radio_group
                    })
                    .map(Element::name)
                    .collect();
                let score = element
                    .names
                    .iter()
                    .map(|name| {
                        let loose = name_match::sentence(element, name);
                        name_match::fit_with(
                            &what.words,
                            std::slice::from_ref(name),
                            &around,
                            &[],
                            loose,
                        )
                        .max(name_match::fit_choice(
                            &what.words,
                            name,
                            &rivals,
                            &around,
                        ))
                    })
                    .max()
                    .unwrap_or(0);
                if score > LONGER {
                    let choosable = match element.role {
                        Role::Radio => Choosable::Radio(element.clone()),
                        Role::Checkbox => Choosable::Tick(element.clone()),
                        _ if find::ancestors(survey, element.id).iter().any(|id| {
                            survey
                                .element(*id)
                                .is_some_and(|list| list.role == Role::Listbox)
                        }) =>
                        {
                            continue;
                        }
                        _ => Choosable::Item(element.clone()),
                    };
                    out.push((score, choosable));
                }
            }
            _ => {}
        }
    }
    out
}

pub async fn choose(
    driver: &mut PageDriver<'_>,
    what: &Phrase,
    from: Option<&Phrase>,
    text: &str,
) -> Result<(), Failure> {
    let end = Instant::now() + Duration::from_secs(2);
    loop {
        let survey = driver.survey().await?;
        // The phrase names a list that must be opened first.
        if let Some(from) = from
            && let Ok(list) = find(&survey, from, |element| element.role == Role::Combobox)
        {
            let list = list.clone();
            return open_and_pick(driver, &list, &what.words, text).await;
        }
        if let Some(from) = from
            && let Ok(field) = find(&survey, from, |element| {
                matches!(
                    element.role,
                    Role::Date | Role::Slider | Role::Colour | Role::Field
                )
            })
        {
            let field = field.clone();
            return set(driver, &field, &what.words, text).await;
        }
        let mut found = choosables(&survey, what, from);
        if found.is_empty()
            && let Some(from) = from
        {
            // "choose the room with a view": the preposition was part of the name.
            let all = words::words(text);
            let whole = Phrase {
                words: all[1..].to_vec(),
                ..Phrase::default()
            };
            found = choosables(&survey, &whole, None);
            let _ = from;
        }
        let best = found.iter().map(|(score, _)| *score).max();
        found.retain(|(score, _)| best.is_some_and(|best| *score + 5 > best));
        if found.is_empty() {
            let lists: Vec<Element> = survey
                .shown()
                .filter(|element| element.role == Role::Combobox)
                .cloned()
                .collect();
            if let ([list], None) = (lists.as_slice(), from) {
                return open_and_pick(driver, list, &what.words, text).await;
            }
            if let Ok(element) = find(&survey, what, |element| element.acts() && from.is_none()) {
                let element = element.clone();
                return driver.press(&element, 1, false).await;
            }
            if Instant::now() < end {
                tokio::time::sleep(POLL).await;
                continue;
            }
            // "pick the 3rd of May": the type of the value determines the field.
            let words = words::words(text);
            if let Ok(actions) = plan::plan(text, &words, false, &survey, today(&survey)) {
                return carry_out(driver, &actions, text).await;
            }
            let options: Vec<String> = survey
                .shown()
                .flat_map(|element| element.options.iter().map(|choice| choice.text.clone()))
                .collect();
            let visible = if options.is_empty() {
                survey.names()
            } else {
                options
            };
            let place = from
                .map(|from| format!(" in {}", from.say()))
                .unwrap_or_default();
            let message = format!(
                "{text}: there is no {}{place} to choose; there is {}",
                what.say(),
                if visible.is_empty() {
                    "nothing".to_owned()
                } else {
                    visible.join(" | ")
                }
            );
            return Err(Failure {
                visible,
                ..Failure::fatal("option_not_found", message)
            });
        }
        if let Some(nth) = what.nth {
            let at = match nth {
                Nth::At(n) => n.checked_sub(1),
                Nth::Last => found.len().checked_sub(1),
            };
            found = at
                .filter(|at| *at < found.len())
                .map(|at| vec![found.swap_remove(at)])
                .unwrap_or_default();
        }
        let mut found: Vec<Choosable> = found.into_iter().map(|(_, choosable)| choosable).collect();
        if found.len() != 1 {
            let names: Vec<String> = found.iter().map(Choosable::describe).collect();
            return Err(ambiguous(&what.say(), &names, &join(&what.words)));
        }
        let Some(one) = found.pop() else { continue };
        return match one {
            Choosable::Option(list, at) => option(driver, &list, at).await,
            Choosable::Radio(element) | Choosable::Tick(element) => {
                switch(driver, &element, true).await
            }
            Choosable::Item(element) => press_option(driver, &element).await,
        };
    }
}
