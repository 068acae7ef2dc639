//! The accounts that browsers run as, and what remains of them.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use crate::common::{self, Program, run};
use serde_json::json;

fn browsers(server: &Program) -> Vec<(u32, u32, String)> {
    let family = common::family(server.child.id().unwrap());
    let seen = family.into_iter().filter_map(|pid| {
        let user = std::fs::metadata(format!("/proc/{pid}")).ok()?.uid();
        let line = common::command_line(pid);
        line.contains("--user-data-dir")
            .then_some((pid, user, line))
    });
    seen.collect()
}

#[tokio::test]
async fn browsers_do_not_run_as_root() {
    let root = rustix::process::geteuid().is_root();
    let server = common::server(&[]).await;
    let (one, two) = (
        server.computer(json!({})).await,
        server.computer(json!({})).await,
    );
    let all = browsers(&server);
    assert!(all.len() >= 2, "{all:?}");
    let mut users: Vec<u32> = all.iter().map(|(_, user, _)| *user).collect();
    users.sort_unstable();
    users.dedup();
    // Under root each computer has a different account.
    assert_eq!(users.len(), if root { 2 } else { 1 }, "{all:?}");
    assert!(users.iter().all(|user| *user != 0), "{all:?}");
    let plain = std::process::Command::new("unshare")
        .args(["--user", "true"])
        .status()
        .is_ok_and(|status| status.success());
    for (_, _, line) in &all {
        assert!(!plain || !line.contains("--no-sandbox"), "{line}");
    }
    // Files that a command makes can be seen by the browser, and the other way round.
    for id in [&one, &two] {
        server.page(id, "<title>here</title>").await;
        let (_, done) = server
            .post(
                &format!("/computers/{id}/exec/sync"),
                json!({"command": "echo x > file && cat file && ls -d ~"}),
            )
            .await;
        assert_eq!(done["exit_code"], 0, "{done}");
    }
    for id in [&one, &two] {
        assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
    }
}

/// What a command on the computer prints.
async fn printed(server: &Program, id: &str, command: &str) -> String {
    let (status, done) = server
        .post(
            &format!("/computers/{id}/exec/sync"),
            json!({"command": command}),
        )
        .await;
    assert_eq!(status, 200, "{done}");
    done["stdout"]
        .as_str()
        .unwrap_or_default()
        .trim()
        .to_owned()
}

#[tokio::test]
async fn commands_and_desktops_run_under_separate_accounts_as_root() {
    let root = rustix::process::geteuid().is_root();
    let server = common::server(&[]).await;
    let mut users = Vec::new();
    let mut homes: Vec<String> = Vec::new();
    for kind in ["browser", "browser", "desktop", "desktop"] {
        let id = server.computer(json!({"kind": kind})).await;
        let user = printed(&server, &id, "id -u").await;
        users.push(user);
        assert_eq!(
            printed(&server, &id, "echo x > ~/file && cat ~/file").await,
            "x"
        );
        if root {
            let taken = "cat /etc/shadow || ls /root && echo read";
            assert_eq!(printed(&server, &id, taken).await, "");
            for home in &homes {
                let other = format!("ls {home} || cat {home}/file && echo read");
                assert_eq!(printed(&server, &id, &other).await, "");
            }
        }
        homes.push(printed(&server, &id, "echo ~").await);
        if kind == "desktop" {
            let (_, done) = server
                .post(
                    &format!("/computers/{id}/debug"),
                    json!({"command": "id -u"}),
                )
                .await;
            assert!(done.to_string().contains(users.last().unwrap()), "{done}");
        }
    }
    if root {
        assert!(!users.contains(&"0".to_owned()), "{users:?}");
        users.sort();
        users.dedup();
        assert_eq!(users.len(), 4, "each computer has its own");
    }
    for computer in server.get("/computers").await.1.as_array().unwrap() {
        let id = computer["id"].as_str().unwrap();
        assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
    }
    for home in homes {
        assert!(!Path::new(&home).exists(), "{home}");
    }
}

#[tokio::test]
async fn a_restored_computer_belongs_to_its_new_account() {
    let data = tempfile::tempdir().unwrap();
    let server = common::server(&["--data", data.path().to_str().unwrap()]).await;
    for kind in ["browser", "desktop"] {
        let id = server
            .computer(json!({"kind": kind, "persistent": true}))
            .await;
        printed(&server, &id, "echo kept > ~/file; chmod 600 ~/file").await;
        assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
        let next = server
            .computer(json!({"kind": kind, "environment_id": id}))
            .await;
        assert_eq!(
            printed(
                &server,
                &next,
                "cat ~/file && echo more >> ~/file && stat -c %u ~/file"
            )
            .await,
            format!("kept\n{}", printed(&server, &next, "id -u").await)
        );
    }
}

#[tokio::test]
async fn root_is_used_only_on_request() {
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
    let program = folder.path().join("chromium");
    // Only root can access it.
    std::fs::copy("/bin/true", &program).unwrap();
    let program = program.to_str().unwrap();
    let start = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .args(["serve", "--chromium", program])
        .kill_on_drop(true)
        .output();
    let said = tokio::time::timeout(std::time::Duration::from_secs(60), start).await;
    let said = said.expect("it serves").unwrap();
    let words = String::from_utf8(said.stderr).unwrap();
    assert!(
        words.lines().count() == 1 && words.contains("--allow-root") && words.contains(program),
        "{words}"
    );
    let server = common::server(&["--allow-root"]).await;
    for kind in ["browser", "desktop"] {
        let id = server.computer(json!({"kind": kind})).await;
        assert_eq!(printed(&server, &id, "id -u").await, "0");
    }
    let all = browsers(&server);
    assert!(
        all.iter()
            .all(|(_, user, line)| *user == 0 && line.contains("--no-sandbox")),
        "{all:?}"
    );
}

fn left(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.collect()
}

/// Chromium's own leftovers in the folder for temporary files, and the server's.
#[tokio::test]
async fn nothing_is_left_in_the_folder_for_temporary_files() {
    let temporary = tempfile::Builder::new()
        .prefix("t")
        .tempdir_in("/tmp")
        .unwrap();
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(temporary.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let serve = async || {
        use tokio::io::{AsyncBufReadExt, BufReader};
        let mut child = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
            .args(["serve", "--api-key", common::KEY])
            .env("TMPDIR", temporary.path())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = lines.next_line().await.unwrap().unwrap();
        let ready: serde_json::Value = serde_json::from_str(&line).unwrap();
        let url = ready["url"].as_str().unwrap().to_owned();
        Program { child, url }
    };
    for signal in [
        rustix::process::Signal::TERM,
        rustix::process::Signal::KILL,
        rustix::process::Signal::TERM,
    ] {
        let server = serve().await;
        for kind in ["browser", "desktop"] {
            let id = server
                .computer(json!({"kind": kind, "display": {"width": 800, "height": 600}}))
                .await;
            if kind == "desktop" {
                server
                    .done(&id, "navigate", json!({"url": "about:blank"}))
                    .await;
            }
        }
        let chromium: Vec<_> = left(temporary.path())
            .into_iter()
            .filter(|name| name.contains("org.chromium"))
            .collect();
        assert!(chromium.is_empty(), "{chromium:?}");
        let family = common::family(server.child.id().unwrap());
        server.kill(signal).await;
        // Processes of a killed server exit by themselves, and write until then.
        let ended = async {
            while family
                .iter()
                .any(|pid| !common::command_line(*pid).is_empty())
            {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        };
        let ended = tokio::time::timeout(std::time::Duration::from_secs(60), ended).await;
        assert!(ended.is_ok(), "{family:?}");
        if signal == rustix::process::Signal::TERM {
            let gone = async {
                while left(temporary.path())
                    .iter()
                    .any(|name| name.starts_with("lightcone-") || name.contains("chromium"))
                {
                    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                }
            };
            let gone = tokio::time::timeout(std::time::Duration::from_secs(60), gone).await;
            assert!(gone.is_ok(), "{:?}", left(temporary.path()));
        }
    }
}

/// What is old, or exceeds the limits.
#[tokio::test]
async fn old_rows_and_screenshots_are_deleted_at_the_start() {
    use std::time::{Duration, SystemTime};
    let data = tempfile::tempdir().unwrap();
    let path = data.path().to_str().unwrap();
    drop(run(&["serve", "--api-key", common::KEY, "--data", path]).await);
    let db = rusqlite::Connection::open(data.path().join("lightcone.db")).unwrap();
    let now = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap()
        .as_secs_f64();
    for (id, age) in [("old", 40.0), ("new", 1.0)] {
        let at = now - age * 86_400.0;
        db.execute("INSERT INTO responses (id, previous, input, response, created) VALUES (?, NULL, '1', '{}', ?)", (id, at)).unwrap();
        db.execute(
            "INSERT INTO computers (id, kind, created, ended) VALUES (?, 'browser', ?, ?)",
            (id, at, at),
        )
        .unwrap();
    }
    drop(db);
    let pictures = data.path().join("screenshots");
    let server = run(&[
        "serve",
        "--api-key",
        common::KEY,
        "--data",
        path,
        "--keep-days",
        "30",
        "--keep-screenshots",
        "150",
    ])
    .await;
    for (name, age) in [("a", 2), ("b", 1)] {
        std::fs::write(pictures.join(name), [0; 100]).unwrap();
        let file = std::fs::File::options()
            .append(true)
            .open(pictures.join(name))
            .unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(age * 60))
            .unwrap();
    }
    drop(server);
    let _server = run(&[
        "serve",
        "--api-key",
        common::KEY,
        "--data",
        path,
        "--keep-days",
        "30",
        "--keep-screenshots",
        "150",
    ])
    .await;
    let db = rusqlite::Connection::open(data.path().join("lightcone.db")).unwrap();
    let ids = |table: &str| {
        let mut rows = db.prepare(&format!("SELECT id FROM {table}")).unwrap();
        let ids = rows.query_map([], |row| row.get::<_, String>(0)).unwrap();
        ids.map(Result::unwrap).collect::<Vec<_>>()
    };
    let pruned = async {
        while ids("responses") != ["new"] || ids("computers") != ["new"] || left(&pictures) != ["b"]
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let pruned = tokio::time::timeout(Duration::from_secs(60), pruned).await;
    assert!(
        pruned.is_ok(),
        "{:?} {:?} {:?}",
        ids("responses"),
        ids("computers"),
        left(&pictures)
    );
}
