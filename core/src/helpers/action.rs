//! Whether an action did what it was asked for: the service responds with HTTP 200 even if it did not.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, ErrorKind};
use crate::types::{
    ActionResult, ComputerBatchResponse, ComputerBatchResult, ExecSyncResponse, TabInfo,
};

/// An action that failed although the service responded.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ActionError {
    /// The status as received, such as `EXECUTION_ERROR`; empty if there was none.
    pub status: String,
    /// The reason, as the service gives it if it does.
    pub message: String,
    /// What failed; `None` if the message says so itself.
    what: Option<String>,
}

impl ActionError {
    /// An error of `what`; `reason` is what the service says of it.
    pub(super) fn new(what: &str, status: &str, reason: Option<String>) -> Self {
        let reason = reason.filter(|reason| !reason.is_empty());
        Self {
            status: status.to_owned(),
            message: reason.unwrap_or_else(|| "the service does not say why".to_owned()),
            what: Some(what.to_owned()),
        }
    }
}

impl fmt::Display for ActionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.what {
            Some(what) => write!(f, "{what}: {}", self.message),
            None => f.write_str(&self.message),
        }
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
            false => Err(action_failure(&fields(&self))),
        }
    }

    /// For a screenshot: its URL; a `data:` URL if it was requested with `base64`.
    pub fn screenshot_url(&self) -> Option<&str> {
        self.result.as_ref()?.screenshot_url.as_deref()
    }

    /// For `html`: the page's HTML.
    pub fn html_content(&self) -> Option<&str> {
        self.result.as_ref()?.html_content.as_deref()
    }

    /// For `debug`: the command's output.
    pub fn debug_response(&self) -> Option<&str> {
        self.result.as_ref()?.debug_response.as_deref()
    }

    /// For `tabs.list`: the open tabs; empty for other actions.
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
        let mut results = self.results.iter().flatten();
        self.executed.is_some()
            && self.executed == self.total
            && results.all(ComputerBatchResult::ok)
    }

    /// The results, or the error of the first action that was not done.
    pub fn raise_for_error(self) -> Result<Self, ActionError> {
        match batch_failure(&fields(&self)) {
            Some((error, _)) => Err(error),
            None => Ok(self),
        }
    }
}

impl ExecSyncResponse {
    /// Whether the command ended with 0.
    pub fn ok(&self) -> bool {
        self.exit_code == Some(0)
    }

    /// The result, or an error if the command ended with another code than 0.
    pub fn raise_for_error(self) -> Result<Self, ActionError> {
        match command_failure(&fields(&self)) {
            Some(error) => Err(error),
            None => Ok(self),
        }
    }
}

fn succeeded(status: Option<&str>) -> bool {
    status.is_some_and(|status| status.eq_ignore_ascii_case("success"))
}

fn fields(response: &impl Serialize) -> Value {
    serde_json::to_value(response).unwrap_or_default()
}

/// The error of an action, alone or of a batch, that was not done.
pub(super) fn action_failure(result: &Value) -> ActionError {
    let status = in_words(&result["status"]);
    let shown = status.as_deref().unwrap_or("no status");
    ActionError::new(
        &format!("the action failed ({shown})"),
        status.as_deref().unwrap_or_default(),
        in_words(&result["error_message"]),
    )
}

/// The error of a batch, and the index of the result that failed; `None` if every action was done.
pub(super) fn batch_failure(response: &Value) -> Option<(ActionError, Option<usize>)> {
    let results = response["results"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let failed = results
        .iter()
        .position(|result| !succeeded(result["status"].as_str()));
    if let Some(index) = failed {
        return Some((action_failure(&results[index]), Some(index)));
    }
    let [executed, total] = ["executed", "total"].map(|name| response[name].as_i64());
    let what = match (executed, total) {
        (Some(executed), Some(total)) if executed == total => return None,
        (Some(executed), Some(total)) => format!("only {executed} of {total} actions were run"),
        _ => "the response does not say how many actions were run".to_owned(),
    };
    let error = ActionError {
        status: String::new(),
        message: what,
        what: None,
    };
    Some((error, None))
}

/// The error of a command; `None` if it ended with 0.
pub(super) fn command_failure(response: &Value) -> Option<ActionError> {
    let code = response["exit_code"].as_i64();
    if code == Some(0) {
        return None;
    }
    let what = code.map_or_else(
        || "the command ended without an exit code".to_owned(),
        |code| format!("the command ended with {code}"),
    );
    let output = ["stderr", "stdout"].map(|name| response[name].as_str().unwrap_or_default());
    let output = output.into_iter().find(|text| !text.is_empty());
    let output = output.map_or("", str::trim);
    let said = match output {
        "" => "it wrote nothing",
        output => output,
    };
    let status = code.map(|code| code.to_string()).unwrap_or_default();
    Some(ActionError::new(&what, &status, Some(said.to_owned())))
}

/// A reason for people: strings unchanged, other values as JSON; `None` for empty values.
pub(super) fn in_words(reason: &Value) -> Option<String> {
    match reason {
        Value::Null | Value::Bool(false) => None,
        Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        other => Some(other.to_string()),
    }
}
