//! What happens on a computer, and its screen, as server-sent events.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use futures::{Stream, StreamExt};
use serde_json::json;
use tokio::sync::broadcast::error::RecvError;

use super::App;
use super::computers::find;
use super::unbuffered::unbuffered;
use crate::computer::Registry;
use crate::problem::Problem;

/// Silence after which a heartbeat is sent.
const SILENCE: Duration = Duration::from_secs(30);

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/computers/{id}/events", get(events))
        .route("/computers/{id}/screencast", get(screencast))
}

fn answer(frames: impl Stream<Item = String> + Send + 'static) -> Response {
    let frames = async_stream::stream! {
        let mut frames = std::pin::pin!(frames);
        // An immediate comment shows that the stream is open.
        yield Ok::<_, Infallible>(": heartbeat\n\n".to_owned());
        loop {
            match tokio::time::timeout(SILENCE, frames.next()).await {
                Ok(Some(frame)) => yield Ok(frame),
                Ok(None) => return,
                Err(_) => yield Ok(": heartbeat\n\n".to_owned()),
            }
        }
    };
    unbuffered("text/event-stream", frames)
}

fn frame(name: Option<&str>, data: &str) -> String {
    match name {
        Some(name) => format!("event: {name}\ndata: {data}\n\n"),
        None => format!("data: {data}\n\n"),
    }
}

async fn events(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let computer = find(&computers, &id)?;
    let mut events = computer.events.subscribe();
    Ok(answer(async_stream::stream! {
        // Events come first: the stream ends after the computer's last event was sent.
        let mut end = std::pin::pin!(computer.ended());
        loop {
            let event = tokio::select! {
                biased;
                event = events.recv() => event,
                _ = &mut end => return,
            };
            match event {
                Ok(event) => {
                    yield frame(event.error.then_some("error"), &event.data.to_string());
                }
                Err(RecvError::Lagged(missed)) => {
                    yield frame(None, &json!({"type": "events_missed", "missed": missed}).to_string());
                }
                Err(RecvError::Closed) => return,
            }
        }
    }))
}

async fn screencast(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let computer = find(&computers, &id)?;
    let mut screen = computer.machine.screencast();
    Ok(answer(async_stream::stream! {
        loop {
            let event = tokio::select! {
                event = screen.next() => event,
                _ = computer.ending() => None,
            };
            match event {
                Some(event) => yield frame(event.name, &event.data),
                None => return,
            }
        }
    }))
}
