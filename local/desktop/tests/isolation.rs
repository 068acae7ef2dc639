//! What an isolated program can and cannot reach.
#![cfg(target_os = "linux")]

mod common;

use std::net::TcpListener;
use std::time::Duration;

use common::{desktop, processes, start};
use lightcone_desktop::{CommandOptions, Desktop, DesktopOptions};

async fn isolated(network: bool) -> Desktop {
    start(DesktopOptions {
        isolate: true,
        network,
        ..Default::default()
    })
    .await
}

async fn run(desktop: &Desktop, command: &str) -> (String, i32) {
    let result = desktop
        .run_command(&CommandOptions::new(command))
        .await
        .expect("run");
    let all = [result.stdout, result.stderr].concat();
    (String::from_utf8_lossy(&all).into_owned(), result.exit_code)
}

#[tokio::test]
async fn sees_its_home_and_a_read_only_system() {
    let secret = tempfile::tempdir().expect("a folder");
    std::fs::write(secret.path().join("file"), "secret").expect("a file");
    let read = format!("cat {}/file", secret.path().display());
    let open = desktop().await;
    assert_eq!(
        run(&open, &read).await,
        ("secret".into(), 0),
        "without isolation"
    );
    open.close().await.expect("closed");

    let desktop = isolated(false).await;
    let (_, code) = run(&desktop, &read).await;
    assert_ne!(code, 0, "the machine's other files");
    assert_eq!(
        run(&desktop, "echo x > file && cat file").await,
        ("x\n".into(), 0)
    );
    assert_eq!(
        std::fs::read_to_string(desktop.home().join("file")).expect("a file"),
        "x\n"
    );
    for wrong in [
        "touch /usr/file",
        "touch /etc/file",
        "mount -o remount,rw /usr",
        "cat /etc/shadow | grep .",
    ] {
        let (said, code) = run(&desktop, wrong).await;
        assert_ne!(code, 0, "{wrong}: {said}");
    }
    let (rights, _) = run(
        &desktop,
        "grep -E 'CapPrm|CapEff|NoNewPrivs' /proc/self/status",
    )
    .await;
    let rights: Vec<&str> = rights.split_whitespace().collect();
    let none = "0000000000000000";
    assert_eq!(
        rights,
        ["CapPrm:", none, "CapEff:", none, "NoNewPrivs:", "1"]
    );
    assert_eq!(
        run(&desktop, "id -un; cut -d: -f1 /etc/passwd").await.0,
        "user\nuser\nnobody\n"
    );
    let (others, _) = run(&desktop, "cat /proc/[0-9]*/comm").await;
    assert!(
        !others.contains("Xvfb") && others.contains("openbox"),
        "only its own processes: {others}"
    );
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn programs_share_a_desktop_inside() {
    let desktop = isolated(false).await;
    let run = desktop
        .run_in_terminal("echo $PWD", Duration::from_secs(30))
        .await
        .expect("run");
    assert_eq!(run.output.trim(), desktop.home().to_string_lossy());
    let dialog = ["--info".to_owned(), "--text=Inside".to_owned()];
    desktop.open("zenity", &dialog).await.expect("a dialog");
    desktop.find_element("Inside").await.expect("its text");
    let page = "data:text/html,<title>inside</title>".to_owned();
    desktop.open("browser", &[page]).await.expect("the browser");
    let video = desktop
        .screencast(&Default::default())
        .expect("a video")
        .next()
        .await;
    assert!(video.expect("a picture").keyframe);
    let left = processes(&desktop);
    assert!(left.len() >= 5, "{left:?}");
    let mark = format!(
        "XDG_RUNTIME_DIR={}",
        desktop.home().parent().expect("a folder").display()
    );
    desktop.close().await.expect("closed");
    assert_eq!(common::processes_with(&mark), [0; 0]);
}

#[tokio::test]
async fn reaches_the_network_only_when_allowed() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let connect = format!("exec 3<>/dev/tcp/127.0.0.1/{port}");
    let alone = isolated(false).await;
    assert_ne!(run(&alone, &connect).await.1, 0, "this machine's loopback");
    let (interfaces, _) = run(&alone, "tail -n +3 /proc/net/dev | cut -d: -f1").await;
    assert_eq!(interfaces.trim(), "lo");
    // All of its programs share one loopback.
    let serve = CommandOptions::new(
        "python3 -c 'import socket; s = socket.create_server((\"127.0.0.1\", 7000)); print(1, flush=True); s.accept()'",
    );
    let mut server = alone.start_command(&serve).expect("a server");
    server.next().await.expect("it listens");
    assert_eq!(run(&alone, "exec 3<>/dev/tcp/127.0.0.1/7000").await.1, 0);
    alone.close().await.expect("closed");

    let open = isolated(true).await;
    assert_eq!(run(&open, &connect).await, (String::new(), 0));
    open.close().await.expect("closed");
}
