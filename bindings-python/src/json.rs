//! Serializes Python values as JSON, without a tree in between.

use std::cell::RefCell;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PyMapping, PyMemoryView, PySet, PyString,
    PyTuple,
};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

static OMITTED: PyOnceLock<Py<PyTuple>> = PyOnceLock::new();
/// Far more than any body needs, and far less than the stack allows.
const DEEPEST: usize = 256;

/// Registers the classes of the markers for "parameter not passed". Called once, by the package.
#[pyfunction]
pub fn set_omitted_types(py: Python<'_>, types: Py<PyTuple>) {
    let _ = OMITTED.set(py, types);
}

/// `value` as compact JSON. NaN, infinity, circles and half characters raise `ValueError`, other types `TypeError`,
/// and the message names the field; what the value itself raises goes through.
pub fn to_json(value: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let failed = RefCell::new(None);
    let node = Node {
        value,
        place: None,
        depth: 0,
        failed: &failed,
    };
    serde_json::to_vec(&node).map_err(|error| {
        let failed = failed.take();
        failed.unwrap_or_else(|| PyTypeError::new_err(error.to_string()))
    })
}

/// A value, and a place for its error: serde carries errors as text only.
struct Node<'a, 'py> {
    value: &'a Bound<'py, PyAny>,
    place: Option<(&'a Node<'a, 'py>, PathStep<'a>)>,
    depth: usize,
    failed: &'a RefCell<Option<PyErr>>,
}

/// From a value to one inside it.
#[derive(Clone, Copy)]
enum PathStep<'a> {
    Field(&'a str),
    Item(usize),
    /// To the value that it is written as, such as a model's fields.
    StandIn,
}

impl<'py> Node<'_, 'py> {
    fn fail<E: serde::ser::Error>(&self, error: PyErr) -> E {
        self.failed.replace(Some(error));
        E::custom("")
    }

    /// Fails for a value of a wrong type.
    fn wrong_type<E: serde::ser::Error>(&self, why: &str) -> E {
        let given = self.value.get_type();
        let given = given
            .qualname()
            .map_or_else(|_| "?".to_owned(), |name| name.to_string());
        let message = format!(
            "{}: a value of type {given} can't be written as JSON{why}",
            self.path()
        );
        self.fail(PyTypeError::new_err(message))
    }

    fn wrong_value<E: serde::ser::Error>(&self, what: &str) -> E {
        self.fail(PyValueError::new_err(format!("{}: {what}", self.path())))
    }

    fn inner<'b>(&'b self, value: &'b Bound<'py, PyAny>, step: PathStep<'b>) -> Node<'b, 'py> {
        Node {
            value,
            place: Some((self, step)),
            depth: self.depth + 1,
            failed: self.failed,
        }
    }

    /// Where the value is, such as `actions[0].x`.
    fn path(&self) -> String {
        let mut steps = Vec::new();
        let mut node = self;
        while let Some((parent, step)) = &node.place {
            steps.push(*step);
            node = parent;
        }
        let mut path = String::new();
        for step in steps.iter().rev() {
            match step {
                PathStep::Field(name) if path.is_empty() => path += name,
                PathStep::Field(name) => path.extend([".", name]),
                PathStep::Item(index) => path += &format!("[{index}]"),
                PathStep::StandIn => {}
            }
        }
        match path.is_empty() {
            true => "the body".to_owned(),
            false => path,
        }
    }

    /// Fails for a value that is too deep; most of them contain themselves.
    fn too_deep<E: serde::ser::Error>(&self) -> E {
        let mut chain = vec![self];
        while let Some((parent, _)) = chain[chain.len() - 1].place.as_ref() {
            chain.push(parent);
        }
        chain.reverse();
        for (at, outer) in chain.iter().enumerate() {
            let again = chain[at + 1..]
                .iter()
                .find(|inner| inner.value.is(outer.value));
            if let Some(again) = again {
                let what = format!("this contains itself, as {}", again.path());
                return outer.wrong_value(&what);
            }
        }
        let what = format!("more than {DEEPEST} levels can't be written as JSON");
        chain[1].wrong_value(&what)
    }

    fn integer<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Ok(number) = self.value.extract::<i64>() {
            return serializer.serialize_i64(number);
        }
        if let Ok(number) = self.value.extract::<i128>() {
            return serializer.serialize_i128(number);
        }
        Err(self.wrong_value("an integer of more than 128 bits can't be sent"))
    }

    /// Values that convert themselves: models, dates, mappings, iterables.
    fn other<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.value;
        match json_form(value) {
            Ok(Some(plain)) if plain.get_type().is(value.get_type()) => {
                return Err(self.wrong_type(""));
            }
            Ok(Some(plain)) => return self.inner(&plain, PathStep::StandIn).serialize(serializer),
            Ok(None) => {}
            Err(error) => return Err(self.fail(error)),
        }
        if value.is_instance_of::<PySet>() || value.is_instance_of::<PyFrozenSet>() {
            return Err(self.wrong_type(", since it has no order; give a list"));
        }
        if let Ok(mapping) = value.cast::<PyMapping>() {
            let items = mapping.items().map_err(|error| self.fail(error))?;
            let pairs = items.iter().filter_map(|item| item.extract().ok());
            return self.object(pairs, serializer);
        }
        match value.try_iter() {
            // Other kinds of bytes would become lists of numbers.
            Ok(items) if !is_bytes(value) => self.array(items, serializer),
            Ok(_) => Err(self.wrong_type("; give text, such as base64")),
            Err(_) => Err(self.wrong_type("")),
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
            map.serialize_entry(key, &self.inner(&value, PathStep::Field(key)))?;
        }
        map.end()
    }

    fn array<S: Serializer>(
        &self,
        items: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(None)?;
        for (index, item) in items.enumerate() {
            let item = item.map_err(|error| self.fail(error))?;
            sequence.serialize_element(&self.inner(&item, PathStep::Item(index)))?;
        }
        sequence.end()
    }
}

impl Serialize for Node<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.value;
        if let Ok(text) = value.cast::<PyString>() {
            return match text.to_str() {
                Ok(text) => serializer.serialize_str(text),
                Err(error) => Err(self.wrong_value(&format!("this text can't be sent: {error}"))),
            };
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
                return Err(self.wrong_value(&format!("{number} can't be written as JSON")));
            }
            return serializer.serialize_f64(number);
        }
        if self.depth >= DEEPEST {
            return Err(self.too_deep());
        }
        if let Ok(dict) = value.cast::<PyDict>() {
            // Without the interpreter lock, another thread may change it while it is written.
            return match cfg!(Py_GIL_DISABLED) {
                true => match dict.copy() {
                    Ok(copy) => self.object(copy.iter(), serializer),
                    Err(error) => Err(self.fail(error)),
                },
                false => self.object(dict.iter(), serializer),
            };
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

/// The JSON form of another value, if it has one. Pydantic models are dumped with their aliases and
/// without unset fields.
fn json_form<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
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
    if let Some(method) = value.getattr_opt("isoformat")? {
        return method.call0().map(Some);
    }
    scalar(value)
}

/// A number of another library, such as numpy, as a Python number.
fn scalar<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let py = value.py();
    // numpy's integers, floats and flags are arrays of no dimensions, and know what they are in Python. Arrays of more
    // are read as lists.
    if let (Some(item), Some(dimensions)) = (value.getattr_opt("item")?, value.getattr_opt("ndim")?)
        && let Ok(dimensions) = dimensions.extract::<usize>()
    {
        return match dimensions {
            0 => item.call0().map(Some),
            _ => Ok(None),
        };
    }
    if value.get_type().hasattr(intern!(py, "__index__"))? {
        let index = py.import("operator")?.getattr("index")?.call1((value,))?;
        return Ok(Some(index));
    }
    Ok(None)
}

fn is_bytes(value: &Bound<'_, PyAny>) -> bool {
    value.hasattr("decode").unwrap_or(false) || value.is_instance_of::<PyMemoryView>()
}

fn is_omitted(value: &Bound<'_, PyAny>) -> bool {
    // Most values are one of these; checking for the markers' classes takes longer.
    if value.is_exact_instance_of::<PyString>()
        || value.is_exact_instance_of::<PyInt>()
        || value.is_exact_instance_of::<PyDict>()
    {
        return false;
    }
    let types = OMITTED.get(value.py());
    types.is_some_and(|types| value.is_instance(types.bind(value.py())).unwrap_or(false))
}
