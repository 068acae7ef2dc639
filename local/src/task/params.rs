//! Reads the body of a start field by field, so that errors name the field.

use std::time::Duration;

use serde_json::Value;

use crate::computer::{Kind, is_name};
use crate::fields::{self, Fields};

/// The fields of a start that this server uses. For the other published fields only the type is checked.
#[derive(Debug, Clone)]
pub struct Params {
    pub instruction: String,
    pub kind: Kind,
    pub start_url: Option<String>,
    pub system_prompt: Option<String>,
    pub context: Vec<Value>,
    pub temperature: Option<f64>,
    pub max_steps: u64,
    pub max_duration: Option<Duration>,
    pub base64: bool,
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// Whether the computer stays after the task; `None` keeps it if it was not created for the task.
    pub keep_alive: Option<bool>,
    pub computer_id: Option<String>,
    pub environment_id: Option<String>,
    pub missing: Missing,
    /// Whether the computer is saved when it ends.
    pub save: bool,
    pub idempotency_key: Option<String>,
}

/// What to do if the requested computer does not run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Fail,
    /// Restore what was saved under its id, or else start a fresh one.
    Restore,
    CreateNew,
}

/// Why a start is rejected.
#[derive(Debug)]
pub enum Refused {
    /// 400 with this message.
    Bad(String),
    /// 503: the live service responds this for an unknown `kind`.
    UnknownKind,
}

impl From<String> for Refused {
    fn from(sentence: String) -> Self {
        Self::Bad(sentence)
    }
}

fn bad(name: &str, what: &str) -> Refused {
    Refused::Bad(fields::bad(name, what))
}

impl Params {
    /// Reads a JSON body.
    pub fn read(body: &[u8]) -> Result<Self, Refused> {
        let fields = Fields::read(body)?;
        let instruction = fields
            .text("instruction")?
            .filter(|text| !text.trim().is_empty())
            .ok_or_else(|| bad("instruction", "given, and not empty"))?;
        let start_url = fields.text("start_url")?;
        let kind = match fields.text("kind")? {
            Some(name) => Kind::named(&name).ok_or(Refused::UnknownKind)?,
            None if start_url.is_some() => Kind::Browser,
            None => Kind::Desktop,
        };
        if start_url.is_some() && kind != Kind::Browser {
            return Err(Refused::Bad(
                "start_url: only for kind \"browser\"".to_owned(),
            ));
        }
        for name in ["model", "agent_icon", "agent_type", "thread_id"] {
            fields.text(name)?;
        }
        fields.flag("stream_deltas")?;
        let save = match (fields.flag("persistent")?, fields.flag("save_session")?) {
            (Some(one), Some(other)) if one != other => {
                return Err(Refused::Bad(
                    "save_session: contradicts persistent".to_owned(),
                ));
            }
            (one, other) => one.or(other).unwrap_or(false),
        };
        fields.one_of("harness_version", &["v1", "v2"])?;
        fields.one_of("stream_mode", &["verbose", "concise"])?;
        fields.labels("metadata")?;
        let context = match fields.get("context") {
            None => Vec::new(),
            Some(Value::Array(turns)) if turns.iter().all(turn) => turns.clone(),
            Some(_) => {
                return Err(bad(
                    "context",
                    "a list of {role: user|assistant, content: string}",
                ));
            }
        };
        let keep_alive = match (
            fields.flag("keep_alive")?,
            fields.flag("terminate_on_completion")?,
        ) {
            (Some(keep), Some(end)) if keep == end => {
                return Err(Refused::Bad(
                    "keep_alive: contradicts terminate_on_completion".to_owned(),
                ));
            }
            (Some(keep), _) => Some(keep),
            (None, end) => end.map(|end| !end),
        };
        let name = |field: &str| match fields.text(field)? {
            Some(id) if !is_name(&id) => Err(bad(
                field,
                "an id of 1 to 128 letters, digits, hyphens and underscores",
            )),
            other => Ok(other),
        };
        Ok(Self {
            kind,
            start_url,
            system_prompt: fields.text("system_prompt")?,
            context,
            temperature: fields.number("temperature")?,
            max_steps: fields.count("max_steps", 100_000)?.unwrap_or(100),
            max_duration: fields
                .count("max_duration_seconds", 7 * 24 * 3600)?
                .map(Duration::from_secs),
            base64: fields
                .one_of("screenshot_mode", &["url", "base64"])?
                .as_deref()
                == Some("base64"),
            width: fields.side("viewport_width")?,
            height: fields.side("viewport_height")?,
            keep_alive,
            computer_id: name("computer_id")?,
            environment_id: name("environment_id")?,
            missing: match fields
                .one_of("on_missing_computer", &["fail", "restore", "create_new"])?
                .as_deref()
            {
                Some("fail") => Missing::Fail,
                Some("create_new") => Missing::CreateNew,
                _ => Missing::Restore,
            },
            save,
            idempotency_key: fields.text("idempotency_key")?,
            instruction,
        })
    }
}

fn turn(turn: &Value) -> bool {
    turn["content"].is_string() && matches!(turn["role"].as_str(), Some("user" | "assistant"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kind_follows_start_url_and_bad_fields_are_named() {
        let read = |text: &str| Params::read(text.as_bytes());
        let kind = |text: &str| read(text).expect("good").kind;
        assert_eq!(kind(r#"{"instruction":"x"}"#), Kind::Desktop);
        assert_eq!(
            kind(r#"{"instruction":"x","start_url":"a.b"}"#),
            Kind::Browser
        );
        assert!(matches!(
            read(r#"{"instruction":"x","kind":"toaster"}"#),
            Err(Refused::UnknownKind)
        ));
        for (body, name) in [
            ("{}", "instruction"),
            (r#"{"instruction":"x","max_steps":0}"#, "max_steps"),
            (
                r#"{"instruction":"x","screenshot_mode":"jpeg"}"#,
                "screenshot_mode",
            ),
            (
                r#"{"instruction":"x","viewport_width":"wide"}"#,
                "viewport_width",
            ),
            (r#"{"instruction":"x","metadata":{"a":1}}"#, "metadata"),
            (r#"{"instruction":"x","computer_id":"../x"}"#, "computer_id"),
        ] {
            let Err(Refused::Bad(text)) = read(body) else {
                panic!("{body} was taken")
            };
            assert!(text.starts_with(name), "{text}");
        }
    }
}
