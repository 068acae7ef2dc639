// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! `client.agent().tasks()`

use crate::Lightcone;
use crate::TypedStream;
use crate::generated::operations;
use crate::generated::types::{
    TaskEvent, TaskInjectMessageParams, TaskInjectMessageResponse, TaskPauseResponse,
    TaskResumeResponse, TaskRetrieveStatusResponse, TaskStartParams, TaskStartResponse,
    TaskStartStreamParams, TaskStartStreamResponse, TaskStreamParams,
};
use crate::{Call, Error};

/// Start, follow and steer tasks.
#[derive(Clone, Copy, Debug)]
pub struct Tasks<'a> {
    client: &'a Lightcone,
}

impl<'a> Tasks<'a> {
    pub(crate) fn new(client: &'a Lightcone) -> Self {
        Self { client }
    }

    /// Sends a user message to a task while it runs.
    pub async fn inject_message(
        &self,
        id: &str,
        params: &TaskInjectMessageParams,
    ) -> Result<TaskInjectMessageResponse, Error> {
        let call = Call::new(&operations::AGENT_TASKS_INJECT_MESSAGE)
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Pauses a running task.
    pub async fn pause(&self, id: &str) -> Result<TaskPauseResponse, Error> {
        let call = Call::new(&operations::AGENT_TASKS_PAUSE).path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Resumes a paused task.
    pub async fn resume(&self, id: &str) -> Result<TaskResumeResponse, Error> {
        let call = Call::new(&operations::AGENT_TASKS_RESUME).path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Reads a task's state and exit code.
    pub async fn retrieve_status(&self, id: &str) -> Result<TaskRetrieveStatusResponse, Error> {
        let call = Call::new(&operations::AGENT_TASKS_RETRIEVE_STATUS).path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Starts a task and returns its id immediately.
    pub async fn start(&self, params: &TaskStartParams) -> Result<TaskStartResponse, Error> {
        let call = Call::new(&operations::AGENT_TASKS_START).json(params)?;
        self.client.call_typed(call).await
    }

    /// Starts a task and follows it: yields its events until it ends.
    pub async fn start_stream(
        &self,
        params: &TaskStartStreamParams,
    ) -> Result<TypedStream<TaskStartStreamResponse>, Error> {
        let call = Call::new(&operations::AGENT_TASKS_START_STREAM).json(params)?;
        self.client.stream_typed(call).await
    }

    /// Follows a running task, or replays one that ended less than about ten minutes ago.
    pub async fn stream(
        &self,
        id: &str,
        params: &TaskStreamParams,
    ) -> Result<TypedStream<TaskEvent>, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.from {
            query.push(("from".to_owned(), value.to_string()));
        }
        let mut headers = Vec::new();
        if let Some(value) = &params.last_event_id {
            headers.push(("Last-Event-ID".to_owned(), Some(value.to_string())));
        }
        let call = Call::new(&operations::AGENT_TASKS_STREAM)
            .path(vec![id.to_owned()])
            .query(query)
            .headers(headers);
        self.client.stream_typed(call).await
    }
}
