//! Dialogs of pages: answered by the computer's policy, and reported.

use crate::common::test_site::{FULL, failed, go, site, works};
use crate::common::{self, server};
use serde_json::json;

#[tokio::test]
async fn dialogs_at_load_from_timers_and_by_clicks_are_answered_and_reported() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let html = "<title>a</title><script>alert('first'); document.title = 'b' + confirm('sure?') + prompt('name?', 'me');</script>";
    let encoded: String = html.bytes().map(|byte| format!("%{byte:02x}")).collect();
    let result = server
        .done(
            &id,
            "navigate",
            json!({"url": format!("data:text/html,{encoded}")}),
        )
        .await;
    assert_eq!(result["page_context"]["title"], "btrueme", "{result}");
    let reported = result["result"]["dialogs"].as_array().unwrap();
    let reported: Vec<_> = reported
        .iter()
        .map(|d| {
            (
                d["dialog_type"].as_str().unwrap(),
                d["message"].as_str().unwrap(),
                d["answer"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        reported,
        [
            ("alert", "first", "accepted"),
            ("confirm", "sure?", "accepted"),
            ("prompt", "name?", "accepted")
        ]
    );
    // A dialog between two actions is reported by the next action.
    server
        .page(&id, "<title>late</title><script>setTimeout(() => { alert('late'); document.title = 'after'; }, 50)</script>")
        .await;
    server.titled(&id, "after").await;
    works(&server, &id).await;
}

#[tokio::test]
async fn dialogs_are_events_of_the_computer() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let mut follow = reqwest::Client::new()
        .get(format!("{}/computers/{id}/events", server.url))
        .bearer_auth(common::KEY)
        .send()
        .await
        .unwrap();
    server.page(&id, "<script>alert('hello')</script>").await;
    let mut text = String::new();
    while !text.contains("\"type\":\"dialog\"") {
        text.push_str(&String::from_utf8_lossy(
            &follow.chunk().await.unwrap().unwrap(),
        ));
    }
    assert!(text.contains("\"message\":\"hello\""), "{text}");
}

#[tokio::test]
async fn a_computer_can_dismiss_dialogs_or_hold_them_for_an_answer() {
    let server = server(&[]).await;
    let ask = format!(
        "<title>ask</title><button style='{FULL}' onclick='document.title = \"got \" + prompt(\"name?\")'>x</button>"
    );
    let id = server.computer(json!({"dialogs": "dismiss"})).await;
    server.page(&id, &ask).await;
    server.done(&id, "click", json!({"x": 9, "y": 9})).await;
    server.titled(&id, "got null").await;

    let id = server
        .computer(json!({"dialogs": {"prompt": "hold"}}))
        .await;
    server.page(&id, &ask).await;
    let result = server.done(&id, "click", json!({"x": 9, "y": 9})).await;
    assert_eq!(result["result"]["dialogs"][0]["answer"], "open", "{result}");
    failed(
        &server.act(&id, "screenshot", json!({})).await,
        "dialog_open",
        "handle_dialog",
    );
    failed(
        &go(&server, &id, "about:blank").await,
        "dialog_open",
        "name?",
    );
    let answer = json!({"action": {"type": "handle_dialog", "accept": true, "text": "Ada"}});
    server.done(&id, "execute", answer.clone()).await;
    server.titled(&id, "got Ada").await;
    failed(
        &server.act(&id, "execute", answer).await,
        "no_dialog",
        "no dialog",
    );
    works(&server, &id).await;

    let (status, _) = server.post("/computers", json!({"dialogs": "maybe"})).await;
    assert_eq!(status, 400);
}

#[tokio::test]
async fn a_beforeunload_dialog_does_not_stop_navigation_or_back() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    let leave = format!("{site}/leave");
    let draft = async || {
        server.done(&id, "navigate", json!({"url": leave})).await;
        server.done(&id, "click", json!({"x": 50, "y": 50})).await;
        server.done(&id, "type", json!({"text": "draft"})).await;
    };
    draft().await;
    let result = server.done(&id, "navigate", json!({"url": site})).await;
    assert_eq!(result["page_context"]["title"], "Home");
    assert_eq!(
        result["result"]["dialogs"][0]["dialog_type"],
        "beforeunload"
    );
    draft().await;
    let back = server
        .done(&id, "execute", json!({"action": {"type": "back"}}))
        .await;
    assert_eq!(back["page_context"]["title"], "Home", "{back}");
    // With `beforeunload: dismiss` the page stays.
    let id = server
        .computer(json!({"dialogs": {"beforeunload": "dismiss"}}))
        .await;
    server.done(&id, "navigate", json!({"url": leave})).await;
    server.done(&id, "click", json!({"x": 50, "y": 50})).await;
    server.done(&id, "type", json!({"text": "draft"})).await;
    failed(
        &go(&server, &id, &site).await,
        "navigation_failed",
        "still shows",
    );
    assert_eq!(server.title(&id).await, "Draft");
}
