//! Schemas: objects, unions told apart by a field, and other names of schemas.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_yaml_ng::Value;

use crate::naming;
use crate::types::{self, Type};

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Shape {
    Object {
        fields: Vec<Field>,
        /// Whether users pass it, rather than get it.
        passed: bool,
    },
    Union {
        /// The field that tells the variants apart.
        tag: String,
        variants: Vec<Variant>,
        fallback: Option<Variant>,
    },
    Alias {
        of: String,
    },
}

#[derive(Debug, Serialize)]
pub struct Schema {
    pub name: String,
    pub doc: String,
    pub module: String,
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
    pub rust_name: String,
    pub python_name: String,
    pub typescript_name: String,
    /// Python forbids the name, and it can only be read by key.
    pub python_keyword: bool,
    pub rust: String,
    pub python: String,
    pub typescript: String,
    /// The values of a closed set: (on the wire, in Rust).
    pub words: Vec<(String, String)>,
    pub words_name: String,
    #[serde(skip)]
    pub of: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Variant {
    /// The value of the union's field; empty for the fallback.
    pub value: String,
    pub class: String,
    /// The variant of the Rust enum.
    pub short: String,
    pub doc: String,
    pub fields: Vec<Field>,
}

impl Field {
    pub fn new(
        owner: &str,
        name: &str,
        schema: &Value,
        doc: &str,
        required: bool,
        passed: bool,
    ) -> Result<Self, String> {
        if doc.is_empty() {
            return Err(format!("{owner}.{name} has no description"));
        }
        let (kind, nullable) = types::read(schema, owner, name)?;
        let (words_name, words) = match &kind {
            Type::Words { name, values } => (
                name.clone(),
                values
                    .iter()
                    .map(|word| (word.clone(), naming::pascal(word)))
                    .collect(),
            ),
            _ => Default::default(),
        };
        Ok(Self {
            name: name.to_owned(),
            doc: doc.to_owned(),
            required,
            nullable,
            rust_name: naming::rust(name),
            python_name: naming::python(name),
            typescript_name: naming::camel(name),
            python_keyword: naming::is_python_keyword(name),
            rust: kind.rust(),
            python: kind.python(passed),
            typescript: kind.typescript(),
            words,
            words_name,
            of: kind.names().map(str::to_owned),
        })
    }
}

impl Schema {
    pub fn new(all: &Value, name: &str, passed: bool) -> Result<Self, String> {
        let schema = &all[name];
        if schema.is_null() {
            return Err(format!("there is no schema {name}"));
        }
        let shape = if let Some(target) = schema["$ref"].as_str() {
            Shape::Alias {
                of: types::last_part(target).to_owned(),
            }
        } else if schema["oneOf"].is_sequence() {
            union(all, name)?
        } else {
            Shape::Object {
                fields: fields(schema, name, passed)?,
                passed,
            }
        };
        Ok(Self {
            name: name.to_owned(),
            doc: doc(schema, name)?,
            module: types::module(name),
            shape,
        })
    }

    /// Schemas that this one is made of, without those of its variants' own.
    pub fn names(&self) -> BTreeSet<String> {
        let of = |fields: &[Field]| fields.iter().filter_map(|field| field.of.clone()).collect();
        match &self.shape {
            Shape::Object { fields, .. } => of(fields),
            Shape::Union { variants, .. } => variants
                .iter()
                .flat_map(|variant| of(&variant.fields))
                .collect(),
            Shape::Alias { of } => BTreeSet::from([of.clone()]),
        }
    }
}

fn union(all: &Value, name: &str) -> Result<Shape, String> {
    let schema = &all[name];
    let tag = schema["discriminator"]["propertyName"]
        .as_str()
        .ok_or_else(|| format!("{name}: only unions with a discriminator are made so far"))?;
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
    let fallback = schema["x-lightcone-fallback"].as_str();
    let fallback = fallback
        .map(|target| variant(all, name, target, ""))
        .transpose()?;
    Ok(Shape::Union {
        tag: tag.to_owned(),
        variants,
        fallback,
    })
}

fn variant(all: &Value, union: &str, name: &str, value: &str) -> Result<Variant, String> {
    let class = naming::variant(union, name);
    Ok(Variant {
        value: value.to_owned(),
        short: name.strip_prefix(union).unwrap_or(name).to_owned(),
        doc: doc(&all[name], name)?,
        fields: fields(&all[name], &class, false)?,
        class,
    })
}

/// The fields in published order.
fn fields(schema: &Value, owner: &str, passed: bool) -> Result<Vec<Field>, String> {
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
            passed,
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
mod tests {
    use super::*;

    fn sample() -> Value {
        serde_yaml_ng::from_str(
            "
Ping:
  description: A ping.
  oneOf: [{$ref: '#/Ping/PingNew'}]
  discriminator: {propertyName: type, mapping: {new: '#/x/PingNew'}}
  x-lightcone-fallback: PingUnknown
PingNew:
  description: New.
  required: [type]
  properties:
    type: {type: string, enum: [new], description: Always.}
    count: {type: [integer, 'null'], description: How many.}
PingUnknown: {description: Other., properties: {type: {type: string, description: Any.}}}
",
        )
        .unwrap()
    }

    #[test]
    fn a_union_has_a_variant_for_each_value_and_a_fallback() {
        let schema = Schema::new(&sample(), "Ping", false).unwrap();
        let Shape::Union {
            tag,
            variants,
            fallback,
        } = schema.shape
        else {
            panic!("no union")
        };
        assert_eq!(tag, "type");
        assert_eq!(
            (variants[0].value.as_str(), variants[0].class.as_str()),
            ("new", "NewPing")
        );
        assert!(variants[0].fields[1].nullable && !variants[0].fields[1].required);
        assert_eq!(fallback.unwrap().class, "UnknownPing");
    }

    #[test]
    fn a_schema_without_a_description_is_refused() {
        let mut all = sample();
        all["PingNew"]["properties"]["count"]["description"] = Value::Null;
        let error = Schema::new(&all, "PingNew", false).unwrap_err();
        assert_eq!(error, "PingNew.count has no description");
    }
}
