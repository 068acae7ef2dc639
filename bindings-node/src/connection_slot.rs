//! Holds an open connection for a JavaScript object. Closing takes effect at once, also while an
//! operation waits; garbage collection of the object closes the connection too.

use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::env_shutdown::EnvShutdown;

/// A slot for one connection of type `T`.
pub struct ConnectionSlot<T> {
    slot: Mutex<Option<Arc<T>>>,
    closed: watch::Sender<bool>,
    shutdown: EnvShutdown,
}

impl<T: Send + Sync + 'static> ConnectionSlot<T> {
    pub fn new(value: Option<T>, shutdown: EnvShutdown) -> Self {
        Self {
            slot: Mutex::new(value.map(Arc::new)),
            closed: watch::Sender::new(false),
            shutdown,
        }
    }

    /// The connection; `None` after it was closed.
    pub fn get(&self) -> Option<Arc<T>> {
        self.slot().clone()
    }

    /// Replaces the connection.
    pub fn replace(&self, value: T) {
        *self.slot() = Some(Arc::new(value));
    }

    /// Runs `work` on the connection. Returns `None` if the connection is closed before or during
    /// the work, or if the environment shuts down.
    pub fn with<R, F>(
        &self,
        work: impl FnOnce(Arc<T>) -> F + Send + 'static,
    ) -> impl Future<Output = Option<R>> + Send + 'static
    where
        F: Future<Output = R> + Send,
        R: Send + 'static,
    {
        let connection = self.get();
        let mut closed = self.closed.subscribe();
        let shutdown = self.shutdown.clone();
        async move {
            let connection = connection?;
            tokio::select! {
                biased;
                _ = closed.wait_for(|closed| *closed) => None,
                () = shutdown.wait() => None,
                result = work(connection) => Some(result),
            }
        }
    }

    /// Closes the connection at once.
    pub fn close(&self) {
        self.closed.send_replace(true);
        drop(self.slot().take());
    }

    fn slot(&self) -> MutexGuard<'_, Option<Arc<T>>> {
        // Every change is one assignment, so a poisoned slot is still consistent.
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> fmt::Debug for ConnectionSlot<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectionSlot").finish_non_exhaustive()
    }
}
