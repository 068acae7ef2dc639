// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `computers.exec` take and give.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// A shell command for a desktop.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExecCreateParams {
    /// The shell command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// Working directory (default `/workspace`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
    /// Environment variables to add.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub env: Option<BTreeMap<String, String>>,
    /// Time limit for the command, in s (default 120).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One line of a command's output, or how it ended, distinguished by `type`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExecCreateResponse {
    /// Of `exit`: the command's exit code; -1 is a time limit or another abnormal end. Of `error`:
    /// error code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<ExecCreateResponseCode>,
    /// Of `stdout` and `stderr`: the output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    /// Of `error`: error message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `stdout`, `stderr`, `exit` or `error`; nothing follows the last two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Of `exit`: the command's exit code; -1 is a time limit or another abnormal end. Of `error`:
/// error code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ExecCreateResponseCode {
    /// As `i64`.
    Integer(i64),
    /// As `String`.
    Text(String),
    /// A value that this version does not know.
    Other(Value),
}

/// A shell command for a desktop.
pub type ExecSyncParams = ExecCreateParams;

/// How a command ended, with its whole output.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExecSyncResponse {
    /// The exit code; -1 is a time limit or another abnormal end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<i64>,
    /// Standard error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stderr: Option<String>,
    /// Standard output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stdout: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}
