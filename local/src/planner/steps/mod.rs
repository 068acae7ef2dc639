//! The `steps` planner: does what an instruction says by the words of the instruction and of the page.
//!
//! It is no model. It works in layers: [`clauses`] cuts the instruction up, [`intent`] and [`question`] read what each
//! clause asks for, [`ground`], [`wish`] and [`answer`] find what is meant on a survey of the page, [`hands`] does it
//! with real input and checks the effect. It takes nothing that is not clearly meant: every word must be accounted for
//! by what is there. What it cannot read, find or see done it says, with the step and what was there instead.

mod answer;
mod clauses;
mod count;
mod desk;
mod explore;
mod ground;
mod hands;
mod intent;
mod naming;
mod plan;
mod pursue;
mod question;
mod shapes;
mod upload;
mod values;
mod whether;
mod wish;
mod words;

use std::collections::VecDeque;

use futures::FutureExt;
use futures::future::BoxFuture;

use self::hands::Hands;
use self::intent::Intent;
use self::plan::{Step, What};
use self::pursue::Memory;
use super::{Decision, Planner, View};
use crate::action::Outcome;
use crate::computer::{Computer, Kind};
use crate::failure::Failure;
use crate::survey::Dialogs;

/// Steps still to do, and what was read so far.
#[derive(Debug)]
pub struct StepsPlanner {
    kind: Kind,
    todo: VecDeque<Step>,
    /// What the next [`Planner::pursue`] does.
    current: Option<Step>,
    total: u64,
    reports: bool,
    readings: Vec<String>,
    memory: Memory,
}

impl StepsPlanner {
    /// Reads the instruction; `invalid_instruction` names the piece that cannot be read.
    pub fn new(instruction: &str, kind: Kind) -> Result<Self, Failure> {
        let todo: VecDeque<Step> = plan::parse(instruction, kind)
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

    /// How the dialogs are answered that the current step opens: as the step after it says.
    fn dialogs(&self) -> Dialogs {
        match self.todo.front().map(|step| &step.what) {
            Some(What::Page(Intent::Dialog { answer, .. })) => answer.clone(),
            _ => Dialogs::Usual,
        }
    }

    async fn work(&mut self, computer: &Computer) -> Result<Outcome, Failure> {
        let Some(Step {
            text,
            what: What::Page(intent),
        }) = self.current.take()
        else {
            return Ok(Outcome::default());
        };
        let mut hands = Hands {
            computer,
            dialogs: self.dialogs(),
            opened: Vec::new(),
            promises: std::mem::take(&mut self.memory.promises),
        };
        let done = pursue::pursue(&mut hands, &mut self.memory, &text, &intent).await;
        self.memory.answered = hands.opened;
        self.memory.promises = hands.promises;
        if self.todo.is_empty() && done.is_ok() {
            // What was set must still be so when the task says that it is done.
            let mut hands = Hands {
                computer,
                dialogs: Dialogs::Usual,
                opened: Vec::new(),
                promises: std::mem::take(&mut self.memory.promises),
            };
            hands.check_promises().await?;
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
                match &step.what {
                    What::Act(action) => Decision::Act {
                        action: action.clone(),
                        label,
                    },
                    What::Page(_) => {
                        self.current = Some(step);
                        Decision::Pursue { label }
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

    fn pursue<'a>(&'a mut self, computer: &'a Computer) -> BoxFuture<'a, Result<Outcome, Failure>> {
        self.work(computer).boxed()
    }

    /// Puts the message's steps before the reports that end the plan, so that they can still change what is reported.
    fn message(&mut self, text: &str) -> Result<(), String> {
        let steps = plan::parse(text, self.kind)?;
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
