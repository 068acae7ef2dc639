//! Invalid calls: each gets a clear error, on both kinds of computers, and the server keeps working.

use crate::common::{Program, browser, last, server};
use serde_json::{Value, json};

const KINDS: [&str; 2] = ["browser", "desktop"];

fn made(kind: &str) -> Value {
    json!({"kind": kind, "display": {"width": 800, "height": 600}})
}

/// The server responds, and its computer works.
async fn serves(server: &Program, id: &str) {
    server.done(id, "click", json!({"x": 3, "y": 4})).await;
    let path = format!("/computers/{id}/exec/sync");
    let (status, done) = server.post(&path, json!({"command": "echo on"})).await;
    assert_eq!((status, &done["stdout"]), (200, &json!("on\n")));
}

#[tokio::test]
async fn creations_that_cannot_be() {
    let server = server(&[]).await;
    let id = server.computer(made("browser")).await;
    for (body, status, word) in [
        (json!({"kind": "toaster"}), 503, "try again later"),
        (
            json!({"kind": "desktop", "display": {"width": -1}}),
            400,
            "display.width",
        ),
        (
            json!({"kind": "desktop", "display": {"height": 20_000}}),
            400,
            "display.height",
        ),
        (
            json!({"kind": "desktop", "display": {"width": 8000}}),
            400,
            "8000",
        ),
        (json!({"display": {"width": 20_000}}), 400, "display.width"),
        (json!({"display": {"height": 0}}), 400, "display.height"),
        (json!({"display": {"scale": -1}}), 400, "display.scale"),
        (json!({"stealth": 5}), 400, "stealth"),
    ] {
        let (got, problem) = server.post("/computers", body.clone()).await;
        let detail = problem["detail"].as_str().unwrap();
        assert!(
            got == status && detail.contains(word),
            "{body}: {got} {problem}"
        );
        serves(&server, &id).await;
    }
    let (_, list) = server.get("/computers").await;
    assert_eq!(list.as_array().unwrap().len(), 1, "nothing is left of them");
}

#[tokio::test]
async fn actions_that_cannot_be_done() {
    let server = server(&[]).await;
    for kind in KINDS {
        let id = server.computer(made(kind)).await;
        for (path, body, word) in [
            ("click", json!({"x": 800, "y": 1}), "outside the screen"),
            (
                "double-click",
                json!({"x": 1, "y": -1}),
                "outside the screen",
            ),
            (
                "drag",
                json!({"x1": 1, "y1": 1, "x2": 1e9, "y2": 1}),
                "outside the screen",
            ),
            (
                "scroll",
                json!({"x": 1, "y": 600, "dy": 1}),
                "outside the screen",
            ),
            ("hotkey", json!({"keys": ["hyperspace"]}), "hyperspace"),
            ("hotkey", json!({"keys": [""]}), "key"),
            ("key-down", json!({"key": "ctrl+nothing"}), "nothing"),
            ("key-up", json!({"key": ""}), "key"),
            ("navigate", json!({"url": "file:///etc/passwd"}), "url:"),
            ("navigate", json!({"url": "javascript:alert(1)"}), "url:"),
            ("navigate", json!({"url": "chrome://settings"}), "url:"),
            ("navigate", json!({"url": ""}), "url:"),
            (
                "change-proxy",
                json!({"proxy_url": "nothing"}),
                if kind == "browser" {
                    "proxy_url:"
                } else {
                    "browser"
                },
            ),
            (
                "click",
                json!({"x": 1, "y": 1, "tab_id": "closed"}),
                "tab_id",
            ),
        ] {
            let result = server.act(&id, path, body.clone()).await;
            assert_eq!(
                result["status"], "EXECUTION_ERROR",
                "{kind}: {path} {body}: {result}"
            );
            let message = result["error_message"].as_str().unwrap();
            assert!(message.contains(word), "{kind}: {path} {body}: {message}");
        }
        for (path, body, word) in [
            ("viewport", json!({"width": -5}), "width:"),
            ("viewport", json!({"height": 20_000}), "height:"),
            ("click", json!({"x": "left", "y": 1}), "x:"),
            ("key-down", json!({"key": 5}), "key:"),
            ("hotkey", json!({"keys": []}), "keys:"),
            (
                "execute",
                json!({"action": {"type": "somersault"}}),
                "type:",
            ),
        ] {
            let (status, problem) = server
                .post(&format!("/computers/{id}/{path}"), body.clone())
                .await;
            let detail = problem["detail"].as_str().unwrap();
            assert!(
                status == 400 && detail.contains(word),
                "{kind}: {path} {body}: {status} {detail}"
            );
        }
        serves(&server, &id).await;
    }
}

#[tokio::test]
async fn a_tab_that_has_been_closed() {
    let server = server(&[]).await;
    let id = server.computer(made("browser")).await;
    let opened = server.done(&id, "tabs", json!({})).await;
    let tab = opened["executed_tab_id"].as_str().unwrap().to_owned();
    assert_eq!(
        server
            .delete(&format!("/computers/{id}/tabs/{tab}"))
            .await
            .0,
        200
    );
    for path in ["click", "screenshot", "html"] {
        let body = json!({"x": 1, "y": 1, "tab_id": tab});
        let result = server.act(&id, path, body).await;
        let message = result["error_message"].as_str().unwrap();
        assert!(
            message.contains("may have been closed"),
            "{path}: {message}"
        );
    }
    let path = format!("tabs/{tab}/switch");
    assert_eq!(
        server.act(&id, &path, json!({})).await["status"],
        "EXECUTION_ERROR"
    );
    let (_, again) = server.delete(&format!("/computers/{id}/tabs/{tab}")).await;
    assert!(again.contains("may have been closed"), "{again}");
    serves(&server, &id).await;
}

#[tokio::test]
async fn a_computer_that_has_ended() {
    let server = server(&[]).await;
    for kind in KINDS {
        let id = server.computer(made(kind)).await;
        assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
        for path in [
            "click",
            "screenshot",
            "batch",
            "execute",
            "exec",
            "exec/sync",
            "keepalive",
            "tabs",
            "debug",
        ] {
            let body = json!({"x": 1, "y": 1, "command": "true", "actions": [{"type": "wait"}],
                "action": {"type": "wait"}});
            let (status, problem) = server.post(&format!("/computers/{id}/{path}"), body).await;
            let detail = problem["detail"].as_str().unwrap();
            assert!(
                status == 404 && detail.contains(&id),
                "{path}: {status} {detail}"
            );
        }
        for path in ["", "/status", "/tabs", "/events", "/screencast"] {
            let (status, problem) = server.get(&format!("/computers/{id}{path}")).await;
            assert_eq!(status, 404, "{path}: {problem}");
        }
        let mut task = json!({"kind": kind, "instruction": "wait 1 second", "computer_id": id});
        task["on_missing_computer"] = json!("fail");
        let (_, events) = server.task(task).await;
        let end = last(&events);
        assert_eq!(end["error_code"], "session_expired", "{end}");
        assert!(
            end["message"].as_str().unwrap().contains("is not live"),
            "{end}"
        );
        assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
    }
    let id = server.computer(made("browser")).await;
    serves(&server, &id).await;
}

/// While the first task runs, a second start with its key returns it, even with another instruction.
#[tokio::test]
async fn a_second_start_with_the_same_key() {
    let server = server(&[]).await;
    let mut body = browser("wait 600 seconds".into());
    body["idempotency_key"] = json!("once");
    let (_, first) = server.post("/agent/tasks", body.clone()).await;
    let id = first["task_id"].as_str().unwrap();
    assert!(
        server
            .until(id, |event| event["type"] == "screenshot")
            .await
    );
    let starts = (0..5).map(|_| server.post("/agent/tasks", body.clone()));
    for (status, again) in futures::future::join_all(starts).await {
        assert_eq!(
            (status, &again["task_id"], &again["reused"]),
            (200, &json!(id), &json!(true)),
            "{again}"
        );
    }
    // Concurrent starts with the same key are also one.
    body["idempotency_key"] = json!("twice");
    let starts = (0..5).map(|_| server.post("/agent/tasks", body.clone()));
    let answers = futures::future::join_all(starts).await;
    let ids: std::collections::HashSet<_> = answers
        .iter()
        .map(|(_, answer)| answer["task_id"].to_string())
        .collect();
    assert_eq!(ids.len(), 1, "{answers:?}");
    assert_eq!(
        server.get("/agent/tasks").await.1.as_array().unwrap().len(),
        2
    );
}
