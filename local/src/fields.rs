//! Reads the fields of a JSON body one by one, so that errors name the field.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// Largest side of a screen, in pixels.
pub const MAX_SIDE: u64 = 8192;

/// A JSON object. Null counts as not given.
#[derive(Debug, Default)]
pub struct Fields(pub Map<String, Value>);

/// The error message for an invalid field.
pub fn bad(name: &str, what: &str) -> String {
    format!("{name}: must be {what}")
}

impl Fields {
    /// Reads a body; an empty one is an empty object.
    pub fn read(body: &[u8]) -> Result<Self, String> {
        if body.is_empty() {
            return Ok(Self::default());
        }
        match serde_json::from_slice(body) {
            Ok(Value::Object(fields)) => Ok(Self(fields)),
            Ok(Value::Null) => Ok(Self::default()),
            Ok(_) => Err("the body must be a JSON object".to_owned()),
            Err(e) => Err(format!("the body is not JSON: {e}")),
        }
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    pub fn text(&self, name: &str) -> Result<Option<String>, String> {
        self.get(name)
            .map(|v| {
                v.as_str()
                    .map(str::to_owned)
                    .ok_or_else(|| bad(name, "a string"))
            })
            .transpose()
    }

    pub fn needed_text(&self, name: &str) -> Result<String, String> {
        self.text(name)?
            .ok_or_else(|| bad(name, "given, as a string"))
    }

    pub fn flag(&self, name: &str) -> Result<Option<bool>, String> {
        self.get(name)
            .map(|v| v.as_bool().ok_or_else(|| bad(name, "true or false")))
            .transpose()
    }

    pub fn count(&self, name: &str, most: u64) -> Result<Option<u64>, String> {
        self.get(name)
            .map(|v| {
                v.as_u64()
                    .filter(|n| (1..=most).contains(n))
                    .ok_or_else(|| bad(name, &format!("a whole number from 1 to {most}")))
            })
            .transpose()
    }

    /// A side of a screen, in pixels.
    pub fn side(&self, name: &str) -> Result<Option<u32>, String> {
        let side = self.count(name, MAX_SIDE)?;
        Ok(side.and_then(|n| u32::try_from(n).ok()))
    }

    /// How many pixels of the screen make one of the page.
    pub fn scale(&self, name: &str) -> Result<Option<f64>, String> {
        match self.number(name)? {
            Some(scale) if !(0.1..=8.0).contains(&scale) => {
                Err(bad(name, "a number from 0.1 to 8"))
            }
            other => Ok(other),
        }
    }

    pub fn number(&self, name: &str) -> Result<Option<f64>, String> {
        self.get(name)
            .map(|v| v.as_f64().ok_or_else(|| bad(name, "a number")))
            .transpose()
    }

    pub fn needed_number(&self, name: &str) -> Result<f64, String> {
        self.number(name)?
            .ok_or_else(|| bad(name, "given, as a number"))
    }

    pub fn one_of(&self, name: &str, values: &[&str]) -> Result<Option<String>, String> {
        match self.text(name)? {
            Some(text) if !values.contains(&text.as_str()) => {
                Err(bad(name, &format!("one of {}", values.join(", "))))
            }
            other => Ok(other),
        }
    }

    /// An object inside, whose own fields are named with its name before them.
    pub fn object(&self, name: &str) -> Result<Option<Self>, String> {
        match self.get(name) {
            None => Ok(None),
            Some(Value::Object(fields)) => Ok(Some(Self(fields.clone()))),
            Some(_) => Err(bad(name, "an object")),
        }
    }

    /// An object of strings.
    pub fn labels(&self, name: &str) -> Result<BTreeMap<String, String>, String> {
        let Some(value) = self.get(name) else {
            return Ok(BTreeMap::new());
        };
        serde_json::from_value(value.clone()).map_err(|_| bad(name, "an object of strings"))
    }
}
