//! The methods of a resource.

use std::collections::BTreeSet;

use serde::Serialize;

use super::definitions::{TsField, ts_field};
use crate::model::{Api, Operation};
use crate::naming;
use crate::schema::{Field, Shape};
use crate::types::Type;

#[derive(Serialize)]
pub struct TsOperation {
    pub id: String,
    pub camel: String,
    pub doc: String,
    pub path: Vec<String>,
    pub positional: Vec<TsField>,
    pub by_name: Vec<TsField>,
    pub query: Vec<TsField>,
    pub headers: Vec<TsField>,
    pub has_body: bool,
    pub has_params: bool,
    pub params: String,
    pub optional: bool,
    pub caller: &'static str,
    /// The type of the response, or of the items of its stream.
    pub response: String,
    pub returns: String,
    /// The class that reads the response, if it is a stream or a socket.
    pub stream_class: Option<String>,
    pub stream_event: Option<String>,
    /// The type of the last argument.
    pub options: &'static str,
    /// The type of the response, if it or a type in it has hand-written methods.
    pub helpers: Option<String>,
    pub event_helpers: Option<String>,
}

pub fn operation(api: &Api, operation: &Operation) -> TsOperation {
    let fields = |fields: &[Field]| -> Vec<TsField> { fields.iter().map(ts_field).collect() };
    let (positional, by_name) = operation.path_in_order();
    let response = operation.answer.clone().unwrap_or_else(|| "void".into());
    let (caller, returns) = match operation.stream.as_deref() {
        Some("Sse") => ("_stream", format!("Stream<{response}>")),
        Some("Jsonl") => ("_lines", format!("JSONLDecoder<{response}>")),
        Some(_) => ("_socket", "Socket".to_owned()),
        None if operation.answer.is_none() => ("_callNoContent", response.clone()),
        None => ("_call", response.clone()),
    };
    let named = operation.named_params();
    TsOperation {
        id: operation.id.clone(),
        camel: operation.camel.clone(),
        doc: operation.doc.clone(),
        path: operation
            .path_params
            .iter()
            .map(|field| naming::camel(&field.name))
            .collect(),
        has_params: operation.body.is_some() || !named.is_empty() || !by_name.is_empty(),
        optional: by_name.is_empty() && !named.iter().any(|field| field.required),
        positional: fields(&positional),
        by_name: fields(&by_name),
        query: fields(&operation.query),
        headers: fields(&operation.headers),
        has_body: operation.body.is_some(),
        params: operation.params.clone(),
        caller,
        stream_class: operation.stream.is_some().then(|| returns.clone()),
        response,
        returns,
        stream_event: operation.stream_event.clone(),
        options: match operation.resume {
            Some(_) => "StreamRequestOptions",
            None => "RequestOptions",
        },
        helpers: with_methods(api, operation.answer.as_ref()),
        event_helpers: with_methods(api, operation.stream_event.as_ref()),
    }
}

/// The type, if its values have hand-written methods, or hold values that have.
fn with_methods(api: &Api, name: Option<&String>) -> Option<String> {
    fn has(api: &Api, name: &str, seen: &mut BTreeSet<String>) -> bool {
        if !seen.insert(name.to_owned()) {
            return false;
        }
        let Some(schema) = api.reach.schemas.get(name) else {
            return false;
        };
        let variant = match &schema.shape {
            Shape::Union { variants, .. } => variants.iter().any(|variant| variant.helpers),
            _ => false,
        };
        schema.helpers || variant || schema.names().iter().any(|part| has(api, part, seen))
    }
    let mut name = name?;
    // An alias has no methods of its own.
    while let Some(Shape::Alias {
        of: Type::Named(of),
    }) = api.reach.schemas.get(name).map(|schema| &schema.shape)
    {
        name = of;
    }
    has(api, name, &mut BTreeSet::new()).then(|| name.clone())
}
