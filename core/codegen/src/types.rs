//! Types of values, and how each language writes them.

use serde_yaml_ng::Value;

use crate::naming::{pascal, snake};

#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    Text,
    Integer,
    Number,
    Boolean,
    Any,
    /// An id that is sent as text and may be given as a number.
    TextOrInteger,
    List(Box<Type>),
    Map(Box<Type>),
    /// Another schema, by its name.
    Named(String),
    /// A closed set of words; the name is for languages that must declare it.
    Words {
        name: String,
        values: Vec<String>,
    },
}

/// The type of a schema's value, and whether null is one of its values.
pub fn read(schema: &Value, owner: &str, field: &str) -> Result<(Type, bool), String> {
    if let Some(target) = schema["$ref"].as_str() {
        return Ok((Type::Named(last_part(target).to_owned()), false));
    }
    if let Some(values) = schema["enum"].as_sequence() {
        let values = values
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        return Ok((
            Type::Words {
                name: format!("{owner}{}", pascal(field)),
                values,
            },
            false,
        ));
    }
    let mut kinds: Vec<&str> = match &schema["type"] {
        Value::Sequence(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    let nullable = kinds.contains(&"null");
    kinds.retain(|kind| *kind != "null");
    let found = match kinds.as_slice() {
        [] => Type::Any,
        ["string"] => Type::Text,
        ["integer"] => Type::Integer,
        ["number"] => Type::Number,
        ["boolean"] => Type::Boolean,
        ["integer", "string"] => Type::TextOrInteger,
        ["array"] => Type::List(Box::new(read(&schema["items"], owner, field)?.0)),
        ["object"] if schema["properties"].is_null() => Type::Map(Box::new(
            read(&schema["additionalProperties"], owner, field)?.0,
        )),
        other => return Err(format!("{owner}.{field}: no type is made of {other:?} yet")),
    };
    Ok((found, nullable))
}

/// The schema that a reference names.
pub fn last_part(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}

impl Type {
    pub fn rust(&self) -> String {
        match self {
            Self::Text | Self::TextOrInteger => "String".into(),
            Self::Integer => "i64".into(),
            Self::Number => "f64".into(),
            Self::Boolean => "bool".into(),
            Self::Any => "Value".into(),
            Self::List(item) => format!("Vec<{}>", item.rust()),
            Self::Map(item) => format!("BTreeMap<String, {}>", item.rust()),
            Self::Named(name) | Self::Words { name, .. } => name.clone(),
        }
    }

    /// As part of an answer, or of what users pass, where any iterable or mapping will do.
    pub fn python(&self, passed: bool) -> String {
        match self {
            Self::Text => "str".into(),
            Self::Integer => "int".into(),
            Self::Number => "float".into(),
            Self::Boolean => "bool".into(),
            Self::Any if passed => "object".into(),
            Self::Any => "Any".into(),
            Self::TextOrInteger => "int | str".into(),
            Self::List(item) => format!(
                "{}[{}]",
                if passed { "Iterable" } else { "list" },
                item.python(passed)
            ),
            Self::Map(item) => format!(
                "{}[str, {}]",
                if passed { "Mapping" } else { "dict" },
                item.python(passed)
            ),
            Self::Named(name) => name.clone(),
            Self::Words { values, .. } => {
                let words: Vec<String> = values.iter().map(|word| format!("\"{word}\"")).collect();
                format!("Literal[{}]", words.join(", "))
            }
        }
    }

    pub fn typescript(&self) -> String {
        match self {
            Self::Text => "string".into(),
            Self::Integer | Self::Number => "number".into(),
            Self::Boolean => "boolean".into(),
            Self::Any => "unknown".into(),
            Self::TextOrInteger => "number | string".into(),
            Self::List(item) => format!("Array<{}>", item.typescript()),
            Self::Map(item) => format!("{{ [key: string]: {} }}", item.typescript()),
            Self::Named(name) => name.clone(),
            Self::Words { values, .. } => {
                let words: Vec<String> = values.iter().map(|word| format!("'{word}'")).collect();
                words.join(" | ")
            }
        }
    }

    /// The schemas that this type is made of.
    pub fn names(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::List(item) | Self::Map(item) => item.names(),
            _ => None,
        }
    }
}

/// The Python module of a schema.
pub fn module(schema: &str) -> String {
    snake(schema)
}
