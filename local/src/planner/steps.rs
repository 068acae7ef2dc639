//! The `steps` planner: follows an instruction that is written as plain imperative steps.
//!
//! It is no model and understands nothing: it cuts the instruction into steps by fixed forms (see
//! [`parse`](super::parse)), does them in order, and looks elements up by the name the page or program gives them. It never
//! guesses, never finds another way, and never notices that a step made no sense. What it does not read it refuses,
//! naming the piece. That makes it right for demos, tests and fixed scripts, and wrong for everything else.

use std::collections::VecDeque;

use futures::FutureExt;
use futures::future::BoxFuture;

use super::parse::{self, Step};
use super::{Decision, Planner, View};
use crate::computer::Kind;
use crate::failure::Failure;

/// Steps still to do, and what was read so far.
#[derive(Debug)]
pub struct StepsPlanner {
    kind: Kind,
    todo: VecDeque<Step>,
    total: u64,
    reports: bool,
    readings: Vec<String>,
}

impl StepsPlanner {
    /// Reads the instruction; `invalid_instruction` names the piece that has none of the known forms.
    pub fn new(instruction: &str, kind: Kind) -> Result<Self, Failure> {
        let todo: VecDeque<Step> = parse::parse(instruction, kind)
            .map_err(|message| Failure::fatal("invalid_instruction", message))?
            .into();
        Ok(Self {
            kind,
            total: todo.len() as u64,
            todo,
            reports: false,
            readings: Vec::new(),
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
                self.reports = step.action.reports();
                Decision::Act {
                    action: step.action,
                    label: step.text,
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

    /// Puts the message's steps before the reports that end the plan, so that they can still change what is reported.
    fn message(&mut self, text: &str) -> Result<(), String> {
        let steps = parse::parse(text, self.kind)?;
        self.total += steps.len() as u64;
        let tail = self
            .todo
            .iter()
            .rev()
            .take_while(|step| step.action.reports())
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
