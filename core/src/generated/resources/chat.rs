// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! `client.chat()`

use crate::Lightcone;
use crate::TypedStream;
use crate::generated::operations;
use crate::generated::types::{
    ChatCompletionChunk, ChatCreateCompletionParams, ChatCreateCompletionResponse,
};
use crate::{Call, Error};

/// Chat completions in OpenAI's format.
#[derive(Clone, Copy, Debug)]
pub struct Chat<'a> {
    client: &'a Lightcone,
}

impl Lightcone {
    /// Chat completions in OpenAI's format.
    pub fn chat(&self) -> Chat<'_> {
        Chat::new(self)
    }
}

impl<'a> Chat<'a> {
    pub(crate) fn new(client: &'a Lightcone) -> Self {
        Self { client }
    }

    /// Asks the model for the next message of a conversation, whole or streamed. A completion has
    /// at most 4096 tokens.
    pub async fn create_completion(
        &self,
        params: &ChatCreateCompletionParams,
    ) -> Result<ChatCreateCompletionResponse, Error> {
        let call = Call::new(&operations::CHAT_CREATE_COMPLETION).json(params)?;
        self.client.call_typed(call).await
    }

    /// Asks the model for the next message of a conversation, whole or streamed. A completion has
    /// at most 4096 tokens.
    ///
    /// The answer comes as it is made, event by event.
    pub async fn create_completion_stream(
        &self,
        params: &ChatCreateCompletionParams,
    ) -> Result<TypedStream<ChatCompletionChunk>, Error> {
        let params = &ChatCreateCompletionParams {
            stream: Some(true),
            ..params.clone()
        };
        let call = Call::new(&operations::CHAT_CREATE_COMPLETION).json(params)?;
        self.client.stream_typed(call).await
    }
}
