//! What Python holds of an open connection: closed at once when asked, also while somebody waits,
//! and left alone in a forked child, whose parent still uses it.

use std::future::Future;
use std::mem;
use std::process;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use tokio::sync::watch;

use crate::runtime::{Home, settle};

/// A connection of type `T`.
#[derive(Debug)]
pub struct Held<T> {
    // In a forked child the outer Arc is leaked, and with it everything inside.
    slot: Arc<Mutex<Option<Arc<T>>>>,
    closed: watch::Sender<bool>,
    pid: u32,
    home: Home,
    name: &'static str,
}

impl<T: Send + Sync + 'static> Held<T> {
    /// `name` is what messages call it, `home` where it was opened.
    pub fn new(name: &'static str, home: Home, value: T) -> Self {
        Self {
            slot: Arc::new(Mutex::new(Some(Arc::new(value)))),
            closed: watch::Sender::new(false),
            pid: process::id(),
            home,
            name,
        }
    }

    /// Where its work is to be done.
    pub fn home(&self) -> Home {
        self.home
    }

    /// What is held; `None` when it was closed. In a forked child an error.
    pub fn get(&self) -> PyResult<Option<Arc<T>>> {
        if self.pid != process::id() {
            return Err(PyRuntimeError::new_err(format!(
                "this {} was opened before the process forked; open a new one in the child",
                self.name
            )));
        }
        Ok(self.slot().clone())
    }

    /// Work with what is held, that ends with `None` when it is closed or has been.
    pub fn with<R, F>(
        &self,
        work: impl FnOnce(Arc<T>) -> F + Send + 'static,
    ) -> PyResult<impl Future<Output = Option<R>> + Send + 'static>
    where
        F: Future<Output = Option<R>> + Send,
        R: Send,
    {
        let held = self.get()?;
        let mut closed = self.closed.subscribe();
        Ok(async move {
            let held = held?;
            let result = tokio::select! {
                biased;
                _ = closed.wait_for(|closed| *closed) => None,
                result = work(held) => result,
            };
            if *closed.borrow() {
                // Whoever closed it may have done so before this let go of it.
                settle().await;
            }
            result
        })
    }

    /// Closes the connection now; in a forked child it is the parent's, and stays.
    pub fn close(&self) {
        if self.pid == process::id() {
            self.closed.send_replace(true);
            let held = self.slot().take();
            if held.is_some() {
                drop(held);
                self.home.tidy();
            }
        }
    }

    fn slot(&self) -> MutexGuard<'_, Option<Arc<T>>> {
        // Every change is one assignment, so a poisoned slot is still whole.
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Drop for Held<T> {
    fn drop(&mut self) {
        if self.pid != process::id() {
            mem::forget(self.slot.clone());
            return;
        }
        let mut slot = self.slot.lock().unwrap_or_else(PoisonError::into_inner);
        let held = slot.take();
        drop(slot);
        if held.is_some() {
            drop(held);
            self.home.tidy();
        }
    }
}
