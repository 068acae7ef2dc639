//! What went wrong: one line for people, a record for scripts, and an exit code.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use serde_json::{Value, json};
use tzafon::{ActionError, Error, ErrorKind};

use crate::exit;

/// A failure of this command.
#[derive(Debug)]
pub struct Failure {
    code: u8,
    kind: &'static str,
    message: String,
    status: Option<u16>,
    request_id: Option<String>,
}

impl Failure {
    /// A failure with its exit code and the name of its kind.
    pub fn new(code: u8, kind: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            kind,
            message: message.into(),
            status: None,
            request_id: None,
        }
    }

    /// A failure of this machine, such as a file that cannot be written.
    pub fn other(message: impl Into<String>) -> Self {
        Self::new(exit::OTHER, "other", message)
    }

    /// An argument that cannot be used.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(exit::USAGE, "usage", message)
    }

    /// Work that could not be done.
    pub fn failed(message: impl Into<String>) -> Self {
        Self::new(exit::FAILED, "failed", message)
    }

    /// A file that cannot be read or written.
    pub fn file(path: &std::path::Path, error: &io::Error) -> Self {
        Self::other(format!("{}: {error}", path.display()))
    }

    /// The same with what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: &str) -> Self {
        self.message = format!("{}; {hint}", self.message);
        self
    }

    /// What went wrong, in words.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Whether other calls will fail as well: there is no key, no service, or no file to write.
    pub fn concerns_all(&self) -> bool {
        [exit::NOT_ALLOWED, exit::NOT_REACHED, exit::OTHER].contains(&self.code)
    }

    /// The record for scripts.
    pub fn record(&self) -> Value {
        let mut record = json!({
            "kind": self.kind,
            "message": self.message,
            "exit_code": self.code,
        });
        if let Some(status) = self.status {
            record["status"] = status.into();
        }
        if let Some(id) = &self.request_id {
            record["request_id"] = id.as_str().into();
        }
        record
    }

    /// Prints it on the error output.
    pub fn report(self, as_json: bool) -> ExitCode {
        let mut out = io::stderr().lock();
        // Nothing is left to tell if this fails.
        let _ = if as_json {
            writeln!(out, "{}", json!({"error": self.record()}))
        } else {
            let words: Vec<_> = self.message.lines().map(str::trim).collect();
            let line = words.join(" ");
            let coloured = out.is_terminal() && crate::output::colours_wanted();
            let (on, off) = if coloured {
                ("\x1b[31m", "\x1b[0m")
            } else {
                ("", "")
            };
            writeln!(out, "{on}lightcone:{off} {line}")
        };
        ExitCode::from(self.code)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let record = error.record();
        let code = match (error.kind(), record.status) {
            (ErrorKind::Status, Some(401 | 403)) => exit::NOT_ALLOWED,
            (ErrorKind::Status, _) => exit::REFUSED,
            (ErrorKind::Connection | ErrorKind::StreamInterrupted, _) => exit::NOT_REACHED,
            (ErrorKind::Timeout, _) => exit::TIME_LIMIT,
            (ErrorKind::Action, _) => exit::FAILED,
            (ErrorKind::Config | ErrorKind::Argument, _) => exit::USAGE,
            _ => exit::OTHER,
        };
        Self {
            code,
            kind: record.kind,
            message: detail(&record).unwrap_or_else(|| error.to_string()),
            status: record.status,
            request_id: record.request_id,
        }
    }
}

/// What the service says of a refusal, without the rest of its response.
fn detail(record: &tzafon::ErrorRecord) -> Option<String> {
    let body: Value = serde_json::from_slice(record.body.as_ref()?).ok()?;
    let said = [&body["detail"], &body["error"]["message"], &body["message"]];
    let said = said.into_iter().find_map(Value::as_str)?;
    Some(format!(
        "the service responded with {}: {said}",
        record.status?
    ))
}

impl From<ActionError> for Failure {
    fn from(error: ActionError) -> Self {
        Self::new(exit::FAILED, "action", error.to_string())
    }
}
