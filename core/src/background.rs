//! Work that goes on although nobody waits for it at the moment, and ends with whom it is for.

use std::future::Future;
use std::panic;

use tokio::task::JoinHandle;

/// Work of the runtime. Dropping it ends the work; not waiting for it any more does not.
#[derive(Debug)]
pub(crate) struct Task<T>(JoinHandle<T>);

impl<T: Send + 'static> Task<T> {
    /// Must be called within a runtime.
    pub fn spawn(work: impl Future<Output = T> + Send + 'static) -> Self {
        Self(tokio::spawn(work))
    }

    /// What comes of it; `None` where the runtime has ended. To be waited for once.
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
