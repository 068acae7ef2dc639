//! Runs a task to its end and waits for one, with a limit on the whole.

use std::future::Future;
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout, timeout_at};

use super::task_result::{TaskResult, fields, has_ended, is_last, task_id};
use crate::error::{Error, ErrorKind};
use crate::resources::Tasks;
use crate::stream::TypedStream;
use crate::types::{TaskEvent, TaskRetrieveStatusResponse, TaskStartParams};

/// How often the state of a task is requested while waiting for its end.
const POLL: Duration = Duration::from_secs(2);
/// How long the last request for the state may take, which is sent when the time is up.
const LAST_QUESTION: Duration = Duration::from_secs(2);

impl Tasks<'_> {
    /// Starts a task, follows it to its end, and returns its result. `on_event` is called with each event as it
    /// arrives.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Timeout`] if the task did not end within `limit` (`None` for no limit): the message and
    /// [`ErrorRecord::stream_id`](crate::ErrorRecord::stream_id) name the task, which may continue, since the service
    /// cannot cancel one.
    pub async fn run(
        &self,
        params: &TaskStartParams,
        limit: impl Into<Option<Duration>>,
        on_event: impl FnMut(&TaskEvent),
    ) -> Result<TaskResult, Error> {
        self.result_of(
            String::new(),
            self.start_stream(params),
            limit.into(),
            on_event,
        )
        .await
    }

    /// Follows the stream that `opening` opens to its end. `id` names the task; empty, its events do.
    pub(super) async fn result_of(
        &self,
        mut id: String,
        opening: impl Future<Output = Result<TypedStream<TaskEvent>, Error>>,
        limit: Option<Duration>,
        mut on_event: impl FnMut(&TaskEvent),
    ) -> Result<TaskResult, Error> {
        let deadline = Deadline::new(limit);
        let mut events: Vec<TaskEvent> = Vec::new();
        let opened = deadline.within(opening).await;
        let mut stream = opened.ok_or_else(|| deadline.late(&id))??;
        loop {
            let event = match deadline.within(stream.next()).await {
                Some(Some(event)) => event?,
                Some(None) => break,
                None if events.last().is_some_and(|last| is_last(&fields(last))) => break,
                None => return Err(deadline.late(&id)),
            };
            if id.is_empty() {
                id = task_id(&fields(&event)).unwrap_or_default().to_owned();
            }
            on_event(&event);
            events.push(event);
        }
        let exit_code = self.exit_code(&id, &deadline).await?;
        Ok(TaskResult::new(id, events, exit_code))
    }

    /// The exit code of a task that has ended. Without a usable response there is none: the events say how it ended.
    async fn exit_code(&self, id: &str, deadline: &Deadline) -> Result<Option<i64>, Error> {
        if id.is_empty() {
            return Ok(None);
        }
        match deadline.within(self.retrieve_status(id)).await {
            Some(Ok(state)) => Ok(state.exit_code),
            Some(Err(error)) if is_misuse(&error) => Err(error),
            Some(Err(_)) | None => Ok(None),
        }
    }

    /// Waits until a task has ended, by asking for its state every two seconds; some tasks never reach a final state.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Timeout`] if the task did not end within `limit`: `None` for no limit, and zero asks once.
    pub async fn wait(
        &self,
        task_id: &str,
        limit: impl Into<Option<Duration>>,
    ) -> Result<TaskRetrieveStatusResponse, Error> {
        self.wait_polling(task_id, limit, POLL).await
    }

    /// As [`Tasks::wait`], with another interval between two questions.
    ///
    /// # Errors
    /// As [`Tasks::wait`].
    pub async fn wait_polling(
        &self,
        task_id: &str,
        limit: impl Into<Option<Duration>>,
        interval: Duration,
    ) -> Result<TaskRetrieveStatusResponse, Error> {
        let deadline = Deadline::new(limit.into());
        loop {
            let question = self.retrieve_status(task_id);
            let state = match deadline.remaining() {
                // A limit of zero asks once, and waits for the response.
                _ if deadline.limit == Some(Duration::ZERO) => Some(question.await),
                Some(Duration::ZERO) => timeout(LAST_QUESTION, question).await.ok(),
                _ => deadline.within(question).await,
            };
            let state = state.ok_or_else(|| deadline.late(task_id))??;
            if has_ended(&state.status, state.exit_code) {
                return Ok(state);
            }
            match deadline.remaining() {
                Some(Duration::ZERO) => return Err(deadline.late(task_id)),
                remaining => sleep(remaining.map_or(interval, |left| left.min(interval))).await,
            }
        }
    }
}

/// Whether nothing was sent because of how the client is used, such as after it was closed.
fn is_misuse(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::Config | ErrorKind::Argument | ErrorKind::Closed
    )
}

/// The end of a limit that starts now.
struct Deadline {
    limit: Option<Duration>,
    ends: Option<Instant>,
}

impl Deadline {
    /// A limit beyond the clock's range is none.
    fn new(limit: Option<Duration>) -> Self {
        let ends = limit.and_then(|limit| Instant::now().checked_add(limit));
        Self { limit, ends }
    }

    /// What is left; `None` for no limit.
    fn remaining(&self) -> Option<Duration> {
        let ends = self.ends?;
        Some(ends.saturating_duration_since(Instant::now()))
    }

    /// The output of `work`; `None` if the deadline passed first.
    async fn within<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        match self.ends {
            Some(ends) => timeout_at(ends, work).await.ok(),
            None => Some(work.await),
        }
    }

    fn late(&self, task_id: &str) -> Error {
        let message = late(task_id, self.limit.unwrap_or_default().as_secs_f64());
        let id = Some(task_id).filter(|id| !id.is_empty());
        Error::new(ErrorKind::Timeout, message).of_stream(id, None)
    }
}

/// What to say of a task that did not end within its limit in seconds.
pub(super) fn late(task_id: &str, limit: f64) -> String {
    let which = match task_id {
        "" => "(not begun)",
        id => id,
    };
    format!("task {which} did not end within {limit} s; it may go on")
}
