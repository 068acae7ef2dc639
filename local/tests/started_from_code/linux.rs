//! What Linux says about the processes of a server that is started from code.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use tzafon::{LocalOptions, LocalServer};

use super::options;
use super::unix::script;

/// Starts a program that is never ready, and does not end by itself.
async fn start_stuck(
    folder: &Path,
    name: &str,
    limit: Duration,
) -> Result<LocalServer, tzafon::Error> {
    LocalServer::start_with(LocalOptions {
        program: Some(script(folder, name, "kill -STOP $$")),
        timeout: limit,
        ..LocalOptions::default()
    })
    .await
}

/// Whether a child of this process runs this script, or has run it and was not waited for.
fn has_child(name: &str) -> bool {
    let parent = std::process::id().to_string();
    let is_one = |folder: PathBuf| {
        // `pid (name) state parent ...`
        let stat = fs::read_to_string(folder.join("stat")).ok()?;
        let (start, end) = stat.rsplit_once(") ")?;
        Some(start.ends_with(&format!("({name}")) && end.split(' ').nth(1)? == parent)
    };
    let mut processes = fs::read_dir("/proc").expect("processes").flatten();
    processes.any(|entry| is_one(entry.path()) == Some(true))
}

#[tokio::test]
async fn a_program_that_is_not_ready_in_time_is_killed_and_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let started = start_stuck(folder.path(), "never-ready", Duration::from_millis(1)).await;
    let message = started.map(drop).expect_err("it is late").to_string();
    assert!(message.contains("it was not ready after 1ms"), "{message}");
    assert!(!has_child("never-ready"));
}

#[tokio::test]
async fn a_program_whose_start_is_given_up_is_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let start = start_stuck(folder.path(), "given-up", Duration::MAX);
    tokio::select! {
        biased;
        started = start => panic!("it is never ready: {started:?}"),
        () = tokio::task::yield_now() => {}
    }
    let gone = async {
        while has_child("given-up") {
            tokio::task::yield_now().await;
        }
    };
    let ended = tokio::time::timeout(Duration::from_secs(60), gone).await;
    ended.expect("it is killed");
}

/// The pipes that this process has open.
fn pipes() -> BTreeSet<String> {
    let files = fs::read_dir("/proc/self/fd").expect("open files").flatten();
    let links = files.filter_map(|file| fs::read_link(file.path()).ok());
    links
        .filter_map(|link| Some(link.to_str()?.to_owned()))
        .filter(|link| link.starts_with("pipe:"))
        .collect()
}

#[tokio::test]
async fn other_programs_do_not_get_the_other_end_of_its_input() {
    // Those that this process has from the one that started it.
    let before = pipes();
    let local = LocalServer::start_with(options()).await.expect("it starts");
    let made: Vec<_> = pipes().difference(&before).cloned().collect();
    assert!(!made.is_empty(), "the server's input is a pipe");
    let listed = Command::new("ls")
        .args(["-l", "/proc/self/fd"])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .expect("it starts");
    let listed = String::from_utf8_lossy(&listed.stdout);
    let held: Vec<_> = made.iter().filter(|pipe| listed.contains(*pipe)).collect();
    assert!(held.is_empty(), "{held:?} of {listed}");
    local.close().await.expect("it ends");
}
