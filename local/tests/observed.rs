//! Observability of a running server: log, health, metrics, ids of responses.

use crate::common::{self, Program};
use rustix::process::Signal;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::task::JoinHandle;

async fn serve(args: &[&str], env: &[(&str, &str)]) -> (Program, JoinHandle<String>) {
    let mut child = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .args(["serve", "--api-key", common::KEY])
        .args(args)
        .env_remove("RUST_LOG")
        .envs(env.iter().copied())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = lines.next_line().await.unwrap().unwrap();
    let ready: Value = serde_json::from_str(&line).unwrap();
    let url = ready["url"].as_str().unwrap().to_owned();
    let mut stderr = child.stderr.take().unwrap();
    let log = tokio::spawn(async move {
        let mut text = String::new();
        stderr.read_to_string(&mut text).await.unwrap();
        text
    });
    (Program { child, url }, log)
}

/// Types and sends secrets; returns the ids of computer and task.
async fn work(server: &Program) -> (String, String) {
    let id = server.computer(json!({})).await;
    server.page(&id, "<input autofocus aria-label=Name>").await;
    server
        .done(&id, "type", json!({"text": "typed-secret"}))
        .await;
    let (_, done) = server
        .post(
            &format!("/computers/{id}/exec/sync"),
            json!({"command": "echo shell-secret", "env": {"A": "env-secret"}}),
        )
        .await;
    assert_eq!(done["exit_code"], 0);
    let task = json!({"kind": "browser", "computer_id": id, "instruction": "Type 'task-secret' into 'Name'"});
    let (task, _) = server.task(task).await;
    server
        .get(&format!(
            "/computers/{id}/cdp/json/version?token={}",
            common::KEY
        ))
        .await;
    assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
    (id, task)
}

#[tokio::test]
async fn nothing_is_said_unless_it_is_asked_for() {
    let (server, log) = serve(&[], &[]).await;
    work(&server).await;
    server.kill(Signal::TERM).await;
    let log = log.await.unwrap();
    let other: Vec<_> = log
        .lines()
        .filter(|line| !line.contains("sandbox"))
        .collect();
    assert!(other.is_empty(), "{log}");
}

#[tokio::test]
async fn each_request_computer_and_task_is_logged_with_its_id_and_without_secrets() {
    for (args, env) in [
        (&["--log", "info"][..], &[][..]),
        (&["--log", "trace"], &[]),
        (&["--log-format", "json"], &[("RUST_LOG", "info")]),
    ] {
        let (server, log) = serve(args, env).await;
        let (id, task) = work(&server).await;
        server.kill(Signal::TERM).await;
        let log = log.await.unwrap();
        let about = |what: &str, id: &str| {
            log.lines()
                .filter(|line| line.contains(what) && line.contains(id))
                .count()
        };
        assert_eq!(
            (about("computer started", &id), about("computer ended", &id)),
            (1, 1),
            "{log}"
        );
        assert_eq!(
            (about("task started", &task), about("task ended", &task)),
            (1, 1),
            "{log}"
        );
        assert!(
            about("request", &format!("/computers/{id}/type")) == 1,
            "{log}"
        );
        for secret in [
            "typed-secret",
            "shell-secret",
            "env-secret",
            "task-secret",
            common::KEY,
        ] {
            assert!(!log.contains(secret), "{args:?}: {secret}: {log}");
        }
        if args.contains(&"json") {
            for line in log.lines() {
                let line: Value =
                    serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"));
                assert!(
                    line["level"].is_string() && line["message"].is_string(),
                    "{line}"
                );
            }
        }
    }
}

#[tokio::test]
async fn an_invalid_log_filter_is_rejected() {
    let said = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .args(["serve", "--log", "a=b=c"])
        .output()
        .await
        .unwrap();
    let words = String::from_utf8(said.stderr).unwrap();
    assert!(
        !said.status.success() && words.lines().count() == 1 && words.contains("--log"),
        "{words}"
    );
}

#[tokio::test]
async fn every_response_has_an_id_which_a_caller_may_set() {
    let (server, _log) = serve(&[], &[]).await;
    let client = reqwest::Client::new();
    let ask = async |path: &str, key: bool, id: Option<&str>| {
        let mut call = client.get(format!("{}{path}", server.url));
        if key {
            call = call.bearer_auth(common::KEY);
        }
        if let Some(id) = id {
            call = call.header("x-request-id", id);
        }
        let answer = call.send().await.unwrap();
        let id = answer
            .headers()
            .get("x-request-id")
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        (answer.status().as_u16(), id)
    };
    for (path, key, status) in [
        ("/computers", true, 200),
        ("/computers", false, 401),
        ("/nothing", true, 404),
        ("/health", false, 200),
    ] {
        let (got, id) = ask(path, key, None).await;
        assert!(
            got == status && id.starts_with("req_"),
            "{path}: {got} {id}"
        );
        assert_eq!(
            ask(path, key, Some("a.b-c_1:2")).await,
            (status, "a.b-c_1:2".to_owned())
        );
        for bad in ["a b", "", &"x".repeat(200), "a\"b"] {
            assert!(
                ask(path, key, Some(bad)).await.1.starts_with("req_"),
                "{bad:?}"
            );
        }
    }
    // Pages of other origins are rejected, with an id.
    let refused = client
        .get(&server.url)
        .header("Origin", "http://other")
        .send()
        .await
        .unwrap();
    assert!(refused.status() == 403 && refused.headers().contains_key("x-request-id"));
}

#[tokio::test]
async fn health_needs_no_key_and_metrics_do() {
    let (server, _log) = serve(&["--max-computers", "7"], &[]).await;
    let health: Value = reqwest::get(format!("{}/health", server.url))
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(health["status"], "ok", "{health}");
    let refused = reqwest::get(format!("{}/metrics", server.url))
        .await
        .unwrap();
    assert_eq!(refused.status(), 401);
    server.computer(json!({})).await;
    let text = server.text("/metrics").await;
    for line in [
        "# TYPE lightcone_local_requests_total counter",
        "lightcone_local_computers{kind=\"browser\"} 1",
        "lightcone_local_computers{kind=\"desktop\"} 0",
        "lightcone_local_computers_most 7",
        "lightcone_local_requests_total{method=\"POST\",route=\"/computers\",status=\"200\"} 1",
        "lightcone_local_requests_total{method=\"GET\",route=\"/health\",status=\"200\"} 1",
    ] {
        assert!(text.lines().any(|known| known == line), "{line}: {text}");
    }
}
