//! The events of one task: numbered from 0, kept up to a bound, read by any number of followers.
//!
//! A follower asks for the events after a number and gets copies; a slow follower never blocks the log.
//! If the log is full, the oldest events are dropped, and a follower that asks for them gets a `replay_gap` event.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::time::Instant;

use crate::db::Db;
use crate::failure::Failure;

/// How many events are kept per task.
const MAX_EVENTS: usize = 4096;
/// How many bytes are kept per task; most of them are base64 screenshots.
const MAX_BYTES: usize = 64 << 20;

/// One frame to send: its number and its JSON text.
pub type Entry = (u64, Arc<str>);

/// What a follower may read now.
#[derive(Debug)]
pub struct Batch {
    /// Events in order; the first may be a `replay_gap`.
    pub entries: Vec<Entry>,
    /// The number to ask for next.
    pub next: u64,
    /// No event follows these.
    pub ended: bool,
}

#[derive(Debug)]
struct Inner {
    events: VecDeque<Entry>,
    bytes: usize,
    next: u64,
    ended: Option<Instant>,
    /// Whether it was reported that the last event could not be stored.
    unwritten: bool,
}

impl Inner {
    /// Inserts an event about it before the last one, which may be the end. Reported once for several.
    fn tell_unwritten(&mut self, failure: &Failure) {
        if self.unwritten {
            return;
        }
        self.unwritten = true;
        let event = json!({"type": "error", "error_code": failure.code, "retryable": failure.retryable,
            "message": format!("{}; a restart of the server will not know all of this task", failure.message)});
        let text: Arc<str> = event.to_string().into();
        self.bytes += text.len();
        let last = self.events.pop_back();
        if let Some((number, last)) = last {
            self.events.push_back((number, text));
            self.events.push_back((number + 1, last));
        } else {
            self.events.push_back((self.next, text));
        }
        self.next += 1;
    }
}

/// The bounded log.
#[derive(Debug)]
pub struct EventLog {
    inner: Mutex<Inner>,
    changed: watch::Sender<u64>,
    max_events: usize,
    max_bytes: usize,
    /// The database that stores each event before anybody reads it, and the id of the task.
    kept: Option<(Arc<Db>, String)>,
}

impl Default for EventLog {
    fn default() -> Self {
        Self::bounded(MAX_EVENTS, MAX_BYTES)
    }
}

impl EventLog {
    /// A log that keeps at most this many events and bytes, but always the newest event.
    pub fn bounded(max_events: usize, max_bytes: usize) -> Self {
        Self {
            inner: Mutex::new(Inner {
                events: VecDeque::new(),
                bytes: 0,
                next: 0,
                ended: None,
                unwritten: false,
            }),
            changed: watch::Sender::new(0),
            max_events,
            max_bytes,
            kept: None,
        }
    }

    /// A log that is also written into the database.
    pub fn kept(db: Arc<Db>, task: &str) -> Self {
        Self {
            kept: Some((db, task.to_owned())),
            ..Self::default()
        }
    }

    /// A log from the database; `ended` is when its task ended.
    pub fn restored(
        db: Arc<Db>,
        task: &str,
        events: Vec<(u64, String)>,
        ended: Option<Instant>,
    ) -> Self {
        let log = Self::kept(db, task);
        {
            let mut inner = log.lock();
            inner.next = events.last().map_or(0, |(number, _)| number + 1);
            inner.bytes = events.iter().map(|(_, text)| text.len()).sum();
            inner.events = events
                .into_iter()
                .map(|(number, text)| (number, text.into()))
                .collect();
            inner.ended = ended;
        }
        log
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // No panic can leave the log half changed, so a poisoned lock is safe to use.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds an event. Nothing is added after the end.
    pub fn push(&self, event: &Value) {
        self.add(event, false);
    }

    /// Adds the terminal event.
    pub fn finish(&self, event: &Value) {
        self.add(event, true);
    }

    fn add(&self, event: &Value, last: bool) {
        let mut inner = self.lock();
        if inner.ended.is_some() {
            return;
        }
        let text: Arc<str> = event.to_string().into();
        let number = inner.next;
        inner.next += 1;
        inner.bytes += text.len();
        inner.events.push_back((number, Arc::clone(&text)));
        while inner.events.len() > 1
            && (inner.events.len() > self.max_events || inner.bytes > self.max_bytes)
        {
            if let Some((_, old)) = inner.events.pop_front() {
                inner.bytes -= old.len();
            }
        }
        if let Some((db, task)) = &self.kept {
            let first = inner.events.front().map_or(0, |(number, _)| *number);
            match db.task_event(task, number, &text, first) {
                Ok(()) => inner.unwritten = false,
                Err(failure) => inner.tell_unwritten(&failure),
            }
        }
        if last {
            inner.ended = Some(Instant::now());
        }
        let next = inner.next;
        drop(inner);
        self.changed.send_replace(next);
    }

    /// Tells followers that something could not be stored, so it will be missing after a restart.
    pub fn unwritten(&self, failure: &Failure) {
        let mut inner = self.lock();
        if inner.ended.is_none() {
            inner.tell_unwritten(failure);
            let next = inner.next;
            drop(inner);
            self.changed.send_replace(next);
        }
    }

    /// The events from number `from` on, as far as they exist now.
    pub fn read(&self, from: u64) -> Batch {
        let inner = self.lock();
        let first = inner
            .events
            .front()
            .map_or(inner.next, |(number, _)| *number);
        let mut entries = Vec::new();
        if from < first {
            // The frame has the number of the last lost event: resuming after it continues with the first one kept.
            let gap = json!({"type": "replay_gap", "from": from, "first_available": first, "missed": first - from});
            entries.push((first - 1, gap.to_string().into()));
        }
        let skip = usize::try_from(from.saturating_sub(first)).unwrap_or(usize::MAX);
        entries.extend(inner.events.iter().skip(skip).cloned());
        Batch {
            entries,
            next: inner.next,
            ended: inner.ended.is_some(),
        }
    }

    /// A receiver that wakes when an event was added.
    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    /// When the terminal event came.
    pub fn ended(&self) -> Option<Instant> {
        self.lock().ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(batch: &Batch) -> Vec<u64> {
        batch.entries.iter().map(|(number, _)| *number).collect()
    }

    #[test]
    fn numbers_start_at_zero_and_reading_goes_on_from_any() {
        let log = EventLog::default();
        for n in 0..5 {
            log.push(&json!({"n": n}));
        }
        assert_eq!(numbers(&log.read(0)), [0, 1, 2, 3, 4]);
        assert_eq!(numbers(&log.read(3)), [3, 4]);
        assert_eq!(numbers(&log.read(99)), [0_u64; 0]);
        assert!(!log.read(0).ended);
    }

    #[test]
    fn evicted_events_show_as_one_gap() {
        let log = EventLog::bounded(2, MAX_BYTES);
        for n in 0..5 {
            log.push(&json!({"n": n}));
        }
        let batch = log.read(1);
        assert_eq!(numbers(&batch), [2, 3, 4]);
        let gap: Value = serde_json::from_str(&batch.entries[0].1).expect("JSON");
        assert_eq!(
            gap,
            json!({"type": "replay_gap", "from": 1, "first_available": 3, "missed": 2})
        );
        assert_eq!(
            numbers(&log.read(3)),
            [3, 4],
            "no gap when everything wanted is there"
        );
    }

    #[test]
    fn the_byte_bound_keeps_the_newest_event() {
        let log = EventLog::bounded(100, 10);
        log.push(&json!({"text": "far more than ten bytes"}));
        log.push(&json!({"text": "again more than ten bytes"}));
        assert_eq!(numbers(&log.read(1)), [1]);
    }

    #[test]
    fn nothing_follows_the_end() {
        let log = EventLog::default();
        log.finish(&json!({"type": "completed"}));
        log.push(&json!({"type": "late"}));
        let batch = log.read(0);
        assert!(batch.ended && batch.next == 1 && log.ended().is_some());
    }
}
