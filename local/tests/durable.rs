//! Persistent computers survive failures: a killed server, a full disk, lost state.

use std::path::{Path, PathBuf};

use crate::common::{self, Program, run, site};
use rustix::process::Signal;
use serde_json::{Value, json};

const KINDS: [&str; 2] = ["browser", "desktop"];

async fn serve(data: &Path) -> Program {
    run(&[
        "serve",
        "--api-key",
        common::KEY,
        "--data",
        data.to_str().unwrap(),
    ])
    .await
}

async fn kept(server: &Program, kind: &str) -> String {
    let body = json!({"kind": kind, "persistent": true, "display": {"width": 800, "height": 600}});
    server.computer(body).await
}

async fn again(server: &Program, kind: &str, environment: &str) -> String {
    let body = json!({"kind": kind, "environment_id": environment, "display": {"width": 800, "height": 600}});
    server.computer(body).await
}

async fn exec(server: &Program, id: &str, command: &str) -> String {
    let (status, done) = server
        .post(
            &format!("/computers/{id}/exec/sync"),
            json!({"command": command}),
        )
        .await;
    assert_eq!(status, 200, "{done}");
    done["stdout"].as_str().unwrap().to_owned()
}

async fn home(server: &Program, id: &str) -> PathBuf {
    exec(server, id, "printf %s \"$HOME\"").await.into()
}

async fn delete(server: &Program, id: &str) -> (u16, String) {
    server.delete(&format!("/computers/{id}")).await
}

#[tokio::test]
async fn a_killed_servers_computers_are_saved_by_the_next() {
    let site = site().await;
    let data = tempfile::tempdir().unwrap();
    let server = serve(data.path()).await;
    let mut ids = Vec::new();
    for kind in KINDS {
        let id = kept(&server, kind).await;
        exec(
            &server,
            &id,
            "echo kept > ~/file; mkdir -p ~/workspace/a; echo more > ~/workspace/a/b",
        )
        .await;
        ids.push((kind, id));
    }
    // One that is not persistent.
    let gone = server.computer(json!({})).await;
    let folder = home(&server, &gone).await;
    server
        .done(
            &ids[0].1,
            "navigate",
            json!({"url": format!("{site}/login")}),
        )
        .await;
    server.kill(Signal::KILL).await;
    let server = serve(data.path()).await;
    assert!(!folder.exists(), "{}", folder.display());
    for (kind, id) in ids {
        let next = again(&server, kind, &id).await;
        assert_eq!(
            exec(&server, &next, "cat ~/file ~/workspace/a/b").await,
            "kept\nmore\n",
            "{kind}"
        );
    }
    let (status, refused) = server
        .post("/computers", json!({"environment_id": gone}))
        .await;
    assert_eq!(status, 404, "{refused}");
}

/// What a killed server has saved is not replaced by less.
#[tokio::test]
async fn a_state_that_is_lost_does_not_replace_a_good_one() {
    let data = tempfile::tempdir().unwrap();
    let server = serve(data.path()).await;
    for (kind, part) in [
        ("browser", "profile"),
        ("browser", "home"),
        ("desktop", "home"),
    ] {
        let id = kept(&server, kind).await;
        exec(&server, &id, "echo good > ~/file").await;
        assert_eq!(delete(&server, &id).await.0, 204);
        let file = data.path().join(format!("environments/{id}.tar.zst"));
        let good = std::fs::read(&file).unwrap();
        let body = json!({"kind": kind, "environment_id": id, "persistent": true, "display": {"width": 800, "height": 600}});
        let next = server.computer(body).await;
        let home = home(&server, &next).await;
        let lost = home.parent().unwrap().join(part);
        // Everything is removed while the computer ends: what is left of it is empty.
        let away = lost.with_extension("away");
        std::fs::rename(&lost, &away).unwrap();
        std::fs::create_dir(&lost).unwrap();
        let (status, why) = delete(&server, &next).await;
        if part == "home" {
            assert!(
                status == 507 && why.contains("could not be saved") && why.contains("empty"),
                "{kind} {part}: {status} {why}"
            );
            assert_eq!(std::fs::read(&file).unwrap(), good, "{kind} {part}");
        }
        assert!(!std::fs::read(&file).unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_save_that_fails_is_an_error_and_is_tried_again() {
    let data = tempfile::tempdir().unwrap();
    let environments = data.path().join("environments");
    let mut running = Some(serve(data.path()).await);
    for (kind, restart) in [("browser", false), ("desktop", false), ("browser", true)] {
        let server = running.take().unwrap();
        let id = kept(&server, kind).await;
        exec(&server, &id, "echo kept > ~/file").await;
        let home = home(&server, &id).await;
        std::fs::rename(&environments, data.path().join("away")).unwrap();
        let (status, why) = delete(&server, &id).await;
        assert!(
            status == 507 && why.contains("could not be saved") && why.contains(&id),
            "{status} {why}"
        );
        assert!(home.join("file").exists(), "{}", home.display());
        // Nothing of it runs, and it is not there as a computer.
        assert_eq!(server.get(&format!("/computers/{id}")).await.0, 404);
        assert_eq!(delete(&server, &id).await.0, 507);
        let (status, why) = server
            .post("/computers", json!({"kind": kind, "context_id": id}))
            .await;
        assert_eq!(status, 507, "{why}");
        let back = || {
            let _ = std::fs::remove_dir(&environments);
            std::fs::rename(data.path().join("away"), &environments).unwrap();
        };
        let server = if restart {
            server.kill(Signal::TERM).await;
            assert!(home.join("file").exists(), "{}", home.display());
            back();
            serve(data.path()).await
        } else {
            back();
            assert_eq!(delete(&server, &id).await.0, 204);
            server
        };
        assert!(!home.exists(), "{}", home.display());
        let next = again(&server, kind, &id).await;
        assert_eq!(exec(&server, &next, "cat ~/file").await, "kept\n", "{kind}");
        running = Some(server);
    }
}

/// The file system itself is full, where the tests may mount one.
#[tokio::test]
async fn a_full_disk_is_reported_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mounted = rustix::process::geteuid().is_root()
        && std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=96m,mode=0700", "tmpfs"])
            .arg(folder.path())
            .status()
            .is_ok_and(|status| status.success());
    let data = folder.path().join("data");
    let server = serve(&data).await;
    let id = kept(&server, "desktop").await;
    // Data that cannot be compressed.
    exec(
        &server,
        &id,
        "head -c 30000000 /dev/urandom > ~/file; sha256sum < ~/file > ~/sum",
    )
    .await;
    if mounted {
        let full = tokio::process::Command::new("sh")
            .args(["-c", "cat /dev/zero > \"$0\" 2>/dev/null; true"])
            .arg(folder.path().join("filler"))
            .status();
        full.await.unwrap();
        let (status, why) = delete(&server, &id).await;
        assert!(
            status == 507 && why.contains("No space left"),
            "{status} {why}"
        );
        std::fs::remove_file(folder.path().join("filler")).unwrap();
    }
    assert_eq!(delete(&server, &id).await.0, 204);
    let next = again(&server, "desktop", &id).await;
    assert_eq!(
        exec(
            &server,
            &next,
            "sha256sum < ~/file | cmp - ~/sum && echo same"
        )
        .await,
        "same\n"
    );
    server.kill(Signal::TERM).await;
    if mounted {
        let unmounted = std::process::Command::new("umount")
            .arg(folder.path())
            .status();
        assert!(unmounted.unwrap().success());
    }
}

#[tokio::test]
async fn a_database_that_cannot_be_written_is_reported_to_the_caller() {
    let data = tempfile::tempdir().unwrap();
    let server = serve(data.path()).await;
    let id = server.computer(json!({})).await;
    let other = rusqlite::Connection::open(data.path().join("lightcone.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let task = json!({"kind": "browser", "instruction": "Go to about:blank"});
    for (path, body) in [("/computers", json!({})), ("/agent/tasks", task.clone())] {
        let (status, refused) = server.post(path, body).await;
        let why = refused["detail"].as_str().unwrap_or_default();
        assert!(
            status == 507 && why.contains("database"),
            "{path}: {status} {refused}"
        );
    }
    let (status, why) = delete(&server, &id).await;
    assert!(status == 507 && why.contains("database"), "{status} {why}");
    other.execute_batch("ROLLBACK").unwrap();
    let (_, events) = server.task(task).await;
    assert_eq!(common::last(&events)["type"], "completed", "{events:?}");
    assert_eq!(delete(&server, &id).await.0, 204);
}

#[tokio::test]
async fn a_task_reports_that_its_events_are_not_stored() {
    let data = tempfile::tempdir().unwrap();
    let server = serve(data.path()).await;
    let id = server.computer(json!({})).await;
    let task = json!({"kind": "browser", "computer_id": id, "keep_alive": true, "instruction": "Wait for 'never'"});
    let (_, started) = server.post("/agent/tasks", task).await;
    let task = started["task_id"].as_str().unwrap().to_owned();
    assert!(
        server
            .until(&task, |event| event["type"] == "screenshot")
            .await
    );
    let other = rusqlite::Connection::open(data.path().join("lightcone.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    server
        .post(&format!("/agent/tasks/{task}/cancel"), json!({}))
        .await;
    let events: Vec<Value> = server.events(&task).await;
    other.execute_batch("ROLLBACK").unwrap();
    let told = events
        .iter()
        .find(|event| event["error_code"] == "storage_full");
    let told = told.unwrap_or_else(|| panic!("{events:?}"));
    assert!(
        told["message"].as_str().unwrap().contains("database"),
        "{told}"
    );
    assert_eq!(common::last(&events)["type"], "cancelled", "{events:?}");
}
