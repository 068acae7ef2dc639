//! The npm package: for each resource a file with its methods and one with its types.

mod definitions;
mod namespaces;
mod operations;

use std::collections::{BTreeMap, BTreeSet};

use minijinja::{Environment, Value, context};
use serde::Serialize;

use self::definitions::{Definition, definitions, other_name};
use self::namespaces::namespaces;
use self::operations::{TsOperation, operation};
use super::{Files, HEAD, place, shown};
use crate::Failure;
use crate::model::{Api, Resource};
use crate::published::Names;

const ROOT: &str = "bindings-node/lib";

/// A resource with its types.
type Typed<'a> = (&'a Resource, Vec<Definition>);

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
    let all = typed_resources(api, published)?;
    let homes: BTreeMap<String, &Resource> = all
        .iter()
        .flat_map(|(resource, own)| own.iter().map(|one| (one.name.clone(), *resource)))
        .collect();
    let mut files = Files::new();
    for (resource, definitions) in &all {
        let text = resource_file(env, api, resource, definitions, &homes, &all)?;
        files.push((format!("{ROOT}/resources/{}.ts", file(resource)), text));
        if !definitions.is_empty() {
            let spaces = namespaces(published, definitions)?;
            let text = types_file(env, resource, definitions, &homes, &spaces)?;
            files.push((format!("{ROOT}/types/{}.ts", file(resource)), text));
        }
    }
    for folder in place::all_folders(api) {
        let more = context! { head => HEAD, is_root => folder.is_empty(), below => place::below(api, &folder), inside => shown(place::inside(api, &folder)) };
        let text = env.get_template("typescript/index.ts.j2")?.render(more)?;
        let prefix = place::prefix(&folder);
        files.push((format!("{ROOT}/resources/{prefix}index.ts"), text));
    }
    let modules: Vec<String> = all
        .iter()
        .filter(|(_, own)| !own.is_empty())
        .map(|(resource, _)| file(resource))
        .collect();
    let more = context! { head => HEAD, modules => modules };
    let text = env
        .get_template("typescript/types_index.ts.j2")?
        .render(more)?;
    files.push((format!("{ROOT}/types/index.ts"), text));
    let types: Vec<String> = all.iter().flat_map(|(_, own)| names(own)).collect();
    let top: Vec<TsResource> = all
        .iter()
        .filter(|(resource, _)| resource.path.len() == 1)
        .map(|(resource, own)| referred(resource, own, ""))
        .collect();
    let more = context! { head => HEAD, types => types, top => shown(top) };
    let text = env.get_template("typescript/client.ts.j2")?.render(more)?;
    files.push((format!("{ROOT}/client.ts"), text));
    Ok(files)
}

/// Every resource with its types, and the other names that these had in version 0.
fn typed_resources<'a>(api: &'a Api, published: &Names) -> Result<Vec<Typed<'a>>, Failure> {
    let mut all: Vec<Typed<'a>> = api
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
    Ok(all)
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

/// The types to import from each file of types, which the path `up` leads to.
fn imports(
    used: impl IntoIterator<Item = String>,
    homes: &BTreeMap<String, &Resource>,
    up: &str,
    is_imported: impl Fn(&Resource) -> bool,
) -> Value {
    let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for name in used {
        if let Some(home) = homes.get(&name).filter(|home| is_imported(home)) {
            let path = format!("{up}{}.js", file(home));
            imports.entry(path).or_default().insert(name);
        }
    }
    shown(imports)
}

fn types_file(
    env: &Environment<'_>,
    resource: &Resource,
    definitions: &[Definition],
    homes: &BTreeMap<String, &Resource>,
    spaces: &str,
) -> Result<String, Failure> {
    let used = definitions.iter().flat_map(|one| one.uses.iter().cloned());
    let up = match place::folders(resource).len() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    };
    let more = context! {
        head => HEAD,
        definitions => shown(definitions),
        imports => imports(used, homes, &up, |home| home.id != resource.id),
        spaces => spaces,
    };
    Ok(env.get_template("typescript/types.ts.j2")?.render(more)?)
}

fn resource_file(
    env: &Environment<'_>,
    api: &Api,
    resource: &Resource,
    definitions: &[Definition],
    homes: &BTreeMap<String, &Resource>,
    all: &[Typed<'_>],
) -> Result<String, Failure> {
    let up = format!("../{}", "../".repeat(place::folders(resource).len()));
    let folder = place::prefix(&place::folders(resource));
    let children: Vec<TsResource> = all
        .iter()
        .filter(|(other, _)| resource.children.contains(&other.id))
        .map(|(other, own)| referred(other, own, &folder))
        .collect();
    let operations: Vec<TsOperation> = resource
        .operations
        .iter()
        .map(|one| operation(api, one))
        .collect();
    let mut used: BTreeSet<String> = names(definitions).into_iter().collect();
    used.extend(children.iter().flat_map(|child| child.types.clone()));
    for operation in &resource.operations {
        used.extend(operation.given().into_iter().map(str::to_owned));
        used.extend(operation.body.clone());
    }
    let more = context! {
        head => HEAD,
        resource => shown(resource),
        children => shown(children),
        operations => shown(operations),
        definitions => shown(definitions),
        imports => imports(used, homes, &format!("{up}types/"), |_| true),
        types => names(definitions),
        file => file(resource),
        up => up,
    };
    Ok(env
        .get_template("typescript/resource.ts.j2")?
        .render(more)?)
}
