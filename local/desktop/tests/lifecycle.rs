//! Desktops start and end without leaving anything behind.
#![cfg(target_os = "linux")]

mod common;

use std::process::{Command, Stdio};
use std::time::Duration;

use common::{HANG, Recorder, desktop, eventually, processes, processes_with, start};
use lightcone_desktop::{Button, CommandOptions, Desktop, DesktopOptions, Error};
use rustix::process::{Pid, Signal, kill_process};

fn kill(pid: u32) {
    let pid = Pid::from_raw(i32::try_from(pid).expect("a pid")).expect("a pid");
    kill_process(pid, Signal::KILL).expect("killed");
}

/// Starts programs that leave their process group and parent, and returns the folders of the desktop.
async fn busy(desktop: &Desktop) -> std::path::PathBuf {
    desktop.open("terminal", &[]).await.expect("a terminal");
    desktop
        .run_in_terminal(
            "setsid sleep 1000 & disown; trap '' TERM",
            Duration::from_secs(20),
        )
        .await
        .expect("run");
    let command = CommandOptions::new("(setsid nohup sleep 1001 >/dev/null 2>&1 &)");
    let result = desktop.run_command(&command).await.expect("run");
    assert_eq!(result.exit_code, 0, "{result:?}");
    let runtime = desktop
        .env()
        .iter()
        .find(|(name, _)| name == "XDG_RUNTIME_DIR")
        .expect("a folder");
    let folder = std::path::PathBuf::from(&runtime.1);
    assert!(folder.is_dir());
    folder
}

fn x_files(display: u32) -> [String; 2] {
    [
        format!("/tmp/.X{display}-lock"),
        format!("/tmp/.X11-unix/X{display}"),
    ]
}

#[tokio::test]
async fn closing_leaves_nothing() {
    let desktop = desktop().await;
    let folder = busy(&desktop).await;
    let mark = format!("XDG_RUNTIME_DIR={}", folder.display());
    // The shell, its child, the one without a parent, the terminal, the window manager, the bus.
    let before = processes(&desktop);
    assert!(before.len() >= 6, "{before:?}");
    let (display, pid) = (desktop.display(), desktop.server_pid().expect("a pid"));
    desktop.close().await.expect("closed");
    desktop.close().await.expect("closed again");
    assert!(desktop.gone().await.is_ended());
    let error = desktop.screenshot(None).await.expect_err("closed");
    assert!(error.is_ended(), "{error:?}");
    assert_eq!(processes_with(&mark), [0; 0]);
    assert!(
        !std::path::Path::new(&format!("/proc/{pid}/exe")).exists(),
        "the X server"
    );
    assert!(!folder.exists());
    // Another desktop may have taken the number already.
    let lock = std::fs::read_to_string(&x_files(display)[0]).unwrap_or_default();
    assert_ne!(lock.trim(), pid.to_string());
}

#[tokio::test]
async fn dropping_leaves_nothing() {
    let desktop = desktop().await;
    let folder = busy(&desktop).await;
    let mark = format!("XDG_RUNTIME_DIR={}", folder.display());
    assert!(!processes_with(&mark).is_empty());
    drop(desktop);
    eventually("nothing runs", || {
        processes_with(&mark).is_empty().then_some(())
    })
    .await;
    eventually("the folder is gone", || (!folder.exists()).then_some(())).await;
}

/// Marks the process that the next test starts and kills.
const VICTIM: &str = "LIGHTCONE_TEST_VICTIM";

#[tokio::test]
async fn nothing_outlives_a_killed_process() {
    if std::env::var_os(VICTIM).is_some() {
        let desktop = desktop().await;
        println!("folder={}", busy(&desktop).await.display());
        return std::future::pending().await;
    }
    let mut victim = Command::new(std::env::current_exe().expect("this program"))
        .args([
            "--exact",
            "nothing_outlives_a_killed_process",
            "--nocapture",
        ])
        .env(VICTIM, "1")
        .stdout(Stdio::piped())
        .spawn()
        .expect("a process");
    let output = std::io::BufReader::new(victim.stdout.take().expect("its output"));
    let folder = std::io::BufRead::lines(output)
        .map_while(Result::ok)
        .find_map(|line| {
            line.split_once("folder=")
                .map(|(_, folder)| folder.to_owned())
        })
        .expect("a desktop");
    let mark = format!("XDG_RUNTIME_DIR={folder}");
    assert!(processes_with(&mark).len() >= 6);
    victim.kill().expect("killed");
    victim.wait().expect("ended");
    eventually("nothing runs", || {
        processes_with(&mark).is_empty().then_some(())
    })
    .await;
    eventually("the folder is gone", || {
        (!std::path::Path::new(&folder).exists()).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_dead_x_server_is_an_error() {
    let desktop = desktop().await;
    let _window = Recorder::show(&desktop, 0);
    let mut video = desktop.screencast(&Default::default()).expect("a video");
    video.next().await.expect("a picture");
    kill(desktop.server_pid().expect("a pid"));
    let error = tokio::time::timeout(HANG, desktop.click(5, 5, Button::Left, 1)).await;
    let error = error.expect("no hang").expect_err("dead");
    assert!(
        error.is_ended() && error.to_string().ends_with("(signal: 9 (SIGKILL))"),
        "{error}"
    );
    let gone = tokio::time::timeout(HANG, desktop.gone())
        .await
        .expect("no hang");
    assert!(gone.is_ended(), "{gone}");
    assert!(desktop.check_alive().expect_err("dead").is_ended());
    for error in [
        desktop.screenshot(None).await.expect_err("dead"),
        desktop.open("terminal", &[]).await.expect_err("dead"),
        desktop
            .start_command(&CommandOptions::new("true"))
            .expect_err("dead"),
        desktop.cursor().await.expect_err("dead"),
        desktop.elements().await.expect_err("dead"),
    ] {
        assert!(error.is_ended(), "{error:?}");
    }
    let video = tokio::time::timeout(HANG, async {
        loop {
            if let Err(e) = video.next().await {
                return e;
            }
        }
    });
    assert!(video.await.expect("no hang").is_ended());
    let left = processes(&desktop);
    let mark = format!("XAUTHORITY={}", authority(&desktop));
    assert!(!left.is_empty());
    desktop.close().await.expect("closed");
    assert_eq!(processes_with(&mark), [0; 0]);
}

fn authority(desktop: &Desktop) -> String {
    let found = desktop.env().iter().find(|(name, _)| name == "XAUTHORITY");
    found.expect("a cookie").1.to_string_lossy().into_owned()
}

#[tokio::test]
async fn a_killed_keeper_is_replaced() {
    let desktop = desktop().await;
    let folder = busy(&desktop).await;
    let mark = format!("XDG_RUNTIME_DIR={}", folder.display());
    let wanted = folder.to_string_lossy().into_owned();
    let keeper = std::fs::read_dir("/proc")
        .expect("/proc")
        .flatten()
        .find_map(|entry| {
            let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
            let line = std::fs::read_to_string(format!("/proc/{pid}/cmdline")).ok()?;
            let words: Vec<&str> = line.split('\0').collect();
            (words.contains(&"lightcone-keeper") && words.contains(&wanted.as_str())).then_some(pid)
        });
    kill(keeper.expect("a keeper"));
    desktop.close().await.expect("closed");
    assert_eq!(processes_with(&mark), [0; 0]);
    assert!(!folder.exists());
}

#[tokio::test]
async fn invalid_screen_sizes_are_rejected() {
    for (width, height) in [(0, 100), (100, 20_000), (63, 64), (u32::MAX, 100)] {
        let options = DesktopOptions {
            width,
            height,
            ..Default::default()
        };
        let error = Desktop::start(options).await.expect_err("no such screen");
        assert!(matches!(error, Error::Invalid(_)), "{error:?}");
        assert!(error.to_string().contains("64 to 7680"), "{error}");
    }
    let desktop = start(DesktopOptions {
        width: 64,
        height: 65,
        ..Default::default()
    })
    .await;
    assert_eq!(desktop.size(), (64, 65));
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn many_start_at_once_and_have_screens_of_their_own() {
    let all = futures_util::future::join_all((0..10).map(|_| desktop())).await;
    let mut displays: Vec<u32> = all.iter().map(Desktop::display).collect();
    displays.sort_unstable();
    displays.dedup();
    assert_eq!(displays.len(), 10);
    let closed = futures_util::future::join_all(all.iter().map(Desktop::close)).await;
    assert!(closed.iter().all(Result::is_ok), "{closed:?}");
}

#[tokio::test]
async fn a_given_home_is_kept_and_a_stranger_has_no_access() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("new/home");
    let options = DesktopOptions {
        home: Some(home.clone()),
        ..Default::default()
    };
    let desktop = start(options).await;
    let command = CommandOptions::new("pwd; echo kept > file");
    let result = desktop.run_command(&command).await.expect("run");
    assert_eq!(
        String::from_utf8_lossy(&result.stdout).trim(),
        home.to_string_lossy()
    );
    // Without the cookie the screen is not accessible.
    let display = format!(":{}", desktop.display());
    let stranger = Command::new("ffmpeg")
        .args([
            "-loglevel",
            "error",
            "-f",
            "x11grab",
            "-i",
            &display,
            "-frames:v",
            "1",
            "-f",
            "null",
            "-",
        ])
        .env("XAUTHORITY", "/dev/null")
        .output()
        .expect("ffmpeg");
    assert!(!stranger.status.success());
    desktop.close().await.expect("closed");
    assert_eq!(
        std::fs::read_to_string(home.join("file")).expect("kept"),
        "kept\n"
    );
}

/// The window managers that run on a desktop.
fn managers(desktop: &Desktop) -> Vec<u32> {
    let of_desktop = processes(desktop);
    let name = |pid: &u32| std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
    of_desktop
        .into_iter()
        .filter(|pid| name(pid).trim() == "openbox")
        .collect()
}

#[tokio::test]
async fn a_window_manager_that_dies_is_started_again() {
    let desktop = desktop().await;
    desktop.open("terminal", &[]).await.expect("a terminal");
    for _ in 0..2 {
        let old = managers(&desktop);
        assert_eq!(old.len(), 1, "{old:?}");
        kill(old[0]);
        eventually("another window manager", || {
            let new = managers(&desktop);
            (new.len() == 1 && new != old).then_some(())
        })
        .await;
        // It manages existing and new windows: only then they have the focus.
        let ran = desktop.run_in_terminal("echo here", HANG).await;
        assert_eq!(ran.expect("run").output, "here\n");
    }
    desktop
        .open("file manager", &[])
        .await
        .expect("a window that is managed");
    desktop.close().await.expect("closed");
    assert_eq!(managers(&desktop), Vec::<u32>::new());
}
