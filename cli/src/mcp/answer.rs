//! Answers of tools.

use rmcp::model::{CallToolResult, ContentBlock, MetaObject};
use serde_json::Value;

use super::picture::Sent;
use super::state::State;
use crate::failure::Failure;

/// What a tool returns: its answer, or what went wrong, which the agent is told.
pub type Answer = Result<CallToolResult, Failure>;

/// An answer of text.
pub fn text(state: &State, words: String) -> CallToolResult {
    CallToolResult::success(vec![ContentBlock::text(state.cap(words))])
}

/// An answer of text, and a record for programs under `lightcone/NAME` of its metadata.
pub fn with_record(state: &State, words: String, name: &str, record: Value) -> CallToolResult {
    let mut answer = text(state, words);
    add_record(&mut answer, name, record);
    answer
}

/// Adds a picture and what is said of it.
pub fn add_picture(answer: &mut CallToolResult, sent: &Sent) {
    use base64::Engine as _;
    let data = base64::prelude::BASE64_STANDARD.encode(&sent.image);
    answer.content.push(ContentBlock::text(sent.words()));
    answer
        .content
        .push(ContentBlock::image(data, sent.media_type));
    add_record(answer, "picture", sent.record());
}

/// What went wrong, as an answer.
pub fn failure(failure: &Failure) -> CallToolResult {
    CallToolResult::error(vec![ContentBlock::text(failure.message().to_owned())])
}

fn add_record(answer: &mut CallToolResult, name: &str, record: Value) {
    let meta = answer.meta.get_or_insert_with(MetaObject::default);
    meta.0.insert(format!("lightcone/{name}"), record);
}
