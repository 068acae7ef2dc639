//! Answers the dialogs that open during a step, as the step says, and remembers them.

use super::dialogs::{Dialog, Policy};
use super::tab::Tab;
use crate::survey::{Dialogs, Opened};

/// How a step answers dialogs, and those that have opened since it started.
#[derive(Debug)]
pub struct Step {
    plan: Dialogs,
    opened: Vec<Opened>,
}

impl Step {
    /// The answer to a dialog, and the text for a prompt; `usual` is the computer's policy.
    pub fn answer(&mut self, dialog: &Dialog, usual: Policy) -> (Policy, Option<String>) {
        let prompt = dialog.kind == "prompt";
        let told = matches!(dialog.kind.as_str(), "alert" | "beforeunload");
        let (policy, text) = match &self.plan {
            _ if told => (usual, None),
            // Only a step that gives a text answers a prompt.
            Dialogs::Usual if prompt && usual == Policy::Accept => (Policy::Dismiss, None),
            Dialogs::Usual => (usual, None),
            Dialogs::Accept => (Policy::Accept, None),
            Dialogs::Dismiss => (Policy::Dismiss, None),
            Dialogs::Enter(text) => (Policy::Accept, Some(text.clone())),
        };
        self.opened.push(Opened {
            kind: dialog.kind.clone(),
            message: dialog.message.clone(),
            accepted: policy == Policy::Accept,
        });
        // The text that was given is the answer to one question.
        if prompt && matches!(self.plan, Dialogs::Enter(_)) {
            self.plan = Dialogs::Usual;
        }
        (policy, text)
    }
}

/// Answers until it is dropped.
#[derive(Debug)]
pub struct Answers<'t>(&'t Tab);

impl<'t> Answers<'t> {
    /// Answers the dialogs of a tab from now on.
    pub fn begin(tab: &'t Tab, dialogs: &Dialogs) -> Self {
        *tab.step() = Some(Step {
            plan: dialogs.clone(),
            opened: Vec::new(),
        });
        Self(tab)
    }

    /// Whether no dialog has opened yet.
    pub fn quiet(&self) -> bool {
        self.opened().is_empty()
    }

    /// The dialogs that have opened so far.
    pub fn opened(&self) -> Vec<Opened> {
        let step = self.0.step();
        step.as_ref()
            .map(|step| step.opened.clone())
            .unwrap_or_default()
    }
}

impl Drop for Answers<'_> {
    fn drop(&mut self) {
        *self.0.step() = None;
    }
}
