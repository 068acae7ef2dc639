//! The `model` planner: asks a computer-use model at an OpenAI-compatible Responses endpoint.
//!
//! Each round sends a screenshot and gets `computer_call` items back; when none comes the text is the result.

use std::collections::VecDeque;
use std::time::Duration;

use base64::Engine as _;
use futures::FutureExt;
use futures::future::BoxFuture;
use serde_json::{Value, json};

use super::{Decision, Model, Planner, View};
use crate::action::{Action, Button};
use crate::computer::Kind;
use crate::failure::Failure;
use crate::task::Params;

/// Longest time that one answer of the model may take.
const ANSWER: Duration = Duration::from_secs(300);

/// A conversation with the model.
#[derive(Debug)]
pub struct ModelPlanner {
    http: reqwest::Client,
    model: Model,
    instructions: Option<String>,
    temperature: Option<f64>,
    kind: Kind,
    opening: Vec<Value>,
    /// Calls of the last answer that are still to be done.
    calls: VecDeque<Value>,
    /// Ids of calls whose screenshot the model waits for.
    owed: Vec<String>,
    previous: Option<String>,
    said: String,
    messages: Vec<String>,
}

impl ModelPlanner {
    /// Prepares a conversation; `the model is asked at its `/responses`.
    pub fn new(model: &Model, params: &Params, kind: Kind) -> Result<Self, Failure> {
        let http = reqwest::Client::builder()
            .timeout(ANSWER)
            .build()
            .map_err(|e| {
                Failure::fatal("api_error", format!("no HTTP client for the model: {e}"))
            })?;
        let mut opening = params.context.clone();
        opening.push(json!({"role": "user", "content": [{"type": "input_text", "text": params.instruction}]}));
        Ok(Self {
            http,
            model: model.clone(),
            instructions: params.system_prompt.clone(),
            temperature: params.temperature,
            kind,
            opening,
            calls: VecDeque::new(),
            owed: Vec::new(),
            previous: None,
            said: String::new(),
            messages: Vec::new(),
        })
    }

    async fn ask(&mut self, view: &View<'_>) -> Result<(), Failure> {
        let png = base64::engine::general_purpose::STANDARD.encode(view.png);
        let image = json!({"type": "input_image", "image_url": format!("data:image/png;base64,{png}"), "detail": "auto"});
        let mut input = std::mem::take(&mut self.opening);
        if let Some(content) = input
            .last_mut()
            .and_then(|turn| turn["content"].as_array_mut())
        {
            content.push(image.clone());
        }
        for call in self.owed.drain(..) {
            input.push(json!({"type": "computer_call_output", "call_id": call, "output": image}));
        }
        for text in self.messages.drain(..) {
            input.push(json!({"role": "user", "content": [{"type": "input_text", "text": text}]}));
        }
        let mut body = json!({
            "model": self.model.name,
            "input": input,
            "tools": [{"type": "computer_use", "display_width": view.width, "display_height": view.height,
                "environment": self.kind.name()}],
        });
        for (name, value) in [
            (
                "previous_response_id",
                self.previous.clone().map(Value::from),
            ),
            ("instructions", self.instructions.clone().map(Value::from)),
            ("temperature", self.temperature.map(Value::from)),
        ] {
            if let Some(value) = value {
                body[name] = value;
            }
        }
        let unreachable = |e: reqwest::Error| {
            Failure::passing("api_error", format!("the model did not answer: {e}"))
        };
        let answer = self
            .http
            .post(self.model.address("responses"))
            .headers(self.model.headers())
            .json(&body)
            .send()
            .await
            .map_err(unreachable)?;
        let status = answer.status();
        let text = answer.text().await.map_err(unreachable)?;
        let start: String = text.chars().take(200).collect();
        if !status.is_success() {
            let passing = status.is_server_error() || status.as_u16() == 429;
            let failure =
                Failure::fatal("api_error", format!("the model answered {status}: {start}"));
            return Err(Failure {
                retryable: passing,
                ..failure
            });
        }
        let answer: Value = serde_json::from_str(&text).map_err(|_| {
            Failure::fatal(
                "api_error",
                format!("the model's answer is not JSON: {start}"),
            )
        })?;
        self.previous = answer["id"].as_str().map(str::to_owned);
        self.said.clear();
        for item in answer["output"].as_array().into_iter().flatten() {
            match item["type"].as_str() {
                Some("computer_call") => self.calls.push_back(item.clone()),
                Some("message") => {
                    for part in item["content"].as_array().into_iter().flatten() {
                        self.said
                            .push_str(part["text"].as_str().unwrap_or_default());
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    async fn decide(&mut self, view: View<'_>) -> Result<Decision, Failure> {
        if self.calls.is_empty() {
            self.ask(&view).await?;
        }
        let Some(call) = self.calls.pop_front() else {
            // A message that came while the model finished still deserves an answer.
            if self.messages.is_empty() {
                return Ok(Decision::Done {
                    result: std::mem::take(&mut self.said),
                });
            }
            self.ask(&view).await?;
            return match self.calls.pop_front() {
                Some(call) => self.act(&call, &view),
                None => Ok(Decision::Done {
                    result: std::mem::take(&mut self.said),
                }),
            };
        };
        self.act(&call, &view)
    }

    fn act(&mut self, call: &Value, view: &View<'_>) -> Result<Decision, Failure> {
        if let Some(id) = call["call_id"].as_str().or(call["id"].as_str()) {
            self.owed.push(id.to_owned());
        }
        let action = &call["action"];
        let kind = action["type"].as_str().unwrap_or_default();
        if matches!(kind, "terminate" | "done" | "answer") {
            let result = ["result", "text", "answer"]
                .iter()
                .find_map(|name| action[*name].as_str());
            if action["status"] == "failure" {
                let why = result.unwrap_or("it gave no reason");
                return Err(Failure::fatal(
                    "exec_failed",
                    format!("the model gave up: {why}"),
                ));
            }
            return Ok(Decision::Done {
                result: result.unwrap_or(&self.said).to_owned(),
            });
        }
        let label = describe(action);
        match translate(action, view.width, view.height) {
            Some(action) => Ok(Decision::Act { action, label }),
            None => Err(Failure::fatal(
                "exec_failed",
                format!("the model asked for an unknown action: {label}"),
            )),
        }
    }
}

fn describe(action: &Value) -> String {
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

fn translate(action: &Value, width: u32, height: u32) -> Option<Action> {
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

impl Planner for ModelPlanner {
    fn next<'a>(&'a mut self, view: View<'a>) -> BoxFuture<'a, Result<Decision, Failure>> {
        self.decide(view).boxed()
    }

    fn message(&mut self, text: &str) -> Result<(), String> {
        self.messages.push(text.to_owned());
        Ok(())
    }

    fn total(&self) -> Option<u64> {
        None
    }
}

#[cfg(test)]
mod tests {
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
