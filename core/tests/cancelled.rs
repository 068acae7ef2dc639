//! Futures that are dropped before they are done: nothing that had arrived is lost, what was
//! created is removed, and what has a limit ends.

use std::pin::pin;
use std::time::Duration;

use crate::support::{Reply, Server, json, open_answer, stream_head};
use futures_util::FutureExt;
use tokio::sync::mpsc;
use tokio::task::yield_now;
use tokio::time::{sleep, timeout};
use tzafon::types::{TaskEvent, TaskStartParams};
use tzafon::{Call, ErrorKind, EventStream, TypedStream, Undo};

const TOTAL: usize = 300;

fn call(target: &str, path: &[&str]) -> Call {
    let values = path.iter().map(|&value| value.to_owned()).collect();
    Call::operation(target).unwrap().path(values)
}

fn event(number: usize) -> String {
    let kind = if number + 1 == TOTAL {
        "completed"
    } else {
        "later"
    };
    format!("id: {number}\ndata: {{\"type\":\"{kind}\",\"n\":{number},\"task_id\":\"t\"}}\n\n")
}

/// Everything in pieces that end anywhere.
fn pieces(head: Vec<u8>, whole: &str, chance: &mut fastrand::Rng) -> Reply {
    let mut all = vec![head];
    let mut rest = whole.as_bytes();
    while !rest.is_empty() {
        let (piece, other) = rest.split_at(chance.usize(1..=rest.len().min(90)));
        all.push(piece.to_vec());
        rest = other;
    }
    Reply::Pieces(all)
}

/// The outcome, unless the future is dropped before: after some polls, or some time.
async fn perhaps<T>(chance: &mut fastrand::Rng, work: impl Future<Output = T>) -> Option<T> {
    if chance.bool() {
        let limit = Duration::from_micros(chance.u64(0..800));
        return timeout(limit, work).await.ok();
    }
    let mut work = pin!(work);
    for _ in 0..chance.u8(0..3) {
        if let Some(outcome) = work.as_mut().now_or_never() {
            return Some(outcome);
        }
        yield_now().await;
    }
    None
}

/// Each number, once and in order.
fn expected() -> Vec<usize> {
    (0..TOTAL).collect()
}

fn number_in(json: &str) -> usize {
    let event: serde_json::Value = serde_json::from_str(json).unwrap();
    event["n"].as_u64().unwrap() as usize
}

#[tokio::test]
async fn every_event_comes_once_however_waits_are_dropped() {
    for seed in 0..20 {
        let chance = &mut fastrand::Rng::with_seed(seed);
        let whole: String = (0..TOTAL).map(event).collect();
        let server = Server::start(vec![pieces(stream_head(), &whole, chance)]).await;
        let start = call("agent.tasks.start_stream", &[]).body("{\"instruction\":\"x\"}".into());
        let mut stream: EventStream = server.client().open_stream(start).await.unwrap();
        let mut got = Vec::new();
        loop {
            match perhaps(chance, stream.receive()).await {
                None => {}
                Some(None) => break,
                Some(Some(batch)) => {
                    let frames = batch.unwrap().frames;
                    got.extend(frames.iter().map(|frame| number_in(&frame.data)));
                }
            }
        }
        assert_eq!(got, expected(), "seed {seed}");
    }
}

#[tokio::test]
async fn every_typed_event_comes_once_however_waits_are_dropped() {
    for seed in 0..10 {
        let chance = &mut fastrand::Rng::with_seed(seed);
        let whole: String = (0..TOTAL).map(event).collect();
        let server = Server::start(vec![pieces(stream_head(), &whole, chance)]).await;
        let client = server.client();
        let params = TaskStartParams::default();
        let mut stream: TypedStream<TaskEvent> =
            client.agent().tasks().start_stream(&params).await.unwrap();
        let (mut ids, mut count) = (Vec::new(), 0);
        loop {
            match perhaps(chance, stream.next()).await {
                None => {}
                Some(None) => break,
                Some(Some(event)) => {
                    event.unwrap();
                    count += 1;
                    ids.push(stream.last_event_id().unwrap().parse::<usize>().unwrap());
                }
            }
        }
        assert_eq!((count, ids), (TOTAL, expected()), "seed {seed}");
    }
}

#[tokio::test]
async fn every_line_comes_once_however_waits_are_dropped() {
    for seed in 0..10 {
        let chance = &mut fastrand::Rng::with_seed(seed);
        let whole: String = (0..TOTAL).map(|n| format!("{{\"n\":{n}}}\n")).collect();
        let head =
            b"HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\nconnection: close\r\n\r\n";
        let server = Server::start(vec![pieces(head.to_vec(), &whole, chance)]).await;
        let exec = call("computers.exec.create", &["c"]).body("{\"command\":\"x\"}".into());
        let mut stream = server.client().open_stream(exec).await.unwrap();
        let mut got = Vec::new();
        loop {
            match perhaps(chance, stream.receive()).await {
                None => {}
                Some(None) => break,
                Some(Some(batch)) => {
                    let frames = batch.unwrap().frames;
                    got.extend(frames.iter().map(|frame| number_in(&frame.data)));
                }
            }
        }
        assert_eq!(got, expected(), "seed {seed}");
    }
}

#[tokio::test]
async fn every_byte_of_a_body_comes_once_however_reads_are_dropped() {
    for seed in 0..20 {
        let chance = &mut fastrand::Rng::with_seed(seed);
        let whole: String = (0..TOTAL).map(|n| format!("{n}\n")).collect();
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", whole.len());
        let server = Server::start(vec![pieces(head.into_bytes(), &whole, chance)]).await;
        let mut body = server
            .client()
            .open_body(call("GET /a", &[]))
            .await
            .unwrap();
        let mut got = Vec::new();
        let mut is_over = false;
        while !is_over {
            if chance.u8(0..20) == 0 {
                if let Some(rest) = perhaps(chance, body.read()).await {
                    got.extend_from_slice(&rest.unwrap());
                    is_over = true;
                }
            } else if let Some(next) = perhaps(chance, body.next_chunk()).await {
                match next {
                    Some(piece) => got.extend_from_slice(&piece.unwrap()),
                    None => is_over = true,
                }
            }
        }
        assert_eq!(String::from_utf8(got).unwrap(), whole, "seed {seed}");
    }
}

#[tokio::test]
async fn silence_is_noticed_by_many_short_waits_too() {
    let head = b"HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\n\r\n";
    let (closed, mut told) = mpsc::unbounded_channel();
    let server = Server::start(vec![Reply::UntilClosed(head.to_vec(), closed)]).await;
    let idle = Duration::from_millis(200);
    let client = server.client_with(|options| options.stream_idle_timeout = Some(idle));
    let exec = call("computers.exec.create", &["c"]).body("{\"command\":\"x\"}".into());
    let mut stream = client.open_stream(exec).await.unwrap();
    let mut waits = 0;
    let error = loop {
        let wait = timeout(Duration::from_millis(5), stream.receive()).await;
        match wait {
            Err(_) => waits += 1,
            Ok(received) => break received.unwrap().unwrap_err(),
        }
        assert!(waits < 1000, "nobody notices the silence");
    };
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(waits > 3);
    told.recv().await.unwrap();
}

#[tokio::test]
async fn a_limit_ends_a_stream_quietly_and_closes_its_connection() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let head = [stream_head(), event(0).into_bytes()].concat();
    let server = Server::start(vec![Reply::UntilClosed(head, closed)]).await;
    let start = call("agent.tasks.start_stream", &[]).body("{}".into());
    let start = start.total_timeout(Some(Duration::from_millis(300)));
    let mut stream = server.client().open_stream(start).await.unwrap();
    assert_eq!(stream.next_batch().await.unwrap().unwrap().len(), 1);
    assert!(!stream.expired());
    assert!(stream.next_batch().await.is_none());
    assert!(stream.expired());
    told.recv().await.unwrap();
}

#[tokio::test]
async fn a_limit_that_comes_after_the_end_changes_nothing() {
    let reply = Reply::Pieces(vec![stream_head(), event(TOTAL - 1).into_bytes()]);
    let server = Server::start(vec![reply]).await;
    let start = call("agent.tasks.start_stream", &[]).body("{}".into());
    let mut stream = server.client().open_stream(start).await.unwrap();
    assert!(stream.next_batch().await.is_some());
    assert!(stream.next_batch().await.is_none());
    stream.end_after(Duration::ZERO);
    assert!(stream.next_batch().await.is_none());
    assert!(!stream.expired());
}

#[tokio::test]
async fn a_limit_on_the_whole_bounds_all_attempts_together() {
    let busy = || json(503, "", "{}");
    let server = Server::start(vec![busy(), busy(), busy(), busy()]).await;
    let client = server.client_with(|options| options.max_retries = Some(50));
    let status = call("agent.tasks.retrieve_status", &["t"]);
    let limited = status.total_timeout(Some(Duration::from_millis(100)));
    let error = client.call(limited).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("0.1 s"), "{error}");
}

fn undo() -> Undo {
    Undo {
        what: "computer".into(),
        operation: "computers.delete".into(),
        id_field: "id".into(),
    }
}

/// Waits until so many requests have come.
async fn requested(server: &Server, count: usize) -> Vec<String> {
    while server.requests().len() < count {
        sleep(Duration::from_millis(1)).await;
    }
    server.requests()
}

// In one test, since failures are the whole process's.
#[tokio::test]
async fn what_was_created_is_kept_or_removed() {
    let created = || json(200, "", "{\"id\":\"c1\"}");
    let create = || call("computers.create", &[]).body("{}".into());
    let gone = || Reply::Pieces(vec![open_answer(204, "", "")]);

    // Kept.
    let server = Server::start(vec![created()]).await;
    let mut made = server.client().create(create(), undo()).await.unwrap();
    assert_eq!(made.response().unwrap().body, "{\"id\":\"c1\"}");
    assert!(made.keep().is_some() && made.keep().is_none());
    drop(made);
    tzafon::cleanups_done().await;
    assert_eq!(server.requests().len(), 1);

    // The wait is given up, at any time; or the result is dropped.
    for turns in [0, 1, 2, 5, 20, usize::MAX] {
        let server = Server::start(vec![created(), gone()]).await;
        let client = server.client();
        {
            let mut creating = pin!(client.create(create(), undo()));
            for _ in 0..turns {
                if creating.as_mut().now_or_never().is_some() {
                    break;
                }
                yield_now().await;
            }
            if turns == 0 {
                // Never polled: nothing was begun.
                continue;
            }
        }
        assert_eq!(tzafon::cleanups_running().len(), 1);
        tzafon::cleanups_done().await;
        let requests = requested(&server, 2).await;
        assert!(
            requests[1].starts_with("DELETE /computers/c1 "),
            "{}",
            requests[1]
        );
    }
    assert!(tzafon::take_cleanup_failures().is_empty());

    // What can not be removed is known; what has gone already is removed.
    for (status, count) in [(403, 1), (404, 0), (410, 0)] {
        let server = Server::start(vec![created(), json(status, "", "{}")]).await;
        drop(server.client().create(create(), undo()).await.unwrap());
        tzafon::cleanups_done().await;
        let failures = tzafon::take_cleanup_failures();
        assert_eq!(failures.len(), count, "{status}");
        assert!(failures.iter().all(|failure| failure.what == "computer c1"));
    }

    // A removal goes on without its waiter.
    let server = Server::start(vec![json(403, "", "{}"), gone()]).await;
    let client = server.client();
    let removal = || client.begin_removal("computer c2".into(), call("computers.delete", &["c2"]));
    drop(removal());
    tzafon::cleanups_done().await;
    assert_eq!(tzafon::take_cleanup_failures()[0].what, "computer c2");
    removal().outcome().await.unwrap();
}
