//! Clicks, keys and text while a list is open.

use serde_json::json;

use super::{Handled, on};
use crate::browser::keys::Key;
use crate::browser::list::List;
use crate::browser::tab::Tab;
use crate::browser::{Browser, input};
use crate::failure::Failure;

impl Browser {
    /// A click while a list is open.
    pub(in crate::browser) async fn click_list(
        &self,
        tab: &Tab,
        at: (f64, f64),
    ) -> Result<Handled, Failure> {
        let mut open = tab.list.lock().await;
        let Some(list) = open.as_mut() else {
            return Ok(Handled::No);
        };
        match list.at(at) {
            // The page closes it.
            None => {
                self.undraw(tab, list).await;
                *open = None;
                Ok(Handled::No)
            }
            Some(Some(item)) if list.contents.items.get(item).is_some_and(|i| i.enabled) => {
                list.light(item);
                self.choose(tab, list).await?;
                *open = None;
                Ok(Handled::Yes)
            }
            Some(_) => Ok(Handled::Yes),
        }
    }

    /// Moves the pointer over an open list, or turns the wheel.
    pub(in crate::browser) async fn over_list(
        &self,
        tab: &Tab,
        at: (f64, f64),
        wheel: Option<f64>,
    ) -> Result<Handled, Failure> {
        let mut open = tab.list.lock().await;
        let Some(list) = open.as_mut() else {
            return Ok(Handled::No);
        };
        let Some(item) = list.at(at) else {
            return Ok(Handled::No);
        };
        match (wheel, item) {
            (Some(pixels), _) => list.scroll(pixels),
            (None, Some(item)) if list.contents.items.get(item).is_some_and(|i| i.enabled) => {
                list.light(item);
            }
            (None, _) => return Ok(Handled::Yes),
        }
        self.draw(tab, list).await?;
        Ok(Handled::Yes)
    }

    /// A key, or several together, while a list is open.
    pub(in crate::browser) async fn key_list(
        &self,
        tab: &Tab,
        keys: &[Key],
    ) -> Result<Handled, Failure> {
        let mut open = tab.list.lock().await;
        let Some(list) = open.as_mut() else {
            return Ok(Handled::No);
        };
        let alt = keys.iter().any(|key| key.modifier == 1);
        let other = keys.iter().any(|key| matches!(key.modifier, 2 | 4));
        let Some(key) = keys
            .iter()
            .rfind(|key| key.modifier == 0)
            .filter(|_| !other)
        else {
            return Ok(Handled::No);
        };
        let page = i64::try_from(list.place.rows).unwrap_or(1);
        let end = i64::try_from(list.contents.items.len()).unwrap_or(0);
        match key.key.as_str() {
            "ArrowDown" | "ArrowUp" | "F4" if alt || key.key == "F4" => {
                self.choose(tab, list).await?;
                *open = None;
                return Ok(Handled::Yes);
            }
            "ArrowDown" | "ArrowRight" => list.step(1),
            "ArrowUp" | "ArrowLeft" => list.step(-1),
            "PageDown" => {
                let to = list.lit.map_or(0, |lit| i64::try_from(lit).unwrap_or(0)) + page - 1;
                if let Some(item) = list.enabled(to.min(end - 1), -1) {
                    list.light(item);
                }
            }
            "PageUp" => {
                let to = list.lit.map_or(0, |lit| i64::try_from(lit).unwrap_or(0)) - page + 1;
                if let Some(item) = list.enabled(to, 1) {
                    list.light(item);
                }
            }
            "Home" => {
                if let Some(item) = list.enabled(0, 1) {
                    list.light(item);
                }
            }
            "End" => {
                if let Some(item) = list.enabled(end - 1, -1) {
                    list.light(item);
                }
            }
            "Enter" => {
                self.choose(tab, list).await?;
                *open = None;
                return Ok(Handled::Yes);
            }
            // Tab selects the highlighted row, and moves to the next field.
            "Tab" => {
                self.choose(tab, list).await?;
                *open = None;
                return Ok(Handled::No);
            }
            "Escape" => {
                self.undraw(tab, list).await;
                *open = None;
                return Ok(Handled::No);
            }
            _ => match &key.text {
                Some(text) => list.typed(&text.clone()),
                None => return Ok(Handled::No),
            },
        }
        self.draw(tab, list).await?;
        Ok(Handled::Yes)
    }

    /// Types text while a list is open; returns the rest, which is for the page.
    pub(in crate::browser) async fn type_list<'t>(
        &self,
        tab: &Tab,
        text: &'t str,
    ) -> Result<&'t str, Failure> {
        let mut open = tab.list.lock().await;
        let Some(list) = open.as_mut() else {
            return Ok(text);
        };
        let end = text.find(['\n', '\r', '\t']).unwrap_or(text.len());
        if end > 0 {
            list.typed(&text[..end]);
        }
        let rest = &text[end..];
        if rest.is_empty() {
            self.draw(tab, list).await?;
            return Ok(rest);
        }
        self.choose(tab, list).await?;
        *open = None;
        let line = rest
            .strip_prefix("\r\n")
            .or(rest.strip_prefix(['\n', '\r']));
        Ok(line.unwrap_or(rest))
    }

    /// Selects the highlighted row with the keys of the real list, so that the page sees the same events as from a person.
    async fn choose(&self, tab: &Tab, list: &mut List) -> Result<(), Failure> {
        self.undraw(tab, list).await;
        let items = &list.contents.items;
        let Some(item) = list.lit.and_then(|lit| items.get(lit)) else {
            return input::tap(tab, &["Escape"]).await;
        };
        let wanted = item.index;
        let before = items
            .iter()
            .take_while(|other| other.index != wanted)
            .filter(|other| other.enabled)
            .count();
        let mut names = vec!["Home"];
        names.extend(std::iter::repeat_n("ArrowDown", before));
        names.push("Enter");
        input::tap(tab, &names).await?;
        let chosen = on(tab, &list.session, &list.select, "selected", &[]).await;
        // If the selection led to another page, there is nothing to check.
        if let Ok(chosen) = chosen
            && chosen.as_i64() != wanted
        {
            if chosen.is_null() {
                input::tap(tab, &["Escape"]).await?;
            }
            let index = [json!(wanted)];
            on(tab, &list.session, &list.select, "choose", &index).await?;
        }
        Ok(())
    }
}
