//! Follows a task in the background, so that calls can wait for it, leave, and come back.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tzafon::types::{TaskEvent, TaskStreamParams};
use tzafon::{Lightcone, TypedStream};

use super::ask::Ask;
use crate::failure::Failure;

/// How many steps are remembered.
const KEPT: usize = 500;

/// From how many tasks on those that have ended are forgotten.
const REMEMBERED: usize = 100;

/// A task that is followed.
#[derive(Debug)]
pub struct Followed {
    pub id: String,
    progress: watch::Receiver<Progress>,
    follower: JoinHandle<()>,
    /// How many steps were told to the agent.
    pub told: AtomicUsize,
}

/// What is known of a task.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    /// The computer it works on.
    pub computer: Option<String>,
    /// The steps that are remembered, the oldest first.
    pub steps: Vec<String>,
    /// How many steps there were.
    pub count: usize,
    /// Total number of steps, if known.
    pub total: Option<i64>,
    /// Its last event, if it has ended.
    pub end: Option<Value>,
    /// What it waits for, if it needs a person.
    pub ask: Option<Ask>,
    /// Why it is not followed any more, if it has not ended.
    pub broken: Option<String>,
}

impl Progress {
    /// Whether there is something to tell at once.
    pub fn is_news(&self) -> bool {
        self.end.is_some() || self.ask.is_some() || self.broken.is_some()
    }

    /// The status in the service's words.
    pub fn status(&self) -> &str {
        match (&self.end, &self.ask, &self.broken) {
            (Some(end), ..) => end["type"].as_str().unwrap_or("ended"),
            (_, Some(_), _) => "input_required",
            (_, _, Some(_)) => "unknown",
            _ => "running",
        }
    }

    /// Takes an event.
    pub fn event(&mut self, event: &TaskEvent) {
        match event {
            TaskEvent::Started(started) => self.computer.clone_from(&started.computer_id),
            TaskEvent::ProgressUpdate(update) => {
                // It goes on, so nobody is waited for.
                self.ask = None;
                self.total = update.total_steps.or(self.total);
                let number = update
                    .step
                    .map(|step| format!("{step}. "))
                    .unwrap_or_default();
                self.step(format!(
                    "{number}{}",
                    update.message.as_deref().unwrap_or("-")
                ));
            }
            TaskEvent::Error(error) => {
                let said = error.message.as_deref().or(error.error_code.as_deref());
                self.step(format!("problem: {}", said.unwrap_or("-")));
            }
            TaskEvent::Screenshot(_) | TaskEvent::ReplayGap(_) => {}
            TaskEvent::Unknown(event) => {
                if let Some(ask) = Ask::of(event) {
                    self.ask = Some(ask);
                }
            }
            last => self.end = serde_json::to_value(last).ok(),
        }
    }

    fn step(&mut self, words: String) {
        self.count += 1;
        self.steps.push(words);
        if self.steps.len() > KEPT {
            self.steps.remove(0);
        }
    }

    /// The steps from a number on that are still remembered.
    pub fn since(&self, told: usize) -> &[String] {
        let forgotten = self.count - self.steps.len();
        let start = told.saturating_sub(forgotten).min(self.steps.len());
        &self.steps[start..]
    }
}

impl Followed {
    /// Follows a task from its first event.
    pub async fn new(client: &Lightcone, id: &str) -> Result<Self, Failure> {
        let params = TaskStreamParams::default();
        let events = client.agent().tasks().stream(id, &params).await?;
        let (sender, progress) = watch::channel(Progress::default());
        Ok(Self {
            id: id.to_owned(),
            progress,
            follower: tokio::spawn(follow(events, sender)),
            told: AtomicUsize::new(0),
        })
    }

    /// What is known now, and later.
    pub fn progress(&self) -> watch::Receiver<Progress> {
        self.progress.clone()
    }

    /// Whether following it again could tell more.
    pub fn is_broken(&self) -> bool {
        self.progress.borrow().broken.is_some()
    }

    /// The steps that the agent was not told yet, which are told now.
    pub fn tell(&self, progress: &Progress) -> Vec<String> {
        let told = self.told.swap(progress.count, Ordering::Relaxed);
        progress.since(told).to_vec()
    }
}

impl Drop for Followed {
    fn drop(&mut self) {
        self.follower.abort();
    }
}

/// Keeps a task that is followed. One that is forgotten and asked for again is followed from its first event again.
pub fn remember(known: &mut HashMap<String, Arc<Followed>>, new: &Arc<Followed>) {
    if known.len() >= REMEMBERED {
        known.retain(|_, followed| followed.progress.borrow().end.is_none());
    }
    known.insert(new.id.clone(), Arc::clone(new));
}

async fn follow(mut events: TypedStream<TaskEvent>, progress: watch::Sender<Progress>) {
    let broken = loop {
        match events.next().await {
            Some(Ok(event)) => progress.send_modify(|progress| progress.event(&event)),
            Some(Err(error)) => break Failure::from(error).message().to_owned(),
            None => break "its events ended without a last one".to_owned(),
        }
        if progress.borrow().end.is_some() {
            return;
        }
    };
    progress.send_modify(|progress| progress.broken = Some(broken));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::json;

    use super::*;

    fn progress(events: &[Value]) -> Progress {
        let mut progress = Progress::default();
        for event in events {
            progress.event(&serde_json::from_value(event.clone()).unwrap());
        }
        progress
    }

    #[test]
    fn a_task_runs_until_its_last_event() {
        let mut events = vec![
            json!({"type": "started", "task_id": "t", "computer_id": "c"}),
            json!({"type": "progress_update", "step": 1, "total_steps": 3, "message": "clicked"}),
            json!({"type": "screenshot", "step": 1}),
            json!({"type": "error", "message": "slow"}),
        ];
        let now = progress(&events);
        assert_eq!(
            (now.status(), now.computer.as_deref()),
            ("running", Some("c"))
        );
        assert_eq!(now.steps, ["1. clicked", "problem: slow"]);
        assert!(!now.is_news());
        events.push(json!({"type": "failed", "message": "no lamp"}));
        let then = progress(&events);
        assert_eq!(then.status(), "failed");
        assert_eq!(then.end.unwrap()["message"], "no lamp");
    }

    #[test]
    fn a_task_that_needs_a_person_says_so_until_it_goes_on() {
        let step = json!({"type": "progress_update", "step": 1, "message": "opened"});
        let ask = json!({"type": "login_required", "message": "Log in to the shop"});
        let waits = progress(&[step.clone(), ask.clone()]);
        assert_eq!(waits.status(), "input_required");
        assert!(waits.is_news());
        assert_eq!(progress(&[ask, step]).status(), "running");
    }

    #[tokio::test]
    async fn a_long_session_forgets_tasks_that_have_ended() {
        let ended = json!({"type": "completed", "task_id": "t"});
        let mut known = HashMap::new();
        for number in 0..=REMEMBERED {
            let events = [ended.clone()];
            let (_, progress) = watch::channel(progress(&events[..number % 2]));
            let followed = Followed {
                id: number.to_string(),
                progress,
                follower: tokio::spawn(async {}),
                told: AtomicUsize::new(0),
            };
            remember(&mut known, &Arc::new(followed));
        }
        assert_eq!(known.len(), REMEMBERED / 2 + 1);
        assert!(known.contains_key("0") && !known.contains_key("1"));
    }

    #[test]
    fn each_step_is_told_once_and_old_ones_are_forgotten() {
        let step = json!({"type": "progress_update", "message": "x"});
        let many = progress(&vec![step; KEPT + 10]);
        assert_eq!(many.count, KEPT + 10);
        assert_eq!(many.since(0).len(), KEPT);
        assert_eq!(many.since(KEPT + 7).len(), 3);
        assert!(many.since(KEPT + 10).is_empty());
    }
}
