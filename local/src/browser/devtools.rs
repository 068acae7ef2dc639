//! A client of the DevTools protocol: every call has a time limit, and events arrive in order.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use super::hub::{Hub, Root};

/// An event of the browser.
#[derive(Debug)]
pub struct Event {
    /// The session it belongs to; `None` is the browser itself.
    pub session: Option<String>,
    pub method: String,
    pub params: Value,
}

/// Why a call failed.
#[derive(Debug, Clone, thiserror::Error)]
pub enum CallError {
    /// The connection to the browser is closed.
    #[error("the connection to the browser is closed")]
    Closed,
    /// The session ended before the browser answered.
    #[error("the page was closed")]
    Detached,
    /// The browser answered with an error.
    #[error("{0}")]
    Refused(String),
    /// The browser did not answer in time.
    #[error("no answer to {method} within {} s", .limit.as_secs_f64())]
    TimedOut { method: String, limit: Duration },
}

type Answer = Result<Value, CallError>;

#[derive(Debug)]
struct Waiting {
    session: Option<String>,
    answer: oneshot::Sender<Answer>,
}

/// Calls that wait for a response; `None` once the connection is closed.
#[derive(Debug)]
struct Pending(Mutex<Option<HashMap<u64, Waiting>>>);

impl Pending {
    fn lock(&self) -> MutexGuard<'_, Option<HashMap<u64, Waiting>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn finish(&self, id: u64, answer: Answer) {
        let waiting = self.lock().as_mut().and_then(|calls| calls.remove(&id));
        if let Some(waiting) = waiting {
            // The caller may have stopped waiting.
            let _ = waiting.answer.send(answer);
        }
    }

    /// Fails the calls of a session that the browser no longer answers.
    fn detach(&self, session: &str) {
        let mut calls = self.lock();
        let Some(calls) = calls.as_mut() else { return };
        let of_session = |call: &Waiting| call.session.as_deref() == Some(session);
        let gone: Vec<u64> = calls
            .iter()
            .filter_map(|(id, call)| of_session(call).then_some(*id))
            .collect();
        for id in gone {
            if let Some(call) = calls.remove(&id) {
                let _ = call.answer.send(Err(CallError::Detached));
            }
        }
    }

    fn close(&self) {
        for call in self.lock().take().unwrap_or_default().into_values() {
            let _ = call.answer.send(Err(CallError::Closed));
        }
    }
}

/// A connection to a browser.
#[derive(Debug)]
pub struct Client {
    outgoing: mpsc::UnboundedSender<String>,
    pending: Arc<Pending>,
    last: AtomicU64,
    task: JoinHandle<()>,
}

/// A call that was sent. Dropping it ignores the response.
#[derive(Debug)]
pub struct Call {
    id: u64,
    method: &'static str,
    pending: Arc<Pending>,
    answer: oneshot::Receiver<Answer>,
}

#[derive(Deserialize)]
struct Incoming {
    id: Option<u64>,
    method: Option<String>,
    #[serde(default)]
    params: Value,
    #[serde(rename = "sessionId")]
    session: Option<String>,
    result: Option<Value>,
    error: Option<Refusal>,
}

#[derive(Deserialize)]
struct Refusal {
    message: String,
}

impl Client {
    /// Connects to a browser, with its own sessions.
    pub async fn connect(hub: &Arc<Hub>) -> Result<(Self, mpsc::UnboundedReceiver<Event>), String> {
        let mut line = hub.client(&Root::Browser).await?;
        let (outgoing, mut messages) = mpsc::unbounded_channel::<String>();
        let (events, happened) = mpsc::unbounded_channel();
        let pending = Arc::new(Pending(Mutex::new(Some(HashMap::new()))));
        let calls = Arc::clone(&pending);
        let task = tokio::spawn(async move {
            loop {
                tokio::select! {
                    incoming = line.next() => match incoming {
                        Some(text) => take(&text, &calls, &events),
                        None => break,
                    },
                    message = messages.recv() => match message {
                        Some(message) if line.send(&message).await.is_ok() => {}
                        _ => break,
                    },
                }
            }
            calls.close();
        });
        let client = Self {
            outgoing,
            pending,
            last: AtomicU64::new(0),
            task,
        };
        Ok((client, happened))
    }

    /// Sends a call without waiting for its response.
    pub fn send(&self, session: Option<&str>, method: &'static str, params: Value) -> Call {
        let id = self.last.fetch_add(1, Ordering::Relaxed) + 1;
        let mut message = json!({"id": id, "method": method, "params": params});
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let (sender, answer) = oneshot::channel();
        if let Some(calls) = self.pending.lock().as_mut() {
            let waiting = Waiting {
                session: session.map(str::to_owned),
                answer: sender,
            };
            calls.insert(id, waiting);
        }
        // If the task has ended, it has closed all calls.
        let _ = self.outgoing.send(message.to_string());
        Call {
            id,
            method,
            pending: Arc::clone(&self.pending),
            answer,
        }
    }

    /// Calls the browser itself.
    pub async fn call(
        &self,
        method: &'static str,
        params: Value,
        limit: Duration,
    ) -> Result<Value, CallError> {
        self.send(None, method, params).wait(limit).await
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.task.abort();
        self.pending.close();
    }
}

impl Call {
    /// Waits for the response.
    pub async fn wait(mut self, limit: Duration) -> Result<Value, CallError> {
        match tokio::time::timeout(limit, &mut self.answer).await {
            Ok(answer) => answer.unwrap_or(Err(CallError::Closed)),
            Err(_) => Err(CallError::TimedOut {
                method: self.method.to_owned(),
                limit,
            }),
        }
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        if let Some(calls) = self.pending.lock().as_mut() {
            calls.remove(&self.id);
        }
    }
}

fn take(text: &str, calls: &Pending, events: &mpsc::UnboundedSender<Event>) {
    // Anything that is not a message of the protocol is ignored.
    let Ok(incoming) = serde_json::from_str::<Incoming>(text) else {
        return;
    };
    if let Some(id) = incoming.id {
        let answer = match incoming.error {
            Some(refusal) => Err(CallError::Refused(refusal.message)),
            None => Ok(incoming.result.unwrap_or(Value::Null)),
        };
        calls.finish(id, answer);
    } else if let Some(method) = incoming.method {
        if method == "Target.detachedFromTarget"
            && let Some(session) = incoming.params["sessionId"].as_str()
        {
            calls.detach(session);
        }
        let event = Event {
            session: incoming.session,
            method,
            params: incoming.params,
        };
        // Without a reader the event is not needed.
        let _ = events.send(event);
    }
}
