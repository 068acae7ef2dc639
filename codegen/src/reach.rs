//! Which schemas the operations need, which way each goes, and whose it is.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml_ng::Value;

use crate::model::Operation;
use crate::schema::{Schema, Shape};
use crate::types::{Type, Way, twin};

/// The schemas that are reached from the operations.
#[derive(Debug, Default)]
pub struct Reach {
    pub schemas: BTreeMap<String, Schema>,
    pub passed: BTreeSet<String>,
    pub given: BTreeSet<String>,
    /// Schemas that Python has in two forms: one that is given, and one for being passed.
    pub twins: BTreeSet<String>,
    /// The tag whose operations reach a schema first.
    pub owner: BTreeMap<String, String>,
}

impl Reach {
    pub fn new(all: &Value, operations: &[(String, Operation)]) -> Result<Self, String> {
        let mut reach = Self::default();
        let mut tags: Vec<&String> = operations.iter().map(|(tag, _)| tag).collect();
        tags.sort();
        tags.dedup();
        for tag in tags {
            for (_, operation) in operations.iter().filter(|(other, _)| other == tag) {
                for name in operation.passed() {
                    reach.follow(all, name, Way::Passed, tag)?;
                }
                for name in operation.given() {
                    reach.follow(all, name, Way::Given, tag)?;
                }
            }
        }
        reach.add_twins(all)?;
        Ok(reach)
    }

    fn follow(&mut self, all: &Value, name: &str, way: Way, tag: &str) -> Result<(), String> {
        let seen = match way {
            Way::Passed => &mut self.passed,
            Way::Given => &mut self.given,
        };
        if !seen.insert(name.to_owned()) {
            return Ok(());
        }
        self.owner
            .entry(name.to_owned())
            .or_insert_with(|| tag.to_owned());
        let schema = Schema::new(all, name)?;
        for part in schema.names() {
            self.follow(all, &part, way, tag)?;
        }
        self.schemas.insert(name.to_owned(), schema);
        Ok(())
    }

    /// A schema that goes both ways has a twin; so has one for which the description names a twin,
    /// with everything that it is made of.
    fn add_twins(&mut self, all: &Value) -> Result<(), String> {
        let named: Vec<String> = self
            .schemas
            .keys()
            .filter(|name| !all[twin(name)].is_null())
            .cloned()
            .collect();
        for name in named {
            let tag = self.owner[&name].clone();
            self.follow(all, &name, Way::Passed, &tag)?;
            self.follow(all, &twin(&name), Way::Passed, &tag)?;
        }
        self.twins = self.passed.intersection(&self.given).cloned().collect();
        Ok(())
    }

    /// The way that decides how lenient Rust's one form of a schema is.
    pub fn way(&self, name: &str) -> Way {
        if self.given.contains(name) {
            Way::Given
        } else {
            Way::Passed
        }
    }

    /// Whether it only gives a twin its name.
    pub fn is_twin(&self, name: &str) -> bool {
        name.strip_suffix("Param")
            .is_some_and(|base| self.twins.contains(base))
    }

    /// Whether Rust can make a value of it without being told anything.
    pub fn has_default(&self, of: &Type, way: Way) -> bool {
        match of {
            Type::Words { values, .. } => values.len() == 1 || way == Way::Given,
            Type::Either { .. } => false,
            Type::Named(name) => {
                let Some(schema) = self.schemas.get(name) else {
                    return false;
                };
                let way = self.way(name);
                match &schema.shape {
                    Shape::Object { fields } => fields.iter().all(|field| {
                        !field.required || field.nullable || self.has_default(&field.of, way)
                    }),
                    Shape::Alias { of } => self.has_default(of, way),
                    Shape::Union { .. } => false,
                }
            }
            _ => true,
        }
    }
}
