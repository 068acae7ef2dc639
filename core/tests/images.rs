//! Screenshots and video of responses and events, as bytes and files.

use std::fs;
use std::io::ErrorKind;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tzafon::ImageFormat;
use tzafon::types::{ActionResult, ScreencastFrame, ScreencastH264, ScreenshotEvent};

fn parsed<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

#[test]
fn every_kind_of_screenshot_is_saved_as_its_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("screen");
    let inline = "data:image/png;base64,iVBORw==";
    let by_url: ActionResult = parsed(json!({"result": {"screenshot_url": inline}}));
    let by_field: ActionResult = parsed(json!({"result": {"screenshot_base64": "iVBORw=="}}));
    let event: ScreenshotEvent = parsed(json!({"screenshot_base64": "iVBORw=="}));
    let frame: ScreencastFrame = parsed(json!({"image_data": "/9j/"}));
    by_url.save(&path).unwrap();
    let png = fs::read(&path).unwrap();
    assert_eq!(ImageFormat::detect(&png), Some(ImageFormat::Png));
    assert_eq!(by_field.image(), Some(png.clone()));
    assert_eq!(event.image(), Some(png));
    frame.save(&path).unwrap();
    let jpeg = fs::read(&path).unwrap();
    assert_eq!(ImageFormat::detect(&jpeg), Some(ImageFormat::Jpeg));
}

#[test]
fn an_image_that_was_not_sent_is_an_error_that_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("screen.png");
    let url = "http://127.0.0.1/a.png";
    let result: ActionResult = parsed(json!({"result": {"screenshot_url": url}}));
    let error = result.save(&path).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    let message = error.to_string();
    assert!(
        message.contains(url) && message.contains("base64"),
        "{message}"
    );
    let event: ScreenshotEvent = parsed(json!({}));
    let message = event.save(&path).unwrap_err().to_string();
    assert!(
        message.contains("neither") && message.contains("screenshot_mode"),
        "{message}"
    );
    assert!(!path.exists());
}

#[test]
fn pieces_of_video_are_appended_to_a_file_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("screen.h264");
    for data in ["AAAB", "Z2g=", "not base64"] {
        let piece: ScreencastH264 = parsed(json!({"nalu_data": data}));
        piece.save(&path).unwrap();
    }
    assert_eq!(fs::read(&path).unwrap(), b"\0\0\x01gh");
}

#[test]
fn what_an_action_returns_is_read_by_name() {
    let result: ActionResult = parsed(json!({"result": {
        "screenshot_url": "u", "html_content": "<p>", "debug_response": "out", "tabs": [{"tab_id": "a"}, {"tab_id": "b"}],
    }}));
    assert_eq!(result.screenshot_url(), Some("u"));
    assert_eq!(result.html_content(), Some("<p>"));
    assert_eq!(result.debug_response(), Some("out"));
    assert_eq!(result.tabs().len(), 2);
    let empty: ActionResult = parsed(json!({}));
    assert_eq!(empty.screenshot_url(), None);
    assert_eq!(empty.html_content(), None);
    assert_eq!(empty.debug_response(), None);
    assert!(empty.tabs().is_empty());
}
