//! Actions on pages, which write the events they receive into their title.

use crate::common::{self, server};
use serde_json::{Value, json};

/// A page that writes each event into its title, such as `click 0 10,20 2`.
const TELLS: &str = "<body style='margin:0;height:3000px;width:3000px'><textarea id=t style='position:fixed;top:300px;left:0;width:300px;height:100px'></textarea><script>
    const say = (text) => { document.title = text; };
    for (const name of ['mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'])
      addEventListener(name, (e) => say(`${name} ${e.button} ${e.clientX},${e.clientY} ${e.detail} ${e.ctrlKey ? 'ctrl' : ''}`.trim()));
    addEventListener('mousemove', (e) => { if (e.buttons) window.path = (window.path || 0) + 1; });
    addEventListener('keydown', (e) => { window.keys = (window.keys || '') + '+' + e.key; });
    addEventListener('keyup', (e) => { window.keys = (window.keys || '') + '-' + e.key; });
    addEventListener('scroll', () => say(`scroll ${scrollX},${scrollY}`));
    t.addEventListener('input', () => say(t.value));
    const path = () => say(`path ${window.path}`), keys = () => say(window.keys);
    </script>";

#[tokio::test]
async fn the_pointer_clicks_drags_and_scrolls() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    server.page(&id, TELLS).await;
    let at = json!({"x": 10, "y": 20});
    server.done(&id, "click", at.clone()).await;
    assert_eq!(server.title(&id).await, "click 0 10,20 1");
    server.done(&id, "double-click", at.clone()).await;
    assert_eq!(server.title(&id).await, "dblclick 0 10,20 2");
    server.done(&id, "right-click", at.clone()).await;
    assert!(server.title(&id).await.contains(" 2 10,20"));
    server.done(&id, "mouse-down", at.clone()).await;
    assert_eq!(server.title(&id).await, "mousedown 0 10,20 1");
    server.done(&id, "mouse-up", at).await;
    server.titled(&id, "click 0 10,20 1").await;

    let drag = json!({"x1": 5, "y1": 5, "x2": 200, "y2": 100});
    server.done(&id, "drag", drag).await;
    server.titled(&id, "click 0 200,100 1").await;
    let middle = json!({"action": {"type": "click", "x": 3, "y": 4, "button": "middle"}});
    server.done(&id, "execute", middle).await;
    server.titled(&id, "mouseup 1 3,4 1").await;

    server.done(&id, "key-down", json!({"key": "CTRL"})).await;
    server.done(&id, "click", json!({"x": 7, "y": 8})).await;
    server.titled(&id, "click 0 7,8 1 ctrl").await;
    server.done(&id, "key-up", json!({"key": "control"})).await;

    let scroll = server
        .done(&id, "scroll", json!({"x": 400, "y": 20, "dy": 500}))
        .await;
    assert!(scroll["page_context"]["page_height"].as_f64().unwrap() >= 3000.0);
    server.titled(&id, "scroll 0,500").await;
    let result = server.done(&id, "scroll", json!({"dx": 300})).await;
    assert_eq!(result["executed_tab_id"], result["page_context"]["tab_id"]);
    server.titled(&id, "scroll 300,500").await;
}

#[tokio::test]
async fn keys_and_any_text_are_typed() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    server.page(&id, TELLS).await;
    let field = json!({"x": 50, "y": 350});
    server.done(&id, "click", field).await;
    for text in [
        "Grüße, мир — 漢字 🦀 ñ {}[]<>\"'\\",
        "a\nb",
        &"long ".repeat(300),
    ] {
        server
            .done(&id, "hotkey", json!({"keys": ["Control", "a"]}))
            .await;
        server.done(&id, "type", json!({"text": text})).await;
        // A title has no line ends and no spaces around it.
        let read = text.replace('\n', " ");
        server.titled(&id, read.trim()).await;
    }
    // Copy and paste, with names as people write them.
    server
        .done(&id, "hotkey", json!({"keys": ["ctrl+a"]}))
        .await;
    server.done(&id, "type", json!({"text": "xy"})).await;
    for keys in [
        json!(["CONTROL", "A"]),
        json!(["ctrl", "C"]),
        json!(["End"]),
        json!(["Control+v"]),
    ] {
        server.done(&id, "hotkey", json!({"keys": keys})).await;
    }
    server.titled(&id, "xyxy").await;
    server
        .done(&id, "hotkey", json!({"keys": ["shift", "a"]}))
        .await;
    server.titled(&id, "xyxyA").await;
    server
        .done(&id, "hotkey", json!({"keys": ["BackSpace"]}))
        .await;
    server
        .done(&id, "hotkey", json!({"keys": ["Return"]}))
        .await;
    server.done(&id, "key-down", json!({"key": "z"})).await;
    server.done(&id, "key-up", json!({"key": "z"})).await;
    server.titled(&id, "xyxy z").await;

    let result = server
        .act(&id, "hotkey", json!({"keys": ["hyperspace"]}))
        .await;
    assert_eq!(result["status"], "EXECUTION_ERROR");
    assert!(
        result["error_message"]
            .as_str()
            .unwrap()
            .contains("hyperspace"),
        "{result}"
    );
}

#[tokio::test]
async fn pages_are_opened_read_resized_and_captured() {
    let (server, shop) = (server(&[]).await, common::run(&["shop"]).await);
    let id = server.computer(json!({})).await;
    let result = server.done(&id, "navigate", json!({"url": shop.url})).await;
    assert_eq!(result["page_context"]["title"], "Lightcone Shop");
    let html = server
        .done(&id, "html", json!({"auto_detect_encoding": true}))
        .await;
    let html = html["result"]["html_content"].as_str().unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("Orbit desk lamp"));

    let body = json!({"width": 640, "height": 400, "scale_factor": 2});
    let result = server
        .done(&id, "viewport?screenshot_after=true&settle_ms=50", body)
        .await;
    let context = &result["page_context"];
    assert_eq!(
        (&context["viewport_width"], &context["device_scale_factor"]),
        (&json!(640), &json!(2))
    );
    let url = result["result"]["screenshot_url"].as_str().unwrap();
    let png = reqwest::get(url).await.unwrap().bytes().await.unwrap();
    // Width and height are at byte 16 of a PNG.
    assert_eq!(&png[16..24], &[0, 0, 5, 0, 0, 0, 3, 32]);
    let inline = server
        .done(&id, "screenshot", json!({"base64": true}))
        .await;
    let inline = inline["result"]["screenshot_url"].as_str().unwrap();
    assert!(
        inline.starts_with("data:image/png;base64,iVBORw0KGgo"),
        "{}",
        &inline[..60]
    );

    for (url, why) in [
        ("file:///etc/passwd", "file"),
        ("javascript:alert(1)", "javascript"),
        ("chrome://settings", "chrome"),
        ("http://127.0.0.1:1/", "could not be opened"),
    ] {
        let result = server.act(&id, "navigate", json!({"url": url})).await;
        assert_eq!(result["status"], "EXECUTION_ERROR", "{result}");
        assert!(
            result["error_message"].as_str().unwrap().contains(why),
            "{result}"
        );
    }
    for (path, body, why) in [
        ("click", json!({"x": 5000, "y": 1}), "outside the screen"),
        (
            "scroll",
            json!({"x": 1, "y": -1, "dy": 1}),
            "outside the screen",
        ),
        (
            "change-proxy",
            json!({"proxy_url": "ftp://nowhere:1"}),
            "proxy_url",
        ),
        (
            "click",
            json!({"x": 1, "y": 1, "tab_id": "closed"}),
            "tab_id",
        ),
    ] {
        let result = server.act(&id, path, body).await;
        assert_eq!(result["status"], "EXECUTION_ERROR", "{result}");
        assert!(
            result["error_message"].as_str().unwrap().contains(why),
            "{result}"
        );
    }
    for (path, body, field) in [
        ("click", json!({"x": 1}), "y:"),
        ("viewport", json!({"width": -1}), "width:"),
        ("execute", json!({}), "action:"),
        (
            "execute",
            json!({"action": {"type": "fly"}}),
            "action.type:",
        ),
        ("batch", json!({"actions": []}), "actions:"),
        (
            "click?settle_ms=soon",
            json!({"x": 1, "y": 1}),
            "settle_ms:",
        ),
    ] {
        let (status, problem) = server.post(&format!("/computers/{id}/{path}"), body).await;
        assert_eq!(status, 400, "{problem}");
        assert!(
            problem["detail"].as_str().unwrap().starts_with(field),
            "{problem}"
        );
    }
}

#[tokio::test]
async fn a_batch_halts_at_the_first_failure_and_long_actions_at_their_limit() {
    let server = server(&["--action-timeout", "3"]).await;
    let id = server.computer(json!({})).await;
    server.page(&id, TELLS).await;
    let actions = json!([
        {"type": "click", "x": 1, "y": 2, "request_id": "mine", "include_context": false},
        {"type": "screenshot"},
        {"type": "click", "x": 99_999, "y": 2},
        {"type": "click", "x": 9, "y": 9},
    ]);
    let (_, batch) = server
        .post(
            &format!("/computers/{id}/batch"),
            json!({"actions": actions}),
        )
        .await;
    assert_eq!(
        (&batch["executed"], &batch["total"]),
        (&json!(3), &json!(4)),
        "{batch}"
    );
    let results = batch["results"].as_array().unwrap();
    assert_eq!(results[0]["request_id"], "mine");
    assert_eq!(results[0]["page_context"], Value::Null);
    assert!(results[1]["result"]["screenshot_url"].is_string());
    assert_eq!(results[2]["status"], "EXECUTION_ERROR");
    assert_eq!(
        server.title(&id).await,
        "click 0 1,2 1",
        "the last one was not done"
    );

    let long = json!({"action": {"type": "wait", "ms": 60_000}});
    let result = server.act(&id, "execute", long).await;
    assert!(
        result["error_message"]
            .as_str()
            .unwrap()
            .contains("within 3 s"),
        "{result}"
    );
    server.done(&id, "click", json!({"x": 4, "y": 5})).await;
    assert_eq!(server.title(&id).await, "click 0 4,5 1");
}

#[tokio::test]
async fn actions_of_one_computer_come_one_after_another() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    server
        .page(
            &id,
            "<textarea autofocus id=t oninput='document.title=t.value'></textarea>",
        )
        .await;
    server.done(&id, "click", json!({"x": 20, "y": 20})).await;
    let texts: Vec<String> = (0..6).map(|n| format!("{n}").repeat(20)).collect();
    let typed = texts
        .iter()
        .map(|text| server.done(&id, "type", json!({"text": text})));
    futures::future::join_all(typed).await;
    let title = server.title(&id).await;
    assert_eq!(title.len(), 120);
    assert!(
        texts.iter().all(|text| title.contains(text)),
        "mixed up: {title}"
    );
}

#[tokio::test]
async fn a_dialog_does_not_block_a_page() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let html = "<button style='position:fixed;top:0;left:0;width:99px;height:99px' onclick=\"document.title='said '+confirm('sure?')\">x</button>";
    server.page(&id, html).await;
    server.done(&id, "click", json!({"x": 20, "y": 20})).await;
    server.titled(&id, "said true").await;
}

#[tokio::test]
async fn a_line_end_is_enter_at_any_length_of_text_and_shift_gives_the_upper_sign() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let html = "<body style='margin:0'><input id=i style='position:absolute;left:0;top:0;width:300px;height:40px'><script>
        i.onkeydown = (e) => { if (e.key === 'Enter') { document.title = `sent ${i.value.length}`; i.value = ''; } };
        i.oninput = () => { document.title = i.value; };
        </script>";
    server.page(&id, html).await;
    server.done(&id, "click", json!({"x": 50, "y": 20})).await;
    for length in [3, 499, 501, 5000] {
        let text = format!("{}\n", "x".repeat(length));
        server.done(&id, "type", json!({"text": text})).await;
        assert_eq!(server.title(&id).await, format!("sent {length}"));
    }
    for (keys, typed) in [
        (json!(["shift+1"]), "!"),
        (json!(["Shift", "/"]), "!?"),
        (json!(["KP_5"]), "!?5"),
        (json!(["grave"]), "!?5`"),
        (json!(["shift+é"]), "!?5`É"),
    ] {
        server.done(&id, "hotkey", json!({"keys": keys})).await;
        assert_eq!(server.title(&id).await, typed);
    }
    server.done(&id, "key-down", json!({"key": "shift"})).await;
    server.done(&id, "hotkey", json!({"keys": ["2"]})).await;
    server.done(&id, "key-up", json!({"key": "shift"})).await;
    assert_eq!(server.title(&id).await, "!?5`É@");
}
