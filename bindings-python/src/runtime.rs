//! The one tokio runtime of the process, made when first needed, and the one place that waits.

use std::future::Future;
use std::mem;
use std::process;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use tokio::runtime::{Builder, Runtime};

// Ctrl-C is noticed within this time.
const SIGNAL_INTERVAL: Duration = Duration::from_millis(50);

static RUNTIME: Mutex<Option<(u32, Arc<Runtime>)>> = Mutex::new(None);

/// The process's runtime. In a forked child, whose parent's threads are gone, it is made anew.
pub fn current() -> PyResult<Arc<Runtime>> {
    let mut slot = RUNTIME.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((pid, runtime)) = slot.as_ref()
        && *pid == process::id()
    {
        return Ok(runtime.clone());
    }
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name("tzafon")
        .enable_all()
        .build()
        .map_err(|error| {
            PyRuntimeError::new_err(format!("tzafon can't start its runtime: {error}"))
        })?;
    let runtime = Arc::new(runtime);
    if let Some(inherited) = slot.replace((process::id(), runtime.clone())) {
        // Dropping it would wait for threads that this process does not have.
        mem::forget(inherited);
    }
    Ok(runtime)
}

/// Runs `future` and waits for it without holding the interpreter. An interrupt (Ctrl-C, or any
/// signal handler that raises) drops the future, which closes its connection.
pub fn wait<T, F>(py: Python<'_>, future: F) -> PyResult<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let (sender, mut receiver) = sync_channel(1);
    let task = current()?.spawn(async move {
        // The receiver is gone only after an interrupt, when nobody wants the result.
        let _ = sender.send(future.await);
    });
    let mut interval = Some(SIGNAL_INTERVAL);
    loop {
        let held = &mut receiver; // a receiver may move to a waiting thread, but not be shared
        let received = py.detach(move || match interval {
            Some(interval) => held.recv_timeout(interval),
            None => held.recv().map_err(|_| RecvTimeoutError::Disconnected),
        });
        match received {
            Ok(value) => return Ok(value),
            Err(RecvTimeoutError::Timeout) => {
                if let Err(interrupt) = py.check_signals() {
                    task.abort();
                    return Err(interrupt);
                }
                if !on_main_thread(py)? {
                    interval = None; // signals never reach this thread: nothing to wake for
                }
            }
            Err(RecvTimeoutError::Disconnected) => {
                return Err(PyRuntimeError::new_err("a call of tzafon ended abnormally"));
            }
        }
    }
}

fn on_main_thread(py: Python<'_>) -> PyResult<bool> {
    let threading = py.import("threading")?;
    let main = threading.call_method0("main_thread")?.getattr("ident")?;
    threading.call_method0("get_ident")?.eq(main)
}
