//! What isolated programs of a computer can access, and what they cannot.

use std::time::Duration;

use crate::common::{self, Program, server, site};
use serde_json::{Value, json};

/// A limit that only a hang reaches.
const NEVER: Duration = Duration::from_secs(60);
const KINDS: [&str; 2] = ["browser", "desktop"];

fn made(kind: &str) -> Value {
    json!({"kind": kind, "display": {"width": 800, "height": 600}})
}

/// Standard output, error output and exit code of a command.
async fn exec(server: &Program, id: &str, command: &str) -> (String, String, i64) {
    let path = format!("/computers/{id}/exec/sync");
    let body = json!({"command": command, "timeout_seconds": 30});
    let (status, done) = server.post(&path, body).await;
    assert_eq!(status, 200, "{done}");
    let text = |name: &str| done[name].as_str().unwrap().to_owned();
    let code = done["exit_code"].as_i64().unwrap();
    (text("stdout"), text("stderr"), code)
}

async fn home(server: &Program, id: &str) -> String {
    let (home, _, code) = exec(server, id, "printf %s \"$HOME\"").await;
    assert!(code == 0 && home.starts_with('/'), "{home:?}");
    home
}

/// A folder of the user with a secret in it.
fn secret() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("secret");
    std::fs::write(&file, "secret").unwrap();
    (folder, file.display().to_string())
}

#[tokio::test]
async fn programs_see_their_own_home_and_a_read_only_system() {
    let (_folder, secret) = secret();
    let data = tempfile::tempdir().unwrap();
    let data = data.path().to_str().unwrap();
    let server = server(&["--isolate", "--data", data]).await;
    let mut homes: Vec<String> = Vec::new();
    for kind in KINDS {
        let id = server.computer(made(kind)).await;
        let home = home(&server, &id).await;
        let wrong = [
            format!("cat {secret}"),
            format!("cat {data}/lightcone.db"),
            "ls /root".to_owned(),
            "touch /usr/file".to_owned(),
            "touch /etc/file".to_owned(),
            "kill -0 $(pidof lightcone-local)".to_owned(),
        ];
        // The home of the previous computer exists, but is not visible here.
        let others = homes.iter().map(|other| format!("ls {other}"));
        for command in wrong.into_iter().chain(others) {
            let (out, _, code) = exec(&server, &id, &command).await;
            assert!(code != 0 && out.is_empty(), "{kind}: {command}: {out:?}");
        }
        let (out, err, code) = exec(&server, &id, "id -un; pwd; echo x > ~/file; cat ~/file").await;
        assert_eq!(
            (out, err, code),
            (format!("user\n{home}/workspace\nx\n"), String::new(), 0),
            "{kind}"
        );
        assert_eq!(std::fs::read(format!("{home}/file")).unwrap(), b"x\n");
        let debug = json!({"command": format!("cat {secret} 2>&1 || echo none")});
        let debug = server.done(&id, "debug", debug).await;
        let said = debug["result"]["debug_response"].as_str().unwrap();
        assert!(said.ends_with("none\n"), "{kind}: {said}");
        homes.push(home);
    }
    for home in homes {
        assert!(std::path::Path::new(&home).is_dir(), "{home}");
    }
}

#[tokio::test]
async fn what_is_isolated_else_is_not() {
    let (_folder, secret) = secret();
    // Programs of computers have another account than root.
    let server = server(&["--allow-root"]).await;
    for kind in KINDS {
        let id = server.computer(made(kind)).await;
        let seen =
            format!("cat {secret}; ls -d /root; kill -0 $(pidof lightcone-local) && echo kill");
        let (out, _, _) = exec(&server, &id, &seen).await;
        assert_eq!(out, "secret/root\nkill\n", "{kind}");
    }
}

#[tokio::test]
async fn the_machine_is_reached_only_with_network() {
    let site = site().await;
    let (_, port) = site.rsplit_once(':').unwrap();
    let connect = format!("exec 3<>/dev/tcp/127.0.0.1/{port}");
    let (alone, open) = tokio::join!(server(&["--isolate"]), server(&["--isolate", "--network"]));
    for kind in KINDS {
        let id = alone.computer(made(kind)).await;
        assert_ne!(exec(&alone, &id, &connect).await.2, 0, "{kind}");
        let (interfaces, _, _) = exec(&alone, &id, "tail -n +3 /proc/net/dev | cut -d: -f1").await;
        assert_eq!(interfaces.trim(), "lo", "{kind}");
        let id = open.computer(made(kind)).await;
        assert_eq!(
            exec(&open, &id, &connect).await,
            (String::new(), String::new(), 0),
            "{kind}"
        );
    }
    let (away, there) = (
        alone.computer(made("browser")).await,
        open.computer(made("browser")).await,
    );
    let refused = alone.act(&away, "navigate", json!({"url": site})).await;
    assert_eq!(refused["status"], "EXECUTION_ERROR", "{refused}");
    open.done(&there, "navigate", json!({"url": site})).await;
    open.titled(&there, "who are you?").await;
}

/// All programs of a computer share one loopback: its browser opens what a command serves.
#[tokio::test]
async fn a_browser_opens_what_a_command_serves() {
    let server = server(&["--isolate"]).await;
    let id = server.computer(made("browser")).await;
    // It listens when the command has ended, and keeps running in the background.
    let serve = "echo '<title>from inside</title>' > index.html; \
        python3 -c 'import os, http.server as h; s = h.HTTPServer((\"127.0.0.1\", 7000), h.SimpleHTTPRequestHandler); \
        os.fork() or s.serve_forever()' >/dev/null 2>&1";
    assert_eq!(exec(&server, &id, serve).await.2, 0);
    server
        .done(&id, "navigate", json!({"url": "http://127.0.0.1:7000"}))
        .await;
    server.titled(&id, "from inside").await;
    let shot = server
        .done(&id, "screenshot", json!({"base64": true}))
        .await;
    assert!(shot["result"]["screenshot_url"].is_string());
    // The same browser by the DevTools protocol.
    let (status, version) = server
        .get(&format!("/computers/{id}/cdp/json/version"))
        .await;
    assert_eq!(status, 200, "{version}");
    let address = version["webSocketDebuggerUrl"].as_str().unwrap();
    assert!(
        address.contains(&format!("/computers/{id}/cdp/")),
        "{address}"
    );
}

#[tokio::test]
async fn isolated_computers_are_saved_and_restored() {
    let site = site().await;
    let server = server(&["--isolate", "--network"]).await;
    for kind in KINDS {
        let mut kept = made(kind);
        kept["persistent"] = json!(true);
        let id = server.computer(kept).await;
        exec(&server, &id, "echo kept > ~/file").await;
        if kind == "browser" {
            server
                .done(&id, "navigate", json!({"url": format!("{site}/login")}))
                .await;
        }
        assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
        let mut again = made(kind);
        again["environment_id"] = json!(id);
        let second = server.computer(again).await;
        assert_eq!(
            exec(&server, &second, "cat ~/file").await.0,
            "kept\n",
            "{kind}"
        );
        if kind == "browser" {
            server.done(&second, "navigate", json!({"url": site})).await;
            server.titled(&second, "welcome back").await;
        }
    }
}

/// The task's browser and terminal are inside too.
#[tokio::test]
async fn tasks_work_on_isolated_desktops() {
    let (_folder, secret) = secret();
    let server = server(&["--isolate"]).await;
    let task = json!({"kind": "desktop", "instruction":
        format!("Open the terminal, run 'cat {secret} || echo nothing there', and report the output")});
    let (_, events) = server.task(task).await;
    let end = common::last(&events);
    assert_eq!(end["type"], "completed", "{events:?}");
    let result = end["result"].as_str().unwrap();
    assert!(result.contains("nothing there"), "{result}");
}

#[tokio::test]
async fn without_bubblewrap_the_error_says_what_to_install() {
    let empty = tempfile::tempdir().unwrap();
    let start = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .args(["serve", "--isolate"])
        .env("PATH", empty.path())
        .kill_on_drop(true)
        .output();
    // A server that started nevertheless would never end.
    let start = tokio::time::timeout(NEVER, start).await;
    let said = start.expect("it serves without bubblewrap").unwrap();
    let words = String::from_utf8(said.stderr).unwrap();
    assert_eq!(
        (said.status.code(), words.lines().count(), said.stdout.len()),
        (Some(1), 1, 0),
        "{words}"
    );
    assert!(
        words.contains("--isolate") && words.contains("apt-get install bubblewrap"),
        "{words}"
    );
}
