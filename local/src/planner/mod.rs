//! Planners, which decide the next step of a task.

mod model;
mod steps;

pub use model::{ModelPlanner, http_client};
pub use steps::StepsPlanner;

use futures::FutureExt;
use futures::future::BoxFuture;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

use crate::action::{Action, Outcome};
use crate::computer::Computer;
use crate::failure::Failure;

/// A model at an OpenAI-compatible address.
#[derive(Clone)]
pub struct Model {
    /// Base address, without a trailing slash.
    pub url: String,
    pub name: String,
    /// The bearer token for the address.
    pub key: Option<String>,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Model({} at {})", self.name, self.url)
    }
}

impl Model {
    /// Reads the base address, which may be given with `/responses`.
    pub fn new(url: &str, name: String, key: Option<String>) -> Self {
        let url = url.trim_end_matches('/');
        Self {
            url: url.strip_suffix("/responses").unwrap_or(url).to_owned(),
            name,
            key,
        }
    }

    /// Address of one of its endpoints, such as `responses`.
    pub fn address(&self, door: &str) -> String {
        format!("{}/{door}", self.url)
    }

    /// Headers of every request.
    pub fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let value = self.key.as_ref().map(|key| format!("Bearer {key}"));
        if let Some(mut value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        headers
    }
}

/// What a planner can see before it decides.
#[derive(Debug)]
pub struct View<'a> {
    /// The page as PNG.
    pub png: &'a [u8],
    /// Viewport width in pixels.
    pub width: u32,
    /// Viewport height in pixels.
    pub height: u32,
    /// The text that the last action read, if any.
    pub reading: Option<&'a str>,
}

/// What to do next.
#[derive(Debug)]
pub enum Decision {
    /// Do this; `label` is the step in words.
    Act { action: Action, label: String },
    /// Let the planner perform the next step itself, with [`Planner::perform`].
    Perform { label: String },
    /// The task is done.
    Done { result: String },
}

/// Decides one step after the other. Implementations must not wait for anything but their own decision.
pub trait Planner: Send {
    /// The next decision, given the page after the last one.
    fn next<'a>(&'a mut self, view: View<'a>) -> BoxFuture<'a, Result<Decision, Failure>>;

    /// Performs the step that was decided on, and verifies its effect.
    fn perform<'a>(
        &'a mut self,
        computer: &'a Computer,
    ) -> BoxFuture<'a, Result<Outcome, Failure>> {
        let _ = computer;
        async { Ok(Outcome::default()) }.boxed()
    }

    /// Receives the failure of an action and continues; or returns it, and the task fails.
    fn failed(&mut self, failure: Failure) -> Result<(), Failure> {
        Err(failure)
    }

    /// Called after an action succeeded.
    fn succeeded(&mut self) {}

    /// Takes a user's message into account from the next decision on, or returns why it cannot.
    fn message(&mut self, text: &str) -> Result<(), String>;

    /// The total number of steps, if known.
    fn total(&self) -> Option<u64>;
}
