//! An item that was read from a connection and not taken yet. A cancelled wait leaves it for the next
//! one, and each item goes to exactly one of several waiters.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::{Mutex as AsyncMutex, MutexGuard as AsyncMutexGuard, TryLockError};
use tzafon::Error;

/// The result of a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// There is an item to take.
    Item,
    /// There is an error to take; nothing follows on this connection.
    Failure,
    /// The end.
    End,
}

impl Arrival {
    fn of<T>(item: &Result<T, Error>) -> Self {
        match item {
            Ok(_) => Self::Item,
            Err(_) => Self::Failure,
        }
    }
}

/// A source, and the last item that was read from it.
pub struct Mailbox<S, T> {
    source: AsyncMutex<S>,
    item: Mutex<Option<Result<T, Error>>>,
}

impl<S, T> Mailbox<S, T> {
    pub fn new(source: S) -> Self {
        Self {
            source: AsyncMutex::new(source),
            item: Mutex::new(None),
        }
    }

    /// Waits until there is an item to take. `read` must be safe to cancel: what it returns is stored
    /// in the same poll, so that no cancellation can lose it.
    pub async fn fill(
        &self,
        read: impl AsyncFnOnce(&mut S) -> Option<Result<T, Error>>,
    ) -> Arrival {
        let mut source = self.source.lock().await;
        let waiting = self.item().as_ref().map(Arrival::of);
        if let Some(arrival) = waiting {
            return arrival;
        }
        let Some(read) = read(&mut source).await else {
            return Arrival::End;
        };
        let arrival = Arrival::of(&read);
        *self.item() = Some(read);
        arrival
    }

    /// Takes the item, if there is one. Exactly one of several callers gets it.
    pub fn take(&self) -> Option<Result<T, Error>> {
        self.item().take()
    }

    /// The source, once nobody is reading from it.
    pub async fn source(&self) -> AsyncMutexGuard<'_, S> {
        self.source.lock().await
    }

    /// The source, if nobody is reading from it.
    pub fn try_source(&self) -> Result<AsyncMutexGuard<'_, S>, TryLockError> {
        self.source.try_lock()
    }

    fn item(&self) -> MutexGuard<'_, Option<Result<T, Error>>> {
        // Every change is one assignment, so a poisoned slot is still whole.
        self.item.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S, T> fmt::Debug for Mailbox<S, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailbox").finish_non_exhaustive()
    }
}
