//! Navigation to fragments, files, empty responses and pages that never finish loading.

use std::time::{Duration, Instant};

use crate::common::test_site::{failed, go, site, works};
use crate::common::{self, last, server};
use serde_json::json;

#[tokio::test]
async fn fragments_downloads_and_empty_responses_are_reported_at_once() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    for (path, scrolled) in [
        ("/hash", false),
        ("/hash#b", true),
        ("/hash#b", true),
        ("/hash", false),
    ] {
        let url = format!("{site}{path}");
        let result = server.done(&id, "navigate", json!({"url": url})).await;
        let context = &result["page_context"];
        assert_eq!(context["url"], url);
        assert_eq!(
            context["scroll_y"].as_f64().unwrap() > 0.0,
            scrolled,
            "{result}"
        );
    }
    let result = server
        .done(&id, "navigate", json!({"url": format!("{site}/file")}))
        .await;
    let download = &result["result"]["downloads"][0];
    assert_eq!(
        (&download["filename"], &download["state"]),
        (&json!("report.csv"), &json!("completed")),
        "{result}"
    );
    assert_eq!(result["page_context"]["title"], "Hash");
    let (_, read) = server
        .post(
            &format!("/computers/{id}/exec/sync"),
            json!({"command": "cat ~/Downloads/report.csv"}),
        )
        .await;
    assert_eq!(read["stdout"], "a,b\n1,2\n", "{read}");
    failed(
        &go(&server, &id, &format!("{site}/none")).await,
        "navigation_failed",
        "204",
    );
    let broken = server
        .done(&id, "navigate", json!({"url": format!("{site}/broken")}))
        .await;
    assert_eq!(broken["result"]["http_status"], 500, "{broken}");
    works(&server, &id).await;
}

#[tokio::test]
async fn a_page_can_be_used_while_a_resource_never_arrives() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    for path in ["/picture", "/script"] {
        let begun = Instant::now();
        let result = server
            .done(&id, "navigate", json!({"url": format!("{site}{path}")}))
            .await;
        assert_ne!(result["result"]["load_state"], "load", "{result}");
        assert!(
            begun.elapsed() < Duration::from_secs(15),
            "{path}: {:?}",
            begun.elapsed()
        );
    }
    server
        .done(&id, "navigate", json!({"url": format!("{site}/picture")}))
        .await;
    // None of these may wait for the page to load.
    let begun = Instant::now();
    for (path, body) in [
        ("click", json!({"x": 99, "y": 99})),
        ("hotkey", json!({"keys": ["Tab"]})),
        ("type", json!({"text": "x"})),
        ("scroll", json!({"dy": 10})),
        ("screenshot", json!({})),
    ] {
        server.done(&id, path, body).await;
    }
    assert!(
        begun.elapsed() < Duration::from_secs(12),
        "{:?}",
        begun.elapsed()
    );
    assert_eq!(server.title(&id).await, "pressed");
}

#[tokio::test]
async fn navigate_waits_for_the_requested_state() {
    let (server, site) = (server(&["--action-timeout", "6"]).await, site().await);
    let id = server.computer(json!({})).await;
    let until = async |path: &str, until: &str| {
        let url = format!("{site}{path}");
        server
            .act(&id, "navigate", json!({"url": url, "wait_until": until}))
            .await
    };
    let result = until("/script", "commit").await;
    assert_eq!(result["status"], "SUCCESS", "{result}");
    let result = until("/picture", "domcontentloaded").await;
    assert_eq!(
        result["result"]["load_state"], "domcontentloaded",
        "{result}"
    );
    failed(
        &until("/picture", "load").await,
        "navigation_timeout",
        "\"load\"",
    );
    let result = until("/", "load").await;
    assert_eq!(result["result"]["load_state"], "load", "{result}");
    failed(
        &until("/script", "domcontentloaded").await,
        "navigation_timeout",
        "domcontentloaded",
    );
    failed(
        &until("/never", "commit").await,
        "navigation_timeout",
        "did not answer",
    );
    works(&server, &id).await;
    let (status, problem) = server
        .post(
            &format!("/computers/{id}/navigate"),
            json!({"url": site, "wait_until": "soon"}),
        )
        .await;
    assert_eq!(status, 400, "{problem}");
    assert!(
        problem["detail"].as_str().unwrap().contains("wait_until"),
        "{problem}"
    );
}

#[tokio::test]
async fn back_goes_back_and_fails_without_history() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    let back = json!({"action": {"type": "back"}});
    failed(
        &server.act(&id, "execute", back.clone()).await,
        "no_history",
        "no earlier page",
    );
    for path in ["/", "/hash", "/hash#b"] {
        server
            .done(&id, "navigate", json!({"url": format!("{site}{path}")}))
            .await;
    }
    for path in ["/hash", "/"] {
        let result = server.done(&id, "execute", back.clone()).await;
        assert_eq!(result["page_context"]["url"], format!("{site}{path}"));
    }
}

#[tokio::test]
async fn addresses_that_crash_are_refused_and_the_next_action_works() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    for address in [
        "chrome://crash",
        "chrome://kill",
        "chrome://hang",
        "chrome://gpucrash",
        "view-source:chrome://crash",
    ] {
        failed(&go(&server, &id, address).await, "invalid_url", "scheme");
        works(&server, &id).await;
    }
    // Chromium opens an empty page for an unknown word after `about:`.
    for address in ["about:crash", "about:kill"] {
        let result = go(&server, &id, address).await;
        let clear = result["status"] == "SUCCESS" || result["error_message"].is_string();
        assert!(clear, "{result}");
        works(&server, &id).await;
    }
    let home = server.done(&id, "navigate", json!({"url": site})).await;
    assert_eq!(home["page_context"]["title"], "Home");
}

#[tokio::test]
async fn a_task_works_on_a_page_with_a_resource_that_never_arrives() {
    let (server, site) = (server(&[]).await, site().await);
    let mut body = common::browser("click 'x', report the title".into());
    body["start_url"] = json!(format!("{site}/picture"));
    let (_, events) = server.task(body).await;
    assert_eq!(last(&events)["result"], "pressed", "{events:?}");
}

#[tokio::test]
async fn a_file_is_downloaded_on_an_isolated_computer() {
    let (server, site) = (server(&["--isolate", "--network"]).await, site().await);
    let id = server.computer(json!({})).await;
    let result = server
        .done(&id, "navigate", json!({"url": format!("{site}/file")}))
        .await;
    let download = &result["result"]["downloads"][0];
    assert_eq!(download["state"], "completed", "{result}");
    let path = download["path"].as_str().unwrap();
    let (_, read) = server
        .post(
            &format!("/computers/{id}/exec/sync"),
            json!({"command": format!("cat ~/Downloads/report.csv; cmp {path} ~/Downloads/report.csv && rm {path}")}),
        )
        .await;
    assert_eq!(
        (&read["stdout"], &read["exit_code"]),
        (&json!("a,b\n1,2\n"), &json!(0)),
        "{read}"
    );
}
