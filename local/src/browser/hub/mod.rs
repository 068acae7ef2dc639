//! Shares the one DevTools connection of a Chromium, which is a pair of pipes, among several clients.
//!
//! Each client gets its own session with the browser (or with one page), so that what one enables or attaches to does not
//! affect others. Sessions created from a client's session belong to the client too; it cannot reach others.

mod client;
mod message;
#[cfg(all(test, unix))]
mod tests;

pub use client::Client;

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::value::RawValue;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::{mpsc, oneshot};

use super::process::{Receiver, Sender};
use message::{Envelope, session_in};

/// Messages on their way to the browser.
const QUEUE: usize = 256;
/// Bytes that may wait for a client. A client that does not read is disconnected, so that it does not block the others.
const MOST_WAITING: usize = 256 << 20;

/// What a client connects to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Root {
    Browser,
    Page(String),
}

/// The DevTools connection of one Chromium.
#[derive(Debug)]
pub struct Hub {
    to_browser: mpsc::Sender<Vec<u8>>,
    state: Mutex<State>,
}

/// Where the response to a request of the hub goes.
type Reply = oneshot::Sender<Result<Value, String>>;

#[derive(Debug, Default)]
struct State {
    next: u64,
    /// Requests of the hub itself. If the response is the session for a client, the client is given.
    waiting: HashMap<u64, (Option<u64>, Reply)>,
    /// The client that a session belongs to.
    sessions: HashMap<String, u64>,
    clients: HashMap<u64, Line>,
    gone: bool,
}

/// The channel to a client.
#[derive(Debug)]
struct Line {
    root: Option<String>,
    messages: mpsc::UnboundedSender<String>,
    waiting: Arc<AtomicUsize>,
}

fn gone() -> String {
    "the browser has closed its DevTools connection".to_owned()
}

impl Hub {
    /// A hub on the pipes of a Chromium.
    pub fn new(from: Receiver, to: Sender) -> Arc<Self> {
        let (to_browser, queue) = mpsc::channel(QUEUE);
        let hub = Arc::new(Self {
            to_browser,
            state: Mutex::default(),
        });
        tokio::spawn(write(to, queue));
        // The hub ends with its last owner, and then the pipes are closed.
        let reader = Arc::downgrade(&hub);
        tokio::spawn(async move {
            let mut from = from;
            let mut bytes = Vec::new();
            let mut seen = 0;
            loop {
                match from.read_buf(&mut bytes).await {
                    Ok(0) | Err(_) => break,
                    Ok(_) => {}
                }
                let Some(hub) = reader.upgrade() else { return };
                let mut start = 0;
                while let Some(end) = bytes[seen..].iter().position(|byte| *byte == 0) {
                    let end = seen + end;
                    if let Ok(text) = std::str::from_utf8(&bytes[start..end]) {
                        hub.take(text);
                    }
                    (start, seen) = (end + 1, end + 1);
                }
                bytes.drain(..start);
                seen = bytes.len();
            }
            if let Some(hub) = reader.upgrade() {
                let mut state = hub.state();
                state.gone = true;
                state.waiting.clear();
                state.clients.clear();
            }
        });
        hub
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A message of the browser.
    fn take(&self, text: &str) {
        let Ok(message) = serde_json::from_str::<Envelope<'_>>(text) else {
            return;
        };
        let mut state = self.state();
        let Some(session) = message.session.as_deref() else {
            state.take_own(&message);
            return;
        };
        let Some(client) = state.sessions.get(session).copied() else {
            return;
        };
        let method = message.method.as_deref();
        let other = match method {
            Some("Target.attachedToTarget" | "Target.detachedFromTarget") => {
                session_in(message.params)
            }
            _ => None,
        };
        match (method, other) {
            (Some("Target.attachedToTarget"), Some(other)) => {
                state.sessions.insert(other, client);
            }
            (_, Some(other)) => {
                state.sessions.remove(&other);
            }
            _ => {}
        }
        let Some(line) = state.clients.get(&client) else {
            return;
        };
        let text = if line.root.as_deref() == Some(session) {
            message.plain()
        } else {
            text.to_owned()
        };
        let waiting = line.waiting.fetch_add(text.len(), Ordering::Relaxed) + text.len();
        if waiting > MOST_WAITING || line.messages.send(text).is_err() {
            state.clients.remove(&client);
        }
    }

    /// Sends a request to the browser itself.
    pub async fn ask(&self, method: &str, params: Value) -> Result<Value, String> {
        self.request(method, params, None).await
    }

    async fn request(
        &self,
        method: &str,
        params: Value,
        client: Option<u64>,
    ) -> Result<Value, String> {
        let (tell, answer) = oneshot::channel();
        let id = {
            let mut state = self.state();
            if state.gone {
                return Err(gone());
            }
            state.next += 1;
            let id = state.next;
            state.waiting.insert(id, (client, tell));
            id
        };
        let message = json!({"id": id, "method": method, "params": params}).to_string();
        let sent = self.to_browser.send(message.into_bytes()).await;
        if sent.is_err() {
            self.state().waiting.remove(&id);
            return Err(gone());
        }
        answer.await.unwrap_or_else(|_| Err(gone()))
    }

    /// A new client.
    pub async fn client(self: &Arc<Self>, root: &Root) -> Result<Client, String> {
        let (send, messages) = mpsc::unbounded_channel();
        let waiting = Arc::new(AtomicUsize::new(0));
        let id = {
            let mut state = self.state();
            state.next += 1;
            let id = state.next;
            let line = Line {
                root: None,
                messages: send,
                waiting: Arc::clone(&waiting),
            };
            state.clients.insert(id, line);
            id
        };
        let (method, params) = match root {
            Root::Browser => ("Target.attachToBrowserTarget", json!({})),
            Root::Page(target) => (
                "Target.attachToTarget",
                json!({"targetId": target, "flatten": true}),
            ),
        };
        let attached = self.request(method, params, Some(id)).await;
        let root = attached.and_then(|answer| {
            let session = answer["sessionId"].as_str();
            session
                .map(str::to_owned)
                .ok_or_else(|| "the browser gave no session".to_owned())
        });
        match root {
            Ok(root) => Ok(Client {
                hub: Arc::clone(self),
                id,
                root,
                messages,
                waiting,
            }),
            Err(why) => {
                self.state().clients.remove(&id);
                Err(why)
            }
        }
    }
}

impl State {
    /// A message that does not belong to the session of a client.
    fn take_own(&mut self, message: &Envelope<'_>) {
        if let Some(id) = message.id {
            let id = id.get().parse().ok();
            let Some((client, tell)) = id.and_then(|id: u64| self.waiting.remove(&id)) else {
                return;
            };
            if let Some(client) = client
                && let Some(session) = session_in(message.result)
                && let Some(line) = self.clients.get_mut(&client)
            {
                line.root = Some(session.clone());
                self.sessions.insert(session, client);
            }
            let parsed = |json: &RawValue| serde_json::from_str(json.get()).unwrap_or(Value::Null);
            let answer = match (message.result, message.error) {
                (_, Some(error)) => Err(parsed(error)["message"]
                    .as_str()
                    .unwrap_or("the browser gave no reason")
                    .to_owned()),
                (result, None) => Ok(result.map_or(Value::Null, parsed)),
            };
            // The caller may have given up.
            let _ = tell.send(answer);
        } else if message.method.as_deref() == Some("Target.detachedFromTarget")
            && let Some(session) = session_in(message.params)
            && let Some(client) = self.sessions.remove(&session)
        {
            // Its page has been closed.
            self.clients.remove(&client);
        }
    }
}

async fn write(mut to: Sender, mut queue: mpsc::Receiver<Vec<u8>>) {
    while let Some(mut bytes) = queue.recv().await {
        bytes.push(0);
        if to.write_all(&bytes).await.is_err() || to.flush().await.is_err() {
            return;
        }
    }
}
