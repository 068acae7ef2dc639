//! Namespaces with the names that types had in version 0, where some were nested in others.

use std::collections::BTreeSet;

use super::definitions::Definition;
use crate::Failure;
use crate::published::{Names, Published};

/// The namespaces that belong to the types of one file.
pub fn namespaces(published: &Names, definitions: &[Definition]) -> Result<String, Failure> {
    let types: BTreeSet<&str> = definitions.iter().map(|one| one.name.as_str()).collect();
    let mut text = String::new();
    let mut shadowed = BTreeSet::new();
    for (name, published) in published {
        if types.contains(name.as_str()) && !published.inner.is_empty() {
            let mut writer = Writer {
                types: &types,
                nested: BTreeSet::new(),
                shadowed: &mut shadowed,
                text: &mut text,
            };
            collect(published, &mut writer.nested);
            writer.namespace("export declare namespace", name, published)?;
        }
    }
    let mut aliases = String::new();
    for name in &shadowed {
        aliases.push_str(&format!("\ntype Root{name} = {name};\n"));
    }
    Ok(aliases + &text)
}

/// All names below a published name.
fn collect<'a>(published: &'a Published, names: &mut BTreeSet<&'a str>) {
    for (name, inner) in &published.inner {
        names.insert(name);
        collect(inner, names);
    }
}

struct Writer<'a> {
    /// The types of the file.
    types: &'a BTreeSet<&'a str>,
    /// Names within the namespace, which shadow types of the same name.
    nested: BTreeSet<&'a str>,
    /// Types that need an alias, since a name within a namespace shadows them.
    shadowed: &'a mut BTreeSet<String>,
    text: &'a mut String,
}

impl Writer<'_> {
    fn namespace(
        &mut self,
        keyword: &str,
        name: &str,
        published: &Published,
    ) -> Result<(), Failure> {
        if keyword.contains("declare") {
            self.text
                .push_str("\n/** Names of types in version 0. */\n");
        }
        self.text.push_str(&format!("{keyword} {name} {{\n"));
        for (name, inner) in &published.inner {
            if let Some(of) = &inner.of {
                if !self.types.contains(of.as_str()) {
                    return Err(format!("npm-names.yaml: {of} is not a type of the file").into());
                }
                let root = if self.nested.contains(of.as_str()) {
                    self.shadowed.insert(of.clone());
                    "Root"
                } else {
                    ""
                };
                self.text
                    .push_str(&format!("export type {name} = {root}{of};\n"));
            }
            if !inner.inner.is_empty() {
                self.namespace("export namespace", name, inner)?;
            }
        }
        self.text.push_str("}\n");
        Ok(())
    }
}
