//! Python values as JSON text, without a tree in between.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple, PyType};
use serde::ser::{Error as _, SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

static OMIT: PyOnceLock<Py<PyType>> = PyOnceLock::new();

/// Registers the class of the marker for "parameter not passed". Called once, by the package.
#[pyfunction]
pub fn set_omit_type(py: Python<'_>, omit: Py<PyType>) {
    let _ = OMIT.set(py, omit);
}

/// `value` as compact JSON. NaN and infinity raise `ValueError`, other types `TypeError`.
pub fn to_json(value: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    serde_json::to_vec(&Node(value)).map_err(|error| {
        let message = error.to_string();
        match message.strip_prefix(VALUE_MARK) {
            Some(message) => PyValueError::new_err(message.to_owned()),
            None => PyTypeError::new_err(message),
        }
    })
}

const VALUE_MARK: &str = "value: ";

struct Node<'a, 'py>(&'a Bound<'py, PyAny>);

impl Serialize for Node<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.0;
        if let Ok(text) = value.cast::<PyString>() {
            return serializer.serialize_str(&text.to_string_lossy());
        }
        if value.is_none() {
            return serializer.serialize_unit();
        }
        if let Ok(flag) = value.cast::<PyBool>() {
            return serializer.serialize_bool(flag.is_true());
        }
        if value.cast::<PyInt>().is_ok() {
            return integer(value, serializer);
        }
        if let Ok(number) = value.cast::<PyFloat>() {
            let number = number.extract::<f64>().map_err(S::Error::custom)?;
            if !number.is_finite() {
                let message = format!("{VALUE_MARK}{number} can't be written as JSON");
                return Err(S::Error::custom(message));
            }
            return serializer.serialize_f64(number);
        }
        if let Ok(dict) = value.cast::<PyDict>() {
            let pairs = dict.iter();
            return object(pairs, serializer);
        }
        if let Ok(list) = value.cast::<PyList>() {
            return array(list.iter().map(Ok), serializer);
        }
        if let Ok(tuple) = value.cast::<PyTuple>() {
            return array(tuple.iter().map(Ok), serializer);
        }
        other(value, serializer)
    }
}

fn integer<S: Serializer>(value: &Bound<'_, PyAny>, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(number) = value.extract::<i64>() {
        return serializer.serialize_i64(number);
    }
    if let Ok(number) = value.extract::<i128>() {
        return serializer.serialize_i128(number);
    }
    Err(S::Error::custom(format!(
        "{VALUE_MARK}an integer of more than 128 bits can't be sent"
    )))
}

/// Values that say themselves what they are: models, dates, mappings, iterables.
fn other<S: Serializer>(value: &Bound<'_, PyAny>, serializer: S) -> Result<S::Ok, S::Error> {
    for method in ["to_dict", "model_dump"] {
        if let Ok(plain) = value.call_method0(method) {
            return Node(&plain).serialize(serializer);
        }
    }
    if let Ok(text) = value.call_method0("isoformat") {
        return Node(&text).serialize(serializer);
    }
    if let Ok(mapping) = value.cast::<PyMapping>() {
        let items = mapping.items().map_err(S::Error::custom)?;
        let pairs = items.iter().filter_map(|item| item.extract().ok());
        return object(pairs, serializer);
    }
    match value.try_iter() {
        Ok(items) if !value.hasattr("decode").unwrap_or(false) => array(items, serializer),
        _ => Err(S::Error::custom(format!(
            "a value of type {} can't be written as JSON",
            value.get_type()
        ))),
    }
}

fn object<'py, S: Serializer>(
    pairs: impl Iterator<Item = (Bound<'py, PyAny>, Bound<'py, PyAny>)>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    for (key, value) in pairs {
        if is_omitted(&value) {
            continue;
        }
        let key = key.str().map_err(S::Error::custom)?;
        map.serialize_entry(&*key.to_string_lossy(), &Node(&value))?;
    }
    map.end()
}

fn array<'py, S: Serializer>(
    items: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut sequence = serializer.serialize_seq(None)?;
    for item in items {
        sequence.serialize_element(&Node(&item.map_err(S::Error::custom)?))?;
    }
    sequence.end()
}

fn is_omitted(value: &Bound<'_, PyAny>) -> bool {
    let omit = OMIT.get(value.py());
    omit.is_some_and(|omit| value.is_instance(omit.bind(value.py())).unwrap_or(false))
}
