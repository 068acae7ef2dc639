//! The screen of a browser as it changes, as JPEG frames. One task receives them for all followers; each reads the newest
//! one when it can, so that a slow reader blocks nothing and no frames pile up.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::StreamExt;
use futures::stream::BoxStream;
use serde_json::{Value, json};
use tokio::sync::{broadcast, watch};

use super::State;
use super::live::Live;
use super::tab::Tab;
use crate::computer::machine::ScreenEvent;

/// How long to wait before a tab that cannot be watched yet is tried again.
const AGAIN: Duration = Duration::from_millis(200);

/// The newest frame, while there are followers.
#[derive(Debug)]
pub struct Hub {
    newest: watch::Sender<Option<Arc<str>>>,
    running: Mutex<bool>,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            newest: watch::Sender::new(None),
            running: Mutex::new(false),
        }
    }
}

impl Hub {
    /// Follows the main tab, even if another one becomes the main tab or the browser restarts.
    pub fn follow(
        self: &Arc<Self>,
        state: watch::Receiver<State>,
    ) -> BoxStream<'static, ScreenEvent> {
        let mut newest = self.newest.subscribe();
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if !*running {
            *running = true;
            self.newest.send_replace(None);
            tokio::spawn(Arc::clone(self).run(state));
        }
        drop(running);
        async_stream::stream! {
            loop {
                let frame = newest.borrow_and_update().clone();
                if let Some(data) = frame {
                    yield ScreenEvent { name: None, data };
                }
                if newest.changed().await.is_err() {
                    return;
                }
            }
        }
        .boxed()
    }

    async fn run(self: Arc<Self>, state: watch::Receiver<State>) {
        loop {
            tokio::select! {
                () = self.newest.closed() => {}
                () = self.take(state.clone()) => {}
            }
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            // A new follower may have come just as the last one left.
            let up = matches!(&*state.borrow(), State::Up(live) if live.exited().is_none());
            if self.newest.receiver_count() == 0 || !up {
                *running = false;
                return;
            }
        }
    }

    /// Receives frames until the browser is gone.
    async fn take(&self, mut state: watch::Receiver<State>) {
        loop {
            let now = state.borrow_and_update().clone();
            let live = match now {
                State::Up(live) => live,
                State::Moving if state.changed().await.is_ok() => continue,
                _ => return,
            };
            let mut main = live.main.subscribe();
            let shown = async {
                match begin(&live).await {
                    Some((tab, frames)) => self.pass_on(&tab, frames).await,
                    None => tokio::time::sleep(AGAIN).await,
                }
            };
            tokio::select! {
                () = shown => {}
                _ = main.changed() => {}
                moved = state.changed() => if moved.is_err() { return },
                _ = live.gone() => if !state.has_changed().unwrap_or(false) { return },
            }
        }
    }

    async fn pass_on(&self, tab: &Tab, mut frames: broadcast::Receiver<Arc<Value>>) {
        loop {
            let frame = match frames.recv().await {
                Ok(frame) => frame,
                // Only the newest frame counts.
                Err(broadcast::error::RecvError::Lagged(_)) => continue,
                Err(broadcast::error::RecvError::Closed) => return,
            };
            // It only paces the browser; its failure does not matter if the page is gone.
            drop(tab.send(
                "Page.screencastFrameAck",
                json!({"sessionId": frame["sessionId"]}),
            ));
            let data = json!({"image_data": frame["data"], "metadata": frame["metadata"]});
            self.newest.send_replace(Some(data.to_string().into()));
        }
    }
}

async fn begin(live: &Live) -> Option<(Arc<Tab>, broadcast::Receiver<Arc<Value>>)> {
    let tab = live.page(None).await.ok()?;
    let frames = tab.frames_shown.subscribe();
    // Restarted even if it was started before: only then does a page that does not change send a frame.
    tab.call("Page.stopScreencast", json!({})).await.ok()?;
    let start = json!({"format": "jpeg", "quality": 70});
    tab.call("Page.startScreencast", start).await.ok()?;
    Some((tab, frames))
}
