//! Finds the thing on the page that words mean. One that is clearly the best is taken; otherwise nothing is.

use super::intent::{Nth, Phrase, Sort};
use super::words::{Word, all_keys, fold, has, join, keys};
use crate::failure::Failure;
use crate::survey::{Element, Role, Survey};

/// How much better the best must be than the next.
const CLEAR: u32 = 5;

/// How well words fit one of several names, with the words around it for what the name does not say. 0 is not at all.
pub fn fit(wanted: &[Word], names: &[String], around: &[&str]) -> u32 {
    let text = fold(&join(wanted));
    let want = keys(&join(wanted));
    // Words without a meaning of their own may still be somebody's name.
    let want = if want.is_empty() {
        all_keys(&join(wanted))
    } else {
        want
    };
    if want.is_empty() {
        return 0;
    }
    let context: Vec<String> = around.iter().flat_map(|text| all_keys(text)).collect();
    names
        .iter()
        .map(|name| {
            if fold(name) == text {
                return 100;
            }
            let all = all_keys(name);
            let mut own = keys(name);
            if own.is_empty() {
                own.clone_from(&all);
            }
            if own == want {
                return 96;
            }
            let covered = want.iter().filter(|key| has(&all, key)).count();
            let back = own.iter().filter(|key| has(&want, key)).count();
            let share = |part: usize, of: usize, most: u32| {
                most * u32::try_from(part).unwrap_or(0) / u32::try_from(of.max(1)).unwrap_or(1)
            };
            if covered == want.len() {
                // Same words in another order come close to the name itself.
                return 60 + share(back, own.len(), 34);
            }
            let explained = want.iter().all(|key| has(&all, key) || has(&context, key));
            if covered > 0 && explained {
                return 30 + share(covered, want.len(), 15) + share(back, own.len(), 10);
            }
            0
        })
        .max()
        .unwrap_or(0)
}

/// Why nothing was found.
#[derive(Debug, Clone, PartialEq)]
pub enum Missing {
    Nothing,
    /// Several that fit alike, by their names and what is around them.
    Several(Vec<String>),
    /// There is one, but it cannot be seen.
    Hidden(String),
}

impl Missing {
    /// As the failure of a step.
    pub fn failure(self, phrase: &Phrase, survey: &Survey) -> Failure {
        let said = phrase.say();
        match self {
            Self::Nothing => {
                let visible = survey.names();
                let list = if visible.is_empty() {
                    "nothing with a name".to_owned()
                } else {
                    visible.join(" | ")
                };
                let frames = match survey.closed_frames {
                    0 => String::new(),
                    n => format!("; {n} frames of other sites cannot be looked into"),
                };
                Failure {
                    visible,
                    ..Failure::fatal(
                        "element_not_found",
                        format!("nothing on the page is called {said}; visible: {list}{frames}"),
                    )
                }
            }
            Self::Several(names) => several(&said, &names, &join(&phrase.words)),
            Self::Hidden(name) => Failure::fatal(
                "element_hidden",
                format!("{said}: there is '{name}', but it cannot be seen"),
            ),
        }
    }
}

/// The failure when several fit.
pub fn several(said: &str, names: &[String], short: &str) -> Failure {
    let visible = names.to_vec();
    let list = names.join(" | ");
    let message = format!(
        "{said} may be any of {}: {list}; say which, as in \"the second '{short}'\" or \"'{short}' in the row with 'Lamp'\"",
        names.len()
    );
    Failure {
        visible,
        ..Failure::fatal("ambiguous", message)
    }
}

/// A name with what sets it apart, for messages.
pub fn told(element: &Element) -> String {
    let name = element.name();
    let around = [
        &element.context,
        &element.row,
        &element.group,
        &element.section,
    ]
    .into_iter()
    .find(|text| !text.is_empty() && fold(text) != fold(name));
    match around {
        Some(around) => {
            let around: String = around.chars().take(60).collect();
            format!("'{name}' in '{around}'")
        }
        None => format!("'{name}'"),
    }
}

/// What is around an element, without its own name.
pub fn around(element: &Element) -> Vec<&str> {
    [&element.row, &element.context, &element.group]
        .into_iter()
        .map(String::as_str)
        .collect()
}

fn suits(sort: Option<Sort>, element: &Element) -> bool {
    match sort {
        None => true,
        Some(Sort::Button) => matches!(
            element.role,
            Role::Button | Role::Clickable | Role::Combobox | Role::Link
        ),
        Some(Sort::Link) => matches!(element.role, Role::Link | Role::Clickable),
        Some(Sort::Tab) => matches!(element.role, Role::Tab | Role::Link | Role::Button),
        Some(Sort::Toggle) => matches!(element.role, Role::Checkbox | Role::Radio | Role::Button),
        Some(Sort::Field) => matches!(
            element.role,
            Role::Field
                | Role::Date
                | Role::Combobox
                | Role::Select
                | Role::Colour
                | Role::File
                | Role::Slider
        ),
        Some(Sort::List) => matches!(
            element.role,
            Role::Select
                | Role::Listbox
                | Role::Combobox
                | Role::Button
                | Role::Disclosure
                | Role::Tab
                | Role::Link
                | Role::Text
        ),
        Some(Sort::Slider) => matches!(element.role, Role::Slider),
    }
}

/// How well an element fits a phrase.
pub fn rate(phrase: &Phrase, element: &Element) -> u32 {
    if !suits(phrase.sort, element) {
        return 0;
    }
    if !phrase.near.is_empty() {
        let near: Vec<String> = [
            &element.row,
            &element.context,
            &element.group,
            &element.section,
        ]
        .into_iter()
        .flat_map(|text| all_keys(text))
        .collect();
        let wanted = keys(&join(&phrase.near));
        if !wanted.iter().all(|key| has(&near, key)) {
            return 0;
        }
    }
    let by_name = fit(&phrase.words, &element.names, &around(element));
    // What programmers call it counts where people see no name.
    let by_hint = if element.name().is_empty() || by_name == 0 {
        fit(&phrase.words, &element.hints, &[]).min(55)
    } else {
        0
    };
    let by_value = if element.role == Role::Combobox {
        fit(&phrase.words, std::slice::from_ref(&element.value), &[]).min(50)
    } else {
        0
    };
    by_name.max(by_hint).max(by_value)
}

/// The element that a phrase means, among those that pass a test.
pub fn find<'a>(
    survey: &'a Survey,
    phrase: &Phrase,
    test: impl Fn(&Element) -> bool,
) -> Result<&'a Element, Missing> {
    let mut rated: Vec<(u32, &Element)> = survey
        .shown()
        .filter(|element| test(element))
        .map(|element| (rate(phrase, element), element))
        .filter(|(score, _)| *score > 0)
        .collect();
    // Where a dialog is open, it is what people speak of.
    if rated
        .iter()
        .any(|(score, element)| element.modal && *score >= 60)
    {
        rated.retain(|(_, element)| element.modal);
    }
    // An outer element repeats the name of what is inside of it.
    let ids: Vec<(u32, usize)> = rated
        .iter()
        .map(|(score, element)| (*score, element.id))
        .collect();
    rated.retain(|(score, element)| {
        let inner = ids.iter().any(|(other, id)| {
            *other >= *score && *id != element.id && ancestors(survey, *id).contains(&element.id)
        });
        !(inner && matches!(element.role, Role::Clickable | Role::Text))
    });
    // Something that acts goes before a text of the same name.
    let Some(best) = rated.iter().map(|(score, _)| *score).max() else {
        let hidden = survey
            .elements
            .iter()
            .find(|element| element.hidden && test(element) && rate(phrase, element) >= 60);
        return Err(hidden.map_or(Missing::Nothing, |element| {
            Missing::Hidden(element.name().to_owned())
        }));
    };
    let mut list: Vec<&Element> = rated
        .iter()
        .filter(|(score, _)| *score + CLEAR > best)
        .map(|(_, element)| *element)
        .collect();
    if let Some(nth) = phrase.nth {
        let at = match nth {
            Nth::At(n) => n.checked_sub(1),
            Nth::Last => list.len().checked_sub(1),
        };
        return at
            .and_then(|at| list.get(at).copied())
            .ok_or_else(|| Missing::Several(list.iter().map(|element| told(element)).collect()));
    }
    if list
        .iter()
        .any(|element| !matches!(element.role, Role::Text | Role::Clickable))
    {
        list.retain(|element| !matches!(element.role, Role::Text | Role::Clickable));
    }
    match list.as_slice() {
        [] => Err(Missing::Nothing),
        [one] => Ok(one),
        [first, rest @ ..] => {
            let same = !first.href.is_empty()
                && rest
                    .iter()
                    .all(|other| other.href == first.href && other.new_tab == first.new_tab);
            if same {
                return Ok(first);
            }
            Err(Missing::Several(
                list.iter().map(|element| told(element)).collect(),
            ))
        }
    }
}

/// The elements around an element.
pub fn ancestors(survey: &Survey, id: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut at = survey.element(id).and_then(|element| element.parent);
    while let Some(parent) = at {
        out.push(parent);
        at = survey.element(parent).and_then(|element| element.parent);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn the_best_name_is_clearly_better() {
        let rate =
            |wanted: &str, name: &str, row: &str| fit(&words(wanted), &[name.to_owned()], &[row]);
        assert_eq!(rate("Large", "Large", ""), 100);
        assert!(rate("large", "Extra large", "") < rate("large", "Large", "") - CLEAR);
        assert!(rate("add coffee", "Add", "Coffee Add") > 0);
        assert_eq!(rate("add coffee", "Add", "Tea Add"), 0);
        assert_eq!(rate("extra large", "Large", ""), 0);
        assert_eq!(
            rate("lamp", "Desk lamp", ""),
            rate("lamp", "Floor lamp", "")
        );
    }
}
