//! Which bytes are which events.

use super::*;

fn head(content_type: &str) -> Head {
    Head {
        request: None,
        elapsed: std::time::Duration::ZERO,
        status: 200,
        headers: vec![("content-type".into(), content_type.into())],
        url: "http://host.test/".into(),
        http_version: "HTTP/1.1",
        method: "GET",
        failures: Vec::new(),
    }
}

const UNKNOWN: Reading = Reading {
    kind: None,
    terminal: &[],
    gap: None,
    named: false,
    silence: Duration::ZERO,
};

/// The data of the events, and whether the end was due.
fn decode(reading: &Reading, head: &Head, body: &str) -> (Vec<String>, Result<bool, Error>) {
    let mut decoder = Decoder::new(reading, head);
    let mut events = Vec::new();
    let result = match decoder.feed(body.as_bytes(), head, &mut events) {
        Ok(true) => decoder.finish(head, &mut events),
        Ok(false) => Ok(true),
        Err(error) => Err(error),
    };
    let data = events.into_iter().map(|(frame, _)| frame.data);
    (data.collect(), result)
}

#[test]
fn an_events_name_is_put_into_its_data() {
    let named = Reading {
        named: true,
        ..UNKNOWN
    };
    let table = [
        ("data: {\"a\":1}", r#"{"event":"message","a":1}"#),
        ("event: h264\ndata: {}", r#"{"event":"h264"}"#),
        ("event: h264\ndata:  { }", r#"{"event":"h264" }"#),
        ("event: a\"b\ndata: {\"c\":2}", r#"{"event":"a\"b","c":2}"#),
        ("event: x\ndata: {\"event\":\"own\"}", r#"{"event":"own"}"#),
        (
            "event: x\ndata: {\"type\":1,\"a\":\"event\"}",
            r#"{"event":"x","type":1,"a":"event"}"#,
        ),
        (
            "event: x\ndata: {\"a\":{\"event\":1}}",
            r#"{"event":"x","a":{"event":1}}"#,
        ),
        ("event: x\ndata: [\"a\"]", r#"["a"]"#),
        ("event: x\ndata: 1", "1"),
    ];
    for (input, expected) in table {
        let (data, result) = decode(&named, &head("text/event-stream"), &format!("{input}\n\n"));
        assert!(result.is_ok(), "{input}: {result:?}");
        assert_eq!(data, [expected], "{input}");
        serde_json::from_str::<serde_json::Value>(&data[0]).unwrap();
    }
}

#[test]
fn done_ends_a_stream_and_what_follows_is_not_read() {
    let body = "data: {}\n\ndata: [DONE]\n\ndata: nonsense\n\n";
    let (data, result) = decode(&UNKNOWN, &head("text/event-stream"), body);
    assert_eq!(data, ["{}"]);
    assert!(result.is_ok(), "{result:?}");
    let due = Reading {
        terminal: &["completed"],
        ..UNKNOWN
    };
    assert!(decode(&due, &head("text/event-stream"), body).1.unwrap());
}

#[test]
fn the_end_is_due_after_the_last_event_only() {
    let task = Reading {
        terminal: &["completed"],
        gap: Some("replay_gap"),
        ..UNKNOWN
    };
    let end = |body: &str| decode(&task, &head("text/event-stream"), body).1.unwrap();
    assert!(!end("data: {}\n\n"));
    assert!(!end("data: {\"type\":\"replay_gap\"}\n\n"));
    assert!(end("data: {\"type\":\"completed\"}\n\n"));
    let mut decoder = Decoder::new(&task, &head("text/event-stream"));
    let body = b"data: {\"type\":\"replay_gap\"}\n\ndata: 1\n\ndata: {\"type\":\"completed\"}\n\n";
    let mut events = Vec::new();
    decoder.feed(body, &head(""), &mut events).unwrap();
    let classes: Vec<_> = events.into_iter().map(|(_, class)| class).collect();
    assert_eq!(
        classes,
        [EventClass::Gap, EventClass::Plain, EventClass::Last]
    );
}

#[test]
fn the_answers_content_type_decides_where_the_table_does_not() {
    for kind in ["application/x-ndjson", "Application/JSONL; charset=utf-8"] {
        let (data, result) = decode(&UNKNOWN, &head(kind), "{\"a\":1}\n\n2");
        assert!(result.is_ok(), "{result:?}");
        assert_eq!(data, [r#"{"a":1}"#, "2"]);
    }
    let known = Reading {
        kind: Some(StreamKind::Sse),
        ..UNKNOWN
    };
    let (data, _) = decode(&known, &head("application/x-ndjson"), "data: 1\n\n");
    assert_eq!(data, ["1"]);
    let known = Reading {
        kind: Some(StreamKind::Jsonl),
        ..UNKNOWN
    };
    let (data, result) = decode(&known, &head("text/plain"), "1\n");
    assert_eq!((data.len(), result.is_ok()), (1, true));
}

#[test]
fn a_body_without_an_event_that_claims_to_be_something_else_is_an_error() {
    let page = format!("<html>{}", "é".repeat(200));
    let error = decode(&UNKNOWN, &head("text/html"), &page).1.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    let text = error.to_string();
    assert!(text.contains("text/html") && text.contains("200"), "{text}");
    assert!(
        text.ends_with(&format!("<html>{}", "é".repeat(97))),
        "{text}"
    );
    // Events prove that it is a stream, whatever it calls itself; silence proves nothing.
    assert!(
        decode(&UNKNOWN, &head("text/plain"), "data: 1\n\n")
            .1
            .is_ok()
    );
    assert!(decode(&UNKNOWN, &head("text/html"), "").1.is_ok());
    assert!(
        decode(&UNKNOWN, &head("text/event-stream"), ": ping\n\n")
            .1
            .is_ok()
    );
}

#[test]
fn what_no_parser_would_take_is_refused() {
    let nested = |depth: usize| format!("data: {}1{}\n\n", "[".repeat(depth), "]".repeat(depth));
    let text = format!("data: [\"{}\\\"{}\"]\n\n", "[".repeat(200), "{".repeat(200));
    let wide = format!("data: [{}1]\n\n", "[],".repeat(200));
    for (body, taken) in [
        (nested(100), true),
        (nested(101), false),
        (nested(10_000), false),
        (text, true),
        (wide, true),
    ] {
        let result = decode(&UNKNOWN, &head("text/event-stream"), &body).1;
        assert_eq!(result.is_ok(), taken, "{}", &body[..20]);
    }
}
