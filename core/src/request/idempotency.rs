//! The idempotency key that makes repeated starts harmless: the caller's, or a generated one.

use std::fmt;

use bytes::Bytes;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use url::Url;

use super::target::Target;
use crate::error::{Error, ErrorKind};
use crate::generated::operations::OPERATIONS;
use crate::options::Config;

/// The body field that carries the key, where this call's operation has one. An endpoint that was
/// called by its path counts too: the address starts a task, not the method's name.
pub(super) fn field(target: &Target, url: &Url, config: &Config) -> Option<&'static str> {
    if let Some(operation) = target.operation() {
        return operation.idempotency_field;
    }
    let base = config.base.path().trim_end_matches('/');
    let path = url.path().strip_prefix(base)?.trim_end_matches('/');
    let known = OPERATIONS.iter().filter_map(|operation| {
        operation
            .idempotency_field
            .map(|field| (operation.method, operation.path, field))
    });
    let mut known = known.filter(|(method, _, _)| *method == target.method());
    known
        .find(|(_, template, _)| *template == path)
        .map(|(_, _, field)| field)
}

/// A body with its final key.
pub(super) struct Keyed {
    pub body: Bytes,
    /// Whether the service can recognise a repeat.
    pub has_key: bool,
}

/// The JSON object `text` with a key in `field`: the caller's, if it is a string that is not
/// blank; a generated one if it is missing, null or blank. A value of another
/// type is left for the service to reject, and does not count as a key.
///
/// The text is spliced, so a large body is not parsed into a tree.
pub(super) fn with_key(text: Bytes, field: &str) -> Result<Keyed, Error> {
    let found = find(&text, field).map_err(|error| {
        let message = format!("the body is not a JSON object: {error}");
        Error::new(ErrorKind::Argument, message)
    })?;
    let (place, written) = match found.value.map(RawValue::get) {
        Some(given) if !is_blank(given) => {
            let has_key = given.starts_with('"');
            return Ok(Keyed {
                body: text,
                has_key,
            });
        }
        Some(blank) => {
            let start = blank.as_ptr() as usize - text.as_ptr() as usize;
            (start..start + blank.len(), String::new())
        }
        None => {
            let end = text.trim_ascii_end().len() - 1; // an object ends with a brace
            let comma = if found.is_empty { "" } else { "," };
            (end..end, format!("{comma}\"{field}\":"))
        }
    };
    let key = uuid::Uuid::new_v4();
    let mut spliced = Vec::with_capacity(text.len() + 64);
    spliced.extend_from_slice(&text[..place.start]);
    spliced.extend_from_slice(format!("{written}\"{key}\"").as_bytes());
    spliced.extend_from_slice(&text[place.end..]);
    Ok(Keyed {
        body: spliced.into(),
        has_key: true,
    })
}

/// Whether a value that is present is not a key: null, or a string of white space.
fn is_blank(value: &str) -> bool {
    value == "null"
        || serde_json::from_str::<String>(value).is_ok_and(|text| text.trim().is_empty())
}

/// The result of one pass over an object.
struct Found<'a> {
    is_empty: bool,
    /// The field's value; the last one if the field is repeated, as parsers do.
    value: Option<&'a RawValue>,
}

fn find<'a>(text: &'a [u8], field: &str) -> Result<Found<'a>, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_slice(text);
    let found = Finder { field }.deserialize(&mut reader)?;
    reader.end()?;
    Ok(found)
}

struct Finder<'f> {
    field: &'f str,
}

impl<'de> DeserializeSeed<'de> for Finder<'_> {
    type Value = Found<'de>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Found<'de>, D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Finder<'_> {
    type Value = Found<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Found<'de>, A::Error> {
        let mut found = Found {
            is_empty: true,
            value: None,
        };
        while let Some(is_field) = fields.next_key_seed(IsName(self.field))? {
            found.is_empty = false;
            if is_field {
                found.value = Some(fields.next_value()?);
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

/// Reads a field's name, and returns only whether it is this one.
struct IsName<'f>(&'f str);

impl<'de> DeserializeSeed<'de> for IsName<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<bool, D::Error> {
        reader.deserialize_str(self)
    }
}

impl Visitor<'_> for IsName<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<bool, E> {
        Ok(name == self.0)
    }
}
