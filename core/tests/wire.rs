//! What goes over the wire, and what comes of what comes back.

use std::time::Duration;

use crate::support::{Reply, Server, events, json, stream_head};
use bytes::Bytes;
use tokio::sync::mpsc;
use tzafon::types::{TaskEvent, TaskStartParams};
use tzafon::{Call, ErrorKind, Lightcone, Options};

fn status(id: &str) -> Call {
    Call::operation("agent.tasks.retrieve_status")
        .unwrap()
        .path(vec![id.into()])
}

fn start_stream() -> Call {
    let call = Call::operation("agent.tasks.start_stream").unwrap();
    call.body(Bytes::from_static(br#"{"instruction":"x"}"#))
}

/// Reads a stream to its end: the data of its events, and the error if it ended with one.
async fn collect(client: &Lightcone) -> (Vec<String>, Option<tzafon::Error>) {
    let mut stream = client.open_stream(start_stream()).await.unwrap();
    let mut data = Vec::new();
    while let Some(batch) = stream.next_batch().await {
        match batch {
            Ok(frames) => data.extend(frames.into_iter().map(|frame| frame.data)),
            Err(error) => return (data, Some(error)),
        }
    }
    (data, None)
}

#[tokio::test]
async fn a_call_carries_the_key_and_gives_the_body() {
    let server = Server::start(vec![json(
        200,
        "x-request-id: r1\r\n",
        r#"{"status":"running"}"#,
    )])
    .await;
    let response = server.client().call(status("t 1")).await.unwrap();
    assert_eq!(&response.body[..], br#"{"status":"running"}"#);
    let request = server.requests().remove(0);
    assert!(
        request.starts_with("GET /agent/tasks/t%201 HTTP/1.1\r\n"),
        "{request}"
    );
    assert!(request.contains("authorization: Bearer sk_test\r\n"));
    assert!(request.contains("accept: application/json\r\n"));
}

#[tokio::test]
async fn a_refusal_carries_everything_the_service_said() {
    let problem = r#"{"type":"","title":"Not Found","status":404}"#;
    let server = Server::start(vec![json(404, "x-request-id: r2\r\n", problem)]).await;
    let error = server.client().call(status("t")).await.unwrap_err();
    let record = error.record();
    assert_eq!(
        (record.kind, record.status, record.attempts),
        ("status", Some(404), 1)
    );
    assert_eq!(record.body.as_deref(), Some(problem.as_bytes()));
    assert_eq!(record.request_id.as_deref(), Some("r2"));
}

#[tokio::test]
async fn a_start_is_repeated_with_the_same_key() {
    let retry = "retry-after-ms: 1\r\n";
    let replies = vec![
        json(503, retry, ""),
        json(502, retry, ""),
        json(200, "", r#"{"task_id":"t"}"#),
    ];
    let server = Server::start(replies).await;
    let call = Call::operation("agent.tasks.start")
        .unwrap()
        .body(Bytes::from_static(b"{}"));
    let response = server.client().call(call).await.unwrap();
    assert_eq!(response.retries, 2);
    let bodies: Vec<_> = server
        .requests()
        .iter()
        .map(|r| r.split_once("\r\n\r\n").unwrap().1.to_owned())
        .collect();
    assert!(bodies[0].contains("idempotency_key"));
    assert_eq!((&bodies[0], &bodies[0]), (&bodies[1], &bodies[2]));
}

#[tokio::test]
async fn what_may_have_happened_is_not_repeated() {
    let server = Server::start(vec![json(500, "retry-after-ms: 1\r\n", "")]).await;
    let call = Call::operation("agent.tasks.pause")
        .unwrap()
        .path(vec!["t".into()]);
    let error = server.client().call(call).await.unwrap_err();
    assert_eq!(error.record().attempts, 1);
}

#[tokio::test]
async fn a_server_that_is_not_there_is_named_with_the_cause() {
    // Held and not listened on, so that nobody else is given the port.
    let closed = tokio::net::TcpSocket::new_v4().unwrap();
    closed.bind(([127, 0, 0, 1], 0).into()).unwrap();
    let address = closed.local_addr().unwrap().to_string();
    let options = Options {
        api_key: Some("sk_test".into()),
        base_url: Some(format!("http://{address}")),
        max_retries: Some(0),
        ..Options::default()
    };
    let error = Lightcone::new(options)
        .unwrap()
        .call(status("t"))
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);
    let text = error.to_string();
    assert!(
        text.contains(&address) && text.contains("refused"),
        "{text}"
    );
    assert!(!text.contains("sk_test"));
}

#[tokio::test]
async fn a_silent_server_ends_in_a_timeout() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let server = Server::start(vec![Reply::UntilClosed(Vec::new(), closed)]).await;
    let call = status("t")
        .timeout(Some(Duration::from_millis(50)))
        .max_retries(Some(0));
    let error = server.client().call(call).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    told.recv().await.unwrap();
}

#[tokio::test]
async fn a_compressed_answer_is_read() {
    // `{}` through gzip
    let body: [u8; 22] = [
        31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 171, 174, 5, 0, 67, 191, 166, 163, 2, 0, 0, 0,
    ];
    let mut answer =
        b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 22\r\n\r\n".to_vec();
    answer.extend(body);
    let server = Server::start(vec![Reply::Pieces(vec![answer])]).await;
    let response = server.client().call(status("t")).await.unwrap();
    assert_eq!(&response.body[..], b"{}");
    let accepted = server.requests().remove(0);
    assert!(accepted.contains("gzip") && accepted.contains("br") && accepted.contains("zstd"));
}

#[tokio::test]
async fn a_stream_ends_cleanly_after_heartbeats_and_the_empty_frame() {
    let pieces: [&[u8]; 4] = [
        b"id: 0\ndata: {\"type\":\"started\"}\n\n: pi",
        b"ng\n\nid: 1\ndata: {\"type\":\"comp",
        b"leted\"}\n\nid: 2\n\n",
        b"",
    ];
    let server = Server::start(vec![events(&pieces)]).await;
    let (data, error) = collect(&server.client()).await;
    assert_eq!(data, [r#"{"type":"started"}"#, r#"{"type":"completed"}"#]);
    assert!(error.is_none(), "{error:?}");
}

#[tokio::test]
async fn a_frame_that_is_no_json_ends_the_stream_after_the_events_before_it() {
    let long = "é".repeat(300);
    let body = format!("data: {{\"type\":\"started\"}}\n\ndata: {long}\n\n");
    let server = Server::start(vec![events(&[body.as_bytes()])]).await;
    let (data, error) = collect(&server.client()).await;
    assert_eq!(data.len(), 1);
    let error = error.unwrap();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.record().message.ends_with(&"é".repeat(100)));
    assert!(!error.record().message.contains(&"é".repeat(101)));
}

#[tokio::test]
async fn a_stream_that_stops_before_the_task_is_an_error() {
    let body = b"id: 4\ndata: {\"type\":\"progress_update\"}\n\n";
    let server = Server::start(vec![events(&[body])]).await;
    let client = server.client_with(|options| options.resume = Some(false));
    let (data, error) = collect(&client).await;
    assert_eq!(data.len(), 1);
    let error = error.unwrap();
    assert_eq!(error.kind(), ErrorKind::StreamInterrupted);
    assert_eq!(error.record().last_event_id.as_deref(), Some("4"));
    assert!(
        error.to_string().contains("ended before its last event"),
        "{error}"
    );
}

#[tokio::test]
async fn silence_beyond_the_limit_ends_the_stream() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let mut bytes = stream_head();
    bytes.extend(b"data: {\"type\":\"started\"}\n\n");
    let server = Server::start(vec![Reply::UntilClosed(bytes, closed)]).await;
    let client = server.client_with(|options| {
        options.stream_idle_timeout = Some(Duration::from_millis(50));
        options.resume = Some(false);
    });
    let (data, error) = collect(&client).await;
    assert_eq!(data.len(), 1);
    let text = error.unwrap().to_string();
    assert!(text.contains("sent nothing for 0.05 s"), "{text}");
    told.recv().await.unwrap();
}

#[tokio::test]
async fn dropping_a_stream_closes_its_connection() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let mut bytes = stream_head();
    bytes.extend(b"data: {\"type\":\"started\"}\n\n");
    let server = Server::start(vec![Reply::UntilClosed(bytes, closed)]).await;
    let mut stream = server.client().open_stream(start_stream()).await.unwrap();
    assert_eq!(stream.next_batch().await.unwrap().unwrap().len(), 1);
    drop(stream);
    told.recv().await.unwrap();
}

#[tokio::test]
async fn typed_events_keep_what_this_version_does_not_know() {
    let body = br#"data: {"type":"started","task_id":"t","later":1}

id: 7
data: {"type":"brand_new","a":[1]}

data: {"type":"completed","result":"42"}

"#;
    let server = Server::start(vec![events(&[body])]).await;
    let client = server.client();
    let params = TaskStartParams {
        instruction: "x".into(),
        max_steps: Some(3),
        ..TaskStartParams::default()
    };
    let mut stream = client.agent().tasks().start_stream(&params).await.unwrap();
    let TaskEvent::Started(started) = stream.next().await.unwrap().unwrap() else {
        panic!("the first event is not `started`");
    };
    assert_eq!(
        (started.task_id.as_str(), &started.extra["later"]),
        ("t", &1.into())
    );
    let unknown = stream.next().await.unwrap().unwrap();
    let expected = serde_json::json!({"type": "brand_new", "a": [1]});
    assert_eq!(unknown, TaskEvent::Unknown(expected));
    assert_eq!(stream.last_event_id(), Some("7"));
    let last = stream.next().await.unwrap().unwrap();
    assert!(matches!(last, TaskEvent::Completed(done) if done.result == Some("42".into())));
    assert!(stream.next().await.is_none());
    let request = server.requests().remove(0);
    assert!(
        request.contains(r#"{"instruction":"x","max_steps":3,"idempotency_key":"#),
        "{request}"
    );
}

#[tokio::test]
async fn a_proxy_is_asked_for_the_services_address() {
    let proxy = Server::start(vec![json(200, "", "{}")]).await;
    let options = Options {
        api_key: Some("sk_test".into()),
        base_url: Some("http://service.invalid".into()),
        proxy: Some(proxy.url.clone()),
        ..Options::default()
    };
    let client = Lightcone::new(options).unwrap();
    client.call(status("t")).await.unwrap();
    let request = proxy.requests().remove(0);
    assert!(
        request.starts_with("GET http://service.invalid/agent/tasks/t HTTP/1.1\r\n"),
        "{request}"
    );
}

#[tokio::test]
async fn the_key_stays_with_its_origin() {
    let other = Server::start(vec![json(200, "", "{}")]).await;
    let moved = format!(
        "location: {}/elsewhere\r\n",
        other.url.replace("127.0.0.1", "localhost")
    );
    let server = Server::start(vec![json(307, &moved, "")]).await;
    server.client().call(status("t")).await.unwrap();
    assert!(!other.requests().remove(0).contains("sk_test"));
}
