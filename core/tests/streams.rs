//! Streams of lines, of named events, of operations that stream when asked, and of endpoints
//! that the table does not know.

use std::time::Duration;

use crate::support::{Reply, Server, events, json, stream_head};
use bytes::Bytes;
use futures_util::StreamExt;
use tokio::sync::mpsc;
use tzafon::{Call, Error, ErrorKind, EventStream};

fn call(target: &str, path: &[&str]) -> Call {
    let values = path.iter().map(|&value| value.to_owned()).collect();
    Call::operation(target).unwrap().path(values)
}

fn lines(pieces: &[&[u8]]) -> Reply {
    let head =
        b"HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\nconnection: close\r\n\r\n";
    let mut all = vec![head.to_vec()];
    all.extend(pieces.iter().map(|piece| piece.to_vec()));
    Reply::Pieces(all)
}

async fn collect(mut stream: EventStream) -> (Vec<String>, Option<Error>) {
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
async fn lines_come_one_by_one() {
    let pieces: [&[u8]; 3] = [b"{\"a\":", b"1}\n\r\n{\"b\":2}\r\n", b"{\"c\":3}"];
    let server = Server::start(vec![lines(&pieces)]).await;
    let exec = call("computers.exec.create", &["c"]);
    let (data, error) = collect(server.client().open_stream(exec).await.unwrap()).await;
    assert_eq!(data, [r#"{"a":1}"#, r#"{"b":2}"#, r#"{"c":3}"#]);
    assert!(error.is_none(), "{error:?}");
    let request = server.requests().remove(0);
    assert!(
        request.contains("accept: application/x-ndjson\r\n"),
        "{request}"
    );
}

#[tokio::test]
async fn a_line_is_given_before_the_next_one_is_there() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let head = b"HTTP/1.1 200 OK\r\n\r\n{\"a\":1}\n{\"b\"".to_vec();
    let server = Server::start(vec![Reply::UntilClosed(head, closed)]).await;
    let exec = call("computers.exec.create", &["c"]);
    let mut stream = server.client().open_stream(exec).await.unwrap();
    let frames = stream.next_batch().await.unwrap().unwrap();
    assert_eq!(frames[0].data, r#"{"a":1}"#);
    drop(stream);
    told.recv().await.unwrap();
}

#[tokio::test]
async fn a_line_that_is_no_json_comes_after_those_before_it() {
    let server = Server::start(vec![lines(&[b"1\n{\"cut\":"])]).await;
    let exec = call("computers.exec.create", &["c"]);
    let (data, error) = collect(server.client().open_stream(exec).await.unwrap()).await;
    assert_eq!(data, ["1"]);
    assert_eq!(error.unwrap().kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn events_of_a_screen_carry_their_names() {
    let body = b": heartbeat\n\ndata: {\"image_data\":\"\"}\n\nevent: h264\ndata: {\"nalu_data\":\"\"}\n\n";
    let server = Server::start(vec![events(&[body])]).await;
    let screen = call("computers.retrieve_screencast", &["c"]);
    let (data, _) = collect(server.client().open_stream(screen).await.unwrap()).await;
    let expected = [
        r#"{"event":"message","image_data":""}"#,
        r#"{"event":"h264","nalu_data":""}"#,
    ];
    assert_eq!(data, expected);
}

#[tokio::test]
async fn an_operation_that_streams_when_asked_is_read_as_events() {
    let body = b"data: {\"type\":\"response.created\"}\n\ndata: [DONE]\n\n";
    let server = Server::start(vec![events(&[body])]).await;
    let create = call("responses.create", &[]).body(Bytes::from_static(br#"{"stream":true}"#));
    let (data, error) = collect(server.client().open_stream(create).await.unwrap()).await;
    assert_eq!(data, [r#"{"type":"response.created"}"#]);
    assert!(error.is_none(), "{error:?}");
    let request = server.requests().remove(0);
    assert!(
        request.contains("accept: text/event-stream\r\n"),
        "{request}"
    );
}

#[tokio::test]
async fn done_closes_the_connection() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let mut bytes = stream_head();
    bytes.extend(b"data: 1\n\ndata: [DONE]\n\n");
    let server = Server::start(vec![Reply::UntilClosed(bytes, closed)]).await;
    let stream = server.client().open_stream(call("GET /a", &[])).await;
    let (data, error) = collect(stream.unwrap()).await;
    assert_eq!((data, error.is_none()), (vec!["1".to_owned()], true));
    told.recv().await.unwrap();
}

#[tokio::test]
async fn an_unknown_endpoint_is_read_by_its_content_type() {
    let replies = vec![lines(&[b"1\n2"]), events(&[b"data: 3\n\n"])];
    let server = Server::start(replies).await;
    let client = server.client();
    for expected in [vec!["1", "2"], vec!["3"]] {
        let stream = client.open_stream(call("GET /a", &[])).await.unwrap();
        assert_eq!(collect(stream).await.0, expected);
    }
}

#[tokio::test]
async fn an_answer_that_is_no_stream_is_shown_and_not_taken_for_an_empty_one() {
    let server = Server::start(vec![json(200, "", r#"{"id":"r"}"#)]).await;
    let create = call("responses.create", &[]);
    let (data, error) = collect(server.client().open_stream(create).await.unwrap()).await;
    assert!(data.is_empty());
    let text = error.unwrap().to_string();
    assert!(
        text.contains("application/json") && text.contains(r#"{"id":"r"}"#),
        "{text}"
    );
}

#[tokio::test]
async fn a_socket_is_not_opened_as_a_stream_nor_a_call_as_a_socket() {
    let server = Server::start(vec![]).await;
    let client = server.client();
    let error = client
        .open_stream(call("computers.retrieve_ws", &["c"]))
        .await;
    assert_eq!(error.unwrap_err().kind(), ErrorKind::Argument);
    for target in ["computers.click", "POST /a"] {
        let error = client.open_socket(call(target, &["c"])).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Argument, "{target}");
    }
}

#[tokio::test]
async fn a_longer_limit_of_the_call_stretches_the_silence_and_a_shorter_one_does_not_cut_it() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let server = Server::start(vec![Reply::UntilClosed(stream_head(), closed)]).await;
    let client = server.client_with(|options| {
        options.stream_idle_timeout = Some(Duration::from_millis(40));
    });
    let brief = call("GET /a", &[]).timeout(Some(Duration::from_millis(60)));
    let stream = client.open_stream(brief).await.unwrap();
    let error = collect(stream).await.1.unwrap();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("0.06 s"), "{error}");
    told.recv().await.unwrap();

    let (closed, mut told) = mpsc::unbounded_channel();
    let server = Server::start(vec![Reply::UntilClosed(stream_head(), closed)]).await;
    let client = server.client_with(|options| {
        options.stream_idle_timeout = Some(Duration::from_millis(70));
    });
    let brief = call("GET /a", &[]).timeout(Some(Duration::from_millis(50)));
    let stream = client.open_stream(brief).await.unwrap();
    let error = collect(stream).await.1.unwrap();
    assert!(error.to_string().contains("0.07 s"), "{error}");
    told.recv().await.unwrap();
}

#[tokio::test]
async fn streams_and_bodies_are_streams_of_the_futures_crate() {
    let reply = || lines(&[b"{\"a\":1}\n{\"b\":2}\n", b"{\"c\":3}\n"]);
    let server = Server::start(vec![reply(), reply()]).await;
    let exec = || call("computers.exec.create", &["c"]);
    let events = server.client().open_stream(exec()).await.unwrap();
    let data: Vec<_> = events
        .into_stream()
        .map(|event| event.unwrap().data)
        .collect()
        .await;
    assert_eq!(data, [r#"{"a":1}"#, r#"{"b":2}"#, r#"{"c":3}"#]);
    let body = server.client().open_body(exec()).await.unwrap();
    let pieces: Vec<_> = body.into_stream().map(Result::unwrap).collect().await;
    assert_eq!(pieces.concat(), b"{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n");
}
