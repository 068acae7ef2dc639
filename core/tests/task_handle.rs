//! The handle of a task that was started.

use std::time::Duration;

use crate::support::{Reply, Server, json as answer, stream_head};
use serde_json::json;
use tokio::sync::mpsc;
use tzafon::types::{TaskEvent, TaskStartParams};
use tzafon::{ErrorKind, TaskHandle};

fn started() -> Reply {
    answer(
        200,
        "",
        r#"{"task_id":"t/1","status":"queued","reused":true}"#,
    )
}

fn state(status: &str) -> Reply {
    answer(
        200,
        "",
        &json!({"task_id": "t/1", "status": status}).to_string(),
    )
}

async fn start(server: &Server) -> TaskHandle {
    let params = TaskStartParams {
        instruction: "go".into(),
        ..TaskStartParams::default()
    };
    TaskHandle::start(&server.client(), &params).await.unwrap()
}

#[tokio::test]
async fn a_handle_acts_on_its_task() {
    let events =
        b"data: {\"type\":\"started\",\"task_id\":\"t/1\"}\n\ndata: {\"type\":\"completed\"}\n\n";
    let server = Server::start(vec![
        started(),
        state("pausing"),
        state("running"),
        state("running"),
        state("running"),
        Reply::Pieces(vec![stream_head(), events.to_vec()]),
        state("FAILED"),
    ])
    .await;
    let task = start(&server).await;
    assert_eq!((task.task_id(), task.status()), ("t/1", "queued"));
    assert_eq!(task.started().reused, Some(true));
    assert_eq!(task.pause().await.unwrap().status, "pausing");
    task.resume().await.unwrap();
    task.inject_message("Scroll down").await.unwrap();
    assert_eq!(task.retrieve_status().await.unwrap().status, "running");
    let mut stream = task.stream().await.unwrap();
    let first = stream.next().await.unwrap().unwrap();
    assert!(matches!(first, TaskEvent::Started(_)));
    drop(stream);
    let ended = task.wait(Duration::from_secs(60)).await.unwrap();
    assert_eq!(ended.status, "FAILED");
    let lines: Vec<_> = server.requests();
    let lines = lines
        .iter()
        .map(|request| request.split(" HTTP/").next().unwrap());
    let expected = [
        "POST /agent/tasks",
        "POST /agent/tasks/t%2F1/pause",
        "POST /agent/tasks/t%2F1/resume",
        "POST /agent/tasks/t%2F1/messages",
        "GET /agent/tasks/t%2F1",
        "GET /agent/tasks/t%2F1/stream",
        "GET /agent/tasks/t%2F1",
    ];
    assert_eq!(lines.collect::<Vec<_>>(), expected);
    assert!(server.requests()[3].ends_with("{\"message\":\"Scroll down\"}"));
}

#[tokio::test]
async fn waiting_with_a_handle_has_a_limit_that_names_the_task() {
    let replies = (0..50).map(|_| state("running"));
    let server = Server::start([started()].into_iter().chain(replies).collect()).await;
    let task = start(&server).await;
    let error = task.wait(Duration::from_millis(100)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("task t/1"), "{error}");
}

#[tokio::test]
async fn a_start_that_fails_has_no_handle() {
    let server = Server::start(vec![answer(400, "", r#"{"error":"no"}"#)]).await;
    let params = TaskStartParams::default();
    let error = TaskHandle::start(&server.client(), &params)
        .await
        .unwrap_err();
    assert_eq!(error.status_code(), Some(400));
}

#[tokio::test]
async fn a_handle_follows_its_task_to_the_result() {
    let events = b"id: 1\ndata: {\"type\":\"started\",\"task_id\":\"t/1\"}\n\nid: 2\ndata: {\"type\":\"completed\",\"result\":\"done\"}\n\n";
    let server = Server::start(vec![
        started(),
        Reply::Pieces(vec![stream_head(), events.to_vec()]),
        answer(
            200,
            "",
            r#"{"task_id":"t/1","status":"completed","exit_code":0}"#,
        ),
    ])
    .await;
    let result = start(&server).await.result(None).await.unwrap();
    assert_eq!(
        (&*result.task_id, result.text.as_deref()),
        ("t/1", Some("done"))
    );
    assert_eq!(
        (result.ok(), result.exit_code, result.events.len()),
        (true, Some(0), 2)
    );
}

#[tokio::test]
async fn a_result_that_does_not_come_names_the_task() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let silent = Reply::UntilClosed(stream_head(), closed);
    let server = Server::start(vec![started(), silent]).await;
    let limit = Duration::from_millis(300);
    let error = start(&server).await.result(limit).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(error.record().stream_id.as_deref(), Some("t/1"));
    told.recv().await.unwrap();
}
