//! Brings about what one clause asks for.

use std::time::{Duration, Instant};

use super::answer::{Answer, answer};
use super::ground::{self, Missing, find, several, told};
use super::hands::{Expected, Hands};
use super::intent::{Intent, Phrase};
use super::question::{self, Query};
use super::values::{self, Date, number};
use super::whether::{Said, Whether};
use super::wish::{self, Move};
use super::words::{Word, all_keys, fold, has, join, keys};
use super::{explore, upload};
use crate::action::Action;
use crate::failure::Failure;
use crate::survey::{Dialogs, Element, Role, Survey, Touch};

/// How long something that is named may take to appear.
const APPEAR: Duration = Duration::from_secs(5);
/// How long an awaited text may take.
const AWAIT: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(150);

/// What the plan has learnt so far.
#[derive(Debug, Default)]
pub struct Memory {
    /// Words that the pages gone through account for.
    pub known: Vec<String>,
    /// Dialogs that the step before has answered already.
    pub answered: Vec<crate::survey::Opened>,
    pub promises: Vec<super::hands::Promise>,
}

/// Does what a clause asks for, and gives what it reads.
pub async fn pursue(
    hands: &mut Hands<'_>,
    memory: &mut Memory,
    text: &str,
    intent: &Intent,
) -> Result<Option<String>, Failure> {
    let act = async |action: Action| hands.computer.act(&action).await;
    match intent {
        Intent::Open(url) => {
            memory.known.clear();
            act(Action::Navigate(url.clone())).await?;
            let now = hands.survey().await?;
            if now.url.starts_with("chrome-error:") {
                return Err(Failure::passing(
                    "navigation_failed",
                    format!("{url} could not be opened"),
                ));
            }
        }
        Intent::Back | Intent::Forward | Intent::Reload => {
            let before = hands.survey().await?;
            act(match intent {
                Intent::Back => Action::Back,
                Intent::Forward => Action::Forward,
                _ => Action::Reload,
            })
            .await?;
            let moved = wait_until(hands, Duration::from_secs(3), |now| {
                now.document != before.document || now.url != before.url
            })
            .await?;
            if !moved {
                return Err(Failure::fatal(
                    "effect_missing",
                    format!("{text}: the page is still {}", before.url),
                ));
            }
        }
        Intent::Look => {}
        Intent::Title => return Ok(act(Action::Title).await?.reading),
        Intent::Address => return Ok(act(Action::Address).await?.reading),
        Intent::Wait(ms) => drop(act(Action::Wait(*ms)).await?),
        Intent::WaitFor(wanted) => wait_for(hands, wanted).await?,
        Intent::Keys(key) => press_key(hands, key).await?,
        Intent::Scroll(dy) => drop(
            act(Action::Scroll {
                at: None,
                dx: 0.0,
                dy: *dy,
            })
            .await?,
        ),
        Intent::ScrollTo(phrase) => {
            let element = appear(hands, phrase, |_| true).await?;
            hands.reach(&element, Touch::Reveal, "scroll to").await?;
        }
        Intent::Click { what, times, right } => {
            click(hands, memory, text, what, *times, *right).await?
        }
        Intent::Go(phrase) => go(hands, memory, text, phrase).await?,
        Intent::Insert(value) => insert(hands, value).await?,
        Intent::Fill { text: value, into } => {
            let element = appear_field(hands, into, text).await?;
            set(hands, &element, value, text).await?;
        }
        Intent::Clear(phrase) => {
            let element = appear(hands, phrase, Element::typed).await?;
            hands
                .give(
                    &element,
                    Touch::Fill(String::new()),
                    Expected::Value(String::new()),
                )
                .await?;
        }
        Intent::Set { what, value } => {
            let set = assign(hands, what, value, text).await;
            // "Make an appointment for Monday at 3 pm" only looks like it.
            match set {
                Err(failure) if failure.code == "element_not_found" => {
                    let words = super::words::words(text);
                    let survey = hands.survey().await?;
                    match wish::plan(text, &words, false, &survey, today(&survey)) {
                        Ok(moves) => carry_out(hands, &moves, text).await?,
                        Err(_) => return Err(failure),
                    }
                }
                other => other?,
            }
        }
        Intent::Choose { what, from } => choose(hands, what, from.as_ref(), text).await?,
        Intent::Toggle { what, on } => toggle(hands, memory, what, *on, text).await?,
        Intent::Search {
            text: wanted,
            words,
        } => search(hands, memory, text, wanted, words).await?,
        Intent::Upload { file, into } => upload::upload(hands, file, into.as_ref(), text).await?,
        Intent::Hover(phrase) => {
            let element = appear(hands, phrase, |_| true).await?;
            hands.reach(&element, Touch::Hover, "hover over").await?;
        }
        Intent::Drag { from, to } => {
            let (from, to) = (
                appear(hands, from, |_| true).await?,
                appear(hands, to, |_| true).await?,
            );
            if from.id == to.id {
                return Err(Failure::fatal(
                    "ambiguous",
                    format!("{text}: both names mean {}", told(&from)),
                ));
            }
            hands.drag(&from, &to).await?;
        }
        Intent::Dialog { answer, words } => dialog(hands, memory, text, answer, words).await?,
        Intent::Read(phrase) => return read(hands, memory, phrase).await.map(Some),
        Intent::Ask(query) => return explore::ask(hands, memory, query).await.map(Some),
        Intent::Whether(whether) => return tell(hands, whether, text).await.map(Some),
        Intent::See(phrase) => see(hands, memory, text, phrase).await?,
        Intent::Wish { words, negative } => grant(hands, memory, text, words, *negative).await?,
    }
    Ok(None)
}

async fn wait_until(
    hands: &Hands<'_>,
    limit: Duration,
    test: impl Fn(&Survey) -> bool,
) -> Result<bool, Failure> {
    let end = Instant::now() + limit;
    loop {
        if test(&hands.survey().await?) {
            return Ok(true);
        }
        if Instant::now() >= end {
            return Ok(false);
        }
        tokio::time::sleep(POLL).await;
    }
}

async fn wait_for(hands: &Hands<'_>, wanted: &str) -> Result<(), Failure> {
    let text = fold(wanted);
    let there = |now: &Survey| {
        fold(&now.text()).contains(&text)
            || now
                .shown()
                .any(|element| element.names.iter().any(|name| fold(name).contains(&text)))
    };
    if wait_until(hands, AWAIT, there).await? {
        return Ok(());
    }
    let visible = hands.survey().await?.names();
    let message = format!(
        "'{wanted}' did not appear within {} s; visible: {}",
        AWAIT.as_secs(),
        visible.join(" | ")
    );
    Err(Failure {
        visible,
        ..Failure::fatal("element_not_found", message)
    })
}

/// The element that a phrase means, once it is there.
pub async fn appear(
    hands: &Hands<'_>,
    phrase: &Phrase,
    test: impl Fn(&Element) -> bool,
) -> Result<Element, Failure> {
    let end = Instant::now() + APPEAR;
    loop {
        let survey = hands.survey().await?;
        match find(&survey, phrase, &test) {
            Ok(element) => return Ok(element.clone()),
            Err(missing) if Instant::now() >= end || matches!(missing, Missing::Several(_)) => {
                return Err(missing.failure(phrase, &survey));
            }
            Err(_) => tokio::time::sleep(POLL).await,
        }
    }
}

async fn appear_field(hands: &Hands<'_>, phrase: &Phrase, text: &str) -> Result<Element, Failure> {
    match appear(hands, phrase, wish::holds).await {
        Err(failure) if failure.code == "element_not_found" => {
            let survey = hands.survey().await?;
            // A group of radio buttons has a name, too.
            match find(&survey, phrase, |element| {
                matches!(element.role, Role::Radio | Role::Checkbox)
            }) {
                Ok(element) => Ok(element.clone()),
                Err(_) => Err(Failure {
                    message: format!("{text}: {}", failure.message),
                    ..failure
                }),
            }
        }
        other => other,
    }
}

async fn press_key(hands: &mut Hands<'_>, key: &str) -> Result<(), Failure> {
    let before = hands.survey().await?;
    // A button may be called like a key: "press Print".
    let always = [
        "enter",
        "return",
        "escape",
        "esc",
        "tab",
        "space",
        "backspace",
    ];
    let phrase = Phrase {
        words: super::words::words(key),
        ..Phrase::default()
    };
    if !always.contains(&fold(key).as_str())
        && let Ok(element) = find(&before, &phrase, |element| {
            element.acts() && fold(element.name()) == fold(key)
        })
    {
        let element = element.clone();
        return hands.press(&element, 1, false).await;
    }
    let field = before
        .focus
        .and_then(|id| before.element(id))
        .filter(|element| element.kind != "textarea")
        .cloned();
    // Most keys only mean something to what has the focus; Enter sends something.
    if let (true, Some(field)) = (fold(key) == "enter", field) {
        return hands.send_key(&field, key).await;
    }
    hands
        .computer
        .act(&Action::Keys(vec![key.to_owned()]))
        .await
        .map(drop)
}

async fn insert(hands: &mut Hands<'_>, value: &str) -> Result<(), Failure> {
    let before = hands.survey().await?;
    let focused = before
        .focus
        .and_then(|id| before.element(id))
        .filter(|element| element.typed())
        .cloned();
    let Some(field) = focused else {
        let fields: Vec<&Element> = before
            .shown()
            .filter(|element| element.typed() && !element.disabled && !element.readonly)
            .collect();
        return match fields.as_slice() {
            [one] => {
                let field = (*one).clone();
                hands
                    .give(
                        &field,
                        Touch::Fill(value.to_owned()),
                        Expected::Value(value.to_owned()),
                    )
                    .await
            }
            _ => Err(Failure {
                visible: before.names(),
                ..Failure::fatal(
                    "element_not_found",
                    format!(
                        "type '{value}': no field has the keyboard; say where, as in: type '{value}' into 'Name'"
                    ),
                )
            }),
        };
    };
    hands
        .computer
        .act(&Action::Insert(value.to_owned()))
        .await?;
    let wanted = format!("{}{value}", field.value);
    let good = wait_until(hands, Duration::from_secs(2), |now| {
        now.document != before.document
            || now.element(field.id).is_none_or(|now| {
                now.value == wanted || now.value.ends_with(value) || now.value == value
            })
    })
    .await?;
    if good {
        return Ok(());
    }
    let now = hands.survey().await?;
    let holds = now
        .element(field.id)
        .map(|element| element.value.clone())
        .unwrap_or_default();
    Err(Failure::fatal(
        "effect_missing",
        format!(
            "typed '{value}' into {}, and it holds {holds:?}",
            told(&field)
        ),
    ))
}

async fn click(
    hands: &mut Hands<'_>,
    memory: &mut Memory,
    text: &str,
    what: &Phrase,
    times: i64,
    right: bool,
) -> Result<(), Failure> {
    let element = match appear(hands, what, |element| {
        element.acts()
            || matches!(
                element.role,
                Role::Checkbox | Role::Radio | Role::Option | Role::Combobox
            )
            || what.sort.is_some()
    })
    .await
    {
        Ok(element) => element,
        Err(failure) if failure.code == "element_not_found" => {
            let survey = hands.survey().await?;
            match find(&survey, what, |_| true) {
                Ok(element) => element.clone(),
                // Text without a role may be clicked as well, and an option is chosen.
                Err(_) => {
                    let choice = choose(hands, what, None, text).await;
                    return choice.map_err(|_| failure);
                }
            }
        }
        Err(failure) => return Err(failure),
    };
    match element.role {
        Role::Radio if !right && times == 1 => {
            hands
                .give(
                    &element,
                    Touch::Click {
                        times: 1,
                        right: false,
                    },
                    Expected::Checked(true),
                )
                .await
        }
        Role::Checkbox if !right && times == 1 => {
            let on = element.checked != Some(true);
            hands
                .give(
                    &element,
                    Touch::Click {
                        times: 1,
                        right: false,
                    },
                    Expected::Checked(on),
                )
                .await
        }
        Role::Field | Role::Date if !right => {
            hands
                .reach(&element, Touch::Click { times, right }, "click")
                .await?;
            let focused = wait_until(hands, Duration::from_secs(2), |now| {
                now.focus == Some(element.id)
            })
            .await?;
            if focused {
                Ok(())
            } else {
                Err(Failure::fatal(
                    "effect_missing",
                    format!(
                        "clicked {}, and it does not have the keyboard",
                        told(&element)
                    ),
                ))
            }
        }
        _ => {
            hands.press(&element, times, right).await?;
            memory
                .known
                .extend(element.names.iter().flat_map(|name| all_keys(name)));
            Ok(())
        }
    }
}

const BROWSERS: &[&str] = &[
    "browser",
    "firefox",
    "chrome",
    "chromium",
    "safari",
    "edge",
    "web browser",
    "google chrome",
    "internet browser",
    "new tab",
    "new browser",
];

async fn go(
    hands: &mut Hands<'_>,
    memory: &mut Memory,
    text: &str,
    phrase: &Phrase,
) -> Result<(), Failure> {
    if BROWSERS.contains(&fold(&join(&phrase.words)).as_str()) {
        return Ok(());
    }
    let survey = hands.survey().await?;
    if survey.url == "about:blank" {
        return Err(Failure::fatal(
            "not_understood",
            format!(
                "{text}: {} is no address, and no page is open; give an address, for example: go to example.com",
                phrase.say()
            ),
        ));
    }
    if let Ok(element) = find(&survey, phrase, Element::acts) {
        let element = element.clone();
        // What is open already need not be opened again.
        if element.expanded == Some(true) && matches!(element.role, Role::Disclosure)
            || element.selected == Some(true) && element.role == Role::Tab
        {
            return Ok(());
        }
        hands.press(&element, 1, false).await?;
        memory
            .known
            .extend(element.names.iter().flat_map(|name| all_keys(name)));
        return Ok(());
    }
    let words: Vec<Word> = super::words::words(text);
    match grant(hands, memory, text, &words, false).await {
        Err(failure) if failure.code == "not_understood" => {
            appear(hands, phrase, Element::acts).await.map(drop)?;
            Box::pin(click(hands, memory, text, phrase, 1, false)).await
        }
        other => other,
    }
}

fn today(survey: &Survey) -> Date {
    Date::read(&survey.today).unwrap_or(Date {
        year: 2026,
        month: 1,
        day: 1,
    })
}

/// Gives a control a value, as its kind takes it.
async fn set(
    hands: &mut Hands<'_>,
    element: &Element,
    value: &[Word],
    text: &str,
) -> Result<(), Failure> {
    let survey = hands.survey().await?;
    let bad = |why: String| Failure::fatal("invalid_value", format!("{text}: {why}"));
    let plain = plain(value, text);
    match element.role {
        Role::Field if element.kind == "number" => {
            let number_ = value
                .iter()
                .find_map(|word| number(&word.text))
                .ok_or_else(|| {
                    bad(format!(
                        "{} takes a number, and '{plain}' is none",
                        told(element)
                    ))
                })?;
            hands
                .give(
                    element,
                    Touch::Fill(number_.to_string()),
                    Expected::Value(number_.to_string()),
                )
                .await
        }
        Role::Field => {
            hands
                .give(element, Touch::Fill(plain.clone()), Expected::Value(plain))
                .await
        }
        Role::Date | Role::Colour => {
            let wanted = values::for_field(&element.kind, value, today(&survey)).map_err(bad)?;
            hands
                .give(element, Touch::Put(wanted.clone()), Expected::Value(wanted))
                .await
        }
        Role::Slider => slide(hands, element, value, text).await,
        Role::Select | Role::Listbox | Role::Combobox => pick(hands, element, value, text).await,
        Role::Checkbox => {
            let on = state(&plain)
                .ok_or_else(|| bad(format!("{} can be on or off, not '{plain}'", told(element))))?;
            switch(hands, element, on).await
        }
        Role::Radio => {
            // The group was named, the value is one of its buttons.
            let phrase = Phrase {
                words: value.to_vec(),
                ..Phrase::default()
            };
            let group = element.radio_group.clone();
            let button = find(&survey, &phrase, |other| {
                other.role == Role::Radio && other.radio_group == group
            })
            .cloned();
            let button = button.map_err(|missing| missing.failure(&phrase, &survey))?;
            switch(hands, &button, true).await
        }
        _ => Err(bad(format!("{} holds no value", told(element)))),
    }
}

/// The value as it was written, with its signs.
fn plain(value: &[Word], text: &str) -> String {
    if let [one] = value {
        return one.text.clone();
    }
    let (Some(first), Some(last)) = (value.first(), value.last()) else {
        return String::new();
    };
    let from = text.find(&first.text);
    let to = text.rfind(&last.text).map(|at| at + last.text.len());
    match (from, to) {
        (Some(from), Some(to))
            if from < to && super::words::words(&text[from..to]).len() == value.len() =>
        {
            text[from..to].to_owned()
        }
        _ => join(value),
    }
}

fn state(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "on" | "yes" | "true" | "checked" | "ticked" | "enabled" | "selected" | "active" => {
            Some(true)
        }
        "off" | "no" | "false" | "unchecked" | "unticked" | "disabled" | "inactive" => Some(false),
        _ => None,
    }
}

async fn slide(
    hands: &mut Hands<'_>,
    element: &Element,
    value: &[Word],
    text: &str,
) -> Result<(), Failure> {
    let (min, max) = (element.min.unwrap_or(0.0), element.max.unwrap_or(100.0));
    let lower: Vec<String> = value.iter().map(|word| word.text.to_lowercase()).collect();
    let percent = text.contains('%') || lower.iter().any(|word| word == "percent");
    let named = |words: &[&str]| lower.iter().any(|word| words.contains(&word.as_str()));
    let wanted = match value.iter().find_map(|word| number(&word.text)) {
        Some(part) if percent && (min, max) != (0.0, 100.0) => min + (max - min) * part / 100.0,
        Some(number) => number,
        None if named(&["maximum", "max", "full", "highest"]) => max,
        None if named(&["minimum", "min", "lowest"]) => min,
        None if named(&["half", "middle"]) => f64::midpoint(min, max),
        None => {
            return Err(Failure::fatal(
                "invalid_value",
                format!("{text}: {} takes a number", told(element)),
            ));
        }
    };
    if !(min..=max).contains(&wanted) {
        return Err(Failure::fatal(
            "invalid_value",
            format!(
                "{text}: {} goes from {min} to {max}, so it cannot be {wanted}",
                told(element)
            ),
        ));
    }
    let from = element.value.trim().parse().unwrap_or(min);
    if f64::abs(from - wanted) < 1e-9 {
        return Ok(());
    }
    hands
        .give(
            element,
            Touch::Slide {
                from,
                to: wanted,
                min,
                max,
            },
            Expected::Number(wanted),
        )
        .await
}

/// Selects an option of a list that is known.
async fn pick(
    hands: &mut Hands<'_>,
    element: &Element,
    value: &[Word],
    text: &str,
) -> Result<(), Failure> {
    if element.role == Role::Combobox {
        return open_and_pick(hands, element, value, text).await;
    }
    let mut rated: Vec<(u32, usize)> = element
        .options
        .iter()
        .map(|choice| (rate_choice(value, choice, element), choice.at))
        .filter(|(score, _)| *score > ground::LONGER)
        .collect();
    rated.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let best = rated.first().map(|(score, _)| *score);
    let top: Vec<usize> = rated
        .iter()
        .filter(|(score, _)| Some(*score) == best)
        .map(|(_, at)| *at)
        .collect();
    match top.as_slice() {
        [at] => option(hands, element, *at).await,
        [] => {
            let visible: Vec<String> = element
                .options
                .iter()
                .map(|choice| choice.text.clone())
                .collect();
            let message = format!(
                "{text}: {} has no '{}'; it has {}",
                told(element),
                join(value),
                visible.join(" | ")
            );
            Err(Failure {
                visible,
                ..Failure::fatal("option_not_found", message)
            })
        }
        more => {
            let names: Vec<String> = more
                .iter()
                .filter_map(|at| element.options.get(*at))
                .map(|choice| choice.text.clone())
                .collect();
            Err(several(
                &format!("'{}' in {}", join(value), told(element)),
                &names,
                &join(value),
            ))
        }
    }
}

fn rate_choice(value: &[Word], choice: &crate::survey::Choice, list: &Element) -> u32 {
    let all: Vec<&str> = list
        .options
        .iter()
        .map(|choice| choice.text.as_str())
        .collect();
    let around = [list.name(), list.group.as_str()];
    let by_text = ground::fit_choice(value, &choice.text, &all, &around);
    let exact = fold(&choice.value) == fold(&join(value)) && !choice.value.is_empty();
    by_text.max(if exact { 90 } else { 0 })
}

async fn option(hands: &mut Hands<'_>, element: &Element, at: usize) -> Result<(), Failure> {
    let Some(choice) = element.options.iter().find(|choice| choice.at == at) else {
        return Err(Failure::passing("element_gone", "the option is gone"));
    };
    if choice.disabled {
        return Err(Failure::fatal(
            "element_disabled",
            format!(
                "select '{}' in {}: the option is disabled",
                choice.text,
                told(element)
            ),
        ));
    }
    if element.role == Role::Listbox {
        let survey = hands.survey().await?;
        let phrase = Phrase {
            words: vec![Word {
                text: choice.text.clone(),
                key: choice.text.to_lowercase(),
                quoted: true,
            }],
            ..Phrase::default()
        };
        let inner = find(&survey, &phrase, |other| {
            other.role == Role::Option && ground::ancestors(&survey, other.id).contains(&element.id)
        })
        .cloned()
        .map_err(|missing| missing.failure(&phrase, &survey))?;
        return press_option(hands, &inner).await;
    }
    let mut chosen: Vec<usize> = vec![at];
    let mut text = choice.text.clone();
    if element.multiple {
        let before = element
            .options
            .iter()
            .filter(|other| other.chosen && other.at != at);
        chosen.extend(before.map(|other| other.at));
        let all: Vec<&str> = element
            .options
            .iter()
            .filter(|other| chosen.contains(&other.at))
            .map(|other| other.text.as_str())
            .collect();
        text = all.join(", ");
    }
    hands
        .give(element, Touch::Choose(chosen), Expected::Chosen(text))
        .await
}

/// Clicks an option that says itself whether it is selected.
async fn press_option(hands: &mut Hands<'_>, element: &Element) -> Result<(), Failure> {
    if element.selected == Some(true) {
        return Ok(());
    }
    hands.press(element, 1, false).await?;
    let now = hands.survey().await?;
    match now
        .element(element.id)
        .filter(|now| !now.hidden)
        .and_then(|now| now.selected)
    {
        Some(false) => Err(Failure::fatal(
            "effect_missing",
            format!(
                "clicked the option {}, and it is not selected",
                told(element)
            ),
        )),
        _ => Ok(()),
    }
}

/// Opens a list of the page's own making and clicks an option in it.
async fn open_and_pick(
    hands: &mut Hands<'_>,
    element: &Element,
    value: &[Word],
    text: &str,
) -> Result<(), Failure> {
    let before = hands.survey().await?;
    if element.expanded != Some(true) {
        hands.press(element, 1, false).await?;
    }
    let phrase = Phrase {
        words: value.to_vec(),
        ..Phrase::default()
    };
    let fresh = |other: &Element| {
        other.id != element.id
            && (other.role == Role::Option
                || (other.acts() && before.element(other.id).is_none_or(|was| was.hidden)))
    };
    let choice = appear(hands, &phrase, fresh)
        .await
        .map_err(|failure| Failure {
            message: format!("{text}: {}", failure.message),
            ..failure
        })?;
    hands.press(&choice, 1, false).await?;
    let wanted = fold(choice.name());
    let shows = wait_until(hands, Duration::from_secs(2), |now| {
        let selected = now.element(choice.id).and_then(|option| option.selected) == Some(true);
        selected
            || now.element(element.id).is_some_and(|list| {
                fold(&list.value).contains(&wanted)
                    || list.names.iter().any(|name| fold(name).contains(&wanted))
            })
    })
    .await?;
    if shows {
        return Ok(());
    }
    let now = hands.survey().await?;
    let there = now
        .element(element.id)
        .map(|list| list.value.clone())
        .unwrap_or_default();
    Err(Failure::fatal(
        "effect_missing",
        format!(
            "selected '{}' in {}, and it shows {there:?}",
            choice.name(),
            told(element)
        ),
    ))
}

async fn switch(hands: &mut Hands<'_>, element: &Element, on: bool) -> Result<(), Failure> {
    if element.checked == Some(on) {
        let survey = hands.survey().await?;
        hands.promise(&survey, element, Expected::Checked(on));
        return Ok(());
    }
    if element.role == Role::Radio && !on {
        return Err(Failure::fatal(
            "invalid_value",
            format!(
                "{} goes off only when another one of its group is chosen",
                told(element)
            ),
        ));
    }
    hands
        .give(
            element,
            Touch::Click {
                times: 1,
                right: false,
            },
            Expected::Checked(on),
        )
        .await
}

/// "Set the brightness to 7": whatever is called so takes the value.
async fn assign(
    hands: &mut Hands<'_>,
    what: &Phrase,
    value: &[Word],
    text: &str,
) -> Result<(), Failure> {
    let survey = hands.survey().await?;
    match find(&survey, what, |element| {
        wish::holds(element) || wish::switch(element)
    }) {
        Ok(element) => {
            let element = element.clone();
            return set(hands, &element, value, text).await;
        }
        Err(Missing::Several(names)) => {
            return Err(several(&what.say(), &names, &join(&what.words)));
        }
        Err(_) => {}
    }
    // The name of a group of radio buttons.
    let phrase = Phrase {
        words: value.to_vec(),
        ..Phrase::default()
    };
    let named = |element: &Element| {
        element.role == Role::Radio
            && ground::fit(
                &what.words,
                &[element.group.clone(), element.section.clone()],
                &[],
            ) >= 60
    };
    match find(&survey, &phrase, named) {
        Ok(element) => {
            let element = element.clone();
            switch(hands, &element, true).await
        }
        Err(Missing::Several(names)) => Err(several(&phrase.say(), &names, &join(value))),
        Err(_) => {
            let element = appear(hands, what, wish::holds)
                .await
                .map_err(|failure| Failure {
                    message: format!("{text}: {}", failure.message),
                    ..failure
                })?;
            set(hands, &element, value, text).await
        }
    }
}

/// Something that can be chosen, and how.
enum Choosable {
    Option(Element, usize),
    Radio(Element),
    Tick(Element),
    Item(Element),
}

impl Choosable {
    fn told(&self) -> String {
        match self {
            Self::Option(list, at) => format!(
                "'{}' in '{}'",
                list.options
                    .iter()
                    .find(|choice| choice.at == *at)
                    .map_or("", |choice| &choice.text),
                list.name()
            ),
            Self::Radio(element) | Self::Tick(element) | Self::Item(element) => told(element),
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
                    ground::fit(&from.words, &names, &place) == 0
                        && ground::fit(&from.words, &element.hints, &[]) == 0
                }) {
                    continue;
                }
                let mut nth = Vec::new();
                for choice in &element.options {
                    let score = rate_choice(&what.words, choice, element);
                    if score > ground::LONGER {
                        nth.push((score, Choosable::Option(element.clone(), choice.at)));
                    }
                }
                out.extend(nth);
            }
            Role::Radio | Role::Checkbox | Role::Option => {
                let group = [element.group.clone(), element.section.clone()];
                if from.is_some_and(|from| ground::fit(&from.words, &group, &place) == 0) {
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
                        let loose = ground::sentence(element, name);
                        ground::fit_with(
                            &what.words,
                            std::slice::from_ref(name),
                            &around,
                            &[],
                            loose,
                        )
                        .max(ground::fit_choice(
                            &what.words,
                            name,
                            &rivals,
                            &around,
                        ))
                    })
                    .max()
                    .unwrap_or(0);
                if score > ground::LONGER {
                    let choosable = match element.role {
                        Role::Radio => Choosable::Radio(element.clone()),
                        Role::Checkbox => Choosable::Tick(element.clone()),
                        _ if ground::ancestors(survey, element.id).iter().any(|id| {
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

async fn choose(
    hands: &mut Hands<'_>,
    what: &Phrase,
    from: Option<&Phrase>,
    text: &str,
) -> Result<(), Failure> {
    let end = Instant::now() + Duration::from_secs(2);
    loop {
        let survey = hands.survey().await?;
        // A list that must be opened first, and is named.
        if let Some(from) = from
            && let Ok(list) = find(&survey, from, |element| element.role == Role::Combobox)
        {
            let list = list.clone();
            return open_and_pick(hands, &list, &what.words, text).await;
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
            return set(hands, &field, &what.words, text).await;
        }
        let mut found = choosables(&survey, what, from);
        if found.is_empty()
            && let Some(from) = from
        {
            // "choose the room with a view": the joining word was part of the name.
            let all = super::words::words(text);
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
                return open_and_pick(hands, list, &what.words, text).await;
            }
            if let Ok(element) = find(&survey, what, |element| element.acts() && from.is_none()) {
                let element = element.clone();
                return hands.press(&element, 1, false).await;
            }
            if Instant::now() < end {
                tokio::time::sleep(POLL).await;
                continue;
            }
            // "pick the 3rd of May": the value says which field it is for.
            let words = super::words::words(text);
            if let Ok(moves) = wish::plan(text, &words, false, &survey, today(&survey)) {
                return carry_out(hands, &moves, text).await;
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
                super::intent::Nth::At(n) => n.checked_sub(1),
                super::intent::Nth::Last => found.len().checked_sub(1),
            };
            found = at
                .filter(|at| *at < found.len())
                .map(|at| vec![found.swap_remove(at)])
                .unwrap_or_default();
        }
        let mut found: Vec<Choosable> = found.into_iter().map(|(_, choosable)| choosable).collect();
        if found.len() != 1 {
            let names: Vec<String> = found.iter().map(Choosable::told).collect();
            return Err(several(&what.say(), &names, &join(&what.words)));
        }
        let Some(one) = found.pop() else { continue };
        return match one {
            Choosable::Option(list, at) => option(hands, &list, at).await,
            Choosable::Radio(element) | Choosable::Tick(element) => {
                switch(hands, &element, true).await
            }
            Choosable::Item(element) => press_option(hands, &element).await,
        };
    }
}

async fn toggle(
    hands: &mut Hands<'_>,
    memory: &mut Memory,
    what: &Phrase,
    on: bool,
    text: &str,
) -> Result<(), Failure> {
    let survey = hands.survey().await?;
    let test = |element: &Element| wish::switch(element) || (on && element.role == Role::Radio);
    match find(&survey, what, test) {
        Ok(element) => {
            let element = element.clone();
            return switch(hands, &element, on).await;
        }
        Err(Missing::Several(names)) => {
            return Err(several(&what.say(), &names, &join(&what.words)));
        }
        Err(_) => {}
    }
    // "tick the box" where there is one only.
    if what.words.iter().all(|word| {
        !word.quoted
            && ["box", "checkbox", "it", "one"].contains(&word.text.to_lowercase().as_str())
    }) {
        let list: Vec<Element> = survey
            .shown()
            .filter(|element| element.role == Role::Checkbox)
            .cloned()
            .collect();
        if let [one] = list.as_slice() {
            return switch(hands, one, on).await;
        }
    }
    let words = super::words::words(text);
    let first = words
        .first()
        .map(|word| word.text.to_lowercase())
        .unwrap_or_default();
    if [
        "check",
        "enable",
        "disable",
        "activate",
        "deactivate",
        "turn",
        "switch",
    ]
    .contains(&first.as_str())
    {
        if let Ok(moves) = wish::plan(text, &words, false, &survey, today(&survey)) {
            return carry_out(hands, &moves, text).await;
        }
        if first == "check" && find(&survey, what, Element::acts).is_ok() {
            return see(hands, memory, text, what).await;
        }
    }
    let element = appear(hands, what, test).await.map_err(|failure| Failure {
        message: format!("{text}: {}", failure.message),
        ..failure
    })?;
    switch(hands, &element, on).await
}

fn searches(element: &Element) -> bool {
    let texts: Vec<String> = element
        .names
        .iter()
        .chain(&element.hints)
        .flat_map(|text| all_keys(text))
        .collect();
    element.typed()
        && !element.disabled
        && !element.readonly
        && (element.kind == "search"
            || ["search", "query", "q", "find"]
                .iter()
                .any(|key| texts.iter().any(|text| text == key)))
}

async fn search(
    hands: &mut Hands<'_>,
    memory: &mut Memory,
    text: &str,
    wanted: &str,
    words: &[Word],
) -> Result<(), Failure> {
    let mut survey = hands.survey().await?;
    let mut wanted = wanted.to_owned();
    // "on Wikipedia": the site that is open, or none that is known.
    if let Some((what, site)) = wanted.clone().rsplit_once(" on ")
        && words.iter().all(|word| !word.quoted || word.text != wanted)
    {
        let title = all_keys(&format!(
            "{} {}",
            survey.title,
            survey.url.replace(['.', '/', ':'], " ")
        ));
        let known = keys(site).iter().all(|key| has(&title, key))
            || ["this site", "the site", "this page", "the page"].contains(&fold(site).as_str());
        if known {
            wanted = what.trim().trim_matches(['\'', '"']).to_owned();
        } else if survey.url == "about:blank" {
            return Err(Failure::fatal(
                "not_understood",
                format!(
                    "{text}: no page is open, and '{site}' is no address; begin with one, for example: go to example.com, search for '{what}'"
                ),
            ));
        }
    }
    let whole: Vec<Word> = super::words::words(text);
    let dated = values::values(&whole, today(&survey)).is_ok_and(|found| {
        found.iter().any(|value| {
            matches!(
                value.value,
                values::Value::Date(_) | values::Value::Time(..)
            )
        })
    });
    let mut fields: Vec<Element> = survey
        .shown()
        .filter(|element| searches(element))
        .cloned()
        .collect();
    if fields.is_empty() || dated && survey.shown().any(|element| element.role == Role::Date) {
        if let Ok(moves) = wish::plan(text, &whole, false, &survey, today(&survey)) {
            return carry_out(hands, &moves, text).await;
        }
        // A button may have to be pressed before there is a field.
        let phrase = Phrase {
            words: super::words::words("search"),
            ..Phrase::default()
        };
        let all: Vec<Element> = survey
            .shown()
            .filter(|element| element.typed() && !element.disabled)
            .cloned()
            .collect();
        if let ([one], Ok(_)) = (
            all.as_slice(),
            find(&survey, &phrase, |element| element.role == Role::Button),
        ) {
            fields = vec![one.clone()];
        } else if let Ok(button) = find(&survey, &phrase, Element::acts) {
            let button = button.clone();
            hands.press(&button, 1, false).await?;
            survey = hands.survey().await?;
            fields = survey
                .shown()
                .filter(|element| searches(element))
                .cloned()
                .collect();
        }
    }
    let field = match fields.as_slice() {
        [one] => one.clone(),
        [] => {
            return Err(wish::not_understood(
                text,
                &["a search (there is no search field)".to_owned()],
                &survey,
            ));
        }
        more => {
            let names: Vec<String> = more.iter().map(told).collect();
            return Err(several("the search field", &names, "Search"));
        }
    };
    let wanted = wanted.trim().to_owned();
    hands
        .give(&field, Touch::Fill(wanted.clone()), Expected::Value(wanted))
        .await?;
    let survey = hands.survey().await?;
    let button = survey.shown().find(|element| {
        let name = all_keys(element.name());
        element.role == Role::Button
            && !element.disabled
            && (element.form == field.form && element.kind == "submit" && element.form.is_some()
                || (element.form == field.form
                    && ["search", "go", "find", "submit"]
                        .iter()
                        .any(|key| has(&name, key))
                    && name.len() <= 2))
    });
    if let Some(button) = button {
        let button = button.clone();
        hands.press(&button, 1, false).await?;
    } else {
        press_key(hands, "Enter").await?;
    }
    memory.known.extend(all_keys(text));
    Ok(())
}

async fn dialog(
    hands: &mut Hands<'_>,
    memory: &mut Memory,
    text: &str,
    answer: &Dialogs,
    words: &[Word],
) -> Result<(), Failure> {
    let asked = std::mem::take(&mut memory.answered);
    let fits = |kind: &str| match answer {
        Dialogs::Enter(_) => kind == "prompt",
        Dialogs::Dismiss => kind == "confirm" || kind == "prompt",
        _ => true,
    };
    if asked.iter().any(|dialog| fits(&dialog.kind)) {
        return Ok(());
    }
    // The page may ask with controls of its own.
    let survey = hands.survey().await?;
    let names: &[&str] = match answer {
        Dialogs::Dismiss => &[
            "cancel",
            "no",
            "dismiss",
            "decline",
            "keep",
            "close",
            "reject",
            "not now",
            "no, thanks",
        ],
        _ => &[
            "confirm", "ok", "yes", "accept", "continue", "agree", "delete", "proceed",
        ],
    };
    if let Dialogs::Enter(value) = answer {
        let all = super::words::words(text);
        let fields: Vec<Element> = survey
            .shown()
            .filter(|element| element.typed() && !element.disabled)
            .cloned()
            .collect();
        let modal: Vec<Element> = fields
            .iter()
            .filter(|element| element.modal)
            .cloned()
            .collect();
        let named: Vec<Element> = fields
            .iter()
            .filter(|element| {
                element.names.iter().any(|name| {
                    keys(name).iter().any(|key| {
                        has(
                            &all.iter().map(|word| word.key.clone()).collect::<Vec<_>>(),
                            key,
                        )
                    })
                })
            })
            .cloned()
            .collect();
        let field = [modal, named, fields]
            .into_iter()
            .find(|list| list.len() == 1)
            .and_then(|mut list| list.pop());
        let Some(field) = field else {
            return Err(Failure::fatal(
                "dialog_missing",
                format!("{text}: nothing asked for it"),
            ));
        };
        hands
            .give(
                &field,
                Touch::Fill(value.clone()),
                Expected::Value(value.clone()),
            )
            .await?;
        let survey = hands.survey().await?;
        let button = survey.shown().find(|element| {
            element.role == Role::Button
                && element.modal == field.modal
                && (element.form == field.form)
                && [
                    "ok", "okay", "submit", "confirm", "save", "continue", "sign", "done",
                ]
                .contains(&fold(element.name()).as_str())
        });
        if let Some(button) = button.filter(|_| field.modal) {
            let button = button.clone();
            hands.press(&button, 1, false).await?;
        }
        return Ok(());
    }
    let said = fold(&join(words));
    let direct = Phrase {
        words: super::words::words(said.split(' ').next().unwrap_or_default()),
        ..Phrase::default()
    };
    if let Ok(element) = find(&survey, &direct, Element::acts) {
        let element = element.clone();
        return hands.press(&element, 1, false).await;
    }
    let list: Vec<&Element> = survey
        .shown()
        .filter(|element| {
            element.role == Role::Button
                && element.modal
                && names.contains(&fold(element.name()).as_str())
        })
        .collect();
    if let [one] = list.as_slice() {
        let element = (*one).clone();
        return hands.press(&element, 1, false).await;
    }
    let visible = survey.names();
    Err(Failure {
        visible,
        ..Failure::fatal(
            "dialog_missing",
            format!(
                "{text}: the page asked nothing, and has no button of that name; say which button, as in: click 'Yes'"
            ),
        )
    })
}

async fn read(hands: &Hands<'_>, memory: &Memory, phrase: &Phrase) -> Result<String, Failure> {
    let end = Instant::now() + APPEAR;
    loop {
        let survey = hands.survey().await?;
        let value = |element: &Element| match element.role {
            Role::Field
            | Role::Date
            | Role::Select
            | Role::Slider
            | Role::Combobox
            | Role::Listbox
            | Role::File
            | Role::Colour => element.value.clone(),
            Role::Checkbox | Role::Radio => if element.checked == Some(true) {
                "on"
            } else {
                "off"
            }
            .to_owned(),
            Role::Text if !element.text.is_empty() => element.text.clone(),
            _ => element.name().to_owned(),
        };
        let holds = |element: &Element| !matches!(element.role, Role::Clickable);
        let missing = match find(&survey, phrase, holds) {
            Ok(element) if ground::rate(phrase, element) >= 60 => {
                let exact = ground::rate(phrase, element) >= 90;
                // A button of that name is not what a label of that name says.
                if exact
                    && (!element.acts()
                        || survey.blocks.iter().all(|block| {
                            block.chrome || !fold(&block.text).contains(&fold(&join(&phrase.words)))
                        }))
                    || !element.acts()
                {
                    return Ok(value(element));
                }
                Missing::Nothing
            }
            Ok(_) => Missing::Nothing,
            Err(missing) => missing,
        };
        if let Missing::Several(names) = &missing {
            return Err(several(&phrase.say(), names, &join(&phrase.words)));
        }
        let text = join(&phrase.words);
        let query = if phrase.near.is_empty() {
            question::noun(&text)
        } else {
            Query {
                rest: keys(&join(&phrase.near)),
                ..question::noun(&text)
            }
        };
        let mut longer = Vec::new();
        match answer(&query, &survey, &memory.known) {
            Answer::Found(found) => return Ok(found),
            Answer::Several(list) => return Err(Answer::ambiguous(&query, &list)),
            Answer::Longer(names) => longer = names,
            Answer::Nothing => {}
        }
        // A text that is quoted word for word is there, and says itself.
        let there: Vec<&str> = survey
            .blocks
            .iter()
            .filter(|block| fold(&block.text) == fold(&text))
            .map(|block| block.text.as_str())
            .collect();
        if let Some(first) = there.first() {
            return Ok((*first).to_owned());
        }
        if Instant::now() >= end {
            if missing == Missing::Nothing && !longer.is_empty() {
                return Err(Answer::longer(&query, &longer));
            }
            return Err(missing.failure(phrase, &survey));
        }
        tokio::time::sleep(POLL).await;
    }
}

/// Answers by yes or no. What is not there yet may come.
async fn tell(hands: &Hands<'_>, whether: &Whether, text: &str) -> Result<String, Failure> {
    let end = Instant::now() + Duration::from_secs(2);
    loop {
        match whether.ask(&hands.survey().await?, text) {
            Said::Yes(said) => return Ok(said),
            Said::No(said) if Instant::now() >= end => return Ok(said),
            Said::Unknown(failure) if Instant::now() >= end => return Err(failure),
            _ => tokio::time::sleep(POLL).await,
        }
    }
}

/// "See the opening hours": follows what is called so, unless it is there to be read.
async fn see(
    hands: &mut Hands<'_>,
    memory: &mut Memory,
    text: &str,
    phrase: &Phrase,
) -> Result<(), Failure> {
    let survey = hands.survey().await?;
    match find(&survey, phrase, Element::acts) {
        Ok(element) => {
            let element = element.clone();
            memory
                .known
                .extend(element.names.iter().flat_map(|name| all_keys(name)));
            if element.selected == Some(true) || element.expanded == Some(true) {
                return Ok(());
            }
            hands.press(&element, 1, false).await
        }
        Err(Missing::Several(names)) => Err(several(&phrase.say(), &names, &join(&phrase.words))),
        Err(missing) => {
            let wanted = keys(&join(&phrase.words));
            let there = survey
                .blocks
                .iter()
                .any(|block| wanted.iter().all(|key| has(&all_keys(&block.text), key)))
                || wanted.iter().all(|key| has(&all_keys(&survey.title), key));
            if there && !wanted.is_empty() {
                return Ok(());
            }
            let words = super::words::words(text);
            if let Ok(moves) = wish::plan(text, &words, false, &survey, today(&survey)) {
                return carry_out(hands, &moves, text).await;
            }
            Err(missing.failure(phrase, &survey))
        }
    }
}

async fn grant(
    hands: &mut Hands<'_>,
    memory: &mut Memory,
    text: &str,
    words: &[Word],
    negative: bool,
) -> Result<(), Failure> {
    let end = Instant::now() + Duration::from_secs(2);
    let moves = loop {
        let survey = hands.survey().await?;
        match wish::plan(text, words, negative, &survey, today(&survey)) {
            Ok(moves) => break moves,
            Err(failure) if Instant::now() >= end || failure.code != "not_understood" => {
                return Err(failure);
            }
            Err(_) => tokio::time::sleep(POLL).await,
        }
    };
    memory
        .known
        .extend(words.iter().map(|word| word.key.clone()));
    carry_out(hands, &moves, text).await
}

async fn carry_out(hands: &mut Hands<'_>, moves: &[Move], text: &str) -> Result<(), Failure> {
    for step in moves {
        let survey = hands.survey().await?;
        let id = match step {
            Move::Set { id, .. }
            | Move::Option { id, .. }
            | Move::Toggle { id, .. }
            | Move::Press { id } => *id,
        };
        let Some(element) = survey.element(id).cloned() else {
            return Err(Failure::passing(
                "element_gone",
                format!("{text}: what it is about was replaced"),
            ));
        };
        match step {
            Move::Set { value, .. } => set(hands, &element, value, text).await?,
            Move::Option { at, .. } => option(hands, &element, *at).await?,
            Move::Toggle { on, .. } => switch(hands, &element, *on).await?,
            Move::Press { .. } if element.role == Role::Option => {
                press_option(hands, &element).await?
            }
            Move::Press { .. } => hands.press(&element, 1, false).await?,
        }
    }
    Ok(())
}
