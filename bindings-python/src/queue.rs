//! The way back to an event loop: finished work piles up, and the loop is woken once for all of it.
//! A worker only pushes and, if nobody is awake, writes one byte; it never touches the interpreter.

use std::future::Future;
use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt;
use pyo3::prelude::*;
use tokio::task::AbortHandle;

use crate::convert::Outcome;
use crate::runtime::Home;

/// `(token, value, exception)`: one of the last two is there.
type Finished = (u64, Option<Py<PyAny>>, Option<Py<PyAny>>);

/// One event loop's queue.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct CompletionQueue {
    shared: Arc<Shared>,
    bell: UnixStream,
}

#[derive(Debug)]
struct Shared {
    done: Mutex<Vec<(u64, Outcome)>>,
    awake: AtomicBool,
    ringer: UnixStream,
}

impl std::fmt::Debug for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Outcome")
    }
}

impl Shared {
    fn push(&self, token: u64, outcome: Outcome) {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        done.push((token, outcome));
        drop(done);
        if !self.awake.swap(true, Ordering::AcqRel) {
            // A full pipe wakes the loop as well as one byte more would, and a closed one has no loop.
            let _ = (&self.ringer).write(&[1]);
        }
    }
}

impl CompletionQueue {
    /// Runs `work` on the runtime; its outcome arrives under `token`.
    pub fn submit(
        &self,
        token: u64,
        work: impl Future<Output = Outcome> + Send + 'static,
    ) -> PyResult<Pending> {
        self.submit_in(process::id(), token, work)
    }

    /// As [`CompletionQueue::submit`], in the process of this id.
    pub fn submit_in(
        &self,
        pid: u32,
        token: u64,
        work: impl Future<Output = Outcome> + Send + 'static,
    ) -> PyResult<Pending> {
        let shared = self.shared.clone();
        // Not an async block around it: that would take the room of `work` twice.
        let task = Home::Worker
            .runtime_in(pid)?
            .spawn(work.map(move |outcome| shared.push(token, outcome)));
        Ok(Pending(task.abort_handle()))
    }
}

#[pymethods]
impl CompletionQueue {
    #[new]
    fn new() -> PyResult<Self> {
        let (bell, ringer) = UnixStream::pair()?;
        bell.set_nonblocking(true)?;
        ringer.set_nonblocking(true)?;
        let shared = Shared {
            done: Mutex::new(Vec::new()),
            awake: AtomicBool::new(false),
            ringer,
        };
        Ok(Self {
            shared: Arc::new(shared),
            bell,
        })
    }

    /// The descriptor that becomes readable when work is done.
    fn fileno(&self) -> i32 {
        self.bell.as_raw_fd()
    }

    /// Everything that is done: `[(token, value, exception), ...]`, parsed here, on the loop's thread.
    fn drain(&self, py: Python<'_>) -> Vec<Finished> {
        let mut bytes = [0; 16];
        let _ = (&self.bell).read(&mut bytes); // nothing to read is no error: an earlier drain took all
        self.shared.awake.store(false, Ordering::Release);
        let mut done = self
            .shared
            .done
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let taken = std::mem::take(&mut *done);
        drop(done);
        let converted =
            taken.into_iter().map(
                |(token, outcome)| match outcome.into_python(py, Home::Worker) {
                    Ok(value) => (token, Some(value), None),
                    Err(error) => (token, None, Some(error.into_value(py).into_any())),
                },
            );
        converted.collect()
    }
}

/// Work under way.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct Pending(AbortHandle);

#[pymethods]
impl Pending {
    /// Drops the work, which closes its connection. Does nothing when it is done.
    fn cancel(&self) {
        self.0.abort();
    }
}
