//! The mouse and the keyboard, as windows and programs see them.
#![cfg(target_os = "linux")]

mod common;

use common::{Recorder, Seen, desktop, eventually};
use lightcone_desktop::{Button, Desktop, Error};

const CTRL: u32 = 0xffe3;
const SHIFT: u32 = 0xffe1;

fn keys(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

#[tokio::test]
async fn clicks_drags_and_scrolls() {
    let desktop = desktop().await;
    let window = Recorder::show(&desktop, 0x00ff00);

    desktop
        .click(100, 50, Button::Left, 1)
        .await
        .expect("clicked");
    let seen = window.seen();
    let down = Seen::ButtonDown(1, 100, 50);
    assert!(
        seen.ends_with(&[down.clone(), Seen::ButtonUp(1, 100, 50)]),
        "{seen:?}"
    );

    desktop
        .click(5, 6, Button::Right, 2)
        .await
        .expect("clicked");
    let seen = window.seen();
    let count = seen
        .iter()
        .filter(|event| **event == Seen::ButtonDown(3, 5, 6))
        .count();
    assert_eq!(count, 2, "{seen:?}");

    let way = [(10, 10), (210, 110), (310, 110)];
    desktop.drag(&way, Button::Left).await.expect("dragged");
    let seen = window.seen();
    let held = seen
        .iter()
        .filter(|event| matches!(event, Seen::Moved(_, _, true)))
        .count();
    assert!(held >= 4, "{seen:?}");
    for (x, y) in [(210, 110), (310, 110)] {
        assert!(seen.contains(&Seen::Moved(x, y, true)), "{seen:?}");
    }
    let start = seen
        .iter()
        .position(|event| *event == Seen::ButtonDown(1, 10, 10));
    assert!(
        start.is_some() && seen.last() == Some(&Seen::ButtonUp(1, 310, 110)),
        "{seen:?}"
    );

    desktop
        .scroll(Some((400, 300)), -53.0, 159.0)
        .await
        .expect("scrolled");
    let wheel: Vec<u8> = window
        .seen()
        .iter()
        .filter_map(|event| match event {
            Seen::ButtonDown(button, 400, 300) => Some(*button),
            _ => None,
        })
        .collect();
    assert_eq!(wheel, [5, 5, 5, 6]);

    desktop.move_to(1279, 719).await.expect("moved");
    assert_eq!(desktop.pointer().await.expect("a place"), (1279, 719));
    desktop.mouse_down(Button::Middle).await.expect("pressed");
    desktop.mouse_up(Button::Middle).await.expect("released");
    let seen = window.seen();
    let both = [Seen::ButtonDown(2, 1279, 719), Seen::ButtonUp(2, 1279, 719)];
    assert!(seen.ends_with(&both), "{seen:?}");
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn presses_keys() {
    let desktop = desktop().await;
    let window = Recorder::show(&desktop, 0);
    for names in [keys(&["Control+C"]), keys(&["ctrl", "c"])] {
        desktop.hotkey(&names).await.expect("pressed");
        let all = [
            Seen::KeyDown(CTRL),
            Seen::KeyDown(0x63),
            Seen::KeyUp(0x63),
            Seen::KeyUp(CTRL),
        ];
        assert_eq!(window.seen(), all, "{names:?}");
    }
    desktop.hotkey(&keys(&["F5"])).await.expect("pressed");
    assert_eq!(window.seen(), [Seen::KeyDown(0xffc2), Seen::KeyUp(0xffc2)]);
    desktop.hotkey(&keys(&["?"])).await.expect("pressed");
    let seen = window.seen();
    assert_eq!(
        seen.first(),
        Some(&Seen::KeyDown(SHIFT)),
        "a question mark is above a slash: {seen:?}"
    );
    desktop.key_down("Shift").await.expect("pressed");
    desktop.key_up("shift").await.expect("released");
    assert_eq!(window.seen(), [Seen::KeyDown(SHIFT), Seen::KeyUp(SHIFT)]);
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn refuses_what_cannot_be() {
    let desktop = desktop().await;
    let window = Recorder::show(&desktop, 0);
    let wrong = [
        (desktop.click(1280, 10, Button::Left, 1).await, "(1280, 10)"),
        (desktop.move_to(-1, 0).await, "(-1, 0)"),
        (
            desktop.drag(&[(1, 1), (5, 720)], Button::Left).await,
            "(5, 720)",
        ),
        (desktop.drag(&[], Button::Left).await, "drag"),
        (
            desktop.scroll(Some((0, 9999)), 0.0, 10.0).await,
            "(0, 9999)",
        ),
        (desktop.scroll(None, f64::NAN, 10.0).await, "NaN"),
        (
            desktop.hotkey(&keys(&["ctrl", "pagdown"])).await,
            "pagedown",
        ),
        (desktop.hotkey(&[]).await, "no key"),
        (desktop.key_down("hyperspace").await, "\"hyperspace\""),
        (desktop.type_text("a\u{7}").await, "'\\u{7}'"),
    ];
    for (result, part) in wrong {
        let error = result.expect_err(part);
        assert!(matches!(error, Error::Invalid(_)), "{error:?}");
        assert!(error.to_string().contains(part), "{error}");
    }
    let seen = window.seen();
    let acted = seen.iter().any(|event| !matches!(event, Seen::Moved(..)));
    assert!(!acted, "nothing of it was done: {seen:?}");
    desktop.close().await.expect("closed");
}

/// Types into `cat` in a terminal, and returns what it wrote.
async fn written(desktop: &Desktop, name: &str, text: &str) -> String {
    desktop.open("terminal", &[]).await.expect("a terminal");
    desktop
        .type_text(&format!("cat > {name}; echo done > {name}.end\n"))
        .await
        .expect("typed");
    let path = desktop.home().join(name);
    eventually("cat has started", || path.exists().then_some(())).await;
    desktop.type_text(text).await.expect("typed");
    desktop.type_text("\n").await.expect("typed");
    desktop.hotkey(&keys(&["ctrl+d"])).await.expect("pressed");
    let end = desktop.home().join(format!("{name}.end"));
    eventually("cat has ended", || end.exists().then_some(())).await;
    std::fs::read_to_string(path).expect("what was typed")
}

#[tokio::test]
async fn types_any_script() {
    let desktop = desktop().await;
    let text = "Hello, World! ~#@{}[]\\|`'\"$%^&*()_+\n\
                größer ñandú Ελληνικά Русский 日本語 한국어 中文 עברית العربية हिन्दी ไทย\n\
                € — “quotes” ½ 🙂 🚀 👩‍💻 𝔘";
    let got = written(&desktop, "scripts.txt", text).await;
    assert_eq!(got, format!("{text}\n"));
    // More distinct characters than there are spare keys.
    let many: String = ('\u{4e00}'..='\u{4fff}').collect();
    let got = written(&desktop, "many.txt", &many).await;
    assert_eq!(got, format!("{many}\n"));
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn types_the_same_with_caps_lock() {
    let desktop = desktop().await;
    desktop.hotkey(&keys(&["CapsLock"])).await.expect("pressed");
    let got = written(&desktop, "caps.txt", "aBc 1! é").await;
    assert_eq!(got, "aBc 1! é\n");
    desktop.close().await.expect("closed");
}
