//! Finds the thing on the page that words mean. One that is clearly the best is taken; otherwise nothing is.

use super::intent::{Nth, Phrase, Sort};
use super::naming::{Manner, cover, more};
use super::words::{Word, alike, all_keys, fold, has, join, keys};
use crate::failure::Failure;
use crate::survey::{Element, Role, Survey};

/// How much better the best must be than the next.
const CLEAR: u32 = 5;

/// The highest score of a name that says more than was asked for: "Delete account" for "Delete".
pub const LONGER: u32 = 29;

/// How well words fit one of several names, with the words around it for what the name does not say. 0 is not at all; up
/// to [`LONGER`], the name is longer than what was said, and may well be that of something else.
pub fn fit(wanted: &[Word], names: &[String], around: &[&str]) -> u32 {
    fit_with(wanted, names, around, &[], false)
}

/// Like [`fit`], where names may have further words: the `allowed` ones, or any if `loose`.
pub fn fit_with(
    wanted: &[Word],
    names: &[String],
    around: &[&str],
    allowed: &[String],
    loose: bool,
) -> u32 {
    let text = fold(&join(wanted));
    let want = keys(&join(wanted));
    // Words without a meaning of their own may still be somebody's name.
    let want = if want.is_empty() {
        all_keys(&join(wanted))
    } else {
        want
    };
    if want.is_empty() {
        // Signs, such as "+".
        let same = !text.is_empty() && names.iter().any(|name| fold(name) == text);
        return if same { 100 } else { 0 };
    }
    let context: Vec<String> = around.iter().flat_map(|text| all_keys(text)).collect();
    let named: Vec<String> = around
        .iter()
        .flat_map(|text| cover(text, &want, harmless(&want), Manner::Name).exact)
        .collect();
    names
        .iter()
        .map(|name| {
            if fold(name) == text {
                return 100;
            }
            // "Log in" is "Login", and "e-mail" is "email".
            if squashed(name) == squashed(&text) && !squashed(name).is_empty() {
                return 98;
            }
            if other_way(&text, name) {
                return 0;
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
            let known: Vec<String> = [want.clone(), allowed.to_vec()].concat();
            let longer = !loose && !more(name, &known, harmless(&want)).is_empty();
            if covered == want.len() {
                // Same words in another order come close to the name itself.
                return if longer {
                    share(back, own.len(), LONGER).max(1)
                } else {
                    60 + share(back, own.len(), 34)
                };
            }
            let explained = want.iter().all(|key| has(&all, key) || has(&context, key));
            let plain = want.iter().all(|key| has(&all, key) || has(&named, key));
            if covered > 0 && explained {
                return if plain && !longer {
                    30 + share(covered, want.len(), 15) + share(back, own.len(), 10)
                } else {
                    share(covered, want.len(), LONGER).max(1)
                };
            }
            0
        })
        .max()
        .unwrap_or(0)
}

/// Words that a name may have after others without naming something else: "Save changes" saves.
fn harmless(want: &[String]) -> &'static [&'static str] {
    const FOR: &[(&[&str], &[&str])] = &[
        (&["sav"], &["chang", "setting", "now"]),
        (&["add"], &["cart", "now"]),
        (&["send", "submit"], &["messag", "form", "request", "now"]),
        (
            &["next", "previou", "continu", "go", "back", "proceed"],
            &["page", "step", "now"],
        ),
        (&["log", "sign", "login", "signin"], &["account", "now"]),
        (
            &["clos"],
            &[
                "window", "dialog", "popup", "pop-up", "modal", "panel", "messag", "banner",
            ],
        ),
        (&["search", "find"], &["term", "keyword", "shop", "now"]),
        (&["download"], &["pdf", "fil", "now"]),
        (&["order", "buy", "book", "check"], &["now"]),
        (&["email", "e-mail", "mail"], &["address", "enter"]),
        (
            &[
                "phon", "card", "account", "order", "telephon", "customer", "mobil", "hous",
            ],
            &["number", "enter"],
        ),
        (
            &[
                "postal", "zip", "post", "promo", "voucher", "discount", "coupon", "gift",
            ],
            &["cod", "enter"],
        ),
        (
            &["user", "first", "last", "family", "nick"],
            &["nam", "enter"],
        ),
        (
            &[
                "nam", "messag", "comment", "question", "password", "cod", "address",
            ],
            &["enter", "writ", "typ", "full"],
        ),
        (&["birth"], &["dat"]),
        (&["opening", "open"], &["hour"]),
    ];
    FOR.iter()
        .find(|(verbs, _)| verbs.iter().any(|verb| has(want, verb)))
        .map_or(&["now", "her"], |(_, extra)| extra)
}

fn squashed(text: &str) -> String {
    let signs = text.chars().filter(|c| c.is_alphanumeric());
    signs.flat_map(char::to_lowercase).collect()
}

/// How well words fit one of the choices of a list: what all of them say sets none apart.
pub fn fit_choice(wanted: &[Word], text: &str, all: &[&str], around: &[&str]) -> u32 {
    let mut shared: Vec<String> = around.iter().flat_map(|text| all_keys(text)).collect();
    if all.len() > 1 {
        let common = all_keys(text)
            .into_iter()
            .filter(|key| all.iter().all(|other| has(&all_keys(other), key)));
        shared.extend(common);
    }
    // "Express (1 day, €5)" is described, not called so.
    let bare = text.split(" (").next().unwrap_or(text);
    let names = [text.to_owned()];
    let score = fit_with(wanted, &names, around, &shared, false);
    if bare.len() < text.len() && score <= LONGER {
        return score.max(fit_with(wanted, &[bare.to_owned()], around, &shared, false).min(90));
    }
    score
}

/// Whether a name says "out" where "in" was asked for, after the same word: "Log out" for "log in".
fn other_way(text: &str, name: &str) -> bool {
    const WAYS: &[&str] = &["in", "out", "on", "off", "up", "down"];
    let pairs = |text: &str| -> Vec<(String, String)> {
        let all: Vec<Word> = super::words::words(text)
            .iter()
            .flat_map(|word| {
                if word.quoted {
                    super::words::words(&word.text)
                } else {
                    vec![word.clone()]
                }
            })
            .collect();
        all.windows(2)
            .filter(|pair| WAYS.contains(&pair[1].key.as_str()))
            .map(|pair| (pair[0].key.clone(), pair[1].key.clone()))
            .collect()
    };
    let said = pairs(text);
    let own = pairs(name);
    said.iter().any(|(verb, way)| {
        let mut same = own.iter().filter(|(other, _)| other == verb).peekable();
        same.peek().is_some() && same.all(|(_, other)| other != way)
    })
}

/// Whether the name of a control is a sentence, of which people only say a part: "tick 'I agree'".
pub fn sentence(element: &Element, name: &str) -> bool {
    let all = super::words::words(name);
    let forms = all.iter().any(super::words::filler);
    match element.role {
        Role::Checkbox | Role::Radio => all.len() > 3 || all.len() > 2 && forms,
        Role::Link | Role::Clickable | Role::Option | Role::Disclosure => {
            all.len() > 4 && forms || all.len() > 6
        }
        _ => false,
    }
}

/// Why nothing was found.
#[derive(Debug, Clone, PartialEq)]
pub enum Missing {
    Nothing,
    /// Several that fit alike, by their names and what is around them.
    Several(Vec<String>),
    /// There is one, but it cannot be seen.
    Hidden(String),
    /// There are only longer names that begin or end like that: these.
    Longer(Vec<String>),
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
            Self::Longer(names) => longer(&said, &names),
            Self::Hidden(name) => Failure::fatal(
                "element_hidden",
                format!("{said}: there is '{name}', but it cannot be seen"),
            ),
        }
    }
}

/// The failure when there are only longer names.
pub fn longer(said: &str, names: &[String]) -> Failure {
    Failure {
        visible: names.to_vec(),
        ..Failure::fatal(
            "element_not_found",
            format!(
                "nothing on the page is called {said}: the page has {}, not {said}; write the whole name if that is meant",
                names.join(" and ")
            ),
        )
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
            (&element.row, Manner::Name),
            (&element.context, Manner::Name),
            (&element.group, Manner::Topic),
            (&element.section, Manner::Topic),
        ]
        .map(|(text, manner)| cover(text, &wanted, &[], manner));
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
    by_name.max(by_hint).max(by_value).min(most)
}

/// The element that a phrase means, among those that pass a test.
pub fn find<'a>(
    survey: &'a Survey,
    phrase: &Phrase,
    test: impl Fn(&Element) -> bool,
) -> Result<&'a Element, Missing> {
    // "First name" is a name, too.
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
        return Err(match hidden {
            Some(element) => Missing::Hidden(element.name().to_owned()),
            None if longer.is_empty() => Missing::Nothing,
            None => {
                let mut names: Vec<String> = longer.iter().map(|(_, e)| told(e)).collect();
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
        assert!((1..=LONGER).contains(&rate("large", "Extra large", "")));
        assert!((1..=LONGER).contains(&rate("Delete", "Delete account", "")));
        assert!(rate("Save", "Save changes", "") > LONGER);
        assert_eq!(rate("log in", "Log out", ""), 0);
        assert!(rate("log in", "Login", "") > 90 && rate("log in", "Log in now", "") > LONGER);
        assert!(rate("add coffee", "Add", "Coffee | Add") > LONGER);
        assert!(rate("add tea", "Add", "Green tea | Add") <= LONGER);
        assert_eq!(rate("add coffee", "Add", "Tea | Add"), 0);
        assert_eq!(rate("extra large", "Large", ""), 0);
        assert_eq!(
            rate("lamp", "Desk lamp", ""),
            rate("lamp", "Floor lamp", "")
        );
    }
}
