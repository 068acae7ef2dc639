//! Sends the events of a computer to everyone who follows it.

use std::sync::Arc;

use base64::Engine as _;
use serde_json::{Value, json};
use tokio::sync::broadcast;

/// How many events a follower may be behind; a slower one is told how many it missed.
const BEHIND: usize = 1024;

/// One event: an error ends the session, everything else is a message.
#[derive(Debug, Clone)]
pub struct Event {
    pub error: bool,
    pub data: Arc<Value>,
}

/// Sends to all followers.
#[derive(Debug, Clone)]
pub struct Events(broadcast::Sender<Event>);

impl Default for Events {
    fn default() -> Self {
        Self(broadcast::Sender::new(BEHIND))
    }
}

impl Events {
    fn send(&self, error: bool, data: Value) {
        // There may be no followers.
        let _ = self.0.send(Event {
            error,
            data: Arc::new(data),
        });
    }

    /// An action was requested.
    pub fn request(&self, id: &str, action: &Value) {
        self.send(
            false,
            json!({"type": "action_request", "request_id": id, "action": action, "timestamp": super::now()}),
        );
    }

    /// The result of an action.
    pub fn result(&self, result: &Value) {
        let mut event = result.clone();
        event["type"] = "action_result".into();
        // A screenshot is only for its caller; here it would use too much memory.
        if let Some(shot) = event["result"].get_mut("screenshot_url")
            && shot.as_str().is_some_and(|url| url.starts_with("data:"))
        {
            *shot = Value::Null;
        }
        self.send(false, event);
    }

    /// A piece of the output of a command.
    pub fn output(&self, id: &str, bytes: &[u8], is_stderr: bool) {
        let data = base64::engine::general_purpose::STANDARD.encode(bytes);
        self.send(
            false,
            json!({"type": "command_output", "request_id": id, "data": data, "is_stderr": is_stderr}),
        );
    }

    /// How a command ended.
    pub fn exit(&self, id: &str, code: i32) {
        self.send(
            false,
            json!({"type": "command_result", "request_id": id, "exit_code": code}),
        );
    }

    /// Something happened to a page: `dialog`, `download` or `tab_crashed`.
    pub fn page(&self, kind: &str, tab: &str, mut told: Value) {
        told["type"] = kind.into();
        told["tab_id"] = tab.into();
        told["timestamp"] = super::now().into();
        self.send(false, told);
    }

    /// Something went wrong with the computer itself.
    pub fn error(&self, message: &str) {
        self.send(true, json!({"message": message}));
    }

    /// Follows from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.0.subscribe()
    }
}
