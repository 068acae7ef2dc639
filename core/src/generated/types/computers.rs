// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `computers` take and give.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionResult {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub executed_tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_context: Option<PageContext>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<ActionResultData>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// What an action brought, by its kind; a field of another action is absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionResultData {
    /// Address of the picture, or a `data:` address with the picture itself when it was asked for
    /// as base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screenshot_url: Option<String>,
    /// The page's HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html_content: Option<String>,
    /// Output of the shell command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debug_response: Option<String>,
    /// The open tabs of a browser.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tabs: Option<Vec<TabInfo>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerActionParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_detect_encoding: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base64: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub button: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debug: Option<ComputerActionParamDebug>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dx: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dy: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_shm: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_context: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Vec<String>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ms: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<Vec<ComputerActionParamPath>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_url: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale_factor: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scroll_x: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scroll_y: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_ms: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x1: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x2: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y1: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y2: Option<f64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerActionParamDebug {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub env: Option<BTreeMap<String, String>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerActionParamPath {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerBatchParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<ComputerActionParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// What came of a batch of actions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerBatchResponse {
    /// How many actions were run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub executed: Option<i64>,
    /// How many actions the batch has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// One result for each action that was run, in order; the batch stops after the first that
    /// fails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<ComputerBatchResult>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// What came of one action of a batch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerBatchResult {
    /// `SUCCESS`, or what went wrong, such as `EXECUTION_ERROR`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What went wrong, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// What the action brought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<ActionResultData>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerChangeProxyParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerClickParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerCreateParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_kill: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<ComputerCreateParamsDisplay>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_timeout_enabled: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inactivity_timeout_seconds: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_lifetime_seconds: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persistent: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stealth: Option<Value>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_advanced_proxy: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerCreateParamsDisplay {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerDebugParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerDoubleClickParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerDragParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x1: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x2: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y1: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y2: Option<f64>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerExecuteParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<ComputerActionParam>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerHTMLParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_detect_encoding: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerHotkeyParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Vec<String>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// What the service says of a session that was kept alive.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerKeepaliveResponse {
    /// State of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerKeyDownParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerKeyUpParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
pub type ComputerListResponse = Vec<ComputerResponse>;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerMouseDownParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerMouseUpParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerNavigateParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerResponse {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_kill: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoints: Option<BTreeMap<String, String>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_expires_at: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_timeout_enabled: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inactivity_timeout_seconds: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_activity_at: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_lifetime_seconds: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerRetrieveStatusResponse {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_kill: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_expires_at: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_timeout_enabled: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inactivity_timeout_seconds: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_activity_at: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_lifetime_seconds: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerRightClickParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerScreenshotParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base64: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerScrollParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dx: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dy: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One event of a computer, told apart by `event`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event")]
#[non_exhaustive]
pub enum ComputerStreamEvent {
    /// A request for an action, its result, or output of a command.
    #[serde(rename = "message")]
    Message(ComputerEvent),
    /// The stream failed. The session may have ended with it: later calls then answer 404.
    #[serde(rename = "error")]
    Error(ComputerEventError),
    /// An event that this version does not know, with all of its fields.
    #[serde(untagged)]
    Unknown(Value),
}

/// A request for an action, its result, or output of a command.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComputerEvent {
    /// Ties a result to its request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// How a command ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<i64>,
    /// What a command wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stdout: Option<String>,
    /// What a command wrote as errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stderr: Option<String>,
    /// A piece of output in base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    /// Whether the piece is of the errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_stderr: Option<bool>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The stream failed. The session may have ended with it: later calls then answer 404.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComputerEventError {
    /// What went wrong, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What went wrong, as the service says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<Value>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerTypeParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerViewportParams {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale_factor: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// Doc of it.
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// Doc of it.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageContext {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_scale_factor: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_main_tab: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_height: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_width: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scroll_x: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scroll_y: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewport_height: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewport_width: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One event of a screencast, told apart by `event`: `message` is a JPEG frame of a browser, `h264`
/// a piece of video of a desktop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event")]
#[non_exhaustive]
pub enum ScreencastEvent {
    /// A frame of a browser.
    #[serde(rename = "message")]
    Message(ScreencastFrame),
    /// A piece of a desktop's video.
    #[serde(rename = "h264")]
    H264(ScreencastH264),
    /// The cursor's picture changed.
    #[serde(rename = "cursor_update")]
    CursorUpdate(ScreencastCursorUpdate),
    /// The cursor moved.
    #[serde(rename = "cursor_position")]
    CursorPosition(ScreencastCursorPosition),
    /// An event that this version does not know, with all of its fields.
    #[serde(untagged)]
    Unknown(Value),
}

/// A frame of a browser.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScreencastFrame {
    /// The frame, a JPEG in base64.
    pub image_data: String,
    /// What the browser says of the frame, such as its size and scroll offset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A piece of a desktop's video.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScreencastH264 {
    /// One H.264 unit in base64; the pieces in order make a stream that ffmpeg reads.
    pub nalu_data: String,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The cursor's picture changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScreencastCursorUpdate {
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The cursor moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScreencastCursorPosition {
    /// Distance from the left, in px.
    pub x: f64,
    /// Distance from the top, in px.
    pub y: f64,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TabInfo {
    /// Doc of it.
    pub tab_id: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_main: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Parameters of `computers.list`; absent ones are not sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComputerListParams {
    /// Doc of it.
    pub r#type: Option<ComputerListParamsType>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ComputerListParamsType {
    /// `live`
    #[serde(rename = "live")]
    Live,
    /// `persistent`
    #[serde(rename = "persistent")]
    Persistent,
}

impl fmt::Display for ComputerListParamsType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Live => "live",
            Self::Persistent => "persistent",
        })
    }
}
