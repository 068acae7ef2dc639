//! Reads an action in the format of the API.

use std::time::Duration;

use serde_json::{Map, Value};

use crate::action::{Action, Button, Command, WaitUntil};
use crate::fields::{Fields, bad};

/// Longest time a command may be given, in seconds.
const MAX_COMMAND: u64 = 24 * 3600;
/// Default timeout of a command.
pub const COMMAND_SECONDS: u64 = 120;
/// Default number of output bytes that `debug` returns.
const DEBUG_OUTPUT: u64 = 65_536;

const TYPES: &str = "click, double_click, triple_click, right_click, drag, move, mouse_down, mouse_up, type, keypress, \
                     key_down, key_up, scroll, wait, screenshot, go_to_url, back, handle_dialog, get_html_content, set_viewport, debug, \
                     change_proxy, list_tabs, new_tab, switch_tab, close_tab";

/// One action and its options.
#[derive(Debug, Clone)]
pub struct Request {
    pub action: Action,
    /// The action as it was received, for followers of the computer.
    pub raw: Value,
    pub tab: Option<String>,
    pub screenshot_after: bool,
    pub settle: Duration,
    pub context: bool,
    pub id: Option<String>,
}

impl Request {
    /// Reads an action that names its type.
    pub fn read(value: Value) -> Result<Self, String> {
        let Value::Object(map) = value else {
            return Err("action: must be an object with a type".to_owned());
        };
        let raw = Value::Object(map.clone());
        let fields = Fields(map);
        let kind = fields
            .text("type")?
            .ok_or_else(|| format!("type: must be given, one of {TYPES}"))?;
        let action = action(&kind, &fields)?;
        let settle = match fields.get("settle_ms") {
            None => 0,
            Some(ms) => ms
                .as_u64()
                .filter(|ms| *ms <= 60_000)
                .ok_or_else(|| bad("settle_ms", "a whole number from 0 to 60000"))?,
        };
        Ok(Self {
            action,
            tab: fields.text("tab_id")?.filter(|tab| !tab.is_empty()),
            screenshot_after: fields.flag("screenshot_after")?.unwrap_or(false),
            settle: Duration::from_millis(settle),
            context: fields.flag("include_context")?.unwrap_or(true),
            id: fields.text("request_id")?,
            raw,
        })
    }

    /// Reads the body of the endpoint for one type.
    pub fn typed(kind: &str, mut fields: Map<String, Value>) -> Result<Self, String> {
        fields.insert("type".to_owned(), kind.into());
        Self::read(Value::Object(fields))
    }

    /// Reads a batch; errors name the action by its index.
    pub fn batch(fields: &Fields) -> Result<Vec<Self>, String> {
        let actions = match fields.get("actions") {
            Some(Value::Array(actions)) if !actions.is_empty() => actions,
            _ => return Err(bad("actions", "a list of actions, and not empty")),
        };
        let read = |(at, action): (usize, &Value)| {
            Self::read(action.clone()).map_err(|why| format!("actions[{at}].{why}"))
        };
        actions.iter().enumerate().map(read).collect()
    }
}

fn action(kind: &str, fields: &Fields) -> Result<Action, String> {
    let point = || Ok::<_, String>((fields.needed_number("x")?, fields.needed_number("y")?));
    let click = |button, count| {
        point().map(|(x, y)| Action::ClickAt {
            x,
            y,
            button,
            count,
        })
    };
    let button = || {
        let name = fields.text("button")?.unwrap_or_else(|| "left".to_owned());
        Button::named(&name)
            .ok_or_else(|| bad("button", "left, right, middle, wheel, back or forward"))
    };
    let tab = || {
        fields
            .text("tab_id")?
            .ok_or_else(|| bad("tab_id", "given, as a string"))
    };
    Ok(match kind {
        "click" => click(button()?, 1)?,
        "double_click" => click(Button::Left, 2)?,
        "triple_click" => click(Button::Left, 3)?,
        "right_click" => click(Button::Right, 1)?,
        "drag" => Action::Drag(drag(fields)?),
        "move" | "mouse_move" => point().map(|(x, y)| Action::Move { x, y })?,
        "mouse_down" => {
            let button = button()?;
            point().map(|(x, y)| Action::MouseDown { x, y, button })?
        }
        "mouse_up" => {
            let button = button()?;
            point().map(|(x, y)| Action::MouseUp { x, y, button })?
        }
        "type" => Action::Insert(fields.needed_text("text")?),
        "keypress" | "hotkey" | "key" => Action::Keys(keys(fields)?),
        "key_down" => Action::KeyDown(fields.needed_text("key")?),
        "key_up" => Action::KeyUp(fields.needed_text("key")?),
        "scroll" => {
            let far = |name, old| {
                Ok::<_, String>(match fields.number(name)? {
                    Some(far) => far,
                    None => fields.number(old)?.unwrap_or(0.0),
                })
            };
            let at = match (fields.number("x")?, fields.number("y")?) {
                (Some(x), Some(y)) => Some((x, y)),
                (None, None) => None,
                (None, Some(_)) => return Err(bad("x", "given together with y")),
                (Some(_), None) => return Err(bad("y", "given together with x")),
            };
            Action::Scroll {
                at,
                dx: far("dx", "scroll_x")?,
                dy: far("dy", "scroll_y")?,
            }
        }
        "wait" => match fields.get("ms") {
            None => Action::Wait(1000),
            Some(ms) => Action::Wait(
                ms.as_u64()
                    .ok_or_else(|| bad("ms", "a whole number of milliseconds"))?,
            ),
        },
        "screenshot" => Action::Screenshot {
            base64: fields.flag("base64")?.unwrap_or(false),
        },
        "go_to_url" | "navigate" => {
            let url = fields.needed_text("url")?;
            let until = fields.one_of("wait_until", &WaitUntil::NAMES)?;
            match until.as_deref().and_then(WaitUntil::named) {
                Some(until) => Action::NavigateUntil { url, until },
                None => Action::Navigate(url),
            }
        }
        "handle_dialog" => Action::HandleDialog {
            accept: fields.flag("accept")?.unwrap_or(true),
            text: fields.text("text")?,
        },
        "back" => Action::Back,
        "get_html_content" | "html" => {
            fields.flag("auto_detect_encoding")?;
            Action::Html
        }
        "set_viewport" | "viewport" => Action::Viewport {
            width: fields.side("width")?,
            height: fields.side("height")?,
            scale: fields.scale("scale_factor")?,
        },
        "change_proxy" => {
            let proxy = fields.needed_text("proxy_url")?;
            Action::ChangeProxy(Some(proxy).filter(|proxy| !proxy.is_empty()))
        }
        "debug" => {
            let inner = fields.object("debug")?;
            let fields = inner.as_ref().unwrap_or(fields);
            let most = fields.count("max_output_length", 64 << 20)?;
            Action::Debug {
                command: command(fields)?,
                most: usize::try_from(most.unwrap_or(DEBUG_OUTPUT)).unwrap_or(usize::MAX),
            }
        }
        "list_tabs" => Action::ListTabs,
        "new_tab" => Action::NewTab(fields.text("url")?.filter(|url| !url.is_empty())),
        "switch_tab" => Action::SwitchTab(tab()?),
        "close_tab" => Action::CloseTab(tab()?),
        other => {
            return Err(format!(
                "type: {other:?} is not an action; it must be one of {TYPES}"
            ));
        }
    })
}

fn keys(fields: &Fields) -> Result<Vec<String>, String> {
    let wrong = || bad("keys", "a list of key names");
    let keys = match fields.get("keys").or(fields.get("key")) {
        Some(Value::String(key)) => vec![key.clone()],
        Some(Value::Array(keys)) => keys
            .iter()
            .map(|key| key.as_str().map(str::to_owned).ok_or_else(wrong))
            .collect::<Result<_, _>>()?,
        _ => return Err(wrong()),
    };
    if keys.is_empty() {
        return Err(wrong());
    }
    Ok(keys)
}

fn drag(fields: &Fields) -> Result<Vec<(f64, f64)>, String> {
    let Some(path) = fields.get("path") else {
        return Ok(vec![
            (fields.needed_number("x1")?, fields.needed_number("y1")?),
            (fields.needed_number("x2")?, fields.needed_number("y2")?),
        ]);
    };
    let place = |place: &Value| Some((place["x"].as_f64()?, place["y"].as_f64()?));
    path.as_array()
        .filter(|path| path.len() >= 2)
        .and_then(|path| path.iter().map(place).collect())
        .ok_or_else(|| bad("path", "a list of two places {x, y} or more"))
}

/// Reads a shell command, as `exec` and `debug` take it.
pub fn command(fields: &Fields) -> Result<Command, String> {
    let line = fields.needed_text("command")?;
    if line.trim().is_empty() {
        return Err(bad("command", "a shell command, and not empty"));
    }
    if line.contains('\0') {
        return Err(bad("command", "text without a zero byte"));
    }
    let env = fields.labels("env")?;
    let wrong = |name: &String| name.is_empty() || name.contains(['=', '\0']);
    if env.keys().any(wrong) || env.values().any(|value| value.contains('\0')) {
        return Err(bad(
            "env",
            "an object of variables: names without =, no zero byte",
        ));
    }
    let seconds = fields.count("timeout_seconds", MAX_COMMAND)?;
    Ok(Command {
        line,
        cwd: fields.text("cwd")?.map(Into::into),
        env,
        timeout: Duration::from_secs(seconds.unwrap_or(COMMAND_SECONDS)),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn bad_actions_are_named_by_field() {
        for (value, start) in [
            (json!(3), "action: "),
            (json!({}), "type: "),
            (json!({"type": "somersault"}), "type: "),
            (json!({"type": "click", "y": 1}), "x: "),
            (json!({"type": "click", "x": "left", "y": 1}), "x: "),
            (
                json!({"type": "click", "x": 1, "y": 1, "button": "big"}),
                "button: ",
            ),
            (json!({"type": "scroll", "x": 1, "dy": 5}), "y: "),
            (json!({"type": "keypress", "keys": []}), "keys: "),
            (json!({"type": "keypress", "keys": [1]}), "keys: "),
            (
                json!({"type": "drag", "path": [{"x": 1, "y": 1}]}),
                "path: ",
            ),
            (json!({"type": "set_viewport", "width": 20_000}), "width: "),
            (json!({"type": "set_viewport", "height": -1}), "height: "),
            (
                json!({"type": "set_viewport", "scale_factor": 0}),
                "scale_factor: ",
            ),
            (json!({"type": "wait", "ms": "long"}), "ms: "),
            (
                json!({"type": "debug", "debug": {"command": " "}}),
                "command: ",
            ),
            (json!({"type": "wait", "settle_ms": -5}), "settle_ms: "),
            (json!({"type": "close_tab"}), "tab_id: "),
            (
                json!({"type": "navigate", "url": "a.b", "wait_until": "networkidle"}),
                "wait_until: ",
            ),
            (
                json!({"type": "handle_dialog", "accept": "yes"}),
                "accept: ",
            ),
        ] {
            let why = Request::read(value.clone()).expect_err("refused");
            assert!(why.starts_with(start), "{value}: {why}");
        }
    }

    #[test]
    fn the_second_action_of_a_batch_is_named() {
        let body = json!({"actions": [{"type": "wait"}, {"type": "click"}]}).to_string();
        let fields = Fields::read(body.as_bytes()).expect("JSON");
        let why = Request::batch(&fields).expect_err("refused");
        assert!(why.starts_with("actions[1].x: "), "{why}");
    }
}
