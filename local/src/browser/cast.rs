//! The screen of a browser as it changes: JPEG frames, newest only, so that a slow reader holds nothing up.

use std::sync::Arc;

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::page::{
    EventScreencastFrame, ScreencastFrameAckParams, StartScreencastFormat, StartScreencastParams,
};
use futures::StreamExt;
use futures::stream::BoxStream;
use serde_json::json;
use tokio::sync::watch;

use super::State;
use super::live::Live;
use crate::computer::machine::ScreenEvent;

/// Follows the main tab, also when another one becomes it, and a browser that starts again.
pub fn follow(mut state: watch::Receiver<State>) -> BoxStream<'static, ScreenEvent> {
    async_stream::stream! {
        loop {
            let now = state.borrow_and_update().clone();
            let live = match now {
                State::Up(live) => live,
                State::Moving => {
                    if state.changed().await.is_err() {
                        return;
                    }
                    continue;
                }
                State::Down(_) => return,
            };
            let mut main = live.main.subscribe();
            let Some((page, mut frames)) = begin(&live).await else {
                // The tab is being replaced, or the browser is gone.
                tokio::select! {
                    _ = main.changed() => {}
                    moved = state.changed() => if moved.is_err() { return },
                    _ = live.gone() => return,
                }
                continue;
            };
            main.borrow_and_update();
            loop {
                tokio::select! {
                    frame = frames.next() => {
                        let Some(frame) = frame else { break };
                        let mut newest = frame;
                        while let Some(Some(later)) = futures::FutureExt::now_or_never(frames.next()) {
                            acknowledge(&page, newest.session_id).await;
                            newest = later;
                        }
                        acknowledge(&page, newest.session_id).await;
                        let jpeg: &str = newest.data.as_ref();
                        let data = json!({"image_data": jpeg, "metadata": newest.metadata});
                        yield ScreenEvent { name: None, data: Arc::from(data.to_string()) };
                    }
                    _ = main.changed() => break,
                    moved = state.changed() => {
                        if moved.is_err() {
                            return;
                        }
                        break;
                    }
                    _ = live.gone() => return,
                }
            }
        }
    }
    .boxed()
}

async fn acknowledge(page: &Page, frame: i64) {
    // It only paces the browser; a page that is gone needs no pace.
    let _ = page.execute(ScreencastFrameAckParams::new(frame)).await;
}

async fn begin(
    live: &Live,
) -> Option<(
    Page,
    chromiumoxide::listeners::EventStream<EventScreencastFrame>,
)> {
    let page = live.page(None).await.ok()?;
    let frames = page.event_listener::<EventScreencastFrame>().await.ok()?;
    let start = StartScreencastParams::builder()
        .format(StartScreencastFormat::Jpeg)
        .quality(70)
        .build();
    page.execute(start).await.ok()?;
    Some((page, frames))
}
