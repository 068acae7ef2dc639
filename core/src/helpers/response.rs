//! The text and the requested actions of a model's response.

use serde_json::Value;

use super::Coordinates;
use crate::types::{
    ResponseComputerToolCall, ResponseComputerToolCallAction, ResponseCreateResponse,
    ResponseCreateResponseOutput as Output, ResponseOutputMessageContent as Content,
};

impl ResponseCreateResponse {
    /// All text that the model wrote, in order; empty if it wrote none.
    pub fn output_text(&self) -> String {
        let messages = self.output.iter().filter_map(|item| match item {
            Output::ResponseOutputMessage(message) => Some(&message.content),
            _ => None,
        });
        let texts = messages.flatten().filter_map(|part| match part {
            Content::ResponseOutputText(text) => Some(text.text.as_str()),
            _ => None,
        });
        texts.collect()
    }

    /// The actions that the model requests, in order.
    pub fn computer_calls(&self) -> impl Iterator<Item = &ResponseComputerToolCall> {
        self.output.iter().filter_map(|item| match item {
            Output::ResponseComputerToolCall(call) => Some(call),
            _ => None,
        })
    }
}

impl ResponseComputerToolCall {
    /// The action with the model's coordinates, 0 to 999, converted to pixels of a screen of this
    /// size in px.
    pub fn to_pixels(&self, width: u32, height: u32) -> ResponseComputerToolCallAction {
        let plain = serde_json::to_value(&self.action).unwrap_or(Value::Null);
        let turned = Coordinates::new(width, height).action_to_pixels(&plain);
        // The type has a variant for any value.
        serde_json::from_value(turned.clone())
            .unwrap_or(ResponseComputerToolCallAction::Other(turned))
    }
}
