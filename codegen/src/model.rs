//! The API as a tree of resources, ready to be written in a language.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_yaml_ng::Value;

use crate::naming;
use crate::reach::Reach;
use crate::schema::{Field, Schema, Shape};
use crate::types::{self, Type};

#[derive(Debug)]
pub struct Api {
    /// Parents before children.
    pub resources: Vec<Resource>,
    pub operations: Vec<Operation>,
    pub reach: Reach,
}

#[derive(Clone, Debug, Serialize)]
pub struct Resource {
    /// The dotted name that users write after the client: `agent.tasks`.
    pub id: String,
    pub path: Vec<String>,
    pub name: String,
    /// `Tasks`
    pub class: String,
    pub doc: String,
    /// Whether languages have hand-written methods for it.
    pub helpers: bool,
    /// Ids of the resources below.
    pub children: Vec<String>,
    #[serde(skip)]
    pub operations: Vec<Operation>,
}

/// How to resume a stream after its connection breaks.
#[derive(Clone, Debug, Serialize)]
pub struct Resume {
    pub operation: String,
    pub header: String,
    pub query: String,
    pub id_field: String,
    pub gap: String,
    pub state: String,
    pub state_field: String,
    pub state_error_field: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Operation {
    pub id: String,
    /// `start_stream`
    pub name: String,
    pub camel: String,
    pub doc: String,
    pub method: String,
    pub path: String,
    pub accept: String,
    /// `Sse`, `Jsonl` or `Websocket`.
    pub stream: Option<String>,
    /// What comes instead of the answer when the parameter `stream` is true.
    pub stream_event: Option<String>,
    /// The hand-written subclass of the answer that Python gives, which acts through the client.
    pub handle: Option<String>,
    pub idempotent: bool,
    pub idempotency_field: Option<String>,
    pub terminal: Vec<String>,
    pub resume: Option<Resume>,
    pub named_events: bool,
    /// Path parameters, in the order of the path.
    pub path_params: Vec<Field>,
    /// Names of those that users give in order; the others are given by name.
    pub positional: Vec<String>,
    pub query: Vec<Field>,
    pub headers: Vec<Field>,
    /// The name of the type that holds the parameters outside the path.
    pub params: String,
    pub body: Option<String>,
    pub body_fields: Vec<Field>,
    /// `None` where nothing comes back.
    pub answer: Option<String>,
}

impl Operation {
    /// Schemas that users pass.
    pub fn passed(&self) -> Vec<&str> {
        let fields = self.query.iter().chain(&self.headers);
        let named = fields.flat_map(|field| field.of.names());
        self.body.as_deref().into_iter().chain(named).collect()
    }

    /// Schemas that users are given.
    pub fn given(&self) -> Vec<&str> {
        let events = self.stream_event.as_deref();
        self.answer.as_deref().into_iter().chain(events).collect()
    }

    /// All parameters outside the path, those that are required first.
    pub fn named_params(&self) -> Vec<Field> {
        let all = || {
            self.body_fields
                .iter()
                .chain(&self.headers)
                .chain(&self.query)
        };
        let required = all().filter(|field| field.required);
        let optional = all().filter(|field| !field.required);
        required.chain(optional).cloned().collect()
    }

    /// Path parameters in the order in which users give them, then those that are given by name.
    pub fn path_in_order(&self) -> (Vec<Field>, Vec<Field>) {
        let (first, rest): (Vec<Field>, Vec<Field>) = self
            .path_params
            .iter()
            .cloned()
            .partition(|field| self.positional.contains(&field.name));
        (first, rest)
    }
}

impl Api {
    pub fn new(spec: &Value, tags: &[&str]) -> Result<Self, String> {
        let source = Source {
            spec,
            schemas: &spec["components"]["schemas"],
        };
        let operations = source.operations(tags)?;
        let reach = Reach::new(source.schemas, &operations)?;
        let mut ids = BTreeSet::new();
        for tag in tags {
            ids.extend(tag.match_indices('.').map(|(end, _)| tag[..end].to_owned()));
            ids.insert((*tag).to_owned());
        }
        let resources = ids
            .iter()
            .map(|id| source.resource(id, &ids, &operations))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            resources,
            operations: operations
                .into_iter()
                .map(|(_, operation)| operation)
                .collect(),
            reach,
        })
    }

    /// The schemas whose first user is this resource, in order of name.
    pub fn schemas_of<'a>(&'a self, resource: &'a Resource) -> impl Iterator<Item = &'a Schema> {
        let owned = |name: &str| self.reach.owner.get(name) == Some(&resource.id);
        let schemas = self.reach.schemas.values();
        schemas.filter(move |schema| owned(&schema.name))
    }
}

struct Source<'a> {
    spec: &'a Value,
    schemas: &'a Value,
}

impl Source<'_> {
    fn resource(
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

    fn operations(&self, tags: &[&str]) -> Result<Vec<(String, Operation)>, String> {
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
