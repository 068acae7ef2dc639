//! The screen as it changes, events, and the socket.

use std::time::Duration;

use crate::common::{KEY, Program, assert_unbuffered, server};
use base64::Engine as _;
use futures::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

/// Server-sent events of a computer: name and data.
struct Stream {
    answer: reqwest::Response,
    text: String,
}

impl Stream {
    async fn open(server: &Program, path: String) -> Self {
        let call = reqwest::Client::new()
            .get(format!("{}{path}", server.url))
            .bearer_auth(KEY);
        let answer = call.send().await.unwrap();
        assert_unbuffered(&answer, "text/event-stream");
        Self {
            answer,
            text: String::new(),
        }
    }

    async fn next(&mut self) -> Option<(String, Value)> {
        loop {
            while let Some((frame, rest)) = self.text.split_once("\n\n") {
                let frame = frame.to_owned();
                self.text = rest.to_owned();
                let line = |name: &str| {
                    frame
                        .lines()
                        .find_map(|line| line.strip_prefix(name))
                        .map(str::to_owned)
                };
                if let Some(data) = line("data: ") {
                    let name = line("event: ").unwrap_or_else(|| "message".to_owned());
                    return Some((name, serde_json::from_str(&data).unwrap()));
                }
                assert_eq!(frame, ": heartbeat");
            }
            let piece = self.answer.chunk().await.unwrap()?;
            self.text.push_str(std::str::from_utf8(&piece).unwrap());
        }
    }

    /// Reads up to an event; only a hang reaches the limit.
    async fn until(&mut self, what: &str, wanted: impl Fn(&str, &Value) -> bool) -> Value {
        let wait = async {
            loop {
                let (name, data) = self.next().await.expect("the stream goes on");
                if wanted(&name, &data) {
                    return data;
                }
            }
        };
        let done = timeout(Duration::from_secs(60), wait).await;
        done.unwrap_or_else(|_| panic!("no {what} within a minute"))
    }

    /// Reads to the end.
    async fn end(&mut self) {
        let wait = async { while self.next().await.is_some() {} };
        let done = timeout(Duration::from_secs(60), wait).await;
        assert!(done.is_ok(), "the stream goes on");
    }
}

#[tokio::test]
async fn the_screencast_shows_what_is_on_the_screen_now() {
    let server = server(&[]).await;
    let id = server
        .computer(json!({"display": {"width": 640, "height": 360}}))
        .await;
    let mut cast = Stream::open(&server, format!("/computers/{id}/screencast")).await;
    let mut second = Stream::open(&server, format!("/computers/{id}/screencast")).await;
    let noise = "<body style='margin:0'><canvas id=c width=640 height=360></canvas><script>const x=c.getContext('2d');\
        for(let i=0;i<2000;i++){x.fillStyle=`hsl(${i*7},90%,50%)`;x.fillRect(i*53%640,i*29%360,9,9)}</script>";
    server.page(&id, noise).await;
    for cast in [&mut cast, &mut second] {
        let frame = cast
            .until("frame full of colours", |name, frame| {
                assert_eq!(name, "message");
                // A frame full of colours is far larger than an empty one.
                frame["image_data"].as_str().unwrap().len() > 20_000
            })
            .await;
        let jpeg = base64::engine::general_purpose::STANDARD
            .decode(frame["image_data"].as_str().unwrap())
            .unwrap();
        assert!(jpeg.starts_with(&[0xff, 0xd8, 0xff]));
        assert_eq!(frame["metadata"]["deviceWidth"], 640.0);
    }
    // Another tab becomes the main one: its frames come now.
    server.done(&id, "tabs", json!({})).await;
    cast.until("frame of the new tab", |_, frame| {
        frame["image_data"].as_str().unwrap().len() < 20_000
    })
    .await;
    server.delete(&format!("/computers/{id}")).await;
    cast.end().await;
}

#[tokio::test]
async fn events_report_actions_commands_and_the_end() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let mut events = Stream::open(&server, format!("/computers/{id}/events")).await;
    let action = json!({"action": {"type": "click", "x": 1, "y": 2, "request_id": "mine"}});
    server.done(&id, "execute", action).await;
    let request = events
        .until("event", |_, event| event["type"] == "action_request")
        .await;
    assert_eq!(
        (&request["request_id"], &request["action"]["x"]),
        (&json!("mine"), &json!(1))
    );
    let result = events
        .until("event", |_, event| event["type"] == "action_result")
        .await;
    assert_eq!(
        (&result["request_id"], &result["status"]),
        (&json!("mine"), &json!("SUCCESS"))
    );
    server
        .post(
            &format!("/computers/{id}/exec/sync"),
            json!({"command": "echo ü >&2; exit 3"}),
        )
        .await;
    let output = events
        .until("event", |_, event| event["type"] == "command_output")
        .await;
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(output["data"].as_str().unwrap())
        .unwrap();
    assert_eq!(
        (&*bytes, &output["is_stderr"]),
        ("ü\n".as_bytes(), &json!(true))
    );
    let exit = events
        .until("event", |_, event| event["type"] == "command_result")
        .await;
    assert_eq!(exit["exit_code"], 3);

    // Chromium is killed in the middle of an action: the action says so, the stream ends with an error.
    let shell = "pkill -9 -f -- \"--user-data-dir=$(dirname \"$HOME\")/profile\"";
    let wait = json!({"action": {"type": "wait", "ms": 15_000}});
    let (waited, killed) = tokio::join!(server.act(&id, "execute", wait), async {
        events
            .until("event", |_, event| event["action"]["type"] == "wait")
            .await;
        server
            .post(
                &format!("/computers/{id}/exec/sync"),
                json!({"command": shell}),
            )
            .await
    });
    assert_eq!(killed.0, 200);
    assert_eq!(waited["status"], "EXECUTION_ERROR");
    assert!(
        waited["error_message"].as_str().unwrap().contains("ended"),
        "{waited}"
    );
    let error = events.until("event", |name, _| name == "error").await;
    assert!(
        error["message"].as_str().unwrap().contains("has ended"),
        "{error}"
    );
    events.end().await;
    assert_eq!(
        server
            .post(&format!("/computers/{id}/click"), json!({"x": 1, "y": 1}))
            .await
            .0,
        404
    );
    server.computer(json!({})).await;
}

#[tokio::test]
async fn the_socket_takes_actions_and_sends_events() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let address = format!("{}/computers/{id}/ws", server.url.replace("http", "ws"));
    assert!(
        tokio_tungstenite::connect_async(&address).await.is_err(),
        "without the key"
    );
    let mut request = address.into_client_request().unwrap();
    request
        .headers_mut()
        .insert("authorization", format!("Bearer {KEY}").parse().unwrap());
    let (mut socket, _) = tokio_tungstenite::connect_async(request).await.unwrap();
    for text in [
        r#"{"type": "go_to_url", "url": "about:blank", "request_id": "one"}"#,
        r#"{"action": {"type": "wait", "ms": 1, "request_id": "two"}}"#,
        r#"{"type": "click", "request_id": "three"}"#,
        "no JSON",
    ] {
        socket.send(Message::text(text)).await.unwrap();
    }
    let mut results = Vec::new();
    while results.len() < 4 {
        let Message::Text(text) = socket.next().await.unwrap().unwrap() else {
            continue;
        };
        let event: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(event["event"], "message");
        if event["type"] == "action_result" {
            results.push((event["request_id"].clone(), event["status"].clone()));
        }
    }
    for wanted in [
        (json!("one"), json!("SUCCESS")),
        (json!("two"), json!("SUCCESS")),
        (json!("three"), json!("INVALID_REQUEST")),
        (Value::Null, json!("INVALID_REQUEST")),
    ] {
        assert!(results.contains(&wanted), "{wanted:?} in {results:?}");
    }
    // Actions of other clients are also reported, and the end closes the socket.
    server.done(&id, "click", json!({"x": 1, "y": 1})).await;
    server.delete(&format!("/computers/{id}")).await;
    let rest: Vec<_> = socket.collect().await;
    assert!(
        rest.iter()
            .flatten()
            .any(|m| m.to_text().is_ok_and(|text| text.contains("\"click\"")))
    );
}
