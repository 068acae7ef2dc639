//! Servers that end by a signal, because their input stays open.

use std::path::{Path, PathBuf};
use std::process::Command;

use tzafon::{LocalOptions, LocalServer};

use super::ends;

/// A program that is a shell script. Another process writes it: what other tests start meanwhile would have this one's open
/// files for a moment, and a program that somebody can write to cannot be started.
pub fn script(folder: &Path, name: &str, text: &str) -> PathBuf {
    let file = folder.join(name);
    let write = "printf '#!/bin/sh\\n%s\\n' \"$2\" >\"$1\" && chmod 755 \"$1\"";
    let mut shell = Command::new("sh");
    shell.args(["-c", write, "sh"]).arg(&file).arg(text);
    assert!(shell.status().expect("a shell").success());
    file
}

/// A server whose input never ends: it is a pipe that is open at both ends.
async fn with_open_input(folder: &Path) -> LocalServer {
    let server = env!("CARGO_BIN_EXE_lightcone-local");
    let pipe = folder.join("input");
    let pipe = pipe.display();
    let text = format!("mkfifo '{pipe}'\nexec <>'{pipe}'\nexec '{server}' \"$@\"");
    let options = LocalOptions {
        program: Some(script(folder, "open", &text)),
        ..LocalOptions::default()
    };
    LocalServer::start_with(options).await.expect("it starts")
}

#[tokio::test]
async fn close_ends_a_server_whose_input_stays_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let local = with_open_input(folder.path()).await;
    local.close().await.expect("it ends in order");
}

#[tokio::test]
async fn a_dropped_server_whose_input_stays_open_ends() {
    let folder = tempfile::tempdir().expect("a folder");
    let local = with_open_input(folder.path()).await;
    let url = local.url.clone();
    drop(local);
    ends(&url).await;
}
