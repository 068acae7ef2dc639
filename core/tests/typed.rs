//! The typed surface, over the wire: every kind of operation, and what is added by hand.

use std::time::Duration;

use crate::support::{self, Reply, Server, json as answer};
use futures_util::StreamExt;
use serde_json::{Value, json};
use tzafon::types::*;
use tzafon::{Coordinates, ErrorKind, Lightcone, Options};

fn body(request: &str) -> Value {
    let (_, body) = request.split_once("\r\n\r\n").unwrap();
    serde_json::from_str(body).unwrap()
}

fn stream(content_type: &str, text: &str) -> Reply {
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {content_type}\r\nconnection: close\r\n\r\n{text}"
    );
    Reply::Pieces(vec![head.into_bytes()])
}

#[tokio::test]
async fn an_action_sends_its_fields_in_the_body_and_the_rest_in_the_query() {
    let server = Server::start(vec![answer(200, "", r#"{"status":"SUCCESS"}"#)]).await;
    let params = ComputerClickParams {
        x: Some(10.0),
        y: Some(20.5),
        settle_ms: Some(500),
        ..ComputerClickParams::default()
    };
    let result = server.client().computers().click("c/1", &params).await;
    assert!(result.unwrap().ok());
    let request = &server.requests()[0];
    assert!(request.starts_with("POST /computers/c%2F1/click?settle_ms=500 "));
    assert_eq!(body(request), json!({"x": 10.0, "y": 20.5}));
}

#[tokio::test]
async fn a_failed_action_is_an_answer_until_it_is_checked() {
    let text = r#"{"status":"EXECUTION_ERROR","error_message":"no such tab"}"#;
    let server = Server::start(vec![answer(200, "", text)]).await;
    let client = server.client();
    let params = ComputerHTMLParams::default();
    let result = client.computers().html("c", &params).await.unwrap();
    let error = result.raise_for_error().unwrap_err();
    assert_eq!(
        (&*error.status, &*error.message),
        ("EXECUTION_ERROR", "no such tab")
    );
}

#[tokio::test]
async fn an_answer_without_a_body_is_nothing() {
    let empty = b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n".to_vec();
    let server = Server::start(vec![Reply::Pieces(vec![empty])]).await;
    server.client().computers().delete("c").await.unwrap();
    assert!(server.requests()[0].starts_with("DELETE /computers/c "));
}

#[tokio::test]
async fn output_of_a_command_comes_line_by_line() {
    let lines = "{\"type\":\"stdout\",\"data\":\"a\\n\"}\n\n{\"type\":\"exit\",\"code\":0}";
    let server = Server::start(vec![stream("application/x-ndjson", lines)]).await;
    let client = server.client();
    let params = ExecCreateParams {
        command: Some("echo a".into()),
        ..ExecCreateParams::default()
    };
    let mut lines = client
        .computers()
        .exec()
        .create("c", &params)
        .await
        .unwrap();
    let first = lines.next().await.unwrap().unwrap();
    assert_eq!(first.data.as_deref(), Some("a\n"));
    let last = lines.next().await.unwrap().unwrap();
    assert_eq!(last.code, Some(ExecCreateResponseCode::Integer(0)));
    assert!(lines.next().await.is_none());
}

#[tokio::test]
async fn events_are_told_apart_by_their_names() {
    let events = "data: {\"image_data\":\"aGk=\"}\n\n: heartbeat\n\nevent: cursor_position\ndata: {\"x\":1,\"y\":2}\n\nevent: new\ndata: {}\n\n";
    let server = Server::start(vec![stream("text/event-stream", events)]).await;
    let client = server.client();
    let mut events = client.computers().retrieve_screencast("c").await.unwrap();
    let mut next = async || events.next().await.unwrap().unwrap();
    assert!(matches!(next().await, ScreencastEvent::Message(frame) if frame.image_data == "aGk="));
    assert!(matches!(next().await, ScreencastEvent::CursorPosition(at) if at.y == 2.0));
    assert!(matches!(next().await, ScreencastEvent::Unknown(event) if event["event"] == "new"));
}

#[tokio::test]
async fn a_response_gives_its_text_and_the_actions_it_asks_for() {
    let text = json!({
        "id": "r", "created_at": 1, "model": "m", "object": "response", "status": "completed",
        "output": [
            {"type": "reasoning", "summary": []},
            {"type": "message", "id": "m", "role": "assistant", "status": "completed", "content": [
                {"type": "output_text", "text": "I click.", "annotations": []}]},
            {"type": "computer_call", "id": "i", "call_id": "k", "status": "completed",
             "pending_safety_checks": [],
             "action": {"type": "click", "x": 999, "y": 0, "button": "left"}},
            {"type": "computer_call", "id": "i", "call_id": "l", "status": "completed",
             "pending_safety_checks": [], "action": {"type": "triple_click", "x": 0, "y": 999}},
        ],
    });
    let server = Server::start(vec![answer(200, "", &text.to_string())]).await;
    let params = ResponseCreateParams {
        input: ResponseCreateParamsInput::Text("click".into()),
        ..responses()
    };
    let response = server.client().responses().create(&params).await.unwrap();
    assert_eq!(response.output_text(), "I click.");
    let calls: Vec<_> = response.computer_calls().collect();
    assert_eq!(calls.len(), 2);
    let ResponseComputerToolCallAction::ActionClick(click) = calls[0].to_pixels(1280, 720) else {
        panic!("no click");
    };
    assert_eq!((click.x, click.y), (1279, 0));
    let unknown = calls[1].to_pixels(1280, 720);
    assert!(matches!(unknown, ResponseComputerToolCallAction::Other(action) if action["y"] == 719));
    assert_eq!(body(&server.requests()[0]), json!({"input": "click"}));
}

#[tokio::test]
async fn a_response_can_be_streamed() {
    let events = "data: {\"type\":\"response.output_text.delta\",\"delta\":\"Hi\"}\n\ndata: {\"type\":\"later\"}\n\ndata: [DONE]\n\n";
    let server = Server::start(vec![stream("text/event-stream", events)]).await;
    let client = server.client();
    let mut events = client
        .responses()
        .create_stream(&responses())
        .await
        .unwrap();
    let first = events.next().await.unwrap().unwrap();
    assert!(
        matches!(first, ResponseStreamEvent::ResponseOutputTextDelta(text) if text.delta == "Hi")
    );
    let second = events.next().await.unwrap().unwrap();
    assert!(matches!(second, ResponseStreamEvent::Unknown(_)));
    assert!(events.next().await.is_none());
    assert_eq!(body(&server.requests()[0])["stream"], true);
}

#[tokio::test]
async fn a_run_gives_what_came_of_the_task() {
    let events = "id: 1\ndata: {\"type\":\"started\",\"task_id\":\"t\"}\n\nid: 2\ndata: {\"type\":\"screenshot\",\"step\":1}\n\nid: 3\ndata: {\"type\":\"completed\",\"result\":\"done\"}\n\nid: 4\n\n";
    let state = answer(
        200,
        "",
        r#"{"task_id":"t","status":"completed","exit_code":0}"#,
    );
    let server = Server::start(vec![stream("text/event-stream", events), state]).await;
    let client = server.client();
    let params = TaskStartParams {
        instruction: "go".into(),
        ..TaskStartParams::default()
    };
    let mut seen = 0;
    let result = client
        .agent()
        .tasks()
        .run(&params, Duration::from_secs(60), |_| seen += 1)
        .await
        .unwrap();
    assert!(result.ok());
    assert_eq!(
        (&*result.task_id, result.text.as_deref()),
        ("t", Some("done"))
    );
    assert_eq!((seen, result.screenshots().count()), (3, 1));
    assert_eq!((result.exit_code, result.steps()), (Some(0), 1));
    assert_eq!(result.clone().raise_for_error(), Ok(result));
}

#[tokio::test]
async fn a_task_that_failed_says_why() {
    let events = "data: {\"type\":\"started\",\"task_id\":\"t\"}\n\ndata: {\"type\":\"failed\",\"message\":\"no button\"}\n\n";
    let server = Server::start(vec![
        stream("text/event-stream", events),
        answer(404, "", "{}"),
    ])
    .await;
    let client = server.client();
    let params = TaskStartParams {
        instruction: "go".into(),
        ..TaskStartParams::default()
    };
    let limit = Duration::from_secs(60);
    let result = client
        .agent()
        .tasks()
        .run(&params, limit, |_| {})
        .await
        .unwrap();
    assert_eq!((result.ok(), result.exit_code), (false, None));
    let error = result.raise_for_error().unwrap_err();
    assert_eq!((&*error.status, &*error.message), ("failed", "no button"));
    assert_eq!(error.to_string(), "task t ended as failed: no button");
}

fn go() -> TaskStartParams {
    TaskStartParams {
        instruction: "go".into(),
        ..TaskStartParams::default()
    }
}

#[tokio::test]
async fn a_result_keeps_json_and_the_id_that_any_event_gives() {
    let events = "data: {\"type\":\"progress_update\",\"task_id\":\"t\"}\n\ndata: {\"type\":\"completed\",\"result\":{\"price\":7}}\n\n";
    let state = answer(200, "", "not JSON");
    let server = Server::start(vec![stream("text/event-stream", events), state]).await;
    let client = server.client();
    let result = client.agent().tasks().run(&go(), None, |_| {}).await;
    let result = result.unwrap();
    assert_eq!((&*result.task_id, result.text), ("t", None));
    assert_eq!(result.result, Some(json!({"price": 7})));
    assert_eq!(result.exit_code, None);
    assert!(server.requests()[1].starts_with("GET /agent/tasks/t "));
}

#[tokio::test]
async fn a_run_without_an_id_asks_for_no_state() {
    let events = "data: {\"type\":\"completed\"}\n\n";
    let server = Server::start(vec![stream("text/event-stream", events)]).await;
    let client = server.client();
    let limit = Duration::MAX;
    let result = client.agent().tasks().run(&go(), limit, |_| {}).await;
    assert_eq!(result.unwrap().task_id, "");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_run_over_its_limit_names_the_task() {
    let (sender, mut closed) = tokio::sync::mpsc::unbounded_channel();
    let mut begin = support::stream_head();
    begin.extend_from_slice(b"data: {\"type\":\"started\",\"task_id\":\"t-9\"}\n\n");
    let server = Server::start(vec![Reply::UntilClosed(begin, sender)]).await;
    let client = server.client();
    let params = TaskStartParams {
        instruction: "go".into(),
        ..TaskStartParams::default()
    };
    // Long enough for the first event on any machine, and all that the test waits for.
    let limit = Duration::from_secs(1);
    let error = client.agent().tasks().run(&params, limit, |_| {}).await;
    let error = error.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(
        error.to_string(),
        "task t-9 did not end within 1 s; it may go on"
    );
    assert_eq!(error.record().stream_id.as_deref(), Some("t-9"));
    closed.recv().await.unwrap();
}

#[tokio::test]
async fn waiting_ends_when_the_task_has_ended() {
    let state = |status: &str| {
        answer(
            200,
            "",
            &json!({"task_id": "t", "status": status}).to_string(),
        )
    };
    let server = Server::start(vec![state("running"), state("FAILED")]).await;
    let client = server.client();
    let tasks = client.agent();
    let ended = tasks.tasks().wait("t", Duration::from_secs(60)).await;
    assert_eq!(ended.unwrap().status, "FAILED");
}

fn running() -> Reply {
    answer(200, "", r#"{"task_id":"t","status":"running"}"#)
}

#[tokio::test]
async fn waiting_without_time_asks_once() {
    let failed = r#"{"task_id":"t","status":"error"}"#;
    let server = Server::start(vec![answer(200, "", failed), running()]).await;
    let client = server.client();
    let agent = client.agent();
    let ended = agent.tasks().wait("t", Duration::ZERO).await;
    assert_eq!(ended.unwrap().status, "error");
    let error = agent.tasks().wait("t", Duration::ZERO).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(
        error.to_string(),
        "task t did not end within 0 s; it may go on"
    );
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn waiting_asks_a_last_time_when_the_time_is_up() {
    let ended = answer(200, "", r#"{"task_id":"t","status":"odd","exit_code":3}"#);
    let server = Server::start(vec![running(), ended]).await;
    let client = server.client();
    let agent = client.agent();
    let limit = Duration::from_millis(500);
    let waited = agent
        .tasks()
        .wait_polling("t", limit, Duration::from_secs(3600))
        .await;
    assert_eq!(waited.unwrap().exit_code, Some(3));
}

#[test]
fn coordinates_go_both_ways() {
    let screen = Coordinates::new(1000, 1000);
    assert_eq!(screen.to_pixels(500.0, 250.0), (500, 250));
    assert_eq!(screen.to_model(500.0, 250.0), (500, 250));
}

fn responses() -> ResponseCreateParams {
    let input = ResponseCreateParamsInput::Text("go".into());
    serde_json::from_value(json!({ "input": input })).unwrap()
}

#[tokio::test]
async fn a_typed_stream_is_a_stream_of_the_futures_crate_and_ends_after_an_error() {
    let lines = "{\"type\":\"stdout\",\"data\":\"a\"}\n{\"type\":\"exit\",\"code\":0}\nnot JSON\n";
    let server = Server::start(vec![stream("application/x-ndjson", lines)]).await;
    let client = server.client();
    let output = client.computers().exec();
    let params = ExecCreateParams::default();
    let lines = output.create("c", &params).await.unwrap().into_stream();
    let kinds: Vec<_> = lines
        .map(|line| line.map_err(|error| error.kind()))
        .collect()
        .await;
    assert_eq!(kinds.len(), 3, "{kinds:?}");
    assert_eq!(kinds[2], Err(ErrorKind::Decode));
}

#[tokio::test]
async fn an_error_says_what_is_below_it_and_whether_there_was_a_connection() {
    // Held and not listened on, so that nobody else is given the port.
    let refused = tokio::net::TcpSocket::new_v4().unwrap();
    refused.bind(([127, 0, 0, 1], 0).into()).unwrap();
    let url = format!("http://{}", refused.local_addr().unwrap());
    let options = Options::new()
        .api_key("sk_test")
        .base_url(url)
        .max_retries(0);
    let client = Lightcone::new(options).unwrap();
    let error = client.models().list().await.unwrap_err();
    assert!(error.is_connect() && !error.is_timeout(), "{error:?}");
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert!(error.to_string().contains(&source), "{error}");
    let server = Server::start(vec![answer(400, "", "{}")]).await;
    let error = server.client().models().list().await.unwrap_err();
    assert!(!error.is_connect() && !error.is_timeout());
    assert!(std::error::Error::source(&error).is_none());
}
