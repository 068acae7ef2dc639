//! The `model` planner: asks a computer-use model at an OpenAI-compatible Responses endpoint.
//!
//! Each round sends a screenshot and gets `computer_call` items back; without one, the text is the result. If a call
//! fails, the model is told and decides what to do; if the model itself fails, the task fails.

mod actions;
mod client;
mod http;
mod reply;

use std::collections::VecDeque;

use base64::Engine as _;
use futures::FutureExt;
use futures::future::BoxFuture;
use serde_json::{Value, json};

use self::client::Client;
pub use self::http::http_client;
use self::reply::Reply;
use super::{Decision, Model, Planner, View};
use crate::computer::Kind;
use crate::failure::Failure;
use crate::task::Params;

/// How many invalid calls in a row are allowed before the task fails.
const MISSES: u32 = 8;

/// A conversation with the model.
#[derive(Debug)]
pub struct ModelPlanner {
    client: Client,
    name: String,
    instructions: Option<String>,
    temperature: Option<f64>,
    kind: Kind,
    opening: Vec<Value>,
    /// Calls of the last response that are still to be performed.
    calls: VecDeque<Value>,
    /// Ids of calls whose screenshot the model waits for, with what went wrong with them.
    owed: Vec<(String, Option<String>)>,
    said: String,
    messages: Vec<String>,
    misses: u32,
}

impl ModelPlanner {
    /// Prepares a conversation; the model is asked at its `/responses`.
    pub fn new(model: &Model, params: &Params, kind: Kind) -> Result<Self, Failure> {
        let mut opening = params.context.clone();
        opening.push(json!({"role": "user", "content": [{"type": "input_text", "text": params.instruction}]}));
        Ok(Self {
            client: Client::new(model)?,
            name: model.name.clone(),
            instructions: params.system_prompt.clone(),
            temperature: params.temperature,
            kind,
            opening,
            calls: VecDeque::new(),
            owed: Vec::new(),
            said: String::new(),
            messages: Vec::new(),
            misses: 0,
        })
    }

    async fn ask(&mut self, view: &View<'_>) -> Result<(), Failure> {
        let png = base64::engine::general_purpose::STANDARD.encode(view.png);
        let image = json!({"type": "input_image", "image_url": format!("data:image/png;base64,{png}"), "detail": "auto"});
        let text = |text: String| json!({"role": "user", "content": [{"type": "input_text", "text": text}]});
        let mut input = std::mem::take(&mut self.opening);
        if let Some(content) = input
            .last_mut()
            .and_then(|turn| turn["content"].as_array_mut())
        {
            content.push(image.clone());
        }
        let mut errors = Vec::new();
        for (call, error) in self.owed.drain(..) {
            input.push(json!({"type": "computer_call_output", "call_id": call, "output": image}));
            errors.extend(error.map(|error| text(format!("The call {call} failed: {error}"))));
        }
        input.extend(errors);
        input.extend(self.messages.drain(..).map(text));
        let mut body = json!({
            "model": self.name,
            "tools": [{"type": "computer_use", "display_width": view.width, "display_height": view.height,
                "environment": self.kind.name()}],
        });
        for (name, value) in [
            ("instructions", self.instructions.clone().map(Value::from)),
            ("temperature", self.temperature.map(Value::from)),
        ] {
            if let Some(value) = value {
                body[name] = value;
            }
        }
        let response = self.client.ask(body, input).await?;
        let Reply { calls, said } = Reply::read(&response)?;
        self.calls = calls.into();
        self.said = said;
        Ok(())
    }

    async fn decide(&mut self, view: View<'_>) -> Result<Decision, Failure> {
        loop {
            let Some(call) = self.calls.pop_front() else {
                let waiting =
                    !self.owed.is_empty() || !self.messages.is_empty() || !self.opening.is_empty();
                if !waiting {
                    return Ok(Decision::Done {
                        result: std::mem::take(&mut self.said),
                    });
                }
                self.ask(&view).await?;
                continue;
            };
            if let Some(decision) = self.act(&call, &view)? {
                return Ok(decision);
            }
        }
    }

    /// The decision that a call asks for; `None` if it is invalid, which the model is told.
    fn act(&mut self, call: &Value, view: &View<'_>) -> Result<Option<Decision>, Failure> {
        let id = call["call_id"].as_str().or(call["id"].as_str());
        let Some(id) = id else {
            return Err(Failure::fatal(
                "api_error",
                format!(
                    "the model's response is malformed: a computer_call has no call_id: {call}"
                ),
            ));
        };
        self.owed.push((id.to_owned(), None));
        let action = &call["action"];
        let kind = action["type"].as_str().unwrap_or_default();
        if matches!(kind, "terminate" | "done" | "answer") {
            return self.end(action).map(Some);
        }
        let label = actions::describe(action);
        if let Some(action) = actions::translate(action, view.width, view.height) {
            return Ok(Some(Decision::Act { action, label }));
        }
        self.misses += 1;
        let why = format!(
            "{label:?} is not an action that can be performed; give a known type with all its fields, such as x and y for a click"
        );
        if self.misses > MISSES {
            return Err(Failure::fatal(
                "exec_failed",
                format!(
                    "the model asked for {MISSES} actions in a row that cannot be done; the last one: {why}"
                ),
            ));
        }
        self.fault(why);
        Ok(None)
    }

    fn fault(&mut self, why: String) {
        if let Some((_, error)) = self.owed.last_mut() {
            *error = Some(why);
        }
    }

    fn end(&mut self, action: &Value) -> Result<Decision, Failure> {
        let result = ["result", "text", "answer"]
            .iter()
            .find_map(|name| action[*name].as_str());
        if matches!(
            action["status"].as_str(),
            Some("failure" | "failed" | "infeasible")
        ) {
            let why = result.unwrap_or("it gave no reason");
            return Err(Failure::fatal(
                "exec_failed",
                format!("the model gave up: {why}"),
            ));
        }
        let result = result.unwrap_or(&self.said).to_owned();
        Ok(Decision::Done { result })
    }
}

impl Planner for ModelPlanner {
    fn next<'a>(&'a mut self, view: View<'a>) -> BoxFuture<'a, Result<Decision, Failure>> {
        self.decide(view).boxed()
    }

    fn failed(&mut self, failure: Failure) -> Result<(), Failure> {
        self.misses += 1;
        if self.misses > MISSES {
            return Err(failure);
        }
        self.fault(failure.message);
        // The calls after it were planned for a screen that does not exist.
        for call in self.calls.drain(..) {
            if let Some(id) = call["call_id"].as_str().or(call["id"].as_str()) {
                let why = "not done, because the call before it failed".to_owned();
                self.owed.push((id.to_owned(), Some(why)));
            }
        }
        Ok(())
    }

    fn succeeded(&mut self) {
        self.misses = 0;
    }

    fn message(&mut self, text: &str) -> Result<(), String> {
        self.messages.push(text.to_owned());
        Ok(())
    }

    fn total(&self) -> Option<u64> {
        None
    }
}
