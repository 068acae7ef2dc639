//! The list of a `<select>`. Chromium opens it in a window that no screenshot has and no coordinates reach, so it is drawn
//! into the page, clicks on it are matched to its rows, and the choice is made with the keys that the real list takes.

use std::time::Duration;

use serde_json::{Value, json};

use super::keys::Key;
use super::list::{Contents, Item, List, Place};
use super::tab::Tab;
use super::{Browser, input};
use crate::failure::Failure;

const SCRIPT: &str = include_str!("../../resources/select.js");
/// How many rows are visible at once, as in Chromium's own list.
const ROWS: usize = 20;
/// How long the frames of other origins may take to report whether they have an open list.
const FRAMES: Duration = Duration::from_millis(500);

/// The effect of an input while a list was open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
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

/// The element whose list is open, as session and object.
async fn find(tab: &Tab, at: Option<(f64, f64)>) -> Result<Option<(String, String)>, Failure> {
    let ask = |session: &str| {
        let params = json!({"expression": format!("({SCRIPT}).find()")});
        tab.client.send(Some(session), "Runtime.evaluate", params)
    };
    let answer = tab.answer(ask(&tab.session), super::tab::ANSWER).await?;
    let result = &answer["result"];
    if result["subtype"] == "node" {
        return Ok(object(result).map(|object| (tab.session.clone(), object)));
    }
    if result["value"] == "frame" {
        let frames: Vec<String> = tab.frames().values().cloned().collect();
        let calls: Vec<_> = frames
            .into_iter()
            .map(|session| (ask(&session), session))
            .collect();
        for (call, session) in calls {
            // A frame that is being replaced has no list.
            if let Ok(answer) = call.wait(FRAMES).await
                && answer["result"]["subtype"] == "node"
            {
                return Ok(object(&answer["result"]).map(|object| (session, object)));
            }
        }
    }
    // An element in a closed shadow root is still found by its position.
    let Some((x, y)) = at else { return Ok(None) };
    let place = json!({"x": x.floor() as i64, "y": y.floor() as i64});
    let node = tab.call("DOM.getNodeForLocation", place).await?;
    let node = json!({"backendNodeId": node["backendNodeId"]});
    let described = tab.call("DOM.describeNode", node.clone()).await?;
    if described["node"]["nodeName"] != "SELECT" {
        return Ok(None);
    }
    let resolved = tab.call("DOM.resolveNode", node).await?;
    Ok(object(&resolved["object"]).map(|object| (tab.session.clone(), object)))
}

fn object(value: &Value) -> Option<String> {
    value["objectId"].as_str().map(str::to_owned)
}

/// The border box of a node as x, y, width and height in its session's viewport.
async fn area(tab: &Tab, session: &str, node: Value, which: &str) -> Result<[f64; 4], Failure> {
    let model = tab.call_frame(session, "DOM.getBoxModel", node).await?;
    let quad: Vec<f64> = serde_json::from_value(model["model"][which].clone()).unwrap_or_default();
    let (Some(x), Some(y), Some(right), Some(bottom)) =
        (quad.first(), quad.get(1), quad.get(4), quad.get(5))
    else {
        return Err(Failure::passing(
            "exec_failed",
            "the list has no place on the page",
        ));
    };
    Ok([*x, *y, right - x, bottom - y])
}

/// The position of a frame's viewport on the page.
async fn origin(tab: &Tab, session: &str) -> Result<(f64, f64), Failure> {
    let frame = {
        let frames = tab.frames();
        let of = frames.iter().find(|(_, other)| *other == session);
        of.map(|(frame, _)| frame.clone())
    };
    let Some(frame) = frame else {
        return Ok((0.0, 0.0));
    };
    // The session of its parent, which has the element that contains the frame.
    let parents: Vec<String> = {
        let frames = tab.frames();
        let others = frames.values().filter(|other| *other != session).cloned();
        std::iter::once(tab.session.clone()).chain(others).collect()
    };
    for parent in parents {
        let owner = tab
            .call_frame(&parent, "DOM.getFrameOwner", json!({"frameId": frame}))
            .await;
        if let Ok(owner) = owner {
            let node = json!({"backendNodeId": owner["backendNodeId"]});
            let [x, y, ..] = area(tab, &parent, node, "content").await?;
            let (left, top) = Box::pin(origin(tab, &parent)).await?;
            return Ok((left + x, top + y));
        }
    }
    Ok((0.0, 0.0))
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

    /// A click while a list is open.
    pub(super) async fn click_list(&self, tab: &Tab, at: (f64, f64)) -> Result<Taken, Failure> {
        let mut open = tab.list.lock().await;
        let Some(list) = open.as_mut() else {
            return Ok(Taken::No);
        };
        match list.at(at) {
            // The page closes it.
            None => {
                self.undraw(tab, list).await;
                *open = None;
                Ok(Taken::No)
            }
            Some(Some(item)) if list.contents.items.get(item).is_some_and(|i| i.enabled) => {
                list.light(item);
                self.choose(tab, list).await?;
                *open = None;
                Ok(Taken::Yes)
            }
            Some(_) => Ok(Taken::Yes),
        }
    }

    /// Moves the pointer over an open list, or turns the wheel.
    pub(super) async fn over_list(
        &self,
        tab: &Tab,
        at: (f64, f64),
        wheel: Option<f64>,
    ) -> Result<Taken, Failure> {
        let mut open = tab.list.lock().await;
        let Some(list) = open.as_mut() else {
            return Ok(Taken::No);
        };
        let Some(item) = list.at(at) else {
            return Ok(Taken::No);
        };
        match (wheel, item) {
            (Some(pixels), _) => list.scroll(pixels),
            (None, Some(item)) if list.contents.items.get(item).is_some_and(|i| i.enabled) => {
                list.light(item);
            }
            (None, _) => return Ok(Taken::Yes),
        }
        self.draw(tab, list).await?;
        Ok(Taken::Yes)
    }

    /// A key, or several together, while a list is open.
    pub(super) async fn key_list(&self, tab: &Tab, keys: &[Key]) -> Result<Taken, Failure> {
        let mut open = tab.list.lock().await;
        let Some(list) = open.as_mut() else {
            return Ok(Taken::No);
        };
        let alt = keys.iter().any(|key| key.modifier == 1);
        let other = keys.iter().any(|key| matches!(key.modifier, 2 | 4));
        let Some(key) = keys
            .iter()
            .rfind(|key| key.modifier == 0)
            .filter(|_| !other)
        else {
            return Ok(Taken::No);
        };
        let page = i64::try_from(list.place.rows).unwrap_or(1);
        let end = i64::try_from(list.contents.items.len()).unwrap_or(0);
        match key.key.as_str() {
            "ArrowDown" | "ArrowUp" | "F4" if alt || key.key == "F4" => {
                self.choose(tab, list).await?;
                *open = None;
                return Ok(Taken::Yes);
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
                return Ok(Taken::Yes);
            }
            // Tab selects the highlighted row, and moves to the next field.
            "Tab" => {
                self.choose(tab, list).await?;
                *open = None;
                return Ok(Taken::No);
            }
            "Escape" => {
                self.undraw(tab, list).await;
                *open = None;
                return Ok(Taken::No);
            }
            _ => match &key.text {
                Some(text) => list.typed(&text.clone()),
                None => return Ok(Taken::No),
            },
        }
        self.draw(tab, list).await?;
        Ok(Taken::Yes)
    }

    /// Types text while a list is open; returns the rest, which is for the page.
    pub(super) async fn type_list<'t>(&self, tab: &Tab, text: &'t str) -> Result<&'t str, Failure> {
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

fn read_items(contents: &Contents) -> Vec<Value> {
    let item = |item: &Item| json!({"label": item.label, "inside": item.inside});
    contents.items.iter().map(item).collect()
}
