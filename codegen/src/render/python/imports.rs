//! The import statements of a generated module.

use std::collections::{BTreeMap, BTreeSet};

use super::definitions::Module;

/// `from ..agent.task_event import TaskEvent` for each name that is in another module.
pub(super) fn imports(
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
