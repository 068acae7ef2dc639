//! The parts of a DevTools message that the hub needs; the rest is passed on unread.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

/// The parts of a message that matter here.
#[derive(Deserialize)]
pub(super) struct Envelope<'a> {
    #[serde(borrow, default)]
    pub(super) id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    pub(super) method: Option<Cow<'a, str>>,
    #[serde(borrow, default, rename = "sessionId")]
    pub(super) session: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    pub(super) params: Option<&'a RawValue>,
    #[serde(borrow, default)]
    pub(super) result: Option<&'a RawValue>,
    #[serde(borrow, default)]
    pub(super) error: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Session {
    #[serde(rename = "sessionId")]
    session: String,
}

pub(super) fn session_in(json: Option<&RawValue>) -> Option<String> {
    let found: Session = serde_json::from_str(json?.get()).ok()?;
    Some(found.session)
}

impl Envelope<'_> {
    /// The message without its session.
    pub(super) fn plain(&self) -> String {
        let mut text = String::from("{");
        let mut add = |name: &str, value: &str| {
            if text.len() > 1 {
                text.push(',');
            }
            text.push('"');
            text.push_str(name);
            text.push_str("\":");
            text.push_str(value);
        };
        if let Some(id) = self.id {
            add("id", id.get());
        }
        if let Some(method) = &self.method {
            add("method", &Value::from(&**method).to_string());
        }
        for (name, part) in [
            ("params", self.params),
            ("result", self.result),
            ("error", self.error),
        ] {
            if let Some(part) = part {
                add(name, part.get());
            }
        }
        text.push('}');
        text
    }
}
