//! Performs an action on a page that responds.

use std::time::Duration;

use serde_json::Value;

use super::{field, touches};
use crate::action::{Action, Button, Outcome, Target};
use crate::browser::live::Live;
use crate::browser::navigate::Direction;
use crate::browser::script::{evaluate, find, patiently};
use crate::browser::tab::{ANSWER, Tab};
use crate::browser::{Browser, navigate};
use crate::failure::Failure;

/// The page without the drawn list of a `<select>`.
const HTML: &str = "(() => { const t = document.doctype, list = document.querySelector('html > lightcone-select-list'); \
    if (list) list.remove(); \
    const html = (t ? new XMLSerializer().serializeToString(t) + '\\n' : '') + document.documentElement.outerHTML; \
    if (list) { document.documentElement.append(list); list.showPopover(); } return html; })()";
fn reading(text: Option<String>) -> Outcome {
    Outcome {
        reading: text,
        ..Outcome::default()
    }
}

impl Browser {
    pub(super) async fn do_to(
        &self,
        live: &Live,
        page: &Tab,
        action: &Action,
        limit: Duration,
    ) -> Result<Outcome, Failure> {
        if touches(action) {
            page.check(ANSWER).await?;
        }
        match action {
            Action::Back => {
                *page.list.lock().await = None;
                let fields = navigate::go_in_history(page, Direction::Back, limit).await?;
                return Ok(Outcome {
                    fields,
                    ..Outcome::default()
                });
            }
            Action::Forward => {
                *page.list.lock().await = None;
                navigate::go_in_history(page, Direction::Forward, limit).await?;
            }
            Action::Reload => {
                *page.list.lock().await = None;
                navigate::leave(page).await;
                navigate::reload(page, limit).await?;
            }
            Action::Click(target) => {
                let at = find(page, "click", target).await?;
                self.click(page, (at.x, at.y), Button::Left, 1).await?;
            }
            Action::Type { text, into } => {
                let at = find(page, "type", into).await?;
                // Three clicks select the text of the field, so that typing replaces it.
                self.click(page, (at.x, at.y), Button::Left, 3).await?;
                self.type_text(page, text).await?;
            }
            Action::Insert(text) => self.type_text(page, text).await?,
            Action::WaitFor(text) => {
                find(page, "wait", &Target(text.clone())).await?;
            }
            Action::Wait(ms) => tokio::time::sleep(Duration::from_millis(*ms)).await,
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
            Action::MouseDown { x, y, button } => self.mouse_down(page, (*x, *y), *button).await?,
            Action::MouseUp { x, y, button } => self.mouse_up(page, (*x, *y), *button).await?,
            Action::Move { x, y } => self.point(page, (*x, *y)).await?,
            Action::Drag(points) => self.drag(page, points).await?,
            Action::Html => {
                let html = patiently(page, HTML, limit).await?;
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
                live.resize(screen).await?;
                self.set_screen(screen);
            }
            // The computer takes screenshots and runs commands; actions on tabs are handled before.
            _ => {}
        }
        Ok(Outcome::default())
    }
}

fn text(value: Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}
