//! Shows a task's progress: a line at the foot of a terminal and each step above it; plain lines elsewhere; events as
//! JSON lines.

use std::io::{IsTerminal, stderr};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use tzafon::types::TaskEvent;

use crate::failure::Failure;
use crate::output::{self, Output};

/// Shows progress. Clones show on the same line.
#[derive(Debug, Clone)]
pub struct Progress {
    output: Output,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Begins.
    pub fn new(output: Output) -> Self {
        let bar = (!output.json && stderr().is_terminal()).then(|| {
            let bar = ProgressBar::new_spinner();
            let plain = !output::colours_wanted();
            let look = if plain {
                "{spinner} {elapsed} {msg}"
            } else {
                "{spinner:.cyan} {elapsed:.dim} {msg}"
            };
            if let Ok(style) = ProgressStyle::with_template(look) {
                bar.set_style(style);
            }
            bar.set_message("starting");
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        });
        Self { output, bar }
    }

    /// Shows an event.
    pub fn event(&self, event: &TaskEvent) -> Result<(), Failure> {
        if self.output.json {
            let text = serde_json::to_string(event);
            return output::line(&text.map_err(|e| Failure::other(e.to_string()))?);
        }
        match event {
            TaskEvent::Started(started) => self.note(&format!("task    {}", started.task_id)),
            TaskEvent::ProgressUpdate(update) => {
                let step = update.step.unwrap_or_default();
                let message = update.message.as_deref().unwrap_or_default();
                self.note(&format!("step {step:<2} {message}"));
                self.message(&format!("step {step}"));
            }
            TaskEvent::Error(error) => {
                let message = error.message.as_deref().unwrap_or_default();
                self.note(&format!("problem {message}"));
            }
            TaskEvent::ReplayGap(_) => self.note("some events are no longer stored"),
            _ => {}
        }
        Ok(())
    }

    /// Says something on the error output.
    pub fn note(&self, text: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| eprintln!("{text}")),
            None => self.output.note(text),
        }
    }

    /// Removes the line.
    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }

    fn message(&self, text: &str) {
        if let Some(bar) = &self.bar {
            bar.set_message(text.to_owned());
        }
    }
}
