//! What goes out for which call.

use bytes::Bytes;
use reqwest::header::{ACCEPT, CONTENT_TYPE};

use super::*;
use crate::error::{Error, ErrorKind};
use crate::options::{Config, Options};

fn request(call: Call) -> Result<Request, Error> {
    let options = Options {
        api_key: Some("sk_test".into()),
        base_url: Some("http://127.0.0.1:9/v0".into()),
        default_query: vec![("a".into(), "1".into()), ("b".into(), "2".into())],
        default_headers: vec![("x-team".into(), Some("blue".into()))],
        ..Options::default()
    };
    Request::new(&Config::new(options)?, &call, Purpose::Whole)
}

fn start(body: &'static str) -> Call {
    let call = Call::operation("agent.tasks.start").unwrap();
    call.body(Bytes::from_static(body.as_bytes()))
}

/// The body that goes out, and whether it may be sent twice.
fn sent(call: Call) -> (String, bool) {
    let sent = request(call).unwrap();
    let body = String::from_utf8(sent.body.unwrap().to_vec()).unwrap();
    (body, sent.repeatable)
}

fn key_of(body: &str) -> String {
    let fields: serde_json::Value = serde_json::from_str(body).unwrap();
    fields["idempotency_key"].as_str().unwrap().to_owned()
}

const STARTS: [&str; 6] = [
    "agent.tasks.start",
    "agent.tasks.start_stream",
    "POST /agent/tasks",
    "POST agent/tasks/",
    "POST /agent/tasks/stream?x=1",
    "POST http://127.0.0.1:9/v0/agent/tasks",
];

#[test]
fn a_start_gets_a_key_where_none_null_or_a_blank_one_was_given() {
    let table = [
        ("{}", r#"{"idempotency_key":KEY}"#),
        (
            r#"{"instruction":"x"} "#,
            r#"{"instruction":"x","idempotency_key":KEY} "#,
        ),
        (
            r#"{"idempotency_key":null,"n":1.0}"#,
            r#"{"idempotency_key":KEY,"n":1.0}"#,
        ),
        (
            r#"{"a":{"idempotency_key":"b"}, "idempotency_key" : ""}"#,
            r#"{"a":{"idempotency_key":"b"}, "idempotency_key" : KEY}"#,
        ),
        (
            r#"{"idempotency_key":" \t\u00a0\n"}"#,
            r#"{"idempotency_key":KEY}"#,
        ),
        (
            r#"{"\u0069dempotency_key":""}"#,
            r#"{"\u0069dempotency_key":KEY}"#,
        ),
        (
            r#"{"idempotency_key":"first","idempotency_key":null}"#,
            r#"{"idempotency_key":"first","idempotency_key":KEY}"#,
        ),
    ];
    for target in STARTS {
        for (given, expected) in table {
            let (body, repeatable) = sent(get(target).body(given.into()));
            let key = key_of(&body);
            assert_eq!(key.len(), 36, "{target} {body}");
            assert_eq!(body, expected.replace("KEY", &format!("\"{key}\"")));
            assert!(repeatable, "{target} {given}");
        }
    }
}

#[test]
fn a_key_of_the_callers_own_is_kept() {
    for target in STARTS {
        for body in [
            r#"{"idempotency_key":"mine"}"#,
            r#"{"idempotency_key":" 0 "}"#,
            r#"{"idempotency_key":null,"idempotency_key":"mine"}"#,
        ] {
            let kept = (body.to_owned(), true);
            assert_eq!(sent(get(target).body(body.into())), kept, "{target}");
        }
    }
}

#[test]
fn a_key_of_another_type_is_left_to_the_service_and_makes_nothing_repeatable() {
    for value in ["0", "false", "[]", r#"{"a":""}"#] {
        let body = format!("{{\"idempotency_key\":{value}}}");
        for target in STARTS {
            let call = get(target).body(body.clone().into());
            assert_eq!(sent(call), (body.clone(), false), "{target}");
        }
    }
}

#[test]
fn two_starts_never_share_a_key_of_ours() {
    let start = || sent(get("agent.tasks.start").body("{}".into())).0;
    assert_ne!(key_of(&start()), key_of(&start()));
}

#[test]
fn only_what_starts_a_task_gets_a_key() {
    for target in [
        "POST /agent/tasks/t/pause",
        "POST /agent",
        "PUT /agent/tasks",
        "POST http://127.0.0.1:9/agent/tasks",
        "responses.create",
    ] {
        let (body, _) = sent(get(target).body("{}".into()));
        assert_eq!(body, "{}", "{target}");
    }
    // What is not an object is for the service to judge, where it was called by its path.
    let list = get("POST /agent/tasks").body("[1]".into());
    assert_eq!(sent(list), ("[1]".into(), false));
    let list = get("agent.tasks.start").body("[1]".into());
    assert_eq!(request(list).unwrap_err().kind(), ErrorKind::Argument);
}

#[test]
fn path_values_are_encoded_and_can_not_leave_their_segment() {
    let call = || Call::operation("agent.tasks.pause").unwrap();
    let sent = request(call().path(vec!["a/b ?".into()])).unwrap();
    assert_eq!(
        sent.url.as_str(),
        "http://127.0.0.1:9/v0/agent/tasks/a%2Fb%20%3F/pause?a=1&b=2"
    );
    for value in ["", ".", ".."] {
        let error = request(call().path(vec![value.into()])).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Argument, "{value:?}");
    }
}

#[test]
fn a_calls_query_and_headers_replace_the_clients() {
    let call = Call::operation("agent.tasks.retrieve_status").unwrap();
    let call = call
        .path(vec!["t".into()])
        .query(vec![("b".into(), "3".into())])
        .headers(vec![
            ("X-Team".into(), None),
            ("x-own".into(), Some("1".into())),
        ]);
    let sent = request(call).unwrap();
    assert!(sent.url.as_str().ends_with("?a=1&b=3"), "{}", sent.url);
    assert!(!sent.headers.contains_key("x-team"));
    assert_eq!(sent.headers["x-own"], "1");
}

#[test]
fn the_key_does_not_show_in_debug_output() {
    let sent = request(start("{}")).unwrap();
    assert!(!format!("{sent:?}").contains("sk_test"));
}

fn get(target: &str) -> Call {
    Call::operation(target).unwrap()
}

#[test]
fn an_endpoints_own_query_is_kept_but_for_what_the_call_replaces() {
    let sent = request(get("GET /x?b=%20&c&d=1")).unwrap();
    assert_eq!(sent.url.as_str(), "http://127.0.0.1:9/v0/x?b=%20&c&d=1&a=1");
    let call = get("GET /x?b=%20&c&d=1").query(vec![("d".into(), "2 3".into())]);
    let sent = request(call).unwrap();
    assert_eq!(
        sent.url.as_str(),
        "http://127.0.0.1:9/v0/x?b=%20&c&a=1&d=2+3"
    );
    let error = request(get("GET /x").path(vec!["y".into()])).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
}

#[test]
fn only_json_says_by_itself_what_it_is() {
    let json = request(get("POST /x").body(Bytes::from_static(b"[1]"))).unwrap();
    assert_eq!(json.headers[CONTENT_TYPE], "application/json");
    assert_eq!(json.body.unwrap(), "[1]");
    let raw = get("POST /x").content(Bytes::from_static(b"\xFF"));
    let sent = request(raw.clone()).unwrap();
    assert!(!sent.headers.contains_key(CONTENT_TYPE));
    let typed = raw.headers(vec![("Content-Type".into(), Some("image/png".into()))]);
    let sent = request(typed).unwrap();
    assert_eq!(sent.headers[CONTENT_TYPE], "image/png");
    assert_eq!(&sent.body.unwrap()[..], b"\xFF");
    let none = request(get("POST /x")).unwrap();
    assert!(none.body.is_none() && !none.headers.contains_key(CONTENT_TYPE));
}

#[test]
fn raw_bytes_of_a_start_get_no_key_and_so_are_not_repeated() {
    let call = Call::operation("agent.tasks.start").unwrap();
    let sent = request(call.content(Bytes::from_static(b"{}"))).unwrap();
    assert_eq!(
        (&sent.body.unwrap()[..], sent.repeatable),
        (&b"{}"[..], false)
    );
    assert!(request(start("{}")).unwrap().repeatable);
}

#[test]
fn what_http_calls_idempotent_may_be_repeated() {
    for method in ["GET", "PUT", "DELETE", "HEAD", "OPTIONS"] {
        let sent = request(get(&format!("{method} /x"))).unwrap();
        assert!(sent.repeatable, "{method}");
    }
    for method in ["POST", "PATCH"] {
        let sent = request(get(&format!("{method} /x"))).unwrap();
        assert!(!sent.repeatable, "{method}");
    }
}

#[test]
fn what_is_accepted_follows_from_how_the_answer_is_read() {
    let options = Options {
        api_key: Some("sk_test".into()),
        default_headers: vec![("Accept".into(), Some("text/x".into()))],
        ..Options::default()
    };
    let own = Config::new(options).unwrap();
    let table = [
        ("GET /x", Purpose::Whole, "text/x"),
        (
            "GET /x",
            Purpose::Events,
            "text/event-stream, application/x-ndjson",
        ),
        ("responses.create", Purpose::Whole, "text/x"),
        ("responses.create", Purpose::Events, "text/event-stream"),
        (
            "computers.exec.create",
            Purpose::Events,
            "application/x-ndjson",
        ),
        ("computers.delete", Purpose::Whole, "*/*"),
    ];
    for (target, purpose, expected) in table {
        let path = match target {
            "computers.exec.create" | "computers.delete" => vec!["c".to_owned()],
            _ => Vec::new(),
        };
        let sent = Request::new(&own, &get(target).path(path), purpose).unwrap();
        assert_eq!(sent.headers[ACCEPT], expected, "{target}");
    }
}

#[test]
fn a_call_can_go_to_another_path_or_by_another_method() {
    let get = || Call::operation("computers.retrieve").unwrap();
    let base = "http://127.0.0.1:9/v0";
    let table = [
        (None, Some("/x?c=3"), "GET", "/x?c=3&a=1&b=2"),
        (Some("PUT"), None, "PUT", "/computers/i%2Fd?a=1&b=2"),
        (Some("DELETE"), Some("x"), "DELETE", "/x?a=1&b=2"),
        (None, None, "GET", "/computers/i%2Fd?a=1&b=2"),
    ];
    for (method, path, expected, address) in table {
        let call = get().path(vec!["i/d".into()]).rerouted(method, path);
        let sent = request(call.unwrap()).unwrap();
        assert_eq!(
            (sent.method_name, sent.url.as_str()),
            (expected, &*format!("{base}{address}"))
        );
        assert_eq!(sent.headers["accept"], "application/json");
    }
    let stream = Call::operation("agent.tasks.start_stream").unwrap();
    let sent = request(stream.rerouted(None, Some("/s")).unwrap()).unwrap();
    assert_eq!(sent.headers["accept"], "text/event-stream");
    assert!(!sent.repeatable);
    for (method, path) in [
        (Some("SHOUT"), None),
        (None, Some("/a/../b")),
        (None, Some("http://elsewhere/")),
    ] {
        let call = get().path(vec!["c".into()]).rerouted(method, path);
        assert!(call.and_then(request).is_err(), "{method:?} {path:?}");
    }
}
