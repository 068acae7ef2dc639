//! What a task needs from a person, such as a login or an answer.

use rmcp::model::{ElicitRequest, ElicitRequestParams, ElicitationSchema, InputRequest};
use serde_json::Value;

/// Events by which the service says that a task waits for a person, as its documentation names them.
const EVENTS: [&str; 2] = ["login_required", "computer_parked"];

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// In words.
    pub message: String,
}

impl Ask {
    /// What an event asks; `None` if it asks nothing.
    pub fn of(event: &Value) -> Option<Self> {
        let kind = event["type"].as_str()?;
        if !EVENTS.contains(&kind) {
            return None;
        }
        let said = ["message", "question", "instructions", "reason"];
        let said = said.iter().find_map(|name| event[*name].as_str());
        let mut message = said.map_or_else(|| kind.replace('_', " "), str::to_owned);
        let places = ["live_view_url", "url"];
        if let Some(url) = places.iter().find_map(|name| event[*name].as_str()) {
            message += &format!(" ({url})");
        }
        Some(Self { message })
    }

    /// The question as the protocol asks a person; `None` if it cannot be written so.
    pub fn request(&self) -> Option<InputRequest> {
        let schema = ElicitationSchema::builder().optional_string("reply");
        let params = ElicitRequestParams::FormElicitationParams {
            meta: None,
            message: self.message.clone(),
            requested_schema: schema.build().ok()?,
        };
        Some(InputRequest::Elicitation(ElicitRequest::new(params)))
    }

    /// The person's reply, if the response has one. A response that declines is `Err`.
    pub fn reply(response: &Value) -> Result<Option<&str>, ()> {
        match response["action"].as_str() {
            Some("accept") => Ok(response["content"]["reply"].as_str()),
            _ => Err(()),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_handover_is_asked_in_words_with_the_place_to_go() {
        let event =
            json!({"type": "login_required", "message": "Log in", "live_view_url": "http://h"});
        let ask = Ask::of(&event).unwrap();
        assert_eq!(ask.message, "Log in (http://h)");
        let request = serde_json::to_value(ask.request().unwrap()).unwrap();
        assert_eq!(request["params"]["message"], "Log in (http://h)");
        let bare = Ask::of(&json!({"type": "computer_parked"})).unwrap();
        assert_eq!(bare.message, "computer parked");
        assert_eq!(Ask::of(&json!({"type": "thought", "message": "hm"})), None);
    }

    #[test]
    fn a_reply_is_what_a_person_accepted() {
        let accepted = json!({"action": "accept", "content": {"reply": "1234"}});
        assert_eq!(Ask::reply(&accepted), Ok(Some("1234")));
        assert_eq!(Ask::reply(&json!({"action": "accept"})), Ok(None));
        assert_eq!(Ask::reply(&json!({"action": "decline"})), Err(()));
    }
}
