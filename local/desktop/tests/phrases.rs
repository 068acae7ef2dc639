//! Steps written in words.
#![cfg(target_os = "linux")]

use std::time::Duration;

use lightcone_desktop::{Button, Verb};

fn open_verb(program: &str, arguments: &[&str]) -> Option<Verb> {
    let arguments = arguments
        .iter()
        .map(|&argument| argument.to_owned())
        .collect();
    Some(Verb::Open {
        program: program.to_owned(),
        arguments,
    })
}

#[test]
fn reads_the_guides_steps() {
    assert_eq!(Verb::parse("Open the terminal"), open_verb("terminal", &[]));
    assert_eq!(
        Verb::parse("check disk usage with df -h"),
        Some(Verb::Run("df -h".into()))
    );
    assert_eq!(
        Verb::parse("and take a screenshot of the results."),
        Some(Verb::Look)
    );
}

#[test]
fn reads_all_forms() {
    let click = |name: &str, button, times| {
        Some(Verb::Click {
            name: name.into(),
            button,
            times,
        })
    };
    let text = |text: &str, into: Option<&str>| {
        Some(Verb::Type {
            text: text.into(),
            into: into.map(Into::into),
        })
    };
    let table = [
        (
            "launch the File Manager app",
            open_verb("File Manager", &[]),
        ),
        (
            "open https://a.example/b?c=d",
            open_verb("browser", &["https://a.example/b?c=d"]),
        ),
        (
            "open example.com in the browser",
            open_verb("browser", &["https://example.com"]),
        ),
        ("open sh", open_verb("sh", &[])),
        (
            "run 'ls -la' in the terminal",
            Some(Verb::Run("ls -la".into())),
        ),
        (
            "execute echo 'a b' | wc -c",
            Some(Verb::Run("echo 'a b' | wc -c".into())),
        ),
        (
            "list the files using `ls /`",
            Some(Verb::Run("ls /".into())),
        ),
        ("press Enter", Some(Verb::Press(vec!["Enter".into()]))),
        (
            "press the ctrl+shift+t key",
            Some(Verb::Press(vec!["ctrl+shift+t".into()])),
        ),
        ("close the window", Some(Verb::Press(vec!["alt+F4".into()]))),
        (
            "type \"don't\" into the 'Name' field",
            text("don't", Some("Name")),
        ),
        ("type 'größer'", text("größer", None)),
        ("click on the 'OK' button", click("OK", Button::Left, 1)),
        (
            "double-click 'Documents'",
            click("Documents", Button::Left, 2),
        ),
        ("Right click on “File”", click("File", Button::Right, 1)),
        ("wait for 'Done'", Some(Verb::WaitFor("Done".into()))),
        (
            "wait 1.5 seconds",
            Some(Verb::Wait(Duration::from_millis(1500))),
        ),
        (
            "scroll up",
            Some(Verb::Scroll {
                dx: 0.0,
                dy: -600.0,
            }),
        ),
        ("report the output", Some(Verb::Look)),
    ];
    for (step, verb) in table {
        assert_eq!(Verb::parse(step), verb, "{step}");
    }
}

#[test]
fn guesses_nothing() {
    for step in [
        "",
        "open",
        "open the door",
        "open file:///etc/passwd",
        "check the weather with care and love",
        "press hyperspace",
        "click OK",
        "type hello",
        "wait a bit",
        "scroll sideways",
        "buy me something nice",
        "run ''",
        "größer ü",
    ] {
        assert_eq!(Verb::parse(step), None, "{step}");
    }
}
