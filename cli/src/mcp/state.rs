//! What one session of an agent has: its computers, its tasks, the pictures it was shown, and texts that were cut.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rmcp::task_manager::TaskManager;
use tokio::time::timeout;
use tzafon::Lightcone;

use super::cap::CutTexts;
use super::computers::Computers;
use super::follow::Followed;
use super::picture::Pictures;
use super::tasks;

/// How long the end of a session may take to delete its computers.
pub const GOODBYE: Duration = Duration::from_secs(30);

/// Limits of answers.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Longest time that a call waits for a task.
    pub wait: Duration,
    /// Most tokens of text.
    pub answer_tokens: usize,
    /// Most pixels of a screenshot.
    pub screenshot_pixels: u32,
}

/// One session.
pub struct State {
    pub client: Lightcone,
    pub limits: Limits,
    pub computers: Computers,
    pub pictures: Mutex<Pictures>,
    pub texts: Mutex<CutTexts>,
    /// Tasks that are followed, by id.
    pub followed: Mutex<HashMap<String, Arc<Followed>>>,
    /// Tasks that a call of `run_task` or a task of the protocol waits for; they end with it.
    pub awaited: Mutex<Vec<String>>,
    /// Tasks of the protocol, for clients that have them.
    pub protocol_tasks: TaskManager,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").finish_non_exhaustive()
    }
}

impl State {
    /// A new session.
    pub fn new(client: Lightcone, limits: Limits) -> Self {
        Self {
            client,
            limits,
            computers: Computers::default(),
            pictures: Mutex::default(),
            texts: Mutex::default(),
            followed: Mutex::default(),
            awaited: Mutex::default(),
            protocol_tasks: TaskManager::new(),
        }
    }

    /// A session of another client of the same service.
    pub fn another(&self) -> Self {
        Self::new(self.client.clone(), self.limits)
    }

    /// Ends the session: stops tasks that a call still waits for, and deletes the computers it made.
    pub async fn end(&self) {
        self.protocol_tasks.shutdown();
        let awaited = std::mem::take(&mut *lock(&self.awaited));
        let all = async {
            let stops = awaited.iter().map(|id| tasks::stop(&self.client, id));
            futures::future::join_all(stops).await;
            self.computers.end_all().await;
        };
        // What is left ends by its own time limits.
        let _ = timeout(GOODBYE, all).await;
    }

    /// Text within the limit of an answer; the rest can be read with `read_more`.
    pub fn cap(&self, text: String) -> String {
        lock(&self.texts).cap(text, self.limits.answer_tokens)
    }
}

/// Locks a part of the state, which no panic leaves half changed.
pub fn lock<T>(part: &Mutex<T>) -> MutexGuard<'_, T> {
    part.lock().unwrap_or_else(PoisonError::into_inner)
}
