//! Real desktops: X servers with their programs, over HTTP.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::common::{KEY, Program, last, server};
use axum::routing::post;
use axum::{Json, Router};
use base64::Engine as _;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

/// A limit that only a hang reaches.
const NEVER: Duration = Duration::from_secs(120);

fn desktop() -> Value {
    json!({"kind": "desktop", "display": {"width": 800, "height": 600}})
}

/// Polls until the response is the expected one.
async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let wait = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
        }
    };
    let done = tokio::time::timeout(NEVER, wait).await;
    done.unwrap_or_else(|_| panic!("{what} never came"))
}

async fn picture(server: &Program, id: &str) -> Vec<u8> {
    let result = server.done(id, "screenshot", json!({"base64": true})).await;
    let url = result["result"]["screenshot_url"].as_str().unwrap();
    let data = url.strip_prefix("data:image/png;base64,").unwrap();
    base64::engine::general_purpose::STANDARD
        .decode(data)
        .unwrap()
}

async fn exec(server: &Program, id: &str, command: &str) -> String {
    let path = format!("/computers/{id}/exec/sync");
    let (status, done) = server.post(&path, json!({"command": command})).await;
    assert_eq!(status, 200, "{done}");
    done["stdout"].as_str().unwrap().to_owned()
}

/// The X server of a desktop.
async fn x_server(server: &Program, id: &str) -> Option<Pid> {
    x_server_with(&authority(server, id).await)
}

/// The file with its cookie, which no other X server has.
async fn authority(server: &Program, id: &str) -> String {
    let file = exec(server, id, "printf %s \"$XAUTHORITY\"").await;
    assert!(file.starts_with('/'), "{file:?}");
    file
}

fn x_server_with(authority: &str) -> Option<Pid> {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    let mut pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    let pid = pids.find(|pid| {
        let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        let words: Vec<_> = line.split(|byte| *byte == 0).collect();
        words[0].ends_with(b"Xvfb") && words.contains(&authority.as_bytes())
    });
    pid.and_then(Pid::from_raw)
}

#[tokio::test]
async fn a_desktop_is_used_by_mouse_keyboard_and_screenshots() {
    let server = server(&[]).await;
    let (status, made) = server.post("/computers", desktop()).await;
    assert_eq!(status, 200, "{made}");
    let id = made["id"].as_str().unwrap();
    assert_eq!(
        (&made["kind"], &made["display"]),
        (&json!("desktop"), &json!({"width": 800, "height": 600}))
    );
    assert!(made["endpoints"]["cdp"].is_null(), "{made}");

    let empty = picture(&server, id).await;
    assert!(empty.starts_with(b"\x89PNG"));
    assert_eq!(empty[16..24], [0, 0, 3, 32, 0, 0, 2, 88]);
    let clicked = server
        .done(
            id,
            "right-click",
            json!({"x": 600, "y": 300, "screenshot_after": true}),
        )
        .await;
    assert!(clicked["page_context"].is_null(), "{clicked}");
    assert!(clicked["result"]["screenshot_url"].is_string(), "{clicked}");
    until("the menu", async || {
        (picture(&server, id).await != empty).then_some(())
    })
    .await;
    server.done(id, "hotkey", json!({"keys": ["Escape"]})).await;
    until("the empty screen", async || {
        (picture(&server, id).await == empty).then_some(())
    })
    .await;

    let task = json!({"kind": "desktop", "computer_id": id, "instruction": "Open the terminal"});
    let (_, events) = server.task(task).await;
    assert_eq!(last(&events)["type"], "completed", "{events:?}");
    server
        .done(id, "type", json!({"text": "echo 'grüße €' > typed"}))
        .await;
    let batch = json!({"actions": [
        {"type": "keypress", "keys": ["Enter"]}, {"type": "click", "x": 900, "y": 5}, {"type": "wait", "ms": 1},
    ]});
    let (_, done) = server.post(&format!("/computers/{id}/batch"), batch).await;
    assert_eq!(
        (&done["executed"], &done["total"]),
        (&json!(2), &json!(3)),
        "{done}"
    );
    let typed = until("the file", async || {
        Some(exec(&server, id, "cat ~/typed 2>/dev/null").await).filter(|text| !text.is_empty())
    })
    .await;
    assert_eq!(typed, "grüße €\n");

    // A desktop must not see the environment of the server.
    let inherited = exec(&server, id, "printf %s \"$CARGO_MANIFEST_DIR\"").await;
    assert_eq!(inherited, "");
    for (path, body, word) in [
        ("html", json!({}), "browser"),
        ("viewport", json!({"width": 5000}), "2560"),
        ("viewport", json!({"scale_factor": 2}), "scale_factor"),
        ("hotkey", json!({"keys": ["Hyperspace"]}), "Hyperspace"),
        ("click", json!({"x": 800, "y": 5}), "outside the screen"),
        ("navigate", json!({"url": "file:///etc/passwd"}), "url:"),
    ] {
        let result = server.act(id, path, body).await;
        assert_eq!(result["status"], "EXECUTION_ERROR", "{path}: {result}");
        let message = result["error_message"].as_str().unwrap();
        assert!(message.contains(word), "{path}: {message}");
    }
}

#[tokio::test]
async fn the_screencast_is_video_with_cursor_events() {
    let server = server(&[]).await;
    let id = server.computer(desktop()).await;
    let mut answer = reqwest::Client::new()
        .get(format!("{}/computers/{id}/screencast", server.url))
        .bearer_auth(KEY)
        .send()
        .await
        .unwrap();
    let mut text = String::new();
    let (mut video, mut cursor, mut place) = (false, false, false);
    let all = async {
        while !(video && cursor && place) {
            let piece = answer.chunk().await.unwrap().expect("it goes on");
            text.push_str(std::str::from_utf8(&piece).unwrap());
            while let Some((frame, rest)) = text.split_once("\n\n") {
                let lines = frame.split_once("\ndata: ");
                if let Some((name, data)) = lines {
                    let data: Value = serde_json::from_str(data).unwrap();
                    match name {
                        "event: h264" => {
                            let unit = data["nalu_data"].as_str().unwrap();
                            let unit = base64::engine::general_purpose::STANDARD.decode(unit);
                            assert!(unit.unwrap().starts_with(&[0, 0, 0, 1]));
                            if !video {
                                assert_eq!(data["is_keyframe"], true);
                                let at = json!({"action": {"type": "move", "x": 123, "y": 45}});
                                server.done(&id, "execute", at).await;
                            }
                            video = true;
                        }
                        "event: cursor_update" => cursor = data["width"].as_u64() > Some(0),
                        "event: cursor_position" => {
                            place = (&data["x"], &data["y"]) == (&json!(123), &json!(45));
                        }
                        other => panic!("{other}: {data}"),
                    }
                }
                text = rest.to_owned();
            }
        }
    };
    let done = tokio::time::timeout(NEVER, all).await;
    assert!(
        done.is_ok(),
        "video {video}, cursor {cursor}, place {place}"
    );
}

#[tokio::test]
async fn a_desktop_is_saved_and_restored_and_ends_with_its_x_server() {
    let server = server(&[]).await;
    let mut kept = desktop();
    kept["persistent"] = json!(true);
    let id = server.computer(kept).await;
    exec(&server, &id, "echo kept > ~/file").await;
    let authority = authority(&server, &id).await;
    assert!(x_server_with(&authority).is_some());
    assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
    assert_eq!(x_server_with(&authority), None);

    let mut again = desktop();
    again["environment_id"] = json!(id);
    let second = server.computer(again).await;
    assert_eq!(exec(&server, &second, "cat ~/file").await, "kept\n");
    let (status, problem) = server
        .post(
            "/computers",
            json!({"kind": "browser", "environment_id": id}),
        )
        .await;
    assert_eq!(status, 400, "{problem}");

    let pid = x_server(&server, &second).await.expect("an X server");
    kill_process(pid, Signal::KILL).unwrap();
    until("the end", async || {
        (server.get(&format!("/computers/{second}")).await.1["status"] != "RUNNING").then_some(())
    })
    .await;
    let third = server.computer(desktop()).await;
    assert_eq!(exec(&server, &third, "echo $HOME").await.lines().count(), 1);
    let small = json!({"kind": "desktop", "display": {"width": 5, "height": 600}});
    let (status, problem) = server.post("/computers", small).await;
    assert_eq!(status, 400, "{problem}");
}

#[tokio::test]
async fn the_guides_task_shows_and_reports_what_the_terminal_says() {
    let server = server(&[]).await;
    let text =
        "Open the terminal, check disk usage with df -h, and take a screenshot of the results";
    let (_, events) = server
        .task(json!({"kind": "desktop", "instruction": text}))
        .await;
    let end = last(&events);
    assert_eq!(
        (&end["type"], &end["steps"]),
        (&json!("completed"), &json!(3)),
        "{events:?}"
    );
    let result = end["result"].as_str().unwrap();
    assert!(
        result.contains("Filesystem") && result.contains("Use%"),
        "{result}"
    );
    let shots: Vec<_> = events
        .iter()
        .filter(|event| event["type"] == "screenshot")
        .map(|event| (event["step"].as_u64(), event["width"].as_u64()))
        .collect();
    assert_eq!(shots.len(), 4, "{events:?}");
    assert_eq!(shots[3], (Some(3), Some(1280)));
    let said: Vec<_> = events
        .iter()
        .filter_map(|event| event["summary"].as_str())
        .collect();
    assert!(said.contains(&"check disk usage with df -h"), "{said:?}");

    let (_, events) = server
        .task(json!({"kind": "desktop", "instruction": "Open the terminal, sing a song"}))
        .await;
    let message = last(&events)["message"].as_str().unwrap();
    assert_eq!(last(&events)["error_code"], "invalid_instruction");
    assert!(
        message.contains("sing a song") && message.contains("open <program>"),
        "{message}"
    );
}

#[tokio::test]
async fn a_model_works_on_a_desktop_by_screenshots() {
    let asked: Arc<Mutex<Vec<Value>>> = Arc::default();
    let seen = Arc::clone(&asked);
    let answer = async move |Json(body): Json<Value>| {
        let mut seen = seen.lock().unwrap();
        seen.push(body);
        let output = match seen.len() {
            1 => {
                json!([{"type": "computer_call", "call_id": "c1", "action": {"type": "right_click", "x": 500, "y": 500}}])
            }
            _ => {
                json!([{"type": "message", "content": [{"type": "output_text", "text": "seen"}]}])
            }
        };
        Json(json!({"id": format!("r{}", seen.len()), "output": output}))
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v1", listener.local_addr().unwrap());
    let app = Router::new().route("/v1/responses", post(answer));
    let app = app.layer(axum::extract::DefaultBodyLimit::max(32 << 20));
    tokio::spawn(axum::serve(listener, app).into_future());
    let server = server(&["--model-url", &url, "--model", "stub"]).await;
    let (_, events) = server
        .task(json!({"kind": "desktop", "instruction": "Open the menu"}))
        .await;
    assert_eq!(last(&events)["result"], "seen", "{events:?}");
    let asked = asked.lock().unwrap();
    assert_eq!(asked[0]["tools"][0]["environment"], "desktop");
    assert_eq!(asked[1]["input"][0]["call_id"], "c1");
    let image = asked[1]["input"][0]["output"]["image_url"]
        .as_str()
        .unwrap();
    assert!(image.starts_with("data:image/png;base64,"));
}

#[tokio::test]
async fn a_task_opens_an_address_while_a_browser_runs() {
    let server = server(&[]).await;
    let page = |title: &str| format!("data:text/html,<title>{title}</title><h1>{title}</h1>");
    let instruction = format!(
        "Open the browser, go to {}, wait for 'first page', go to {}, wait for 'second page'",
        page("first%20page"),
        page("second%20page")
    );
    let body = json!({"kind": "desktop", "instruction": instruction});
    let (_, events) = server.task(body).await;
    assert_eq!(last(&events)["type"], "completed", "{events:?}");
}
