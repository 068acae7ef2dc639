//! Deletes what was created for a caller that has since been cancelled. The work continues in the background
//! although nobody awaits it. Each piece of work is listed here until it is done, so that a
//! program can wait for it before it exits, and report what could not be deleted.

use std::collections::BTreeMap;
use std::process;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use tokio::runtime::Handle;
use tokio::sync::{oneshot, watch};

use crate::client::Lightcone;
use crate::error::{Error, ErrorKind};
use crate::http::Response;
use crate::request::Call;

static RUNNING: LazyLock<watch::Sender<BTreeMap<u64, Running>>> =
    LazyLock::new(watch::Sender::default);
static FAILED: Mutex<Vec<CleanupFailure>> = Mutex::new(Vec::new());

#[derive(Debug)]
struct Running {
    // A forked child inherits the list of its parent's work, but does none of it.
    process: u32,
    what: String,
}

/// Something that could not be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanupFailure {
    /// Its name, with its id if that is known.
    pub what: String,
    /// Why it could not be deleted.
    pub cause: String,
}

/// How to delete what a call has created.
#[derive(Clone, Debug)]
pub struct Undo {
    /// Its name in messages, such as `computer`.
    pub what: String,
    /// The operation that deletes it, by its id.
    pub operation: String,
    /// The field of the response that has the id.
    pub id_field: String,
}

/// Something that a call has created. Dropping it deletes it, unless it was kept.
#[derive(Debug)]
pub struct Created {
    client: Lightcone,
    runtime: Handle,
    undo: Undo,
    // `None` once it is kept, or being deleted.
    made: Option<(Response, Entry)>,
}

impl Created {
    /// The response that says what was created.
    pub fn response(&self) -> Option<&Response> {
        self.made.as_ref().map(|(response, _)| response)
    }

    /// Leaves the deletion to the caller. `None` if that was done before.
    pub fn keep(&mut self) -> Option<Response> {
        self.made.take().map(|(response, _)| response)
    }
}

impl Drop for Created {
    fn drop(&mut self) {
        let Some((response, entry)) = self.made.take() else {
            return;
        };
        let (client, undo) = (self.client.clone(), self.undo.clone());
        let entry = Pending::new(entry);
        self.runtime.spawn(async move {
            let removed = match id_in(&response, &undo.id_field) {
                Some(id) => {
                    entry.rename(format!("{} {id}", undo.what));
                    remove(&client, Call::operation(&undo.operation), id).await
                }
                None => Err(no_id(&undo)),
            };
            entry.end(removed.err());
        });
    }
}

impl Lightcone {
    /// Makes a call that creates something. Dropping the future does not cancel the call, but deletes what it
    /// creates; so does dropping the result without keeping it. Must be called within a
    /// runtime, which does this work.
    pub async fn create(&self, call: Call, undo: Undo) -> Result<Created, Error> {
        let entry = Entry::new(format!("a {} that is being created", undo.what));
        let (client, runtime) = (self.clone(), Handle::current());
        let (report, made) = oneshot::channel();
        tokio::spawn(async move {
            let created = match client.call(call).await {
                Ok(response) => Ok(Created {
                    made: Some((response, entry)),
                    client,
                    runtime,
                    undo,
                }),
                Err(error) => Err(error),
            };
            // If the caller was cancelled, it is dropped here, which deletes it.
            let _ = report.send(created);
        });
        made.await
            .unwrap_or_else(|_| Err(Error::closed("the runtime has ended")))
    }

    /// Starts to delete something. Dropping what is returned does not cancel the deletion, and a
    /// failure is still recorded. Something that is already gone counts as deleted. Must be called within a
    /// runtime.
    pub fn begin_removal(&self, what: String, call: Call) -> Removal {
        let entry = Pending::new(Entry::new(what));
        let (client, (report, removed)) = (self.clone(), oneshot::channel());
        tokio::spawn(async move {
            let outcome = gone(client.call(call).await);
            entry.end(outcome.clone().err());
            // A cancelled caller finds the failure in the list of failures.
            let _ = report.send(outcome);
        });
        Removal(removed)
    }
}

/// A deletion that has started.
#[derive(Debug)]
pub struct Removal(oneshot::Receiver<Result<(), Error>>);

impl Removal {
    /// Waits until it is deleted. Safe to cancel; may be awaited once.
    pub async fn outcome(&mut self) -> Result<(), Error> {
        let outcome = (&mut self.0).await;
        outcome.unwrap_or_else(|_| Err(Error::closed("the runtime has ended")))
    }
}

async fn remove(client: &Lightcone, call: Result<Call, Error>, id: String) -> Result<(), Error> {
    gone(client.call(call?.path(vec![id])).await)
}

fn gone(outcome: Result<Response, Error>) -> Result<(), Error> {
    match outcome {
        Ok(_) => Ok(()),
        Err(error) if is_gone(error.status_code()) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Whether a removal that failed with this status has found nothing to remove.
pub(super) fn is_gone(status: Option<u16>) -> bool {
    matches!(status, Some(404 | 410))
}

fn id_in(response: &Response, field: &str) -> Option<String> {
    let body: Value = serde_json::from_slice(&response.body).ok()?;
    match &body[field] {
        Value::String(id) if !id.is_empty() => Some(id.clone()),
        _ => None,
    }
}

fn no_id(undo: &Undo) -> Error {
    let message = format!("the response to its creation has no {}", undo.id_field);
    Error::new(ErrorKind::Decode, message)
}

/// Waits until no cleanup is running.
pub async fn cleanups_done() {
    let mut running = RUNNING.subscribe();
    // The sender is static, so it is never dropped.
    let _ = running
        .wait_for(|running| own(running).next().is_none())
        .await;
}

/// What is being deleted, or created, at the moment.
pub fn cleanups_running() -> Vec<String> {
    own(&RUNNING.borrow()).map(str::to_owned).collect()
}

/// What could not be deleted; each failure is returned once. It was also logged (`tracing` and `log`, target
/// `tzafon`).
pub fn take_cleanup_failures() -> Vec<CleanupFailure> {
    std::mem::take(&mut *failed())
}

fn own(running: &BTreeMap<u64, Running>) -> impl Iterator<Item = &str> {
    let process = process::id();
    let own = running.values().filter(move |one| one.process == process);
    own.map(|one| one.what.as_str())
}

fn failed() -> MutexGuard<'static, Vec<CleanupFailure>> {
    // Every change is one operation, so a poisoned list is still consistent.
    FAILED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An entry in the list of work; dropping it removes the entry.
#[derive(Debug)]
struct Entry(u64);

impl Entry {
    fn new(what: String) -> Self {
        let mut number = 0;
        RUNNING.send_modify(|running| {
            number = running.last_key_value().map_or(0, |(last, _)| last + 1);
            let process = process::id();
            running.insert(number, Running { process, what });
        });
        Self(number)
    }

    fn rename(&self, what: String) {
        RUNNING.send_modify(|running| {
            if let Some(one) = running.get_mut(&self.0) {
                one.what = what;
            }
        });
    }

    /// Ends the work. A failure is recorded before the entry leaves the list, so that whoever waits
    /// for the list finds it.
    fn end(self, error: Option<Error>) {
        let Some(error) = error else { return };
        let what = RUNNING.borrow().get(&self.0).map(|one| one.what.clone());
        let what = what.unwrap_or_default();
        tracing::warn!(target: "tzafon", "{what} could not be removed, and may go on running: {error}");
        let cause = error.to_string();
        failed().push(CleanupFailure { what, cause });
    }
}

/// A deletion that must be accounted for: if its runtime ends first, that counts as its failure.
#[derive(Debug)]
struct Pending {
    // `None` once it has ended.
    entry: Option<Entry>,
    process: u32,
}

impl Pending {
    fn new(entry: Entry) -> Self {
        Self {
            entry: Some(entry),
            process: process::id(),
        }
    }

    fn rename(&self, what: String) {
        if let Some(entry) = &self.entry {
            entry.rename(what);
        }
    }

    fn end(mut self, error: Option<Error>) {
        if let Some(entry) = self.entry.take() {
            entry.end(error);
        }
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        // A forked child that drops its parent's work has not failed.
        if let Some(entry) = self.entry.take()
            && self.process == process::id()
        {
            entry.end(Some(Error::closed(
                "the runtime ended before it was removed",
            )));
        }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        RUNNING.send_modify(|running| {
            running.remove(&self.0);
        });
    }
}
