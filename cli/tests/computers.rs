//! `computers` and actions against the local server.

use crate::common::place;
use serde_json::json;

const PAGE: &str = "data:text/html,<title>One</title><input autofocus \
                    oninput=\"document.title=value\" onkeydown=\"if (event.key === 'Enter') document.title='sent'\">";

#[test]
fn actions_are_for_the_current_computer_of_the_directory() {
    let place = place("current");
    let none = place.run(&["click", "1", "2"]).failed(2);
    assert!(
        none.err.contains("lightcone computers create"),
        "{}",
        none.err
    );
    let created = place
        .run(&["computers", "create", "--display", "800x600"])
        .ok();
    let id = created.text();
    assert!(
        place
            .run(&["navigate", PAGE])
            .ok()
            .text()
            .starts_with("done  One")
    );
    place.run(&["click", "20", "20"]).ok();
    assert!(
        place
            .run(&["type", "-5 °"])
            .ok()
            .text()
            .starts_with("done  -5 °")
    );
    assert!(
        place
            .run(&["hotkey", "Enter"])
            .ok()
            .text()
            .starts_with("done  sent")
    );
    place.run(&["hotkey", "ctrl", "a"]).ok();
    place.run(&["scroll", "0", "-100", "10", "10"]).ok();
    place.run(&["drag", "10", "10", "50", "50"]).ok();
    for verb in ["double-click", "right-click", "mouse-down", "mouse-up"] {
        place.run(&[verb, "300", "300"]).ok();
    }
    for verb in ["key-down", "key-up"] {
        place.run(&[verb, "shift"]).ok();
    }
    place.run(&["viewport", "640", "480"]).ok();
    assert!(
        place
            .run(&["html"])
            .ok()
            .text()
            .contains("<title>sent</title>")
    );
    assert_eq!(place.run(&["screenshot"]).ok().text(), "screenshot.png");
    let image = std::fs::read(place.path().join("screenshot.png")).unwrap();
    assert!(image.starts_with(b"\x89PNG"));
    let piped = place
        .command(&["screenshot", "--out", "-"])
        .output()
        .unwrap();
    assert!(piped.stdout.starts_with(b"\x89PNG"));
    let result = place.run(&["--json", "click", "20", "20"]).ok().json();
    assert_eq!(result["status"], "SUCCESS");
    let failed = place.run(&["key-down", "no-such-key"]).failed(1);
    assert!(failed.err.starts_with("lightcone: "), "{}", failed.err);
    assert_eq!(failed.err.lines().count(), 1, "{}", failed.err);
    let shown = place.run(&["computers", "show"]).ok();
    assert!(shown.text().contains(id), "{}", shown.out);
    assert_eq!(
        place.run(&["computers", "keepalive"]).ok().text(),
        format!("{id} stays")
    );
    let link = place.run(&["computers", "open", "--print"]).ok();
    assert!(link.text().starts_with("http://127.0.0.1:") && link.text().contains(id));
    place.run(&["computers", "delete"]).ok();
    place.run(&["click", "1", "2"]).failed(2);
}

#[test]
fn tabs_shells_batches_and_recordings() {
    let place = place("tabs");
    let id = place.run(&["computers", "create", "--no-use"]).ok();
    let id = id.text();
    place.run(&["click", "1", "2"]).failed(2);
    place.run(&["computers", "use", id]).ok();
    place
        .run(&["tabs", "open", "data:text/html,<title>Two</title>"])
        .ok();
    let tabs = place.run(&["--json", "tabs", "list"]).ok().json();
    let tabs = tabs.as_array().unwrap();
    assert_eq!(tabs.len(), 2);
    let first = tabs.iter().find(|tab| tab["title"] != "Two").unwrap();
    let first = first["tab_id"].as_str().unwrap();
    place.run(&["tabs", "switch", first]).ok();
    place.run(&["tabs", "close", first]).ok();
    assert_eq!(place.run(&["tabs", "list"]).ok().out.lines().count(), 2);
    assert_eq!(place.run(&["shell", "echo $((6 * 7))"]).ok().text(), "42");
    let ended = place.run(&["shell", "echo bad >&2; exit 3"]).failed(3);
    assert_eq!((&*ended.out, &*ended.err), ("", "bad\n"));
    let actions = json!([{"type": "wait", "ms": 0}, {"type": "click", "x": 5, "y": 5}]);
    let done = place
        .feed(&["computers", "batch"], &actions.to_string())
        .ok();
    assert_eq!(done.text(), "2 actions done");
    place.feed(&["computers", "batch"], "{").failed(2);
    let named = place.run(&[
        "--json",
        "record",
        "--duration",
        "1s",
        "--computer",
        id,
        "page.mp4",
    ]);
    let made = named.ok().json();
    assert!(made["frames"].as_u64().unwrap() > 0, "{made}");
    let listed = place.run(&["--json", "computers", "list"]).ok().json();
    let listed = listed.as_array().unwrap().iter();
    assert!(listed.clone().any(|computer| computer["id"] == id));
    place.run(&["computers", "delete", id]).ok();
}
