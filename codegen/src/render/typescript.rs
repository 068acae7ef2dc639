//! The npm package: resources with their methods and types, one file each.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::{Environment, context};
use serde::Serialize;

use super::{Files, HEAD, place, shown};
use crate::Failure;
use crate::model::{Api, Operation, Resource};
use crate::naming;
use crate::published::{Names, Published};
use crate::schema::{Field, Schema, Shape};
use crate::types::{Type, twin};

const ROOT: &str = "bindings-node/lib/resources";

#[derive(Clone, Debug, Serialize)]
struct TsField {
    wire: String,
    name: String,
    doc: String,
    typescript: String,
    required: bool,
    nullable: bool,
}

/// One exported type.
#[derive(Clone, Debug, Serialize)]
struct Definition {
    name: String,
    doc: String,
    /// `interface`, `event`, `fallback` or `alias`.
    kind: &'static str,
    fields: Vec<TsField>,
    members: Vec<String>,
    helpers: Option<(String, String)>,
    /// Of events: the field that tells them apart.
    tag: String,
    /// Whether fields that this version does not know can be read.
    open: bool,
    #[serde(skip)]
    uses: BTreeSet<String>,
}

#[derive(Serialize)]
struct TsOperation {
    id: String,
    camel: String,
    doc: String,
    path: Vec<String>,
    positional: Vec<TsField>,
    by_name: Vec<TsField>,
    query: Vec<TsField>,
    headers: Vec<TsField>,
    has_body: bool,
    has_params: bool,
    params: String,
    optional: bool,
    caller: &'static str,
    answer: String,
    returns: String,
    stream_event: Option<String>,
    /// The type of its last argument.
    options: &'static str,
    /// The answer's type, where it or what it holds has hand-written methods.
    as_answer: Option<String>,
    as_event: Option<String>,
}

/// A resource as others refer to it.
#[derive(Serialize)]
struct TsResource {
    name: String,
    class: String,
    doc: String,
    file: String,
    types: Vec<String>,
}

pub fn files(env: &Environment<'_>, api: &Api, published: &Names) -> Result<Files, Failure> {
    let mut all: Vec<(&Resource, Vec<Definition>)> = api
        .resources
        .iter()
        .map(|resource| (resource, definitions(api, resource)))
        .collect();
    for (name, place) in published {
        let of = place.of.as_ref();
        let known = |own: &[Definition], name: &String| own.iter().any(|one| one.name == *name);
        let home = all
            .iter_mut()
            .find(|(_, own)| known(own, of.unwrap_or(name)));
        let (_, own) = home.ok_or_else(|| format!("npm-names.yaml: {name} names no type"))?;
        if let Some(of) = of {
            own.push(other_name(name, of));
        }
    }
    let homes: BTreeMap<String, &Resource> = all
        .iter()
        .flat_map(|(resource, own)| own.iter().map(|one| (one.name.clone(), *resource)))
        .collect();
    let mut files = Files::new();
    for (resource, definitions) in &all {
        let spaces = namespaces(published, definitions, &homes)?;
        let text = resource_file(env, api, resource, definitions, &homes, &all, &spaces)?;
        files.push((format!("{ROOT}/{}.ts", file(resource)), text));
    }
    for folder in place::all_folders(api) {
        let more = context! { head => HEAD, below => place::below(api, &folder), inside => shown(place::inside(api, &folder)) };
        let text = env.get_template("typescript/index.ts.j2")?.render(more)?;
        let prefix = place::prefix(&folder);
        files.push((format!("{ROOT}/{prefix}index.ts"), text));
        if let Some(name) = folder.last() {
            let more = context! { head => HEAD, name => name };
            let text = env.get_template("typescript/folder.ts.j2")?.render(more)?;
            files.push((format!("{ROOT}/{}.ts", folder.join("/")), text));
        }
    }
    let modules: Vec<(String, Vec<String>)> = all
        .iter()
        .map(|(resource, own)| (file(resource), names(own)))
        .collect();
    let top: Vec<TsResource> = all
        .iter()
        .filter(|(resource, _)| resource.path.len() == 1)
        .map(|(resource, own)| referred(resource, own, ""))
        .collect();
    let more = context! { head => HEAD, modules => modules, top => shown(top) };
    let text = env.get_template("typescript/client.ts.j2")?.render(more)?;
    files.push((format!("{ROOT}/client.ts"), text));
    Ok(files)
}

fn other_name(name: &str, of: &str) -> Definition {
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

/// The namespaces of a file's types: names that were nested in version 0.
fn namespaces(
    published: &Names,
    definitions: &[Definition],
    homes: &BTreeMap<String, &Resource>,
) -> Result<String, Failure> {
    let own = |name: &String| definitions.iter().any(|one| one.name == *name);
    let mut text = String::new();
    for (name, place) in published {
        if own(name) && !place.inner.is_empty() {
            text.push('\n');
            text.push_str(&format!(
                "/** Names of types in version 0. */\nexport declare namespace {name} {{\n"
            ));
            nest(place, homes, &mut text)?;
            text.push_str("}\n");
        }
    }
    Ok(text)
}

fn nest(
    place: &Published,
    homes: &BTreeMap<String, &Resource>,
    text: &mut String,
) -> Result<(), Failure> {
    for (name, inner) in &place.inner {
        if let Some(of) = &inner.of {
            if !homes.contains_key(of) {
                return Err(format!("npm-names.yaml: there is no type {of}").into());
            }
            text.push_str(&format!("export type {name} = Own.{of};\n"));
        }
        if !inner.inner.is_empty() {
            text.push_str(&format!("export namespace {name} {{\n"));
            nest(inner, homes, text)?;
            text.push_str("}\n");
        }
    }
    Ok(())
}

/// `agent/tasks`
fn file(resource: &Resource) -> String {
    format!(
        "{}{}",
        place::prefix(&place::folders(resource)),
        resource.name
    )
}

/// A resource as a file of `folder` sees it.
fn referred(resource: &Resource, own: &[Definition], folder: &str) -> TsResource {
    let file = file(resource);
    TsResource {
        name: resource.name.clone(),
        class: resource.class.clone(),
        doc: resource.doc.clone(),
        file: file.strip_prefix(folder).unwrap_or(&file).to_owned(),
        types: names(own),
    }
}

fn names(definitions: &[Definition]) -> Vec<String> {
    definitions.iter().map(|one| one.name.clone()).collect()
}

fn definitions(api: &Api, resource: &Resource) -> Vec<Definition> {
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

fn ts_field(field: &Field) -> TsField {
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

fn resource_file(
    env: &Environment<'_>,
    api: &Api,
    resource: &Resource,
    definitions: &[Definition],
    homes: &BTreeMap<String, &Resource>,
    all: &[(&Resource, Vec<Definition>)],
    spaces: &str,
) -> Result<String, Failure> {
    let operations: Vec<TsOperation> = resource
        .operations
        .iter()
        .map(|one| operation(api, one))
        .collect();
    let depth = place::folders(resource).len();
    let mut used: BTreeSet<String> = definitions
        .iter()
        .flat_map(|one| one.uses.iter().cloned())
        .collect();
    for operation in &resource.operations {
        used.extend(operation.given().into_iter().map(str::to_owned));
        used.extend(operation.body.clone());
    }
    let mut imports: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in used {
        if let Some(home) = homes.get(&name).filter(|home| home.id != resource.id) {
            let path = format!("{}{}.js", up(depth), file(home));
            imports.entry(path).or_default().push(name);
        }
    }
    let folder = place::prefix(&place::folders(resource));
    let children: Vec<TsResource> = all
        .iter()
        .filter(|(other, _)| resource.children.contains(&other.id))
        .map(|(other, own)| referred(other, own, &folder))
        .collect();
    let more = context! {
        head => HEAD,
        resource => shown(resource),
        children => shown(children),
        operations => shown(operations),
        definitions => shown(definitions),
        imports => imports,
        spaces => spaces,
        own => format!("./{}.js", resource.name),
        types => names(definitions),
        up => format!("../{}", "../".repeat(depth)),
    };
    Ok(env
        .get_template("typescript/resource.ts.j2")?
        .render(more)?)
}

/// The way to the folder of all resources.
fn up(depth: usize) -> String {
    match depth {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

fn operation(api: &Api, operation: &Operation) -> TsOperation {
    let fields = |fields: &[Field]| -> Vec<TsField> { fields.iter().map(ts_field).collect() };
    let (positional, by_name) = operation.path_in_order();
    let answer = operation.answer.clone().unwrap_or_else(|| "void".into());
    let (caller, returns) = match operation.stream.as_deref() {
        Some("Sse") => ("_stream", format!("Stream<{answer}>")),
        Some("Jsonl") => ("_lines", format!("JSONLDecoder<{answer}>")),
        Some(_) => ("_socket", "Socket".to_owned()),
        None if operation.answer.is_none() => ("_none", answer.clone()),
        None => ("_call", answer.clone()),
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
        answer,
        returns,
        stream_event: operation.stream_event.clone(),
        options: match operation.resume {
            Some(_) => "StreamRequestOptions",
            None => "RequestOptions",
        },
        as_answer: with_methods(api, operation.answer.as_ref()),
        as_event: with_methods(api, operation.stream_event.as_ref()),
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
