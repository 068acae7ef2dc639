//! The modules of the steps planner use each other in one direction only, in the order of `planner/steps/mod.rs`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The folders, lowest first, then the planner itself.
const ORDER: [&str; 12] = [
    "language",
    "clause",
    "question",
    "intent",
    "element_search",
    "driver",
    "goal",
    "answer",
    "perform",
    "shell",
    "instruction",
    "planner",
];

fn steps() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/planner/steps")
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("mod.rs") {
            found.push(path);
        }
    }
}

/// Each module, such as `language::words`, with the modules that it imports.
fn imports() -> BTreeMap<String, Vec<String>> {
    let mut files = Vec::new();
    sources(&steps(), &mut files);
    let name = |path: &Path| {
        let path = path.strip_prefix(steps()).unwrap().with_extension("");
        path.to_str().unwrap().replace('/', "::")
    };
    let names: Vec<String> = files.iter().map(|path| name(path)).collect();
    let module = |path: &str| {
        let fits = |name: &&String| path == *name || path.starts_with(&format!("{name}::"));
        names.iter().find(fits).cloned()
    };
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        let paths = text.lines().filter_map(|line| {
            let line = line.trim();
            let path = line.strip_prefix("use crate::planner::steps::");
            path.or_else(|| line.strip_prefix("use super::"))
                .and_then(|path| module(path.trim_end_matches(';')))
        });
        (name(path), paths.collect())
    };
    files.iter().map(read).collect()
}

fn layer(module: &str) -> usize {
    let folder = module.split("::").next().unwrap();
    let at = ORDER.iter().position(|name| *name == folder);
    at.unwrap_or_else(|| panic!("{module} has no place in the order"))
}

#[test]
fn each_folder_uses_only_those_before_it() {
    for (module, used) in imports() {
        for other in used {
            assert!(layer(&other) <= layer(&module), "{module} uses {other}");
        }
    }
}

#[test]
fn no_modules_use_each_other_in_a_circle() {
    let mut left = imports();
    assert!(left.len() > 50, "{} modules", left.len());
    // Modules that use none of the others are removed until none is left.
    while !left.is_empty() {
        let free: Vec<String> = left
            .iter()
            .filter(|(_, used)| used.iter().all(|other| !left.contains_key(other)))
            .map(|(module, _)| module.clone())
            .collect();
        assert!(!free.is_empty(), "a circle among {:?}", left.keys());
        left.retain(|module, _| !free.contains(module));
    }
}
