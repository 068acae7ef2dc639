//! Makes the typed surface of every language from `api/openapi.yaml`.
//!
//! ```text
//! codegen           write the generated files
//! codegen --check   write nothing; exit with 1 and name the files that differ
//! ```
//!
//! # Adding an operation
//!
//! 1. Describe it in `api/openapi.yaml`: an `operationId`, which is the dotted name that users
//!    call, a tag, which is that name without its last part, and the `x-lightcone-*` facts that the
//!    head of the file explains. Give every field a description: it becomes its documentation.
//!    `api/npm-names.yaml` has the names of the npm package's types that are not those of schemas.
//! 2. If its tag is new, add it to [`RESOURCES`].
//! 3. Run `make codegen`.
//!
//! Nothing here or in `templates/` may name an operation: what differs between two operations is
//! said by the description.

mod model;
mod naming;
mod published;
mod reach;
mod render;
mod schema;
mod source;
mod text;
mod types;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

/// The tags whose operations are generated.
const RESOURCES: &[&str] = &[
    "agent.tasks",
    "chat",
    "computers",
    "computers.exec",
    "computers.tabs",
    "models",
    "responses",
];

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let check = match env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => {
            eprintln!("usage: codegen [--check]");
            return ExitCode::from(2);
        }
    };
    match run(check) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("codegen: {error}");
            ExitCode::from(2)
        }
    }
}

/// Writes or compares every file; false when some differ.
fn run(check: bool) -> Result<bool, Failure> {
    let root = root();
    let path = root.join("api/openapi.yaml");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let api = model::Api::new(&serde_yaml_ng::from_str(&text)?, RESOURCES)?;
    let path = root.join("api/npm-names.yaml");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let published = published::read(&text)?;
    let mut same = true;
    let files = render::files(&api, &published, &root)?;
    for name in leftovers(&root, &files)? {
        if check {
            println!("{name} is not generated any more: run `make codegen`");
            same = false;
        } else {
            fs::remove_file(root.join(&name))?;
            println!("{name} removed");
        }
    }
    for (name, content) in files {
        let path = root.join(&name);
        let present = match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            read => Some(read?),
        };
        if present.as_deref() == Some(&content) {
            continue;
        }
        if check {
            println!("{name} differs from api/openapi.yaml: run `make codegen`");
            same = false;
        } else {
            write(&path, &content)?;
            println!("{name}");
        }
    }
    Ok(same)
}

/// Files in the generated folders that nothing generates any more.
fn leftovers(root: &Path, files: &render::Files) -> io::Result<Vec<String>> {
    let made: BTreeSet<PathBuf> = files.iter().map(|(name, _)| root.join(name)).collect();
    let mut folders: Vec<PathBuf> = render::FOLDERS.iter().map(|name| root.join(name)).collect();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                if path.file_name().is_none_or(|name| name != "__pycache__") {
                    folders.push(path);
                }
            } else if !made.contains(&path) {
                let name = path.strip_prefix(root).unwrap_or(&path);
                found.push(name.to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

fn write(path: &Path, content: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, content)
}

/// The repository: the directory above, of this one or of where the tool was built, that has the description.
fn root() -> PathBuf {
    let here = env::current_dir().unwrap_or_default();
    here.ancestors()
        .find(|folder| folder.join("api/openapi.yaml").is_file())
        .map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join(".."),
            Path::to_path_buf,
        )
}
