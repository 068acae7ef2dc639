//! Failures in the middle of a task, and less common requests, with a real Chromium.

use crate::common::{self, browser, last, run, server};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

/// The Chromium whose profile is below `folder`: the one process of it that has no `--type`.
fn chromium(folder: &str) -> Option<Pid> {
    let option = format!("--user-data-dir={folder}");
    std::fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .find_map(|entry| {
            let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
            let line = String::from_utf8_lossy(&line);
            if !line.contains(&option) || line.contains("--type=") {
                return None;
            }
            Pid::from_raw(entry.file_name().to_str()?.parse().ok()?)
        })
}

#[tokio::test]
async fn a_browser_that_dies_ends_its_task_and_says_so() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().to_str().unwrap();
    let (server, shop) = (server(&["--data", folder]).await, run(&["shop"]).await);
    // The step alone would wait for 30 s: without noticing the end it would fail as `max_duration`.
    let mut body = browser("wait for 'what never comes'".into());
    body["start_url"] = json!(shop.url);
    body["max_duration_seconds"] = json!(20);
    let (_, started) = server.post("/agent/tasks", body).await;
    let id = started["task_id"].as_str().unwrap().to_owned();
    let killed = server
        .until(&id, |event| event["type"] == "screenshot")
        .await;
    assert!(killed, "the task ended before its first screenshot");
    let running = common::run_folders(data.path());
    let running = running[0].to_str().unwrap();
    kill_process(chromium(running).unwrap(), Signal::KILL).unwrap();
    let events = server.events(&id).await;
    let failed = last(&events);
    assert_eq!(
        (&failed["type"], &failed["error_code"], &failed["retryable"]),
        (&json!("failed"), &json!("session_expired"), &json!(true)),
        "{failed}"
    );
}

#[tokio::test]
async fn a_kept_computer_can_be_used_again_also_after_a_failure() {
    let (server, shop) = (server(&[]).await, run(&["shop"]).await);
    let mut body = browser(format!("Open {}/basket, click 'Nope'", shop.url));
    body["keep_alive"] = json!(true);
    let (_, events) = server.task(body).await;
    assert_eq!(last(&events)["error_code"], "element_not_found");
    let mut again = browser("report the title".into());
    again["computer_id"] = events[0]["computer_id"].clone();
    again["on_missing_computer"] = json!("fail");
    let (_, events) = server.task(again.clone()).await;
    assert_eq!(last(&events)["result"], "Your basket", "{events:?}");
    let (_, events) = server.task(again).await;
    assert_eq!(
        last(&events)["error_code"],
        "session_expired",
        "it was not kept again"
    );
}

#[tokio::test]
async fn time_limits_end_a_task() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", silent.local_addr().unwrap());
    let server = server(&["--navigation-timeout", "1"]).await;
    let (_, events) = server.task(browser(format!("Open {address}"))).await;
    let failed = last(&events);
    assert_eq!(
        (&failed["error_code"], &failed["retryable"]),
        (&json!("navigation_timeout"), &json!(true))
    );

    let mut body = browser("report the title".into());
    body["max_duration_seconds"] = json!(1);
    let (_, started) = server.post("/agent/tasks", body).await;
    let id = started["task_id"].as_str().unwrap();
    server
        .post(&format!("/agent/tasks/{id}/pause"), json!({}))
        .await;
    let events = server.events(id).await;
    assert_eq!(last(&events)["type"], "max_duration");
}

#[tokio::test]
async fn screenshots_are_inline_and_streams_start_at_a_number() {
    let (server, shop) = (server(&[]).await, run(&["shop"]).await);
    let mut body = browser(format!("Open {}", shop.url));
    body["screenshot_mode"] = json!("base64");
    body["viewport_width"] = json!(800);
    body["viewport_height"] = json!(600);
    let (id, events) = server.task(body).await;
    let shot = events
        .iter()
        .rfind(|event| event["type"] == "screenshot")
        .unwrap();
    // A PNG starts with its signature; width and height are at byte 16.
    let png = shot["screenshot_base64"].as_str().unwrap();
    assert!(
        png.starts_with("iVBORw0KGgoAAAANSUhEUgAAAyAAAAJY"),
        "{}",
        &png[..32]
    );
    assert_eq!(
        (&shot["width"], &shot["screenshot_url"]),
        (&json!(800), &Value::Null)
    );

    let all = server.follow(&id, None).await;
    let path = format!("{}/agent/tasks/{id}/stream?from=2", server.url);
    let call = reqwest::Client::new().get(path).bearer_auth(common::KEY);
    let text = call.send().await.unwrap().text().await.unwrap();
    assert_eq!(common::frames(&text), all[2..]);
}
