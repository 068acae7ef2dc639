//! Templates, and where what they give goes.

mod command;
mod format;
mod place;
mod python;
mod rust;
mod typescript;

use std::path::Path;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, Value};

use crate::Failure;
use crate::model::Api;
use crate::published::Names;
use crate::{naming, text};

pub const HEAD: &str = "Generated from api/openapi.yaml by `make codegen`; do not edit.";

/// A file's path from the root, and its content.
pub type Files = Vec<(String, String)>;

macro_rules! templates {
    ($($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("../../templates/", $name)))),*] };
}

const TEMPLATES: &[(&str, &str)] = templates![
    "rust/command.rs.j2",
    "rust/mod.rs.j2",
    "rust/operations.rs.j2",
    "rust/types.rs.j2",
    "rust/types_mod.rs.j2",
    "rust/resources.rs.j2",
    "rust/resource.rs.j2",
    "python/client_views.py.j2",
    "python/package.py.j2",
    "python/resource.py.j2",
    "python/types_module.py.j2",
    "python/types_package.py.j2",
    "typescript/index.ts.j2",
    "typescript/client.ts.j2",
    "typescript/resource.ts.j2",
    "typescript/types.ts.j2",
    "typescript/types_index.ts.j2",
];

/// The folders in which every file is generated: what is there and not made is left over.
pub const FOLDERS: &[&str] = &[
    "cli/src/generated",
    "core/src/generated",
    "bindings-python/python/tzafon/resources",
    "bindings-python/python/tzafon/types",
    "bindings-node/lib/resources",
    "bindings-node/lib/types",
];

/// Every generated file.
pub fn files(api: &Api, published: &Names, root: &Path) -> Result<Files, Failure> {
    let env = environment()?;
    let mut files = rust::files(&env, api)?;
    files.append(&mut command::files(&env, api)?);
    let mut python = python::files(&env, api)?;
    let mut typescript = typescript::files(&env, api, published)?;
    format::rust(&mut files)?;
    format::python(&mut python, root)?;
    format::typescript(&mut typescript, root)?;
    files.append(&mut python);
    files.append(&mut typescript);
    Ok(files)
}

fn environment() -> Result<Environment<'static>, Failure> {
    let mut env = Environment::new();
    env.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()?,
    );
    env.add_filter("py_doc", |doc: &str, indent: usize| {
        text::python(doc, indent)
    });
    env.add_filter("py_text", |doc: &str, indent: usize| {
        text::python_text(doc, indent)
    });
    env.add_filter("py_arg", |doc: &str, name: &str, indent: usize| {
        text::python_arg(name, doc, indent)
    });
    env.add_filter("rs_doc", |doc: &str, indent: usize| text::rust(doc, indent));
    env.add_filter("ts_doc", |doc: &str, indent: usize| {
        text::typescript(doc, indent)
    });
    env.add_filter("snake", |name: &str| naming::snake(name));
    env.add_filter("kebab", |name: &str| naming::kebab(name));
    for (name, source) in TEMPLATES {
        env.add_template(name, source)?;
    }
    Ok(env)
}

/// A value as templates see it.
fn shown(value: impl serde::Serialize) -> Value {
    Value::from(Serde(value))
}
