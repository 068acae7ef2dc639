// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
//! `client.computers().exec()`

use crate::Lightcone;
use crate::TypedStream;
use crate::generated::types::{
    ExecCreateParams, ExecCreateResponse, ExecSyncParams, ExecSyncResponse,
};
use crate::{Call, Error};

/// Run shell commands on a desktop.
#[derive(Clone, Copy, Debug)]
pub struct Exec<'a> {
    client: &'a Lightcone,
}

impl<'a> Exec<'a> {
    pub(crate) fn new(client: &'a Lightcone) -> Self {
        Self { client }
    }

    /// Run a shell command, streaming its output by line.
    pub async fn create(
        &self,
        id: &str,
        params: &ExecCreateParams,
    ) -> Result<TypedStream<ExecCreateResponse>, Error> {
        let call = Call::operation("computers.exec.create")?
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.stream_typed(call).await
    }

    /// Run a shell command and wait for its output.
    pub async fn sync(&self, id: &str, params: &ExecSyncParams) -> Result<ExecSyncResponse, Error> {
        let call = Call::operation("computers.exec.sync")?
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }
}
