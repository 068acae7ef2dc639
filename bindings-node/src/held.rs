//! What JavaScript holds of an open connection: closed at once when asked, also while somebody
//! waits, and when it is collected.

use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::life::Life;

/// A connection of type `T`.
pub struct Held<T> {
    slot: Mutex<Option<Arc<T>>>,
    closed: watch::Sender<bool>,
    life: Life,
}

impl<T: Send + Sync + 'static> Held<T> {
    pub fn new(value: Option<T>, life: Life) -> Self {
        Self {
            slot: Mutex::new(value.map(Arc::new)),
            closed: watch::Sender::new(false),
            life,
        }
    }

    /// What is held; `None` when it was closed.
    pub fn get(&self) -> Option<Arc<T>> {
        self.slot().clone()
    }

    /// Puts something else in the place of what is held.
    pub fn replace(&self, value: T) {
        *self.slot() = Some(Arc::new(value));
    }

    /// Work with what is held, that ends with `None` when it is closed or has been, or when nobody
    /// is left to wait for it.
    pub fn with<R, F>(
        &self,
        work: impl FnOnce(Arc<T>) -> F + Send + 'static,
    ) -> impl Future<Output = Option<R>> + Send + 'static
    where
        F: Future<Output = R> + Send,
        R: Send + 'static,
    {
        let held = self.get();
        let mut closed = self.closed.subscribe();
        let life = self.life.clone();
        async move {
            let held = held?;
            tokio::select! {
                biased;
                _ = closed.wait_for(|closed| *closed) => None,
                () = life.over() => None,
                result = work(held) => Some(result),
            }
        }
    }

    /// Closes the connection now.
    pub fn close(&self) {
        self.closed.send_replace(true);
        drop(self.slot().take());
    }

    fn slot(&self) -> MutexGuard<'_, Option<Arc<T>>> {
        // Every change is one assignment, so a poisoned slot is still whole.
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> fmt::Debug for Held<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Held").finish_non_exhaustive()
    }
}
