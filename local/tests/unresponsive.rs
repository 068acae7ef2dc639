//! Pages whose scripts never end, and tabs that crash: every action reports it, and the computer can be used afterwards.

use crate::common::test_site::{failed, go, site, works};
use crate::common::{self, server};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;

#[tokio::test]
async fn every_action_reports_an_unresponsive_page_and_navigation_leaves_it() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    failed(
        &go(&server, &id, &format!("{site}/spin")).await,
        "page_unresponsive",
        "still running",
    );
    works(&server, &id).await;
    server
        .done(&id, "navigate", json!({"url": format!("{site}/spin-late")}))
        .await;
    failed(
        &server.act(&id, "screenshot", json!({})).await,
        "page_unresponsive",
        "did not answer",
    );
    let home = server.done(&id, "navigate", json!({"url": site})).await;
    assert_eq!(home["page_context"]["title"], "Home");
    server
        .done(
            &id,
            "navigate",
            json!({"url": format!("{site}/spin-click")}),
        )
        .await;
    failed(
        &server.act(&id, "click", json!({"x": 50, "y": 50})).await,
        "input_timeout",
        "still running",
    );
    for (path, body) in [
        ("type", json!({"text": "x"})),
        ("hotkey", json!({"keys": ["a"]})),
        ("html", json!({})),
        ("scroll", json!({"dy": 5})),
    ] {
        let result = server.act(&id, path, body).await;
        assert_eq!(result["status"], "EXECUTION_ERROR", "{path}: {result}");
    }
    let (status, tabs) = server.get(&format!("/computers/{id}/tabs")).await;
    assert_eq!(
        (status, &tabs["status"]),
        (200, &json!("SUCCESS")),
        "{tabs}"
    );
    let created = server.done(&id, "tabs", json!({"url": site})).await;
    assert_eq!(created["page_context"]["title"], "Home");
    works(&server, &id).await;
}

/// The renderer processes of the browser of a computer.
fn renderers(id: &str) -> Vec<Pid> {
    let read = |pid: i32, file: &str| {
        std::fs::read(format!("/proc/{pid}/{file}"))
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    };
    let parent = |pid: i32| -> Option<i32> {
        let stat = read(pid, "stat");
        stat.rsplit_once(')')?
            .1
            .split_whitespace()
            .nth(1)?
            .parse()
            .ok()
    };
    let below = |pid: i32| {
        let mut at = Some(pid);
        while let Some(pid) = at.filter(|pid| *pid > 1) {
            if read(pid, "cmdline").contains(id) {
                return true;
            }
            at = parent(pid);
        }
        false
    };
    std::fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|pid| read(*pid, "cmdline").contains("--type=renderer") && below(*pid))
        .filter_map(Pid::from_raw)
        .collect()
}

#[tokio::test]
async fn a_crashed_tab_is_reported_and_reopened() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    let crash = async || {
        server
            .done(
                &id,
                "navigate",
                json!({"url": format!("{site}/picture"), "wait_until": "domcontentloaded"}),
            )
            .await;
        let mut follow = reqwest::Client::new()
            .get(format!("{}/computers/{id}/events", server.url))
            .bearer_auth(common::KEY)
            .send()
            .await
            .unwrap();
        let found = renderers(&id);
        assert!(!found.is_empty(), "no renderer of {id}");
        for pid in found {
            kill_process(pid, Signal::KILL).unwrap();
        }
        let mut reported = String::new();
        while !reported.contains("\"type\":\"tab_crashed\"") {
            let piece = follow.chunk().await.unwrap().unwrap();
            reported.push_str(&String::from_utf8_lossy(&piece));
        }
    };
    crash().await;
    // An action on the page as it was before the crash is not performed.
    let reported = server.act(&id, "click", json!({"x": 50, "y": 50})).await;
    failed(&reported, "tab_crashed", "opened again");
    server.done(&id, "click", json!({"x": 50, "y": 50})).await;
    assert_eq!(server.title(&id).await, "pressed");
    // A screenshot is taken, and reports that the tab was reopened.
    crash().await;
    let shown = server.done(&id, "screenshot", json!({})).await;
    assert_eq!(shown["result"]["reopened"], true, "{shown}");
    crash().await;
    let home = server.done(&id, "navigate", json!({"url": site})).await;
    assert_eq!(home["page_context"]["title"], "Home");
    works(&server, &id).await;
}
