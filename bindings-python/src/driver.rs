//! Which thread runs work, and the one place that waits for it.
//!
//! A connection belongs to the runtime that opened it, so a client never changes its driver: a sync
//! client's work is driven by the thread that waits for it, an async client's by a worker thread.

use std::future::Future;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::process;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use tokio::runtime::{Builder, Runtime};
use tokio::task::yield_now;
use tokio::time::timeout;

use crate::bell::Bell;
use crate::to_python::Completion;

// Ctrl-C is noticed within this time.
const SIGNAL_INTERVAL: Duration = Duration::from_millis(50);

/// See [`set_cooperative_wait`].
static COOPERATIVE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static CALLER: Slot = Mutex::new(None);
static WORKER: Slot = Mutex::new(None);

type Slot = Mutex<Option<(u32, Arc<Runtime>)>>;

/// Which thread drives the connections of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// The waiting thread. A call costs no thread switch, and no thread is started; nothing
    /// progresses while nobody waits, as with any other sync client.
    Caller,
    /// A worker thread, which event loops need. Sockets do too: pings must be answered even while
    /// nobody waits.
    Worker,
}

impl Driver {
    /// The process's runtime of this kind. A forked child makes a new one, since the parent's
    /// threads are gone.
    pub fn runtime(self) -> PyResult<Arc<Runtime>> {
        self.runtime_in(process::id())
    }

    /// As [`Driver::runtime`], for callers that already know the process id: asking for it is a
    /// system call.
    pub fn runtime_in(self, pid: u32) -> PyResult<Arc<Runtime>> {
        let slot = match self {
            Self::Caller => &CALLER,
            Self::Worker => &WORKER,
        };
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, runtime)) = slot.as_ref()
            && *of == pid
        {
            return Ok(runtime.clone());
        }
        let runtime = match self {
            Self::Caller => Builder::new_current_thread(),
            Self::Worker => Builder::new_multi_thread(),
        }
        .worker_threads(1)
        .thread_name("tzafon")
        .enable_all()
        .build()
        .map_err(|error| {
            PyRuntimeError::new_err(format!("tzafon can't start its runtime: {error}"))
        })?;
        let runtime = Arc::new(runtime);
        if let Some(inherited) = slot.replace((pid, runtime.clone())) {
            // Dropping it would wait for threads that this process does not have.
            mem::forget(inherited);
        }
        Ok(runtime)
    }

    /// Runs `work` and waits for it without holding the interpreter; its result for Python. An
    /// interrupt (Ctrl-C, or any signal handler that raises) drops the work, which closes its
    /// connection.
    pub fn wait<F>(self, py: Python<'_>, work: F) -> PyResult<Py<PyAny>>
    where
        F: Future<Output = Completion> + Send + 'static,
    {
        self.wait_in(py, process::id(), work)
    }

    /// As [`Driver::wait`], in the process of this id.
    pub fn wait_in<F>(self, py: Python<'_>, pid: u32, work: F) -> PyResult<Py<PyAny>>
    where
        F: Future<Output = Completion> + Send + 'static,
    {
        self.outcome(py, pid, work)?.into_python(py, self)
    }

    /// As [`Driver::wait`], for work that waits for the next item: whether there is one to take, or
    /// it is the end.
    pub fn wait_for_arrival<F>(self, py: Python<'_>, work: F) -> PyResult<bool>
    where
        F: Future<Output = Completion> + Send + 'static,
    {
        self.wait(py, work)?.is_truthy(py)
    }

    fn outcome<F>(self, py: Python<'_>, pid: u32, work: F) -> PyResult<Completion>
    where
        F: Future<Output = Completion> + Send + 'static,
    {
        let runtime = self.runtime_in(pid)?;
        match self {
            Self::Caller => {
                // Not an async block around it: that would hold `work` twice.
                let work = work.then(|outcome| async {
                    if outcome.is_last() {
                        settle().await; // its connection may have to be closed
                    }
                    outcome
                });
                let mut work = pin!(Some(work));
                let done = drive(py, &runtime, work.as_mut());
                if done.is_err() {
                    work.set(None);
                    py.detach(|| runtime.block_on(settle()));
                }
                done
            }
            Self::Worker => {
                if let Some(wait) = COOPERATIVE.get(py) {
                    return cooperate(py, &runtime, wait, work);
                }
                let task = runtime.spawn(work);
                let stop = task.abort_handle();
                let done = drive(py, &runtime, pin!(Some(task)));
                if done.is_err() {
                    stop.abort();
                }
                done?.map_err(|_| ended())
            }
        }
    }

    /// Lets unused connections close now, rather than with the next call.
    pub fn tidy(self) {
        if self == Self::Caller
            && let Ok(runtime) = self.runtime()
        {
            // May be called at the end of a program or of a thread, where an error cannot be handled.
            let _ = catch_unwind(|| runtime.block_on(settle()));
        }
    }
}

/// Lets the runtime catch up with what happened while nobody waited: the first turn finds which
/// sockets are ready, the second lets their connections react. So a connection that the server has
/// closed meanwhile is not used for a request that cannot be repeated.
pub async fn settle() {
    yield_now().await;
    yield_now().await;
}

/// Registers the function that waits until a descriptor can be read while other greenlets of this
/// thread run; it returns false if there are none.
#[pyfunction]
pub fn set_cooperative_wait(py: Python<'_>, wait: Py<PyAny>) {
    let _ = COOPERATIVE.set(py, wait);
}

/// As [`drive`], for a thread that runs many greenlets: the worker writes one byte when it is done.
fn cooperate<F>(
    py: Python<'_>,
    runtime: &Runtime,
    wait: &Py<PyAny>,
    work: F,
) -> PyResult<Completion>
where
    F: Future<Output = Completion> + Send + 'static,
{
    let (bell, ringer) = Bell::new()?;
    let task = runtime.spawn(work.map(move |outcome| {
        ringer.ring();
        outcome
    }));
    let stop = task.abort_handle();
    // Blocks only while the byte is ahead of the result, or if there are no other greenlets.
    let waited = wait.call1(py, (bell.descriptor(),));
    let done = waited.and_then(|_| drive(py, runtime, pin!(Some(task))));
    if done.is_err() {
        stop.abort();
    }
    done?.map_err(|_| ended())
}

/// Waits on this thread, looking for signals between the waits where they can come.
fn drive<T, F>(py: Python<'_>, runtime: &Runtime, mut work: Pin<&mut Option<F>>) -> PyResult<T>
where
    T: Send,
    F: Future<Output = T> + Send,
{
    let mut interval = Some(SIGNAL_INTERVAL);
    loop {
        let Some(held) = work.as_mut().as_pin_mut() else {
            return Err(ended());
        };
        let waited = py.detach(move || {
            let wait = || match interval {
                Some(interval) => runtime.block_on(async { timeout(interval, held).await.ok() }),
                None => Some(runtime.block_on(held)),
            };
            catch_unwind(AssertUnwindSafe(wait))
        });
        match waited {
            Ok(Some(value)) => return Ok(value),
            Ok(None) => {
                py.check_signals()?;
                if !on_main_thread(py)? {
                    interval = None; // signals never reach this thread, so there is nothing to wake for
                }
            }
            Err(_) => return Err(ended()),
        }
    }
}

/// A panic; its message was printed to stderr.
fn ended() -> PyErr {
    PyRuntimeError::new_err("a call of tzafon ended abnormally")
}

fn on_main_thread(py: Python<'_>) -> PyResult<bool> {
    let threading = py.import("threading")?;
    let main = threading.call_method0("main_thread")?.getattr("ident")?;
    threading.call_method0("get_ident")?.eq(main)
}
