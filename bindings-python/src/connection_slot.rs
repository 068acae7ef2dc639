//! An open connection that a Python object owns. It can be closed at any time, also while somebody
//! waits on it; in a forked child it is left alone, since the parent still uses it.

use std::future::Future;
use std::mem;
use std::process;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use tokio::sync::watch;

use crate::driver::{Driver, settle};

/// Holds a connection of type `T` until it is closed.
#[derive(Debug)]
pub struct ConnectionSlot<T> {
    // In a forked child the outer Arc is leaked, and with it everything inside.
    slot: Arc<Mutex<Option<Arc<T>>>>,
    closed: watch::Sender<bool>,
    pid: u32,
    driver: Driver,
    name: &'static str,
}

impl<T: Send + Sync + 'static> ConnectionSlot<T> {
    /// `name` is what messages call it, `driver` what opened it.
    pub fn new(name: &'static str, driver: Driver, value: T) -> Self {
        Self {
            slot: Arc::new(Mutex::new(Some(Arc::new(value)))),
            closed: watch::Sender::new(false),
            pid: process::id(),
            driver,
            name,
        }
    }

    /// What drives the connection.
    pub fn driver(&self) -> Driver {
        self.driver
    }

    /// The connection; `None` once it was closed. An error in a forked child.
    pub fn get(&self) -> PyResult<Option<Arc<T>>> {
        if self.pid != process::id() {
            return Err(PyRuntimeError::new_err(format!(
                "this {} was opened before the process forked; open a new one in the child",
                self.name
            )));
        }
        Ok(self.slot().clone())
    }

    /// Work with the connection, which ends with `None` if it is closed, before or meanwhile.
    pub fn with<R, F>(
        &self,
        work: impl FnOnce(Arc<T>) -> F + Send + 'static,
    ) -> PyResult<impl Future<Output = Option<R>> + Send + 'static>
    where
        F: Future<Output = Option<R>> + Send,
        R: Send,
    {
        let connection = self.get()?;
        let mut closed = self.closed.subscribe();
        Ok(async move {
            let connection = connection?;
            let result = tokio::select! {
                biased;
                _ = closed.wait_for(|closed| *closed) => None,
                result = work(connection) => result,
            };
            if *closed.borrow() {
                // It may have been closed before this dropped its reference.
                settle().await;
            }
            result
        })
    }

    /// Closes the connection now. In a forked child it is the parent's, and stays open.
    pub fn close(&self) {
        if self.pid == process::id() {
            self.closed.send_replace(true);
            let connection = self.slot().take();
            if connection.is_some() {
                drop(connection);
                self.driver.tidy();
            }
        }
    }

    fn slot(&self) -> MutexGuard<'_, Option<Arc<T>>> {
        // Every change is one assignment, so a poisoned slot is still whole.
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Drop for ConnectionSlot<T> {
    fn drop(&mut self) {
        if self.pid != process::id() {
            mem::forget(self.slot.clone());
            return;
        }
        let mut slot = self.slot.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = slot.take();
        drop(slot);
        if connection.is_some() {
            drop(connection);
            self.driver.tidy();
        }
    }
}
