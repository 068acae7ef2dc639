//! Operations, as the methods of a Python resource.

use serde::Serialize;

use super::field::{PyField, py_field};
use crate::model::{Api, Operation};
use crate::naming;
use crate::schema::Field;
use crate::types::Way;

#[derive(Serialize)]
pub(super) struct PyOperation {
    id: String,
    name: String,
    doc: String,
    path: Vec<String>,
    positional: Vec<PyField>,
    by_name: Vec<PyField>,
    params: Vec<PyField>,
    body: Vec<PyField>,
    has_body: bool,
    query: Vec<PyField>,
    headers: Vec<PyField>,
    /// The method that makes the call, and what it converts the response to, sync and async.
    caller: &'static str,
    answers: [String; 2],
    returns: [String; 2],
    stream_event: Option<String>,
    in_order: bool,
    /// The module of a hand-written class for the response.
    handle: Option<String>,
    /// Its stream is resumed after its connection breaks.
    resumes: bool,
}

pub(super) fn py_operation(api: &Api, operation: &Operation) -> PyOperation {
    let fields = |fields: &[Field]| -> Vec<PyField> {
        let fields = fields.iter();
        fields
            .map(|field| py_field(api, field, Way::Passed))
            .collect()
    };
    let (positional, by_name) = operation.path_in_order();
    let answer = operation
        .answer
        .clone()
        .unwrap_or_else(|| "NoneType".into());
    let answers = match &operation.handle {
        Some(handle) => [handle.clone(), format!("Async{handle}")],
        None => [answer.clone(), answer.clone()],
    };
    let (caller, returns) = match operation.stream.as_deref() {
        Some("Sse") => (
            "_stream",
            ["", "Async"].map(|before| format!("{before}Stream[{answer}]")),
        ),
        Some("Jsonl") => (
            "_lines",
            ["", "Async"].map(|before| format!("{before}JSONLDecoder[{answer}]")),
        ),
        Some(_) => (
            "_socket",
            ["", "Async"].map(|before| format!("{before}Socket")),
        ),
        None if operation.answer.is_none() => ("_call", ["", ""].map(|_| "None".to_owned())),
        None => ("_call", answers.clone()),
    };
    PyOperation {
        id: operation.id.clone(),
        name: operation.name.clone(),
        doc: operation.doc.clone(),
        path: operation
            .path_params
            .iter()
            .map(|field| naming::python(&field.name))
            .collect(),
        in_order: !by_name.is_empty(),
        resumes: operation.resume.is_some(),
        positional: fields(&positional),
        by_name: fields(&by_name),
        params: fields(&operation.named_params()),
        body: fields(&operation.body_fields),
        has_body: operation.body.is_some(),
        query: fields(&operation.query),
        headers: fields(&operation.headers),
        caller,
        answers,
        returns,
        handle: operation.handle.as_deref().map(naming::snake),
        stream_event: operation.stream_event.clone(),
    }
}
