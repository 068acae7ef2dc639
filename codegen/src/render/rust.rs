//! The Rust client: table of operations, types, and methods by resource.

use minijinja::{Environment, context};
use serde::Serialize;

use super::{Files, HEAD, shown};
use crate::Failure;
use crate::model::{Api, Operation, Resource};
use crate::naming;
use crate::schema::{Field, Schema, Shape, Variant};
use crate::types::{Type, Way};

const FOLDER: &str = "core/src/generated";

#[derive(Serialize)]
struct RustField {
    doc: String,
    /// The name on the wire, where it differs.
    rename: Option<String>,
    name: String,
    rust: String,
    optional: bool,
    in_query: bool,
    wire: String,
}

#[derive(Serialize)]
struct RustStruct {
    name: String,
    doc: String,
    default: bool,
    fields: Vec<RustField>,
    enums: Vec<RustEnum>,
}

#[derive(Serialize)]
struct RustEnum {
    name: String,
    doc: String,
    /// (on the wire, in Rust)
    words: Vec<(String, String)>,
    /// (variant, type)
    members: Vec<(String, String)>,
    /// Has a variant for values that this version does not know.
    open: bool,
}

#[derive(Serialize)]
struct RustUnion {
    name: String,
    doc: String,
    tag: String,
    variants: Vec<(String, String, RustStruct)>,
    fallback_doc: String,
}

#[derive(Serialize)]
struct RustAlias {
    name: String,
    doc: String,
    of: String,
}

#[derive(Serialize)]
#[serde(tag = "kind", content = "item", rename_all = "snake_case")]
enum Item {
    Struct(RustStruct),
    /// Parameters that go into the query and headers, never into JSON.
    Params(RustStruct),
    Enum(RustEnum),
    Union(RustUnion),
    Alias(RustAlias),
}

#[derive(Serialize)]
struct RustOperation {
    #[serde(flatten)]
    operation: Operation,
    rust_name: String,
    path_names: Vec<(String, String)>,
    query_fields: Vec<RustField>,
    header_fields: Vec<RustField>,
    has_params: bool,
}

pub fn files(env: &Environment<'_>, api: &Api) -> Result<Files, Failure> {
    let mut files = Files::new();
    let mut add = |name: String, template: &str, more| -> Result<(), Failure> {
        let text = env.get_template(template)?.render(more)?;
        files.push((format!("{FOLDER}/{name}"), text));
        Ok(())
    };
    let resources = shown(&api.resources);
    let with_types: Vec<String> = api
        .resources
        .iter()
        .filter(|resource| !items(api, resource).is_empty())
        .map(file_name)
        .collect();
    add("mod.rs".into(), "rust/mod.rs.j2", context! { head => HEAD })?;
    add(
        "operations.rs".into(),
        "rust/operations.rs.j2",
        context! { head => HEAD, operations => shown(&api.operations) },
    )?;
    add(
        "types/mod.rs".into(),
        "rust/types_mod.rs.j2",
        context! { head => HEAD, modules => &with_types },
    )?;
    add(
        "resources/mod.rs".into(),
        "rust/resources.rs.j2",
        context! { head => HEAD, resources => &resources },
    )?;
    for resource in &api.resources {
        let name = file_name(resource);
        let operations: Vec<RustOperation> = resource.operations.iter().map(operation).collect();
        let more = context! { head => HEAD, resource => shown(resource), resources => &resources, operations => shown(operations) };
        add(format!("resources/{name}.rs"), "rust/resource.rs.j2", more)?;
        let items = items(api, resource);
        if !items.is_empty() {
            let more =
                context! { head => HEAD, resource => shown(resource), items => shown(items) };
            add(format!("types/{name}.rs"), "rust/types.rs.j2", more)?;
        }
    }
    Ok(files)
}

fn file_name(resource: &Resource) -> String {
    resource.path.join("_")
}

fn operation(operation: &Operation) -> RustOperation {
    let param = |field: &Field| rust_field(&as_text(field), Way::Passed);
    RustOperation {
        rust_name: naming::rust(&operation.name),
        path_names: operation
            .path_params
            .iter()
            .map(|field| (field.name.clone(), naming::rust(&field.name)))
            .collect(),
        query_fields: operation.query.iter().map(param).collect(),
        header_fields: operation.headers.iter().map(param).collect(),
        has_params: operation.body.is_some()
            || !operation.query.is_empty()
            || !operation.headers.is_empty(),
        operation: operation.clone(),
    }
}

/// A parameter outside the body is text on the wire, so one of several types is text here.
fn as_text(field: &Field) -> Field {
    let mut field = field.clone();
    if matches!(field.of, Type::Either { .. }) {
        field.of = Type::Text;
    }
    field
}

fn items(api: &Api, resource: &Resource) -> Vec<Item> {
    let mut items: Vec<Item> = api
        .schemas_of(resource)
        .flat_map(|schema| {
            let way = api.reach.way(&schema.name);
            let parts = match schema.shape {
                Shape::Object { .. } => Vec::new(), // it declares its own
                _ => enums(schema, way),
            };
            let parts = parts.into_iter().map(Item::Enum);
            [item(api, resource, schema)].into_iter().chain(parts)
        })
        .collect();
    for operation in &resource.operations {
        let fields: Vec<Field> = operation
            .query
            .iter()
            .chain(&operation.headers)
            .map(as_text)
            .collect();
        if operation.body.is_none() && !fields.is_empty() {
            items.push(Item::Params(RustStruct {
                name: operation.params.clone(),
                doc: format!(
                    "Parameters of `{}`; absent ones are not sent.",
                    operation.id
                ),
                default: fields.iter().all(|field| !field.required),
                enums: enums(
                    &Schema {
                        name: operation.params.clone(),
                        doc: String::new(),
                        home: String::new(),
                        dict: false,
                        helpers: false,
                        helpers_of: None,
                        named_events: false,
                        open: false,
                        other_types: Vec::new(),
                        shape: Shape::Object {
                            fields: fields.clone(),
                        },
                    },
                    Way::Passed,
                ),
                fields: fields
                    .iter()
                    .map(|field| rust_field(field, Way::Passed))
                    .collect(),
            }));
        }
    }
    items
}

fn item(api: &Api, resource: &Resource, schema: &Schema) -> Item {
    let way = api.reach.way(&schema.name);
    match &schema.shape {
        Shape::Object { fields } => {
            let body = |operation: &&Operation| operation.body.as_ref() == Some(&schema.name);
            let query = resource
                .operations
                .iter()
                .find(body)
                .map_or(&[][..], |operation| &operation.query);
            let fields: Vec<&Field> = fields.iter().chain(query).collect();
            Item::Struct(RustStruct {
                name: schema.name.clone(),
                doc: schema.doc.clone(),
                default: api
                    .reach
                    .has_default(&Type::Named(schema.name.clone()), way),
                fields: fields.iter().map(|field| rust_field(field, way)).collect(),
                enums: enums(schema, way),
            })
        }
        Shape::Union {
            tag,
            variants,
            fallback,
        } => Item::Union(RustUnion {
            name: schema.name.clone(),
            doc: schema.doc.clone(),
            tag: tag.clone(),
            variants: variants
                .iter()
                .map(|one| (one.short.clone(), one.value.clone(), variant(one, tag)))
                .collect(),
            fallback_doc: fallback.doc.clone(),
        }),
        Shape::Alias {
            of: Type::Either { name, of },
        } => Item::Enum(either(name, &schema.doc, of, way)),
        Shape::Alias { of } => Item::Alias(RustAlias {
            name: schema.name.clone(),
            doc: schema.doc.clone(),
            of: of.rust(way),
        }),
    }
}

fn variant(variant: &Variant, tag: &str) -> RustStruct {
    let fields: Vec<Field> = variant
        .fields
        .iter()
        .filter(|field| field.name != tag)
        .cloned()
        .collect();
    RustStruct {
        name: variant.class.clone(),
        doc: variant.doc.clone(),
        default: false,
        fields: fields
            .iter()
            .map(|field| rust_field(field, Way::Given))
            .collect(),
        enums: Vec::new(),
    }
}

fn rust_field(field: &Field, way: Way) -> RustField {
    let name = naming::rust(&field.name);
    let plain = name.strip_prefix("r#").unwrap_or(&name);
    RustField {
        doc: field.doc.clone(),
        rename: (plain != field.name).then(|| field.name.clone()),
        rust: field.of.rust(way),
        optional: !field.required || field.nullable,
        in_query: field.in_query,
        wire: field.name.clone(),
        name,
    }
}

fn enums(schema: &Schema, way: Way) -> Vec<RustEnum> {
    let declared = schema.declared(way).into_iter();
    declared
        .filter_map(|(kind, doc)| match kind {
            Type::Words { name, values } => Some(RustEnum {
                name: name.clone(),
                doc: doc.to_owned(),
                words: values
                    .iter()
                    .map(|word| (word.clone(), naming::pascal(word)))
                    .collect(),
                members: Vec::new(),
                open: false,
            }),
            Type::Either { name, of } => Some(either(name, doc, of, way)),
            _ => None,
        })
        .collect()
}

fn either(name: &str, doc: &str, of: &[Type], way: Way) -> RustEnum {
    let mut members: Vec<(String, String)> = Vec::new();
    for member in of {
        let short = member.variant();
        let taken = members.iter().filter(|(other, _)| *other == short).count();
        let short = match taken {
            0 => short,
            more => format!("{short}{}", more + 1),
        };
        members.push((short, member.rust(way)));
    }
    let covers_all = of.iter().any(|member| matches!(member, Type::Any));
    RustEnum {
        name: name.to_owned(),
        doc: doc.to_owned(),
        words: Vec::new(),
        members,
        open: way == Way::Given && !covers_all,
    }
}
