//! Screens of desktops: ready when reported, and resized on request.

use std::time::Duration;

use crate::common::{KEY, Program, server};
use base64::Engine as _;
use serde_json::{Value, json};

/// A limit that only a hang reaches.
const NEVER: Duration = Duration::from_secs(120);

/// Bytes that a menu adds to a picture at least; it adds about 3,000, and the pointer next to none.
const MENU: usize = 1000;

fn desktop() -> Value {
    json!({"kind": "desktop", "display": {"width": 800, "height": 600}})
}

/// Polls until the response is the expected one.
async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let wait = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
        }
    };
    let done = tokio::time::timeout(NEVER, wait).await;
    done.unwrap_or_else(|_| panic!("{what} never came"))
}

async fn picture(server: &Program, id: &str) -> Vec<u8> {
    let result = server.done(id, "screenshot", json!({"base64": true})).await;
    let url = result["result"]["screenshot_url"].as_str().unwrap();
    let data = url.strip_prefix("data:image/png;base64,").unwrap();
    base64::engine::general_purpose::STANDARD
        .decode(data)
        .unwrap()
}

async fn exec(server: &Program, id: &str, command: &str) -> String {
    let path = format!("/computers/{id}/exec/sync");
    let (status, done) = server.post(&path, json!({"command": command})).await;
    assert_eq!(status, 200, "{done}");
    done["stdout"].as_str().unwrap().to_owned()
}

/// The first action on a desktop reaches the window manager: a single right click opens its menu.
#[tokio::test]
async fn a_desktop_that_is_ready_listens() {
    let server = server(&[]).await;
    let untouched = server.computer(desktop()).await;
    let empty = picture(&server, &untouched).await.len();
    for _ in 0..5 {
        let id = server.computer(desktop()).await;
        let at = json!({"x": 400, "y": 300});
        server.done(&id, "right-click", at).await;
        until("the menu", async || {
            (picture(&server, &id).await.len() > empty + MENU).then_some(())
        })
        .await;
        server
            .done(&id, "hotkey", json!({"keys": ["Escape"]}))
            .await;
        until("the empty screen", async || {
            (picture(&server, &id).await.len() < empty + MENU).then_some(())
        })
        .await;
        assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
    }
}

/// Width and height from the parameter sets of a video.
async fn video_size(unit: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("unit.h264");
    std::fs::write(&file, unit).unwrap();
    let said = tokio::process::Command::new("ffprobe")
        .args(["-v", "error", "-f", "h264", "-of", "csv=p=0"])
        .args(["-show_entries", "stream=width,height"])
        .arg(&file)
        .output()
        .await
        .unwrap();
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}

#[tokio::test]
async fn a_screen_is_resized_and_screenshots_and_video_follow() {
    let server = server(&[]).await;
    let id = server.computer(desktop()).await;
    let mut answer = reqwest::Client::new()
        .get(format!("{}/computers/{id}/screencast", server.url))
        .bearer_auth(KEY)
        .send()
        .await
        .unwrap();
    let mut text = String::new();
    let mut clock = 0;
    // The first frame of each video, after a change to that size.
    for (width, height) in [(800, 600), (640, 480), (1920, 1080)] {
        if width != 800 {
            let size = json!({"width": width, "height": height});
            server.done(&id, "viewport", size).await;
            let (_, computer) = server.get(&format!("/computers/{id}")).await;
            assert_eq!(
                computer["display"],
                json!({"width": width, "height": height})
            );
            let png = picture(&server, &id).await;
            let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            assert_eq!((side(16), side(20)), (width, height));
            let (x, y) = (width - 1, height - 1);
            let corner = json!({"action": {"type": "move", "x": x, "y": y}});
            server.done(&id, "execute", corner).await;
            // The window manager knows the size: a new window fills the screen.
            let root = exec(&server, &id, "xprop -root _NET_WORKAREA").await;
            assert!(root.contains(&format!("0, 0, {width}, {height}")), "{root}");
        }
        let wanted = format!("{width},{height}");
        let found = async {
            loop {
                let piece = answer.chunk().await.unwrap().expect("it goes on");
                text.push_str(std::str::from_utf8(&piece).unwrap());
                while let Some((frame, rest)) = text.split_once("\n\n") {
                    let data = frame.strip_prefix("event: h264\ndata: ").map(str::to_owned);
                    text = rest.to_owned();
                    let Some(data) = data else { continue };
                    let data: Value = serde_json::from_str(&data).unwrap();
                    let now = data["timestamp_ms"].as_u64().unwrap();
                    assert!(now >= clock, "{now} after {clock}");
                    clock = now;
                    if data["is_keyframe"] == true {
                        let unit = data["nalu_data"].as_str().unwrap();
                        let unit = base64::engine::general_purpose::STANDARD.decode(unit);
                        if video_size(&unit.unwrap()).await == wanted {
                            return;
                        }
                    }
                }
            }
        };
        let done = tokio::time::timeout(NEVER, found).await;
        assert!(done.is_ok(), "no video of {wanted}");
    }
}
