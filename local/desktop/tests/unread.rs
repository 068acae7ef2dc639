//! Typing into programs that are slow to read their keys.
#![cfg(target_os = "linux")]

mod common;

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use common::{desktop, eventually, start};
use lightcone_desktop::{CommandOptions, Desktop, DesktopOptions, Result};
use rustix::process::{Pid, Signal, kill_process};
use x11rb::protocol::res::{ClientIdMask, ClientIdSpec, ConnectionExt as _};

/// Three times as many different characters as there are spare keys.
fn many() -> String {
    ('\u{4e00}'..='\u{4fff}').collect()
}

/// The process that a window belongs to.
fn program(desktop: &Desktop, window: u32) -> Vec<Pid> {
    let conn = common::connect(desktop);
    let spec = ClientIdSpec {
        client: window,
        mask: ClientIdMask::LOCAL_CLIENT_PID,
    };
    let asked = conn.res_query_client_ids(&[spec]).expect("asked");
    let ids = asked.reply().expect("ids").ids;
    let mut pids = ids.iter().flat_map(|id| &id.value);
    let pid = pids.find_map(|pid| Pid::from_raw(i32::try_from(*pid).ok()?));
    vec![pid.expect("a process")]
}

fn signal(pids: &[Pid], signal: Signal) {
    for pid in pids {
        kill_process(*pid, signal).expect("it runs");
    }
}

/// Types into a program that is first stopped, then runs intermittently.
async fn type_into(desktop: &Desktop, pids: &[Pid], text: &str) {
    signal(pids, Signal::STOP);
    let mut typing: Pin<Box<dyn Future<Output = Result<()>> + '_>> =
        Box::pin(desktop.type_text(text));
    let stopped = tokio::time::timeout(Duration::from_millis(1500), &mut typing).await;
    assert!(
        stopped.is_err(),
        "keys were given other characters before the program had read them: {stopped:?}"
    );
    loop {
        signal(pids, Signal::CONT);
        let ran = tokio::time::timeout(Duration::from_millis(25), &mut typing).await;
        if let Ok(done) = ran {
            break done.expect("typed");
        }
        signal(pids, Signal::STOP);
        let stopped = tokio::time::timeout(Duration::from_millis(20), &mut typing).await;
        if let Ok(done) = stopped {
            break done.expect("typed");
        }
    }
    signal(pids, Signal::CONT);
}

fn press(name: &str) -> Vec<String> {
    vec![name.to_owned()]
}

#[tokio::test]
async fn a_terminal_that_is_slow_gets_the_right_text() {
    slow_terminal(desktop().await).await;
}

#[tokio::test]
async fn an_isolated_terminal_that_is_slow_gets_the_right_text() {
    let options = DesktopOptions {
        isolate: true,
        ..DesktopOptions::default()
    };
    slow_terminal(start(options).await).await;
}

async fn slow_terminal(desktop: Desktop) {
    let window = desktop.open("terminal", &[]).await.expect("a terminal");
    desktop
        .type_text("cat > many.txt; echo done > end\n")
        .await
        .expect("typed");
    let path = desktop.home().join("many.txt");
    eventually("cat has started", || path.exists().then_some(())).await;
    let terminal = program(&desktop, window.id);
    type_into(&desktop, &terminal, &many()).await;
    desktop.type_text("\n").await.expect("typed");
    desktop.hotkey(&press("ctrl+d")).await.expect("pressed");
    let end = desktop.home().join("end");
    eventually("cat has ended", || end.exists().then_some(())).await;
    let got = std::fs::read_to_string(path).expect("what was typed");
    assert_eq!(got, format!("{}\n", many()));
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn a_dialog_that_is_slow_gets_the_right_text() {
    let desktop = desktop().await;
    let zenity = CommandOptions::new("zenity --entry --title Asks > many.txt");
    let running = desktop.start_command(&zenity).expect("started");
    let window = shown(&desktop, "Asks").await;
    desktop.focus(window).await.expect("focus");
    let dialog = program(&desktop, window);
    type_into(&desktop, &dialog, &many()).await;
    desktop.hotkey(&press("Enter")).await.expect("pressed");
    let path = desktop.home().join("many.txt");
    let written = || Some(std::fs::read_to_string(&path).ok()?).filter(|text| text.ends_with('\n'));
    let got = eventually("the dialog has ended", written).await;
    assert_eq!(got, format!("{}\n", many()));
    drop(running);
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn a_browser_that_is_slow_gets_the_right_text() {
    let desktop = desktop().await;
    let page =
        "<title>Page</title><textarea autofocus oninput='document.title=this.value'></textarea>";
    let path = desktop.home().join("page.html");
    std::fs::write(&path, page).expect("a page");
    let address = format!("file://{}", path.display());
    desktop
        .open("browser", &[address])
        .await
        .expect("a browser");
    let window = shown(&desktop, "Page").await;
    desktop.focus(window).await.expect("focus");
    // The field is ready once it accepts a letter.
    typed(&desktop, window, "x").await;
    type_into(&desktop, &program(&desktop, window), &many()).await;
    let all = format!("x{}", many());
    let got = eventually_title(&desktop, window, all.chars().count()).await;
    assert_eq!(got, all);
    desktop.close().await.expect("closed");
}

/// The window with that title.
async fn shown(desktop: &Desktop, title: &str) -> u32 {
    let look = async {
        loop {
            let windows = desktop.windows().await.expect("windows");
            if let Some(window) = windows.iter().find(|window| window.title.contains(title)) {
                return window.id;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let shown = tokio::time::timeout(common::HANG, look).await;
    shown.unwrap_or_else(|_| panic!("no window {title}"))
}

async fn title(desktop: &Desktop, window: u32) -> String {
    let windows = desktop.windows().await.expect("windows");
    let window = windows.into_iter().find(|one| one.id == window);
    let title = window.expect("the window").title;
    title
        .strip_suffix(" - Chromium")
        .unwrap_or(&title)
        .to_owned()
}

async fn typed(desktop: &Desktop, window: u32, letter: &str) {
    let typing = async {
        while title(desktop, window).await != letter {
            desktop.hotkey(&press("ctrl+a")).await.expect("pressed");
            desktop.type_text(letter).await.expect("typed");
            desktop
                .settle(Duration::from_millis(500))
                .await
                .expect("a picture");
        }
    };
    let typed = tokio::time::timeout(common::HANG, typing).await;
    typed.expect("the page takes keys");
}

/// Waits until the title has this many characters.
async fn eventually_title(desktop: &Desktop, window: u32, count: usize) -> String {
    let look = async {
        loop {
            let title = title(desktop, window).await;
            if title.chars().count() >= count {
                return title;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let all = tokio::time::timeout(common::HANG, look).await;
    match all {
        Ok(title) => title,
        Err(_) => title(desktop, window).await,
    }
}

#[tokio::test]
async fn several_layouts_are_right_in_a_program_that_is_slow() {
    let desktop = desktop().await;
    let set = CommandOptions::new("setxkbmap -layout us,ru");
    assert_eq!(desktop.run_command(&set).await.expect("ran").exit_code, 0);
    let window = desktop.open("terminal", &[]).await.expect("a terminal");
    desktop
        .type_text("cat > two.txt; echo done > end\n")
        .await
        .expect("typed");
    let path = desktop.home().join("two.txt");
    eventually("cat has started", || path.exists().then_some(())).await;
    let terminal = program(&desktop, window.id);
    signal(&terminal, Signal::STOP);
    let text = "Hello Привет ЁЖ yes! 日本 да";
    desktop.type_text(text).await.expect("typed");
    desktop.type_text("\n").await.expect("typed");
    desktop.hotkey(&press("ctrl+d")).await.expect("pressed");
    signal(&terminal, Signal::CONT);
    let end = desktop.home().join("end");
    eventually("cat has ended", || end.exists().then_some(())).await;
    let got = std::fs::read_to_string(path).expect("what was typed");
    assert_eq!(got, format!("{text}\n"));
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn abandoned_text_is_not_typed() {
    let desktop = desktop().await;
    let window = desktop.open("terminal", &[]).await.expect("a terminal");
    desktop
        .type_text("cat > half.txt; echo done > end\n")
        .await
        .expect("typed");
    let path = desktop.home().join("half.txt");
    eventually("cat has started", || path.exists().then_some(())).await;
    let terminal = program(&desktop, window.id);
    signal(&terminal, Signal::STOP);
    let given_up = tokio::time::timeout(Duration::from_secs(1), desktop.type_text(&many())).await;
    assert!(given_up.is_err(), "{given_up:?}");
    signal(&terminal, Signal::CONT);
    desktop.type_text("!\n").await.expect("typed");
    desktop.hotkey(&press("ctrl+d")).await.expect("pressed");
    let end = desktop.home().join("end");
    eventually("cat has ended", || end.exists().then_some(())).await;
    let got = std::fs::read_to_string(path).expect("what was typed");
    let (begin, rest) = got.split_at(got.len() - 2);
    assert_eq!(rest, "!\n");
    assert!(
        many().starts_with(begin) && begin.len() < many().len(),
        "{got:?}"
    );
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn a_screen_that_stalls_repeats_no_key() {
    let desktop = desktop().await;
    desktop.open("terminal", &[]).await.expect("a terminal");
    desktop
        .type_text("cat > text.txt; echo done > end\n")
        .await
        .expect("typed");
    let path = desktop.home().join("text.txt");
    eventually("cat has started", || path.exists().then_some(())).await;
    let text = "abcdefg hijklmn ".repeat(60);
    let server = desktop.server_pid().expect("a server");
    let server = [Pid::from_raw(i32::try_from(server).expect("a pid")).expect("a pid")];
    let mut typing: Pin<Box<dyn Future<Output = Result<()>> + '_>> =
        Box::pin(desktop.type_text(&text));
    loop {
        signal(&server, Signal::STOP);
        let stopped = tokio::time::timeout(Duration::from_millis(700), &mut typing).await;
        signal(&server, Signal::CONT);
        if let Ok(done) = stopped {
            break done.expect("typed");
        }
        let ran = tokio::time::timeout(Duration::from_millis(1), &mut typing).await;
        if let Ok(done) = ran {
            break done.expect("typed");
        }
    }
    desktop.type_text("\n").await.expect("typed");
    desktop.hotkey(&press("ctrl+d")).await.expect("pressed");
    let end = desktop.home().join("end");
    eventually("cat has ended", || end.exists().then_some(())).await;
    let got = std::fs::read_to_string(path).expect("what was typed");
    assert_eq!(got, format!("{text}\n"));
    desktop.close().await.expect("closed");
}
