//! Reads the resources and operations of an API description.

use std::collections::BTreeSet;

use serde_yaml_ng::Value;

use crate::model::{Operation, Resource, Resume};
use crate::naming;
use crate::schema::{Field, Schema, Shape};
use crate::types::{self, Type};

pub struct Source<'a> {
    pub spec: &'a Value,
    pub schemas: &'a Value,
}

impl Source<'_> {
    pub fn resource(
        &self,
        id: &str,
        ids: &BTreeSet<String>,
        operations: &[(String, Operation)],
    ) -> Result<Resource, String> {
        let path: Vec<String> = id.split('.').map(str::to_owned).collect();
        let name = path.last().cloned().unwrap_or_default();
        let children = ids.iter().filter(|other| {
            other
                .rsplit_once('.')
                .is_some_and(|(parent, _)| parent == id)
        });
        let mut tags = self.spec["tags"].as_sequence().into_iter().flatten();
        let tag = tags.find(|tag| tag["name"].as_str() == Some(id));
        let doc = tag.and_then(|tag| tag["description"].as_str());
        Ok(Resource {
            id: id.to_owned(),
            class: naming::pascal(&name),
            doc: doc
                .ok_or_else(|| format!("the tag {id} has no description"))?
                .to_owned(),
            helpers: tag.is_some_and(|tag| tag["x-lightcone-helpers"] == Value::Bool(true)),
            children: children.cloned().collect(),
            operations: operations
                .iter()
                .filter(|(tag, _)| tag == id)
                .map(|(_, operation)| operation.clone())
                .collect(),
            path,
            name,
        })
    }

    pub fn operations(&self, tags: &[&str]) -> Result<Vec<(String, Operation)>, String> {
        let mut found = Vec::new();
        for (path, methods) in self.spec["paths"].as_mapping().into_iter().flatten() {
            for (method, entry) in methods.as_mapping().into_iter().flatten() {
                let (Some(path), Some(method)) = (path.as_str(), method.as_str()) else {
                    continue;
                };
                let tag = entry["tags"][0].as_str().unwrap_or_default();
                if !tags.contains(&tag) {
                    return Err(format!("{method} {path}: {tag:?} is not among RESOURCES"));
                }
                found.push((tag.to_owned(), self.operation(path, method, tag, entry)?));
            }
        }
        Ok(found)
    }

    fn operation(
        &self,
        path: &str,
        method: &str,
        tag: &str,
        entry: &Value,
    ) -> Result<Operation, String> {
        let id = entry["operationId"]
            .as_str()
            .ok_or_else(|| format!("{method} {path} has no operationId"))?;
        let name = id.rsplit('.').next().unwrap_or(id);
        let resource = tag.rsplit('.').next().unwrap_or(tag);
        let body = entry["requestBody"]["content"]["application/json"]["schema"]["$ref"]
            .as_str()
            .map(types::last_part);
        let own = format!(
            "{}{}Params",
            naming::pascal(naming::singular(resource)),
            naming::pascal(name)
        );
        let params = body.map_or(own, str::to_owned);
        let (media, answer) = answer(id, entry)?;
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let positional = entry["x-lightcone-positional"].as_sequence();
        Ok(Operation {
            doc: text(&entry["description"]).ok_or_else(|| format!("{id} has no description"))?,
            name: naming::snake(name),
            camel: naming::camel(name),
            method: method.to_uppercase(),
            path: path.to_owned(),
            accept: text(&entry["x-lightcone-accept"]).unwrap_or(media),
            stream: entry["x-lightcone-stream"]
                .as_str()
                .filter(|kind| *kind != "none")
                .map(naming::pascal),
            stream_event: text(&entry["x-lightcone-stream-event"]),
            handle: text(&entry["x-lightcone-handle"]),
            idempotent: entry["x-lightcone-idempotent"].as_bool().unwrap_or(false),
            idempotency_field: text(&entry["x-lightcone-idempotency-key"]["field"]),
            terminal: self.terminal(entry),
            resume: self.resume(id, entry)?,
            named_events: answer.as_deref().is_some_and(|name| {
                self.schemas[name]["x-lightcone-named-events"] == Value::Bool(true)
            }),
            path_params: self.params(entry, &params, "path")?,
            positional: positional.into_iter().flatten().filter_map(text).collect(),
            query: self.params(entry, &params, "query")?,
            headers: self.params(entry, &params, "header")?,
            body_fields: body
                .map(|name| self.body_fields(name))
                .transpose()?
                .unwrap_or_default(),
            body: body.map(str::to_owned),
            answer,
            id: id.to_owned(),
            params,
        })
    }

    fn params(&self, entry: &Value, owner: &str, place: &str) -> Result<Vec<Field>, String> {
        let mut found = Vec::new();
        for param in entry["parameters"].as_sequence().into_iter().flatten() {
            let param = match param["$ref"].as_str() {
                Some(target) => &self.spec["components"]["parameters"][types::last_part(target)],
                None => param,
            };
            if param["in"].as_str() != Some(place) {
                continue;
            }
            let name = param["name"]
                .as_str()
                .ok_or_else(|| format!("{owner}: a parameter has no name"))?;
            let doc = param["description"].as_str().unwrap_or_default();
            let required = param["required"].as_bool().unwrap_or(false);
            let mut field = Field::new(owner, name, &param["schema"], doc, required)?;
            field.in_query = place == "query";
            found.push(field);
        }
        Ok(found)
    }

    fn body_fields(&self, name: &str) -> Result<Vec<Field>, String> {
        match Schema::new(self.schemas, name)?.shape {
            Shape::Object { fields } => Ok(fields),
            Shape::Alias {
                of: Type::Named(other),
            } => self.body_fields(&other),
            _ => Err(format!("{name}: a body must be an object")),
        }
    }

    /// The framing of an operation's stream; operations may point to another one for it.
    fn framing<'b>(&'b self, entry: &'b Value) -> &'b Value {
        let facts = &entry["x-lightcone-sse"];
        let Some(other) = facts["same-as"].as_str() else {
            return facts;
        };
        let paths = self.spec["paths"].as_mapping().into_iter().flatten();
        let mut entries = paths
            .filter_map(|(_, path)| path.as_mapping())
            .flatten()
            .map(|(_, entry)| entry);
        entries
            .find(|entry| entry["operationId"].as_str() == Some(other))
            .map_or(facts, |entry| &entry["x-lightcone-sse"])
    }

    /// The event types that end a stream.
    fn terminal(&self, entry: &Value) -> Vec<String> {
        let terminal = self.framing(entry)["terminal"].as_sequence();
        let names = terminal.into_iter().flatten().filter_map(Value::as_str);
        names.map(str::to_owned).collect()
    }

    fn resume(&self, id: &str, entry: &Value) -> Result<Option<Resume>, String> {
        let facts = &self.framing(entry)["resume"];
        if facts.is_null() {
            return Ok(None);
        }
        let text = |value: &Value, name: &str| {
            let found = value[name].as_str().map(str::to_owned);
            found.ok_or_else(|| format!("{id}: its `resume` has no `{name}`"))
        };
        let state = &facts["after-gap"];
        Ok(Some(Resume {
            operation: text(facts, "operation")?,
            header: text(facts, "header")?.to_lowercase(),
            query: text(facts, "query")?,
            id_field: text(facts, "id-field")?,
            gap: text(facts, "evicted-event")?,
            state: text(state, "operation")?,
            state_field: text(state, "field")?,
            state_error_field: text(state, "error-field")?,
        }))
    }
}

/// The media type of a good answer, and its schema; some answers have no body.
fn answer(id: &str, entry: &Value) -> Result<(String, Option<String>), String> {
    let none = || "application/json".to_owned();
    let mut answers = entry["responses"].as_mapping().into_iter().flatten();
    let (_, good) = answers
        .find(|(status, _)| {
            status
                .as_str()
                .is_some_and(|status| status.starts_with(['1', '2']))
        })
        .ok_or_else(|| format!("{id} has no answer"))?;
    let content = good["content"].as_mapping();
    let Some((media, content)) = content.and_then(|content| content.iter().next()) else {
        return Ok((none(), None));
    };
    let schema = content["schema"]["$ref"]
        .as_str()
        .ok_or_else(|| format!("{id}: its answer has no name"))?;
    let media = media.as_str().map_or_else(none, str::to_owned);
    Ok((media, Some(types::last_part(schema).to_owned())))
}
