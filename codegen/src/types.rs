//! Types of values, and how each language writes them.

use std::collections::BTreeSet;

use serde_yaml_ng::Value;

use crate::naming::{pascal, snake};

#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    Text,
    Integer,
    Number,
    Boolean,
    Any,
    List(Box<Type>),
    Map(Box<Type>),
    /// Another schema, by its name.
    Named(String),
    /// A closed set of words; the name is for languages that must declare it.
    Words {
        name: String,
        values: Vec<String>,
    },
    /// One of several types; the name is for languages that must declare it.
    Either {
        name: String,
        of: Vec<Type>,
    },
}

/// Which way a value goes: users pass it, or are given it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Passed,
    Given,
}

/// The type of a schema's value, and whether null is one of its values. `name` is what a language
/// calls the type where it must have a name.
pub fn read(schema: &Value, name: &str) -> Result<(Type, bool), String> {
    if let Some(target) = schema["$ref"].as_str() {
        return Ok((Type::Named(last_part(target).to_owned()), false));
    }
    for key in ["anyOf", "oneOf"] {
        if let Some(members) = schema[key].as_sequence() {
            return either(members, name);
        }
    }
    if let Some(values) = schema["enum"].as_sequence() {
        return Ok((words(values, name), values.iter().any(Value::is_null)));
    }
    let mut kinds: Vec<&str> = match &schema["type"] {
        Value::Sequence(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    let nullable = kinds.contains(&"null");
    kinds.retain(|kind| *kind != "null");
    let found = match kinds.as_slice() {
        [] => Type::Any,
        [kind] => one(kind, schema, name)?,
        several => Type::Either {
            name: name.to_owned(),
            of: several
                .iter()
                .map(|kind| one(kind, schema, name))
                .collect::<Result<_, _>>()?,
        },
    };
    Ok((found, nullable))
}

fn one(kind: &str, schema: &Value, name: &str) -> Result<Type, String> {
    Ok(match kind {
        "string" => Type::Text,
        "integer" => Type::Integer,
        "number" => Type::Number,
        "boolean" => Type::Boolean,
        "array" => Type::List(Box::new(read(&schema["items"], &format!("{name}Item"))?.0)),
        "object" if schema["properties"].is_null() => {
            let value = read(&schema["additionalProperties"], &format!("{name}Value"))?.0;
            Type::Map(Box::new(value))
        }
        "object" => {
            return Err(format!(
                "{name}: an object with fields must be a schema of its own"
            ));
        }
        other => return Err(format!("{name}: there is no type {other:?}")),
    })
}

fn either(members: &[Value], name: &str) -> Result<(Type, bool), String> {
    let is_null = |member: &&Value| member["type"].as_str() == Some("null");
    let nullable = members.iter().any(|member| is_null(&member));
    let mut of = Vec::new();
    for member in members.iter().filter(|member| !is_null(member)) {
        // Words need a name of their own; lists and maps give theirs to what they hold.
        let own = match member["enum"].is_sequence() {
            true => format!("{name}Word"),
            false => name.to_owned(),
        };
        of.push(read(member, &own)?.0);
    }
    let found = match of.len() {
        1 => of.remove(0),
        _ => Type::Either {
            name: name.to_owned(),
            of,
        },
    };
    Ok((found, nullable))
}

fn words(values: &[Value], name: &str) -> Type {
    let texts: Vec<String> = values
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    if texts.is_empty() {
        return Type::Boolean; // an enum of `true` alone
    }
    Type::Words {
        name: name.to_owned(),
        values: texts,
    }
}

/// The schema that a reference names.
pub fn last_part(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}

impl Type {
    /// Answers keep an open set of words as text, so that a new word breaks nobody.
    pub fn rust(&self, way: Way) -> String {
        match self {
            Self::Text => "String".into(),
            Self::Integer => "i64".into(),
            Self::Number => "f64".into(),
            Self::Boolean => "bool".into(),
            Self::Any => "Value".into(),
            Self::List(item) => format!("Vec<{}>", item.rust(way)),
            Self::Map(item) => format!("BTreeMap<String, {}>", item.rust(way)),
            Self::Words { values, .. } if way == Way::Given && values.len() > 1 => "String".into(),
            Self::Named(name) | Self::Words { name, .. } | Self::Either { name, .. } => {
                name.clone()
            }
        }
    }

    /// As part of an answer, or of what users pass, where any iterable or mapping will do.
    /// `twins` are the schemas that have another form for being passed.
    pub fn python(&self, way: Way, twins: &BTreeSet<String>) -> String {
        let passed = way == Way::Passed;
        match self {
            Self::Text => "str".into(),
            Self::Integer => "int".into(),
            Self::Number => "float".into(),
            Self::Boolean => "bool".into(),
            Self::Any if passed => "object".into(),
            Self::Any => "Any".into(),
            Self::List(item) => format!(
                "{}[{}]",
                if passed { "Iterable" } else { "list" },
                item.python(way, twins)
            ),
            Self::Map(item) => format!(
                "{}[str, {}]",
                if passed { "Mapping" } else { "dict" },
                item.python(way, twins)
            ),
            Self::Named(name) if passed && twins.contains(name) => twin(name),
            Self::Named(name) => name.clone(),
            Self::Words { values, .. } => {
                let words: Vec<String> = values.iter().map(|word| format!("\"{word}\"")).collect();
                format!("Literal[{}]", words.join(", "))
            }
            Self::Either { of, .. } => {
                let members: Vec<String> = of.iter().map(|one| one.python(way, twins)).collect();
                members.join(" | ")
            }
        }
    }

    pub fn typescript(&self) -> String {
        match self {
            Self::Text => "string".into(),
            Self::Integer | Self::Number => "number".into(),
            Self::Boolean => "boolean".into(),
            Self::Any => "unknown".into(),
            Self::List(item) => format!("Array<{}>", item.typescript()),
            Self::Map(item) => format!("{{ [key: string]: {} }}", item.typescript()),
            Self::Named(name) => name.clone(),
            Self::Words { values, .. } => {
                let words: Vec<String> = values.iter().map(|word| format!("'{word}'")).collect();
                words.join(" | ")
            }
            Self::Either { of, .. } => {
                let mut members: Vec<String> = of.iter().map(Self::typescript).collect();
                members.dedup();
                members.join(" | ")
            }
        }
    }

    /// Puts other names in the place of those that `other` knows.
    pub fn rename(&mut self, other: &dyn Fn(&str) -> Option<String>) {
        match self {
            Self::Named(name) => {
                if let Some(found) = other(name) {
                    *name = found;
                }
            }
            Self::List(of) | Self::Map(of) => of.rename(other),
            Self::Either { of, .. } => of.iter_mut().for_each(|one| one.rename(other)),
            _ => {}
        }
    }

    /// The schemas that this type is made of.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Named(name) => vec![name],
            Self::List(item) | Self::Map(item) => item.names(),
            Self::Either { of, .. } => of.iter().flat_map(Self::names).collect(),
            _ => Vec::new(),
        }
    }

    /// The parts of it that Rust must declare, outermost first.
    pub fn declared(&self) -> Vec<&Type> {
        let mut found = match self {
            Self::List(item) | Self::Map(item) => item.declared(),
            Self::Either { of, .. } => of.iter().flat_map(Self::declared).collect(),
            _ => Vec::new(),
        };
        if matches!(self, Self::Either { .. } | Self::Words { .. }) {
            found.insert(0, self);
        }
        found
    }

    /// What a Rust enum calls the variant that holds it.
    pub fn variant(&self) -> String {
        match self {
            Self::Text => "Text".into(),
            Self::Integer => "Integer".into(),
            Self::Number => "Number".into(),
            Self::Boolean => "Boolean".into(),
            Self::Any => "Any".into(),
            Self::List(_) => "List".into(),
            Self::Map(_) => "Object".into(),
            Self::Words { .. } => "Word".into(),
            Self::Named(name) | Self::Either { name, .. } => {
                pascal(name.strip_suffix("Param").unwrap_or(name))
            }
        }
    }
}

/// The form of a schema that users pass, where it has another one that they are given.
pub fn twin(name: &str) -> String {
    format!("{name}Param")
}

/// The Python module of a schema.
pub fn module(schema: &str) -> String {
    snake(schema)
}
