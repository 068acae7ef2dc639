//! Reads the body of a creation.

use std::time::Duration;

use serde_json::Value;

use crate::browser::{Dialogs, Login, Pages};
use crate::fields::{Fields, bad};

/// Longest lifetime that can be requested, in seconds.
const MAX_LIFE: u64 = 30 * 24 * 3600;
/// Default lifetime.
const LIFE: Duration = Duration::from_secs(24 * 3600);
/// Default idle time.
const IDLE: Duration = Duration::from_secs(30 * 60);

/// A browser or a desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Browser,
    Desktop,
}

impl Kind {
    /// Its name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Desktop => "desktop",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Browser, Self::Desktop]
            .into_iter()
            .find(|kind| kind.name() == name)
    }
}

/// The parameters of a computer.
#[derive(Debug, Clone)]
pub struct Create {
    pub kind: Kind,
    pub width: u32,
    pub height: u32,
    pub scale: f64,
    pub lifetime: Duration,
    pub idle: Duration,
    pub idle_enabled: bool,
    /// Whether a browser hides that it is automated.
    pub stealth: bool,
    /// What pages of a browser may do: dialogs, logins, certificates.
    pub pages: Pages,
    /// Saved when it ends.
    pub save: bool,
    /// What to restore it from.
    pub environment: Option<String>,
    /// Restored from this name if it is saved, and saved under it.
    pub context: Option<String>,
    /// Created for a task, and therefore ended with it.
    pub by_task: bool,
}

impl Default for Create {
    fn default() -> Self {
        Self {
            kind: Kind::Browser,
            width: 1280,
            height: 720,
            scale: 1.0,
            lifetime: LIFE,
            idle: IDLE,
            idle_enabled: true,
            stealth: false,
            pages: Pages::default(),
            save: false,
            environment: None,
            context: None,
            by_task: false,
        }
    }
}

/// Why a creation is rejected.
#[derive(Debug)]
pub enum BadCreate {
    Field(String),
    UnknownKind,
}

impl From<String> for BadCreate {
    fn from(sentence: String) -> Self {
        Self::Field(sentence)
    }
}

/// Whether a saved computer may have this name: it becomes part of a file name.
pub fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (1..=128).contains(&name.len()) && name.bytes().all(plain)
}

impl Create {
    /// Reads a JSON body; an empty one means defaults.
    pub fn read(body: &[u8]) -> Result<Self, BadCreate> {
        let fields = Fields::read(body)?;
        let usual = Self::default();
        let kind = match fields.text("kind")? {
            None => Kind::Browser,
            Some(name) => Kind::named(&name).ok_or(BadCreate::UnknownKind)?,
        };
        let display = fields.object("display")?.unwrap_or_default();
        let inside = |why: String| format!("display.{why}");
        let name = |field: &str| match fields.text(field)? {
            Some(name) if !is_name(&name) => Err(bad(
                field,
                "an id of 1 to 128 letters, digits, hyphens and underscores",
            )),
            other => Ok(other),
        };
        let seconds = |field: &str| {
            let seconds = fields.count(field, MAX_LIFE)?;
            Ok::<_, String>(seconds.map(Duration::from_secs))
        };
        fields.flag("use_advanced_proxy")?;
        let auto_kill = fields.flag("auto_kill")?;
        Ok(Self {
            kind,
            width: display
                .side("width")
                .map_err(inside)?
                .unwrap_or(usual.width),
            height: display
                .side("height")
                .map_err(inside)?
                .unwrap_or(usual.height),
            scale: display
                .scale("scale")
                .map_err(inside)?
                .unwrap_or(usual.scale),
            lifetime: match seconds("max_lifetime_seconds")? {
                Some(life) => life,
                None => seconds("timeout_seconds")?.unwrap_or(usual.lifetime),
            },
            idle: seconds("inactivity_timeout_seconds")?.unwrap_or(usual.idle),
            idle_enabled: fields
                .flag("idle_timeout_enabled")?
                .or(auto_kill)
                .unwrap_or(true),
            // The service accepts options here that only it has.
            stealth: match fields.get("stealth") {
                None => false,
                Some(Value::Bool(stealth)) => *stealth,
                Some(Value::Object(_)) => true,
                Some(_) => return Err(bad("stealth", "true, false or an object").into()),
            },
            pages: Pages {
                dialogs: Dialogs::read(fields.get("dialogs"))?,
                login: login(&fields)?,
                ignore_https_errors: fields.flag("ignore_https_errors")?.unwrap_or(false),
                ..Pages::default()
            },
            save: fields.flag("persistent")?.unwrap_or(false),
            environment: name("environment_id")?,
            context: name("context_id")?,
            by_task: false,
        })
    }
}

/// The user and password for sites that ask for them.
fn login(fields: &Fields) -> Result<Option<Login>, String> {
    let Some(given) = fields.object("http_credentials")? else {
        return Ok(None);
    };
    let inside = |why: String| format!("http_credentials.{why}");
    Ok(Some(Login {
        username: given.needed_text("username").map_err(inside)?,
        password: given.needed_text("password").map_err(inside)?,
        origin: given.text("origin").map_err(inside)?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_fields_are_named() {
        for (body, start) in [
            (r#"[]"#, "the body"),
            (r#"{"display": 5}"#, "display: "),
            (r#"{"display": {"width": -1}}"#, "display.width: "),
            (r#"{"display": {"height": 20000}}"#, "display.height: "),
            (r#"{"display": {"scale": 0}}"#, "display.scale: "),
            (r#"{"max_lifetime_seconds": 0}"#, "max_lifetime_seconds: "),
            (
                r#"{"inactivity_timeout_seconds": "1"}"#,
                "inactivity_timeout_seconds: ",
            ),
            (r#"{"persistent": "yes"}"#, "persistent: "),
            (r#"{"stealth": "much"}"#, "stealth: "),
            (r#"{"environment_id": "../../etc"}"#, "environment_id: "),
            (r#"{"context_id": ""}"#, "context_id: "),
            (r#"{"dialogs": "perhaps"}"#, "dialogs: "),
            (r#"{"dialogs": {"alert": 1}}"#, "dialogs.alert: "),
            (
                r#"{"http_credentials": {"username": "a"}}"#,
                "http_credentials.password: ",
            ),
            (r#"{"ignore_https_errors": 1}"#, "ignore_https_errors: "),
        ] {
            match Create::read(body.as_bytes()) {
                Err(BadCreate::Field(why)) => assert!(why.starts_with(start), "{body}: {why}"),
                other => panic!("{body}: {other:?}"),
            }
        }
        let unknown = Create::read(br#"{"kind": "toaster"}"#);
        assert!(matches!(unknown, Err(BadCreate::UnknownKind)));
        let old = Create::read(br#"{"timeout_seconds": 5, "auto_kill": false}"#).expect("good");
        assert!(!old.idle_enabled && old.lifetime == Duration::from_secs(5));
    }
}
