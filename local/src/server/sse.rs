//! A task's events as server-sent events, the way the service frames them: `id` and `data`, no event name, `: ping`
//! in silence, and one frame without data after the end.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use axum::response::Response;

use super::unbuffered::unbuffered;
use crate::task::Task;

/// Silence after which a heartbeat is sent.
const SILENCE: Duration = Duration::from_secs(20);

/// Responds with the events of a task, starting at a number.
pub fn follow(task: Arc<Task>, from: u64) -> Response {
    let frames = async_stream::stream! {
        let mut changed = task.log.subscribe();
        let mut from = from;
        loop {
            // Marked before reading, so that an event that arrives in between wakes the reader at once.
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
    unbuffered("text/event-stream", frames)
}

#[cfg(test)]
mod tests {
    use futures::StreamExt;
    use serde_json::json;
    use tokio::time::Instant;

    use super::*;
    use crate::db::Db;
    use crate::task::Params;

    #[tokio::test(start_paused = true)]
    async fn twenty_seconds_of_silence_end_in_a_heartbeat_and_the_end_in_an_empty_frame() {
        let params = Params::read(br#"{"instruction": "x"}"#).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let db = Arc::new(Db::open(&folder.path().join("db")).unwrap());
        db.task_started("t", b"", None).unwrap();
        let task = Arc::new(Task::new(db, "t".into(), params));
        let mut frames = follow(Arc::clone(&task), 0).into_body().into_data_stream();
        let begun = Instant::now();
        let mut next = async || frames.next().await.unwrap().unwrap();
        assert_eq!(next().await, ": ping\n\n");
        assert_eq!(begun.elapsed(), Duration::from_secs(20));
        task.log.push(&json!({"type": "started"}));
        assert_eq!(next().await, "id: 0\ndata: {\"type\":\"started\"}\n\n");
        assert_eq!(next().await, ": ping\n\n");
        assert_eq!(begun.elapsed(), Duration::from_secs(40));
        task.log.finish(&json!({"type": "completed"}));
        assert_eq!(
            next().await,
            "id: 1\ndata: {\"type\":\"completed\"}\n\nid: 2\n\n"
        );
        assert!(frames.next().await.is_none());
    }
}
