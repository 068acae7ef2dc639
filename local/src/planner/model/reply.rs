//! Reads the response of a model, or why it is unusable.

use serde_json::{Value, json};

use crate::failure::Failure;

/// The calls and the text of a usable response.
#[derive(Debug, PartialEq)]
pub struct Reply {
    pub calls: Vec<Value>,
    pub said: String,
}

fn broken(why: &str, response: &Value) -> Failure {
    let start: String = response.to_string().chars().take(200).collect();
    Failure::passing("api_error", format!("the model's response {why}: {start}"))
}

impl Reply {
    /// Reads a response. One that failed, was cut off, or has neither a call nor text is a failure.
    pub fn read(response: &Value) -> Result<Self, Failure> {
        let reason = || {
            [
                &response["error"]["message"],
                &response["incomplete_details"]["reason"],
                &response["error"]["code"],
                &response["error"],
            ]
            .into_iter()
            .find_map(Value::as_str)
            .unwrap_or("it gave no reason")
            .to_owned()
        };
        match response["status"].as_str() {
            None | Some("completed") => {}
            Some(status) => {
                let message = format!("the model's response is {status:?}: {}", reason());
                return Err(Failure::passing("api_error", message));
            }
        }
        if !response["error"].is_null() {
            let message = format!("the model's response holds an error: {}", reason());
            return Err(Failure::passing("api_error", message));
        }
        let Some(output) = response["output"].as_array() else {
            return Err(broken("is malformed, it has no list of output", response));
        };
        let mut reply = Self {
            calls: Vec::new(),
            said: String::new(),
        };
        for item in output {
            match item["type"].as_str() {
                Some("computer_call") => reply.calls.push(item.clone()),
                Some("message") => {
                    let whole = json!([{"text": item["content"]}]);
                    let parts = if item["content"].is_string() {
                        &whole
                    } else {
                        &item["content"]
                    };
                    for part in parts.as_array().into_iter().flatten() {
                        if let Some(refusal) = part["refusal"].as_str() {
                            return Err(Failure::fatal(
                                "exec_failed",
                                format!("the model refused: {refusal}"),
                            ));
                        }
                        reply
                            .said
                            .push_str(part["text"].as_str().unwrap_or_default());
                    }
                }
                _ => {}
            }
        }
        if reply.calls.is_empty() && reply.said.trim().is_empty() {
            return Err(broken(
                "is empty, it has neither a computer call nor text",
                response,
            ));
        }
        Ok(reply)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_complete_response_with_a_call_or_text_is_usable() {
        let text =
            json!([{"type": "message", "content": [{"type": "output_text", "text": "done"}]}]);
        let good = json!({"status": "completed", "output": text});
        assert_eq!(Reply::read(&good).expect("good").said, "done");
        let call = json!({"output": [{"type": "computer_call", "call_id": "a", "action": {}}]});
        assert_eq!(Reply::read(&call).expect("good").calls.len(), 1);
        for (bad, why) in [
            (
                json!({"status": "failed", "error": {"message": "overloaded"}, "output": text}),
                "overloaded",
            ),
            (
                json!({"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}, "output": text}),
                "max_output_tokens",
            ),
            (json!({"status": "completed", "output": []}), "neither"),
            (json!({"output": [{"type": "reasoning"}]}), "neither"),
            (
                json!({"output": [{"type": "message", "content": []}]}),
                "neither",
            ),
            (json!({"output": "x"}), "malformed"),
            (json!({}), "malformed"),
            (json!([]), "malformed"),
            (json!({"error": {"message": "no"}, "output": text}), "no"),
            (
                json!({"output": [{"type": "message", "content": [{"type": "refusal", "refusal": "I cannot"}]}]}),
                "refused",
            ),
        ] {
            let failure = Reply::read(&bad).expect_err("bad");
            assert!(failure.message.contains(why), "{bad}: {}", failure.message);
        }
    }
}
