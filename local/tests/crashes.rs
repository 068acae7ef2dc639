//! Processes that die while the server uses them: each gets a clear error, and the server keeps working.

use std::time::Duration;

use crate::common::{self, KEY, Program, server};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

/// A limit that only a hang reaches.
const NEVER: Duration = Duration::from_secs(60);

fn made(kind: &str) -> Value {
    json!({"kind": kind, "display": {"width": 800, "height": 600}})
}

async fn exec(server: &Program, id: &str, command: &str) -> Value {
    let path = format!("/computers/{id}/exec/sync");
    server.post(&path, json!({"command": command})).await.1
}

/// Kills the program that has an argument in its command line.
fn kill(program: &str, argument: &str) {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    let found: Vec<i32> = pids
        .filter(|pid| {
            let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            let line = String::from_utf8_lossy(&line).replace('\0', " ");
            let first = line.split(' ').next().unwrap_or_default();
            first.contains(program) && line.contains(argument) && !line.contains("--type=")
        })
        .collect();
    assert!(!found.is_empty(), "no {program} with {argument}");
    for pid in found {
        // Killing one may end others.
        let _ = kill_process(Pid::from_raw(pid).unwrap(), Signal::KILL);
    }
}

/// Follows the events of a computer; returns once the stream has started.
async fn events(server: &Program, id: &str) -> reqwest::Response {
    let url = format!("{}/computers/{id}/events", server.url);
    let call = reqwest::Client::new().get(url).bearer_auth(KEY);
    call.send().await.unwrap()
}

/// Waits until a text has arrived.
async fn told(events: &mut reqwest::Response, word: &str) {
    let mut text = String::new();
    let all = async {
        while !text.contains(word) {
            let piece = events.chunk().await.unwrap();
            let piece = piece.unwrap_or_else(|| panic!("{word}: it ended"));
            text.push_str(&String::from_utf8_lossy(&piece));
        }
    };
    let done = tokio::time::timeout(NEVER, all).await;
    assert!(done.is_ok(), "no {word} in {text}");
}

/// Starts a long action, kills the process it runs in, and returns its result.
async fn cut(server: &Program, id: &str, program: &str, argument: &str) -> Value {
    let mut events = events(server, id).await;
    let long = json!({"action": {"type": "wait", "ms": 600_000}});
    let result = server.act(id, "execute", long);
    let death = async {
        told(&mut events, "action_request").await;
        kill(program, argument);
        told(&mut events, "the computer has ended").await;
    };
    let both = async { tokio::join!(result, death).0 };
    let both = tokio::time::timeout(NEVER, both).await;
    both.expect("the action goes on")
}

#[tokio::test]
async fn chromium_is_killed_in_the_middle_of_an_action() {
    for more in [&[][..], &["--isolate"]] {
        let limit = ["--action-timeout", "3600"];
        let server = server(&[&limit, more].concat()).await;
        let id = server.computer(made("browser")).await;
        let result = cut(&server, &id, "chromium", &format!("{id}/profile")).await;
        assert_eq!(
            (&result["status"], &result["error_code"]),
            (&json!("EXECUTION_ERROR"), &json!("session_expired")),
            "{result}"
        );
        let message = result["error_message"].as_str().unwrap();
        assert!(message.contains("the browser ended"), "{message}");
        let (status, problem) = server.get(&format!("/computers/{id}")).await;
        assert_eq!(status, 404, "{problem}");
        let next = server.computer(made("browser")).await;
        server.page(&next, "<title>on</title>").await;
    }
}

#[tokio::test]
async fn an_x_server_is_killed_in_the_middle_of_an_action() {
    for more in [&[][..], &["--isolate"]] {
        let limit = ["--action-timeout", "3600"];
        let server = server(&[&limit, more].concat()).await;
        let id = server.computer(made("desktop")).await;
        let authority = exec(&server, &id, "printf %s \"$XAUTHORITY\"").await;
        let authority = authority["stdout"].as_str().unwrap();
        let result = cut(&server, &id, "Xvfb", authority).await;
        assert_eq!(
            (&result["status"], &result["error_code"]),
            (&json!("EXECUTION_ERROR"), &json!("session_expired")),
            "{result}"
        );
        let message = result["error_message"].as_str().unwrap();
        assert!(message.contains("X server ended"), "{message}");
        let (status, problem) = server.get(&format!("/computers/{id}")).await;
        assert_eq!(status, 404, "{problem}");
        let next = server.computer(made("desktop")).await;
        server.done(&next, "click", json!({"x": 1, "y": 1})).await;
    }
}

/// The sandbox's holder: everything inside dies with it, and the computer ends as if its browser had died.
#[tokio::test]
async fn a_sandbox_is_killed() {
    let server = server(&["--isolate"]).await;
    let id = server.computer(made("browser")).await;
    let mut follow = events(&server, &id).await;
    kill("bwrap", &format!("{id}/home"));
    told(&mut follow, "the computer has ended").await;
    let next = server.computer(made("browser")).await;
    server.page(&next, "<title>on</title>").await;
}

/// Half of a saved computer, as a full disk or a crash leaves it; for both kinds, and as something else.
#[tokio::test]
async fn a_snapshot_is_cut_in_half() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&["--data", data.path().to_str().unwrap()]).await;
    for kind in ["browser", "desktop"] {
        let mut kept = made(kind);
        kept["persistent"] = json!(true);
        let id = server.computer(kept).await;
        exec(&server, &id, "head -c 300000 /dev/urandom > ~/noise").await;
        assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
        let file = data.path().join(format!("environments/{id}.tar.zst"));
        let whole = std::fs::read(&file).unwrap();
        for broken in [&whole[..whole.len() / 2], b"", b"no snapshot at all"] {
            std::fs::write(&file, broken).unwrap();
            let mut again = made(kind);
            again["environment_id"] = json!(id);
            let (status, problem) = server.post("/computers", again).await;
            let detail = problem["detail"].as_str().unwrap_or_default();
            assert!(
                status == 422 && detail.contains("cut off"),
                "{kind}: {status} {problem}"
            );
        }
        std::fs::write(&file, &whole).unwrap();
        let mut again = made(kind);
        again["environment_id"] = json!(id);
        let again = server.computer(again).await;
        let size = exec(&server, &again, "stat -c %s ~/noise").await;
        assert_eq!(size["stdout"], "300000\n", "{kind}");
    }
    let left: Vec<_> = common::run_folders(data.path())
        .iter()
        .flat_map(|path| std::fs::read_dir(path).unwrap().flatten())
        .collect();
    assert_eq!(
        left.len(),
        2,
        "nothing is left of what was not restored: {left:?}"
    );
}

/// The disk is full when a computer is saved: files of the server are limited to 300 kB.
#[tokio::test]
async fn the_disk_is_full_when_a_computer_is_saved() {
    let data = tempfile::tempdir().unwrap();
    let script =
        "trap '' XFSZ; ulimit -S -f 300; exec \"$0\" serve --api-key test-key --data \"$1\"";
    let program = env!("CARGO_BIN_EXE_lightcone-local");
    let server = common::spawn(
        "bash",
        &["-c", script, program, data.path().to_str().unwrap()],
    )
    .await;
    let mut kept = made("desktop");
    kept["persistent"] = json!(true);
    let id = server.computer(kept).await;
    // Each file is small enough; and a program must be killed, so that the end takes long.
    let fill = "for n in 1 2 3 4 5; do head -c 200000 /dev/urandom > ~/noise$n; done; \
                setsid sh -c \"trap '' TERM; while :; do sleep 9; done\" > ~/log 2>&1 < /dev/null &";
    assert_eq!(exec(&server, &id, fill).await["exit_code"], 0);
    let mut follow = events(&server, &id).await;
    let path = format!("/computers/{id}");
    let ended = server.delete(&path);
    let said = told(&mut follow, "could not be saved");
    let (ended, ()) = tokio::join!(ended, said);
    assert!(
        ended.0 == 507 && ended.1.contains("could not be saved"),
        "{ended:?}"
    );
    let files = std::fs::read_dir(data.path().join("environments")).unwrap();
    assert_eq!(files.count(), 0, "half a snapshot was left");
    let (_, saved) = server.get("/computers?type=persistent").await;
    assert_eq!(saved, json!([]));
    let next = server.computer(made("desktop")).await;
    assert_eq!(exec(&server, &next, "echo on").await["stdout"], "on\n");
}
