//! Templates and where what they give goes.

use std::io::Write;
use std::process::{Command, Stdio};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, Value, context};

use crate::Failure;
use crate::model::{Api, Resource};
use crate::{naming, text};

const HEAD: &str = "Generated from core/api/openapi.yaml by `make codegen`; do not edit.";

macro_rules! templates {
    ($($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("../templates/", $name)))),*] };
}

const TEMPLATES: &[(&str, &str)] = templates![
    "rust/mod.rs.j2",
    "rust/operations.rs.j2",
    "rust/types.rs.j2",
    "rust/resources.rs.j2",
    "rust/resource.rs.j2",
    "python/package.py.j2",
    "python/resource.py.j2",
    "python/types.py.j2",
    "python/types_package.py.j2",
    "typescript/index.ts.j2",
    "typescript/resource.ts.j2",
];

/// Every generated file: its path from the root, and its content.
pub fn files(api: &Api) -> Result<Vec<(String, String)>, Failure> {
    let out = Output {
        env: environment()?,
        api,
        files: Vec::new(),
    };
    Ok(out.rust()?.python()?.typescript()?.files)
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
    env.add_filter("py_arg", |doc: &str, name: &str, indent: usize| {
        text::python_arg(name, doc, indent)
    });
    env.add_filter("rs_doc", |doc: &str, indent: usize| text::rust(doc, indent));
    env.add_filter("ts_doc", |doc: &str, indent: usize| {
        text::typescript(doc, indent)
    });
    env.add_filter("snake", |name: &str| naming::snake(name));
    env.add_filter("py_sorted", python_sorted);
    for (name, source) in TEMPLATES {
        env.add_template(name, source)?;
    }
    Ok(env)
}

/// Names in the order that import sorters want: constants, classes, the rest.
fn python_sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort_by_key(|name| {
        let rank = match name.chars().next() {
            Some(first) if first.is_lowercase() => 2,
            _ if name.chars().any(char::is_lowercase) => 1,
            _ => 0,
        };
        (rank, name.clone())
    });
    names.dedup();
    names
}

struct Output<'a> {
    env: Environment<'static>,
    api: &'a Api,
    files: Vec<(String, String)>,
}

impl Output<'_> {
    fn text(
        &self,
        template: &str,
        resource: Option<&Resource>,
        more: Value,
    ) -> Result<String, Failure> {
        let context =
            context! { head => HEAD, api => shown(self.api), resource => shown(resource), ..more };
        Ok(self.env.get_template(template)?.render(context)?)
    }

    fn rust(mut self) -> Result<Self, Failure> {
        let folder = "core/src/generated";
        let none = || context! {};
        let mut files = vec![
            (
                format!("{folder}/mod.rs"),
                self.text("rust/mod.rs.j2", None, none())?,
            ),
            (
                format!("{folder}/operations.rs"),
                self.text("rust/operations.rs.j2", None, none())?,
            ),
            (
                format!("{folder}/resources/mod.rs"),
                self.text("rust/resources.rs.j2", None, none())?,
            ),
        ];
        for resource in &self.api.resources {
            let name = resource.path.join("_");
            let text = self.text("rust/resource.rs.j2", Some(resource), none())?;
            files.push((format!("{folder}/resources/{name}.rs"), text));
            if !resource.schemas.is_empty() {
                let text = self.text("rust/types.rs.j2", Some(resource), none())?;
                files.push((format!("{folder}/{}.rs", resource.name), text));
            }
        }
        for (name, text) in files {
            self.files.push((name, rustfmt(&text)?));
        }
        Ok(self)
    }

    fn python(mut self) -> Result<Self, Failure> {
        let root = "bindings-python/python/tzafon";
        for resource in &self.api.resources {
            let place = Place::of(resource);
            let more = context! { dots => ".".repeat(place.folders.len() + 2), package => place.types(resource) };
            let text = self.text("python/resource.py.j2", Some(resource), more)?;
            self.files.push((
                format!("{root}/resources/{}{}.py", place.prefix(), resource.name),
                text,
            ));
            let types = place.types(resource);
            let dots = ".".repeat(types.len() + 2);
            for schema in &resource.schemas {
                let text = self.text(
                    "python/types.py.j2",
                    Some(resource),
                    context! { schema => shown(schema), dots => &dots },
                )?;
                let folder = types
                    .iter()
                    .map(|part| format!("{part}/"))
                    .collect::<String>();
                self.files
                    .push((format!("{root}/types/{folder}{}.py", schema.module), text));
            }
        }
        for folder in self.folders() {
            let prefix = folder
                .iter()
                .map(|part| format!("{part}/"))
                .collect::<String>();
            let text = self.text(
                "python/package.py.j2",
                None,
                context! { folder => shown(&folder), inside => shown(self.inside(&folder)) },
            )?;
            self.files
                .push((format!("{root}/resources/{prefix}__init__.py"), text));
            let text = self.text(
                "python/types_package.py.j2",
                None,
                context! { folder => shown(&folder), below => self.below(&folder) },
            )?;
            self.files
                .push((format!("{root}/types/{prefix}__init__.py"), text));
        }
        Ok(self)
    }

    fn typescript(mut self) -> Result<Self, Failure> {
        let root = "bindings-node/lib/resources";
        for resource in &self.api.resources {
            let place = Place::of(resource);
            let up = "../".repeat(place.folders.len() + 1);
            let text = self.text("typescript/resource.ts.j2", Some(resource), context! { up })?;
            self.files.push((
                format!("{root}/{}{}.ts", place.prefix(), resource.name),
                text,
            ));
        }
        for folder in self.folders() {
            let prefix = folder
                .iter()
                .map(|part| format!("{part}/"))
                .collect::<String>();
            let more =
                context! { below => self.below(&folder), inside => shown(self.inside(&folder)) };
            let text = self.text("typescript/index.ts.j2", None, more)?;
            self.files.push((format!("{root}/{prefix}index.ts"), text));
        }
        Ok(self)
    }

    /// The root and the folder of every resource that has others below it.
    fn folders(&self) -> Vec<Vec<String>> {
        let mut folders = vec![Vec::new()];
        let parents = self
            .api
            .resources
            .iter()
            .filter(|resource| !resource.children.is_empty());
        folders.extend(parents.map(|resource| resource.path.clone()));
        folders
    }

    /// Resources whose file is right in a folder.
    fn inside(&self, folder: &[String]) -> Vec<&Resource> {
        self.api
            .resources
            .iter()
            .filter(|resource| Place::of(resource).folders == folder)
            .collect()
    }

    /// Names of the folders right below one.
    fn below(&self, folder: &[String]) -> Vec<String> {
        let parents = self.folders();
        let below = parents
            .iter()
            .filter(|path| path.len() == folder.len() + 1 && path.starts_with(folder));
        below.filter_map(|path| path.last().cloned()).collect()
    }
}

/// Where a resource's file is: one with others below it has a folder, which it shares with them.
struct Place {
    folders: Vec<String>,
}

impl Place {
    fn of(resource: &Resource) -> Self {
        let mut folders = resource.path.clone();
        if resource.children.is_empty() {
            folders.pop();
        }
        Self { folders }
    }

    fn prefix(&self) -> String {
        self.folders
            .iter()
            .map(|folder| format!("{folder}/"))
            .collect()
    }

    /// The package of its types: that of the resource above.
    fn types(&self, resource: &Resource) -> Vec<String> {
        resource.path[..resource.path.len() - 1].to_vec()
    }
}

/// A value as templates see it.
fn shown(value: impl serde::Serialize) -> Value {
    Value::from(Serde(value))
}

fn rustfmt(text: &str) -> Result<String, Failure> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("rustfmt is needed: {error}"))?;
    // Taken, so that it is closed before the wait. What is generated is smaller than a pipe's buffer or read at once.
    child
        .stdin
        .take()
        .ok_or("rustfmt has no input")?
        .write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err("rustfmt refused the generated Rust".into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
