//! Wakes an event loop from a worker: through a descriptor that the loop watches or, for loops that
//! cannot watch one, through a Python function that may be called from any thread.

use std::process;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use pyo3::prelude::*;
use tokio::task::spawn_blocking;

use crate::bell::Ringer;

/// How one loop is woken.
#[derive(Debug)]
pub enum Wakeup {
    Bell(Ringer),
    Function(Function),
}

impl Wakeup {
    /// Must be called on a worker.
    pub fn wake(&self) {
        match self {
            Self::Bell(ringer) => ringer.ring(),
            Self::Function(function) => function.call(),
        }
    }
}

/// A function that wakes a loop, such as asyncio's `call_soon_threadsafe`.
#[derive(Debug)]
pub struct Function {
    function: Arc<Py<PyAny>>,
    entry: Entry,
}

impl Function {
    pub fn new(function: Py<PyAny>) -> Self {
        Self {
            function: Arc::new(function),
            entry: entry(),
        }
    }

    /// Another thread calls it, so that the worker never waits for the interpreter.
    fn call(&self) {
        let (function, entry) = (self.function.clone(), self.entry.clone());
        spawn_blocking(move || {
            let open = entry.read().unwrap_or_else(PoisonError::into_inner);
            if *open {
                // None: there is no interpreter to enter any more, and so no loop to wake.
                Python::try_attach(|py| {
                    if let Err(error) = function.call0(py) {
                        error.write_unraisable(py, Some(function.bind(py)));
                    }
                });
            }
        });
    }
}

/// Whether threads of this process may still enter the interpreter. A thread that does so while the
/// interpreter ends is killed by it, so the program's end waits for those inside and closes the entry.
type Entry = Arc<RwLock<bool>>;

/// With the id of its process: in a forked child, threads of the parent would seem to be inside.
static ENTRY: Mutex<Option<(u32, Entry)>> = Mutex::new(None);

fn entry() -> Entry {
    let pid = process::id();
    let mut slot = ENTRY.lock().unwrap_or_else(PoisonError::into_inner);
    match slot.as_ref() {
        Some((of, entry)) if *of == pid => entry.clone(),
        _ => {
            let entry = Entry::new(RwLock::new(true));
            *slot = Some((pid, entry.clone()));
            entry
        }
    }
}

/// To be called when the program ends, before its interpreter does.
#[pyfunction]
pub fn close_entry(py: Python<'_>) {
    let slot = ENTRY.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some((pid, entry)) = slot
        && pid == process::id()
    {
        // Without the interpreter, for which those inside wait.
        py.detach(|| *entry.write().unwrap_or_else(PoisonError::into_inner) = false);
    }
}
