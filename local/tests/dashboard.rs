//! The dashboard, used in a browser of the server itself.

use crate::common::{self, KEY, run, server};
use serde_json::json;

async fn html(server: &common::Program, id: &str) -> String {
    let html = server.done(id, "html", json!({})).await;
    html["result"]["html_content"].as_str().unwrap().to_owned()
}

async fn until(server: &common::Program, id: &str, wanted: impl Fn(&str) -> bool) -> String {
    let mut last = String::new();
    let wait = async {
        loop {
            last = html(server, id).await;
            if wanted(&last) {
                break;
            }
        }
    };
    let done = tokio::time::timeout(std::time::Duration::from_secs(60), wait).await;
    assert!(done.is_ok(), "{last}");
    last
}

#[tokio::test]
async fn the_page_shows_and_steers_computers_and_tasks() {
    let (server, shop) = (server(&[]).await, run(&["shop"]).await);
    // Without the key there is only the page itself, which contains no data.
    let page = reqwest::get(&server.url).await.unwrap();
    assert_eq!(page.status(), 200);
    assert!(
        page.headers()["content-security-policy"]
            .to_str()
            .unwrap()
            .contains("default-src 'none'")
    );

    let mut body = common::browser("wait 600 seconds".into());
    body["start_url"] = json!(shop.url);
    let (_, started) = server.post("/agent/tasks", body).await;
    let task = started["task_id"].as_str().unwrap().to_owned();
    server
        .until(&task, |event| event["type"] == "screenshot")
        .await;

    let viewer = server
        .computer(json!({"display": {"width": 1400, "height": 900}}))
        .await;
    let url = format!("{}/#key={KEY}", server.url);
    server.done(&viewer, "navigate", json!({"url": url})).await;
    until(&server, &viewer, |html| {
        html.contains(&task) && html.contains("src=\"blob:")
    })
    .await;

    // The steps planner finds controls as a person would: by their names.
    let press = async |steps: &str| {
        let mut body = common::browser(steps.to_owned());
        body["computer_id"] = json!(viewer);
        let (_, events) = server.task(body).await;
        assert_eq!(common::last(&events)["type"], "completed", "{events:?}");
    };
    // The request of the page may still be pending when the click is done.
    let stands = async |wanted: &str| {
        let path = format!("/agent/tasks/{task}");
        let wait = async { while server.get(&path).await.1["status"] != wanted {} };
        let done = tokio::time::timeout(std::time::Duration::from_secs(60), wait).await;
        assert!(done.is_ok(), "the task is never {wanted}");
    };
    press(&format!("click 'Pause {task}'")).await;
    stands("paused").await;
    press(&format!("click 'Resume {task}'")).await;
    stands("running").await;
    press(&format!(
        "type 'scroll down' into 'Message {task}', click 'Send {task}'"
    ))
    .await;
    let (_, tasks) = server.get("/agent/tasks").await;
    let computer = tasks
        .as_array()
        .unwrap()
        .iter()
        .find(|t| t["task_id"] == task.as_str())
        .unwrap();
    let computer = computer["computer_id"].as_str().unwrap();

    // The address of one computer shows its live screen and its events.
    let url = format!("{}/computers/{computer}/debug", server.url);
    server.done(&viewer, "navigate", json!({"url": url})).await;
    until(&server, &viewer, |html| {
        html.contains("src=\"data:image/jpeg")
    })
    .await;
    server
        .done(computer, "click", json!({"x": 3, "y": 3}))
        .await;
    until(&server, &viewer, |html| html.contains("action_request")).await;
    let shot = server.done(&viewer, "screenshot", json!({})).await;
    let png = reqwest::get(shot["result"]["screenshot_url"].as_str().unwrap())
        .await
        .unwrap();
    let path = format!("{}/look.png", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&path, png.bytes().await.unwrap()).unwrap();
    println!("the page as the test saw it: {path}");

    press(&format!("click 'Stop {task}'")).await;
    let events = server.events(&task).await;
    assert_eq!(common::last(&events)["type"], "cancelled", "{events:?}");
    let (_, live) = server.get("/computers").await;
    assert_eq!(live.as_array().unwrap().len(), 1, "{live}");
}
