//! Redirects over the wire. `core/src/redirect/tests.rs` has the rules as a table, `tests/scenarios/redirects.yaml`
//! what every language does.

use crate::support::{Server, json};
use bytes::Bytes;
use tzafon::{Call, ErrorKind};

fn status() -> Call {
    let call = Call::operation("agent.tasks.retrieve_status").unwrap();
    call.path(vec!["t".into()])
}

fn typed_text() -> Call {
    let call = Call::operation("computers.type").unwrap();
    call.path(vec!["c".into()])
        .body(Bytes::from_static(br#"{"text":"hunter2"}"#))
}

#[tokio::test]
async fn a_body_for_another_origin_is_an_error_that_names_both() {
    for code in [307, 308] {
        let other = Server::start(vec![json(200, "", "{}")]).await;
        let moved = format!("location: {}/elsewhere?token=hidden\r\n", other.url);
        let server = Server::start(vec![json(code, &moved, "")]).await;
        let error = server.client().call(typed_text()).await.unwrap_err();
        let text = error.to_string();
        assert_eq!(error.kind(), ErrorKind::Connection, "{text}");
        assert!(
            text.contains(&server.url) && text.contains(&other.url),
            "{text}"
        );
        assert!(
            !text.contains("hunter2") && !text.contains("hidden"),
            "{text}"
        );
        assert!(error.record().outcome_unknown);
        assert_eq!(error.record().attempts, 1);
        assert_eq!(error.record().method.as_deref(), Some("POST"));
        assert_eq!((server.requests().len(), other.requests().len()), (1, 0));
    }
}

#[tokio::test]
async fn nothing_of_the_caller_reaches_another_origin() {
    let other = Server::start(vec![json(200, "", "{}")]).await;
    let moved = format!("location: {}/elsewhere\r\n", other.url);
    let server = Server::start(vec![json(302, &moved, "")]).await;
    let client = server.client_with(|options| {
        options.default_headers = vec![("x-api-key".into(), Some("hidden1".into()))];
        options.default_query = vec![("token".into(), "hidden2".into())];
    });
    let call = status().headers(vec![("x-own".into(), Some("hidden3".into()))]);
    let response = client.call(call).await.unwrap();
    assert_eq!(response.url, format!("{}/elsewhere", other.url));
    let request = other.requests().remove(0).to_ascii_lowercase();
    assert!(
        request.starts_with("get /elsewhere http/1.1\r\n"),
        "{request}"
    );
    for secret in ["hidden", "sk_test", "referer", "cookie"] {
        assert!(!request.contains(secret), "{request}");
    }
}

#[tokio::test]
async fn no_referer_is_sent_within_the_origin_either() {
    let moved = "location: /elsewhere\r\n";
    let server = Server::start(vec![json(302, moved, ""), json(200, "", "{}")]).await;
    let client = server.client_with(|options| {
        options.default_query = vec![("token".into(), "hidden".into())];
    });
    client.call(status()).await.unwrap();
    let request = server.requests().remove(1);
    assert!(
        request.starts_with("GET /elsewhere HTTP/1.1\r\n"),
        "{request}"
    );
    assert!(
        !request.to_ascii_lowercase().contains("referer"),
        "{request}"
    );
    assert!(request.contains("Bearer sk_test"), "{request}");
}

#[tokio::test]
async fn an_error_after_a_redirect_names_both_addresses_and_the_request() {
    let server = Server::start(vec![json(302, "location: http://127.0.0.1:1/gone\r\n", "")]).await;
    let call = status().max_retries(Some(0));
    let error = server.client().call(call).await.unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains("can't connect to http://127.0.0.1:1/gone"),
        "{text}"
    );
    assert!(
        text.contains(&format!("to which {}/agent/tasks/t redirects", server.url)),
        "{text}"
    );
    let url = error.record().url.unwrap();
    assert_eq!(url, format!("{}/agent/tasks/t", server.url));
    // There was a connection: to the address that redirected.
    assert!(!error.is_connect(), "{error:?}");
}
