//! The API as a tree of resources, ready for templates.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_yaml_ng::Value;

use crate::naming;
use crate::schema::{Field, Schema};
use crate::types;

#[derive(Debug, Serialize)]
pub struct Api {
    /// Parents before children.
    pub resources: Vec<Resource>,
    pub operations: Vec<Operation>,
}

#[derive(Debug, Serialize)]
pub struct Resource {
    /// The dotted name that users write after the client: `agent.tasks`.
    pub id: String,
    pub path: Vec<String>,
    pub name: String,
    /// `Tasks`
    pub class: String,
    pub doc: String,
    /// Ids of the resources below.
    pub children: Vec<String>,
    pub operations: Vec<Operation>,
    pub schemas: Vec<Schema>,
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
    pub stream: Option<String>,
    pub idempotent: bool,
    pub idempotency_field: Option<String>,
    pub terminal: Vec<String>,
    /// Path parameters, in the order of the path.
    pub path_params: Vec<Field>,
    pub query: Vec<Field>,
    pub headers: Vec<Field>,
    /// The name of the type that holds query and header parameters.
    pub options: String,
    /// The body's schema.
    pub body: Option<String>,
    pub body_fields: Vec<Field>,
    pub answer: String,
}

impl Api {
    pub fn new(spec: &Value, tags: &[&str]) -> Result<Self, String> {
        let all = Source {
            spec,
            schemas: &spec["components"]["schemas"],
        };
        let operations = all.operations(tags)?;
        let mut ids = BTreeSet::new();
        for tag in tags {
            ids.extend(tag.match_indices('.').map(|(end, _)| tag[..end].to_owned()));
            ids.insert((*tag).to_owned());
        }
        let resources = ids
            .iter()
            .map(|id| all.resource(id, &ids, &operations))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            resources,
            operations: operations
                .into_iter()
                .map(|(_, operation)| operation)
                .collect(),
        })
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
        let operations: Vec<Operation> = operations
            .iter()
            .filter(|(tag, _)| tag == id)
            .map(|(_, operation)| operation.clone())
            .collect();
        let doc = self.spec["tags"].as_sequence().into_iter().flatten();
        let doc = doc
            .filter(|tag| tag["name"].as_str() == Some(id))
            .find_map(|tag| tag["description"].as_str());
        Ok(Resource {
            id: id.to_owned(),
            class: naming::pascal(&name),
            doc: doc
                .ok_or_else(|| format!("the tag {id} has no description"))?
                .to_owned(),
            children: children.cloned().collect(),
            schemas: self.reachable(&operations)?,
            operations,
            path,
            name,
        })
    }

    /// Everything that the operations take and give, each once, in order of name.
    fn reachable(&self, operations: &[Operation]) -> Result<Vec<Schema>, String> {
        let passed = operations
            .iter()
            .filter_map(|operation| operation.body.clone().map(|name| (name, true)));
        let given = operations
            .iter()
            .map(|operation| (operation.answer.clone(), false));
        let mut waiting: Vec<(String, bool)> = passed.chain(given).collect();
        let mut found: Vec<Schema> = Vec::new();
        while let Some((name, passed)) = waiting.pop() {
            if found.iter().any(|schema| schema.name == name) {
                continue;
            }
            let schema = Schema::new(self.schemas, &name, passed)?;
            waiting.extend(schema.names().into_iter().map(|name| (name, passed)));
            found.push(schema);
        }
        found.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(found)
    }

    fn operations(&self, tags: &[&str]) -> Result<Vec<(String, Operation)>, String> {
        let mut found = Vec::new();
        for (path, methods) in self.spec["paths"].as_mapping().into_iter().flatten() {
            for (method, entry) in methods.as_mapping().into_iter().flatten() {
                let (Some(path), Some(method)) = (path.as_str(), method.as_str()) else {
                    continue;
                };
                let Some(tag) = entry["tags"][0].as_str().filter(|tag| tags.contains(tag)) else {
                    continue;
                };
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
        let (media, answer) = entry["responses"]["200"]["content"]
            .as_mapping()
            .and_then(|content| content.iter().next())
            .ok_or_else(|| format!("{id} has no answer"))?;
        let answer = answer["schema"]["$ref"]
            .as_str()
            .ok_or_else(|| format!("{id}: its answer has no name"))?;
        let options = format!(
            "{}{}Params",
            naming::pascal(naming::singular(resource)),
            naming::pascal(name)
        );
        let params = |place: &str| self.params(entry, &options, place);
        let accept = entry["x-lightcone-accept"]
            .as_str()
            .or(media.as_str())
            .unwrap_or("application/json");
        Ok(Operation {
            doc: entry["description"]
                .as_str()
                .ok_or_else(|| format!("{id} has no description"))?
                .to_owned(),
            name: naming::snake(name),
            camel: naming::camel(name),
            method: method.to_uppercase(),
            path: path.to_owned(),
            accept: accept.to_owned(),
            stream: entry["x-lightcone-stream"]
                .as_str()
                .filter(|kind| *kind != "none")
                .map(naming::pascal),
            idempotent: entry["x-lightcone-idempotent"].as_bool().unwrap_or(false),
            idempotency_field: entry["x-lightcone-idempotency-key"]["field"]
                .as_str()
                .map(str::to_owned),
            terminal: self.terminal(entry),
            path_params: params("path")?,
            query: params("query")?,
            headers: params("header")?,
            body_fields: body
                .map(|name| self.body_fields(name))
                .transpose()?
                .unwrap_or_default(),
            body: body.map(str::to_owned),
            answer: types::last_part(answer).to_owned(),
            id: id.to_owned(),
            options,
        })
    }

    fn params(&self, entry: &Value, owner: &str, place: &str) -> Result<Vec<Field>, String> {
        let mut found = Vec::new();
        for param in entry["parameters"].as_sequence().into_iter().flatten() {
            let param = match param["$ref"].as_str() {
                Some(target) => &self.spec["components"]["parameters"][types::last_part(target)],
                None => param,
            };
            if param["in"].as_str() == Some(place) {
                let name = param["name"]
                    .as_str()
                    .ok_or_else(|| format!("{owner}: a parameter has no name"))?;
                let doc = param["description"].as_str().unwrap_or_default();
                let required = param["required"].as_bool().unwrap_or(false);
                found.push(Field::new(
                    owner,
                    name,
                    &param["schema"],
                    doc,
                    required,
                    true,
                )?);
            }
        }
        Ok(found)
    }

    fn body_fields(&self, name: &str) -> Result<Vec<Field>, String> {
        use crate::schema::Shape;
        match Schema::new(self.schemas, name, true)?.shape {
            Shape::Object { fields, .. } => Ok(fields),
            Shape::Alias { of } => self.body_fields(&of),
            Shape::Union { .. } => Err(format!("{name}: a body that is a union is not made yet")),
        }
    }

    /// The event types that end a stream; operations may point to another one for them.
    fn terminal(&self, entry: &Value) -> Vec<String> {
        let facts = &entry["x-lightcone-sse"];
        if let Some(other) = facts["same-as"].as_str() {
            let methods = self.spec["paths"]
                .as_mapping()
                .into_iter()
                .flatten()
                .filter_map(|(_, path)| path.as_mapping());
            let mut entries = methods.flatten().map(|(_, entry)| entry);
            return entries
                .find(|entry| {
                    entry["operationId"].as_str() == Some(other)
                        && entry["x-lightcone-sse"]["same-as"].is_null()
                })
                .map(|entry| self.terminal(entry))
                .unwrap_or_default();
        }
        facts["terminal"]
            .as_sequence()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }
}
