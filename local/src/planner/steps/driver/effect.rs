//! Decides whether an input had an effect, apart from what the page does by itself.

use crate::failure::Failure;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::survey::Change;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Survey;
use crate::survey::Traces;
use std::time::Duration;

/// How long an effect may take to become visible.
pub const EFFECT: Duration = Duration::from_secs(3);

pub const POLL: Duration = Duration::from_millis(120);

/// How long to watch a page before an action to learn what changes by itself, in milliseconds.
const WATCH: f64 = 1500.0;

/// How long to watch a page that keeps changing, in milliseconds.
const LONG_WATCH: f64 = 4000.0;

/// A change that starts this late, in milliseconds, may be something the page does by itself from time to time.
const LATE: f64 = 1200.0;

/// How long to watch for such a change to happen again.
const AGAIN: Duration = Duration::from_secs(6);

/// Stands for the value of a field that changes by itself.
const RESTLESS: &str = "\u{fffd}";

pub enum Effect {
    Seen,
    Unclear,
    /// The only changes are those the page makes by itself.
    Restless,
    None,
}

impl PageDriver<'_> {
    /// Surveys the page once it has been watched long enough to know what changes by itself.
    pub async fn baseline(&self) -> Result<Survey, Failure> {
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
        // A value that changes by itself is not evidence of an effect.
        for element in &mut now.elements {
            let was = first.element(element.id).map(|was| &was.value);
            if was.is_some_and(|was| *was != element.value) {
                element.value = RESTLESS.to_owned();
            }
        }
        Ok(now)
    }

    pub async fn effect(
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
        // A change that also happens by itself is not a reaction to the click.
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
}
