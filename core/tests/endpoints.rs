//! Calls that the table of operations does not know, clients made of clients, and what is told of
//! attempts that failed.

use std::time::Duration;

use crate::support::{Reply, Server, events, json, open_answer};
use bytes::Bytes;
use tzafon::{Call, ErrorKind, Lightcone, Options};

fn call(target: &str) -> Call {
    Call::operation(target).unwrap()
}

fn under_prefix(server: &Server) -> Lightcone {
    server.client_with(|options| options.base_url = Some(format!("{}/v0/", server.url)))
}

#[tokio::test]
async fn an_unknown_endpoint_is_called_below_the_base() {
    let server = Server::start(vec![json(200, "", "[1]")]).await;
    let body = Bytes::from_static(br#"{"a":1}"#);
    let response = under_prefix(&server)
        .call(call("PATCH /things/x?deep=1").body(body))
        .await
        .unwrap();
    assert_eq!(&response.body[..], b"[1]");
    assert_eq!(response.http_version, "HTTP/1.1");
    let request = server.requests().remove(0);
    assert!(
        request.starts_with("PATCH /v0/things/x?deep=1 HTTP/1.1\r\n"),
        "{request}"
    );
    assert!(request.contains("authorization: Bearer sk_test\r\n"));
    assert!(request.contains("content-type: application/json\r\n"));
    assert!(request.ends_with("\r\n\r\n{\"a\":1}"), "{request}");
}

#[tokio::test]
async fn a_whole_url_of_the_same_origin_is_called_as_it_is() {
    let server = Server::start(vec![json(200, "", "{}")]).await;
    let target = format!("GET {}/elsewhere", server.url);
    under_prefix(&server).call(call(&target)).await.unwrap();
    let request = server.requests().remove(0);
    assert!(
        request.starts_with("GET /elsewhere HTTP/1.1\r\n"),
        "{request}"
    );
}

#[tokio::test]
async fn nothing_is_sent_to_another_origin() {
    let other = Server::start(vec![json(200, "", "{}")]).await;
    let server = Server::start(vec![]).await;
    let target = format!("GET {}/a", other.url);
    let error = server.client().call(call(&target)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    assert!(error.to_string().contains(&server.url), "{error}");
    assert_eq!(other.requests().len(), 0);
}

#[tokio::test]
async fn a_head_has_no_body_and_a_delete_may_have_one() {
    let empty = b"HTTP/1.1 200 OK\r\ncontent-length: 7\r\nx-a: b\r\nconnection: close\r\n\r\n";
    let replies = vec![Reply::Pieces(vec![empty.to_vec()]), json(200, "", "{}")];
    let server = Server::start(replies).await;
    let client = server.client();
    let response = client.call(call("HEAD /a")).await.unwrap();
    assert!(response.body.is_empty());
    assert!(response.headers.contains(&("x-a".into(), "b".into())));
    let raw = call("DELETE /a").content(Bytes::from_static(b"bytes"));
    client.call(raw).await.unwrap();
    let request = server.requests().remove(1);
    assert!(request.ends_with("\r\n\r\nbytes"), "{request}");
    assert!(!request.contains("content-type"), "{request}");
}

#[tokio::test]
async fn attempts_that_failed_are_told_with_their_delays() {
    let retry = "retry-after-ms: 1\r\n";
    let replies = || {
        vec![
            json(500, retry, r#"{"a":1}"#),
            json(429, "retry-after: 0.002\r\n", ""),
        ]
    };
    let mut all = replies();
    all.push(json(200, "", "{}"));
    let server = Server::start(all).await;
    let response = server.client().call(call("GET /a")).await.unwrap();
    let told: Vec<_> = response
        .failures
        .iter()
        .map(|failed| (failed.status, failed.message.as_str(), failed.delay))
        .collect();
    let expected = [
        (
            Some(500),
            "Error code: 500 - {\"a\":1}",
            Duration::from_millis(1),
        ),
        (Some(429), "Error code: 429", Duration::from_millis(2)),
    ];
    assert_eq!(told, expected);
    assert_eq!(response.retries, 2);

    let mut all = replies();
    all.push(json(404, "", ""));
    let server = Server::start(all).await;
    let error = server.client().call(call("GET /a")).await.unwrap_err();
    let record = error.record();
    assert_eq!((record.status, record.attempts), (Some(404), 3));
    assert_eq!(record.failures, response.failures);
}

#[tokio::test]
async fn a_connection_that_breaks_is_told_without_a_status() {
    let replies = vec![Reply::Pieces(vec![]), json(200, "", "{}")];
    let server = Server::start(replies).await;
    let response = server.client().call(call("GET /a")).await.unwrap();
    assert_eq!(response.failures.len(), 1);
    assert_eq!(response.failures[0].status, None);
    assert!(response.failures[0].message.contains(&server.url));
}

#[tokio::test]
async fn a_stream_tells_its_failures_too() {
    let replies = vec![
        json(503, "retry-after-ms: 1\r\n", ""),
        events(&[b"data: 1\n\n"]),
    ];
    let server = Server::start(replies).await;
    let stream = server.client().open_stream(call("GET /a")).await.unwrap();
    assert_eq!(
        (stream.retries(), stream.failures()[0].status),
        (1, Some(503))
    );
}

#[tokio::test]
async fn clients_of_like_connections_share_them() {
    let two = vec![open_answer(200, "", "1"), open_answer(200, "", "2")];
    let replies = vec![Reply::Each(two), json(200, "", "3")];
    let server = Server::start(replies).await;
    let client = server.client();
    let mut options = Options {
        api_key: Some("sk_other".into()),
        base_url: Some(format!("{}/v0", server.url)),
        timeout: Some(Duration::from_secs(7)),
        ..Options::default()
    };
    let like = client.with_options(options.clone()).unwrap();
    options.connect_timeout = Some(Duration::from_secs(7));
    let unlike = client.with_options(options).unwrap();
    let mut bodies = Vec::new();
    // The server's first connection has two answers, its second one the third.
    for client in [&client, &like, &unlike] {
        bodies.push(client.call(call("GET /a")).await.unwrap().body);
    }
    assert_eq!(bodies, ["1", "2", "3"]);
    let requests = server.requests();
    assert!(requests[0].starts_with("GET /a ") && requests[0].contains("sk_test"));
    assert!(requests[1].starts_with("GET /v0/a ") && requests[1].contains("sk_other"));
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_shown() {
    let page = format!("<html>{}", "x".repeat(300));
    let html = |body: &str| open_answer(200, "content-type: text/html\r\n", body);
    let server = Server::start(vec![Reply::Each(vec![html(&page), html("{}")])]).await;
    let client = server.client();
    let error = client
        .call_typed::<Vec<u32>>(call("GET /a"))
        .await
        .unwrap_err();
    let record = error.record();
    assert_eq!((record.kind, record.status), ("decode", Some(200)));
    assert_eq!(record.body.unwrap(), page);
    let text = record.message;
    assert!(
        text.contains("is not JSON") && text.contains("status 200"),
        "{text}"
    );
    assert!(text.contains("text/html"), "{text}");
    assert!(
        text.ends_with(&format!("<html>{}", "x".repeat(194))),
        "{text}"
    );
    let error = client
        .call_typed::<Vec<u32>>(call("GET /a"))
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("is not what it should be"),
        "{error}"
    );
}

/// What the test below runs in a process of its own, since the environment is the whole process's.
#[tokio::test]
#[ignore = "runs as a child of the next test"]
async fn a_host_that_is_not_there() {
    let options = Options {
        api_key: Some("sk_test".into()),
        base_url: Some("http://service.invalid".into()),
        max_retries: Some(0),
        trust_env: std::env::var("TRUST_ENV").ok().map(|text| text == "true"),
        ..Options::default()
    };
    let client = Lightcone::new(options).unwrap();
    client.call(call("GET /a")).await.unwrap();
}

#[tokio::test]
async fn a_proxy_of_the_environment_is_used_unless_that_is_switched_off() {
    for (trust_env, reached) in [(None, true), (Some("true"), true), (Some("false"), false)] {
        let proxy = Server::start(vec![json(200, "", "{}")]).await;
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child
            .args([
                "--exact",
                "endpoints::a_host_that_is_not_there",
                "--ignored",
            ])
            // Before the other, which on Windows is the same variable.
            .env_remove("http_proxy")
            .env("HTTP_PROXY", &proxy.url)
            .env_remove("NO_PROXY")
            .env_remove("no_proxy")
            .env_remove("REQUEST_METHOD")
            .envs(trust_env.map(|text| ("TRUST_ENV", text)));
        let run = tokio::task::spawn_blocking(move || child.output().unwrap());
        let output = run.await.unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(said.contains("running 1 test"), "{said}");
        assert_eq!(output.status.success(), reached, "{trust_env:?}: {said}");
        assert_eq!(proxy.requests().len(), usize::from(reached));
    }
}
