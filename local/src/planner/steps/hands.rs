//! Does things on a page and checks what came of them. Nothing counts as done that cannot be seen to be done.

use std::time::{Duration, Instant};

use super::ground::told;
use crate::action::Action;
use crate::computer::Computer;
use crate::failure::Failure;
use crate::survey::{Change, Dialogs, Element, Opened, Role, Survey, Touch, Traces};

/// How long an effect may take to be seen.
const EFFECT: Duration = Duration::from_secs(3);
const POLL: Duration = Duration::from_millis(120);
/// How long a page is watched before an action to find out what changes by itself, in milliseconds.
const WATCH: f64 = 1500.0;
/// How long a page is watched that goes on changing.
const LONG_WATCH: f64 = 4000.0;
/// An answer that begins so late, in milliseconds, may as well be what the page does by itself from time to time.
const LATE: f64 = 1200.0;
/// How long such an answer is watched for whether it comes again.
const AGAIN: Duration = Duration::from_secs(6);

/// What an element is to be like.
#[derive(Debug, Clone, PartialEq)]
pub enum Expected {
    Value(String),
    Checked(bool),
    /// These options are selected, by their text.
    Chosen(String),
    Number(f64),
}

/// Something that was brought about and must still hold when it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    document: u64,
    id: usize,
    expected: Expected,
    name: String,
}

/// A page in the hands of a planner.
pub struct Hands<'a> {
    pub computer: &'a Computer,
    /// How the next dialogs are answered.
    pub dialogs: Dialogs,
    /// The dialogs that opened during the step.
    pub opened: Vec<Opened>,
    pub promises: Vec<Promise>,
}

impl Hands<'_> {
    /// Looks at the page.
    pub async fn survey(&self) -> Result<Survey, Failure> {
        let outcome = self.computer.act(&Action::Survey).await?;
        match outcome.survey {
            Some(survey) => Ok(*survey),
            None => Err(Failure::fatal("exec_failed", "the computer shows no page")),
        }
    }

    async fn touch(&mut self, id: usize, touch: Touch) -> Result<Traces, Failure> {
        let action = Action::Touch {
            id,
            touch,
            dialogs: self.dialogs.clone(),
        };
        let outcome = self.computer.act(&action).await?;
        let traces = outcome.traces.unwrap_or_default();
        self.opened.extend(traces.dialogs.clone());
        if let Some(asked) = traces.dialogs.iter().find(|dialog| {
            dialog.kind == "prompt" && !dialog.accepted && self.dialogs == Dialogs::Usual
        }) {
            return Err(Failure::fatal(
                "dialog_unanswered",
                format!(
                    "the page asked {:?} and the instruction does not say what to enter; add, for example: and enter 'text' when it asks",
                    asked.message
                ),
            ));
        }
        Ok(traces)
    }

    /// Clicks, and waits until the page has answered in some way.
    pub async fn press(
        &mut self,
        element: &Element,
        times: i64,
        right: bool,
    ) -> Result<(), Failure> {
        let name = told(element);
        self.check_promises().await?;
        let before = self.baseline().await?;
        let Some(was) = before.element(element.id) else {
            return Err(Failure::passing(
                "element_gone",
                format!("{name} was replaced before it could be clicked"),
            ));
        };
        if was.disabled {
            return Err(Failure::fatal(
                "element_disabled",
                format!("click {name}: it is disabled"),
            ));
        }
        let traces = self
            .touch(element.id, Touch::Click { times, right })
            .await
            .map_err(|failure| named(failure, "click", &name))?;
        let end = Instant::now() + EFFECT;
        loop {
            let after = self.survey().await?;
            match self.effect(&before, &after, &traces, element).await? {
                Effect::Seen => {
                    self.promises.clear();
                    return Ok(());
                }
                Effect::Restless if Instant::now() < end => tokio::time::sleep(POLL).await,
                Effect::Unclear | Effect::Restless => {
                    return Err(Failure::fatal(
                        "effect_unclear",
                        format!(
                            "clicked {name}, but the page changes by itself, so whether the click did anything cannot be told"
                        ),
                    ));
                }
                Effect::None if Instant::now() >= end => {
                    let wrong: Vec<String> = after
                        .shown()
                        .filter(|field| !field.invalid.is_empty() && (field.form == element.form))
                        .map(|field| format!("{}: {}", told(field), field.invalid))
                        .collect();
                    let why = if wrong.is_empty() {
                        String::new()
                    } else {
                        format!("; the page does not take {}", wrong.join(", "))
                    };
                    return Err(Failure::fatal(
                        "effect_missing",
                        format!(
                            "clicked {name}, and nothing on the page changed, no other page came, and nothing was sent{why}"
                        ),
                    ));
                }
                Effect::None => tokio::time::sleep(POLL).await,
            }
        }
    }

    /// Looks at the page when it has been watched for long enough to know what changes by itself.
    async fn baseline(&self) -> Result<Survey, Failure> {
        let first = self.survey().await?;
        let known = |now: &Survey| {
            now.watched >= WATCH && (now.quiet >= WATCH || now.watched >= LONG_WATCH)
        };
        if known(&first) {
            return Ok(first);
        }
        let mut now = self.survey().await?;
        while !known(&now) {
            tokio::time::sleep(POLL).await;
            now = self.survey().await?;
        }
        // A value that changes by itself says nothing.
        for element in &mut now.elements {
            let was = first.element(element.id).map(|was| &was.value);
            if was.is_some_and(|was| *was != element.value) {
                element.value = RESTLESS.to_owned();
            }
        }
        Ok(now)
    }

    async fn effect(
        &self,
        before: &Survey,
        after: &Survey,
        traces: &Traces,
        element: &Element,
    ) -> Result<Effect, Failure> {
        let moved = after.document != before.document
            || after.url != before.url
            || after.tab != before.tab
            || after.tabs != before.tabs;
        if moved || traces.requests > 0 || !traces.dialogs.is_empty() || traces.downloads > 0 {
            return Ok(Effect::Seen);
        }
        let own = |survey: &Survey| {
            let own = survey.element(element.id);
            own.map(|e| (e.checked, e.selected, e.expanded, e.disabled))
        };
        let values = before.elements.iter().any(|was| {
            let now = after.element(was.id);
            was.value != RESTLESS
                && now.is_some_and(|now| {
                    (&now.value, now.checked, now.selected, now.expanded)
                        != (&was.value, was.checked, was.selected, was.expanded)
                })
        });
        let stored = after.stored != before.stored && after.stored != 0 && before.stored != 0;
        let link = element.role == Role::Link && after.scroll != before.scroll;
        if own(before) != own(after) || values || stored || link {
            return Ok(Effect::Seen);
        }
        // What changes by itself as well is no answer to a click.
        let fresh = || after.changes.iter().filter(|change| change.alone == 0);
        if fresh().any(|change| change.at < LATE) {
            return Ok(Effect::Seen);
        }
        if fresh().next().is_some() {
            tokio::time::sleep(AGAIN).await;
            let later = self.survey().await?;
            if later.document != after.document {
                return Ok(Effect::Seen);
            }
            let once = |change: &Change| change.alone == 0 && change.again == 0;
            return Ok(if later.changes.iter().any(once) {
                Effect::Seen
            } else {
                Effect::Unclear
            });
        }
        if after.changes.is_empty() {
            Ok(Effect::None)
        } else {
            Ok(Effect::Restless)
        }
    }

    /// Does something to an element that gives it a value, and checks that it has it.
    pub async fn give(
        &mut self,
        element: &Element,
        touch: Touch,
        expected: Expected,
    ) -> Result<(), Failure> {
        let name = told(element);
        let verb = match &touch {
            Touch::Click { .. } => "click",
            Touch::Choose(_) => "select in",
            _ => "set",
        };
        if element.disabled {
            return Err(Failure::fatal(
                "element_disabled",
                format!("{verb} {name}: it is disabled"),
            ));
        }
        if element.readonly {
            return Err(Failure::fatal(
                "element_readonly",
                format!(
                    "{verb} {name}: it can only be read; it holds {:?}",
                    element.value
                ),
            ));
        }
        let before = self.survey().await?;
        self.touch(element.id, touch)
            .await
            .map_err(|failure| named(failure, verb, &name))?;
        let end = Instant::now() + EFFECT;
        let promise = Promise {
            document: before.document,
            id: element.id,
            expected,
            name,
        };
        let mut good = false;
        loop {
            let after = self.survey().await?;
            // Where the page was replaced in answer, the value has done its work.
            if after.document != before.document {
                return Ok(());
            }
            match promise.broken(&after) {
                // Pages that take a value back do so a moment later.
                None if good => {
                    self.promises.retain(|other| other.id != promise.id);
                    self.promises.push(promise);
                    return Ok(());
                }
                None => good = true,
                Some(why) if Instant::now() >= end || good => return Err(why),
                Some(_) => good = false,
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Remembers what holds already.
    pub fn promise(&mut self, survey: &Survey, element: &Element, expected: Expected) {
        self.promises.push(Promise {
            document: survey.document,
            id: element.id,
            expected,
            name: told(element),
        });
    }

    /// Checks that what was brought about still holds.
    pub async fn check_promises(&mut self) -> Result<(), Failure> {
        if self.promises.is_empty() {
            return Ok(());
        }
        let now = self.survey().await?;
        match self
            .promises
            .iter()
            .find_map(|promise| promise.broken(&now))
        {
            Some(why) => Err(why),
            None => Ok(()),
        }
    }

    /// Brings an element into view, or moves the pointer over it.
    pub async fn reach(
        &mut self,
        element: &Element,
        touch: Touch,
        verb: &str,
    ) -> Result<(), Failure> {
        let name = told(element);
        self.touch(element.id, touch)
            .await
            .map(drop)
            .map_err(|failure| named(failure, verb, &name))
    }

    /// Presses a key in a field that sends what it holds; something must come of it.
    pub async fn send_key(&mut self, field: &Element, key: &str) -> Result<(), Failure> {
        self.check_promises().await?;
        let before = self.baseline().await?;
        let name = told(field);
        let traces = self
            .touch(field.id, Touch::Key(key.to_owned()))
            .await
            .map_err(|failure| named(failure, "press", key))?;
        let end = Instant::now() + EFFECT;
        loop {
            let after = self.survey().await?;
            match self.effect(&before, &after, &traces, field).await? {
                Effect::Seen => {
                    self.promises.clear();
                    return Ok(());
                }
                Effect::Restless if Instant::now() < end => tokio::time::sleep(POLL).await,
                Effect::Unclear | Effect::Restless => {
                    return Err(Failure::fatal(
                        "effect_unclear",
                        format!(
                            "pressed {key} in {name}, but the page changes by itself, so whether it did anything cannot be told"
                        ),
                    ));
                }
                Effect::None if Instant::now() >= end => {
                    return Err(Failure::fatal(
                        "effect_missing",
                        format!("pressed {key} in {name}, and nothing on the page changed"),
                    ));
                }
                Effect::None => tokio::time::sleep(POLL).await,
            }
        }
    }

    /// Drags one element onto another; something must change.
    pub async fn drag(&mut self, from: &Element, to: &Element) -> Result<(), Failure> {
        let before = self.baseline().await?;
        let name = format!("{} onto {}", told(from), told(to));
        let traces = self
            .touch(from.id, Touch::DragTo(to.id))
            .await
            .map_err(|failure| named(failure, "drag", &name))?;
        let end = Instant::now() + EFFECT;
        loop {
            let after = self.survey().await?;
            let fresh = after.changes.iter().any(|change| change.alone == 0);
            if fresh || after.document != before.document || traces.requests > 0 {
                return Ok(());
            }
            if Instant::now() >= end {
                return Err(Failure::fatal(
                    "effect_missing",
                    format!("dragged {name}, and nothing changed"),
                ));
            }
            tokio::time::sleep(POLL).await;
        }
    }
}

enum Effect {
    Seen,
    Unclear,
    /// Nothing but what the page does by itself.
    Restless,
    None,
}

/// The value of a field whose value changes by itself.
const RESTLESS: &str = "\u{fffd}";

fn named(failure: Failure, verb: &str, name: &str) -> Failure {
    Failure {
        message: format!("{verb} {name}: {}", failure.message),
        ..failure
    }
}

impl Promise {
    /// Why it does not hold; nothing when it does, or when its element is gone with a part of the page.
    fn broken(&self, survey: &Survey) -> Option<Failure> {
        if survey.document != self.document {
            return None;
        }
        let name = &self.name;
        let element = survey.element(self.id)?;
        let (asked, there, holds) = match &self.expected {
            Expected::Value(value) => (
                format!("{value:?}"),
                format!("{:?}", element.value),
                alike(element, value),
            ),
            Expected::Checked(on) => {
                let now = element.checked.or(element.selected);
                (
                    said(*on).to_owned(),
                    now.map_or("neither on nor off", said).to_owned(),
                    now == Some(*on),
                )
            }
            Expected::Chosen(text) => (
                format!("{text:?}"),
                format!("{:?}", element.value),
                super::words::fold(&element.value) == super::words::fold(text),
            ),
            Expected::Number(number) => (
                number.to_string(),
                format!("{:?}", element.value),
                element
                    .value
                    .trim()
                    .parse::<f64>()
                    .is_ok_and(|now| (now - number).abs() < 1e-6),
            ),
        };
        (!holds).then(|| {
            Failure::fatal(
                "effect_missing",
                format!("{name} was to be {asked}, and is {there}"),
            )
        })
    }
}

fn said(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}

/// Whether a field holds a value, as far as its kind can hold it.
fn alike(element: &Element, value: &str) -> bool {
    let now = element.value.replace("\r\n", "\n");
    if now == value {
        return true;
    }
    match element.kind.as_str() {
        "number" => {
            now.parse::<f64>().ok() == value.parse::<f64>().ok() && now.parse::<f64>().is_ok()
        }
        "time" | "datetime-local" => now.strip_suffix(":00").unwrap_or(&now) == value,
        "color" => now.eq_ignore_ascii_case(value),
        // Masks put signs between digits: 12345678 becomes 1234 5678.
        "tel" | "text" => {
            let bare = |text: &str| {
                text.chars()
                    .filter(|c| c.is_alphanumeric())
                    .collect::<String>()
            };
            value.chars().all(|c| c.is_ascii_digit())
                && !value.is_empty()
                && bare(&now) == bare(value)
        }
        _ => {
            super::words::fold(&now) == super::words::fold(value)
                && element.kind != "password"
                && element.kind != "input"
        }
    }
}
