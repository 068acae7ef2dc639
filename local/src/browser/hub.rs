//! Shares the one DevTools connection of a Chromium, which is a pair of pipes, among several clients.
//!
//! Each client gets its own session with the browser (or with one page), so that what one enables or attaches to does not
//! affect others. Sessions created from a client's session belong to the client too; it cannot reach others.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::unix::pipe::{Receiver, Sender};
use tokio::sync::{mpsc, oneshot};

/// Messages on their way to the browser.
const QUEUE: usize = 256;
/// Bytes that may wait for a client. A client that does not read is disconnected, so that it does not block the others.
const MOST_WAITING: usize = 256 << 20;
/// The code of Chromium's error for an unknown session.
const NO_SESSION: i64 = -32001;

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

/// One client. Dropping it ends its sessions.
#[derive(Debug)]
pub struct Client {
    hub: Arc<Hub>,
    id: u64,
    root: String,
    messages: mpsc::UnboundedReceiver<String>,
    waiting: Arc<AtomicUsize>,
}

/// The parts of a message that matter here.
#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    method: Option<Cow<'a, str>>,
    #[serde(borrow, default, rename = "sessionId")]
    session: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    params: Option<&'a RawValue>,
    #[serde(borrow, default)]
    result: Option<&'a RawValue>,
    #[serde(borrow, default)]
    error: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Session {
    #[serde(rename = "sessionId")]
    session: String,
}

fn session_in(json: Option<&RawValue>) -> Option<String> {
    let found: Session = serde_json::from_str(json?.get()).ok()?;
    Some(found.session)
}

impl Envelope<'_> {
    /// The message without its session.
    fn plain(&self) -> String {
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

async fn write(mut to: Sender, mut queue: mpsc::Receiver<Vec<u8>>) {
    while let Some(mut bytes) = queue.recv().await {
        bytes.push(0);
        if to.write_all(&bytes).await.is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::net::unix::pipe;

    use super::*;

    /// A browser by hand: what it is sent, and a way to answer.
    struct Browser {
        from: Receiver,
        to: Sender,
    }

    impl Browser {
        async fn take(&mut self) -> Value {
            let mut bytes = Vec::new();
            loop {
                match self.from.read_u8().await.expect("a byte") {
                    0 => return serde_json::from_slice(&bytes).expect("JSON"),
                    byte => bytes.push(byte),
                }
            }
        }

        async fn give(&mut self, message: Value) {
            let text = format!("{message}\0");
            self.to.write_all(text.as_bytes()).await.expect("written");
        }

        async fn attach(&mut self, hub: &Arc<Hub>, session: &str) -> Client {
            let root = Root::Browser;
            let (client, ()) = tokio::join!(hub.client(&root), async {
                let asked = self.take().await;
                assert_eq!(asked["method"], "Target.attachToBrowserTarget");
                self.give(json!({"id": asked["id"], "result": {"sessionId": session}}))
                    .await;
            });
            client.expect("a client")
        }
    }

    fn pair() -> (Arc<Hub>, Browser) {
        let (send, from) = pipe::pipe().expect("a pipe");
        let (to, receive) = pipe::pipe().expect("a pipe");
        (Hub::new(receive, send), Browser { from, to })
    }

    #[tokio::test]
    async fn clients_have_their_own_numbers_and_sessions() {
        let (hub, mut browser) = pair();
        let mut one = browser.attach(&hub, "A").await;
        let mut two = browser.attach(&hub, "B").await;
        for client in [&one, &two] {
            client
                .send(r#"{"id": 1, "method": "X", "params": {}}"#)
                .await
                .expect("sent");
        }
        assert_eq!(browser.take().await["sessionId"], "A");
        assert_eq!(browser.take().await["sessionId"], "B");
        browser
            .give(json!({"id": 1, "result": {"of": 2}, "sessionId": "B"}))
            .await;
        browser
            .give(json!({"id": 1, "result": {"of": 1}, "sessionId": "A"}))
            .await;
        assert_eq!(
            one.next().await.expect("one"),
            r#"{"id":1,"result":{"of":1}}"#
        );
        assert_eq!(
            two.next().await.expect("one"),
            r#"{"id":1,"result":{"of":2}}"#
        );
    }

    #[tokio::test]
    async fn a_client_reaches_its_own_sessions_only() {
        let (hub, mut browser) = pair();
        let mut one = browser.attach(&hub, "A").await;
        let mut two = browser.attach(&hub, "B").await;
        let attached = json!({"method": "Target.attachedToTarget", "params": {"sessionId": "A1"}, "sessionId": "A"});
        browser.give(attached).await;
        assert!(one.next().await.expect("an event").contains("A1"));
        let call = r#"{"id":7,"method":"X","sessionId":"A1"}"#;
        two.send(call).await.expect("sent");
        let refused: Value =
            serde_json::from_str(&two.next().await.expect("an answer")).expect("JSON");
        assert_eq!(
            (&refused["id"], &refused["error"]["code"]),
            (&json!(7), &json!(NO_SESSION))
        );
        one.send(call).await.expect("sent");
        assert_eq!(browser.take().await["sessionId"], "A1");
        browser
            .give(json!({"id": 7, "result": {}, "sessionId": "A1"}))
            .await;
        assert!(
            one.next()
                .await
                .expect("an answer")
                .contains("\"sessionId\":\"A1\"")
        );
    }

    #[tokio::test]
    async fn the_end_of_a_client_ends_its_session_and_the_end_of_the_browser_all() {
        let (hub, mut browser) = pair();
        let one = browser.attach(&hub, "A").await;
        let mut two = browser.attach(&hub, "B").await;
        drop(one);
        let detach = browser.take().await;
        assert_eq!(detach["method"], "Target.detachFromTarget");
        assert_eq!(detach["params"]["sessionId"], "A");
        drop(browser);
        assert_eq!(two.next().await, None);
        assert!(hub.ask("X", json!({})).await.is_err());
    }
}
