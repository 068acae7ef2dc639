// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! `client.computers().exec()`

use crate::Lightcone;
use crate::TypedStream;
use crate::generated::operations;
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

    /// Runs a shell command on a desktop, and streams its output line by line. The last line is an
    /// `exit` with the exit code (-1 after an abnormal end) or an `error`.
    pub async fn create(
        &self,
        id: &str,
        params: &ExecCreateParams,
    ) -> Result<TypedStream<ExecCreateResponse>, Error> {
        let call = Call::new(&operations::COMPUTERS_EXEC_CREATE)
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.stream_typed(call).await
    }

    /// Runs a shell command on a desktop and returns its whole output.
    pub async fn sync(&self, id: &str, params: &ExecSyncParams) -> Result<ExecSyncResponse, Error> {
        let call = Call::new(&operations::COMPUTERS_EXEC_SYNC)
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }
}
