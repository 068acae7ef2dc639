//! The exported types of a resource.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::{Api, Operation, Resource};
use crate::naming;
use crate::schema::{Field, Schema, Shape};
use crate::types::{Type, twin};

#[derive(Clone, Debug, Serialize)]
pub struct TsField {
    pub wire: String,
    pub name: String,
    pub doc: String,
    pub typescript: String,
    pub required: bool,
    pub nullable: bool,
}

/// One exported type.
#[derive(Clone, Debug, Serialize)]
pub struct Definition {
    pub name: String,
    pub doc: String,
    /// `interface`, `event`, `fallback` or `alias`.
    pub kind: &'static str,
    pub fields: Vec<TsField>,
    pub members: Vec<String>,
    pub helpers: Option<(String, String)>,
    /// Of events: the field that tells them apart.
    pub tag: String,
    /// Whether fields that this version does not know can be read.
    pub open: bool,
    #[serde(skip)]
    pub uses: BTreeSet<String>,
}

pub fn other_name(name: &str, of: &str) -> Definition {
    Definition {
        name: name.to_owned(),
        doc: format!("Name of `{of}` in version 0."),
        kind: "alias",
        fields: Vec::new(),
        members: vec![of.to_owned()],
        helpers: None,
        tag: String::new(),
        open: false,
        uses: BTreeSet::new(),
    }
}

pub fn definitions(api: &Api, resource: &Resource) -> Vec<Definition> {
    let mut all: Vec<Definition> = api
        .schemas_of(resource)
        .flat_map(|schema| definition(api, resource, schema))
        .collect();
    for operation in &resource.operations {
        let (_, by_name) = operation.path_in_order();
        let fields = [&by_name[..], &operation.query, &operation.headers].concat();
        if operation.body.is_none() && !fields.is_empty() {
            let mut own = object(&operation.params, String::new(), &fields, None, false);
            own.doc = format!("Parameters of `{}` outside the path.", operation.id);
            for field in &mut own.fields {
                field.wire.clone_from(&field.name);
            }
            all.push(own);
        }
    }
    all
}

fn definition(api: &Api, resource: &Resource, schema: &Schema) -> Vec<Definition> {
    let schema = &as_passed(api, schema);
    let helpers = schema.helpers.then(|| helpers(&schema.name));
    match &schema.shape {
        Shape::Object { fields } => {
            let body = |operation: &&Operation| operation.body.as_ref() == Some(&schema.name);
            let query = resource.operations.iter().find(body);
            let query = query.map_or(&[][..], |operation| &operation.query);
            let fields = [&fields[..], query].concat();
            let empty = api.reach.given.contains(&schema.name) && fields.is_empty();
            let open = empty || schema.open && is_open(api, resource);
            vec![object(
                &schema.name,
                schema.doc.clone(),
                &fields,
                helpers,
                open,
            )]
        }
        // What users pass need not have the methods of what they are given.
        Shape::Alias {
            of: Type::Named(name),
        } if api.reach.is_twin(&schema.name) && has_helpers(api, name) => {
            let Some(given) = api.reach.schemas.get(name) else {
                return Vec::new();
            };
            let mut own = as_passed(api, given);
            own.name.clone_from(&schema.name);
            own.doc.clone_from(&schema.doc);
            own.helpers = false;
            definition(api, resource, &own)
        }
        Shape::Alias { of } => vec![alias(schema, of)],
        Shape::Union {
            tag,
            variants,
            fallback,
        } => {
            let mut all = Vec::new();
            let mut members = Vec::new();
            for variant in variants.iter().chain([fallback]) {
                let helpers = variant.helpers.then(|| self::helpers(&variant.schema));
                let mut one = object(
                    &variant.class,
                    variant.doc.clone(),
                    &variant.fields,
                    helpers,
                    true,
                );
                one.kind = if variant.value.is_empty() {
                    "fallback"
                } else {
                    "event"
                };
                one.tag.clone_from(tag);
                members.push(one.name.clone());
                all.push(one);
            }
            all.insert(
                0,
                Definition {
                    members,
                    ..alias(schema, &Type::Any)
                },
            );
            all
        }
    }
}

/// What is only passed holds values that need not have the methods of those that are given.
fn as_passed(api: &Api, schema: &Schema) -> Schema {
    let mut own = schema.clone();
    if api.reach.given.contains(&schema.name) || api.reach.is_twin(&schema.name) {
        return own;
    }
    let types = match &mut own.shape {
        Shape::Object { fields } => fields.iter_mut().map(|field| &mut field.of).collect(),
        Shape::Alias { of } => vec![of],
        Shape::Union { .. } => Vec::new(),
    };
    for of in types {
        of.rename(&|name| has_helpers(api, name).then(|| twin(name)));
    }
    own
}

fn has_helpers(api: &Api, name: &str) -> bool {
    let schema = api.reach.schemas.get(name);
    schema.is_some_and(|schema| schema.helpers)
}

fn helpers(schema: &str) -> (String, String) {
    (naming::kebab(schema), format!("{schema}Helpers"))
}

fn object(
    name: &str,
    doc: String,
    fields: &[Field],
    helpers: Option<(String, String)>,
    open: bool,
) -> Definition {
    Definition {
        name: name.to_owned(),
        doc,
        kind: "interface",
        fields: fields.iter().map(ts_field).collect(),
        members: Vec::new(),
        helpers,
        tag: String::new(),
        open,
        uses: fields
            .iter()
            .flat_map(|field| field.of.names())
            .map(str::to_owned)
            .collect(),
    }
}

/// A member of a union. One without a schema has a `type` as well, so that looking at it leaves the right member.
fn member(schema: &Schema, of: &Type) -> String {
    match of {
        Type::Map(_) if !schema.other_types.is_empty() => {
            let known: Vec<String> = schema
                .other_types
                .iter()
                .map(|word| format!("'{word}'"))
                .collect();
            format!(
                "{{ type: {} | Unlisted; [key: string]: unknown }}",
                known.join(" | ")
            )
        }
        of => of.typescript(),
    }
}

/// Whether fields that the description does not know can be passed to a resource, and are read from its answers.
fn is_open(api: &Api, resource: &Resource) -> bool {
    let mut own = api.schemas_of(resource);
    own.any(|schema| schema.open && api.reach.passed.contains(&schema.name))
}

fn alias(schema: &Schema, of: &Type) -> Definition {
    let members = match of {
        Type::Either { of, .. } => of.iter().map(|one| member(schema, one)).collect(),
        one => vec![one.typescript()],
    };
    Definition {
        name: schema.name.clone(),
        doc: schema.doc.clone(),
        kind: "alias",
        fields: Vec::new(),
        members,
        helpers: None,
        tag: String::new(),
        open: false,
        uses: of.names().into_iter().map(str::to_owned).collect(),
    }
}

pub fn ts_field(field: &Field) -> TsField {
    TsField {
        wire: field.name.clone(),
        // A query's parameters are written as on the wire, as a body's are.
        name: if field.in_query {
            field.name.clone()
        } else {
            naming::camel(&field.name)
        },
        doc: field.doc.clone(),
        typescript: field.of.typescript(),
        required: field.required,
        nullable: field.nullable,
    }
}
