//! Fields of types and operations, as Python has them.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::Api;
use crate::naming;
use crate::schema::Field;
use crate::types::{Type, Way, twin};

#[derive(Clone, Debug, Serialize)]
pub(super) struct PyField {
    /// On the wire.
    pub(super) wire: String,
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) python: String,
    /// Whether None may be passed.
    pub(super) nullable: bool,
    pub(super) required: bool,
    /// Python forbids the name, and it can only be read by key.
    pub(super) keyword: bool,
}

pub(super) fn py_field(api: &Api, field: &Field, way: Way) -> PyField {
    let mut python = field.of.python(way, &api.reach.twins);
    let covered = python == "Any" || python == "object";
    if way == Way::Given && (!field.required || field.nullable) && !covered {
        python.push_str(" | None");
    }
    PyField {
        wire: field.name.clone(),
        name: naming::python(&field.name),
        doc: field.doc.clone(),
        python,
        nullable: way == Way::Passed && field.nullable && !covered,
        required: field.required,
        keyword: naming::is_python_keyword(&field.name),
    }
}

/// The names, as Python has them, that types are made of.
pub(super) fn uses<'a>(
    api: &Api,
    of: impl Iterator<Item = &'a Type>,
    way: Way,
) -> BTreeSet<String> {
    let twins = &api.reach.twins;
    of.flat_map(Type::names)
        .map(|name| match way {
            Way::Passed if twins.contains(name) => twin(name),
            _ => name.to_owned(),
        })
        .collect()
}
