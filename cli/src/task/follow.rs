//! Follows a task to its end.

use std::future::pending;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};
use tzafon::types::{TaskEvent, TaskStartParams, TaskStreamParams};
use tzafon::{Lightcone, TypedStream};

use super::history;
use super::interrupt::{self, Answer, Interrupts};
use super::outcome::Outcome;
use super::progress::Progress;
use super::record::Recording;
use super::schema::Schema;
use super::shots::Shots;
use crate::client::Session;
use crate::exit;
use crate::failure::Failure;

/// How a task is followed.
#[derive(Debug)]
pub struct Follow<'a> {
    /// The options of every command.
    pub session: &'a Session,
    /// The client.
    pub client: &'a Lightcone,
    /// What the task should do, for the list of started tasks; empty for one that runs already.
    pub instruction: &'a str,
    /// Whether Ctrl-C stops the task.
    pub stop_on_interrupt: bool,
    /// The folder for screenshots.
    pub screenshots: Option<&'a Path>,
    /// The file for a recording.
    pub record: Option<PathBuf>,
    /// The form of the result.
    pub schema: Option<&'a Schema>,
    /// Longest time.
    pub limit: Option<Duration>,
}

/// Where a task's events come from.
#[derive(Debug)]
pub enum Source<'a> {
    /// The task is started.
    Start(&'a TaskStartParams),
    /// The task with this id runs already, or has ended.
    Running(&'a str),
}

impl Follow<'_> {
    /// Follows the task to its end, and prints its result. Returns its exit code.
    pub async fn run(mut self, source: Source<'_>) -> Result<u8, Failure> {
        let ends = self
            .limit
            .and_then(|limit| Instant::now().checked_add(limit));
        let mut id = match source {
            Source::Running(id) => id.to_owned(),
            Source::Start(_) => String::new(),
        };
        let mut interrupts = Interrupts::new()?;
        let progress = Progress::new(self.session.output);
        let mut events = tokio::select! {
            opened = self.open(source, &progress) => opened?,
            () = interrupts.next() => return Ok(exit::INTERRUPTED),
            () = at(ends) => return Err(self.late(&id)),
        };
        let mut shots = self.screenshots.map(Shots::new).transpose()?;
        let mut recording = None;
        let mut outcome = Outcome::new(&id);
        loop {
            let event = tokio::select! {
                event = events.next() => event,
                () = interrupts.next() => match self.interrupted(&id, &progress, &mut interrupts).await? {
                    Answer::Continue => continue,
                    Answer::Leave => return Ok(exit::INTERRUPTED),
                },
                () = at(ends) => return Err(self.late(&id)),
            };
            let Some(event) = event.transpose()? else {
                break;
            };
            if let TaskEvent::Started(started) = &event {
                id.clone_from(&started.task_id);
                if !self.instruction.is_empty() {
                    history::add(self.client.base_url(), &id, self.instruction);
                }
                let computer = started.computer_id.as_deref();
                recording = self
                    .record
                    .take()
                    .zip(computer)
                    .map(|(file, computer)| Recording::start(self.client, computer, file));
            }
            if let Some(shots) = &mut shots {
                shots.save(&event)?;
            }
            progress.event(&event)?;
            outcome.event(event);
        }
        progress.finish();
        if let Some(recording) = recording {
            let note = recording.finish().await;
            self.session.output.note(&note);
        } else if self.record.is_some() {
            self.session
                .output
                .note("nothing was recorded: the service did not name the computer");
        }
        outcome.report(self.session, self.client, self.schema).await
    }

    async fn open(
        &self,
        source: Source<'_>,
        progress: &Progress,
    ) -> Result<TypedStream<TaskEvent>, Failure> {
        let agent = self.client.agent();
        let mut events = match source {
            Source::Start(params) => agent.tasks().start_stream(params).await?,
            Source::Running(id) => {
                let params = TaskStreamParams::default();
                agent.tasks().stream(id, &params).await?
            }
        };
        let progress = progress.clone();
        events.on_reconnect(move |_| progress.note("the connection broke: connecting again"));
        Ok(events)
    }

    /// What Ctrl-C does: asks a person; in scripts, leaves the task running.
    async fn interrupted(
        &self,
        id: &str,
        progress: &Progress,
        interrupts: &mut Interrupts,
    ) -> Result<Answer, Failure> {
        let stop = self.stop_on_interrupt || {
            progress.finish();
            interrupt::ask(interrupts).await.unwrap_or_default()
        };
        if id.is_empty() {
            progress.note("interrupted before the task's id was known; it may run");
            return Ok(Answer::Leave);
        }
        if stop {
            super::verbs::stop(self.client, id).await?;
            // Its last event follows.
            return Ok(Answer::Continue);
        }
        progress.note(&format!(
            "the task continues; follow it with: lightcone tasks watch {id}"
        ));
        Ok(Answer::Leave)
    }

    fn late(&self, id: &str) -> Failure {
        let limit = humantime::format_duration(self.limit.unwrap_or_default());
        let task = if id.is_empty() { "the task" } else { id };
        let message = format!("{task} did not end within {limit}");
        let hint = match id {
            "" => "it may run".to_owned(),
            id => format!("it may run on: lightcone tasks watch {id}"),
        };
        Failure::new(exit::TIME_LIMIT, "timeout", message).hint(&hint)
    }
}

async fn at(time: Option<Instant>) {
    match time {
        Some(time) => sleep_until(time).await,
        None => pending().await,
    }
}
