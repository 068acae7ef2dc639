// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `computers.tabs` take and give.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// A tab to open.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TabCreateParams {
    /// URL to open in it; absent, an empty page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}
