//! The definitions of the modules of types: models, dicts and aliases.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::field::{PyField, py_field, uses};
use crate::model::{Api, Operation};
use crate::naming;
use crate::schema::{Field, Schema, Shape};
use crate::types::{self, Type, Way, twin};

/// A module of types: its package below `types`, and its name.
pub(super) type Module = (Vec<String>, String);

/// One name of a module of types.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Definition {
    pub(super) name: String,
    pub(super) doc: String,
    /// `typed_dict`, `model`, `dict` or `alias`.
    pub(super) kind: &'static str,
    pub(super) fields: Vec<PyField>,
    /// What an alias stands for.
    pub(super) members: Vec<String>,
    /// The module of its hand-written methods, and their class.
    pub(super) helpers: Option<(String, String)>,
    /// The type that these methods return, in whose terms their class is generic.
    pub(super) helpers_of: Option<String>,
    #[serde(skip)]
    pub(super) uses: BTreeSet<String>,
}

/// Every module of types with its definitions, parts before wholes.
pub(super) fn modules(api: &Api) -> BTreeMap<Module, Vec<Definition>> {
    let mut modules: BTreeMap<Module, Vec<Definition>> = BTreeMap::new();
    for schema in api.reach.schemas.values() {
        let tag = &api.reach.owner[&schema.name];
        let mut package: Vec<String> = tag.split('.').map(str::to_owned).collect();
        package.pop();
        let (given, passed) = (
            api.reach.given.contains(&schema.name),
            api.reach.passed.contains(&schema.name),
        );
        if given {
            let module = (package.clone(), types::module(&schema.home));
            let all = modules.entry(module).or_default();
            all.extend(given_forms(api, schema));
        }
        if passed && !api.reach.is_twin(&schema.name) {
            let two = api.reach.twins.contains(&schema.name);
            let home = if api.reach.twins.contains(&schema.home) {
                twin(&schema.home)
            } else {
                schema.home.clone()
            };
            let name = if two {
                twin(&schema.name)
            } else {
                schema.name.clone()
            };
            let module = (package, types::module(&home));
            let all = modules.entry(module).or_default();
            all.push(passed_form(api, schema, name));
        }
    }
    for operation in &api.operations {
        let fields: Vec<Field> = [&operation.query[..], &operation.headers[..]].concat();
        if operation.body.is_none() && !fields.is_empty() {
            let tag = operation.id.rsplit_once('.').map_or("", |(tag, _)| tag);
            let mut package: Vec<String> = tag.split('.').map(str::to_owned).collect();
            package.pop();
            let module = (package, types::module(&operation.params));
            let doc = format!("Parameters of ``{}`` outside the path.", operation.id);
            let mut definition = typed_dict(api, operation.params.clone(), doc, &fields);
            for field in &mut definition.fields {
                field.wire.clone_from(&field.name); // as the method calls it
            }
            modules.entry(module).or_default().push(definition);
        }
    }
    for definitions in modules.values_mut() {
        sort(definitions);
    }
    modules
}

/// Classes first, since their annotations are read late; then aliases, after those they name.
fn sort(definitions: &mut Vec<Definition>) {
    let (classes, mut waiting): (Vec<_>, Vec<_>) = std::mem::take(definitions)
        .into_iter()
        .partition(|definition| definition.kind != "alias");
    *definitions = classes;
    while !waiting.is_empty() {
        let names: BTreeSet<String> = waiting.iter().map(|alias| alias.name.clone()).collect();
        let (ready, blocked): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .partition(|alias| alias.uses.is_disjoint(&names));
        let stuck = ready.is_empty();
        definitions.extend(ready);
        waiting = blocked;
        if stuck {
            definitions.append(&mut waiting); // a circle, which Python itself will report
        }
    }
}

fn given_forms(api: &Api, schema: &Schema) -> Vec<Definition> {
    let kind = if schema.dict { "dict" } else { "model" };
    let given = |fields: &[Field]| -> Vec<PyField> {
        let fields = fields.iter();
        fields
            .map(|field| py_field(api, field, Way::Given))
            .collect()
    };
    match &schema.shape {
        Shape::Object { fields } => vec![Definition {
            name: schema.name.clone(),
            doc: schema.doc.clone(),
            kind,
            fields: given(fields),
            members: Vec::new(),
            helpers: schema.helpers.then(|| helpers(&schema.name)),
            helpers_of: schema.helpers_of.clone(),
            uses: uses(api, fields.iter().map(|field| &field.of), Way::Given),
        }],
        Shape::Alias { of } => vec![alias(api, schema, schema.name.clone(), of, Way::Given)],
        Shape::Union {
            variants, fallback, ..
        } => {
            let mut all: Vec<Definition> = variants
                .iter()
                .chain([fallback])
                .map(|variant| Definition {
                    name: variant.class.clone(),
                    doc: variant.doc.clone(),
                    kind: "dict",
                    fields: given(&variant.fields),
                    members: Vec::new(),
                    helpers: variant.helpers.then(|| helpers(&variant.schema)),
                    helpers_of: None,
                    uses: uses(
                        api,
                        variant.fields.iter().map(|field| &field.of),
                        Way::Given,
                    ),
                })
                .collect();
            let names: Vec<String> = all.iter().map(|variant| variant.name.clone()).collect();
            all.push(Definition {
                name: schema.name.clone(),
                doc: schema.doc.clone(),
                kind: "alias",
                fields: Vec::new(),
                members: names,
                helpers: None,
                helpers_of: None,
                uses: BTreeSet::new(),
            });
            all
        }
    }
}

fn helpers(schema: &str) -> (String, String) {
    (naming::snake(schema), format!("{schema}Helpers"))
}

fn passed_form(api: &Api, schema: &Schema, name: String) -> Definition {
    match &schema.shape {
        Shape::Object { fields } => {
            let body = |operation: &&Operation| operation.body.as_ref() == Some(&schema.name);
            let query = api.operations.iter().find(body);
            let query = query.map_or(&[][..], |operation| &operation.query);
            let fields = [&fields[..], query].concat();
            typed_dict(api, name, schema.doc.clone(), &fields)
        }
        Shape::Alias { of } => alias(api, schema, name, of, Way::Passed),
        Shape::Union { .. } => alias(api, schema, name, &Type::Any, Way::Passed),
    }
}

fn typed_dict(api: &Api, name: String, doc: String, fields: &[Field]) -> Definition {
    Definition {
        name,
        doc,
        kind: "typed_dict",
        fields: fields
            .iter()
            .map(|field| py_field(api, field, Way::Passed))
            .collect(),
        members: Vec::new(),
        helpers: None,
        helpers_of: None,
        uses: uses(api, fields.iter().map(|field| &field.of), Way::Passed),
    }
}

fn alias(api: &Api, schema: &Schema, name: String, of: &Type, way: Way) -> Definition {
    let members: Vec<String> = match of {
        Type::Either { of, .. } => of
            .iter()
            .map(|member| member.python(way, &api.reach.twins))
            .collect(),
        one => vec![one.python(way, &api.reach.twins)],
    };
    Definition {
        name,
        doc: schema.doc.clone(),
        kind: "alias",
        fields: Vec::new(),
        members,
        helpers: None,
        helpers_of: None,
        uses: uses(api, [of].into_iter(), way),
    }
}
