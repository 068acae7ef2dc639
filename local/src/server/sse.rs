//! A task's events as server-sent events, the way the service frames them: `id` and `data`, no event name, `: ping`
//! in silence, and one frame without data after the end.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::task::Task;

/// Silence after which a heartbeat is sent.
const SILENCE: Duration = Duration::from_secs(20);

/// Answers with the events of a task from a number on.
pub fn follow(task: Arc<Task>, from: u64) -> Response {
    let frames = async_stream::stream! {
        let mut changed = task.log.subscribe();
        let mut from = from;
        loop {
            // Marked before reading, so that an event that comes in between wakes at once.
            changed.borrow_and_update();
            let batch = task.log.read(from);
            let mut text = String::new();
            for (number, data) in &batch.entries {
                // Writing to a String cannot fail.
                let _ = write!(text, "id: {number}\ndata: {data}\n\n");
            }
            from = from.max(batch.next);
            if batch.ended {
                let _ = write!(text, "id: {}\n\n", batch.next);
                yield Ok::<_, Infallible>(text);
                return;
            }
            if !text.is_empty() {
                yield Ok(text);
            }
            match tokio::time::timeout(SILENCE, changed.changed()).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) => return,
                Err(_) => yield Ok(": ping\n\n".to_owned()),
            }
        }
    };
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, Body::from_stream(frames)).into_response()
}
