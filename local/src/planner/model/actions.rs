//! Translates the actions of a model to actions of a computer.

use serde_json::Value;

use crate::action::{Action, Button};

/// An action in words.
pub fn describe(action: &Value) -> String {
    let kind = action["type"].as_str().unwrap_or("action");
    let rest: Vec<String> = action
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, value)| *name != "type" && !value.is_null())
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    format!("{kind} {}", rest.join(" "))
        .trim_end()
        .chars()
        .take(200)
        .collect()
}

/// A model coordinate (0 to 999) as a pixel of a side of that length.
fn pixel(value: &Value, side: u32) -> Option<f64> {
    let last = f64::from(side.saturating_sub(1));
    Some((value.as_f64()?.clamp(0.0, 999.0) / 999.0 * last).round())
}

/// A model's action as an action of a computer, with coordinates of a screen of that size.
pub fn translate(action: &Value, width: u32, height: u32) -> Option<Action> {
    let at = |x: &Value, y: &Value| Some((pixel(x, width)?, pixel(y, height)?));
    let point = || at(&action["x"], &action["y"]);
    let click = |button, count| {
        point().map(|(x, y)| Action::ClickAt {
            x,
            y,
            button,
            count,
        })
    };
    let text = || action["text"].as_str().map(str::to_owned);
    Some(match action["type"].as_str()? {
        "click" => match action["button"].as_str() {
            Some(name) => click(Button::named(name).unwrap_or(Button::Left), 1)?,
            None => click(Button::Left, 1)?,
        },
        "double_click" => click(Button::Left, 2)?,
        "triple_click" => click(Button::Left, 3)?,
        "right_click" => click(Button::Right, 1)?,
        "type" => Action::Insert(text()?),
        "keypress" | "key" => Action::Keys(match &action["keys"] {
            Value::Array(keys) => keys
                .iter()
                .filter_map(|key| key.as_str().map(str::to_owned))
                .collect(),
            Value::String(keys) => vec![keys.clone()],
            _ => vec![
                action["key"]
                    .as_str()
                    .or(action["text"].as_str())?
                    .to_owned(),
            ],
        }),
        "scroll" | "hscroll" => {
            let amount = |names: [&str; 3]| {
                names
                    .iter()
                    .find_map(|name| action[*name].as_f64())
                    .unwrap_or(0.0)
            };
            Action::Scroll {
                at: point(),
                dx: amount(["scroll_x", "dx", "delta_x"]),
                dy: amount(["scroll_y", "dy", "delta_y"]),
            }
        }
        "wait" => Action::Wait(action["ms"].as_u64().unwrap_or(1000).min(60_000)),
        "drag" => Action::Drag(match action["path"].as_array() {
            Some(path) => path
                .iter()
                .map(|p| at(&p["x"], &p["y"]))
                .collect::<Option<_>>()?,
            None => vec![
                at(&action["x1"], &action["y1"]).or_else(point)?,
                at(&action["x2"], &action["y2"])
                    .or_else(|| at(&action["end_x"], &action["end_y"]))?,
            ],
        }),
        "move" => point().map(|(x, y)| Action::Move { x, y })?,
        "navigate" | "go_to_url" => Action::Navigate(action["url"].as_str()?.to_owned()),
        "back" => Action::Back,
        "screenshot" => Action::Look,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn coordinates_reach_both_edges() {
        assert_eq!(pixel(&json!(0), 1280), Some(0.0));
        assert_eq!(pixel(&json!(999), 1280), Some(1279.0));
        assert_eq!(pixel(&json!(500), 720), Some(360.0));
    }

    #[test]
    fn actions_are_translated_and_unknown_ones_are_not() {
        let right = translate(
            &json!({"type": "click", "x": 0, "y": 999, "button": "right"}),
            100,
            100,
        );
        assert_eq!(
            right,
            Some(Action::ClickAt {
                x: 0.0,
                y: 99.0,
                button: Button::Right,
                count: 1
            })
        );
        assert_eq!(translate(&json!({"type": "somersault"}), 100, 100), None);
        assert_eq!(translate(&json!({"type": "click"}), 100, 100), None);
    }
}
