//! Whether an action did what it was asked for: the service answers HTTP 200 also when it did not.

use std::fmt;

use crate::error::{Error, ErrorKind};
use crate::types::{
    ActionResult, ComputerBatchResponse, ComputerBatchResult, ExecSyncResponse, TabInfo,
};

/// An action that failed although the service answered.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionError {
    /// The status as it came, such as `EXECUTION_ERROR`; empty when there was none.
    pub status: String,
    /// What went wrong, in words.
    pub message: String,
}

impl fmt::Display for ActionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the action failed ({}): {}", self.status, self.message)
    }
}

impl std::error::Error for ActionError {}

impl From<ActionError> for Error {
    /// An error of kind [`ErrorKind::Action`] with the same message.
    fn from(error: ActionError) -> Self {
        Self::new(ErrorKind::Action, error.to_string())
    }
}

impl ActionResult {
    /// Whether the action was done: the status is `SUCCESS`, in capitals or not.
    pub fn ok(&self) -> bool {
        succeeded(self.status.as_deref())
    }

    /// The result, or an error if the action was not done.
    pub fn raise_for_error(self) -> Result<Self, ActionError> {
        match self.ok() {
            true => Ok(self),
            false => Err(error(&self.status, &self.error_message)),
        }
    }

    /// Of a screenshot: its URL; a `data:` URL if it was requested with `base64`.
    pub fn screenshot_url(&self) -> Option<&str> {
        self.result.as_ref()?.screenshot_url.as_deref()
    }

    /// Of `html`: the page's HTML.
    pub fn html_content(&self) -> Option<&str> {
        self.result.as_ref()?.html_content.as_deref()
    }

    /// Of `debug`: the command's output.
    pub fn debug_response(&self) -> Option<&str> {
        self.result.as_ref()?.debug_response.as_deref()
    }

    /// Of `tabs.list`: the open tabs; empty for other actions.
    pub fn tabs(&self) -> &[TabInfo] {
        let tabs = self.result.as_ref().and_then(|result| result.tabs.as_ref());
        tabs.map_or(&[], Vec::as_slice)
    }
}

impl ComputerBatchResult {
    /// Whether the action was done.
    pub fn ok(&self) -> bool {
        succeeded(self.status.as_deref())
    }
}

impl ComputerBatchResponse {
    /// Whether every action of the batch was done.
    pub fn ok(&self) -> bool {
        let done = |results: &Vec<ComputerBatchResult>| results.iter().all(ComputerBatchResult::ok);
        self.executed == self.total && self.results.as_ref().is_some_and(done)
    }

    /// The results, or the error of the first action that was not done.
    pub fn raise_for_error(self) -> Result<Self, ActionError> {
        if self.ok() {
            return Ok(self);
        }
        let failed = self.results.iter().flatten().find(|result| !result.ok());
        Err(failed.map_or_else(
            || error(&None, &Some("the batch was not run to its end".to_owned())),
            |result| error(&result.status, &result.error_message),
        ))
    }
}

impl ExecSyncResponse {
    /// Whether the command ended with 0.
    pub fn ok(&self) -> bool {
        self.exit_code == Some(0)
    }

    /// The result, or an error if the command ended with another code than 0.
    pub fn raise_for_error(self) -> Result<Self, ActionError> {
        if self.ok() {
            return Ok(self);
        }
        let code = self.exit_code.map(|code| code.to_string());
        let said = [&self.stderr, &self.stdout];
        let said = said.into_iter().flatten().find(|text| !text.is_empty());
        Err(error(&code, &said.cloned()))
    }
}

fn succeeded(status: Option<&str>) -> bool {
    status.is_some_and(|status| status.eq_ignore_ascii_case("success"))
}

pub(super) fn error(status: &Option<String>, message: &Option<String>) -> ActionError {
    ActionError {
        status: status.clone().unwrap_or_default(),
        message: message
            .clone()
            .unwrap_or_else(|| "the service does not say why".to_owned()),
    }
}
