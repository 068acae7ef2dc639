//! The modules of this crate form layers: each uses only those below it. `docs/architecture.md` draws them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// From the bottom to the top. Modules of one layer do not use each other.
const LAYERS: &[&[&str]] = &[
    &["background", "naming"],
    &["error"],
    &["options"],
    &["request", "generated::operations"],
    &["http"],
    &["retry"],
    &["resume"],
    &["stream", "websocket"],
    &["client"],
    &["generated::types"],
    &["generated::resources"],
    &["helpers"],
];

/// Pairs inside of one layer that may use each other: a generated table, and the types that it is made of.
const TOGETHER: &[(&str, &str)] = &[("request", "generated::operations")];

#[test]
fn modules_use_only_what_is_below_them() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let root = fs::read_to_string(sources.join("lib.rs")).expect("lib.rs is readable");
    let exported = exported(&root);
    let mut wrong = BTreeSet::new();
    for file in rust_files(&sources) {
        let text = fs::read_to_string(&file).expect("a source file is readable");
        let inside = file.strip_prefix(&sources).expect("it is below src");
        let Some(user) = module_of(inside) else {
            continue;
        };
        for used in used_modules(&text, &exported) {
            if user != used && !may_use(&user, &used) {
                wrong.insert(format!("{} uses {used}", inside.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "against the layers:\n{}",
        Vec::from_iter(wrong).join("\n")
    );
}

#[test]
fn the_rule_finds_what_breaks_it() {
    let exported = exported("pub use client::Lightcone;\npub use stream::{Frame, sse};\n");
    let text = "use crate::{Error, Frame};\n// crate::helpers\nlet x = crate::http::Body::new();\nuse crate::operations;";
    let used = used_modules(text, &exported);
    let expected = ["generated::operations", "http", "stream"];
    assert_eq!(used, expected.map(str::to_owned).into());
    assert!(may_use("stream", "http"));
    assert!(!may_use("http", "stream"));
    assert!(!may_use("websocket", "stream"));
}

fn may_use(user: &str, used: &str) -> bool {
    let level = |name: &str| {
        let found = LAYERS.iter().position(|layer| layer.contains(&name));
        found.unwrap_or_else(|| panic!("{name} is in no layer: add it to LAYERS"))
    };
    level(used) < level(user)
        || TOGETHER.contains(&(user, used))
        || TOGETHER.contains(&(used, user))
}

/// The module at the top of the crate that a file belongs to; `None` for those that only put others together.
fn module_of(file: &Path) -> Option<String> {
    let parts: Vec<_> = file
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    match &*parts {
        [only] if only == "lib" => None,
        [generated, only] if generated == "generated" && only == "mod" => None,
        [generated, second, ..] if generated == "generated" => Some(format!("generated::{second}")),
        [first, ..] => Some(first.clone()),
        [] => None,
    }
}

/// What `lib.rs` exports at the top of the crate, and from which module.
fn exported(root: &str) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for item in root.split(';') {
        let Some((_, path)) = item.split_once("pub use ") else {
            continue;
        };
        if let Some((module, list)) = path.split_once("::") {
            for name in list.split(|c: char| !c.is_alphanumeric() && c != '_') {
                names.insert(name.to_owned(), module.trim().to_owned());
            }
        }
    }
    names
}

/// The modules of this crate that a file's code names.
fn used_modules(text: &str, exported: &BTreeMap<String, String>) -> BTreeSet<String> {
    let code: Vec<_> = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect();
    let code = code.join("\n");
    let mut found = BTreeSet::new();
    for (_, path) in code
        .match_indices("crate::")
        .map(|(at, start)| (at, &code[at + start.len()..]))
    {
        let names: Vec<&str> = match path.strip_prefix('{') {
            Some(list) => list
                .split('}')
                .next()
                .unwrap_or_default()
                .split(',')
                .collect(),
            None => vec![path],
        };
        for name in names {
            let mut parts = name.trim().split("::").map(|part| {
                part.split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()
            });
            let first = parts.next().flatten().unwrap_or_default();
            let second = parts.next().flatten().unwrap_or_default();
            found.extend(match first {
                "types" | "resources" | "operations" => Some(format!("generated::{first}")),
                "generated" => Some(format!("generated::{second}")),
                _ if LAYERS.iter().any(|layer| layer.contains(&first)) => Some(first.to_owned()),
                _ => exported.get(first).cloned(),
            });
        }
    }
    found
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the sources is readable") {
        let path = entry.expect("an entry is readable").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            files.push(path);
        }
    }
    files
}
