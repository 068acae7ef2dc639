//! A task that was started, with what can be done to it.

use std::time::Duration;

use super::TaskResult;
use crate::client::Lightcone;
use crate::error::Error;
use crate::resources::Tasks;
use crate::stream::TypedStream;
use crate::types::{
    TaskEvent, TaskInjectMessageParams, TaskInjectMessageResponse, TaskPauseResponse,
    TaskResumeResponse, TaskRetrieveStatusResponse, TaskStartParams, TaskStartResponse,
    TaskStreamParams,
};

/// The response to a start, with methods that act on its task. Dropping it does not end the task: the service has no way
/// to cancel one.
///
/// ```no_run
/// # async fn example(client: tzafon::Lightcone) -> Result<(), tzafon::Error> {
/// use std::time::Duration;
/// use tzafon::TaskHandle;
/// use tzafon::types::TaskStartParams;
///
/// let params = TaskStartParams {
///     instruction: "Open example.com and report the title".into(),
///     ..TaskStartParams::default()
/// };
/// let task = TaskHandle::start(&client, &params).await?;
/// task.inject_message("The title is enough").await?;
/// let result = task.result(Duration::from_secs(600)).await?;
/// println!("{} {:?}", result.status, result.text);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct TaskHandle {
    client: Lightcone,
    started: TaskStartResponse,
}

impl TaskHandle {
    /// Starts a task and returns its handle at once.
    ///
    /// # Errors
    /// What [`Tasks::start`] returns.
    pub async fn start(client: &Lightcone, params: &TaskStartParams) -> Result<Self, Error> {
        let started = client.agent().tasks().start(params).await?;
        Ok(started.handle(client))
    }

    /// Id of the task.
    pub fn task_id(&self) -> &str {
        &self.started.task_id
    }

    /// State of the task when it was started; [`TaskHandle::retrieve_status`] reads the present one.
    pub fn status(&self) -> &str {
        &self.started.status
    }

    /// The response to the start.
    pub fn started(&self) -> &TaskStartResponse {
        &self.started
    }

    /// Asks the task to pause.
    ///
    /// # Errors
    /// What [`Tasks::pause`] returns.
    pub async fn pause(&self) -> Result<TaskPauseResponse, Error> {
        self.tasks().pause(self.task_id()).await
    }

    /// Lets a paused task continue.
    ///
    /// # Errors
    /// What [`Tasks::resume`] returns.
    pub async fn resume(&self) -> Result<TaskResumeResponse, Error> {
        self.tasks().resume(self.task_id()).await
    }

    /// Sends a user message to the task, which the agent reads before its next step.
    ///
    /// # Errors
    /// What [`Tasks::inject_message`] returns.
    pub async fn inject_message(
        &self,
        message: impl Into<String>,
    ) -> Result<TaskInjectMessageResponse, Error> {
        let params = TaskInjectMessageParams {
            message: message.into(),
            ..TaskInjectMessageParams::default()
        };
        self.tasks().inject_message(self.task_id(), &params).await
    }

    /// Reads the task's state and exit code.
    ///
    /// # Errors
    /// What [`Tasks::retrieve_status`] returns.
    pub async fn retrieve_status(&self) -> Result<TaskRetrieveStatusResponse, Error> {
        self.tasks().retrieve_status(self.task_id()).await
    }

    /// The task's events from its first on. Dropping the stream stops following; the task continues.
    ///
    /// # Errors
    /// What [`Tasks::stream`] returns.
    pub async fn stream(&self) -> Result<TypedStream<TaskEvent>, Error> {
        let params = TaskStreamParams::default();
        self.tasks().stream(self.task_id(), &params).await
    }

    /// Waits until the task has ended, by asking for its state every two seconds.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) if the task did not end within `limit`: `None` for no limit,
    /// and zero asks once. Some tasks never reach a final state. Otherwise what [`Tasks::retrieve_status`] returns.
    pub async fn wait(
        &self,
        limit: impl Into<Option<Duration>>,
    ) -> Result<TaskRetrieveStatusResponse, Error> {
        self.tasks().wait(self.task_id(), limit).await
    }

    /// Follows the task from its first event to its end and returns its result. The service replays the events of a
    /// task that has ended for about ten minutes.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) if the task did not end within `limit` (`None` for no
    /// limit); otherwise what [`Tasks::stream`] returns, and its events. A task that failed has a result: see
    /// [`TaskResult::raise_for_error`].
    pub async fn result(&self, limit: impl Into<Option<Duration>>) -> Result<TaskResult, Error> {
        let id = self.task_id().to_owned();
        let tasks = self.tasks();
        tasks
            .result_of(id, self.stream(), limit.into(), |_| {})
            .await
    }

    fn tasks(&self) -> Tasks<'_> {
        self.client.agent().tasks()
    }
}

impl TaskStartResponse {
    /// A handle that acts on the task through `client`.
    pub fn handle(self, client: &Lightcone) -> TaskHandle {
        TaskHandle {
            client: client.clone(),
            started: self,
        }
    }
}
