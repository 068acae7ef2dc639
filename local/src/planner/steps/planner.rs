//! The `steps` planner: keeps the steps that are left, and performs one after the other.

use std::collections::VecDeque;

use futures::FutureExt;
use futures::future::BoxFuture;

use super::driver::page_driver::PageDriver;
use super::instruction::parse::parse;
use super::instruction::step::{Step, StepAction};
use super::intent::kinds::Intent;
use super::perform::dispatch::perform;
use super::perform::memory::Memory;
use crate::action::Outcome;
use crate::computer::{Computer, Kind};
use crate::failure::Failure;
use crate::planner::{Decision, Planner, View};
use crate::survey::Dialogs;

/// The steps that are left, and what was read so far.
#[derive(Debug)]
pub struct StepsPlanner {
    kind: Kind,
    todo: VecDeque<Step>,
    /// The step that the next call of [`Planner::perform`] performs.
    current: Option<Step>,
    total: u64,
    reports: bool,
    readings: Vec<String>,
    memory: Memory,
}

impl StepsPlanner {
    /// Reads the instruction; the error `invalid_instruction` quotes the clause that cannot be read.
    pub fn new(instruction: &str, kind: Kind) -> Result<Self, Failure> {
        let todo: VecDeque<Step> = parse(instruction, kind)
            .map_err(|message| Failure::fatal("invalid_instruction", message))?
            .into();
        Ok(Self {
            kind,
            total: todo.len() as u64,
            todo,
            current: None,
            reports: false,
            readings: Vec::new(),
            memory: Memory::default(),
        })
    }

    /// How to answer the dialogs that the current step opens: the step after it says.
    fn dialogs(&self) -> Dialogs {
        match self.todo.front().map(|step| &step.action) {
            Some(StepAction::Page(Intent::Dialog { answer, .. })) => answer.clone(),
            _ => Dialogs::Usual,
        }
    }

    async fn perform_current(&mut self, computer: &Computer) -> Result<Outcome, Failure> {
        let Some(Step {
            text,
            action: StepAction::Page(intent),
        }) = self.current.take()
        else {
            return Ok(Outcome::default());
        };
        let mut driver = PageDriver {
            computer,
            dialogs: self.dialogs(),
            opened: Vec::new(),
            expectations: std::mem::take(&mut self.memory.expectations),
        };
        let done = perform(&mut driver, &mut self.memory, &text, &intent).await;
        self.memory.answered = driver.opened;
        self.memory.expectations = driver.expectations;
        if self.todo.is_empty() && done.is_ok() {
            // What was set must still hold when the task reports success.
            let mut driver = PageDriver {
                computer,
                dialogs: Dialogs::Usual,
                opened: Vec::new(),
                expectations: std::mem::take(&mut self.memory.expectations),
            };
            driver.check_expectations().await?;
        }
        done.map(|reading| Outcome {
            reading,
            ..Outcome::default()
        })
    }
}

impl Planner for StepsPlanner {
    fn next<'a>(&'a mut self, view: View<'a>) -> BoxFuture<'a, Result<Decision, Failure>> {
        if let (true, Some(text)) = (self.reports, view.reading) {
            self.readings.push(text.to_owned());
        }
        let decision = match self.todo.pop_front() {
            Some(step) => {
                self.reports = step.reports();
                let label = step.text.clone();
                match &step.action {
                    StepAction::Computer(action) => Decision::Act {
                        action: action.clone(),
                        label,
                    },
                    StepAction::Page(_) => {
                        self.current = Some(step);
                        Decision::Perform { label }
                    }
                }
            }
            None if self.readings.is_empty() => Decision::Done {
                result: format!("Did all {} steps.", self.total),
            },
            None => Decision::Done {
                result: self.readings.join("\n"),
            },
        };
        async move { Ok(decision) }.boxed()
    }

    fn perform<'a>(
        &'a mut self,
        computer: &'a Computer,
    ) -> BoxFuture<'a, Result<Outcome, Failure>> {
        self.perform_current(computer).boxed()
    }

    /// Inserts the steps of the message before the reports at the end, so that they can still change what is reported.
    fn message(&mut self, text: &str) -> Result<(), String> {
        let steps = parse(text, self.kind)?;
        self.total += steps.len() as u64;
        let tail = self
            .todo
            .iter()
            .rev()
            .take_while(|step| step.reports())
            .count();
        let reports = self.todo.split_off(self.todo.len() - tail);
        self.todo.extend(steps);
        self.todo.extend(reports);
        Ok(())
    }

    fn total(&self) -> Option<u64> {
        Some(self.total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_comes_before_the_final_report() {
        let mut planner =
            StepsPlanner::new("click 'Go' and report the title", Kind::Browser).expect("steps");
        planner.message("scroll down").expect("steps");
        let texts: Vec<_> = planner.todo.iter().map(|step| step.text.as_str()).collect();
        assert_eq!(texts, ["click 'Go'", "scroll down", "report the title"]);
        assert_eq!(planner.total(), Some(3));
        assert!(planner.message("sing a song").is_err());
    }
}
