// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `computers` take and give.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// The result of an action. The service responds with HTTP 200 even if the action failed: check
/// `status`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionResult {
    /// Error message; absent or null after success.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// Id of the tab in which the action ran.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub executed_tab_id: Option<String>,
    /// The page after the action; always null on a desktop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_context: Option<PageContext>,
    /// The service's id of the action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// What the action returned, such as the URL of a screenshot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<ActionResultData>,
    /// `SUCCESS`; `EXECUTION_ERROR` or another value if the action failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// When the action ran, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// What an action returned. Only the fields of that kind of action are present.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionResultData {
    /// URL of the screenshot, or a `data:` URL with the image itself if base64 was requested.
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
    /// Of `new_tab`: id of the opened tab.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_tab_id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Any one action, selected by `type`. It needs only the fields of that type.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerActionParam {
    /// Of `handle_dialog`: whether to accept the open dialog (default true). Local server only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accept: Option<bool>,
    /// Of `get_html_content`: whether to guess the encoding if the page does not declare it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_detect_encoding: Option<bool>,
    /// Of `screenshot`: whether to return the image itself, in base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base64: Option<bool>,
    /// Of `click`: which button, such as `left` or `right`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub button: Option<String>,
    /// Of `debug`: the shell command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debug: Option<ComputerActionParamDebug>,
    /// Of `scroll`: how far to the right, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dx: Option<f64>,
    /// Of `scroll`: how far down, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dy: Option<f64>,
    /// Of `screenshot`: whether to read it from shared memory, which is faster where available.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_shm: Option<bool>,
    /// Of `set_viewport`: height in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// Whether the result has the `page_context`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_context: Option<bool>,
    /// Of `key_down` and `key_up`: name of the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Of `keypress`: names of the keys, or one string such as `Control+c`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Vec<String>>,
    /// Of `wait`: duration in ms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ms: Option<i64>,
    /// Of `drag`: the points of the path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<Vec<ComputerActionParamPath>>,
    /// Of `change_proxy`: URL of the proxy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_url: Option<String>,
    /// Your own id, which the result repeats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Of `set_viewport`: screen pixels per page pixel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale_factor: Option<f64>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screenshot_after: Option<bool>,
    /// The older name of `dx`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scroll_x: Option<f64>,
    /// The older name of `dy`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scroll_y: Option<f64>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_ms: Option<i64>,
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Of `type`: the text. Of `handle_dialog`: the reply to a prompt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Which action, such as `click`, `type` or `go_to_url`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Of `go_to_url` and `new_tab`: the URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Of `go_to_url`: `commit`, `domcontentloaded` or `load`. Local server only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_until: Option<String>,
    /// Of `set_viewport`: width in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// Distance from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Of `drag`: where it starts, from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x1: Option<f64>,
    /// Of `drag`: where it ends, from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x2: Option<f64>,
    /// Distance from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Of `drag`: where it starts, from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y1: Option<f64>,
    /// Of `drag`: where it ends, from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y2: Option<f64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A shell command as an action.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerActionParamDebug {
    /// The shell command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// Working directory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
    /// Environment variables to add.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub env: Option<BTreeMap<String, String>>,
    /// Maximum number of bytes of output to return.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Whether the output is also sent as events of the computer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    /// Time limit for the command, in s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A point of the pointer's path.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerActionParamPath {
    /// Distance from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Distance from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Actions to run in order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerBatchParams {
    /// The actions, in order. The batch stops after the first that fails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<ComputerActionParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The results of a batch of actions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerBatchResponse {
    /// How many actions ran.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub executed: Option<i64>,
    /// How many actions the batch has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// One result for each action that ran, in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<ComputerBatchResult>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The result of one action of a batch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerBatchResult {
    /// `SUCCESS`, or a code of the failure, such as `EXECUTION_ERROR`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Error message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// What the action returned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<ActionResultData>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A new proxy for a browser.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerChangeProxyParams {
    /// URL of the proxy, with user and password if it needs them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Where to click.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerClickParams {
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Distance from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Distance from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// What kind of computer to create, and how long it lives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerCreateParams {
    /// Whether the computer ends after a time without activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_kill: Option<bool>,
    /// Id of a browser context to continue with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context_id: Option<String>,
    /// How a browser handles `alert`, `confirm` and `prompt`: `accept` (default), `dismiss`, or
    /// `hold`, which leaves them open until the action `handle_dialog`. An object sets each of
    /// them, and `beforeunload`, separately. Local server only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dialogs: Option<Value>,
    /// Size of the screen (default 1280 x 720 px).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<ComputerCreateParamsDisplay>,
    /// Id of a saved computer to restore: the id that it had while it ran.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment_id: Option<String>,
    /// User and password for sites that ask for them with HTTP authentication. Local server only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_credentials: Option<ComputerCreateParamsHTTPCredentials>,
    /// Whether the computer ends after a time without activity (default true).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_timeout_enabled: Option<bool>,
    /// Whether a browser opens pages whose certificate is not trusted (default false). Local server
    /// only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ignore_https_errors: Option<bool>,
    /// Inactivity limit in s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inactivity_timeout_seconds: Option<i64>,
    /// `browser` (default) or `desktop`. For any other value the service responds with 503, as if
    /// it were busy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Maximum lifetime in s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_lifetime_seconds: Option<i64>,
    /// Whether the computer is saved when it ends. Set it again when you restore it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persistent: Option<bool>,
    /// Whether the browser hides that it is automated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stealth: Option<Value>,
    /// The older name of `max_lifetime_seconds`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i64>,
    /// Whether the browser uses the service's advanced proxies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_advanced_proxy: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Size of a screen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerCreateParamsDisplay {
    /// Height in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// Screen pixels per page pixel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<f64>,
    /// Width in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// User and password for HTTP authentication.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerCreateParamsHTTPCredentials {
    /// The only origin that receives them, such as `https://example.com`; absent, every site that
    /// asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// The password.
    pub password: String,
    /// The user name.
    pub username: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A shell command.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerDebugParams {
    /// The shell command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// Maximum number of bytes of output to return (default 65536).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Time limit for the command, in s (default 120).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Where to double-click.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerDoubleClickParams {
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Distance from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Distance from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Where to drag from and to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerDragParams {
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Where it starts, from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x1: Option<f64>,
    /// Where it ends, from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x2: Option<f64>,
    /// Where it starts, from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y1: Option<f64>,
    /// Where it ends, from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y2: Option<f64>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Any one action.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerExecuteParams {
    /// The action, selected by its `type`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<ComputerActionParam>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How to read a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerHTMLParams {
    /// Whether to guess the encoding if the page does not declare it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_detect_encoding: Option<bool>,
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Keys to press together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerHotkeyParams {
    /// Names of the keys, such as `Control` and `c`; case does not matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Vec<String>>,
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of a session after a keep-alive.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerKeepaliveResponse {
    /// State of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A key to hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerKeyDownParams {
    /// Name of the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A key to release.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerKeyUpParams {
    /// Name of the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Computers of the whole organisation, including those that other programs created.
pub type ComputerListResponse = Vec<ComputerResponse>;

/// Where to press the left button.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerMouseDownParams {
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Distance from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Distance from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Where to release the left button.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerMouseUpParams {
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Distance from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Distance from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Where to go.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerNavigateParams {
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// URL of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// How far the page must have loaded before the call returns: `commit` (the server has
    /// responded), `domcontentloaded` or `load` (images included). Absent, the call waits for
    /// `load`, but at most 2 s longer than for the document itself. Local server only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_until: Option<String>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A computer: a browser or a desktop.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerResponse {
    /// Id of the computer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Whether the computer ends after a time without activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_kill: Option<bool>,
    /// Id of the browser context that it continues, as passed when it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context_id: Option<String>,
    /// When it was created, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Paths of its other endpoints, such as `cdp`, `screencast` and `debug`, relative to the base
    /// URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoints: Option<BTreeMap<String, String>>,
    /// Id of the saved computer that it was restored from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment_id: Option<String>,
    /// The latest time at which it ends, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// When it ends if there is no further activity, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_expires_at: Option<String>,
    /// Whether it ends after a time without activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_timeout_enabled: Option<bool>,
    /// Inactivity limit in s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inactivity_timeout_seconds: Option<i64>,
    /// `browser` or `desktop`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// When it was last used, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_activity_at: Option<String>,
    /// Maximum lifetime in s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_lifetime_seconds: Option<i64>,
    /// Its state: `ready` when created, `RUNNING` in later reads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// When a computer ends.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerRetrieveStatusResponse {
    /// Id of the computer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Whether the computer ends after a time without activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_kill: Option<bool>,
    /// When it was created, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// The latest time at which it ends, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// When it ends if there is no further activity, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_expires_at: Option<String>,
    /// Whether it ends after a time without activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_timeout_enabled: Option<bool>,
    /// Inactivity limit in s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inactivity_timeout_seconds: Option<i64>,
    /// When it was last used, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_activity_at: Option<String>,
    /// Maximum lifetime in s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_lifetime_seconds: Option<i64>,
    /// Its state: `ready` when created, `RUNNING` in later reads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Where to click with the right button.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerRightClickParams {
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Distance from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Distance from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How to take a screenshot.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerScreenshotParams {
    /// Whether to return the image itself in base64 instead of its URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base64: Option<bool>,
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How far and where to scroll.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerScrollParams {
    /// Distance to the right, in px; negative is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dx: Option<f64>,
    /// Distance down, in px; negative is up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dy: Option<f64>,
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Distance from the left, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Distance from the top, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One event of a computer, distinguished by `event`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event")]
#[non_exhaustive]
pub enum ComputerStreamEvent {
    /// A request for an action, its result, or output of a command.
    #[serde(rename = "message")]
    Message(ComputerEvent),
    /// The stream failed. The session may have ended as well; later calls then fail with 404.
    #[serde(rename = "error")]
    Error(ComputerEventError),
    /// An event that this version does not know, with all of its fields.
    #[serde(untagged)]
    Unknown(Value),
}

/// A request for an action, its result, or output of a command.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComputerEvent {
    /// Correlates a result with its request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// How a command ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<i64>,
    /// What a command wrote to standard output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stdout: Option<String>,
    /// What a command wrote to standard error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stderr: Option<String>,
    /// A chunk of output in base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    /// Whether the chunk is from standard error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_stderr: Option<bool>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The stream failed. The session may have ended as well; later calls then fail with 404.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComputerEventError {
    /// Error message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Error message of the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<Value>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Text to type.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerTypeParams {
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// The text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Size of a browser's viewport.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerViewportParams {
    /// Height in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// Screen pixels per page pixel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale_factor: Option<f64>,
    /// Id of the tab to act in; absent, the main tab. Browsers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Width in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// Whether to take a screenshot after the action (default false).
    #[serde(skip)]
    pub screenshot_after: Option<bool>,
    /// How long to wait after the action, in ms, before the screenshot is taken.
    #[serde(skip)]
    pub settle_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The page in a browser after an action.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageContext {
    /// Screen pixels per page pixel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_scale_factor: Option<f64>,
    /// Whether the action ran in the main tab.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_main_tab: Option<bool>,
    /// Height of the whole page, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_height: Option<i64>,
    /// Width of the whole page, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_width: Option<i64>,
    /// Horizontal scroll offset in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scroll_x: Option<f64>,
    /// Vertical scroll offset in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scroll_y: Option<f64>,
    /// Id of the tab.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Title of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// URL of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Height of the visible part, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewport_height: Option<i64>,
    /// Width of the visible part, in px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewport_width: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One event of a screencast, distinguished by `event`: `message` is a JPEG frame of a browser,
/// `h264` a chunk of video of a desktop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event")]
#[non_exhaustive]
pub enum ScreencastEvent {
    /// A frame of a browser.
    #[serde(rename = "message")]
    Message(ScreencastFrame),
    /// A chunk of a desktop's video.
    #[serde(rename = "h264")]
    H264(ScreencastH264),
    /// The image of the cursor changed.
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
    /// The frame as a JPEG in base64.
    pub image_data: String,
    /// Metadata of the frame from the browser, such as its size and scroll offset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A chunk of a desktop's video.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScreencastH264 {
    /// One H.264 unit in base64. All units in order form a stream that ffmpeg can read.
    pub nalu_data: String,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The image of the cursor changed.
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

/// A tab of a browser.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TabInfo {
    /// Id of the tab.
    pub tab_id: String,
    /// URL of its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Title of its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// True on the main tab; absent on the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_main: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Parameters of `computers.list`; absent ones are not sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComputerListParams {
    /// `live` for computers that run, `persistent` for those that are saved.
    pub r#type: Option<ComputerListParamsType>,
}

/// `live` for computers that run, `persistent` for those that are saved.
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
