//! The Python package: resources with their methods, and types by module.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::{Environment, Value, context};
use serde::Serialize;

use super::{Files, HEAD, place, shown};
use crate::Failure;
use crate::model::{Api, Operation, Resource};
use crate::naming;
use crate::schema::{Field, Schema, Shape};
use crate::types::{self, Type, Way, twin};

const ROOT: &str = "bindings-python/python/tzafon";

#[derive(Clone, Debug, Serialize)]
struct PyField {
    /// On the wire.
    wire: String,
    name: String,
    doc: String,
    python: String,
    /// Whether None may be passed.
    nullable: bool,
    required: bool,
    /// Python forbids the name, and it can only be read by key.
    keyword: bool,
}

/// One name of a module of types.
#[derive(Clone, Debug, Serialize)]
struct Definition {
    name: String,
    doc: String,
    /// `typed_dict`, `model`, `dict` or `alias`.
    kind: &'static str,
    fields: Vec<PyField>,
    /// What an alias stands for.
    members: Vec<String>,
    /// The module of its hand-written methods, and their class.
    helpers: Option<(String, String)>,
    /// The type that these methods return, in whose terms their class is generic.
    helpers_of: Option<String>,
    #[serde(skip)]
    uses: BTreeSet<String>,
}

/// A module of types: its package below `types`, and its name.
type Module = (Vec<String>, String);

#[derive(Serialize)]
struct PyOperation {
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

pub fn files(env: &Environment<'_>, api: &Api) -> Result<Files, Failure> {
    let modules = modules(api);
    let homes: BTreeMap<String, Module> = modules
        .iter()
        .flat_map(|(module, all)| all.iter().map(|one| (one.name.clone(), module.clone())))
        .collect();
    let mut files = Files::new();
    for (module, definitions) in &modules {
        files.push(types_module(env, module, definitions, &homes)?);
    }
    for resource in &api.resources {
        files.push(resource_file(env, api, resource, &homes)?);
    }
    files.push(client_views(env, api)?);
    for folder in place::all_folders(api) {
        let below = place::below(api, &folder);
        let names: Vec<(String, String)> = api
            .resources
            .iter()
            .filter(|resource| resource.path.starts_with(&folder))
            .flat_map(|resource| exports(resource, &folder))
            .collect();
        let more = context! { head => HEAD, folder => &folder, below => &below, names => names, kind => "resources" };
        let text = env.get_template("python/package.py.j2")?.render(more)?;
        let prefix = place::prefix(&folder);
        files.push((format!("{ROOT}/resources/{prefix}__init__.py"), text));
        let names: Vec<(String, String)> = homes
            .iter()
            .filter(|(_, (package, _))| *package == folder)
            .map(|(name, (_, module))| (name.clone(), module.clone()))
            .collect();
        let more = context! { head => HEAD, folder => &folder, below => &below, names => names, kind => "types" };
        let text = env
            .get_template("python/types_package.py.j2")?
            .render(more)?;
        files.push((format!("{ROOT}/types/{prefix}__init__.py"), text));
    }
    Ok(files)
}

/// The resources of the client itself, with their views.
fn client_views(env: &Environment<'_>, api: &Api) -> Result<(String, String), Failure> {
    let top = api.resources.iter().filter(|one| !one.id.contains('.'));
    let resources: Vec<Value> = top
        .map(|resource| {
            let (name, class, doc) = (&resource.name, &resource.class, &resource.doc);
            context! { name => name, class => class, doc => doc, module => module_of(resource, &[]) }
        })
        .collect();
    let template = env.get_template("python/client_views.py.j2")?;
    let text = template.render(context! { head => HEAD, resources => resources })?;
    Ok((format!("{ROOT}/resources/client_views.py"), text))
}

/// The module of a resource, seen from a folder.
fn module_of(resource: &Resource, folder: &[String]) -> String {
    let folders = place::folders(resource);
    let mut module: Vec<&str> = folders[folder.len()..].iter().map(String::as_str).collect();
    module.push(&resource.name);
    module.join(".")
}

/// The classes of a resource, and the module that has them, seen from a folder.
fn exports(resource: &Resource, folder: &[String]) -> Vec<(String, String)> {
    let module = module_of(resource, folder);
    let mut names = Vec::new();
    for before in ["", "Async"] {
        for after in ["", "WithRawResponse", "WithStreamingResponse"] {
            names.push((
                format!("{before}{}Resource{after}", resource.class),
                module.clone(),
            ));
        }
    }
    names
}

/// Every module of types with its definitions, parts before wholes.
fn modules(api: &Api) -> BTreeMap<Module, Vec<Definition>> {
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

fn py_field(api: &Api, field: &Field, way: Way) -> PyField {
    let mut python = field.of.python(way, &api.reach.twins);
    let covered = python == "Any" || python == "object";
    if way == Way::Given && (!field.required || field.nullable) && !covered {
        python.push_str(" | None");
    }
    PyField {
        wire: field.name.clone(),
        name: naming::python(&field.name),
        doc: field.doc.clone(),
        python,
        nullable: way == Way::Passed && field.nullable && !covered,
        required: field.required,
        keyword: naming::is_python_keyword(&field.name),
    }
}

/// The names, as Python has them, that types are made of.
fn uses<'a>(api: &Api, of: impl Iterator<Item = &'a Type>, way: Way) -> BTreeSet<String> {
    let twins = &api.reach.twins;
    of.flat_map(Type::names)
        .map(|name| match way {
            Way::Passed if twins.contains(name) => twin(name),
            _ => name.to_owned(),
        })
        .collect()
}

/// `from ..agent.task_event import TaskEvent` for each name that is in another module.
fn imports(
    names: &BTreeSet<String>,
    from: &[String],
    own: Option<&Module>,
    homes: &BTreeMap<String, Module>,
) -> Vec<String> {
    let mut by_module: BTreeMap<&Module, Vec<&str>> = BTreeMap::new();
    for name in names {
        match homes.get(name) {
            Some(module) if Some(module) != own => {
                by_module.entry(module).or_default().push(name);
            }
            _ => {}
        }
    }
    let dots = ".".repeat(from.len() + 1);
    by_module
        .into_iter()
        .map(|((package, module), names)| {
            let mut parts = Vec::new();
            if own.is_none() {
                parts.push("types".to_owned());
            }
            parts.extend(package.iter().cloned());
            parts.push(module.clone());
            format!("from {dots}{} import {}", parts.join("."), names.join(", "))
        })
        .collect()
}

fn types_module(
    env: &Environment<'_>,
    module: &Module,
    definitions: &[Definition],
    homes: &BTreeMap<String, Module>,
) -> Result<(String, String), Failure> {
    let (package, name) = module;
    let used = definitions
        .iter()
        .flat_map(|one| one.uses.iter().cloned())
        .collect();
    let more = context! {
        head => HEAD,
        title => definitions.iter().find(|one| types::module(&one.name) == *name).map_or(&definitions[0].name, |one| &one.name),
        definitions => shown(definitions),
        imports => imports(&used, package, Some(module), homes),
        dots => ".".repeat(package.len() + 2),
    };
    let text = env
        .get_template("python/types_module.py.j2")?
        .render(more)?;
    let prefix = place::prefix(package);
    Ok((format!("{ROOT}/types/{prefix}{name}.py"), text))
}

fn resource_file(
    env: &Environment<'_>,
    api: &Api,
    resource: &Resource,
    homes: &BTreeMap<String, Module>,
) -> Result<(String, String), Failure> {
    let folders = place::folders(resource);
    let operations: Vec<PyOperation> = resource
        .operations
        .iter()
        .map(|operation| py_operation(api, operation))
        .collect();
    let mut given = BTreeSet::new();
    let mut passed = BTreeSet::new();
    for operation in &resource.operations {
        given.extend(operation.given().into_iter().map(str::to_owned));
        let params = operation.named_params();
        passed.extend(uses(api, params.iter().map(|field| &field.of), Way::Passed));
    }
    let depth: Vec<String> = folders
        .iter()
        .cloned()
        .chain(["resources".into()])
        .collect();
    let more = context! {
        head => HEAD,
        resource => shown(resource),
        children => shown(api.resources.iter().filter(|other| resource.children.contains(&other.id)).collect::<Vec<_>>()),
        operations => shown(operations),
        dots => ".".repeat(folders.len() + 2),
        given => imports(&given, &depth, None, homes),
        passed => imports(&passed, &depth, None, homes),
    };
    let text = env.get_template("python/resource.py.j2")?.render(more)?;
    let prefix = place::prefix(&folders);
    Ok((
        format!("{ROOT}/resources/{prefix}{}.py", resource.name),
        text,
    ))
}

fn py_operation(api: &Api, operation: &Operation) -> PyOperation {
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
