//! Reads the body of a start, field by field, so that a bad one is named.

use std::time::Duration;

use serde_json::{Map, Value};

/// Largest side of a viewport, in pixels.
const MAX_SIDE: u64 = 8192;

/// What a start asks for, as far as this server acts on it. The other published fields are checked for their type only.
#[derive(Debug, Clone)]
pub struct Params {
    pub instruction: String,
    pub browser: bool,
    pub start_url: Option<String>,
    pub system_prompt: Option<String>,
    pub context: Vec<Value>,
    pub temperature: Option<f64>,
    pub max_steps: u64,
    pub max_duration: Option<Duration>,
    pub base64: bool,
    pub width: u32,
    pub height: u32,
    pub keep_alive: bool,
    pub computer_id: Option<String>,
    pub must_exist: bool,
    pub idempotency_key: Option<String>,
}

/// Why a start is refused.
#[derive(Debug)]
pub enum Refused {
    /// 400 with this sentence.
    Bad(String),
    /// 503: the live service answers this for a `kind` it does not know.
    UnknownKind,
}

struct Fields(Map<String, Value>);

impl Fields {
    fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    fn text(&self, name: &str) -> Result<Option<String>, Refused> {
        self.get(name)
            .map(|v| {
                v.as_str()
                    .map(str::to_owned)
                    .ok_or_else(|| bad(name, "a string"))
            })
            .transpose()
    }

    fn flag(&self, name: &str) -> Result<Option<bool>, Refused> {
        self.get(name)
            .map(|v| v.as_bool().ok_or_else(|| bad(name, "true or false")))
            .transpose()
    }

    fn count(&self, name: &str, most: u64) -> Result<Option<u64>, Refused> {
        self.get(name)
            .map(|v| {
                v.as_u64()
                    .filter(|n| (1..=most).contains(n))
                    .ok_or_else(|| bad(name, &format!("a whole number from 1 to {most}")))
            })
            .transpose()
    }

    fn one_of(&self, name: &str, values: &[&str]) -> Result<Option<String>, Refused> {
        match self.text(name)? {
            Some(text) if !values.contains(&text.as_str()) => {
                Err(bad(name, &format!("one of {}", values.join(", "))))
            }
            other => Ok(other),
        }
    }
}

fn bad(name: &str, what: &str) -> Refused {
    Refused::Bad(format!("{name}: must be {what}"))
}

impl Params {
    /// Reads a JSON body.
    pub fn read(body: &[u8]) -> Result<Self, Refused> {
        let fields = match serde_json::from_slice(body) {
            Ok(Value::Object(fields)) => Fields(fields),
            Ok(_) => return Err(Refused::Bad("the body must be a JSON object".to_owned())),
            Err(e) => return Err(Refused::Bad(format!("the body is not JSON: {e}"))),
        };
        let instruction = fields
            .text("instruction")?
            .filter(|text| !text.trim().is_empty())
            .ok_or_else(|| bad("instruction", "given, and not empty"))?;
        let start_url = fields.text("start_url")?;
        let browser = match fields.text("kind")?.as_deref() {
            Some("browser") => true,
            Some("desktop") => false,
            Some(_) => return Err(Refused::UnknownKind),
            None => start_url.is_some(),
        };
        if start_url.is_some() && !browser {
            return Err(Refused::Bad(
                "start_url: only for kind \"browser\"".to_owned(),
            ));
        }
        for name in [
            "model",
            "agent_icon",
            "agent_type",
            "environment_id",
            "thread_id",
        ] {
            fields.text(name)?;
        }
        for name in ["persistent", "save_session", "stream_deltas"] {
            fields.flag(name)?;
        }
        fields.one_of("harness_version", &["v1", "v2"])?;
        fields.one_of("stream_mode", &["verbose", "concise"])?;
        let labels = |v: &Value| {
            v.as_object()
                .is_some_and(|map| map.values().all(Value::is_string))
        };
        if fields.get("metadata").is_some_and(|v| !labels(v)) {
            return Err(bad("metadata", "an object of strings"));
        }
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
        let temperature = match fields.get("temperature") {
            None => None,
            Some(v) => Some(v.as_f64().ok_or_else(|| bad("temperature", "a number"))?),
        };
        let side = |name, default| {
            fields
                .count(name, MAX_SIDE)
                .map(|n| n.and_then(|n| u32::try_from(n).ok()).unwrap_or(default))
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
            (Some(keep), _) => keep,
            (None, end) => end == Some(false),
        };
        Ok(Self {
            browser,
            start_url,
            system_prompt: fields.text("system_prompt")?,
            context,
            temperature,
            max_steps: fields.count("max_steps", 100_000)?.unwrap_or(100),
            max_duration: fields
                .count("max_duration_seconds", 7 * 24 * 3600)?
                .map(Duration::from_secs),
            base64: fields
                .one_of("screenshot_mode", &["url", "base64"])?
                .as_deref()
                == Some("base64"),
            width: side("viewport_width", 1280)?,
            height: side("viewport_height", 720)?,
            keep_alive,
            computer_id: fields.text("computer_id")?,
            must_exist: fields
                .one_of("on_missing_computer", &["fail", "restore", "create_new"])?
                .as_deref()
                == Some("fail"),
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
        assert!(!read(r#"{"instruction":"x"}"#).expect("good").browser);
        assert!(
            read(r#"{"instruction":"x","start_url":"a.b"}"#)
                .expect("good")
                .browser
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
        ] {
            let Err(Refused::Bad(text)) = read(body) else {
                panic!("{body} was taken")
            };
            assert!(text.starts_with(name), "{text}");
        }
    }
}
