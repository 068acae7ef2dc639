//! Many requests at once over HTTP/2.

#![allow(clippy::unwrap_used)]

use std::time::Duration;

use faultserver::busy::{self, Busy};
use futures_util::future::{join_all, try_join_all};
use tzafon::{Call, EventStream, Lightcone, Options};

fn client(busy: &Busy, change: impl FnOnce(&mut Options)) -> Lightcone {
    let mut options = Options {
        api_key: Some("sk_test".into()),
        base_url: Some(busy.url.clone()),
        ca_bundle: Some(busy.ca().to_owned()),
        max_retries: Some(0),
        timeout: Some(Duration::from_secs(10)),
        trust_env: Some(false),
        ..Options::default()
    };
    change(&mut options);
    Lightcone::new(options).unwrap()
}

fn click() -> Call {
    let call = Call::operation("computers.click").unwrap();
    call.path(vec!["c1".into()]).body(r#"{"x":1,"y":2}"#.into())
}

fn start(operation: &str) -> Call {
    let call = Call::operation(operation).unwrap();
    call.body(r#"{"instruction":"x"}"#.into())
}

async fn screencast(client: &Lightcone) -> EventStream {
    let call = Call::operation("computers.retrieve_screencast").unwrap();
    client
        .open_stream(call.path(vec!["c1".into()]))
        .await
        .unwrap()
}

#[tokio::test]
async fn unread_streams_delay_no_call_and_no_other_stream() {
    let busy = busy::start(100).await.unwrap();
    let client = client(&busy, |_| {});
    let mut unread = Vec::new();
    for _ in 0..12 {
        let mut stream = screencast(&client).await;
        stream.next_batch().await.unwrap().unwrap();
        unread.push(stream);
    }
    for _ in 0..5 {
        let response = client.call(click()).await.unwrap();
        assert_eq!(response.http_version, "HTTP/2");
        let mut read = screencast(&client).await;
        for _ in 0..10 {
            read.next_batch().await.unwrap().unwrap();
        }
    }
    // Those that nobody read have lost nothing, and go on.
    for stream in &mut unread {
        for _ in 0..10 {
            stream.next_batch().await.unwrap().unwrap();
        }
    }
}

#[tokio::test]
async fn a_burst_of_starts_on_a_cold_client_opens_few_connections() {
    let busy = busy::start(100).await.unwrap();
    let client = client(&busy, |_| {});
    let starts = (0..250).map(|_| client.call(start("agent.tasks.start")));
    try_join_all(starts).await.unwrap();
    assert!(busy.counts().connections <= 5, "{:?}", busy.counts());
}

#[tokio::test]
async fn a_burst_of_streams_on_a_cold_client_opens_few_connections() {
    let busy = busy::start(100).await.unwrap();
    let client = client(&busy, |_| {});
    let starts = (0..250).map(|_| client.open_stream(start("agent.tasks.start_stream")));
    let streams = try_join_all(starts).await.unwrap();
    let read = streams.into_iter().map(|mut stream| async move {
        let mut events = 0;
        while let Some(batch) = stream.next_batch().await {
            events += batch.unwrap().len();
        }
        events
    });
    assert_eq!(join_all(read).await, [2; 250]);
    assert!(busy.counts().connections <= 5, "{:?}", busy.counts());
}

#[tokio::test]
async fn beyond_a_connections_streams_another_connection_is_opened() {
    for limit in [1, 3, 100] {
        let busy = busy::start(limit).await.unwrap();
        let client = client(&busy, |_| {});
        let mut open = Vec::new();
        for _ in 0..=limit {
            open.push(screencast(&client).await);
        }
        client.call(click()).await.unwrap();
        // The streams take two, the call one.
        assert_eq!(busy.counts().connections, 3, "limit {limit}");
        drop(open);
        let clicks = (0..=limit).map(|_| client.call(click()));
        try_join_all(clicks).await.unwrap();
    }
}
