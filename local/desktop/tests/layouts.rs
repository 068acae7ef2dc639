//! Typing on a desktop with several keyboard layouts.
#![cfg(target_os = "linux")]

mod common;

use common::{desktop, eventually};
use lightcone_desktop::{CommandOptions, Desktop};
use x11rb::protocol::xkb::{ConnectionExt as _, Group};
use x11rb::protocol::xproto::ModMask;

const CORE: u16 = 0x100;

/// Sets the layouts, and activates one of them.
async fn layouts(desktop: &Desktop, names: &str, active: u8) {
    let set = CommandOptions::new(format!("setxkbmap -layout {names}"));
    let set = desktop.run_command(&set).await.expect("setxkbmap");
    assert_eq!(set.exit_code, 0, "{set:?}");
    let conn = common::connect(desktop);
    conn.xkb_use_extension(1, 0)
        .expect("asked")
        .reply()
        .expect("XKB");
    let none = ModMask::default();
    conn.xkb_latch_lock_state(CORE, none, none, true, Group::from(active), none, false, 0)
        .expect("asked")
        .check()
        .expect("locked");
    let state = conn.xkb_get_state(CORE).expect("asked").reply();
    assert_eq!(u8::from(state.expect("a state").group), active);
}

#[tokio::test]
async fn text_and_keys_are_right_whichever_layout_is_active() {
    let desktop = desktop().await;
    let text = "Hello, World! zyZY [a]{b}@|~ größe Русский текст ελλ 123";
    for (at, (names, active)) in [
        ("us,de", 0),
        ("us,de", 1),
        ("us,ru", 1),
        ("de", 0),
        ("us,ru,gr,fr", 2),
        ("us,ru,gr,fr", 3),
        ("us", 0),
    ]
    .into_iter()
    .enumerate()
    {
        desktop.open("terminal", &[]).await.expect("a terminal");
        layouts(&desktop, names, active).await;
        let (name, end) = (format!("{at}.txt"), format!("{at}.end"));
        desktop
            .type_text(&format!("cat > {name}; echo done > {end}\n"))
            .await
            .expect("typed");
        let path = desktop.home().join(&name);
        eventually("cat has started", || path.exists().then_some(())).await;
        desktop.type_text(text).await.expect("typed");
        desktop.type_text("\n").await.expect("typed");
        desktop
            .hotkey(&["ctrl+d".to_owned()])
            .await
            .expect("pressed");
        let end = desktop.home().join(&end);
        eventually("cat has ended", || end.exists().then_some(())).await;
        let got = std::fs::read_to_string(path).expect("what was typed");
        assert_eq!(got, format!("{text}\n"), "{names}, layout {active}");
    }
    desktop.close().await.expect("closed");
}
