//! The list of a `<select>`. Chromium opens it in a window that no screenshot has and no coordinates reach, so it is drawn
//! into the page, clicks on it are matched to its rows, and the choice is made with the keys that the real list takes.

mod find;
mod input;

use serde_json::{Value, json};

use super::Browser;
use super::list::{Contents, Item, List, Place};
use super::tab::Tab;
use crate::failure::Failure;
use find::{area, find, object, origin};

const SCRIPT: &str = include_str!("../../../resources/select.js");
/// How many rows are visible at once, as in Chromium's own list.
const ROWS: usize = 20;

/// The effect of an input while a list was open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handled {
    /// The list handled it.
    Yes,
    /// It is for the page; the list is closed.
    No,
}

fn function(name: &str) -> String {
    format!("function(...args) {{ return ({SCRIPT}).{name}.apply(this, args); }}")
}

async fn on(
    tab: &Tab,
    session: &str,
    object: &str,
    name: &str,
    arguments: &[Value],
) -> Result<Value, Failure> {
    let arguments: Vec<Value> = arguments.iter().map(|a| json!({"value": a})).collect();
    let params = json!({
        "objectId": object, "functionDeclaration": function(name), "arguments": arguments, "returnByValue": true,
    });
    let done = tab
        .call_frame(session, "Runtime.callFunctionOn", params)
        .await?;
    Ok(done["result"]["value"].clone())
}

impl Browser {
    /// Draws the list that an action may have opened.
    pub(super) async fn opened_list(&self, tab: &Tab, at: Option<(f64, f64)>) {
        let mut open = tab.list.lock().await;
        if open.is_some() {
            return;
        }
        // A page that is closed at this moment has no list.
        let Ok(Some((session, select))) = find(tab, at).await else {
            return;
        };
        if let Ok(Some(list)) = self.make(tab, session, select).await {
            *open = Some(list);
        }
    }

    async fn make(
        &self,
        tab: &Tab,
        session: String,
        select: String,
    ) -> Result<Option<List>, Failure> {
        let read = on(tab, &session, &select, "read", &[]).await?;
        let Ok(contents) = serde_json::from_value::<Contents>(read) else {
            return Ok(None);
        };
        let object = json!({"objectId": select});
        let [x, y, width, height] = area(tab, &session, object, "border").await?;
        let (left, top) = origin(tab, &session).await?;
        let (left, top) = (left + x, top + y);
        let data = json!({"items": read_items(&contents), "size": contents.size, "family": contents.family});
        let measured = self.evaluate_drawn(tab, "measure", &data, true).await?;
        let wide = measured["value"].as_f64().unwrap_or_default() + 14.0;
        let screen = self.screen();
        let (most_x, most_y) = (f64::from(screen.width), f64::from(screen.height));
        let row = (contents.size * 1.35).round().max(16.0);
        let below = most_y - top - height;
        let fits = |room: f64| ((room - 2.0) / row).floor().max(1.0) as usize;
        let wanted = contents.items.len().clamp(1, ROWS);
        let under = wanted <= fits(below) || below >= top;
        let rows = wanted.min(fits(if under { below } else { top }));
        let tall = row * rows as f64 + 2.0;
        let width = width.max(wide).min(most_x);
        let is_selected = |item: &Item| item.index == Some(contents.selected);
        let selected = contents.items.iter().position(is_selected);
        let place = Place {
            left: left.min(most_x - width).max(0.0),
            top: if under { top + height } else { top - tall },
            width,
            row,
            rows,
        };
        let mut list = List::new(session, select, contents, place);
        if let Some(selected) = selected {
            list.light(selected);
        }
        self.draw(tab, &mut list).await?;
        Ok(Some(list))
    }

    async fn evaluate_drawn(
        &self,
        tab: &Tab,
        name: &str,
        data: &Value,
        by_value: bool,
    ) -> Result<Value, Failure> {
        let expression = format!("({SCRIPT}).{name}({data})");
        let params = json!({"expression": expression, "returnByValue": by_value});
        let done = tab.call("Runtime.evaluate", params).await?;
        Ok(done["result"].clone())
    }

    async fn draw(&self, tab: &Tab, list: &mut List) -> Result<(), Failure> {
        self.undraw(tab, list).await;
        let rows: Vec<Value> = list
            .shown()
            .filter_map(|at| {
                let item = list.contents.items.get(at)?;
                Some(json!({
                    "label": item.label, "kind": item.kind, "enabled": item.enabled, "inside": item.inside,
                    "lit": list.lit == Some(at),
                }))
            })
            .collect();
        let data = json!({
            "rows": rows, "left": list.place.left, "top": list.place.top, "width": list.place.width, "row": list.place.row,
            "height": list.place.row * list.place.rows as f64 + 2.0, "size": list.contents.size,
            "family": list.contents.family,
        });
        let host = self.evaluate_drawn(tab, "draw", &data, false).await?;
        list.drawn = object(&host);
        Ok(())
    }

    async fn undraw(&self, tab: &Tab, list: &mut List) {
        if let Some(host) = list.drawn.take() {
            // If the page is gone, so is the list.
            let _ = on(tab, &tab.session, &host, "remove", &[]).await;
        }
    }

    /// Removes a list that the page has closed in the meantime.
    pub(super) async fn check_list(&self, tab: &Tab) {
        let mut open = tab.list.lock().await;
        if let Some(list) = open.as_mut() {
            let still = on(tab, &list.session, &list.select, "open", &[]).await;
            if !still.is_ok_and(|still| still == true) {
                self.undraw(tab, list).await;
                *open = None;
            }
        }
    }
}

fn read_items(contents: &Contents) -> Vec<Value> {
    let item = |item: &Item| json!({"label": item.label, "inside": item.inside});
    contents.items.iter().map(item).collect()
}
