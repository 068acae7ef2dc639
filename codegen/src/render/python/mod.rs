//! The Python package: resources with their methods, and types by module.

mod definitions;
mod field;
mod imports;
mod operations;

use std::collections::{BTreeMap, BTreeSet};

use minijinja::{Environment, Value, context};

use definitions::{Definition, Module, modules};
use field::uses;
use imports::imports;
use operations::{PyOperation, py_operation};

use super::{Files, HEAD, place, shown};
use crate::Failure;
use crate::model::{Api, Resource};
use crate::types::{self, Way};

const ROOT: &str = "bindings-python/python/tzafon";

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
