//! `--output-schema`: asks for a result of a form, and checks the result.

use std::path::Path;

use serde_json::Value;

use crate::exit;
use crate::failure::Failure;
use crate::places;

/// A JSON Schema of a result.
#[derive(Debug)]
pub struct Schema(Value);

impl Schema {
    /// Reads a schema from a file.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let shown = path.display();
        let text = places::read(path)?;
        let text = text.ok_or_else(|| Failure::usage(format!("{shown}: there is no such file")))?;
        let schema: Value = serde_json::from_str(&text)
            .map_err(|e| Failure::usage(format!("{shown}: it is not JSON: {e}")))?;
        match schema {
            Value::Object(_) => Ok(Self(schema)),
            _ => Err(Failure::usage(format!(
                "{shown}: a JSON Schema is an object"
            ))),
        }
    }

    /// What the agent is told.
    pub fn prompt(&self) -> String {
        format!(
            "Report the final result as JSON only, without any other text. It must match this JSON Schema:\n{}",
            self.0
        )
    }

    /// The result as JSON of this form.
    pub fn apply(&self, result: &Value) -> Result<Value, Failure> {
        let value = match result {
            Value::String(text) => serde_json::from_str(unfenced(text))
                .map_err(|e| mismatch(&format!("it is not JSON ({e}): {text}")))?,
            other => other.clone(),
        };
        check(&self.0, &value, "the result").map_err(|why| mismatch(&why))?;
        Ok(value)
    }
}

fn mismatch(why: &str) -> Failure {
    let message = format!("the result does not match --output-schema: {why}");
    Failure::new(exit::FAILED, "output_schema", message)
}

/// The text inside a code block, which models like to put around JSON.
fn unfenced(text: &str) -> &str {
    let text = text.trim();
    let Some(inside) = text
        .strip_prefix("```")
        .and_then(|text| text.strip_suffix("```"))
    else {
        return text;
    };
    inside.strip_prefix("json").unwrap_or(inside)
}

/// Checks types, required properties, enumerations and items, which is what schemas of results mostly consist of.
fn check(schema: &Value, value: &Value, place: &str) -> Result<(), String> {
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if !kinds.is_empty() && !kinds.iter().any(|kind| is_a(kind, value)) {
        return Err(format!(
            "{place} is not of type {}: {value}",
            kinds.join(" or ")
        ));
    }
    if let Some(known) = schema["enum"].as_array()
        && !known.contains(value)
    {
        return Err(format!("{place} is none of the allowed values: {value}"));
    }
    if value.is_object() {
        for name in schema["required"].as_array().into_iter().flatten() {
            let name = name.as_str().unwrap_or_default();
            if value.get(name).is_none() {
                return Err(format!("{place} has no {name:?}"));
            }
        }
        for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
            if let Some(value) = value.get(name) {
                check(schema, value, &format!("{place}.{name}"))?;
            }
        }
    }
    if schema["items"].is_object() {
        for (at, item) in value.as_array().into_iter().flatten().enumerate() {
            check(&schema["items"], item, &format!("{place}[{at}]"))?;
        }
    }
    Ok(())
}

fn is_a(kind: &str, value: &Value) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_result_is_checked_against_its_schema() {
        let schema = Schema(json!({
            "type": "object",
            "required": ["price"],
            "properties": {"price": {"type": "number"}, "tags": {"type": "array", "items": {"type": "string"}}},
        }));
        let good = json!("```json\n{\"price\": 7, \"tags\": [\"a\"]}\n```");
        assert_eq!(
            schema.apply(&good).unwrap(),
            json!({"price": 7, "tags": ["a"]})
        );
        for (bad, why) in [
            (json!("seven"), "not JSON"),
            (json!({}), "has no \"price\""),
            (
                json!({"price": "7"}),
                "the result.price is not of type number",
            ),
            (json!({"price": 7, "tags": [1]}), "the result.tags[0]"),
        ] {
            let failure = schema.apply(&bad).unwrap_err().record();
            assert!(
                failure["message"].as_str().unwrap().contains(why),
                "{failure}"
            );
        }
    }
}
