//! Shell commands, streamed and collected.

use crate::common::{KEY, Program, assert_unbuffered, server};
use serde_json::{Value, json};

async fn sync(server: &Program, id: &str, body: Value) -> (u16, Value) {
    server
        .post(&format!("/computers/{id}/exec/sync"), body)
        .await
}

async fn lines(server: &Program, id: &str, body: Value) -> Vec<Value> {
    let mut answer = stream(server, id, body).await;
    let mut all = Vec::new();
    while let Some(line) = next(&mut answer).await {
        all.push(line);
    }
    all
}

async fn stream(server: &Program, id: &str, body: Value) -> (reqwest::Response, String) {
    let call = reqwest::Client::new()
        .post(format!("{}/computers/{id}/exec", server.url))
        .bearer_auth(KEY)
        .json(&body);
    let answer = call.send().await.unwrap();
    assert_unbuffered(&answer, "application/x-ndjson");
    (answer, String::new())
}

async fn next(stream: &mut (reqwest::Response, String)) -> Option<Value> {
    loop {
        if let Some((line, rest)) = stream.1.split_once('\n') {
            let line = serde_json::from_str(line).unwrap();
            stream.1 = rest.to_owned();
            return Some(line);
        }
        let piece = stream.0.chunk().await.unwrap()?;
        stream.1.push_str(std::str::from_utf8(&piece).unwrap());
    }
}

/// Whether a process with this word in its command line runs.
fn runs(word: &str) -> bool {
    std::fs::read_dir("/proc").unwrap().flatten().any(|entry| {
        let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&line).contains(word)
    })
}

#[tokio::test]
async fn commands_run_where_and_with_what_they_are_given() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let body =
        json!({"command": "echo $GREETING; echo bad >&2; exit 7", "env": {"GREETING": "hé"}});
    let (_, done) = sync(&server, &id, body).await;
    assert_eq!(
        done,
        json!({"exit_code": 7, "stdout": "hé\n", "stderr": "bad\n"})
    );
    sync(
        &server,
        &id,
        json!({"command": "mkdir sub; echo 1 > sub/file"}),
    )
    .await;
    for cwd in ["sub", "/workspace/sub"] {
        let (_, done) = sync(&server, &id, json!({"command": "cat file", "cwd": cwd})).await;
        assert_eq!(done["stdout"], "1\n", "{cwd}: {done}");
    }
    let (_, home) = sync(&server, &id, json!({"command": "cd; ls"})).await;
    assert_eq!(home["stdout"], "workspace\n");
    for (body, word) in [
        (json!({}), "command:"),
        (json!({"command": "true", "cwd": "nowhere"}), "cwd:"),
        (json!({"command": "true", "env": {"a=b": "c"}}), "env:"),
        (
            json!({"command": "true", "timeout_seconds": 0}),
            "timeout_seconds:",
        ),
    ] {
        let (status, problem) = sync(&server, &id, body).await;
        assert_eq!(status, 400, "{problem}");
        assert!(
            problem["detail"].as_str().unwrap().starts_with(word),
            "{problem}"
        );
    }
    let said = server
        .done(
            &id,
            "debug",
            json!({"command": "echo 0123456789", "max_output_length": 4}),
        )
        .await;
    assert_eq!(said["result"]["debug_response"], "0123");
}

#[tokio::test]
async fn output_comes_as_it_is_written() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    // The command continues only after its output has been read here.
    let body = json!({"command": "echo first; while [ ! -e go ]; do sleep 0.05; done; printf '\\303'; sleep 0.2; printf '\\251'"});
    let mut stream = stream(&server, &id, body).await;
    assert_eq!(
        next(&mut stream).await,
        Some(json!({"type": "stdout", "data": "first\n"}))
    );
    sync(&server, &id, json!({"command": "touch go"})).await;
    assert_eq!(
        next(&mut stream).await,
        Some(json!({"type": "stdout", "data": "é"}))
    );
    assert_eq!(
        next(&mut stream).await,
        Some(json!({"type": "exit", "code": 0}))
    );
    assert_eq!(next(&mut stream).await, None);
    let failed = lines(&server, &id, json!({"command": "true", "cwd": "nowhere"})).await;
    assert_eq!((failed.len(), &failed[0]["type"]), (1, &json!("error")));
}

#[tokio::test]
async fn a_command_that_times_out_is_killed_with_its_children() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let mark = "86399.125";
    let body = json!({"command": format!("echo begun; sleep {mark} & sleep {mark}"), "timeout_seconds": 1});
    let all = lines(&server, &id, body.clone()).await;
    assert_eq!(
        all,
        [
            json!({"type": "stdout", "data": "begun\n"}),
            json!({"type": "exit", "code": -1})
        ]
    );
    assert!(!runs(mark));
    let (_, done) = sync(&server, &id, body).await;
    assert_eq!(
        done,
        json!({"exit_code": -1, "stdout": "begun\n", "stderr": ""})
    );
    assert!(!runs(mark));
    let debug = json!({"command": "echo begun; sleep 60", "timeout_seconds": 1});
    let result = server.act(&id, "debug", debug).await;
    assert_eq!(result["status"], "EXECUTION_ERROR");
}

#[tokio::test]
async fn programs_in_the_background_stay_until_their_computer_ends() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let mark = "86398.375";
    let (_, done) = sync(
        &server,
        &id,
        json!({"command": format!("setsid sleep {mark} & sleep {mark} & echo ok")}),
    )
    .await;
    assert_eq!(
        (&done["exit_code"], &done["stdout"]),
        (&json!(0), &json!("ok\n"))
    );
    assert!(runs(mark));
    server.delete(&format!("/computers/{id}")).await;
    assert!(!runs(mark));
}
