//! How a browser answers `alert`, `confirm`, `prompt` and "Leave site?".

use serde_json::{Value, json};

use crate::fields::bad;

/// What happens to a dialog when it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Policy {
    /// It is accepted immediately; a prompt with its default text.
    #[default]
    Accept,
    /// It is cancelled immediately.
    Dismiss,
    /// It stays open until the action `handle_dialog` answers it.
    Hold,
}

impl Policy {
    /// Its name in results and events.
    pub fn outcome(self) -> &'static str {
        match self {
            Self::Accept => "accepted",
            Self::Dismiss => "dismissed",
            Self::Hold => "open",
        }
    }
}

/// The policies of a computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dialogs {
    alert: Policy,
    confirm: Policy,
    prompt: Policy,
    beforeunload: Policy,
}

const WORDS: &str =
    "accept, dismiss or hold, or an object of these for alert, confirm, prompt and beforeunload";

fn policy(name: &str, value: &Value) -> Result<Policy, String> {
    match value.as_str() {
        Some("accept") => Ok(Policy::Accept),
        Some("dismiss") => Ok(Policy::Dismiss),
        Some("hold") => Ok(Policy::Hold),
        _ => Err(bad(name, WORDS)),
    }
}

impl Dialogs {
    /// Reads the field `dialogs` of a creation.
    pub fn read(value: Option<&Value>) -> Result<Self, String> {
        let mut dialogs = Self::default();
        match value {
            None => {}
            Some(Value::Object(kinds)) => {
                for (kind, value) in kinds {
                    let name = format!("dialogs.{kind}");
                    let place = match kind.as_str() {
                        "alert" => &mut dialogs.alert,
                        "confirm" => &mut dialogs.confirm,
                        "prompt" => &mut dialogs.prompt,
                        "beforeunload" => &mut dialogs.beforeunload,
                        _ => return Err(bad(&name, "alert, confirm, prompt or beforeunload")),
                    };
                    *place = policy(&name, value)?;
                }
            }
            // "Leave site?" is not a question of the page: one policy for all dialogs does not include it.
            Some(value) => {
                let all = policy("dialogs", value)?;
                (dialogs.alert, dialogs.confirm, dialogs.prompt) = (all, all, all);
            }
        }
        Ok(dialogs)
    }

    /// The policy for a dialog of this type.
    pub fn of(&self, kind: &str) -> Policy {
        match kind {
            "confirm" => self.confirm,
            "prompt" => self.prompt,
            "beforeunload" => self.beforeunload,
            _ => self.alert,
        }
    }
}

/// A dialog that a page opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Dialog {
    /// `alert`, `confirm`, `prompt` or `beforeunload`.
    pub kind: String,
    pub message: String,
    pub default_text: String,
    pub url: String,
    /// `accepted`, `dismissed` or `open`.
    pub answer: &'static str,
}

impl Dialog {
    /// Reads `Page.javascriptDialogOpening`. It has no answer yet.
    pub fn read(params: &Value) -> Self {
        let text = |name: &str| params[name].as_str().unwrap_or_default().to_owned();
        Self {
            kind: text("type"),
            message: text("message"),
            default_text: text("defaultPrompt"),
            url: text("url"),
            answer: Policy::Hold.outcome(),
        }
    }

    /// As results and events report it.
    pub fn describe(&self) -> Value {
        let mut told = json!({
            "dialog_type": self.kind, "message": self.message, "url": self.url, "answer": self.answer,
        });
        if self.kind == "prompt" {
            told["default_prompt"] = self.default_text.clone().into();
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_policy_is_for_all_dialogs_but_leaving_and_an_object_names_each() {
        let usual = Dialogs::read(None).expect("nothing given");
        assert_eq!(usual.of("confirm"), Policy::Accept);
        let word = Dialogs::read(Some(&json!("dismiss"))).expect("a word");
        assert_eq!(word.of("prompt"), Policy::Dismiss);
        assert_eq!(word.of("beforeunload"), Policy::Accept);
        let object = Dialogs::read(Some(&json!({"beforeunload": "dismiss", "prompt": "hold"})));
        let object = object.expect("an object");
        assert_eq!(object.of("beforeunload"), Policy::Dismiss);
        assert_eq!(object.of("prompt"), Policy::Hold);
        assert_eq!(object.of("alert"), Policy::Accept);
        for bad in [
            json!("maybe"),
            json!(true),
            json!({"alert": 1}),
            json!({"popup": "accept"}),
        ] {
            let why = Dialogs::read(Some(&bad)).expect_err("refused");
            assert!(why.starts_with("dialogs"), "{why}");
        }
    }
}
