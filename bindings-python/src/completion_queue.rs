//! Hands finished work to an event loop, which is woken once for everything that is finished.
//! A worker only pushes and, if nobody is awake, wakes the loop; it never touches the interpreter.

use std::future::Future;
use std::mem;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::FutureExt;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use tokio::task::AbortHandle;
use tzafon::{Call, Response};

use crate::bell::{Bell, Descriptor};
use crate::driver::Driver;
use crate::to_python::{Completion, response};
use crate::wakeup::{Function, Wakeup};

// At most this many responses that Python has read, and no larger ones, wait for a worker to free them.
const MOST_READ: usize = 64;
const SMALL: usize = 8 << 10;

/// `(token, value, exception)`: one of the last two is set.
type Finished = (u64, Option<Py<PyAny>>, Option<Py<PyAny>>);

/// One event loop's queue.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct CompletionQueue {
    shared: Arc<Shared>,
    /// None if a function wakes the loop.
    bell: Option<Bell>,
}

#[derive(Debug)]
struct Shared {
    traffic: Mutex<Traffic>,
    awake: AtomicBool,
    wakeup: Wakeup,
}

/// What passes between a worker and the loop's thread.
#[derive(Debug, Default)]
struct Traffic {
    done: Vec<(u64, Completion)>,
    /// Responses that Python has read, to be freed by a worker.
    read: Vec<Response>,
    /// The next allocation for `done`, while the current one is read.
    spare: Vec<(u64, Completion)>,
}

impl std::fmt::Debug for Completion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Completion")
    }
}

impl Shared {
    fn push(&self, token: u64, completion: Completion) {
        let mut traffic = self.traffic();
        traffic.done.push((token, completion));
        // Freeing on the allocating thread avoids malloc contention, so each push drops up to two
        // responses that Python has already read.
        let read = (traffic.read.pop(), traffic.read.pop());
        drop(traffic);
        if !self.awake.swap(true, Ordering::AcqRel) {
            self.wakeup.wake();
        }
        drop(read);
    }

    fn traffic(&self) -> MutexGuard<'_, Traffic> {
        // Every change leaves whole lists, so a poisoned one is still good.
        self.traffic.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl CompletionQueue {
    /// Runs `work` on the runtime; its completion arrives under `token`.
    pub fn submit(
        &self,
        token: u64,
        work: impl Future<Output = Completion> + Send + 'static,
    ) -> PyResult<Pending> {
        self.run(process::id(), token, work, None)
    }

    /// As [`CompletionQueue::submit`], for a wait for the next item. If the previous wait was
    /// cancelled, one is polled here first: the worker may never poll waits that are cancelled at
    /// once, so a caller that only asks what is there would never see anything. If that finds
    /// something, it is returned at once and nothing is submitted.
    pub fn submit_wait<F>(
        &self,
        py: Python<'_>,
        token: u64,
        waits: &Waits,
        wait: impl Fn() -> PyResult<F>,
    ) -> PyResult<Submitted>
    where
        F: Future<Output = Completion> + Send + 'static,
    {
        if waits.0.swap(true, Ordering::Relaxed) {
            let _context = Driver::Worker.runtime()?.enter();
            // Dropped before the next one is submitted, since it keeps others from the source.
            if let Some(completion) = wait()?.now_or_never() {
                waits.0.store(false, Ordering::Relaxed);
                let found = completion.into_python(py, Driver::Worker)?;
                return Ok(Submitted::Found(found));
            }
        }
        let waits = waits.clone();
        let wait = wait()?.map(move |completion| {
            waits.0.store(false, Ordering::Relaxed);
            completion
        });
        self.submit(token, wait).map(Submitted::Pending)
    }

    /// As [`CompletionQueue::submit`], in the process of this id, for the work that is made of
    /// `call`. Python's object keeps the call, so that the thread that made it frees it: see
    /// [`Shared::push`].
    pub fn submit_call<F>(
        &self,
        pid: u32,
        token: u64,
        call: Call,
        work: impl FnOnce(Arc<Call>) -> F,
    ) -> PyResult<Pending>
    where
        F: Future<Output = Completion> + Send + 'static,
    {
        let call = Arc::new(call);
        self.run(pid, token, work(call.clone()), Some(call))
    }

    fn run(
        &self,
        pid: u32,
        token: u64,
        work: impl Future<Output = Completion> + Send + 'static,
        call: Option<Arc<Call>>,
    ) -> PyResult<Pending> {
        let shared = self.shared.clone();
        // Not an async block around it: that would hold `work` twice.
        let task = Driver::Worker
            .runtime_in(pid)?
            .spawn(work.map(move |completion| shared.push(token, completion)));
        Ok(Pending {
            task: task.abort_handle(),
            _call: call,
        })
    }
}

#[pymethods]
impl CompletionQueue {
    /// A worker calls `wake`, on any thread, to have the loop call `drain` soon. Without it, the loop
    /// has to watch `fileno`, which costs less.
    #[new]
    #[pyo3(signature = (wake=None))]
    fn new(wake: Option<Py<PyAny>>) -> PyResult<Self> {
        let (bell, wakeup) = if let Some(wake) = wake {
            (None, Wakeup::Function(Function::new(wake)))
        } else {
            let (bell, ringer) = Bell::new()?;
            (Some(bell), Wakeup::Bell(ringer))
        };
        let shared = Shared {
            traffic: Mutex::default(),
            awake: AtomicBool::new(false),
            wakeup,
        };
        Ok(Self {
            shared: Arc::new(shared),
            bell,
        })
    }

    /// The descriptor that becomes readable when work is done.
    fn fileno(&self) -> PyResult<Descriptor> {
        let bell = self.bell.as_ref().ok_or_else(|| {
            PyRuntimeError::new_err("a queue that a function wakes has no descriptor")
        })?;
        Ok(bell.descriptor())
    }

    /// Everything that is done: `[(token, value, exception), ...]`, parsed here, on the loop's thread.
    fn drain(&self, py: Python<'_>) -> Vec<Finished> {
        if let Some(bell) = &self.bell {
            bell.silence();
        }
        self.shared.awake.store(false, Ordering::Release);
        let mut traffic = self.shared.traffic();
        let spare = mem::take(&mut traffic.spare);
        let mut done = mem::replace(&mut traffic.done, spare);
        drop(traffic);
        let mut read = Vec::new();
        let convert = |(token, completion)| {
            let made = match completion {
                Completion::Called(Ok(called)) => {
                    let made = response(py, &called);
                    if called.body.len() <= SMALL && read.len() < MOST_READ {
                        read.push(called);
                    }
                    made
                }
                other => other.into_python(py, Driver::Worker),
            };
            match made {
                Ok(value) => (token, Some(value), None),
                Err(error) => (token, None, Some(error.into_value(py).into_any())),
            }
        };
        let finished = done.drain(..).map(convert).collect();
        done.shrink_to(MOST_READ);
        let mut traffic = self.shared.traffic();
        traffic.spare = done;
        let room = MOST_READ.saturating_sub(traffic.read.len());
        traffic.read.extend(read.drain(..).take(room));
        finished
    }
}

/// Whether a wait for a source's items is under way, or was cancelled.
#[derive(Clone, Debug, Default)]
pub struct Waits(Arc<AtomicBool>);

/// The result of submitting a wait.
#[derive(Debug, IntoPyObject)]
pub enum Submitted {
    /// Its result will arrive in the queue.
    Pending(Pending),
    /// Its result, which was there already.
    Found(Py<PyAny>),
}

/// Work that is running.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct Pending {
    task: AbortHandle,
    _call: Option<Arc<Call>>,
}

#[pymethods]
impl Pending {
    /// Drops the work, which closes its connection. Does nothing when it is done.
    fn cancel(&self) {
        self.task.abort();
    }
}
