//! Streams of tasks that break, over the wire.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::{Reply, Server, events, json, stream_head};
use bytes::Bytes;
use tokio::sync::mpsc;
use tzafon::types::{TaskEvent, TaskStartParams};
use tzafon::{Batch, Call, Error, ErrorKind, Lightcone, Reconnect};

const STARTED: &[u8] = b"retry: 1\nid: 0\ndata: {\"type\":\"started\",\"task_id\":\"t/1\"}\n\n";
const STEP: &[u8] = b"id: 1\ndata: {\"type\":\"progress_update\"}\n\n";
const DONE: &[u8] = b"id: 2\ndata: {\"type\":\"completed\"}\n\nid: 3\n\n";

fn start() -> Call {
    let call = Call::operation("agent.tasks.start_stream").unwrap();
    call.body(Bytes::from_static(br#"{"instruction":"x"}"#))
}

fn follow() -> Call {
    let call = Call::operation("agent.tasks.stream").unwrap();
    call.path(vec!["t".into()])
}

#[derive(Debug, Default)]
struct Told {
    ids: Vec<Option<String>>,
    data: Vec<String>,
    reconnects: Vec<Reconnect>,
    error: Option<Error>,
}

async fn read(client: &Lightcone, call: Call) -> Told {
    let mut told = Told::default();
    let mut stream = client.open_stream(call).await.unwrap();
    while let Some(batch) = stream.receive().await {
        match batch {
            Ok(Batch { frames, reconnects }) => {
                for frame in frames {
                    told.ids.push(frame.id);
                    told.data.push(frame.data);
                }
                told.reconnects.extend(reconnects);
            }
            Err(error) => told.error = Some(error),
        }
    }
    told
}

fn ids(told: &Told) -> Vec<&str> {
    told.ids.iter().map(|id| id.as_deref().unwrap()).collect()
}

#[tokio::test]
async fn a_stream_that_breaks_goes_on_after_the_last_event() {
    let server = Server::start(vec![
        events(&[STARTED, STEP, b"id: 2\ndata: {\"ty"]),
        events(&[STEP, DONE]),
    ])
    .await;
    let told = read(&server.client(), start()).await;
    assert!(told.error.is_none(), "{told:?}");
    assert_eq!(ids(&told), ["0", "1", "2"]);
    let [notice] = &told.reconnects[..] else {
        panic!("{told:?}");
    };
    assert_eq!(notice.attempt, 1);
    assert_eq!(notice.stream_id.as_deref(), Some("t/1"));
    assert_eq!(notice.last_event_id.as_deref(), Some("1"));
    let second = server.requests().remove(1);
    assert!(
        second.starts_with("GET /agent/tasks/t%2F1/stream HTTP/1.1\r\n"),
        "{second}"
    );
    assert!(second.contains("last-event-id: 1\r\n"), "{second}");
    assert!(second.contains("accept: text/event-stream\r\n") && !second.contains("content-"));
}

#[tokio::test]
async fn a_break_before_the_first_event_repeats_the_start_with_its_key() {
    let server = Server::start(vec![
        events(&[b"retry: 1\n: ping\n\n"]),
        events(&[STARTED, STEP, DONE]),
    ])
    .await;
    let told = read(&server.client(), start()).await;
    assert!(told.error.is_none(), "{told:?}");
    assert_eq!(ids(&told), ["0", "1", "2"]);
    assert_eq!(told.reconnects[0].last_event_id, None);
    let bodies = server.requests();
    let bodies: Vec<_> = bodies
        .iter()
        .map(|r| r.split_once("\r\n\r\n").unwrap().1)
        .collect();
    assert!(bodies[0].contains("idempotency_key"));
    assert_eq!(bodies[0], bodies[1]);
}

#[tokio::test]
async fn silence_is_a_break_and_a_heartbeat_is_none() {
    let (closed, mut told_closed) = mpsc::unbounded_channel();
    let first = [&stream_head(), STARTED].concat();
    let server = Server::start(vec![
        Reply::UntilClosed(first, closed),
        events(&[STEP, DONE]),
    ])
    .await;
    let client = server.client_with(|options| {
        options.stream_idle_timeout = Some(Duration::from_millis(40));
    });
    let told = read(&client, start()).await;
    told_closed.recv().await.unwrap();
    assert_eq!(
        (ids(&told), told.error.is_none()),
        (vec!["0", "1", "2"], true)
    );
    assert!(
        told.reconnects[0].cause.contains("sent nothing for 0.04 s"),
        "{told:?}"
    );
}

#[tokio::test]
async fn when_nothing_new_comes_the_error_says_how_far_it_came() {
    let mut replies = vec![events(&[STARTED, STEP])];
    replies.extend((0..2).map(|_| events(&[b"retry: 1\n\n", STARTED, STEP])));
    let server = Server::start(replies).await;
    let client = server.client_with(|options| options.max_reconnects = Some(2));
    let told = read(&client, start()).await;
    assert_eq!(ids(&told), ["0", "1"]);
    assert_eq!(told.reconnects.len(), 2);
    let record = told.error.unwrap().record();
    assert_eq!((record.kind, record.attempts), ("stream_interrupted", 2));
    assert_eq!(record.stream_id.as_deref(), Some("t/1"));
    assert_eq!(record.last_event_id.as_deref(), Some("1"));
    assert_eq!(record.failures.len(), 2);
    assert!(
        record
            .cause
            .unwrap()
            .contains("ended before its last event")
    );
    assert!(record.hint.unwrap().contains("agent.tasks.stream"));
}

#[tokio::test]
async fn a_service_that_no_longer_knows_the_task_is_not_asked_again() {
    let problem = r#"{"title":"gone"}"#;
    let server = Server::start(vec![
        events(&[STARTED]),
        json(404, "x-request-id: r\r\n", problem),
    ])
    .await;
    let error = read(&server.client(), start()).await.error.unwrap();
    assert_eq!(error.kind(), ErrorKind::StreamInterrupted);
    let record = error.record();
    assert_eq!((record.status, record.attempts), (Some(404), 1));
    assert_eq!(record.request_id.as_deref(), Some("r"));
    assert_eq!(record.body.as_deref(), Some(problem.as_bytes()));
    assert!(record.hint.unwrap().contains("agent.tasks.retrieve_status"));
}

#[tokio::test]
async fn a_gap_comes_with_the_state_of_the_task() {
    let gap = b"id: 8\ndata: {\"type\":\"replay_gap\",\"missed\":7}\n\n";
    let done = b"id: 9\ndata: {\"type\":\"completed\"}\n\n";
    for (state, expected) in [
        (
            json(200, "", r#"{"task_id":"t","status":"running"}"#),
            r#"{"task_status":{"task_id":"t","status":"running"},"type":"replay_gap","missed":7}"#,
        ),
        (
            json(404, "", "gone"),
            r#"{"task_status_error":"Error code: 404 - gone","type":"replay_gap","missed":7}"#,
        ),
    ] {
        let server = Server::start(vec![events(&[STARTED]), events(&[gap, done]), state]).await;
        let told = read(&server.client(), start()).await;
        assert!(told.error.is_none(), "{told:?}");
        assert_eq!(ids(&told), ["0", "8", "9"]);
        assert_eq!(told.data[1], expected);
        assert!(server.requests()[2].starts_with("GET /agent/tasks/t%2F1 HTTP"));
    }
}

#[tokio::test]
async fn a_followed_task_is_asked_for_from_where_the_caller_was() {
    let server = Server::start(vec![events(&[b"retry: 1\n\n"]), events(&[STEP, DONE])]).await;
    let call = follow()
        .query(vec![("from".into(), "2".into())])
        .headers(vec![
            ("Last-Event-ID".into(), Some("1".into())),
            ("x-team".into(), Some("a".into())),
        ]);
    let told = read(&server.client(), call).await;
    assert_eq!((ids(&told), told.error.is_none()), (vec!["2"], true));
    let second = server.requests().remove(1);
    assert!(
        second.starts_with("GET /agent/tasks/t/stream HTTP"),
        "{second}"
    );
    assert!(second.contains("last-event-id: 1\r\n") && second.contains("x-team: a\r\n"));
}

#[tokio::test]
async fn after_the_last_event_nobody_waits_for_the_server() {
    let (closed, mut told_closed) = mpsc::unbounded_channel();
    let all = [&stream_head(), STARTED, STEP, DONE].concat();
    let server = Server::start(vec![Reply::UntilClosed(all, closed)]).await;
    let told = read(&server.client(), start()).await;
    told_closed.recv().await.unwrap();
    assert_eq!(
        (ids(&told), told.error.is_none()),
        (vec!["0", "1", "2"], true)
    );
}

#[tokio::test]
async fn a_page_in_the_services_place_is_waited_out() {
    let page = json(200, "", "<html>sign in</html>");
    let server = Server::start(vec![events(&[STARTED]), page, events(&[STEP, DONE])]).await;
    let told = read(&server.client(), start()).await;
    assert_eq!(
        (ids(&told), told.error.is_none()),
        (vec!["0", "1", "2"], true)
    );
    assert!(
        told.reconnects[1]
            .cause
            .contains("is not a stream of events")
    );
}

#[tokio::test]
async fn a_reader_that_gives_up_waiting_loses_nothing() {
    let server = Server::start(vec![events(&[STARTED]), events(&[STEP, DONE])]).await;
    let mut stream = server.client().open_stream(start()).await.unwrap();
    let mut seen = Vec::new();
    loop {
        // Given up at every point where the stream would wait.
        let ready = futures_util::FutureExt::now_or_never(stream.receive());
        match ready {
            None => tokio::task::yield_now().await,
            Some(Some(batch)) => seen.extend(batch.unwrap().frames),
            Some(None) => break,
        }
    }
    let ids: Vec<_> = seen
        .iter()
        .map(|frame| frame.id.as_deref().unwrap())
        .collect();
    assert_eq!(ids, ["0", "1", "2"]);
}

#[tokio::test]
async fn typed_streams_and_runs_tell_of_reconnects() {
    let replies = || vec![events(&[STARTED]), events(&[STEP, DONE])];
    let server = Server::start(replies()).await;
    let params = TaskStartParams {
        instruction: "x".into(),
        ..TaskStartParams::default()
    };
    let told = Arc::new(Mutex::new(Vec::new()));
    let client = server.client();
    let mut stream = client.agent().tasks().start_stream(&params).await.unwrap();
    let heard = told.clone();
    stream.on_reconnect(move |notice| heard.lock().unwrap().push(notice.attempt));
    let mut last = None;
    while let Some(event) = stream.next().await {
        last = Some(event.unwrap());
    }
    assert!(matches!(last, Some(TaskEvent::Completed(_))));
    assert_eq!(
        (stream.reconnects(), &told.lock().unwrap()[..]),
        (1, &[1][..])
    );
    let server = Server::start(replies()).await;
    let client = server.client();
    let (agent, limit) = (client.agent(), Duration::from_secs(60));
    let run = agent.tasks().run(&params, limit, |_| {}).await;
    assert_eq!(run.unwrap().events.len(), 3);
}
