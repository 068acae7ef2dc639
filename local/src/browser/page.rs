//! Doing one action on the page.

use std::time::{Duration, Instant};

use base64::Engine as _;
use chromiumoxide::cdp::browser_protocol::emulation::SetDeviceMetricsOverrideParams;
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchMouseEventParams, DispatchMouseEventType,
    InsertTextParams, MouseButton,
};
use chromiumoxide::cdp::browser_protocol::page::{
    CaptureScreenshotFormat, CaptureScreenshotParams, HandleJavaScriptDialogParams,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::error::CdpError;
use serde::Deserialize;
use serde_json::Value;

use super::{Action, Browser, Target, keys};
use crate::failure::Failure;

/// How long a named element or text is waited for.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a page that a click or key opened may load before the task goes on.
const SETTLE: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(60);
const FINDER: &str = include_str!("../../resources/page.js");

#[derive(Debug, Deserialize)]
struct Found {
    found: bool,
    #[serde(default)]
    visible: Vec<String>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    x: f64,
    #[serde(default)]
    y: f64,
}

fn broken(e: CdpError) -> Failure {
    match e {
        CdpError::Ws(_) | CdpError::ChannelSendError(_) | CdpError::NoResponse => {
            Failure::browser_gone(e)
        }
        e => Failure::passing("exec_failed", format!("the browser did not do it: {e}")),
    }
}

impl Browser {
    /// Gives the page another size.
    pub async fn resize(&mut self, width: u32, height: u32) -> Result<(), Failure> {
        let size =
            SetDeviceMetricsOverrideParams::new(i64::from(width), i64::from(height), 1.0, false);
        self.page.execute(size).await.map_err(broken)?;
        (self.width, self.height) = (width, height);
        Ok(())
    }

    /// The visible part of the page as PNG.
    pub async fn screenshot(&self) -> Result<Vec<u8>, Failure> {
        let params = CaptureScreenshotParams::builder()
            .format(CaptureScreenshotFormat::Png)
            .build();
        let shot = self.page.execute(params).await.map_err(broken)?;
        let data: &str = shot.result.data.as_ref();
        base64::engine::general_purpose::STANDARD
            .decode(data)
            .map_err(|e| {
                Failure::passing(
                    "exec_failed",
                    format!("the screenshot is not readable: {e}"),
                )
            })
    }

    /// Does an action; gives what it read, if it reads.
    pub async fn perform(&self, action: &Action) -> Result<Option<String>, Failure> {
        match action {
            Action::Navigate(url) => return self.navigate(url).await.map(|()| None),
            Action::Back => {
                self.evaluate("history.back()").await?;
            }
            Action::Click(target) => {
                let at = self.find("click", target).await?;
                self.click(at.x, at.y, MouseButton::Left, 1).await?;
            }
            Action::Type { text, into } => {
                let at = self.find("type", into).await?;
                // Three clicks select what the field holds, so that typing replaces it.
                self.click(at.x, at.y, MouseButton::Left, 3).await?;
                self.page
                    .execute(InsertTextParams::new(text.clone()))
                    .await
                    .map_err(broken)?;
            }
            Action::Insert(text) => {
                self.page
                    .execute(InsertTextParams::new(text.clone()))
                    .await
                    .map_err(broken)?;
            }
            Action::WaitFor(text) => {
                self.find("wait", &Target(text.clone())).await?;
            }
            Action::Wait(ms) => tokio::time::sleep(Duration::from_millis(*ms)).await,
            Action::Scroll { at, dx, dy } => {
                let (x, y) =
                    at.unwrap_or((f64::from(self.width) / 2.0, f64::from(self.height) / 2.0));
                let mut wheel =
                    DispatchMouseEventParams::new(DispatchMouseEventType::MouseWheel, x, y);
                (wheel.delta_x, wheel.delta_y) = (Some(*dx), Some(*dy));
                self.page.execute(wheel).await.map_err(broken)?;
            }
            Action::Keys(names) => self.press(names).await?,
            Action::Read(target) => return self.find("read", target).await.map(|found| found.text),
            Action::Title => return self.evaluate("document.title").await.map(text),
            Action::Address => return self.evaluate("location.href").await.map(text),
            Action::ClickAt {
                x,
                y,
                button,
                count,
            } => {
                let button = match *button {
                    "right" => MouseButton::Right,
                    "middle" => MouseButton::Middle,
                    _ => MouseButton::Left,
                };
                self.click(*x, *y, button, *count).await?;
            }
            Action::Move { x, y } => {
                self.mouse(DispatchMouseEventType::MouseMoved, *x, *y, None, 0)
                    .await?
            }
            Action::Drag(points) => self.drag(points).await?,
            Action::Look => {}
        }
        self.settle().await;
        Ok(None)
    }

    async fn navigate(&self, url: &str) -> Result<(), Failure> {
        match tokio::time::timeout(self.navigation, self.page.goto(url)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(CdpError::Timeout)) | Err(_) => Err(Failure::passing(
                "navigation_timeout",
                format!(
                    "{url} did not load within {} s",
                    self.navigation.as_secs_f64()
                ),
            )),
            Ok(Err(CdpError::ChromeMessage(why))) => Err(Failure::passing(
                "navigation_failed",
                format!("{url} could not be opened: {why}"),
            )),
            Ok(Err(e)) => Err(broken(e)),
        }
    }

    /// Runs a piece of script in the page and gives its value.
    async fn evaluate(&self, script: &str) -> Result<Value, Failure> {
        let mut params = EvaluateParams::new(script);
        params.return_by_value = Some(true);
        let answer = self.page.execute(params).await.map_err(broken)?;
        Ok(answer.result.result.value.unwrap_or(Value::Null))
    }

    async fn find(&self, mode: &str, target: &Target) -> Result<Found, Failure> {
        let script = format!(
            "{FINDER}({}, {})",
            Value::from(mode),
            Value::from(target.0.as_str())
        );
        let end = Instant::now() + PATIENCE;
        loop {
            // A page that is just being replaced cannot answer; the next round asks the new one.
            let answer = self.evaluate(&script).await;
            let visible = match answer.map(serde_json::from_value::<Found>) {
                Ok(Ok(found)) if found.found => return Ok(found),
                Ok(Ok(found)) => found.visible,
                Ok(Err(_)) => Vec::new(),
                Err(failure) if failure.code == "session_expired" => return Err(failure),
                Err(_) => Vec::new(),
            };
            if Instant::now() >= end {
                let list = if visible.is_empty() {
                    "nothing with a name".to_owned()
                } else {
                    visible.join(" | ")
                };
                let message = format!(
                    "nothing named '{}' within {} s; visible: {list}",
                    target.0,
                    PATIENCE.as_secs()
                );
                return Err(Failure {
                    visible,
                    ..Failure::fatal("element_not_found", message)
                });
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Waits, not for ever, until a page that the last action may have opened has loaded.
    async fn settle(&self) {
        let end = Instant::now() + SETTLE;
        loop {
            tokio::time::sleep(POLL).await;
            // Without an answer in time the page shows a dialog, which nobody would ever close.
            match tokio::time::timeout(Duration::from_secs(1), self.evaluate("document.readyState"))
                .await
            {
                Ok(Ok(state)) if state == "complete" => return,
                Ok(_) => {}
                Err(_) => {
                    let _ = self
                        .page
                        .execute(HandleJavaScriptDialogParams::new(true))
                        .await;
                }
            }
            if Instant::now() >= end {
                return;
            }
        }
    }

    async fn mouse(
        &self,
        kind: DispatchMouseEventType,
        x: f64,
        y: f64,
        button: Option<MouseButton>,
        count: i64,
    ) -> Result<(), Failure> {
        let mut event = DispatchMouseEventParams::new(kind, x, y);
        event.button = button;
        event.click_count = Some(count);
        // A click that opens a dialog is only answered when the dialog is closed; `settle` does that.
        match tokio::time::timeout(Duration::from_secs(2), self.page.execute(event)).await {
            Ok(done) => done.map(|_| ()).map_err(broken),
            Err(_) => Ok(()),
        }
    }

    async fn click(&self, x: f64, y: f64, button: MouseButton, count: i64) -> Result<(), Failure> {
        self.mouse(DispatchMouseEventType::MouseMoved, x, y, None, 0)
            .await?;
        for n in 1..=count {
            self.mouse(
                DispatchMouseEventType::MousePressed,
                x,
                y,
                Some(button.clone()),
                n,
            )
            .await?;
            self.mouse(
                DispatchMouseEventType::MouseReleased,
                x,
                y,
                Some(button.clone()),
                n,
            )
            .await?;
        }
        Ok(())
    }

    async fn drag(&self, points: &[(f64, f64)]) -> Result<(), Failure> {
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return Ok(());
        };
        let left = Some(MouseButton::Left);
        self.mouse(
            DispatchMouseEventType::MouseMoved,
            first.0,
            first.1,
            None,
            0,
        )
        .await?;
        self.mouse(
            DispatchMouseEventType::MousePressed,
            first.0,
            first.1,
            left.clone(),
            1,
        )
        .await?;
        for point in &points[1..] {
            self.mouse(
                DispatchMouseEventType::MouseMoved,
                point.0,
                point.1,
                left.clone(),
                0,
            )
            .await?;
        }
        self.mouse(
            DispatchMouseEventType::MouseReleased,
            last.0,
            last.1,
            left,
            1,
        )
        .await
    }

    async fn press(&self, names: &[String]) -> Result<(), Failure> {
        let keys = keys::read(names).ok_or_else(|| {
            Failure::fatal("exec_failed", format!("no such key: {}", names.join("+")))
        })?;
        let held = keys.iter().fold(0, |bits, key| bits | key.modifier);
        // Control, Alt and Meta turn a letter into a command; it types nothing then.
        let types = held & !8 == 0;
        for (down, key) in keys
            .iter()
            .map(|k| (true, k))
            .chain(keys.iter().rev().map(|k| (false, k)))
        {
            let text = key.text.clone().filter(|_| down && types);
            let kind = match (down, &text) {
                (true, Some(_)) => DispatchKeyEventType::KeyDown,
                (true, None) => DispatchKeyEventType::RawKeyDown,
                (false, _) => DispatchKeyEventType::KeyUp,
            };
            let mut event = DispatchKeyEventParams::new(kind);
            event.modifiers = Some(held);
            event.text = text;
            event.key = Some(key.key.clone());
            event.code = Some(key.code.clone());
            event.windows_virtual_key_code = Some(key.number);
            if down && held == 2 && key.key.eq_ignore_ascii_case("a") {
                event.commands = Some(vec!["selectAll".to_owned()]);
            }
            self.page.execute(event).await.map_err(broken)?;
        }
        Ok(())
    }
}

fn text(value: Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}
