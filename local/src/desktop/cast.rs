//! The screen of a desktop as video. The cursor is not in the video; its changes are separate events.

use std::sync::Arc;
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures::StreamExt;
use futures::stream::BoxStream;
use lightcone_desktop::{CursorEvent, Desktop, Error, ScreencastOptions};
use serde_json::{Value, json};

use crate::computer::machine::ScreenEvent;

fn event(name: &'static str, data: Value) -> ScreenEvent {
    ScreenEvent {
        name: Some(name),
        data: data.to_string().into(),
    }
}

/// Why the video ended. The end of the desktop itself is reported by its events.
fn end(error: Error) -> Option<ScreenEvent> {
    (!error.is_ended()).then(|| event("error", json!({"message": error.to_string()})))
}

fn moved(change: CursorEvent) -> ScreenEvent {
    match change {
        CursorEvent::Moved { x, y } => event("cursor_position", json!({"x": x, "y": y})),
        CursorEvent::Shape(shape) => event(
            "cursor_update",
            json!({
                "name": shape.name, "width": shape.width, "height": shape.height,
                "hot_x": shape.hot_x, "hot_y": shape.hot_y, "rgba_data": STANDARD.encode(&shape.rgba),
            }),
        ),
    }
}

/// Follows a desktop to its end. Each viewer has a separate video, because a viewer cannot join one in the middle.
pub fn follow(desktop: Arc<Desktop>) -> BoxStream<'static, ScreenEvent> {
    let options = ScreencastOptions {
        draw_cursor: false,
        ..ScreencastOptions::default()
    };
    async_stream::stream! {
        let started = async {
            let cursor = desktop.cursor().await?;
            Ok::<_, Error>((desktop.screencast(&options)?, cursor))
        };
        let began = Instant::now();
        let mut before = 0;
        let (mut video, mut cursor) = match started.await {
            Ok(started) => started,
            Err(error) => {
                if let Some(last) = end(error) {
                    yield last;
                }
                return;
            }
        };
        loop {
            let next = tokio::select! {
                unit = video.next() => unit.map(|unit| {
                    event("h264", json!({
                        "nalu_data": STANDARD.encode(&unit.data), "is_keyframe": unit.keyframe,
                        "timestamp_ms": before + u64::from(unit.timestamp),
                    }))
                }),
                change = cursor.next() => change.map(moved),
            };
            match next {
                Ok(next) => yield next,
                Err(Error::Resized(_)) => {
                    desktop.resized().await;
                    // The new video starts with a full frame, and the clock continues.
                    before = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
                    video = match desktop.screencast(&options) {
                        Ok(video) => video,
                        Err(error) => {
                            if let Some(last) = end(error) {
                                yield last;
                            }
                            return;
                        }
                    };
                }
                Err(error) => {
                    if let Some(last) = end(error) {
                        yield last;
                    }
                    return;
                }
            }
        }
    }
    .boxed()
}
