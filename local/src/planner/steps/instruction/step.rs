//! One step of an instruction.

use crate::action::Action;
use crate::planner::steps::intent::kinds::Intent;

/// What a step does.
#[derive(Debug, Clone, PartialEq)]
pub enum StepAction {
    /// An intent, which depends on the page.
    Page(Intent),
    /// An action that does not depend on what the computer shows.
    Computer(Action),
}

/// One step: its text and what it does.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub text: String,
    pub action: StepAction,
}

impl Step {
    /// Whether the text it reads is part of the result.
    pub fn reports(&self) -> bool {
        match &self.action {
            StepAction::Page(intent) => intent.reports(),
            StepAction::Computer(action) => action.reports(),
        }
    }
}
