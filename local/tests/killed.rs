//! Everything that a killed server started is ended by the next one before it responds.

use std::collections::HashMap;
use std::time::Duration;

use crate::common::{self, Program, run};
use rustix::process::Signal;
use serde_json::{Value, json};

/// A process: its id, start time and command line.
type Process = (i32, String, String);

/// All running processes by id: parent, start time, command line.
fn processes() -> HashMap<i32, (i32, String, String)> {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    let read = |pid: i32| {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        let fields: Vec<_> = stat[stat.rfind(')')? + 1..].split_whitespace().collect();
        let line = std::fs::read(format!("/proc/{pid}/cmdline")).ok()?;
        let line = String::from_utf8_lossy(&line).replace('\0', " ");
        (fields[0] != "Z").then(|| (fields[1].parse().unwrap(), fields[19].to_owned(), line))
    };
    pids.filter_map(|pid| Some((pid, read(pid)?))).collect()
}

/// All descendants of a process.
fn descendants(of: i32) -> Vec<Process> {
    let all = processes();
    let below = |pid: i32| {
        let mut at = pid;
        while let Some((parent, _, _)) = all.get(&at) {
            if *parent == of {
                return true;
            }
            at = *parent;
        }
        false
    };
    let found = all.iter().filter(|(pid, _)| below(**pid));
    found
        .map(|(pid, (_, start, line))| (*pid, start.clone(), line.clone()))
        .collect()
}

fn left(before: &[Process]) -> Vec<&Process> {
    let all = processes();
    let lives = |(pid, start, _): &&Process| all.get(pid).is_some_and(|now| now.1 == *start);
    before.iter().filter(lives).collect()
}

async fn serve(data: &str, more: &[&str]) -> Program {
    run(&[&["serve", "--api-key", common::KEY, "--data", data], more].concat()).await
}

/// The descendants of a server, once `count` of their command lines start with each expected text. A shell
/// prints its first line before it starts its next program.
async fn descendants_with(server: &Program, expected: &[(usize, &str)]) -> Vec<Process> {
    let of = i32::try_from(server.child.id().unwrap()).unwrap();
    let mut before = Vec::new();
    let all = async {
        loop {
            before = descendants(of);
            let lines = || before.iter().map(|(_, _, line)| line);
            let begun = |with: &str| lines().filter(|line| line.starts_with(with)).count();
            if expected.iter().all(|(count, with)| begun(with) == *count) {
                return;
            }
            tokio::task::yield_now().await;
        }
    };
    let all = tokio::time::timeout(Duration::from_secs(60), all).await;
    assert!(all.is_ok(), "not {expected:?} in {before:#?}");
    before
}

/// Starts a command that keeps running until the server ends.
async fn running(server: &Program, id: &str, command: &str) -> reqwest::Response {
    let mut answer = reqwest::Client::new()
        .post(format!("{}/computers/{id}/exec", server.url))
        .bearer_auth(common::KEY)
        .json(&json!({"command": format!("echo begun; {command}")}))
        .send()
        .await
        .unwrap();
    let line = answer.chunk().await.unwrap().unwrap();
    assert!(line.starts_with(b"{"), "{line:?}");
    answer
}

/// Kills a server with a browser and a desktop in use; `escape` is how a program leaves its process group.
async fn killed(more: &[&str], escape: &str, expected: &[&str]) {
    let data = tempfile::tempdir().unwrap();
    let data = data.path().to_str().unwrap();
    let server = serve(data, more).await;
    let desktop: Value = json!({"kind": "desktop", "display": {"width": 800, "height": 600}});
    let (browser, desktop) = tokio::join!(server.computer(json!({})), server.computer(desktop));
    // Then the second Chromium is the relevant one.
    server
        .done(
            &browser,
            "change-proxy",
            json!({"proxy_url": "http://127.0.0.1:9"}),
        )
        .await;
    let task =
        json!({"kind": "desktop", "computer_id": desktop, "instruction": "Open the terminal"});
    let (_, events) = server.task(task).await;
    assert_eq!(common::last(&events)["type"], "completed", "{events:?}");
    let escaped = format!("{escape} /bin/sleep 86391 & exec sleep 86392");
    let mut commands = Vec::new();
    for id in [&browser, &desktop] {
        commands.push(running(&server, id, &escaped).await);
    }
    let sleeps = [(2, "/bin/sleep 86391 "), (2, "sleep 86392 ")];
    let before = descendants_with(&server, &sleeps).await;
    for word in expected
        .iter()
        .chain(&["chromium", "Xvfb", "openbox", "xterm", "bash"])
    {
        let there = before.iter().any(|(_, _, line)| line.contains(word));
        assert!(there, "no {word} in {before:#?}");
    }
    server.kill(Signal::KILL).await;
    let next = serve(data, more).await;
    assert_eq!(left(&before), Vec::<&Process>::new());
    assert_eq!(next.get("/computers").await, (200, json!([])));
}

#[tokio::test]
async fn nothing_of_a_killed_server_lives_on() {
    killed(&[], "setsid", &[]).await;
}

#[tokio::test]
async fn nothing_of_a_killed_servers_sandboxes_lives_on() {
    // Also without the variables that mark it.
    let escape = "setsid env -i";
    killed(&["--isolate"], escape, &["bwrap"]).await;
}

/// Killed while a browser starts, before the computer is known to anyone.
#[tokio::test]
async fn nothing_of_a_start_that_was_cut_short_lives_on() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path().join("data");
    let data = data.to_str().unwrap();
    let chromium = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(&chromium, "#!/bin/sh\nexec sleep 86393\n").unwrap();
    let chromium = chromium.into_temp_path();
    std::fs::set_permissions(
        &chromium,
        std::os::unix::fs::PermissionsExt::from_mode(0o755),
    )
    .unwrap();
    let more = ["--chromium", chromium.to_str().unwrap()];
    let server = serve(data, &more).await;
    let url = format!("{}/computers", server.url);
    let start = reqwest::Client::new()
        .post(url)
        .bearer_auth(common::KEY)
        .json(&json!({}));
    let start = tokio::spawn(start.send());
    let before = descendants_with(&server, &[(1, "sleep 86393 ")]).await;
    server.kill(Signal::KILL).await;
    assert!(start.await.unwrap().is_err());
    let _next = serve(data, &more).await;
    assert_eq!(left(&before), Vec::<&Process>::new());
}
