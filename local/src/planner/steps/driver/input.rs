//! Clicks, sets, drags and sends keys, and verifies the effect of each.

use crate::failure::Failure;
use crate::planner::steps::driver::effect::EFFECT;
use crate::planner::steps::driver::effect::Effect;
use crate::planner::steps::driver::effect::POLL;
use crate::planner::steps::driver::expectation::Expectation;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::driver::page_driver::with_action;
use crate::planner::steps::element_search::missing::describe;
use crate::survey::Element;
use crate::survey::Touch;
use std::time::Instant;

impl PageDriver<'_> {
    /// Clicks, and waits until the page reacts.
    pub async fn press(
        &mut self,
        element: &Element,
        times: i64,
        right: bool,
    ) -> Result<(), Failure> {
        let name = describe(element);
        self.check_expectations().await?;
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
            .map_err(|failure| with_action(failure, "click", &name))?;
        let end = Instant::now() + EFFECT;
        loop {
            let after = self.survey().await?;
            match self.effect(&before, &after, &traces, element).await? {
                Effect::Seen => {
                    self.expectations.clear();
                    return Ok(());
                }
                Effect::Restless if Instant::now() < end => tokio::time::sleep(POLL).await,
                Effect::Unclear | Effect::Restless => {
                    return Err(Failure::fatal(
                        "effect_unclear",
                        format!(
                            "clicked {name}, but the page changes by itself, so it is unknown whether the click had an effect"
                        ),
                    ));
                }
                Effect::None if Instant::now() >= end => {
                    let wrong: Vec<String> = after
                        .shown()
                        .filter(|field| !field.invalid.is_empty() && (field.form == element.form))
                        .map(|field| format!("{}: {}", describe(field), field.invalid))
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

    /// Performs an input that changes the state of an element, and verifies that state.
    pub async fn set_and_verify(
        &mut self,
        element: &Element,
        touch: Touch,
        expected: Expected,
    ) -> Result<(), Failure> {
        let name = describe(element);
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
            .map_err(|failure| with_action(failure, verb, &name))?;
        let end = Instant::now() + EFFECT;
        let expectation = Expectation {
            document: before.document,
            id: element.id,
            expected,
            name,
        };
        let mut good = false;
        loop {
            let after = self.survey().await?;
            // If the page was replaced in response, the value has had its effect.
            if after.document != before.document {
                return Ok(());
            }
            match expectation.violation(&after) {
                // A page that reverts a value does so a moment later, so check twice.
                None if good => {
                    self.expectations.retain(|other| other.id != expectation.id);
                    self.expectations.push(expectation);
                    return Ok(());
                }
                None => good = true,
                Some(why) if Instant::now() >= end || good => return Err(why),
                Some(_) => good = false,
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Presses a key in a field to submit it, and verifies that this had an effect.
    pub async fn send_key(&mut self, field: &Element, key: &str) -> Result<(), Failure> {
        self.check_expectations().await?;
        let before = self.baseline().await?;
        let name = describe(field);
        let traces = self
            .touch(field.id, Touch::Key(key.to_owned()))
            .await
            .map_err(|failure| with_action(failure, "press", key))?;
        let end = Instant::now() + EFFECT;
        loop {
            let after = self.survey().await?;
            match self.effect(&before, &after, &traces, field).await? {
                Effect::Seen => {
                    self.expectations.clear();
                    return Ok(());
                }
                Effect::Restless if Instant::now() < end => tokio::time::sleep(POLL).await,
                Effect::Unclear | Effect::Restless => {
                    return Err(Failure::fatal(
                        "effect_unclear",
                        format!(
                            "pressed {key} in {name}, but the page changes by itself, so it is unknown whether this had an effect"
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

    /// Drags one element onto another, and verifies that the page changed.
    pub async fn drag(&mut self, from: &Element, to: &Element) -> Result<(), Failure> {
        let before = self.baseline().await?;
        let name = format!("{} onto {}", describe(from), describe(to));
        let traces = self
            .touch(from.id, Touch::DragTo(to.id))
            .await
            .map_err(|failure| with_action(failure, "drag", &name))?;
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
