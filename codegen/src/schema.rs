//! Schemas: objects, unions of events distinguished by a field, and other names of types.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_yaml_ng::Value;

use crate::naming;
use crate::types::{self, Type, Way};

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Shape {
    Object {
        fields: Vec<Field>,
    },
    Union {
        /// The field that tells the variants apart.
        tag: String,
        variants: Vec<Variant>,
        fallback: Variant,
    },
    Alias {
        #[serde(skip)]
        of: Type,
    },
}

#[derive(Clone, Debug, Serialize)]
pub struct Schema {
    pub name: String,
    pub doc: String,
    /// The public schema in whose module it is written: itself, if it is public.
    pub home: String,
    /// Whether Python gives it as a dict.
    pub dict: bool,
    /// Whether languages have hand-written methods for it.
    pub helpers: bool,
    /// The type that these methods return, where Python has to be told.
    pub helpers_of: Option<String>,
    /// Whether the client puts the name of the server-sent event into its events.
    pub named_events: bool,
    /// Whether it may have fields that the description does not know.
    pub open: bool,
    /// Of a union: what is known of the `type` of its members that have no schema.
    pub other_types: Vec<String>,
    #[serde(flatten)]
    pub shape: Shape,
}

/// A field of an object, or a parameter of an operation.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// As on the wire.
    pub name: String,
    pub doc: String,
    pub required: bool,
    pub nullable: bool,
    /// Goes into the query, although it stands among the fields of a body.
    pub in_query: bool,
    #[serde(skip)]
    pub of: Type,
    /// What Rust calls the type where it must have a name.
    pub type_name: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Variant {
    /// The value of the union's field; empty for the fallback.
    pub value: String,
    pub class: String,
    /// The variant of the Rust enum.
    pub short: String,
    pub doc: String,
    pub helpers: bool,
    /// The module of its hand-written methods is named after it.
    pub schema: String,
    pub fields: Vec<Field>,
}

impl Field {
    pub fn new(
        owner: &str,
        name: &str,
        schema: &Value,
        doc: &str,
        required: bool,
    ) -> Result<Self, String> {
        if doc.is_empty() {
            return Err(format!("{owner}.{name} has no description"));
        }
        let type_name = format!("{owner}{}", naming::pascal(name));
        let (of, nullable) = types::read(schema, &type_name)?;
        Ok(Self {
            name: name.to_owned(),
            doc: doc.to_owned(),
            required,
            nullable,
            in_query: false,
            of,
            type_name,
        })
    }
}

impl Schema {
    pub fn new(all: &Value, name: &str) -> Result<Self, String> {
        let schema = &all[name];
        if schema.is_null() {
            return Err(format!("there is no schema {name}"));
        }
        let shape = if schema["x-lightcone-fallback"].is_string() {
            union(all, name)?
        } else if schema["properties"].is_mapping() || is_plain_object(schema) {
            Shape::Object {
                fields: fields(schema, name)?,
            }
        } else {
            Shape::Alias {
                of: types::read(schema, name)?.0,
            }
        };
        let marked = |mark: &str| schema[mark].as_bool().unwrap_or(false);
        Ok(Self {
            name: name.to_owned(),
            doc: doc(schema, name)?,
            home: schema["x-lightcone-part-of"]
                .as_str()
                .unwrap_or(name)
                .to_owned(),
            dict: marked("x-lightcone-dict"),
            helpers: marked("x-lightcone-helpers"),
            helpers_of: schema["x-lightcone-helpers-of"].as_str().map(str::to_owned),
            named_events: marked("x-lightcone-named-events"),
            open: marked("additionalProperties"),
            other_types: texts(&schema["x-lightcone-other-types"]),
            shape,
        })
    }

    /// Schemas that this one is made of, without those of its variants' own.
    pub fn names(&self) -> BTreeSet<String> {
        let of = |fields: &[Field]| -> BTreeSet<String> {
            let types = fields.iter().map(|field| &field.of);
            types.flat_map(Type::names).map(str::to_owned).collect()
        };
        match &self.shape {
            Shape::Object { fields } => of(fields),
            Shape::Union { variants, .. } => variants
                .iter()
                .flat_map(|variant| of(&variant.fields))
                .collect(),
            Shape::Alias { of } => of.names().into_iter().map(str::to_owned).collect(),
        }
    }

    /// The types that Rust must declare for its fields, without repeats.
    pub fn declared(&self, way: Way) -> Vec<(&Type, &str)> {
        let types: Vec<(&Type, &str)> = match &self.shape {
            Shape::Object { fields } => fields
                .iter()
                .map(|field| (&field.of, &*field.doc))
                .collect(),
            Shape::Union { tag, variants, .. } => variants
                .iter()
                .flat_map(|variant| &variant.fields)
                .filter(|field| field.name != *tag)
                .map(|field| (&field.of, &*field.doc))
                .collect(),
            Shape::Alias {
                of: Type::Either { of, .. },
            } => of.iter().map(|member| (member, &*self.doc)).collect(),
            Shape::Alias { .. } => Vec::new(),
        };
        let open = |kind: &Type| matches!(kind, Type::Words { values, .. } if way == Way::Given && values.len() > 1);
        let mut found: Vec<(&Type, &str)> = Vec::new();
        for (of, doc) in types {
            for kind in of.declared() {
                if !open(kind) && !found.iter().any(|(other, _)| *other == kind) {
                    found.push((kind, doc));
                }
            }
        }
        found
    }
}

fn texts(list: &Value) -> Vec<String> {
    let values = list.as_sequence().into_iter().flatten();
    values
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// An object that has no fields which are known.
fn is_plain_object(schema: &Value) -> bool {
    schema["type"].as_str() == Some("object") && schema["additionalProperties"].as_bool().is_some()
}

fn union(all: &Value, name: &str) -> Result<Shape, String> {
    let schema = &all[name];
    let tag = schema["discriminator"]["propertyName"]
        .as_str()
        .ok_or_else(|| format!("{name}: a union of events needs a discriminator"))?;
    let mut variants = Vec::new();
    for (value, target) in schema["discriminator"]["mapping"]
        .as_mapping()
        .into_iter()
        .flatten()
    {
        let (Some(value), Some(target)) = (value.as_str(), target.as_str()) else {
            return Err(format!(
                "{name}: its discriminator maps something that is no text"
            ));
        };
        variants.push(variant(all, name, types::last_part(target), value)?);
    }
    let fallback = schema["x-lightcone-fallback"].as_str().unwrap_or_default();
    Ok(Shape::Union {
        tag: tag.to_owned(),
        variants,
        fallback: variant(all, name, fallback, "")?,
    })
}

fn variant(all: &Value, union: &str, name: &str, value: &str) -> Result<Variant, String> {
    let class = naming::variant(union, name);
    let short = match value {
        "" => "Unknown".to_owned(),
        value => naming::pascal(value),
    };
    Ok(Variant {
        value: value.to_owned(),
        short,
        doc: doc(&all[name], name)?,
        helpers: all[name]["x-lightcone-helpers"].as_bool().unwrap_or(false),
        schema: name.to_owned(),
        fields: fields(&all[name], &class)?,
        class,
    })
}

/// The fields in published order.
fn fields(schema: &Value, owner: &str) -> Result<Vec<Field>, String> {
    let required: Vec<&str> = schema["required"]
        .as_sequence()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let mut found = Vec::new();
    for (name, field) in schema["properties"].as_mapping().into_iter().flatten() {
        let name = name
            .as_str()
            .ok_or_else(|| format!("{owner} has a field whose name is no text"))?;
        let doc = field["description"].as_str().unwrap_or_default();
        found.push(Field::new(
            owner,
            name,
            field,
            doc,
            required.contains(&name),
        )?);
    }
    Ok(found)
}

fn doc(schema: &Value, name: &str) -> Result<String, String> {
    schema["description"]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| format!("{name} has no description"))
}

#[cfg(test)]
mod tests;
