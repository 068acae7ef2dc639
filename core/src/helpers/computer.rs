//! States of a computer, which the service writes in more than one way.

use crate::types::{ComputerResponse, TaskStartResponse};
use crate::{Error, Lightcone};

impl ComputerResponse {
    /// Whether it can take actions: `ready` from a creation, `RUNNING` from later reads.
    pub fn is_ready(&self) -> bool {
        self.has_status(&["ready", "running"])
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        self.has_status(&["running", "ready"])
    }

    fn has_status(&self, known: &[&str]) -> bool {
        let status = self.status.as_deref().unwrap_or_default();
        known.iter().any(|one| status.eq_ignore_ascii_case(one))
    }
}

impl TaskStartResponse {
    /// Follows the task from its first event.
    pub async fn stream(
        &self,
        client: &Lightcone,
    ) -> Result<crate::TypedStream<crate::types::TaskEvent>, Error> {
        let params = crate::types::TaskStreamParams::default();
        client.agent().tasks().stream(&self.task_id, &params).await
    }
}
