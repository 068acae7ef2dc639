//! Bodies that are read as they come.

use std::time::Duration;

use crate::support::{Reply, Server, events, json, open_answer, stream_head};
use tokio::sync::mpsc;
use tzafon::{BodyStream, Call, ErrorKind};

async fn open(server: &Server) -> BodyStream {
    let call = Call::operation("GET /a").unwrap();
    server.client().open_body(call).await.unwrap()
}

fn part_of_ten(bytes: &[u8]) -> Vec<u8> {
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n";
    [&head[..], bytes].concat()
}

#[tokio::test]
async fn a_piece_is_given_before_the_next_one_is_there() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let server = Server::start(vec![Reply::UntilClosed(part_of_ten(b"12345"), closed)]).await;
    let mut body = open(&server).await;
    assert_eq!((body.status(), body.http_version()), (200, "HTTP/1.1"));
    assert_eq!(body.url(), format!("{}/a", server.url));
    assert_eq!(body.next_chunk().await.unwrap().unwrap(), "12345");
    drop(body);
    told.recv().await.unwrap();
}

#[tokio::test]
async fn all_that_is_left_is_read_at_once() {
    let replies = vec![Reply::Pieces(vec![
        part_of_ten(b"12345"),
        b"67890".to_vec(),
    ])];
    let server = Server::start(replies).await;
    let mut body = open(&server).await;
    let first = body.next_chunk().await.unwrap().unwrap();
    let rest = body.read().await.unwrap();
    assert_eq!([first, rest].concat(), b"1234567890");
    assert!(body.next_chunk().await.is_none());
    assert!(body.read().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_body_that_breaks_off_is_an_error_and_then_over() {
    let replies = vec![Reply::Pieces(vec![part_of_ten(b"12345")])];
    let server = Server::start(replies).await;
    let mut body = open(&server).await;
    assert_eq!(body.next_chunk().await.unwrap().unwrap(), "12345");
    let error = body.next_chunk().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);
    assert_eq!(error.record().attempts, 1);
    assert!(body.next_chunk().await.is_none());
}

#[tokio::test]
async fn a_refusal_is_an_error_already_when_the_body_is_opened() {
    let replies = vec![json(503, "retry-after-ms: 1\r\n", ""), json(404, "", "{}")];
    let server = Server::start(replies).await;
    let call = Call::operation("GET /a").unwrap();
    let error = server.client().open_body(call).await.unwrap_err();
    assert_eq!(
        (error.status_code(), error.record().attempts),
        (Some(404), 2)
    );
}

#[tokio::test]
async fn a_refusal_whose_body_never_ends_is_told_all_the_same() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let mut reply = part_of_ten(b"why");
    reply[9..12].copy_from_slice(b"404");
    let server = Server::start(vec![Reply::UntilClosed(reply, closed)]).await;
    let call = Call::operation("GET /a").unwrap();
    let call = call.timeout(Some(Duration::from_millis(50)));
    let error = server.client().open_body(call).await.unwrap_err();
    assert_eq!(error.status_code(), Some(404));
    assert_eq!(error.record().body.unwrap(), "why");
    told.recv().await.unwrap();
}

#[tokio::test]
async fn silence_beyond_the_idle_limit_is_an_error() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let server = Server::start(vec![Reply::UntilClosed(part_of_ten(b""), closed)]).await;
    let client = server.client_with(|options| {
        options.stream_idle_timeout = Some(Duration::from_millis(50));
    });
    let call = Call::operation("GET /a").unwrap();
    let mut body = client.open_body(call).await.unwrap();
    let error = body.next_chunk().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    told.recv().await.unwrap();
}

/// A body of three heartbeats, with a silence of 400 ms before each.
fn heartbeats(kind: &str) -> Reply {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\nconnection: close\r\n\r\n");
    let mut pieces = vec![head.into_bytes()];
    pieces.extend(std::iter::repeat_n(b": ping\n".to_vec(), 3));
    Reply::Slowly(pieces, Duration::from_millis(400))
}

#[tokio::test]
async fn a_calls_limit_does_not_bound_the_silence_within_its_body() {
    let kind = "text/event-stream";
    let server = Server::start(vec![heartbeats(kind), heartbeats(kind)]).await;
    let call = Call::operation("computers.retrieve_events").unwrap();
    let call = call.path(vec!["c".into()]);
    let call = call.timeout(Some(Duration::from_millis(250)));
    let mut body = server.client().open_body(call.clone()).await.unwrap();
    let mut pieces = 0;
    while let Some(piece) = body.next_chunk().await {
        piece.unwrap();
        pieces += 1;
    }
    assert_eq!(pieces, 3);
    let mut body = server.client().open_body(call).await.unwrap();
    assert_eq!(&body.read().await.unwrap()[..], b": ping\n: ping\n: ping\n");
}

#[tokio::test]
async fn a_calls_limit_bounds_the_silence_within_json_that_is_read_whole() {
    let server = Server::start(vec![heartbeats("application/json")]).await;
    let call = Call::operation("GET /a").unwrap();
    let call = call.timeout(Some(Duration::from_millis(250)));
    let mut body = server.client().open_body(call).await.unwrap();
    assert_eq!(body.read().await.unwrap_err().kind(), ErrorKind::Timeout);
}

#[tokio::test]
async fn a_body_has_a_size_limit_only_when_it_is_read_whole() {
    let answer = || json(200, "", &"1".repeat(5000));
    let server = Server::start(vec![answer(), answer(), answer(), answer()]).await;
    let client = server.client_with(|options| options.max_response_bytes = Some(4999));
    let call = || Call::operation("GET /a").unwrap();
    let check = |error: tzafon::Error| {
        assert_eq!(error.kind(), ErrorKind::TooLarge);
        let text = error.to_string();
        assert!(
            text.contains("max_response_bytes") && text.contains("4999"),
            "{text}"
        );
        assert!(text.contains(&format!("{}/a", server.url)), "{text}");
    };
    check(client.call(call()).await.unwrap_err());
    check(
        client
            .open_body(call())
            .await
            .unwrap()
            .read()
            .await
            .unwrap_err(),
    );
    let larger = call().max_response_bytes(Some(5000));
    assert_eq!(client.call(larger).await.unwrap().body.len(), 5000);
    let mut body = client.open_body(call()).await.unwrap();
    let mut size = 0;
    while let Some(piece) = body.next_chunk().await {
        size += piece.unwrap().len();
    }
    assert_eq!(size, 5000);
}

#[tokio::test]
async fn the_rest_of_a_body_can_be_read_as_events() {
    let server = Server::start(vec![events(&[b"id: 1\ndata: 1\n\ndata: 2\n\n"])]).await;
    let mut stream = open(&server).await.into_events();
    let mut data = Vec::new();
    while let Some(batch) = stream.next_batch().await {
        data.extend(batch.unwrap().into_iter().map(|frame| frame.data));
    }
    assert_eq!(data, ["1", "2"]);
    assert_eq!((stream.status(), stream.last_event_id()), (200, Some("1")));
}

#[tokio::test]
async fn events_of_a_body_end_where_their_operation_says() {
    let server = Server::start(vec![events(&[b"data: {\"type\":\"started\"}\n\n"])]).await;
    let call = Call::operation("agent.tasks.start_stream").unwrap();
    let body = server.client().open_body(call).await.unwrap();
    let mut stream = body.into_events();
    assert_eq!(stream.next_batch().await.unwrap().unwrap().len(), 1);
    let error = stream.next_batch().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::StreamInterrupted);
    let request = server.requests().remove(0);
    assert!(
        request.contains("accept: text/event-stream\r\n"),
        "{request}"
    );
}

#[tokio::test]
async fn nothing_is_left_of_a_body_that_is_empty() {
    let server = Server::start(vec![Reply::Each(vec![open_answer(204, "", "")])]).await;
    let mut body = open(&server).await;
    assert!(body.next_chunk().await.is_none());
    let server = Server::start(vec![Reply::Pieces(vec![stream_head()])]).await;
    assert!(open(&server).await.read().await.unwrap().is_empty());
}
