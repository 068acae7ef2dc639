//! Finds the element that a phrase refers to: the one that is clearly the best match, or none.

use crate::planner::steps::element_search::missing::Missing;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::element_search::name_match::LONGER;
use crate::planner::steps::element_search::name_match::fit;
use crate::planner::steps::element_search::name_match::fit_with;
use crate::planner::steps::element_search::name_match::sentence;
use crate::planner::steps::intent::phrase::ElementKind;
use crate::planner::steps::intent::phrase::Nth;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::coverage::TextKind;
use crate::planner::steps::language::coverage::cover;
use crate::planner::steps::language::words::alike;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::keys;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Survey;

/// By how much the best score must exceed the next.
const CLEAR: u32 = 5;

/// The texts around an element, without its own name.
pub fn around(element: &Element) -> Vec<&str> {
    [&element.row, &element.context, &element.group]
        .into_iter()
        .map(String::as_str)
        .collect()
}

fn suits(element_kind: Option<ElementKind>, element: &Element) -> bool {
    match element_kind {
        None => true,
        Some(ElementKind::Button) => matches!(
            element.role,
            Role::Button | Role::Clickable | Role::Combobox | Role::Link
        ),
        Some(ElementKind::Link) => matches!(element.role, Role::Link | Role::Clickable),
        Some(ElementKind::Tab) => matches!(element.role, Role::Tab | Role::Link | Role::Button),
        Some(ElementKind::Toggle) => {
            matches!(element.role, Role::Checkbox | Role::Radio | Role::Button)
        }
        Some(ElementKind::Field) => matches!(
            element.role,
            Role::Field
                | Role::Date
                | Role::Combobox
                | Role::Select
                | Role::Colour
                | Role::File
                | Role::Slider
        ),
        Some(ElementKind::List) => matches!(
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
        Some(ElementKind::Slider) => matches!(element.role, Role::Slider),
    }
}

/// How well an element fits a phrase.
pub fn rate(phrase: &Phrase, element: &Element) -> u32 {
    if !suits(phrase.element_kind, element) {
        return 0;
    }
    if let (Some(_), false) = (phrase.nth, phrase.whole.is_empty()) {
        let named = Phrase {
            words: phrase.whole.clone(),
            nth: None,
            whole: Vec::new(),
            ..phrase.clone()
        };
        let score = rate(&named, element);
        if score > 90 {
            return score;
        }
    }
    let mut most = u32::MAX;
    if !phrase.near.is_empty() {
        let wanted = keys(&join(&phrase.near));
        let near = [
            (&element.row, TextKind::Name),
            (&element.context, TextKind::Name),
            (&element.group, TextKind::Topic),
            (&element.section, TextKind::Topic),
        ]
        .map(|(text, text_kind)| cover(text, &wanted, &[], text_kind));
        let part = |key: &String| {
            near.iter()
                .any(|cover| cover.longer.iter().any(|(word, _)| alike(word, key)))
        };
        let whole = |key: &String| near.iter().any(|cover| cover.names(key));
        if !wanted.iter().all(|key| whole(key) || part(key)) {
            return 0;
        }
        if !wanted.iter().all(whole) {
            most = LONGER;
        }
    }
    let by_name = element
        .names
        .iter()
        .map(|name| {
            let loose = sentence(element, name);
            fit_with(
                &phrase.words,
                std::slice::from_ref(name),
                &around(element),
                &[],
                loose,
            )
        })
        .max()
        .unwrap_or(0);
    // The names in the code of the page count only if there is no visible name.
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
    by_name.max(by_hint).max(by_value).min(most)
}

/// The element that a phrase refers to, among those that pass a test.
pub fn find<'a>(
    survey: &'a Survey,
    phrase: &Phrase,
    test: impl Fn(&Element) -> bool,
) -> Result<&'a Element, Missing> {
    // "First name" is also a name.
    if phrase.nth.is_some() {
        let named = Phrase {
            words: phrase.whole.clone(),
            nth: None,
            whole: Vec::new(),
            ..phrase.clone()
        };
        let exact = |element: &Element| test(element) && rate(&named, element) > 90;
        match find_by(survey, &named, exact) {
            Err(Missing::Nothing | Missing::Hidden(_) | Missing::Longer(_)) => {}
            other => return other,
        }
    }
    find_by(survey, phrase, test)
}

fn find_by<'a>(
    survey: &'a Survey,
    phrase: &Phrase,
    test: impl Fn(&Element) -> bool,
) -> Result<&'a Element, Missing> {
    let rated: Vec<(u32, &Element)> = survey
        .shown()
        .filter(|element| test(element))
        .map(|element| (rate(phrase, element), element))
        .filter(|(score, _)| *score > 0)
        .collect();
    let (mut rated, longer): (Vec<_>, Vec<_>) =
        rated.into_iter().partition(|(score, _)| *score > LONGER);
    // If a dialog is open, the phrase refers to something in it.
    if rated
        .iter()
        .any(|(score, element)| element.modal && *score >= 60)
    {
        rated.retain(|(_, element)| element.modal);
    }
    // An outer element repeats the name of an element inside it.
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
    // If nothing fits, say whether something hidden or with a longer name would.
    let Some(best) = rated.iter().map(|(score, _)| *score).max() else {
        let hidden = survey
            .elements
            .iter()
            .find(|element| element.hidden && test(element) && rate(phrase, element) >= 60);
        return Err(match hidden {
            Some(element) => Missing::Hidden(element.name().to_owned()),
            None if longer.is_empty() => Missing::Nothing,
            None => {
                let mut names: Vec<String> = longer.iter().map(|(_, e)| describe(e)).collect();
                names.dedup();
                names.truncate(10);
                Missing::Longer(names)
            }
        });
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
        return at.and_then(|at| list.get(at).copied()).ok_or_else(|| {
            Missing::Several(list.iter().map(|element| describe(element)).collect())
        });
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
                list.iter().map(|element| describe(element)).collect(),
            ))
        }
    }
}

/// The elements that contain an element, innermost first.
pub fn ancestors(survey: &Survey, id: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut at = survey.element(id).and_then(|element| element.parent);
    while let Some(parent) = at {
        out.push(parent);
        at = survey.element(parent).and_then(|element| element.parent);
    }
    out
}
