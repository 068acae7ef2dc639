//! Observes a page: its screenshot, and what the API calls `page_context`.

use std::time::Duration;

use base64::Engine as _;
use serde_json::{Value, json};

use super::Browser;
use super::script::evaluate;
use super::tab::{ANSWER, Tab};
use crate::failure::Failure;

const CONTEXT: &str = "(() => { const e = document.scrollingElement || document.documentElement; \
    return {url: location.href, title: document.title, device_scale_factor: devicePixelRatio, \
    scroll_x: scrollX, scroll_y: scrollY, page_width: e ? e.scrollWidth : 0, page_height: e ? e.scrollHeight : 0, \
    viewport_width: innerWidth, viewport_height: innerHeight}; })()";
/// How long a page may take to describe itself after an action.
const DESCRIBE: Duration = Duration::from_secs(2);
/// How long the screenshot of a page that responds may take.
const DRAW: Duration = Duration::from_secs(30);
/// How long to wait for a screenshot before it is checked again that the page responds.
const PATIENCE: Duration = Duration::from_secs(1);

/// Takes the screenshot, for as long as the page responds: on a busy machine it may still take long to draw.
async fn draw(page: &Tab) -> Result<Value, Failure> {
    page.check(ANSWER).await?;
    let call = page.send("Page.captureScreenshot", json!({"format": "png"}));
    // A script may have started after the check, and never end.
    let unresponsive = async {
        loop {
            tokio::time::sleep(PATIENCE).await;
            if let Err(failure) = page.check(ANSWER.saturating_sub(PATIENCE)).await {
                return failure;
            }
        }
    };
    tokio::select! {
        biased;
        shot = page.answer(call, DRAW) => shot,
        failure = unresponsive => Err(failure),
    }
}

impl Browser {
    /// The visible part of a page as PNG.
    pub(super) async fn shoot(&self, tab: Option<&str>) -> Result<Vec<u8>, Failure> {
        let live = self.live()?;
        let page = live.page(tab).await?;
        if self.reopened(&page, self.launch.navigation).await? {
            // A screenshot cannot report it; the next action does.
            page.state
                .send_modify(|state| state.crash_unreported = true);
        }
        page.waits()?;
        self.check_list(&page).await;
        let main = live.main.borrow().clone();
        let behind = page.id != main;
        if behind {
            // A background tab is not drawn.
            page.call("Page.bringToFront", json!({})).await?;
        }
        let shot = draw(&page).await;
        if behind && let Ok(front) = live.page(None).await {
            front.call("Page.bringToFront", json!({})).await?;
        }
        let shot = shot?;
        base64::engine::general_purpose::STANDARD
            .decode(shot["data"].as_str().unwrap_or_default())
            .map_err(|e| {
                Failure::passing(
                    "exec_failed",
                    format!("the screenshot is not readable: {e}"),
                )
            })
    }

    /// What the API calls `page_context`. If a page does not respond, it has what the browser knows about it.
    pub(super) async fn describe(&self, tab: Option<&str>) -> Option<Value> {
        let live = self.live().ok()?;
        let page = live.page(tab).await.ok()?;
        let answers = !page.state.borrow().silent;
        let limit = if answers {
            DESCRIBE
        } else {
            Duration::from_millis(200)
        };
        let asked = tokio::time::timeout(limit, evaluate(&page, CONTEXT)).await;
        let told = asked.ok().and_then(Result::ok).filter(Value::is_object);
        let mut context = told.unwrap_or_else(|| {
            let state = page.state.borrow();
            json!({"url": state.url, "title": state.title})
        });
        context["tab_id"] = page.id.clone().into();
        context["is_main_tab"] = (page.id == *live.main.borrow()).into();
        Some(context)
    }
}
