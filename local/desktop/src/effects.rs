//! Clicks and types by name; each succeeds only if it has a visible effect.

use std::collections::HashMap;
use std::time::Duration;

use tokio::time::Instant;

use crate::button::Button;
use crate::desktop::Desktop;
use crate::element::Element;
use crate::error::{Error, Result};
use crate::picture::Picture;
use crate::rect::Rect;
use crate::targets::Target;

/// Programs show a part of their contents before all of it is ready.
const APPEAR: Duration = Duration::from_secs(5);
/// Longest time until the effect of a click or of typing.
const EFFECT: Duration = Duration::from_secs(3);
/// How long to watch whether a changed element also changes by itself.
const WATCH: Duration = Duration::from_millis(1200);
const LOOK: Duration = Duration::from_millis(100);

/// The visible state of an element that a click may change.
type Look = (String, Option<String>, u64);
/// The state of the screen at one moment.
#[derive(Debug, PartialEq)]
struct Scene {
    windows: Vec<(u32, String)>,
    elements: HashMap<String, Look>,
    /// The picture of the clicked element.
    picture: Option<Picture>,
}

impl Desktop {
    /// Waits for an element with this name and clicks on its middle. Fails if the click has no effect.
    pub async fn click_on(&self, name: &str, button: Button, times: u32) -> Result<()> {
        let target = Target::read(name);
        let element = self.appear(|all| target.among(all)).await?;
        usable(&element, "click")?;
        self.raise(&element).await?;
        let (x, y) = element.area.centre();
        // Many elements look different under the pointer: this is not an effect of the click.
        self.move_to(x, y).await?;
        self.settle(LOOK * 5).await?;
        let early = self.scene(&element).await?;
        let before = self.scene(&element).await?;
        self.click(x, y, button, times).await?;
        let started = Instant::now();
        loop {
            let after = self.scene(&element).await?;
            if self.came(&element, &early, &before, &after).await? {
                return Ok(());
            }
            if started.elapsed() > EFFECT {
                return Err(Error::NoEffect(format!(
                    "clicked {name:?} in the window {:?}, and it had no effect: no window opened or closed, and neither its state nor its look changed",
                    element.window
                )));
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Replaces the text of the field with this name. Fails if the field does not have the text afterwards.
    pub(crate) async fn type_into(&self, name: &str, text: &str) -> Result<()> {
        let target = Target::read(name);
        let field = self.appear(|all| target.field(all)).await?;
        usable(&field, "type into")?;
        self.raise(&field).await?;
        let (x, y) = field.area.centre();
        self.click(x, y, Button::Left, 1).await?;
        let focused = self
            .becomes(&field, |now| now.is_none_or(|now| now.focused))
            .await?;
        if let Some(there) = focused {
            return Err(Error::NoEffect(format!(
                "clicked {name:?} to type into it, and it does not have the keyboard ({})",
                there.role
            )));
        }
        self.hotkey(&["ctrl+a".to_owned()]).await?;
        self.type_text(text).await?;
        let hidden = field.role.contains("password");
        let line = text.trim_end_matches('\n');
        let holds = |now: Option<&Element>| match now.map(|now| &now.content) {
            Some(Some(content)) if hidden => content.chars().count() == line.chars().count(),
            Some(Some(content)) => content.trim_end_matches('\n') == line,
            // If the field is gone, a line end has submitted it.
            None => text.ends_with('\n'),
            Some(None) => true,
        };
        match self.becomes(&field, holds).await? {
            // A line end may have submitted it, and emptied the field.
            Some(now) if !(text.ends_with('\n') && now.content.as_deref() == Some("")) => {
                Err(Error::NoEffect(format!(
                    "typed {text:?} into {name:?}, and it holds {:?}",
                    now.content.unwrap_or_default()
                )))
            }
            _ => Ok(()),
        }
    }

    /// Waits until an element has a state; returns its actual state if it does not.
    async fn becomes(
        &self,
        element: &Element,
        test: impl Fn(Option<&Element>) -> bool,
    ) -> Result<Option<Element>> {
        let started = Instant::now();
        loop {
            let all = self.elements().await?;
            let now = all.iter().find(|other| other.id == element.id);
            if test(now) {
                return Ok(None);
            }
            if started.elapsed() > EFFECT {
                return Ok(Some(now.unwrap_or(element).clone()));
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Waits for the element that the name refers to.
    async fn appear(&self, find: impl Fn(&[Element]) -> Result<&Element>) -> Result<Element> {
        let started = Instant::now();
        loop {
            let all = self.elements().await?;
            match find(&all) {
                Ok(element) => return Ok(element.clone()),
                Err(why) if started.elapsed() > APPEAR => return Err(why),
                Err(_) => tokio::time::sleep(LOOK).await,
            }
        }
    }

    /// Brings the window of an element to the front, if another one may cover it.
    async fn raise(&self, element: &Element) -> Result<()> {
        let started = Instant::now();
        loop {
            let windows = self.windows().await?;
            let mut own = windows
                .iter()
                .filter(|window| window.title == element.window);
            // Menus and the like are not separate windows; windows with the same title cannot be distinguished.
            let (Some(window), None) = (own.next(), own.next()) else {
                return Ok(());
            };
            if window.active {
                return Ok(());
            }
            if started.elapsed() > EFFECT {
                return Err(Error::NoEffect(format!(
                    "{:?}: its window {:?} does not come to the front",
                    element.name, element.window
                )));
            }
            let id = window.id;
            self.activate(id).await?;
            tokio::time::sleep(LOOK).await;
        }
    }

    async fn scene(&self, element: &Element) -> Result<Scene> {
        let windows = self.windows().await?;
        let elements = self.elements().await?;
        let look = |element: Element| {
            let look = (element.name, element.content, element.states);
            (element.id, look)
        };
        let window = &element.window;
        let near = elements
            .into_iter()
            .filter(|other| other.window == *window)
            .map(look);
        Ok(Scene {
            windows: windows
                .into_iter()
                .map(|window| (window.id, window.title))
                .collect(),
            elements: near.collect(),
            picture: self.look_of(element).await?,
        })
    }

    /// The picture of an element, as far as it is on the screen.
    async fn look_of(&self, element: &Element) -> Result<Option<Picture>> {
        let (width, height) = self.size();
        let area = element.area;
        let (x, y) = (area.x.max(0), area.y.max(0));
        let (wide, high) = (i64::from(width), i64::from(height));
        let right = (i64::from(area.x) + i64::from(area.width)).min(wide);
        let bottom = (i64::from(area.y) + i64::from(area.height)).min(high);
        let size = |from: i32, to: i64| u32::try_from(to - i64::from(from)).unwrap_or(0);
        let part = Rect {
            x,
            y,
            width: size(x, right),
            height: size(y, bottom),
        };
        if part.width == 0 || part.height == 0 {
            return Ok(None);
        }
        self.screenshot(Some(part)).await.map(Some)
    }

    /// Whether a click had an effect that does not also happen by itself.
    async fn came(
        &self,
        element: &Element,
        early: &Scene,
        before: &Scene,
        after: &Scene,
    ) -> Result<bool> {
        let ids = |scene: &Scene| scene.windows.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        if ids(before) != ids(after) {
            return Ok(true);
        }
        let own = |scene: &Scene| scene.elements.get(&element.id).cloned();
        if own(early) == own(before) && own(before) != own(after) {
            return Ok(true);
        }
        if early.picture == before.picture && before.picture != after.picture {
            return Ok(true);
        }
        // Another part of its window: if it changes again by itself, it is a clock or the like.
        let changed: Vec<&String> = after
            .elements
            .iter()
            .filter(|(id, look)| {
                early.elements.get(*id) == before.elements.get(*id)
                    && before.elements.get(*id) != Some(look)
            })
            .map(|(id, _)| id)
            .collect();
        if changed.is_empty() {
            return Ok(false);
        }
        tokio::time::sleep(WATCH).await;
        let later = self.scene(element).await?;
        Ok(changed
            .iter()
            .any(|id| later.elements.get(*id) == after.elements.get(*id)))
    }
}

fn usable(element: &Element, verb: &str) -> Result<()> {
    if element.disabled {
        return Err(Error::NoEffect(format!(
            "{verb} {:?} in the window {:?}: it is disabled",
            element.name, element.window
        )));
    }
    Ok(())
}
