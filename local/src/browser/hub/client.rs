//! A client of the hub: what it sends and receives.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::value::RawValue;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use super::message::Envelope;
use super::{Hub, gone};

/// The code of Chromium's error for an unknown session.
pub(super) const NO_SESSION: i64 = -32001;

/// One client. Dropping it ends its sessions.
#[derive(Debug)]
pub struct Client {
    pub(super) hub: Arc<Hub>,
    pub(super) id: u64,
    pub(super) root: String,
    pub(super) messages: mpsc::UnboundedReceiver<String>,
    pub(super) waiting: Arc<AtomicUsize>,
}

impl Client {
    /// Forwards a message to the browser; an error if the connection is closed.
    pub async fn send(&self, text: &str) -> Result<(), String> {
        let message: Envelope<'_> =
            serde_json::from_str(text).map_err(|e| format!("the message is not JSON: {e}"))?;
        let bytes = match message.session.as_deref() {
            None => {
                let rest = text.trim_start().strip_prefix('{');
                let rest = rest.ok_or("the message is not a JSON object")?;
                let comma = if rest.trim_start().starts_with('}') {
                    ""
                } else {
                    ","
                };
                format!("{{\"sessionId\":\"{}\"{comma}{rest}", self.root).into_bytes()
            }
            Some(session) => {
                let own = self.hub.state().sessions.get(session) == Some(&self.id);
                if !own {
                    let id = message.id.map_or("null", RawValue::get);
                    let session = Value::from(session);
                    let error =
                        json!({"code": NO_SESSION, "message": "Session with given id not found."});
                    self.reply(format!(
                        "{{\"error\":{error},\"id\":{id},\"sessionId\":{session}}}"
                    ));
                    return Ok(());
                }
                text.as_bytes().to_vec()
            }
        };
        self.hub.to_browser.send(bytes).await.map_err(|_| gone())
    }

    fn reply(&self, text: String) {
        if let Some(line) = self.hub.state().clients.get(&self.id) {
            line.waiting.fetch_add(text.len(), Ordering::Relaxed);
            let _ = line.messages.send(text);
        }
    }

    /// The next message of the browser; `None` at the end.
    pub async fn next(&mut self) -> Option<String> {
        let text = self.messages.recv().await?;
        self.waiting.fetch_sub(text.len(), Ordering::Relaxed);
        Some(text)
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let mut state = self.hub.state();
        state.clients.remove(&self.id);
        state.sessions.retain(|_, client| *client != self.id);
        state.next += 1;
        let detach = json!({"id": state.next, "method": "Target.detachFromTarget", "params": {"sessionId": self.root}});
        drop(state);
        let bytes = detach.to_string().into_bytes();
        if let Err(mpsc::error::TrySendError::Full(bytes)) = self.hub.to_browser.try_send(bytes)
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            let queue = self.hub.to_browser.clone();
            runtime.spawn(async move { queue.send(bytes).await });
        }
    }
}
