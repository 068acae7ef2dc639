// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! `client.models()`

use crate::Lightcone;
use crate::generated::operations;
use crate::generated::types::ModelListResponse;
use crate::{Call, Error};

/// The models that the API key may use.
#[derive(Clone, Copy, Debug)]
pub struct Models<'a> {
    client: &'a Lightcone,
}

impl Lightcone {
    /// The models that the API key may use.
    pub fn models(&self) -> Models<'_> {
        Models::new(self)
    }
}

impl<'a> Models<'a> {
    pub(crate) fn new(client: &'a Lightcone) -> Self {
        Self { client }
    }

    /// Lists the models that the API key may use.
    pub async fn list(&self) -> Result<ModelListResponse, Error> {
        let call = Call::new(&operations::MODELS_LIST);
        self.client.call_typed(call).await
    }
}
