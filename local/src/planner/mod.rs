//! Who decides the next step of a task.

mod model;
mod parse;
mod steps;

pub use model::ModelPlanner;
pub use steps::StepsPlanner;

use futures::future::BoxFuture;

use crate::browser::Action;
use crate::failure::Failure;

/// What a planner may look at before it decides.
#[derive(Debug)]
pub struct View<'a> {
    /// The page as PNG.
    pub png: &'a [u8],
    /// Viewport width in pixels.
    pub width: u32,
    /// Viewport height in pixels.
    pub height: u32,
    /// Text that the last action read, if it read any.
    pub reading: Option<&'a str>,
}

/// What to do next.
#[derive(Debug)]
pub enum Decision {
    /// Do this; `label` is the step in words.
    Act { action: Action, label: String },
    /// The task is done.
    Done { result: String },
}

/// Decides step after step. Implementations must not keep the page waiting on anything but their own decision.
pub trait Planner: Send {
    /// The next decision, given the page after the last one.
    fn next<'a>(&'a mut self, view: View<'a>) -> BoxFuture<'a, Result<Decision, Failure>>;

    /// Takes a user's message into account from the next decision on, or says why it cannot.
    fn message(&mut self, text: &str) -> Result<(), String>;

    /// How many steps the task has in all, when that is known.
    fn total(&self) -> Option<u64>;
}
