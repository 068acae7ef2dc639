//! Real tasks: the program, its shop and a Chromium, over HTTP.

use std::sync::{Arc, Mutex};

use crate::common::{self, KEY, browser, last, run, server};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};

#[tokio::test]
async fn a_task_runs_streams_replays_and_leaves_nothing() {
    let data = tempfile::tempdir().unwrap();
    let (mut server, shop) = (
        server(&["--data", data.path().to_str().unwrap()]).await,
        run(&["shop"]).await,
    );
    let mut body = browser(format!(
        "Open {}, type 'lamp' into 'Search', click 'Go', wait for 'Results', and report the text of 'Price'",
        shop.url
    ));
    body["idempotency_key"] = json!("once");
    let (id, events) = server.task(body.clone()).await;
    assert_eq!(last(&events)["type"], "completed", "{events:?}");
    assert_eq!(last(&events)["result"], "€49.00");
    assert_eq!(events[0]["task_id"], id.as_str());

    let all = server.follow(&id, None).await;
    assert!(all.iter().enumerate().all(|(n, (id, _))| *id == n as u64));
    assert!(
        all.last().unwrap().1.is_none(),
        "the frame after the end is empty"
    );
    let rest = server.follow(&id, Some(3)).await;
    assert_eq!(rest, all[4..]);

    let (_, again) = server.post("/agent/tasks", body).await;
    assert_eq!(
        (&again["task_id"], &again["reused"]),
        (&json!(id), &json!(true))
    );
    let (_, status) = server.get(&format!("/agent/tasks/{id}")).await;
    assert_eq!(
        (&status["status"], &status["exit_code"]),
        (&json!("completed"), &json!(0))
    );

    let shot = events
        .iter()
        .find_map(|event| event["screenshot_url"].as_str())
        .unwrap();
    let png = reqwest::get(shot).await.unwrap().bytes().await.unwrap();
    assert!(png.starts_with(b"\x89PNG"));

    // A kept browser ends with the server, and its profile is removed.
    let mut kept = browser(format!("Open {}", shop.url));
    kept["keep_alive"] = json!(true);
    server.task(kept).await;
    let pid = rustix::process::Pid::from_raw(server.child.id().unwrap() as i32).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    assert!(server.child.wait().await.unwrap().success());
    let left = std::fs::read_dir(data.path()).unwrap().any(|entry| {
        let name = entry.unwrap().file_name();
        name.to_str().unwrap().starts_with("lightcone-local-")
    });
    assert!(!left, "the folder of running computers was left");
    let folder = data.path().to_str().unwrap().to_owned();
    let left = std::fs::read_dir("/proc").unwrap().flatten().any(|entry| {
        let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&line).contains(&format!("--user-data-dir={folder}"))
    });
    assert!(!left, "a browser was left");
}

#[tokio::test]
async fn limits_failures_and_steering() {
    let (server, shop) = (server(&[]).await, run(&["shop"]).await);
    let mut short = browser(format!("Open {}, scroll down, scroll up", shop.url));
    short["max_steps"] = json!(1);
    let (_, events) = server.task(short).await;
    assert_eq!(last(&events)["type"], "max_steps");

    let (_, events) = server
        .task(browser(format!("Open {}, click 'Nope'", shop.url)))
        .await;
    let failed = last(&events);
    assert_eq!(
        (&failed["error_code"], &failed["step"]),
        (&json!("element_not_found"), &json!(2))
    );
    assert!(failed["message"].as_str().unwrap().contains("click 'Nope'"));
    assert!(
        failed["visible"]
            .as_array()
            .unwrap()
            .contains(&json!("Search"))
    );

    // Paused before its browser can have started, so the message is always there before the first step.
    let body = browser(format!("Open {}, report the title", shop.url));
    let (_, started) = server.post("/agent/tasks", body).await;
    let id = started["task_id"].as_str().unwrap();
    assert_eq!(
        server
            .post(&format!("/agent/tasks/{id}/pause"), json!({}))
            .await
            .0,
        200
    );
    assert_eq!(
        server.get(&format!("/agent/tasks/{id}")).await.1["status"],
        "paused"
    );
    for message in ["click 'Basket'", "be happy"] {
        let (status, _) = server
            .post(
                &format!("/agent/tasks/{id}/messages"),
                json!({"message": message}),
            )
            .await;
        assert_eq!(status, 200);
    }
    server
        .post(&format!("/agent/tasks/{id}/resume"), json!({}))
        .await;
    let events: Vec<Value> = server
        .follow(id, None)
        .await
        .into_iter()
        .filter_map(|(_, data)| data)
        .collect();
    assert_eq!(last(&events)["result"], "Your basket", "{events:?}");
    assert!(events.iter().any(|event| event["type"] == "error"));
}

#[tokio::test]
async fn refusals() {
    // A browser that disappears once the server runs.
    let folder = tempfile::tempdir().unwrap();
    let readable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(folder.path(), readable).unwrap();
    let chromium = folder.path().join("chromium");
    std::fs::copy("/bin/true", &chromium).unwrap();
    let server = server(&["--chromium", chromium.to_str().unwrap()]).await;
    std::fs::remove_file(&chromium).unwrap();
    let http = reqwest::Client::new();
    for key in [None, Some("wrong")] {
        let mut call = http.get(format!("{}/agent/tasks/x", server.url));
        if let Some(key) = key {
            call = call.bearer_auth(key);
        }
        let answer = call.send().await.unwrap();
        assert_eq!(answer.status(), 401);
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
    }
    assert_eq!(server.get("/agent/tasks/x").await.0, 404);
    assert_eq!(
        server
            .post(
                "/agent/tasks",
                json!({"instruction": "x", "kind": "toaster"})
            )
            .await
            .0,
        503
    );
    let (status, problem) = server.post("/agent/tasks", json!({})).await;
    assert_eq!((status, &problem["type"]), (400, &json!("")));
    assert!(problem["detail"].as_str().unwrap().contains("instruction"));

    let (_, events) = server.task(json!({"instruction": "x"})).await;
    assert_eq!(last(&events)["error_code"], "invalid_instruction");
    let (_, events) = server.task(browser("do it".into())).await;
    assert_eq!(last(&events)["error_code"], "invalid_instruction");
    let (_, events) = server.task(browser("scroll down".into())).await;
    let message = last(&events)["message"].as_str().unwrap();
    assert!(
        message.contains("--chromium") && message.contains("`lightcone install`"),
        "{message}"
    );

    let busy = server.url.trim_start_matches("http://");
    let program = env!("CARGO_BIN_EXE_lightcone-local");
    let mut second = tokio::process::Command::new(program);
    let output = second
        .args(["serve", "--addr", busy, "--api-key", KEY])
        .output()
        .await
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
}

#[tokio::test]
async fn a_model_decides() {
    let asked: Arc<Mutex<Vec<Value>>> = Arc::default();
    let seen = Arc::clone(&asked);
    let shop = run(&["shop"]).await;
    let basket = format!("{}/basket", shop.url);
    let answer = async move |Json(body): Json<Value>| {
        let mut seen = seen.lock().unwrap();
        seen.push(body);
        let call = |action: Value| json!([{"type": "computer_call", "call_id": format!("c{}", seen.len()), "action": action}]);
        let output = match seen.len() {
            1 => call(json!({"type": "navigate", "url": basket})),
            2 => call(json!({"type": "click", "x": 500, "y": 999})),
            _ => {
                json!([{"type": "message", "content": [{"type": "output_text", "text": "all done"}]}])
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
    let (_, events) = server.task(browser("Look into the basket".into())).await;
    assert_eq!(last(&events)["result"], "all done", "{events:?}");
    let asked = asked.lock().unwrap();
    assert_eq!(asked[0]["tools"][0]["type"], "computer_use");
    assert_eq!(asked[1]["previous_response_id"], "r1");
    assert_eq!(asked[1]["input"][0]["call_id"], "c1");
    assert!(
        asked[2]["input"][0]["output"]["image_url"]
            .as_str()
            .unwrap()
            .starts_with("data:image/png;base64,")
    );
}

/// Starting and following in one call: the frames are the same that a later reader gets.
#[tokio::test]
async fn a_task_is_started_and_followed_in_one_call() {
    let (server, shop) = (server(&[]).await, run(&["shop"]).await);
    let body = browser(format!("Open {}, report the title", shop.url));
    let answer = reqwest::Client::new()
        .post(format!("{}/agent/tasks/stream", server.url))
        .bearer_auth(KEY)
        .json(&body)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    common::assert_unbuffered(&answer, "text/event-stream");
    let frames = common::frames(&answer.text().await.unwrap());
    let events: Vec<&Value> = frames
        .iter()
        .filter_map(|(_, data)| data.as_ref())
        .collect();
    assert_eq!(events.last().unwrap()["type"], "completed", "{events:?}");
    let id = events[0]["task_id"].as_str().unwrap();
    assert_eq!(server.follow(id, None).await, frames);
}
