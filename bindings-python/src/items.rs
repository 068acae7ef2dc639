//! Items that arrived together. Each becomes a Python object when it is read: a loop that ends early
//! parses no more than it reads, and the garbage collector never sees a whole batch.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::ffi;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use tzafon::Frame;

use crate::to_python::parse;

/// The items that were ready together. May be read more than once.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeBatch {
    frames: Arc<Vec<Frame>>,
    /// Items before it were read from another batch.
    start: usize,
}

impl NativeBatch {
    pub fn new(frames: Vec<Frame>) -> Self {
        Self {
            frames: Arc::new(frames),
            start: 0,
        }
    }
}

#[pymethods]
impl NativeBatch {
    /// An iterator over the items. `before` is the id of the item before them.
    fn read(&self, maker: Py<ItemMaker>, before: Option<String>) -> NativeItems {
        NativeItems {
            frames: self.frames.clone(),
            next: AtomicUsize::new(self.start),
            start: self.start,
            maker,
            before,
        }
    }
}

/// The remaining items of a batch. Threads may share it.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct NativeItems {
    frames: Arc<Vec<Frame>>,
    /// The index of the next item, and [`TAKEN`]. One word, so that no item is both returned and taken away.
    next: AtomicUsize,
    start: usize,
    maker: Py<ItemMaker>,
    before: Option<String>,
}

/// Set when the remaining items were taken away. No batch has so many items.
const TAKEN: usize = 1 << (usize::BITS - 1);

#[pymethods]
impl NativeItems {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let end = self.frames.len();
        let step = |next: usize| (next < end).then_some(next + 1);
        match self
            .next
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, step)
        {
            Ok(index) => self.maker.get().make(py, &self.frames[index]).map(Some),
            Err(_) => Ok(None),
        }
    }

    /// How many are left.
    fn __len__(&self) -> usize {
        let next = self.next.load(Ordering::Acquire);
        self.frames.len().saturating_sub(next)
    }

    /// The id of the last returned item, or of the one before the batch.
    #[getter]
    fn last_event_id(&self) -> Option<&str> {
        match self.next.load(Ordering::Acquire) & !TAKEN {
            next if next > self.start => self.frames[next - 1].id.as_deref(),
            _ => self.before.as_deref(),
        }
    }

    /// Takes the remaining items away, so that this iterator ends. A second call takes none.
    fn take(&self) -> NativeBatch {
        let next = self.next.fetch_or(TAKEN, Ordering::AcqRel);
        NativeBatch {
            frames: self.frames.clone(),
            start: next.min(self.frames.len()),
        }
    }
}

/// All items of a stream, batch after batch. Threads may share it: each item is returned once. An
/// exception that interrupts the wait for a batch, such as Ctrl-C, does not end it.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct EveryItem {
    /// Waits for items and returns them; `None` at the end.
    wait: Py<PyAny>,
    items: Mutex<Option<Py<NativeItems>>>,
}

impl EveryItem {
    fn items(&self) -> MutexGuard<'_, Option<Py<NativeItems>>> {
        // Every change is one assignment, so a poisoned slot is still whole.
        self.items.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl EveryItem {
    #[new]
    fn new(wait: Py<PyAny>) -> Self {
        Self {
            wait,
            items: Mutex::new(None),
        }
    }

    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        loop {
            // Not held while an item is made, or waited for: that may run any code.
            let items = self.items().as_ref().map(|items| items.clone_ref(py));
            if let Some(items) = items
                && let Some(item) = items.get().__next__(py)?
            {
                return Ok(Some(item));
            }
            let waited = self.wait.bind(py).call0()?;
            if waited.is_none() {
                return Ok(None);
            }
            let items = waited.cast_into::<NativeItems>()?.unbind();
            let read = self.items().replace(items);
            drop(read); // not under the lock: its end may run any code
        }
    }
}

/// Makes an item's Python object, as its annotation says.
#[pyclass(frozen, module = "tzafon._native")]
#[derive(Debug)]
pub struct ItemMaker {
    kinds: Option<Kinds>,
    convert: Py<PyAny>,
    client: Py<PyAny>,
}

/// Classes of dicts, chosen by the item's `type`. Most streams carry these; they are made without
/// running Python code.
#[derive(Debug)]
struct Kinds {
    by_type: Py<PyDict>,
    other: Option<Py<PyAny>>,
}

#[pymethods]
impl ItemMaker {
    /// `convert(value, client)` makes any item; `kinds`, where given, is `(by_type, other)`: the
    /// subclasses of dict for the values of `type`, and the one for all other objects, if any.
    #[new]
    #[pyo3(signature = (convert, client, kinds=None))]
    fn new(
        convert: Py<PyAny>,
        client: Py<PyAny>,
        kinds: Option<(Py<PyDict>, Option<Py<PyAny>>)>,
    ) -> Self {
        Self {
            kinds: kinds.map(|(by_type, other)| Kinds { by_type, other }),
            convert,
            client,
        }
    }
}

impl ItemMaker {
    fn make<'py>(&self, py: Python<'py>, frame: &Frame) -> PyResult<Bound<'py, PyAny>> {
        let value = parse(py, frame.data.as_bytes())?;
        let Some(kinds) = &self.kinds else {
            return self.convert.bind(py).call1((value, &self.client));
        };
        let Ok(fields) = value.cast_exact::<PyDict>() else {
            return Ok(value);
        };
        match kinds.class(fields)? {
            Some(class) => {
                let made = class.call1((fields,))?;
                set_client(&made, self.client.bind(py))?;
                Ok(made)
            }
            None => Ok(value),
        }
    }
}

impl Kinds {
    fn class<'py>(&self, fields: &Bound<'py, PyDict>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let py = fields.py();
        let by_type = self.by_type.bind(py);
        let found = match fields.get_item(intern!(py, "type"))? {
            Some(kind) if kind.is_instance_of::<PyString>() => by_type.get_item(kind)?,
            _ => None,
        };
        Ok(found.or_else(|| self.other.as_ref().map(|other| other.bind(py).clone())))
    }
}

/// Sets the slot `_client`, past the class's own `__setattr__`, which would set an item.
fn set_client(made: &Bound<'_, PyAny>, client: &Bound<'_, PyAny>) -> PyResult<()> {
    let py = made.py();
    let name = intern!(py, "_client");
    // SAFETY: three live objects, borrowed for the call, by a thread that holds the interpreter.
    let failed =
        unsafe { ffi::PyObject_GenericSetAttr(made.as_ptr(), name.as_ptr(), client.as_ptr()) };
    match failed {
        0 => Ok(()),
        _ => Err(PyErr::fetch(py)),
    }
}
