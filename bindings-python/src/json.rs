//! Python values as JSON text, without a tree in between.

use std::cell::RefCell;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

static OMITTED: PyOnceLock<Py<PyTuple>> = PyOnceLock::new();
/// Far more than any body has, and far less than the stack holds.
const DEEPEST: usize = 256;

/// Registers the classes of the markers for "parameter not passed". Called once, by the package.
#[pyfunction]
pub fn set_omitted_types(py: Python<'_>, types: Py<PyTuple>) {
    let _ = OMITTED.set(py, types);
}

/// `value` as compact JSON. NaN, infinity, circles and half characters raise `ValueError`, other
/// types `TypeError`; what the value itself raises goes through.
pub fn to_json(value: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let failed = RefCell::new(None);
    let node = Node {
        value,
        depth: 0,
        failed: &failed,
    };
    serde_json::to_vec(&node).map_err(|error| {
        let failed = failed.take();
        failed.unwrap_or_else(|| PyTypeError::new_err(error.to_string()))
    })
}

/// A value, and where its error goes: serde carries errors as text only.
struct Node<'a, 'py> {
    value: &'a Bound<'py, PyAny>,
    depth: usize,
    failed: &'a RefCell<Option<PyErr>>,
}

impl<'py> Node<'_, 'py> {
    fn fail<E: serde::ser::Error>(&self, error: PyErr) -> E {
        self.failed.replace(Some(error));
        E::custom("")
    }

    fn inner<'b>(&'b self, value: &'b Bound<'py, PyAny>) -> Node<'b, 'py> {
        Node {
            value,
            depth: self.depth + 1,
            failed: self.failed,
        }
    }

    fn integer<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Ok(number) = self.value.extract::<i64>() {
            return serializer.serialize_i64(number);
        }
        if let Ok(number) = self.value.extract::<i128>() {
            return serializer.serialize_i128(number);
        }
        let message = "an integer of more than 128 bits can't be sent";
        Err(self.fail(PyValueError::new_err(message)))
    }

    /// Values that say themselves what they are: models, dates, mappings, iterables.
    fn other<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.value;
        match itself(value) {
            Ok(Some(plain)) => return self.inner(&plain).serialize(serializer),
            Ok(None) => {}
            Err(error) => return Err(self.fail(error)),
        }
        if let Ok(mapping) = value.cast::<PyMapping>() {
            let items = mapping.items().map_err(|error| self.fail(error))?;
            let pairs = items.iter().filter_map(|item| item.extract().ok());
            return self.object(pairs, serializer);
        }
        match value.try_iter() {
            Ok(items) if !value.hasattr("decode").unwrap_or(false) => self.array(items, serializer),
            _ => {
                let given = value.get_type();
                let message = format!("a value of type {given} can't be written as JSON");
                Err(self.fail(PyTypeError::new_err(message)))
            }
        }
    }

    fn object<S: Serializer>(
        &self,
        pairs: impl Iterator<Item = (Bound<'py, PyAny>, Bound<'py, PyAny>)>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in pairs {
            if is_omitted(&value) {
                continue;
            }
            let key = key.str().map_err(|error| self.fail(error))?;
            let key = key.to_str().map_err(|error| self.fail(error))?;
            map.serialize_entry(key, &self.inner(&value))?;
        }
        map.end()
    }

    fn array<S: Serializer>(
        &self,
        items: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(None)?;
        for item in items {
            let item = item.map_err(|error| self.fail(error))?;
            sequence.serialize_element(&self.inner(&item))?;
        }
        sequence.end()
    }
}

impl Serialize for Node<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.value;
        if let Ok(text) = value.cast::<PyString>() {
            let text = text.to_str().map_err(|error| self.fail(error))?;
            return serializer.serialize_str(text);
        }
        if value.is_none() {
            return serializer.serialize_unit();
        }
        if let Ok(flag) = value.cast::<PyBool>() {
            return serializer.serialize_bool(flag.is_true());
        }
        if value.cast::<PyInt>().is_ok() {
            return self.integer(serializer);
        }
        if let Ok(number) = value.cast::<PyFloat>() {
            let number = number.extract::<f64>().map_err(|error| self.fail(error))?;
            if !number.is_finite() {
                let message = format!("{number} can't be written as JSON");
                return Err(self.fail(PyValueError::new_err(message)));
            }
            return serializer.serialize_f64(number);
        }
        if self.depth >= DEEPEST {
            let message = format!(
                "a body of more than {DEEPEST} levels can't be written as JSON; does it contain itself?"
            );
            return Err(self.fail(PyValueError::new_err(message)));
        }
        if let Ok(dict) = value.cast::<PyDict>() {
            return self.object(dict.iter(), serializer);
        }
        if let Ok(list) = value.cast::<PyList>() {
            return self.array(list.iter().map(Ok), serializer);
        }
        if let Ok(tuple) = value.cast::<PyTuple>() {
            return self.array(tuple.iter().map(Ok), serializer);
        }
        self.other(serializer)
    }
}

/// What a value that is no JSON stands for, if it says so. Pydantic's models are asked for their
/// aliases, without what was not set.
fn itself<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    if let Some(method) = value.getattr_opt("to_dict")? {
        return method.call0().map(Some);
    }
    if let Some(method) = value.getattr_opt("model_dump")? {
        let options = PyDict::new(value.py());
        options.set_item("mode", "json")?;
        options.set_item("by_alias", true)?;
        options.set_item("exclude_unset", true)?;
        return method.call((), Some(&options)).map(Some);
    }
    match value.getattr_opt("isoformat")? {
        Some(method) => method.call0().map(Some),
        None => Ok(None),
    }
}

fn is_omitted(value: &Bound<'_, PyAny>) -> bool {
    // What most values are; asking for the markers' classes takes longer.
    if value.is_exact_instance_of::<PyString>()
        || value.is_exact_instance_of::<PyInt>()
        || value.is_exact_instance_of::<PyDict>()
    {
        return false;
    }
    let types = OMITTED.get(value.py());
    types.is_some_and(|types| value.is_instance(types.bind(value.py())).unwrap_or(false))
}
