//! Doing one action on a page, and looking at it.

use std::time::Duration;

use base64::Engine as _;
use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::page::{
    CaptureScreenshotFormat, CaptureScreenshotParams,
};
use chromiumoxide::error::CdpError;
use serde_json::{Map, Value, json};

use super::live::{Live, MAX_TABS};
use super::script::{evaluate, find, settle};
use super::{Browser, Proxy, broken, check_address};
use crate::action::{Action, Button, Outcome, Target};
use crate::failure::Failure;

const CONTEXT: &str = "(() => { const e = document.scrollingElement || document.documentElement; \
    return {url: location.href, title: document.title, device_scale_factor: devicePixelRatio, \
    scroll_x: scrollX, scroll_y: scrollY, page_width: e ? e.scrollWidth : 0, page_height: e ? e.scrollHeight : 0, \
    viewport_width: innerWidth, viewport_height: innerHeight}; })()";
const HTML: &str = "(() => { const t = document.doctype; \
    return (t ? new XMLSerializer().serializeToString(t) + '\\n' : '') + document.documentElement.outerHTML; })()";

fn reading(text: Option<String>) -> Outcome {
    Outcome {
        reading: text,
        ..Outcome::default()
    }
}

fn field(name: &str, value: Value) -> Outcome {
    Outcome {
        fields: Map::from_iter([(name.to_owned(), value)]),
        ..Outcome::default()
    }
}

impl Browser {
    /// Does an action.
    pub(super) async fn act(&self, action: &Action, tab: Option<&str>) -> Result<Outcome, Failure> {
        if let Action::ChangeProxy(proxy) = action {
            let proxy = proxy.as_deref().map(Proxy::read).transpose()?;
            self.change_proxy(proxy).await?;
            return Ok(Outcome::default());
        }
        let live = self.live()?;
        live.look(self.screen()).await?;
        let mut outcome = match action {
            Action::ListTabs => self.list(&live).await?,
            Action::NewTab(url) => {
                if live.tabs().await?.len() >= MAX_TABS {
                    return Err(Failure::fatal(
                        "exec_failed",
                        format!("a browser has {MAX_TABS} tabs at most; close one first"),
                    ));
                }
                let url = url.as_deref().map(check_address).transpose()?;
                let page = live.open("about:blank", self.screen()).await?;
                if let Some(url) = url {
                    self.navigate(&page, &url).await?;
                }
                self.list(&live).await?
            }
            Action::SwitchTab(tab) => {
                live.switch(tab, self.screen()).await?;
                self.list(&live).await?
            }
            Action::CloseTab(tab) => {
                live.close_tab(tab, self.screen()).await?;
                self.list(&live).await?
            }
            Action::Survey => Outcome {
                survey: Some(Box::new(self.survey(&live).await?)),
                ..Outcome::default()
            },
            Action::Touch { id, touch, dialogs } => Outcome {
                traces: Some(self.touch(&live, *id, touch, dialogs).await?),
                ..Outcome::default()
            },
            action => {
                let page = live.page(tab).await?;
                let mut outcome = self.do_to(&live, &page, action).await?;
                outcome.tab = Some(page.target_id().inner().clone());
                outcome
            }
        };
        outcome
            .tab
            .get_or_insert_with(|| live.main.borrow().clone());
        Ok(outcome)
    }

    async fn list(&self, live: &Live) -> Result<Outcome, Failure> {
        let main = live.main.borrow().clone();
        let tabs = live.tabs().await?.into_iter().map(|info| {
            let id = info.target_id.inner();
            let mut tab = json!({"tab_id": id, "url": info.url, "title": info.title});
            if *id == main {
                tab["is_main"] = true.into();
            }
            tab
        });
        Ok(field("tabs", tabs.collect()))
    }

    async fn do_to(&self, live: &Live, page: &Page, action: &Action) -> Result<Outcome, Failure> {
        match action {
            Action::Navigate(url) => {
                self.navigate(page, &check_address(url)?).await?;
                return Ok(Outcome::default());
            }
            Action::Back => {
                evaluate(page, "history.back()").await?;
            }
            Action::Forward => {
                evaluate(page, "history.forward()").await?;
            }
            Action::Reload => {
                page.reload().await.map_err(broken)?;
            }
            Action::Click(target) => {
                let at = find(page, "click", target).await?;
                self.click(page, (at.x, at.y), Button::Left, 1).await?;
            }
            Action::Type { text, into } => {
                let at = find(page, "type", into).await?;
                // Three clicks select what the field holds, so that typing replaces it.
                self.click(page, (at.x, at.y), Button::Left, 3).await?;
                self.type_text(page, text).await?;
            }
            Action::Insert(text) => self.type_text(page, text).await?,
            Action::WaitFor(text) => {
                find(page, "wait", &Target(text.clone())).await?;
            }
            Action::Wait(ms) => {
                tokio::time::sleep(Duration::from_millis(*ms)).await;
                return Ok(Outcome::default());
            }
            Action::Scroll { at, dx, dy } => {
                let screen = self.screen();
                let middle = (
                    f64::from(screen.width) / 2.0,
                    f64::from(screen.height) / 2.0,
                );
                self.scroll(page, at.unwrap_or(middle), (*dx, *dy)).await?;
            }
            Action::Keys(names) => self.press(page, names).await?,
            Action::KeyDown(name) => self.key_down(page, name).await?,
            Action::KeyUp(name) => self.key_up(page, name).await?,
            Action::Read(target) => return Ok(reading(find(page, "read", target).await?.text)),
            Action::Title => return Ok(reading(text(evaluate(page, "document.title").await?))),
            Action::Address => return Ok(reading(text(evaluate(page, "location.href").await?))),
            Action::ClickAt {
                x,
                y,
                button,
                count,
            } => self.click(page, (*x, *y), *button, *count).await?,
            Action::MouseDown { x, y, button } => {
                self.hover(page, (*x, *y)).await?;
                self.mouse_down(page, (*x, *y), *button, 1).await?;
            }
            Action::MouseUp { x, y, button } => {
                self.hover(page, (*x, *y)).await?;
                self.mouse_up(page, (*x, *y), *button, 1).await?;
            }
            Action::Move { x, y } => {
                self.hover(page, (*x, *y)).await?;
                return Ok(Outcome::default());
            }
            Action::Drag(points) => self.drag(page, points).await?,
            Action::Html => {
                let html = evaluate(page, HTML).await?;
                return Ok(field("html_content", html));
            }
            Action::Viewport {
                width,
                height,
                scale,
            } => {
                let mut screen = self.screen();
                screen.width = width.unwrap_or(screen.width);
                screen.height = height.unwrap_or(screen.height);
                screen.scale = scale.unwrap_or(screen.scale);
                for info in live.tabs().await? {
                    let page = live.page(Some(info.target_id.inner())).await?;
                    live.resize(&page, screen).await?;
                }
                self.set_screen(screen);
            }
            // Pictures are taken and commands run by the computer, tabs are done before.
            _ => return Ok(Outcome::default()),
        }
        settle(page).await;
        // What was done may have opened or closed a tab.
        live.look(self.screen()).await?;
        Ok(Outcome::default())
    }

    async fn navigate(&self, page: &Page, url: &str) -> Result<(), Failure> {
        let limit = self.launch.navigation;
        match tokio::time::timeout(limit, page.goto(url)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(CdpError::Timeout)) | Err(_) => Err(Failure::passing(
                "navigation_timeout",
                format!("{url} did not load within {} s", limit.as_secs_f64()),
            )),
            Ok(Err(CdpError::ChromeMessage(why))) => Err(Failure::passing(
                "navigation_failed",
                format!("{url} could not be opened: {why}"),
            )),
            Ok(Err(e)) => Err(broken(e)),
        }
    }

    /// The visible part of a page as PNG.
    pub(super) async fn shoot(&self, tab: Option<&str>) -> Result<Vec<u8>, Failure> {
        let live = self.live()?;
        let page = live.page(tab).await?;
        let main = live.main.borrow().clone();
        let behind = *page.target_id().inner() != main;
        if behind {
            // A tab that nobody sees is not drawn.
            page.bring_to_front().await.map_err(broken)?;
        }
        let params = CaptureScreenshotParams::builder()
            .format(CaptureScreenshotFormat::Png)
            .build();
        let shot = page.execute(params).await.map_err(broken);
        if behind && let Ok(front) = live.page(None).await {
            front.bring_to_front().await.map_err(broken)?;
        }
        let shot = shot?;
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

    /// What the API calls `page_context`.
    pub(super) async fn describe(&self, tab: Option<&str>) -> Option<Value> {
        let live = self.live().ok()?;
        let page = live.page(tab).await.ok()?;
        let asked = tokio::time::timeout(Duration::from_secs(2), evaluate(&page, CONTEXT)).await;
        let mut context = asked.ok()?.ok().filter(Value::is_object)?;
        let id = page.target_id().inner();
        context["tab_id"] = id.clone().into();
        context["is_main_tab"] = (*id == *live.main.borrow()).into();
        Some(context)
    }
}

fn text(value: Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}
