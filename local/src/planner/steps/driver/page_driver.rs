//! Looks at a page and performs single inputs on its elements.

use crate::action::Action;
use crate::computer::Computer;
use crate::failure::Failure;
use crate::planner::steps::driver::expectation::Expectation;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::element_search::missing::describe;
use crate::survey::Dialogs;
use crate::survey::Element;
use crate::survey::Opened;
use crate::survey::Survey;
use crate::survey::Touch;
use crate::survey::Traces;

/// Performs inputs on the page of one computer during one step.
pub struct PageDriver<'a> {
    pub computer: &'a Computer,
    /// How to answer the next dialogs.
    pub dialogs: Dialogs,
    /// The dialogs that opened during the step.
    pub opened: Vec<Opened>,
    pub expectations: Vec<Expectation>,
}

impl PageDriver<'_> {
    /// Takes a survey of the page.
    pub async fn survey(&self) -> Result<Survey, Failure> {
        let outcome = self.computer.act(&Action::Survey).await?;
        match outcome.survey {
            Some(survey) => Ok(*survey),
            None => Err(Failure::fatal("exec_failed", "the computer shows no page")),
        }
    }

    pub async fn touch(&mut self, id: usize, touch: Touch) -> Result<Traces, Failure> {
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

    /// Scrolls an element into view, moves the pointer over it or clicks it, without verifying an effect.
    pub async fn reach(
        &mut self,
        element: &Element,
        touch: Touch,
        verb: &str,
    ) -> Result<(), Failure> {
        let name = describe(element);
        self.touch(element.id, touch)
            .await
            .map(drop)
            .map_err(|failure| with_action(failure, verb, &name))
    }

    /// Records a state that the element has already, so that it is verified later.
    pub fn expect_state(&mut self, survey: &Survey, element: &Element, expected: Expected) {
        self.expectations.push(Expectation {
            document: survey.document,
            id: element.id,
            expected,
            name: describe(element),
        });
    }

    /// Verifies that elements still have the states that were set.
    pub async fn check_expectations(&mut self) -> Result<(), Failure> {
        if self.expectations.is_empty() {
            return Ok(());
        }
        let now = self.survey().await?;
        match self
            .expectations
            .iter()
            .find_map(|expectation| expectation.violation(&now))
        {
            Some(why) => Err(why),
            None => Ok(()),
        }
    }
}

pub fn with_action(failure: Failure, verb: &str, name: &str) -> Failure {
    Failure {
        message: format!("{verb} {name}: {}", failure.message),
        ..failure
    }
}
