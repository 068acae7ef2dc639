//! A WebSocket: actions in, events out, as JSON.

use std::sync::Arc;

use axum::Router;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc;

use super::App;
use super::computers::find;
use crate::computer::{Computer, Registry, Request};
use crate::problem::Problem;

/// How many actions may wait for those before them.
const WAITING: usize = 64;
/// Largest message, in bytes.
const LARGEST: usize = 16 << 20;

/// The route.
pub fn routes() -> Router<App> {
    Router::new().route("/computers/{id}/ws", get(open))
}

async fn open(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
    upgrade: WebSocketUpgrade,
) -> Result<Response, Problem> {
    let computer = find(&computers, &id)?;
    let upgrade = upgrade.max_message_size(LARGEST);
    Ok(upgrade.on_upgrade(move |socket| talk(computer, socket)))
}

async fn talk(computer: Arc<Computer>, mut socket: WebSocket) {
    let _in_use = computer.in_use();
    let mut events = computer.events.subscribe();
    // Actions run in a separate task, so that events and pings are handled meanwhile.
    let (todo, mut waiting) = mpsc::channel::<Request>(WAITING);
    let doing = tokio::spawn({
        let computer = Arc::clone(&computer);
        async move {
            while let Some(request) = waiting.recv().await {
                computer.perform(request).await;
            }
        }
    });
    let mut end = std::pin::pin!(computer.ended());
    loop {
        let said = tokio::select! {
            biased;
            event = events.recv() => match event {
                Ok(event) => {
                    let mut data = (*event.data).clone();
                    data["event"] = if event.error { "error" } else { "message" }.into();
                    Some(data)
                }
                Err(RecvError::Lagged(missed)) => {
                    Some(json!({"event": "message", "type": "events_missed", "missed": missed}))
                }
                Err(RecvError::Closed) => break,
            },
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => take(text.as_bytes(), &todo),
                Some(Ok(Message::Binary(bytes))) => take(&bytes, &todo),
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => None,
                Some(Ok(Message::Close(_)) | Err(_)) | None => break,
            },
            _ = &mut end => {
                let _ = socket.send(Message::Close(None)).await;
                break;
            }
        };
        if let Some(said) = said
            && socket.send(Message::text(said.to_string())).await.is_err()
        {
            break;
        }
    }
    // Actions that were accepted are performed, as they are if the caller of a request hangs up.
    drop(todo);
    let _ = doing.await;
}

/// Queues an action, or returns what is wrong with it.
fn take(message: &[u8], todo: &mpsc::Sender<Request>) -> Option<Value> {
    let wrong = |id: &Value, why: String| {
        Some(
            json!({"event": "message", "type": "action_result", "request_id": id,
            "status": "INVALID_REQUEST", "error_message": why}),
        )
    };
    let mut value: Value = match serde_json::from_slice(message) {
        Ok(value) => value,
        Err(e) => return wrong(&Value::Null, format!("the message is not JSON: {e}")),
    };
    // An action may be wrapped as for `execute`, or not.
    if value.get("type").is_none()
        && let Some(action) = value.get_mut("action")
    {
        value = action.take();
    }
    let id = value.get("request_id").cloned().unwrap_or_default();
    match Request::read(value) {
        Ok(request) => match todo.try_send(request) {
            Ok(()) => None,
            Err(_) => wrong(&id, format!("more than {WAITING} actions wait already")),
        },
        Err(why) => wrong(&id, why),
    }
}
