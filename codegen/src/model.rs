//! The API as a tree of resources, ready to be written in a language.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_yaml_ng::Value;

use crate::reach::Reach;
use crate::schema::{Field, Schema};
use crate::source::Source;

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
