//! Background work on the runtime that continues while nobody polls it, and ends when its owner is dropped.

use std::future::Future;
use std::panic;

use tokio::task::JoinHandle;

/// A task on the runtime. Dropping it aborts the task; cancelling a wait for it does not.
#[derive(Debug)]
pub(crate) struct Task<T>(JoinHandle<T>);

impl<T: Send + 'static> Task<T> {
    /// Must be called within a runtime.
    pub fn spawn(work: impl Future<Output = T> + Send + 'static) -> Self {
        Self(tokio::spawn(work))
    }

    /// Its result; `None` if the runtime has shut down. May be awaited once.
    pub async fn outcome(&mut self) -> Option<T> {
        match (&mut self.0).await {
            Ok(outcome) => Some(outcome),
            Err(error) if error.is_panic() => panic::resume_unwind(error.into_panic()),
            Err(_) => None,
        }
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}
