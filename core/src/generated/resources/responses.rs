// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! `client.responses()`

use crate::Lightcone;
use crate::TypedStream;
use crate::generated::operations;
use crate::generated::types::{
    ResponseCancelResponse, ResponseCreateParams, ResponseCreateResponse, ResponseDeleteResponse,
    ResponseRetrieveParams, ResponseRetrieveResponse, ResponseStreamEvent,
};
use crate::{Call, Error};

/// Ask the model for its next step, with tools and the conversation so far, for your own agent
/// loop.
#[derive(Clone, Copy, Debug)]
pub struct Responses<'a> {
    client: &'a Lightcone,
}

impl Lightcone {
    /// Ask the model for its next step, with tools and the conversation so far, for your own agent
    /// loop.
    pub fn responses(&self) -> Responses<'_> {
        Responses::new(self)
    }
}

impl<'a> Responses<'a> {
    pub(crate) fn new(client: &'a Lightcone) -> Self {
        Self { client }
    }

    /// Asks the model for its next step, with tools such as `computer_use` and the conversation so
    /// far; whole or streamed.
    pub async fn create(
        &self,
        params: &ResponseCreateParams,
    ) -> Result<ResponseCreateResponse, Error> {
        let call = Call::new(&operations::RESPONSES_CREATE).json(params)?;
        self.client.call_typed(call).await
    }

    /// Asks the model for its next step, with tools such as `computer_use` and the conversation so
    /// far; whole or streamed.
    ///
    /// The answer comes as it is made, event by event.
    pub async fn create_stream(
        &self,
        params: &ResponseCreateParams,
    ) -> Result<TypedStream<ResponseStreamEvent>, Error> {
        let params = &ResponseCreateParams {
            stream: Some(true),
            ..params.clone()
        };
        let call = Call::new(&operations::RESPONSES_CREATE).json(params)?;
        self.client.stream_typed(call).await
    }

    /// Fetches a stored response, or follows one that is in progress.
    pub async fn retrieve(
        &self,
        response_id: &str,
        params: &ResponseRetrieveParams,
    ) -> Result<ResponseRetrieveResponse, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.starting_after {
            query.push(("starting_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.stream {
            query.push(("stream".to_owned(), value.to_string()));
        }
        let call = Call::new(&operations::RESPONSES_RETRIEVE)
            .path(vec![response_id.to_owned()])
            .query(query);
        self.client.call_typed(call).await
    }

    /// Fetches a stored response, or follows one that is in progress.
    ///
    /// The answer comes as it is made, event by event.
    pub async fn retrieve_stream(
        &self,
        response_id: &str,
        params: &ResponseRetrieveParams,
    ) -> Result<TypedStream<ResponseStreamEvent>, Error> {
        let params = &ResponseRetrieveParams {
            stream: Some(true),
            ..params.clone()
        };
        let mut query = Vec::new();
        if let Some(value) = &params.starting_after {
            query.push(("starting_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.stream {
            query.push(("stream".to_owned(), value.to_string()));
        }
        let call = Call::new(&operations::RESPONSES_RETRIEVE)
            .path(vec![response_id.to_owned()])
            .query(query);
        self.client.stream_typed(call).await
    }

    /// Deletes a stored response.
    pub async fn delete(&self, response_id: &str) -> Result<ResponseDeleteResponse, Error> {
        let call = Call::new(&operations::RESPONSES_DELETE).path(vec![response_id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Cancels a response. The live service responds with 404 for every id; `delete` works.
    pub async fn cancel(&self, response_id: &str) -> Result<ResponseCancelResponse, Error> {
        let call = Call::new(&operations::RESPONSES_CANCEL).path(vec![response_id.to_owned()]);
        self.client.call_typed(call).await
    }
}
