//! `up` and `down`.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::common::{Done, command, run};

#[test]
fn up_starts_one_server_for_a_directory_and_down_ends_it() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    assert_eq!(
        run(home, &["down"]).ok().text(),
        "no server runs for this directory"
    );
    let bad = run(home, &["up", "--", "--max-computers", "0"]).failed(1);
    assert!(bad.err.contains("--max-computers"), "{}", bad.err);
    let up = run(home, &["--json", "up"]).ok().json();
    let again = run(home, &["--json", "up"]).ok().json();
    assert_eq!(up, again);
    let below = home.join("below");
    std::fs::create_dir(&below).unwrap();
    let listed = Done::from(
        command(home, &below, &["computers", "list"])
            .output()
            .unwrap(),
    );
    listed.ok();
    run(home, &["down"]).ok();
    assert!(
        !Path::new("/proc")
            .join(up["pid"].to_string())
            .join("exe")
            .exists()
    );
    run(home, &["computers", "list"]).failed(64);
}

#[test]
fn two_that_start_a_server_at_once_get_the_same() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let start = || {
        let mut up = command(home, home, &["--json", "up"]);
        up.stdout(std::process::Stdio::piped()).spawn().unwrap()
    };
    let both = [start(), start()].map(|child| Done::from(child.wait_with_output().unwrap()));
    run(home, &["down"]).ok();
    let [first, second] = both.map(|done| done.ok().json());
    assert_eq!(first, second);
}

#[test]
fn a_server_that_was_killed_is_replaced() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let up = run(home, &["--json", "up"]).ok().json();
    let pid = up["pid"].to_string();
    let killed = Command::new("kill").args(["-9", &pid]).status().unwrap();
    assert!(killed.success());
    // Comes once the process is gone.
    let lock = File::open(home.join(".lightcone/server.lock")).unwrap();
    lock.lock().unwrap();
    drop(lock);
    let again = run(home, &["--json", "up"]);
    run(home, &["down"]).ok();
    assert_ne!(again.ok().json()["pid"], up["pid"]);
}

/// After the machine was started again, another process may have the number that the server had.
#[test]
fn down_ends_no_process_but_the_server() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let mut other = Command::new("sleep").arg("1000").spawn().unwrap();
    let server = json!({"url": "http://127.0.0.1:9", "api_key": "k", "pid": other.id()});
    let folder = home.join(".lightcone");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("server.json");
    std::fs::write(&file, server.to_string()).unwrap();
    let down = run(home, &["down"]);
    let ended = other.try_wait().unwrap();
    let _ = other.kill();
    other.wait().unwrap();
    down.ok();
    assert_eq!(ended, None);
    assert!(!file.exists());
}

/// Whether a process waits for a lock.
fn waits(pid: u32) -> bool {
    let locks = std::fs::read_to_string("/proc/locks").unwrap();
    let pid = pid.to_string();
    locks
        .lines()
        .any(|line| line.contains("->") && line.split_whitespace().any(|word| word == pid))
}

#[test]
fn down_ends_the_server_that_runs_when_its_turn_comes() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".lightcone");
    std::fs::create_dir(&folder).unwrap();
    let mut servers = [(); 2].map(|()| Command::new("sleep").arg("1000").spawn().unwrap());
    let write = |pid: u32| {
        let server = json!({"url": "http://127.0.0.1:9", "api_key": "k", "pid": pid});
        std::fs::write(folder.join("server.json"), server.to_string()).unwrap();
    };
    let [turn, lock] = ["up.lock", "server.lock"].map(|name| {
        let file = File::create(folder.join(name)).unwrap();
        file.lock().unwrap();
        file
    });
    write(servers[0].id());
    let down = command(home.path(), home.path(), &["down"]).spawn();
    let mut down = down.unwrap();
    while !waits(down.id()) {
        assert_eq!(down.try_wait().unwrap(), None, "it does not wait");
        std::thread::yield_now();
    }
    write(servers[1].id());
    drop(turn);
    // The second is a server that ends, and then its lock is free.
    let [first, second] = &mut servers;
    while first.try_wait().unwrap().is_none() && second.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    drop(lock);
    let done = down.wait().unwrap();
    let ended = [first, second].map(|server| server.try_wait().unwrap().is_some());
    for server in &mut servers {
        let _ = server.kill();
        server.wait().unwrap();
    }
    assert!(done.success());
    assert_eq!(ended, [false, true]);
}
