//! Programs, the terminal, commands, and accessibility.
#![cfg(target_os = "linux")]

mod common;

use std::time::Duration;

use common::{HANG, desktop, eventually, processes_with};
use lightcone_desktop::{Button, CommandEvent, CommandOptions, Error, Verb};

const LONG: Duration = Duration::from_secs(30);

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

#[tokio::test]
async fn a_command_runs_in_the_terminal_and_is_seen_there() {
    let desktop = desktop().await;
    let run = desktop
        .run_in_terminal("echo one two; false", LONG)
        .await
        .expect("run");
    assert_eq!((run.output.as_str(), run.exit_code), ("one two\n", Some(1)));
    let empty = desktop.screenshot(None).await.expect("a picture");
    let disk = desktop.run_in_terminal("df -h", LONG).await.expect("run");
    assert_eq!(disk.exit_code, Some(0));
    assert!(disk.output.contains("Mounted on"), "{}", disk.output);
    let full = desktop.screenshot(None).await.expect("a picture");
    let changed = empty
        .rgb
        .chunks(3)
        .zip(full.rgb.chunks(3))
        .filter(|(a, b)| a != b)
        .count();
    assert!(
        changed > 2000,
        "the output is on the screen: {changed} pixels"
    );
    let windows = desktop.windows().await.expect("windows");
    assert_eq!(windows.len(), 1, "one terminal for both: {windows:?}");
    assert!(
        windows[0].active && windows[0].class == "XTerm",
        "{windows:?}"
    );

    let colours = desktop
        .run_in_terminal(r"printf '\e[31mrot\e[0m größer\n'", LONG)
        .await
        .expect("run");
    assert_eq!(colours.output, "rot größer\n");
    desktop.type_text("rm -rf half typed").await.expect("typed");
    let clean = desktop
        .run_in_terminal("cd /tmp && pwd", LONG)
        .await
        .expect("run");
    assert_eq!(clean.output, "/tmp\n");

    let wait = "echo begun; sleep 500";
    let slow = desktop
        .run_in_terminal(wait, Duration::from_secs(1))
        .await
        .expect("run");
    assert_eq!((slow.output.as_str(), slow.exit_code), ("begun\n", None));
    let other = desktop
        .run_in_terminal("echo free", LONG)
        .await
        .expect("run");
    assert_eq!(other.output, "free\n");
    assert_eq!(
        desktop.windows().await.expect("windows").len(),
        2,
        "the first one was busy"
    );
    let gone = desktop.run_in_terminal("exit", LONG).await.expect("run");
    assert_eq!(gone.exit_code, None);
    for wrong in ["", "a\nb", "tab\t"] {
        let error = desktop
            .run_in_terminal(wrong, LONG)
            .await
            .expect_err("refused");
        assert!(matches!(error, Error::Invalid(_)), "{error:?}");
    }
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn programs_open_by_name() {
    let desktop = desktop().await;
    let files = desktop
        .open("the file manager", &[])
        .await
        .expect("the file manager");
    assert_eq!(files.class, "Pcmanfm", "{files:?}");
    // The second window is opened by the program that already runs.
    let again = desktop
        .open("Files", &words(&["/usr"]))
        .await
        .expect("another window");
    assert_ne!(again.id, files.id);
    assert!(again.active && again.title.contains("usr"), "{again:?}");
    desktop.focus(files.id).await.expect("focused");
    let windows = desktop.windows().await.expect("windows");
    assert_eq!(
        windows
            .iter()
            .find(|window| window.active)
            .map(|window| window.id),
        Some(files.id)
    );

    let error = desktop
        .open("nosuchprogram", &[])
        .await
        .expect_err("unknown");
    assert!(error.to_string().contains("\"nosuchprogram\""), "{error}");
    let error = desktop
        .open("ls", &words(&["/nosuchfolder"]))
        .await
        .expect_err("no window");
    assert!(
        error.to_string().contains("nosuchfolder"),
        "its last words: {error}"
    );
    let error = desktop.open("true", &[]).await.expect_err("no window");
    assert!(
        error.to_string().contains("without opening a window"),
        "{error}"
    );
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn the_browser_opens_and_takes_text() {
    let desktop = desktop().await;
    let page = "data:text/html,<title>start</title><input autofocus aria-label=Name \
                oninput=\"document.title=this.value\">";
    let browser = desktop
        .open("browser", &words(&[page]))
        .await
        .expect("the browser");
    assert!(
        browser.class.to_lowercase().contains("chromium"),
        "{browser:?}"
    );
    let field = async {
        loop {
            match desktop.find_element("Name").await {
                Ok(field) if field.name == "Name" => return field,
                // Until the page is loaded, the title of the window is its address.
                Ok(_) | Err(Error::NotFound(_)) => {
                    tokio::time::sleep(Duration::from_millis(50)).await
                }
                Err(error) => panic!("{error}"),
            }
        }
    };
    let field = tokio::time::timeout(HANG, field).await.expect("the field");
    assert_eq!(field.role, "entry");
    let (x, y) = field.area.centre();
    desktop.click(x, y, Button::Left, 1).await.expect("clicked");
    desktop.type_text("größer 日本 🙂").await.expect("typed");
    let titled = async {
        loop {
            let windows = desktop.windows().await.expect("windows");
            if windows
                .iter()
                .any(|window| window.title.starts_with("größer 日本 🙂"))
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    if tokio::time::timeout(HANG, titled).await.is_err() {
        panic!("{:?}", desktop.windows().await);
    }
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn a_button_is_found_by_its_text_and_clicked() {
    let desktop = desktop().await;
    let question = words(&[
        "--question",
        "--text=Shall we?",
        "--ok-label=Go on",
        "--cancel-label=Stop",
    ]);
    let opened = desktop.open("zenity", &question).await.expect("a dialog");
    let button = desktop.find_element("go on").await.expect("the button");
    assert_eq!(
        (button.role.as_str(), button.name.as_str()),
        ("push button", "Go on")
    );
    let text = desktop.find_element("Shall we?").await.expect("the text");
    assert_eq!(text.role, "label");
    assert!(
        text.area.y < button.area.y && button.area.width > 20,
        "{text:?} {button:?}"
    );
    let error = desktop
        .find_element("Nowhere")
        .await
        .expect_err("not there")
        .to_string();
    assert!(
        error.contains("Stop") && error.contains("\"Nowhere\""),
        "{error}"
    );
    let (x, y) = button.area.centre();
    desktop.click(x, y, Button::Left, 1).await.expect("clicked");
    let closed = async {
        while desktop
            .windows()
            .await
            .expect("windows")
            .iter()
            .any(|window| window.id == opened.id)
        {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(HANG, closed)
        .await
        .expect("the dialog has ended");
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn commands_stream_their_output() {
    let desktop = desktop().await;
    let mut command = CommandOptions::new("pwd; echo $WORD >&2; read line; exit 3");
    command.cwd = Some("/usr".into());
    command.env = vec![("WORD".into(), "said".into())];
    let result = desktop.run_command(&command).await.expect("run");
    assert_eq!(
        (result.stdout.as_slice(), result.stderr.as_slice()),
        (&b"/usr\n"[..], &b"said\n"[..])
    );
    assert_eq!((result.exit_code, result.timed_out), (3, false));

    let gate = desktop.home().join("gate");
    let line = format!(
        "echo first; while [ ! -e {} ]; do sleep 0.01; done; echo second",
        gate.display()
    );
    let mut running = desktop
        .start_command(&CommandOptions::new(line))
        .expect("started");
    assert_eq!(
        running.next().await,
        Some(CommandEvent::Stdout(b"first\n".to_vec()))
    );
    std::fs::write(&gate, "").expect("opened");
    assert_eq!(
        running.next().await,
        Some(CommandEvent::Stdout(b"second\n".to_vec()))
    );
    assert_eq!(running.next().await, Some(CommandEvent::Exit(0)));
    assert_eq!(running.next().await, None);

    command = CommandOptions::new("yes");
    command.timeout = Some(Duration::from_millis(300));
    command.max_output = 1000;
    let result = desktop.run_command(&command).await.expect("run");
    assert_eq!(
        (result.exit_code, result.timed_out, result.truncated),
        (-1, true, true)
    );
    assert_eq!(result.stdout.len(), 1000);
    command = CommandOptions::new("kill -9 $$");
    assert_eq!(
        desktop.run_command(&command).await.expect("run").exit_code,
        -1
    );
    command.cwd = Some("/nosuchfolder".into());
    let error = desktop.run_command(&command).await.expect_err("no folder");
    assert!(error.to_string().contains("/nosuchfolder"), "{error}");
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn an_abandoned_command_is_killed_with_its_children() {
    let desktop = desktop().await;
    let mut command = CommandOptions::new("sleep 2000 & sleep 2001 & wait");
    command.env = vec![(
        "LIGHTCONE_TEST".into(),
        format!("children-{}", desktop.display()),
    )];
    let mark = format!("LIGHTCONE_TEST=children-{}", desktop.display());
    let running = desktop.start_command(&command).expect("started");
    eventually("all three run", || {
        (processes_with(&mark).len() == 3).then_some(())
    })
    .await;
    drop(running);
    eventually("none runs", || {
        processes_with(&mark).is_empty().then_some(())
    })
    .await;
    // Programs that a command leaves in the background stay, and do not delay its end.
    command.command = "sleep 2002 & echo left".into();
    let result = desktop.run_command(&command).await.expect("run");
    assert_eq!(
        (result.stdout.as_slice(), result.exit_code),
        (&b"left\n"[..], 0)
    );
    assert_eq!(processes_with(&mark).len(), 1);
    desktop.close().await.expect("closed");
    assert_eq!(processes_with(&mark), [0; 0]);
}

#[tokio::test]
async fn programs_get_nothing_of_this_process_but_what_they_need() {
    let desktop = desktop().await;
    let result = desktop
        .run_command(&CommandOptions::new("env | cut -d= -f1"))
        .await
        .expect("run");
    let names = String::from_utf8_lossy(&result.stdout).into_owned();
    let known: Vec<_> = desktop
        .env()
        .iter()
        .map(|(name, _)| name.to_string_lossy())
        .collect();
    // Its own mark, and what the shell sets.
    let others = ["LIGHTCONE_DESKTOP", "PWD", "OLDPWD", "SHLVL", "_"];
    for name in names.lines() {
        assert!(
            others.contains(&name) || known.contains(&name.into()),
            "{name} of {names}"
        );
    }
    assert!(known.len() <= 16, "few of this process's own: {known:?}");
    for name in ["DISPLAY", "HOME", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS"] {
        assert!(
            names.lines().any(|line| line == name),
            "{name} is missing: {names}"
        );
    }
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn a_plan_in_words_is_followed() {
    let desktop = desktop().await;
    let mut readings = Vec::new();
    for step in [
        "Open the terminal",
        "check disk usage with df -h",
        "run 'zenity --entry --title=Question --text=Why? --entry-text=old > answer &' in the terminal",
        "wait for 'Question'",
        "type 'because' into 'Why?'",
        "click 'OK'",
        "run wait; cat answer",
        "run false",
        "and take a screenshot of the results",
    ] {
        let verb = Verb::parse(step).expect(step);
        let reading = desktop
            .perform(&verb)
            .await
            .unwrap_or_else(|error| panic!("{step}: {error}"));
        assert_eq!(reading.is_some(), verb.reports(), "{step}");
        readings.extend(reading);
    }
    assert!(readings[0].contains("Mounted on"), "{readings:?}");
    assert!(readings[2].ends_with("because"), "{readings:?}");
    assert_eq!(readings[3..], ["\n(exit code 1)"], "{readings:?}");
    let nowhere = Verb::parse("click 'Nowhere'").expect("a step");
    let error = desktop.perform(&nowhere).await.expect_err("not there");
    assert!(error.to_string().contains("\"Nowhere\""), "{error}");
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn the_browser_opens_addresses_also_while_it_runs() {
    let desktop = desktop().await;
    for (name, title) in [
        ("browser", "first"),
        ("browser", "second"),
        ("Safari", "third"),
    ] {
        let page = format!("data:text/html,<title>{title}</title>");
        desktop
            .open(name, &words(&[&page]))
            .await
            .expect("a window of its own");
        desktop
            .perform(&Verb::WaitFor(title.to_owned()))
            .await
            .expect("its page");
    }
    // Without an address too.
    desktop.open("the browser", &[]).await.expect("a window");
    let windows = desktop.windows().await.expect("windows");
    assert_eq!(windows.len(), 4, "{windows:?}");
    desktop.close().await.expect("closed");
}
