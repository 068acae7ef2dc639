//! Only its own user may read what the server writes.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::common::{self, Program};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};

/// Files and folders with permissions for others, except those of programs.
fn open_to_others(folder: &Path) -> Vec<PathBuf> {
    let mut open = Vec::new();
    let meta = std::fs::symlink_metadata(folder).unwrap();
    if !meta.is_symlink() && meta.permissions().mode() & 0o077 != 0 {
        open.push(folder.to_owned());
    }
    if meta.is_dir() {
        for entry in std::fs::read_dir(folder).unwrap() {
            open.extend(open_to_others(&entry.unwrap().path()));
        }
    }
    open
}

async fn serve_without_umask(data: &Path) -> Program {
    let binary = env!("CARGO_BIN_EXE_lightcone-local");
    let line = format!("umask 0; exec {binary} serve --data {}", data.display());
    let mut child = tokio::process::Command::new("sh")
        .args(["-c", &line])
        .env("LIGHTCONE_LOCAL_API_KEY", common::KEY)
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = lines.next_line().await.unwrap().unwrap();
    let ready: Value = serde_json::from_str(&line).unwrap();
    let url = ready["url"].as_str().unwrap().to_owned();
    Program { child, url }
}

#[tokio::test]
async fn nothing_of_the_data_is_open_to_others_whatever_the_umask() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for round in 0..2 {
        if round == 1 {
            // As an older version left it.
            for path in [&data, &data.join("environments"), &data.join("screenshots")] {
                std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
            }
            let loose = std::fs::Permissions::from_mode(0o644);
            std::fs::set_permissions(data.join("lightcone.db"), loose).unwrap();
        }
        let server = serve_without_umask(&data).await;
        for kind in ["browser", "desktop"] {
            let id = server
                .computer(json!({"kind": kind, "persistent": true, "display": {"width": 800, "height": 600}}))
                .await;
            server.done(&id, "screenshot", json!({})).await;
            let (_, done) = server
                .post(
                    &format!("/computers/{id}/exec/sync"),
                    json!({"command": "echo x > file; mkdir folder"}),
                )
                .await;
            assert_eq!(done["exit_code"], 0);
            assert_eq!(open_to_others(&data), Vec::<PathBuf>::new(), "{kind}");
            assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
        }
        assert!(
            std::fs::read_dir(data.join("environments"))
                .unwrap()
                .count()
                >= 2
        );
        assert!(data.join("lightcone.db-wal").exists());
        assert_eq!(open_to_others(&data), Vec::<PathBuf>::new());
    }
}

#[tokio::test]
async fn a_shared_data_folder_is_rejected() {
    let folder = tempfile::tempdir().unwrap();
    let everybodys = std::fs::Permissions::from_mode(0o1777);
    std::fs::set_permissions(folder.path(), everybodys).unwrap();
    let said = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .args(["serve", "--data", folder.path().to_str().unwrap()])
        .kill_on_drop(true)
        .output();
    let said = tokio::time::timeout(std::time::Duration::from_secs(60), said).await;
    let said = said.expect("it serves").unwrap();
    let words = String::from_utf8(said.stderr).unwrap();
    assert!(
        words.lines().count() == 1 && words.contains("1777") && words.contains("of its own"),
        "{words}"
    );
    let mode = std::fs::metadata(folder.path())
        .unwrap()
        .permissions()
        .mode()
        & 0o7777;
    assert_eq!(mode, 0o1777);
}
