// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `responses` take and give.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionClick {
    /// Doc of it.
    pub button: String,
    /// Doc of it.
    pub r#type: ActionClickType,
    /// Doc of it.
    pub x: i64,
    /// Doc of it.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionClickType {
    /// `click`
    #[default]
    #[serde(rename = "click")]
    Click,
}

impl fmt::Display for ActionClickType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Click => "click",
        })
    }
}

/// Doc of it.
pub type ActionClickParam = ActionClick;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionDoubleClick {
    /// Doc of it.
    pub r#type: ActionDoubleClickType,
    /// Doc of it.
    pub x: i64,
    /// Doc of it.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionDoubleClickType {
    /// `double_click`
    #[default]
    #[serde(rename = "double_click")]
    DoubleClick,
}

impl fmt::Display for ActionDoubleClickType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DoubleClick => "double_click",
        })
    }
}

/// Doc of it.
pub type ActionDoubleClickParam = ActionDoubleClick;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionDrag {
    /// Doc of it.
    pub path: Vec<ActionDragPath>,
    /// Doc of it.
    pub r#type: ActionDragType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionDragType {
    /// `drag`
    #[default]
    #[serde(rename = "drag")]
    Drag,
}

impl fmt::Display for ActionDragType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Drag => "drag",
        })
    }
}

/// Doc of it.
pub type ActionDragParam = ActionDrag;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionDragPath {
    /// Doc of it.
    pub x: i64,
    /// Doc of it.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionFindParam {
    /// Doc of it.
    pub pattern: String,
    /// Doc of it.
    pub r#type: ActionFindParamType,
    /// Doc of it.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionFindParamType {
    /// `find`
    #[default]
    #[serde(rename = "find")]
    Find,
}

impl fmt::Display for ActionFindParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Find => "find",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionKeyDown {
    /// Doc of it.
    pub keys: Vec<String>,
    /// Doc of it.
    pub r#type: ActionKeyDownType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionKeyDownType {
    /// `key_down`
    #[default]
    #[serde(rename = "key_down")]
    KeyDown,
}

impl fmt::Display for ActionKeyDownType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::KeyDown => "key_down",
        })
    }
}

/// Doc of it.
pub type ActionKeyDownParam = ActionKeyDown;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionKeyUp {
    /// Doc of it.
    pub keys: Vec<String>,
    /// Doc of it.
    pub r#type: ActionKeyUpType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionKeyUpType {
    /// `key_up`
    #[default]
    #[serde(rename = "key_up")]
    KeyUp,
}

impl fmt::Display for ActionKeyUpType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::KeyUp => "key_up",
        })
    }
}

/// Doc of it.
pub type ActionKeyUpParam = ActionKeyUp;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionKeypress {
    /// Doc of it.
    pub keys: Vec<String>,
    /// Doc of it.
    pub r#type: ActionKeypressType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionKeypressType {
    /// `keypress`
    #[default]
    #[serde(rename = "keypress")]
    Keypress,
}

impl fmt::Display for ActionKeypressType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Keypress => "keypress",
        })
    }
}

/// Doc of it.
pub type ActionKeypressParam = ActionKeypress;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionMouseDown {
    /// Doc of it.
    pub r#type: ActionMouseDownType,
    /// Doc of it.
    pub x: i64,
    /// Doc of it.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionMouseDownType {
    /// `mouse_down`
    #[default]
    #[serde(rename = "mouse_down")]
    MouseDown,
}

impl fmt::Display for ActionMouseDownType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MouseDown => "mouse_down",
        })
    }
}

/// Doc of it.
pub type ActionMouseDownParam = ActionMouseDown;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionMouseUp {
    /// Doc of it.
    pub r#type: ActionMouseUpType,
    /// Doc of it.
    pub x: i64,
    /// Doc of it.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionMouseUpType {
    /// `mouse_up`
    #[default]
    #[serde(rename = "mouse_up")]
    MouseUp,
}

impl fmt::Display for ActionMouseUpType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MouseUp => "mouse_up",
        })
    }
}

/// Doc of it.
pub type ActionMouseUpParam = ActionMouseUp;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionMove {
    /// Doc of it.
    pub r#type: ActionMoveType,
    /// Doc of it.
    pub x: i64,
    /// Doc of it.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionMoveType {
    /// `move`
    #[default]
    #[serde(rename = "move")]
    Move,
}

impl fmt::Display for ActionMoveType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Move => "move",
        })
    }
}

/// Doc of it.
pub type ActionMoveParam = ActionMove;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionOpenPageParam {
    /// Doc of it.
    pub r#type: ActionOpenPageParamType,
    /// Doc of it.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionOpenPageParamType {
    /// `open_page`
    #[default]
    #[serde(rename = "open_page")]
    OpenPage,
}

impl fmt::Display for ActionOpenPageParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OpenPage => "open_page",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionPointAndType {
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: ActionPointAndTypeType,
    /// Doc of it.
    pub x: i64,
    /// Doc of it.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionPointAndTypeType {
    /// `point_and_type`
    #[default]
    #[serde(rename = "point_and_type")]
    PointAndType,
}

impl fmt::Display for ActionPointAndTypeType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PointAndType => "point_and_type",
        })
    }
}

/// Doc of it.
pub type ActionPointAndTypeParam = ActionPointAndType;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionScreenshot {
    /// Doc of it.
    pub r#type: ActionScreenshotType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionScreenshotType {
    /// `screenshot`
    #[default]
    #[serde(rename = "screenshot")]
    Screenshot,
}

impl fmt::Display for ActionScreenshotType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Screenshot => "screenshot",
        })
    }
}

/// Doc of it.
pub type ActionScreenshotParam = ActionScreenshot;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionScroll {
    /// Doc of it.
    pub scroll_x: i64,
    /// Doc of it.
    pub scroll_y: i64,
    /// Doc of it.
    pub r#type: ActionScrollType,
    /// Doc of it.
    pub x: i64,
    /// Doc of it.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionScrollType {
    /// `scroll`
    #[default]
    #[serde(rename = "scroll")]
    Scroll,
}

impl fmt::Display for ActionScrollType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scroll => "scroll",
        })
    }
}

/// Doc of it.
pub type ActionScrollParam = ActionScroll;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionSearchSourceParam {
    /// Doc of it.
    pub r#type: ActionSearchSourceParamType,
    /// Doc of it.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionSearchSourceParamType {
    /// `url`
    #[default]
    #[serde(rename = "url")]
    Url,
}

impl fmt::Display for ActionSearchSourceParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Url => "url",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionType {
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: ActionTypeType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionTypeType {
    /// `type`
    #[default]
    #[serde(rename = "type")]
    Type,
}

impl fmt::Display for ActionTypeType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Type => "type",
        })
    }
}

/// Doc of it.
pub type ActionTypeParam = ActionType;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionWait {
    /// Doc of it.
    pub r#type: ActionWaitType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionWaitType {
    /// `wait`
    #[default]
    #[serde(rename = "wait")]
    Wait,
}

impl fmt::Display for ActionWaitType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Wait => "wait",
        })
    }
}

/// Doc of it.
pub type ActionWaitParam = ActionWait;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnnotationContainerFileCitation {
    /// Doc of it.
    pub container_id: String,
    /// Doc of it.
    pub end_index: i64,
    /// Doc of it.
    pub file_id: String,
    /// Doc of it.
    pub filename: String,
    /// Doc of it.
    pub start_index: i64,
    /// Doc of it.
    pub r#type: AnnotationContainerFileCitationType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnnotationContainerFileCitationType {
    /// `container_file_citation`
    #[default]
    #[serde(rename = "container_file_citation")]
    ContainerFileCitation,
}

impl fmt::Display for AnnotationContainerFileCitationType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ContainerFileCitation => "container_file_citation",
        })
    }
}

/// Doc of it.
pub type AnnotationContainerFileCitationParam = AnnotationContainerFileCitation;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnnotationFileCitation {
    /// Doc of it.
    pub file_id: String,
    /// Doc of it.
    pub filename: String,
    /// Doc of it.
    pub index: i64,
    /// Doc of it.
    pub r#type: AnnotationFileCitationType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnnotationFileCitationType {
    /// `file_citation`
    #[default]
    #[serde(rename = "file_citation")]
    FileCitation,
}

impl fmt::Display for AnnotationFileCitationType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FileCitation => "file_citation",
        })
    }
}

/// Doc of it.
pub type AnnotationFileCitationParam = AnnotationFileCitation;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnnotationFilePath {
    /// Doc of it.
    pub file_id: String,
    /// Doc of it.
    pub index: i64,
    /// Doc of it.
    pub r#type: AnnotationFilePathType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnnotationFilePathType {
    /// `file_path`
    #[default]
    #[serde(rename = "file_path")]
    FilePath,
}

impl fmt::Display for AnnotationFilePathType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FilePath => "file_path",
        })
    }
}

/// Doc of it.
pub type AnnotationFilePathParam = AnnotationFilePath;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnnotationURLCitation {
    /// Doc of it.
    pub end_index: i64,
    /// Doc of it.
    pub start_index: i64,
    /// Doc of it.
    pub title: String,
    /// Doc of it.
    pub r#type: AnnotationURLCitationType,
    /// Doc of it.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnnotationURLCitationType {
    /// `url_citation`
    #[default]
    #[serde(rename = "url_citation")]
    UrlCitation,
}

impl fmt::Display for AnnotationURLCitationType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UrlCitation => "url_citation",
        })
    }
}

/// Doc of it.
pub type AnnotationURLCitationParam = AnnotationURLCitation;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApplyPatchCallOperationCreateFileParam {
    /// Doc of it.
    pub diff: String,
    /// Doc of it.
    pub path: String,
    /// Doc of it.
    pub r#type: ApplyPatchCallOperationCreateFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApplyPatchCallOperationCreateFileParamType {
    /// `create_file`
    #[default]
    #[serde(rename = "create_file")]
    CreateFile,
}

impl fmt::Display for ApplyPatchCallOperationCreateFileParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CreateFile => "create_file",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApplyPatchCallOperationDeleteFileParam {
    /// Doc of it.
    pub path: String,
    /// Doc of it.
    pub r#type: ApplyPatchCallOperationDeleteFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApplyPatchCallOperationDeleteFileParamType {
    /// `delete_file`
    #[default]
    #[serde(rename = "delete_file")]
    DeleteFile,
}

impl fmt::Display for ApplyPatchCallOperationDeleteFileParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DeleteFile => "delete_file",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ApplyPatchCallOperationParam {
    /// See [`ApplyPatchCallOperationCreateFileParam`].
    ApplyPatchCallOperationCreateFile(ApplyPatchCallOperationCreateFileParam),
    /// See [`ApplyPatchCallOperationDeleteFileParam`].
    ApplyPatchCallOperationDeleteFile(ApplyPatchCallOperationDeleteFileParam),
    /// See [`ApplyPatchCallOperationUpdateFileParam`].
    ApplyPatchCallOperationUpdateFile(ApplyPatchCallOperationUpdateFileParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApplyPatchCallOperationUpdateFileParam {
    /// Doc of it.
    pub diff: String,
    /// Doc of it.
    pub path: String,
    /// Doc of it.
    pub r#type: ApplyPatchCallOperationUpdateFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApplyPatchCallOperationUpdateFileParamType {
    /// `update_file`
    #[default]
    #[serde(rename = "update_file")]
    UpdateFile,
}

impl fmt::Display for ApplyPatchCallOperationUpdateFileParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UpdateFile => "update_file",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplyPatchCallOutputParam {
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub status: ApplyPatchCallOutputParamStatus,
    /// Doc of it.
    pub r#type: ApplyPatchCallOutputParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ApplyPatchCallOutputParamStatus {
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}

impl fmt::Display for ApplyPatchCallOutputParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Completed => "completed",
            Self::Failed => "failed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApplyPatchCallOutputParamType {
    /// `apply_patch_call_output`
    #[default]
    #[serde(rename = "apply_patch_call_output")]
    ApplyPatchCallOutput,
}

impl fmt::Display for ApplyPatchCallOutputParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ApplyPatchCallOutput => "apply_patch_call_output",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplyPatchCallParam {
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub operation: ApplyPatchCallOperationParam,
    /// Doc of it.
    pub status: ApplyPatchCallParamStatus,
    /// Doc of it.
    pub r#type: ApplyPatchCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ApplyPatchCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
}

impl fmt::Display for ApplyPatchCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApplyPatchCallParamType {
    /// `apply_patch_call`
    #[default]
    #[serde(rename = "apply_patch_call")]
    ApplyPatchCall,
}

impl fmt::Display for ApplyPatchCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ApplyPatchCall => "apply_patch_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CodeInterpreterOutputParam {
    /// See [`OutputLogsParam`].
    OutputLogs(OutputLogsParam),
    /// See [`OutputImageParam`].
    OutputImage(OutputImageParam),
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CodeInterpreterToolCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Doc of it.
    pub container_id: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outputs: Option<Vec<CodeInterpreterOutputParam>>,
    /// Doc of it.
    pub status: CodeInterpreterToolCallParamStatus,
    /// Doc of it.
    pub r#type: CodeInterpreterToolCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum CodeInterpreterToolCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
    /// `interpreting`
    #[serde(rename = "interpreting")]
    Interpreting,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}

impl fmt::Display for CodeInterpreterToolCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
            Self::Interpreting => "interpreting",
            Self::Failed => "failed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeInterpreterToolCallParamType {
    /// `code_interpreter_call`
    #[default]
    #[serde(rename = "code_interpreter_call")]
    CodeInterpreterCall,
}

impl fmt::Display for CodeInterpreterToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CodeInterpreterCall => "code_interpreter_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CompactionItemParam {
    /// Doc of it.
    pub encrypted_content: String,
    /// Doc of it.
    pub r#type: CompactionItemParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CompactionItemParamType {
    /// `compaction`
    #[default]
    #[serde(rename = "compaction")]
    Compaction,
}

impl fmt::Display for CompactionItemParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Compaction => "compaction",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerCallOutputAcknowledgedSafetyCheckParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComputerCallOutputParam {
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub output: ComputerCallOutputScreenshotParam,
    /// Doc of it.
    pub r#type: ComputerCallOutputParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_safety_checks: Option<Vec<ComputerCallOutputAcknowledgedSafetyCheckParam>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ComputerCallOutputParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ComputerCallOutputParamType {
    /// `computer_call_output`
    #[default]
    #[serde(rename = "computer_call_output")]
    ComputerCallOutput,
}

impl fmt::Display for ComputerCallOutputParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ComputerCallOutput => "computer_call_output",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ComputerCallOutputParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for ComputerCallOutputParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComputerCallOutputScreenshotParam {
    /// Doc of it.
    pub r#type: ComputerCallOutputScreenshotParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ComputerCallOutputScreenshotParamType {
    /// `computer_screenshot`
    #[serde(rename = "computer_screenshot")]
    ComputerScreenshot,
    /// `input_image`
    #[serde(rename = "input_image")]
    InputImage,
}

impl fmt::Display for ComputerCallOutputScreenshotParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ComputerScreenshot => "computer_screenshot",
            Self::InputImage => "input_image",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComputerToolParam {
    /// Doc of it.
    pub display_height: i64,
    /// Doc of it.
    pub display_width: i64,
    /// Doc of it.
    pub environment: ComputerToolParamEnvironment,
    /// Doc of it.
    pub r#type: ComputerToolParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ComputerToolParamEnvironment {
    /// `windows`
    #[serde(rename = "windows")]
    Windows,
    /// `mac`
    #[serde(rename = "mac")]
    Mac,
    /// `linux`
    #[serde(rename = "linux")]
    Linux,
    /// `ubuntu`
    #[serde(rename = "ubuntu")]
    Ubuntu,
    /// `browser`
    #[serde(rename = "browser")]
    Browser,
    /// `desktop`
    #[serde(rename = "desktop")]
    Desktop,
}

impl fmt::Display for ComputerToolParamEnvironment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Windows => "windows",
            Self::Mac => "mac",
            Self::Linux => "linux",
            Self::Ubuntu => "ubuntu",
            Self::Browser => "browser",
            Self::Desktop => "desktop",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ComputerToolParamType {
    /// `computer_use_preview`
    #[serde(rename = "computer_use_preview")]
    ComputerUsePreview,
    /// `computer_use`
    #[serde(rename = "computer_use")]
    ComputerUse,
}

impl fmt::Display for ComputerToolParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ComputerUsePreview => "computer_use_preview",
            Self::ComputerUse => "computer_use",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomToolCallOutputParam {
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub output: CustomToolCallOutputParamOutput,
    /// Doc of it.
    pub r#type: CustomToolCallOutputParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CustomToolCallOutputParamOutput {
    /// As `String`.
    Text(String),
    /// As `Vec<ResponseInputContentParam>`.
    List(Vec<ResponseInputContentParam>),
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomToolCallOutputParamType {
    /// `custom_tool_call_output`
    #[default]
    #[serde(rename = "custom_tool_call_output")]
    CustomToolCallOutput,
}

impl fmt::Display for CustomToolCallOutputParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CustomToolCallOutput => "custom_tool_call_output",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomToolCallParam {
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub input: String,
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub r#type: CustomToolCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomToolCallParamType {
    /// `custom_tool_call`
    #[default]
    #[serde(rename = "custom_tool_call")]
    CustomToolCall,
}

impl fmt::Display for CustomToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CustomToolCall => "custom_tool_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomToolFormatGrammarParam {
    /// Doc of it.
    pub definition: String,
    /// Doc of it.
    pub syntax: CustomToolFormatGrammarParamSyntax,
    /// Doc of it.
    pub r#type: CustomToolFormatGrammarParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum CustomToolFormatGrammarParamSyntax {
    /// `lark`
    #[serde(rename = "lark")]
    Lark,
    /// `regex`
    #[serde(rename = "regex")]
    Regex,
}

impl fmt::Display for CustomToolFormatGrammarParamSyntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Lark => "lark",
            Self::Regex => "regex",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomToolFormatGrammarParamType {
    /// `grammar`
    #[default]
    #[serde(rename = "grammar")]
    Grammar,
}

impl fmt::Display for CustomToolFormatGrammarParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Grammar => "grammar",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CustomToolFormatParam {
    /// See [`CustomToolFormatTextParam`].
    CustomToolFormatText(CustomToolFormatTextParam),
    /// See [`CustomToolFormatGrammarParam`].
    CustomToolFormatGrammar(CustomToolFormatGrammarParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomToolFormatTextParam {
    /// Doc of it.
    pub r#type: CustomToolFormatTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomToolFormatTextParamType {
    /// `text`
    #[default]
    #[serde(rename = "text")]
    Text,
}

impl fmt::Display for CustomToolFormatTextParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomToolParam {
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub r#type: CustomToolParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<CustomToolFormatParam>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomToolParamType {
    /// `custom`
    #[default]
    #[serde(rename = "custom")]
    Custom,
}

impl fmt::Display for CustomToolParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Custom => "custom",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EasyInputMessageParam {
    /// Doc of it.
    pub content: EasyInputMessageParamContent,
    /// Doc of it.
    pub role: EasyInputMessageParamRole,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<EasyInputMessageParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum EasyInputMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ResponseInputContentParam>`.
    List(Vec<ResponseInputContentParam>),
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum EasyInputMessageParamRole {
    /// `user`
    #[serde(rename = "user")]
    User,
    /// `assistant`
    #[serde(rename = "assistant")]
    Assistant,
    /// `system`
    #[serde(rename = "system")]
    System,
    /// `developer`
    #[serde(rename = "developer")]
    Developer,
}

impl fmt::Display for EasyInputMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "user",
            Self::Assistant => "assistant",
            Self::System => "system",
            Self::Developer => "developer",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum EasyInputMessageParamType {
    /// `message`
    #[default]
    #[serde(rename = "message")]
    Message,
}

impl fmt::Display for EasyInputMessageParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Message => "message",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileSearchToolCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub queries: Vec<String>,
    /// Doc of it.
    pub status: FileSearchToolCallParamStatus,
    /// Doc of it.
    pub r#type: FileSearchToolCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<FileSearchToolCallResultParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum FileSearchToolCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `searching`
    #[serde(rename = "searching")]
    Searching,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}

impl fmt::Display for FileSearchToolCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Searching => "searching",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
            Self::Failed => "failed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileSearchToolCallParamType {
    /// `file_search_call`
    #[default]
    #[serde(rename = "file_search_call")]
    FileSearchCall,
}

impl fmt::Display for FileSearchToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FileSearchCall => "file_search_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileSearchToolCallResultParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, FileSearchToolCallResultParamAttributesValue>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FileSearchToolCallResultParamAttributesValue {
    /// As `String`.
    Text(String),
    /// As `f64`.
    Number(f64),
    /// As `bool`.
    Boolean(bool),
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FunctionCallOutputContentParam {
    /// See [`ResponseInputTextContentParam`].
    ResponseInputTextContent(ResponseInputTextContentParam),
    /// See [`ResponseInputImageContentParam`].
    ResponseInputImageContent(ResponseInputImageContentParam),
    /// See [`ResponseInputFileContentParam`].
    ResponseInputFileContent(ResponseInputFileContentParam),
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FunctionCallOutputParam {
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub output: FunctionCallOutputParamOutput,
    /// Doc of it.
    pub r#type: FunctionCallOutputParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<FunctionCallOutputParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FunctionCallOutputParamOutput {
    /// As `String`.
    Text(String),
    /// As `Vec<FunctionCallOutputContentParam>`.
    List(Vec<FunctionCallOutputContentParam>),
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FunctionCallOutputParamType {
    /// `function_call_output`
    #[default]
    #[serde(rename = "function_call_output")]
    FunctionCallOutput,
}

impl fmt::Display for FunctionCallOutputParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FunctionCallOutput => "function_call_output",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum FunctionCallOutputParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for FunctionCallOutputParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FunctionCallParam {
    /// Doc of it.
    pub arguments: String,
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub r#type: FunctionCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<FunctionCallParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FunctionCallParamType {
    /// `function_call`
    #[default]
    #[serde(rename = "function_call")]
    FunctionCall,
}

impl fmt::Display for FunctionCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FunctionCall => "function_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum FunctionCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for FunctionCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FunctionToolParam {
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub r#type: FunctionToolParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<BTreeMap<String, Value>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FunctionToolParamType {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for FunctionToolParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FunctionWebSearchActionParam {
    /// See [`FunctionWebSearchActionSearchParam`].
    FunctionWebSearchActionSearch(FunctionWebSearchActionSearchParam),
    /// See [`ActionOpenPageParam`].
    ActionOpenPage(ActionOpenPageParam),
    /// See [`ActionFindParam`].
    ActionFind(ActionFindParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FunctionWebSearchActionSearchParam {
    /// Doc of it.
    pub query: String,
    /// Doc of it.
    pub r#type: FunctionWebSearchActionSearchParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sources: Option<Vec<ActionSearchSourceParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FunctionWebSearchActionSearchParamType {
    /// `search`
    #[default]
    #[serde(rename = "search")]
    Search,
}

impl fmt::Display for FunctionWebSearchActionSearchParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Search => "search",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FunctionWebSearchParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub action: FunctionWebSearchActionParam,
    /// Doc of it.
    pub status: FunctionWebSearchParamStatus,
    /// Doc of it.
    pub r#type: FunctionWebSearchParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum FunctionWebSearchParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `searching`
    #[serde(rename = "searching")]
    Searching,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}

impl fmt::Display for FunctionWebSearchParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Searching => "searching",
            Self::Completed => "completed",
            Self::Failed => "failed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FunctionWebSearchParamType {
    /// `web_search_call`
    #[default]
    #[serde(rename = "web_search_call")]
    WebSearchCall,
}

impl fmt::Display for FunctionWebSearchParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WebSearchCall => "web_search_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImageGenerationCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// Doc of it.
    pub status: ImageGenerationCallParamStatus,
    /// Doc of it.
    pub r#type: ImageGenerationCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ImageGenerationCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `generating`
    #[serde(rename = "generating")]
    Generating,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}

impl fmt::Display for ImageGenerationCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Generating => "generating",
            Self::Failed => "failed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImageGenerationCallParamType {
    /// `image_generation_call`
    #[default]
    #[serde(rename = "image_generation_call")]
    ImageGenerationCall,
}

impl fmt::Display for ImageGenerationCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ImageGenerationCall => "image_generation_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ItemReferenceParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ItemReferenceParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ItemReferenceParamType {
    /// `item_reference`
    #[default]
    #[serde(rename = "item_reference")]
    ItemReference,
}

impl fmt::Display for ItemReferenceParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ItemReference => "item_reference",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LocalShellCallActionParam {
    /// Doc of it.
    pub command: Vec<String>,
    /// Doc of it.
    pub env: BTreeMap<String, String>,
    /// Doc of it.
    pub r#type: LocalShellCallActionParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_directory: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LocalShellCallActionParamType {
    /// `exec`
    #[default]
    #[serde(rename = "exec")]
    Exec,
}

impl fmt::Display for LocalShellCallActionParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Exec => "exec",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LocalShellCallOutputParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub output: String,
    /// Doc of it.
    pub r#type: LocalShellCallOutputParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<LocalShellCallOutputParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LocalShellCallOutputParamType {
    /// `local_shell_call_output`
    #[default]
    #[serde(rename = "local_shell_call_output")]
    LocalShellCallOutput,
}

impl fmt::Display for LocalShellCallOutputParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LocalShellCallOutput => "local_shell_call_output",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum LocalShellCallOutputParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for LocalShellCallOutputParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LocalShellCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub action: LocalShellCallActionParam,
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub status: LocalShellCallParamStatus,
    /// Doc of it.
    pub r#type: LocalShellCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum LocalShellCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for LocalShellCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LocalShellCallParamType {
    /// `local_shell_call`
    #[default]
    #[serde(rename = "local_shell_call")]
    LocalShellCall,
}

impl fmt::Display for LocalShellCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LocalShellCall => "local_shell_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Logprob {
    /// Doc of it.
    pub token: String,
    /// Doc of it.
    pub bytes: Vec<i64>,
    /// Doc of it.
    pub logprob: f64,
    /// Doc of it.
    pub top_logprobs: Vec<LogprobTopLogprob>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
pub type LogprobParam = Logprob;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LogprobTopLogprob {
    /// Doc of it.
    pub token: String,
    /// Doc of it.
    pub bytes: Vec<i64>,
    /// Doc of it.
    pub logprob: f64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct McpApprovalRequestParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub arguments: String,
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub server_label: String,
    /// Doc of it.
    pub r#type: McpApprovalRequestParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum McpApprovalRequestParamType {
    /// `mcp_approval_request`
    #[default]
    #[serde(rename = "mcp_approval_request")]
    McpApprovalRequest,
}

impl fmt::Display for McpApprovalRequestParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::McpApprovalRequest => "mcp_approval_request",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct McpApprovalResponseParam {
    /// Doc of it.
    pub approval_request_id: String,
    /// Doc of it.
    pub approve: bool,
    /// Doc of it.
    pub r#type: McpApprovalResponseParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum McpApprovalResponseParamType {
    /// `mcp_approval_response`
    #[default]
    #[serde(rename = "mcp_approval_response")]
    McpApprovalResponse,
}

impl fmt::Display for McpApprovalResponseParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::McpApprovalResponse => "mcp_approval_response",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct McpCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub arguments: String,
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub server_label: String,
    /// Doc of it.
    pub r#type: McpCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval_request_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<McpCallParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum McpCallParamType {
    /// `mcp_call`
    #[default]
    #[serde(rename = "mcp_call")]
    McpCall,
}

impl fmt::Display for McpCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::McpCall => "mcp_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum McpCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
    /// `calling`
    #[serde(rename = "calling")]
    Calling,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}

impl fmt::Display for McpCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
            Self::Calling => "calling",
            Self::Failed => "failed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct McpListToolsParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub server_label: String,
    /// Doc of it.
    pub tools: Vec<McpListToolsToolParam>,
    /// Doc of it.
    pub r#type: McpListToolsParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum McpListToolsParamType {
    /// `mcp_list_tools`
    #[default]
    #[serde(rename = "mcp_list_tools")]
    McpListTools,
}

impl fmt::Display for McpListToolsParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::McpListTools => "mcp_list_tools",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct McpListToolsToolParam {
    /// Doc of it.
    pub input_schema: Value,
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub annotations: Option<Value>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OutputImageParam {
    /// Doc of it.
    pub r#type: OutputImageParamType,
    /// Doc of it.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutputImageParamType {
    /// `image`
    #[default]
    #[serde(rename = "image")]
    Image,
}

impl fmt::Display for OutputImageParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Image => "image",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OutputLogsParam {
    /// Doc of it.
    pub logs: String,
    /// Doc of it.
    pub r#type: OutputLogsParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutputLogsParamType {
    /// `logs`
    #[default]
    #[serde(rename = "logs")]
    Logs,
}

impl fmt::Display for OutputLogsParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Logs => "logs",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum OutputMessageContentParam {
    /// See [`OutputTextParam`].
    OutputText(OutputTextParam),
    /// See [`ResponseOutputRefusal`].
    ResponseOutputRefusal(ResponseOutputRefusal),
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutputMessageParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub content: Vec<OutputMessageContentParam>,
    /// Doc of it.
    pub role: OutputMessageParamRole,
    /// Doc of it.
    pub status: OutputMessageParamStatus,
    /// Doc of it.
    pub r#type: OutputMessageParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutputMessageParamRole {
    /// `assistant`
    #[default]
    #[serde(rename = "assistant")]
    Assistant,
}

impl fmt::Display for OutputMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Assistant => "assistant",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum OutputMessageParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for OutputMessageParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutputMessageParamType {
    /// `message`
    #[default]
    #[serde(rename = "message")]
    Message,
}

impl fmt::Display for OutputMessageParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Message => "message",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum OutputTextAnnotationParam {
    /// See [`AnnotationFileCitation`].
    AnnotationFileCitation(AnnotationFileCitation),
    /// See [`AnnotationURLCitation`].
    AnnotationUrlCitation(AnnotationURLCitation),
    /// See [`AnnotationContainerFileCitation`].
    AnnotationContainerFileCitation(AnnotationContainerFileCitation),
    /// See [`AnnotationFilePath`].
    AnnotationFilePath(AnnotationFilePath),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OutputTextParam {
    /// Doc of it.
    pub annotations: Vec<OutputTextAnnotationParam>,
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: OutputTextParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<Vec<Logprob>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutputTextParamType {
    /// `output_text`
    #[default]
    #[serde(rename = "output_text")]
    OutputText,
}

impl fmt::Display for OutputTextParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OutputText => "output_text",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PendingSafetyCheck {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
pub type PendingSafetyCheckParam = PendingSafetyCheck;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReasoningItemContentParam {
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: ReasoningItemContentParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReasoningItemContentParamType {
    /// `reasoning_text`
    #[default]
    #[serde(rename = "reasoning_text")]
    ReasoningText,
}

impl fmt::Display for ReasoningItemContentParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ReasoningText => "reasoning_text",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReasoningItemParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub summary: Vec<SummaryParam>,
    /// Doc of it.
    pub r#type: ReasoningItemParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<ReasoningItemContentParam>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ReasoningItemParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReasoningItemParamType {
    /// `reasoning`
    #[default]
    #[serde(rename = "reasoning")]
    Reasoning,
}

impl fmt::Display for ReasoningItemParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Reasoning => "reasoning",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ReasoningItemParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for ReasoningItemParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReasoningParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<ReasoningParamEffort>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generate_summary: Option<ReasoningParamGenerateSummary>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<ReasoningParamSummary>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ReasoningParamEffort {
    /// `none`
    #[serde(rename = "none")]
    None,
    /// `minimal`
    #[serde(rename = "minimal")]
    Minimal,
    /// `low`
    #[serde(rename = "low")]
    Low,
    /// `medium`
    #[serde(rename = "medium")]
    Medium,
    /// `high`
    #[serde(rename = "high")]
    High,
    /// `xhigh`
    #[serde(rename = "xhigh")]
    Xhigh,
}

impl fmt::Display for ReasoningParamEffort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Minimal => "minimal",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Xhigh => "xhigh",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ReasoningParamGenerateSummary {
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
    /// `concise`
    #[serde(rename = "concise")]
    Concise,
    /// `detailed`
    #[serde(rename = "detailed")]
    Detailed,
}

impl fmt::Display for ReasoningParamGenerateSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "auto",
            Self::Concise => "concise",
            Self::Detailed => "detailed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ReasoningParamSummary {
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
    /// `concise`
    #[serde(rename = "concise")]
    Concise,
    /// `detailed`
    #[serde(rename = "detailed")]
    Detailed,
}

impl fmt::Display for ReasoningParamSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "auto",
            Self::Concise => "concise",
            Self::Detailed => "detailed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseApplyPatchToolCallOperationCreateFileParam {
    /// Doc of it.
    pub diff: String,
    /// Doc of it.
    pub path: String,
    /// Doc of it.
    pub r#type: ResponseApplyPatchToolCallOperationCreateFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseApplyPatchToolCallOperationCreateFileParamType {
    /// `create_file`
    #[default]
    #[serde(rename = "create_file")]
    CreateFile,
}

impl fmt::Display for ResponseApplyPatchToolCallOperationCreateFileParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CreateFile => "create_file",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseApplyPatchToolCallOperationDeleteFileParam {
    /// Doc of it.
    pub path: String,
    /// Doc of it.
    pub r#type: ResponseApplyPatchToolCallOperationDeleteFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseApplyPatchToolCallOperationDeleteFileParamType {
    /// `delete_file`
    #[default]
    #[serde(rename = "delete_file")]
    DeleteFile,
}

impl fmt::Display for ResponseApplyPatchToolCallOperationDeleteFileParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DeleteFile => "delete_file",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseApplyPatchToolCallOperationParam {
    /// See [`ResponseApplyPatchToolCallOperationCreateFileParam`].
    ResponseApplyPatchToolCallOperationCreateFile(
        ResponseApplyPatchToolCallOperationCreateFileParam,
    ),
    /// See [`ResponseApplyPatchToolCallOperationDeleteFileParam`].
    ResponseApplyPatchToolCallOperationDeleteFile(
        ResponseApplyPatchToolCallOperationDeleteFileParam,
    ),
    /// See [`ResponseApplyPatchToolCallOperationUpdateFileParam`].
    ResponseApplyPatchToolCallOperationUpdateFile(
        ResponseApplyPatchToolCallOperationUpdateFileParam,
    ),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseApplyPatchToolCallOperationUpdateFileParam {
    /// Doc of it.
    pub diff: String,
    /// Doc of it.
    pub path: String,
    /// Doc of it.
    pub r#type: ResponseApplyPatchToolCallOperationUpdateFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseApplyPatchToolCallOperationUpdateFileParamType {
    /// `update_file`
    #[default]
    #[serde(rename = "update_file")]
    UpdateFile,
}

impl fmt::Display for ResponseApplyPatchToolCallOperationUpdateFileParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UpdateFile => "update_file",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseApplyPatchToolCallOutputParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub status: ResponseApplyPatchToolCallOutputParamStatus,
    /// Doc of it.
    pub r#type: ResponseApplyPatchToolCallOutputParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseApplyPatchToolCallOutputParamStatus {
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}

impl fmt::Display for ResponseApplyPatchToolCallOutputParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Completed => "completed",
            Self::Failed => "failed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseApplyPatchToolCallOutputParamType {
    /// `apply_patch_call_output`
    #[default]
    #[serde(rename = "apply_patch_call_output")]
    ApplyPatchCallOutput,
}

impl fmt::Display for ResponseApplyPatchToolCallOutputParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ApplyPatchCallOutput => "apply_patch_call_output",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseApplyPatchToolCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub operation: ResponseApplyPatchToolCallOperationParam,
    /// Doc of it.
    pub status: ResponseApplyPatchToolCallParamStatus,
    /// Doc of it.
    pub r#type: ResponseApplyPatchToolCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseApplyPatchToolCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
}

impl fmt::Display for ResponseApplyPatchToolCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseApplyPatchToolCallParamType {
    /// `apply_patch_call`
    #[default]
    #[serde(rename = "apply_patch_call")]
    ApplyPatchCall,
}

impl fmt::Display for ResponseApplyPatchToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ApplyPatchCall => "apply_patch_call",
        })
    }
}

/// A response that was cancelled, as a dict.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseCancelResponse {
    /// Id of the response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Always `response`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// When it was made, in seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    /// The model that answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// `completed`, `failed`, `in_progress`, `incomplete` or `cancelled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What the model said and called, as the service keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<Vec<BTreeMap<String, Value>>>,
    /// Why the response failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<BTreeMap<String, Value>>,
    /// How many tokens were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseCodeInterpreterToolCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub container_id: String,
    /// Doc of it.
    pub status: ResponseCodeInterpreterToolCallParamStatus,
    /// Doc of it.
    pub r#type: ResponseCodeInterpreterToolCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outputs: Option<Vec<CodeInterpreterOutputParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseCodeInterpreterToolCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
    /// `interpreting`
    #[serde(rename = "interpreting")]
    Interpreting,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}

impl fmt::Display for ResponseCodeInterpreterToolCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
            Self::Interpreting => "interpreting",
            Self::Failed => "failed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseCodeInterpreterToolCallParamType {
    /// `code_interpreter_call`
    #[default]
    #[serde(rename = "code_interpreter_call")]
    CodeInterpreterCall,
}

impl fmt::Display for ResponseCodeInterpreterToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CodeInterpreterCall => "code_interpreter_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseCompactionItemParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub encrypted_content: String,
    /// Doc of it.
    pub r#type: ResponseCompactionItemParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseCompactionItemParamType {
    /// `compaction`
    #[default]
    #[serde(rename = "compaction")]
    Compaction,
}

impl fmt::Display for ResponseCompactionItemParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Compaction => "compaction",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseComputerToolCall {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub action: ResponseComputerToolCallAction,
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub pending_safety_checks: Vec<PendingSafetyCheck>,
    /// Doc of it.
    pub status: String,
    /// Doc of it.
    pub r#type: ResponseComputerToolCallType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseComputerToolCallType {
    /// `computer_call`
    #[default]
    #[serde(rename = "computer_call")]
    ComputerCall,
}

impl fmt::Display for ResponseComputerToolCallType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ComputerCall => "computer_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ResponseComputerToolCallAction {
    /// See [`ActionClick`].
    ActionClick(ActionClick),
    /// See [`ActionDoubleClick`].
    ActionDoubleClick(ActionDoubleClick),
    /// See [`ActionDrag`].
    ActionDrag(ActionDrag),
    /// See [`ActionKeypress`].
    ActionKeypress(ActionKeypress),
    /// See [`ActionMove`].
    ActionMove(ActionMove),
    /// See [`ActionScreenshot`].
    ActionScreenshot(ActionScreenshot),
    /// See [`ActionScroll`].
    ActionScroll(ActionScroll),
    /// See [`ActionType`].
    ActionType(ActionType),
    /// See [`ActionWait`].
    ActionWait(ActionWait),
    /// See [`ActionPointAndType`].
    ActionPointAndType(ActionPointAndType),
    /// See [`ActionMouseDown`].
    ActionMouseDown(ActionMouseDown),
    /// See [`ActionMouseUp`].
    ActionMouseUp(ActionMouseUp),
    /// See [`ActionKeyDown`].
    ActionKeyDown(ActionKeyDown),
    /// See [`ActionKeyUp`].
    ActionKeyUp(ActionKeyUp),
    /// A value that this version does not know.
    Other(Value),
}

/// Doc of it.
pub type ResponseComputerToolCallParam = ResponseComputerToolCall;

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseCreateParams {
    /// Doc of it.
    pub input: ResponseCreateParamsInput,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache_salt: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enable_response_messages: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<ResponseCreateParamsIncludeItem>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_stop_str_in_output: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instructions: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logit_bias: Option<BTreeMap<String, f64>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_tokens: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_tool_calls: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mm_processor_kwargs: Option<BTreeMap<String, Value>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_input_messages: Option<Vec<ResponsePreviousInputMessageParam>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_response_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt: Option<ResponsePromptParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_cache_key: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning: Option<ReasoningParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<ResponseCreateParamsServiceTier>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip_special_tokens: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<ResponseTextConfigParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<ResponseToolChoiceParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<ResponseToolParam>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_k: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_logprobs: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truncation: Option<ResponseCreateParamsTruncation>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseCreateParamsInput {
    /// As `String`.
    Text(String),
    /// As `Vec<ResponseInputItemParam>`.
    List(Vec<ResponseInputItemParam>),
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseCreateParamsIncludeItem {
    /// `code_interpreter_call.outputs`
    #[serde(rename = "code_interpreter_call.outputs")]
    CodeInterpreterCallOutputs,
    /// `computer_call_output.output.image_url`
    #[serde(rename = "computer_call_output.output.image_url")]
    ComputerCallOutputOutputImageUrl,
    /// `file_search_call.results`
    #[serde(rename = "file_search_call.results")]
    FileSearchCallResults,
    /// `message.input_image.image_url`
    #[serde(rename = "message.input_image.image_url")]
    MessageInputImageImageUrl,
    /// `message.output_text.logprobs`
    #[serde(rename = "message.output_text.logprobs")]
    MessageOutputTextLogprobs,
    /// `reasoning.encrypted_content`
    #[serde(rename = "reasoning.encrypted_content")]
    ReasoningEncryptedContent,
}

impl fmt::Display for ResponseCreateParamsIncludeItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CodeInterpreterCallOutputs => "code_interpreter_call.outputs",
            Self::ComputerCallOutputOutputImageUrl => "computer_call_output.output.image_url",
            Self::FileSearchCallResults => "file_search_call.results",
            Self::MessageInputImageImageUrl => "message.input_image.image_url",
            Self::MessageOutputTextLogprobs => "message.output_text.logprobs",
            Self::ReasoningEncryptedContent => "reasoning.encrypted_content",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseCreateParamsServiceTier {
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
    /// `default`
    #[serde(rename = "default")]
    Default,
    /// `flex`
    #[serde(rename = "flex")]
    Flex,
    /// `scale`
    #[serde(rename = "scale")]
    Scale,
    /// `priority`
    #[serde(rename = "priority")]
    Priority,
}

impl fmt::Display for ResponseCreateParamsServiceTier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "auto",
            Self::Default => "default",
            Self::Flex => "flex",
            Self::Scale => "scale",
            Self::Priority => "priority",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseCreateParamsTruncation {
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
    /// `disabled`
    #[serde(rename = "disabled")]
    Disabled,
}

impl fmt::Display for ResponseCreateParamsTruncation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "auto",
            Self::Disabled => "disabled",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseCreateResponse {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub created_at: i64,
    /// Doc of it.
    pub model: String,
    /// Doc of it.
    pub object: ResponseCreateResponseObject,
    /// Doc of it.
    pub output: Vec<ResponseCreateResponseOutput>,
    /// Doc of it.
    pub status: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<BTreeMap<String, Value>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<BTreeMap<String, Value>>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<ResponseCreateResponseUsage>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseCreateResponseObject {
    /// `response`
    #[default]
    #[serde(rename = "response")]
    Response,
}

impl fmt::Display for ResponseCreateResponseObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Response => "response",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ResponseCreateResponseOutput {
    /// See [`ResponseOutputMessage`].
    ResponseOutputMessage(ResponseOutputMessage),
    /// See [`ResponseFunctionToolCall`].
    ResponseFunctionToolCall(ResponseFunctionToolCall),
    /// See [`ResponseComputerToolCall`].
    ResponseComputerToolCall(ResponseComputerToolCall),
    /// As `BTreeMap<String, Value>`.
    Object(BTreeMap<String, Value>),
    /// A value that this version does not know.
    Other(Value),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseCreateResponseUsage {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input_tokens: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_tokens: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_tokens: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseCustomToolCallParam {
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub input: String,
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub r#type: ResponseCustomToolCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseCustomToolCallParamType {
    /// `custom_tool_call`
    #[default]
    #[serde(rename = "custom_tool_call")]
    CustomToolCall,
}

impl fmt::Display for ResponseCustomToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CustomToolCall => "custom_tool_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseDeleteResponse {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub object: ResponseDeleteResponseObject,
    /// Doc of it.
    pub deleted: bool,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseDeleteResponseObject {
    /// `response`
    #[default]
    #[serde(rename = "response")]
    Response,
}

impl fmt::Display for ResponseDeleteResponseObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Response => "response",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFileSearchToolCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub queries: Vec<String>,
    /// Doc of it.
    pub status: ResponseFileSearchToolCallParamStatus,
    /// Doc of it.
    pub r#type: ResponseFileSearchToolCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<ResponseFileSearchToolCallResultParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseFileSearchToolCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `searching`
    #[serde(rename = "searching")]
    Searching,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}

impl fmt::Display for ResponseFileSearchToolCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Searching => "searching",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
            Self::Failed => "failed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseFileSearchToolCallParamType {
    /// `file_search_call`
    #[default]
    #[serde(rename = "file_search_call")]
    FileSearchCall,
}

impl fmt::Display for ResponseFileSearchToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FileSearchCall => "file_search_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFileSearchToolCallResultParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, ResponseFileSearchToolCallResultParamAttributesValue>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseFileSearchToolCallResultParamAttributesValue {
    /// As `String`.
    Text(String),
    /// As `f64`.
    Number(f64),
    /// As `bool`.
    Boolean(bool),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallActionParam {
    /// Doc of it.
    pub commands: Vec<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallOutcomeExitParam {
    /// Doc of it.
    pub exit_code: i64,
    /// Doc of it.
    pub r#type: ResponseFunctionShellToolCallOutcomeExitParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseFunctionShellToolCallOutcomeExitParamType {
    /// `exit`
    #[default]
    #[serde(rename = "exit")]
    Exit,
}

impl fmt::Display for ResponseFunctionShellToolCallOutcomeExitParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Exit => "exit",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseFunctionShellToolCallOutcomeParam {
    /// See [`ResponseFunctionShellToolCallOutcomeTimeoutParam`].
    ResponseFunctionShellToolCallOutcomeTimeout(ResponseFunctionShellToolCallOutcomeTimeoutParam),
    /// See [`ResponseFunctionShellToolCallOutcomeExitParam`].
    ResponseFunctionShellToolCallOutcomeExit(ResponseFunctionShellToolCallOutcomeExitParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallOutcomeTimeoutParam {
    /// Doc of it.
    pub r#type: ResponseFunctionShellToolCallOutcomeTimeoutParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseFunctionShellToolCallOutcomeTimeoutParamType {
    /// `timeout`
    #[default]
    #[serde(rename = "timeout")]
    Timeout,
}

impl fmt::Display for ResponseFunctionShellToolCallOutcomeTimeoutParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Timeout => "timeout",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallOutputContentParam {
    /// Doc of it.
    pub outcome: ResponseFunctionShellToolCallOutcomeParam,
    /// Doc of it.
    pub stderr: String,
    /// Doc of it.
    pub stdout: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallOutputParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub output: Vec<ResponseFunctionShellToolCallOutputContentParam>,
    /// Doc of it.
    pub status: ResponseFunctionShellToolCallOutputParamStatus,
    /// Doc of it.
    pub r#type: ResponseFunctionShellToolCallOutputParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseFunctionShellToolCallOutputParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for ResponseFunctionShellToolCallOutputParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseFunctionShellToolCallOutputParamType {
    /// `shell_call_output`
    #[default]
    #[serde(rename = "shell_call_output")]
    ShellCallOutput,
}

impl fmt::Display for ResponseFunctionShellToolCallOutputParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ShellCallOutput => "shell_call_output",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub action: ResponseFunctionShellToolCallActionParam,
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub status: ResponseFunctionShellToolCallParamStatus,
    /// Doc of it.
    pub r#type: ResponseFunctionShellToolCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseFunctionShellToolCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for ResponseFunctionShellToolCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseFunctionShellToolCallParamType {
    /// `shell_call`
    #[default]
    #[serde(rename = "shell_call")]
    ShellCall,
}

impl fmt::Display for ResponseFunctionShellToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ShellCall => "shell_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionToolCall {
    /// Doc of it.
    pub arguments: String,
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub r#type: ResponseFunctionToolCallType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseFunctionToolCallType {
    /// `function_call`
    #[default]
    #[serde(rename = "function_call")]
    FunctionCall,
}

impl fmt::Display for ResponseFunctionToolCallType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FunctionCall => "function_call",
        })
    }
}

/// Doc of it.
pub type ResponseFunctionToolCallParam = ResponseFunctionToolCall;

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseFunctionWebSearchActionParam {
    /// See [`ResponseFunctionWebSearchActionSearchParam`].
    ResponseFunctionWebSearchActionSearch(ResponseFunctionWebSearchActionSearchParam),
    /// See [`ActionOpenPageParam`].
    ActionOpenPage(ActionOpenPageParam),
    /// See [`ActionFindParam`].
    ActionFind(ActionFindParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionWebSearchActionSearchParam {
    /// Doc of it.
    pub query: String,
    /// Doc of it.
    pub r#type: ResponseFunctionWebSearchActionSearchParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sources: Option<Vec<ActionSearchSourceParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseFunctionWebSearchActionSearchParamType {
    /// `search`
    #[default]
    #[serde(rename = "search")]
    Search,
}

impl fmt::Display for ResponseFunctionWebSearchActionSearchParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Search => "search",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionWebSearchParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub action: ResponseFunctionWebSearchActionParam,
    /// Doc of it.
    pub status: ResponseFunctionWebSearchParamStatus,
    /// Doc of it.
    pub r#type: ResponseFunctionWebSearchParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseFunctionWebSearchParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `searching`
    #[serde(rename = "searching")]
    Searching,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}

impl fmt::Display for ResponseFunctionWebSearchParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Searching => "searching",
            Self::Completed => "completed",
            Self::Failed => "failed",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseFunctionWebSearchParamType {
    /// `web_search_call`
    #[default]
    #[serde(rename = "web_search_call")]
    WebSearchCall,
}

impl fmt::Display for ResponseFunctionWebSearchParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WebSearchCall => "web_search_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseInputContentParam {
    /// See [`ResponseInputTextParam`].
    ResponseInputText(ResponseInputTextParam),
    /// See [`ResponseInputImageParam`].
    ResponseInputImage(ResponseInputImageParam),
    /// See [`ResponseInputFileParam`].
    ResponseInputFile(ResponseInputFileParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputFileContentParam {
    /// Doc of it.
    pub r#type: ResponseInputFileContentParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_data: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_url: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseInputFileContentParamType {
    /// `input_file`
    #[default]
    #[serde(rename = "input_file")]
    InputFile,
}

impl fmt::Display for ResponseInputFileContentParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputFile => "input_file",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputFileParam {
    /// Doc of it.
    pub r#type: ResponseInputFileParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_data: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_url: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseInputFileParamType {
    /// `input_file`
    #[default]
    #[serde(rename = "input_file")]
    InputFile,
}

impl fmt::Display for ResponseInputFileParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputFile => "input_file",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputImageContentParam {
    /// Doc of it.
    pub r#type: ResponseInputImageContentParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ResponseInputImageContentParamDetail>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseInputImageContentParamType {
    /// `input_image`
    #[default]
    #[serde(rename = "input_image")]
    InputImage,
}

impl fmt::Display for ResponseInputImageContentParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputImage => "input_image",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseInputImageContentParamDetail {
    /// `low`
    #[serde(rename = "low")]
    Low,
    /// `high`
    #[serde(rename = "high")]
    High,
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
}

impl fmt::Display for ResponseInputImageContentParamDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Low => "low",
            Self::High => "high",
            Self::Auto => "auto",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputImageParam {
    /// Doc of it.
    pub detail: ResponseInputImageParamDetail,
    /// Doc of it.
    pub r#type: ResponseInputImageParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseInputImageParamDetail {
    /// `low`
    #[serde(rename = "low")]
    Low,
    /// `high`
    #[serde(rename = "high")]
    High,
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
}

impl fmt::Display for ResponseInputImageParamDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Low => "low",
            Self::High => "high",
            Self::Auto => "auto",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseInputImageParamType {
    /// `input_image`
    #[default]
    #[serde(rename = "input_image")]
    InputImage,
}

impl fmt::Display for ResponseInputImageParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputImage => "input_image",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseInputItemParam {
    /// See [`EasyInputMessageParam`].
    EasyInputMessage(EasyInputMessageParam),
    /// See [`ResponseInputMessageParam`].
    ResponseInputMessage(ResponseInputMessageParam),
    /// See [`OutputMessageParam`].
    OutputMessage(OutputMessageParam),
    /// See [`FileSearchToolCallParam`].
    FileSearchToolCall(FileSearchToolCallParam),
    /// See [`ResponseComputerToolCall`].
    ResponseComputerToolCall(ResponseComputerToolCall),
    /// See [`ComputerCallOutputParam`].
    ComputerCallOutput(ComputerCallOutputParam),
    /// See [`FunctionWebSearchParam`].
    FunctionWebSearch(FunctionWebSearchParam),
    /// See [`FunctionCallParam`].
    FunctionCall(FunctionCallParam),
    /// See [`FunctionCallOutputParam`].
    FunctionCallOutput(FunctionCallOutputParam),
    /// See [`ReasoningItemParam`].
    ReasoningItem(ReasoningItemParam),
    /// See [`CompactionItemParam`].
    CompactionItem(CompactionItemParam),
    /// See [`ImageGenerationCallParam`].
    ImageGenerationCall(ImageGenerationCallParam),
    /// See [`CodeInterpreterToolCallParam`].
    CodeInterpreterToolCall(CodeInterpreterToolCallParam),
    /// See [`LocalShellCallParam`].
    LocalShellCall(LocalShellCallParam),
    /// See [`LocalShellCallOutputParam`].
    LocalShellCallOutput(LocalShellCallOutputParam),
    /// See [`ShellCallParam`].
    ShellCall(ShellCallParam),
    /// See [`ShellCallOutputParam`].
    ShellCallOutput(ShellCallOutputParam),
    /// See [`ApplyPatchCallParam`].
    ApplyPatchCall(ApplyPatchCallParam),
    /// See [`ApplyPatchCallOutputParam`].
    ApplyPatchCallOutput(ApplyPatchCallOutputParam),
    /// See [`McpListToolsParam`].
    McpListTools(McpListToolsParam),
    /// See [`McpApprovalRequestParam`].
    McpApprovalRequest(McpApprovalRequestParam),
    /// See [`McpApprovalResponseParam`].
    McpApprovalResponse(McpApprovalResponseParam),
    /// See [`McpCallParam`].
    McpCall(McpCallParam),
    /// See [`CustomToolCallOutputParam`].
    CustomToolCallOutput(CustomToolCallOutputParam),
    /// See [`CustomToolCallParam`].
    CustomToolCall(CustomToolCallParam),
    /// See [`ItemReferenceParam`].
    ItemReference(ItemReferenceParam),
    /// See [`ResponseOutputMessage`].
    ResponseOutputMessage(ResponseOutputMessage),
    /// See [`ResponseFileSearchToolCallParam`].
    ResponseFileSearchToolCall(ResponseFileSearchToolCallParam),
    /// See [`ResponseFunctionToolCall`].
    ResponseFunctionToolCall(ResponseFunctionToolCall),
    /// See [`ResponseFunctionWebSearchParam`].
    ResponseFunctionWebSearch(ResponseFunctionWebSearchParam),
    /// See [`ResponseReasoningItemParam`].
    ResponseReasoningItem(ResponseReasoningItemParam),
    /// See [`ResponseCompactionItemParam`].
    ResponseCompactionItem(ResponseCompactionItemParam),
    /// See [`ResponseCodeInterpreterToolCallParam`].
    ResponseCodeInterpreterToolCall(ResponseCodeInterpreterToolCallParam),
    /// See [`ResponseFunctionShellToolCallParam`].
    ResponseFunctionShellToolCall(ResponseFunctionShellToolCallParam),
    /// See [`ResponseFunctionShellToolCallOutputParam`].
    ResponseFunctionShellToolCallOutput(ResponseFunctionShellToolCallOutputParam),
    /// See [`ResponseApplyPatchToolCallParam`].
    ResponseApplyPatchToolCall(ResponseApplyPatchToolCallParam),
    /// See [`ResponseApplyPatchToolCallOutputParam`].
    ResponseApplyPatchToolCallOutput(ResponseApplyPatchToolCallOutputParam),
    /// See [`ResponseCustomToolCallParam`].
    ResponseCustomToolCall(ResponseCustomToolCallParam),
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputMessageParam {
    /// Doc of it.
    pub content: Vec<ResponseInputContentParam>,
    /// Doc of it.
    pub role: ResponseInputMessageParamRole,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ResponseInputMessageParamStatus>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ResponseInputMessageParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseInputMessageParamRole {
    /// `user`
    #[serde(rename = "user")]
    User,
    /// `system`
    #[serde(rename = "system")]
    System,
    /// `developer`
    #[serde(rename = "developer")]
    Developer,
}

impl fmt::Display for ResponseInputMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "user",
            Self::System => "system",
            Self::Developer => "developer",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseInputMessageParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for ResponseInputMessageParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseInputMessageParamType {
    /// `message`
    #[default]
    #[serde(rename = "message")]
    Message,
}

impl fmt::Display for ResponseInputMessageParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Message => "message",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputTextContentParam {
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: ResponseInputTextContentParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseInputTextContentParamType {
    /// `input_text`
    #[default]
    #[serde(rename = "input_text")]
    InputText,
}

impl fmt::Display for ResponseInputTextContentParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputText => "input_text",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputTextParam {
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: ResponseInputTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseInputTextParamType {
    /// `input_text`
    #[default]
    #[serde(rename = "input_text")]
    InputText,
}

impl fmt::Display for ResponseInputTextParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputText => "input_text",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputMessage {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub content: Vec<ResponseOutputMessageContent>,
    /// Doc of it.
    pub role: ResponseOutputMessageRole,
    /// Doc of it.
    pub status: String,
    /// Doc of it.
    pub r#type: ResponseOutputMessageType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseOutputMessageRole {
    /// `assistant`
    #[default]
    #[serde(rename = "assistant")]
    Assistant,
}

impl fmt::Display for ResponseOutputMessageRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Assistant => "assistant",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseOutputMessageType {
    /// `message`
    #[default]
    #[serde(rename = "message")]
    Message,
}

impl fmt::Display for ResponseOutputMessageType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Message => "message",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ResponseOutputMessageContent {
    /// See [`ResponseOutputText`].
    ResponseOutputText(ResponseOutputText),
    /// See [`ResponseOutputRefusal`].
    ResponseOutputRefusal(ResponseOutputRefusal),
    /// A value that this version does not know.
    Other(Value),
}

/// Doc of it.
pub type ResponseOutputMessageParam = ResponseOutputMessage;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputRefusal {
    /// Doc of it.
    pub refusal: String,
    /// Doc of it.
    pub r#type: ResponseOutputRefusalType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseOutputRefusalType {
    /// `refusal`
    #[default]
    #[serde(rename = "refusal")]
    Refusal,
}

impl fmt::Display for ResponseOutputRefusalType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Refusal => "refusal",
        })
    }
}

/// Doc of it.
pub type ResponseOutputRefusalParam = ResponseOutputRefusal;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputText {
    /// Doc of it.
    pub annotations: Vec<ResponseOutputTextAnnotation>,
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: ResponseOutputTextType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<Vec<Logprob>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseOutputTextType {
    /// `output_text`
    #[default]
    #[serde(rename = "output_text")]
    OutputText,
}

impl fmt::Display for ResponseOutputTextType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OutputText => "output_text",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ResponseOutputTextAnnotation {
    /// See [`AnnotationFileCitation`].
    AnnotationFileCitation(AnnotationFileCitation),
    /// See [`AnnotationURLCitation`].
    AnnotationUrlCitation(AnnotationURLCitation),
    /// See [`AnnotationContainerFileCitation`].
    AnnotationContainerFileCitation(AnnotationContainerFileCitation),
    /// See [`AnnotationFilePath`].
    AnnotationFilePath(AnnotationFilePath),
    /// A value that this version does not know.
    Other(Value),
}

/// Doc of it.
pub type ResponseOutputTextParam = ResponseOutputText;

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponsePreviousInputMessageParam {
    /// See [`MessageParam`].
    Message(MessageParam),
    /// As `BTreeMap<String, Value>`.
    Object(BTreeMap<String, Value>),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponsePromptInputFileParam {
    /// Doc of it.
    pub r#type: ResponsePromptInputFileParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_data: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_url: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponsePromptInputFileParamType {
    /// `input_file`
    #[default]
    #[serde(rename = "input_file")]
    InputFile,
}

impl fmt::Display for ResponsePromptInputFileParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputFile => "input_file",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponsePromptInputImageParam {
    /// Doc of it.
    pub detail: ResponsePromptInputImageParamDetail,
    /// Doc of it.
    pub r#type: ResponsePromptInputImageParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponsePromptInputImageParamDetail {
    /// `low`
    #[serde(rename = "low")]
    Low,
    /// `high`
    #[serde(rename = "high")]
    High,
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
}

impl fmt::Display for ResponsePromptInputImageParamDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Low => "low",
            Self::High => "high",
            Self::Auto => "auto",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponsePromptInputImageParamType {
    /// `input_image`
    #[default]
    #[serde(rename = "input_image")]
    InputImage,
}

impl fmt::Display for ResponsePromptInputImageParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputImage => "input_image",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponsePromptInputTextParam {
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: ResponsePromptInputTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponsePromptInputTextParamType {
    /// `input_text`
    #[default]
    #[serde(rename = "input_text")]
    InputText,
}

impl fmt::Display for ResponsePromptInputTextParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputText => "input_text",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponsePromptParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variables: Option<BTreeMap<String, ResponsePromptVariableParam>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponsePromptVariableParam {
    /// As `String`.
    Text(String),
    /// See [`ResponsePromptInputTextParam`].
    ResponsePromptInputText(ResponsePromptInputTextParam),
    /// See [`ResponsePromptInputImageParam`].
    ResponsePromptInputImage(ResponsePromptInputImageParam),
    /// See [`ResponsePromptInputFileParam`].
    ResponsePromptInputFile(ResponsePromptInputFileParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseReasoningItemContentParam {
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: ResponseReasoningItemContentParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseReasoningItemContentParamType {
    /// `reasoning_text`
    #[default]
    #[serde(rename = "reasoning_text")]
    ReasoningText,
}

impl fmt::Display for ResponseReasoningItemContentParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ReasoningText => "reasoning_text",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseReasoningItemParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub summary: Vec<SummaryParam>,
    /// Doc of it.
    pub r#type: ResponseReasoningItemParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<ResponseReasoningItemContentParam>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ResponseReasoningItemParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseReasoningItemParamType {
    /// `reasoning`
    #[default]
    #[serde(rename = "reasoning")]
    Reasoning,
}

impl fmt::Display for ResponseReasoningItemParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Reasoning => "reasoning",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseReasoningItemParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for ResponseReasoningItemParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// A stored response, as a dict.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseRetrieveResponse {
    /// Id of the response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Always `response`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// When it was made, in seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    /// The model that answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// `completed`, `failed`, `in_progress`, `incomplete` or `cancelled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What the model said and called, as the service keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<Vec<BTreeMap<String, Value>>>,
    /// Why the response failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<BTreeMap<String, Value>>,
    /// How many tokens were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One event of a response that is streamed, told apart by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum ResponseStreamEvent {
    /// The response was accepted.
    #[serde(rename = "response.created")]
    ResponseCreated(ResponseCreatedEvent),
    /// The model works.
    #[serde(rename = "response.in_progress")]
    ResponseInProgress(ResponseInProgressEvent),
    /// The response is whole.
    #[serde(rename = "response.completed")]
    ResponseCompleted(ResponseCompletedEvent),
    /// The response ended early, for example at its token limit.
    #[serde(rename = "response.incomplete")]
    ResponseIncomplete(ResponseIncompleteEvent),
    /// The response failed; `response.error` says why.
    #[serde(rename = "response.failed")]
    ResponseFailed(ResponseFailedEvent),
    /// An item of the output begins.
    #[serde(rename = "response.output_item.added")]
    ResponseOutputItemAdded(ResponseOutputItemAddedEvent),
    /// An item of the output is whole.
    #[serde(rename = "response.output_item.done")]
    ResponseOutputItemDone(ResponseOutputItemDoneEvent),
    /// A part of an item begins.
    #[serde(rename = "response.content_part.added")]
    ResponseContentPartAdded(ResponseContentPartAddedEvent),
    /// A part of an item is whole.
    #[serde(rename = "response.content_part.done")]
    ResponseContentPartDone(ResponseContentPartDoneEvent),
    /// More text.
    #[serde(rename = "response.output_text.delta")]
    ResponseOutputTextDelta(ResponseOutputTextDeltaEvent),
    /// A text is whole.
    #[serde(rename = "response.output_text.done")]
    ResponseOutputTextDone(ResponseOutputTextDoneEvent),
    /// More of what the model thinks.
    #[serde(rename = "response.reasoning_text.delta")]
    ResponseReasoningTextDelta(ResponseReasoningTextDeltaEvent),
    /// A thought is whole.
    #[serde(rename = "response.reasoning_text.done")]
    ResponseReasoningTextDone(ResponseReasoningTextDoneEvent),
    /// More arguments of a function call.
    #[serde(rename = "response.function_call_arguments.delta")]
    ResponseFunctionCallArgumentsDelta(ResponseFunctionCallArgumentsDeltaEvent),
    /// The arguments of a function call are whole.
    #[serde(rename = "response.function_call_arguments.done")]
    ResponseFunctionCallArgumentsDone(ResponseFunctionCallArgumentsDoneEvent),
    /// The stream failed.
    #[serde(rename = "error")]
    Error(ResponseErrorEvent),
    /// An event that this version does not know, with all of its fields.
    #[serde(untagged)]
    Unknown(Value),
}

/// The response was accepted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseCreatedEvent {
    /// The response as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseCreateResponse>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The model works.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseInProgressEvent {
    /// The response as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseCreateResponse>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The response is whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseCompletedEvent {
    /// The response as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseCreateResponse>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The response ended early, for example at its token limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseIncompleteEvent {
    /// The response as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseCreateResponse>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The response failed; `response.error` says why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFailedEvent {
    /// The response as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseCreateResponse>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// An item of the output begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputItemAddedEvent {
    /// Which item of the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// The item as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<BTreeMap<String, Value>>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// An item of the output is whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputItemDoneEvent {
    /// Which item of the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// The item as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<BTreeMap<String, Value>>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A part of an item begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseContentPartAddedEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Which item of the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Which part of the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// The part as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<BTreeMap<String, Value>>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A part of an item is whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseContentPartDoneEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Which item of the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Which part of the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// The part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<BTreeMap<String, Value>>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// More text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputTextDeltaEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Which item of the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Which part of the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// The text to put behind what came before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delta: Option<String>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A text is whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputTextDoneEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Which item of the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Which part of the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// The whole text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// More of what the model thinks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseReasoningTextDeltaEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Which item of the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Which part of the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// The text to put behind what came before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delta: Option<String>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A thought is whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseReasoningTextDoneEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Which item of the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Which part of the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// The whole text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// More arguments of a function call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionCallArgumentsDeltaEvent {
    /// Id of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Which item of the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// The JSON text to put behind what came before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delta: Option<String>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The arguments of a function call are whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionCallArgumentsDoneEvent {
    /// Id of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Which item of the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// The whole JSON text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The stream failed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseErrorEvent {
    /// What went wrong, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What went wrong, as a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Place of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseTextConfigParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<ResponseTextFormatParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verbosity: Option<ResponseTextConfigParamVerbosity>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseTextConfigParamVerbosity {
    /// `low`
    #[serde(rename = "low")]
    Low,
    /// `medium`
    #[serde(rename = "medium")]
    Medium,
    /// `high`
    #[serde(rename = "high")]
    High,
}

impl fmt::Display for ResponseTextConfigParamVerbosity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseTextFormatJsonObjectParam {
    /// Doc of it.
    pub r#type: ResponseTextFormatJsonObjectParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseTextFormatJsonObjectParamType {
    /// `json_object`
    #[default]
    #[serde(rename = "json_object")]
    JsonObject,
}

impl fmt::Display for ResponseTextFormatJsonObjectParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::JsonObject => "json_object",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseTextFormatJsonSchemaParam {
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub schema: BTreeMap<String, Value>,
    /// Doc of it.
    pub r#type: ResponseTextFormatJsonSchemaParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseTextFormatJsonSchemaParamType {
    /// `json_schema`
    #[default]
    #[serde(rename = "json_schema")]
    JsonSchema,
}

impl fmt::Display for ResponseTextFormatJsonSchemaParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::JsonSchema => "json_schema",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseTextFormatParam {
    /// See [`ResponseTextFormatTextParam`].
    ResponseTextFormatText(ResponseTextFormatTextParam),
    /// See [`ResponseTextFormatJsonSchemaParam`].
    ResponseTextFormatJsonSchema(ResponseTextFormatJsonSchemaParam),
    /// See [`ResponseTextFormatJsonObjectParam`].
    ResponseTextFormatJsonObject(ResponseTextFormatJsonObjectParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseTextFormatTextParam {
    /// Doc of it.
    pub r#type: ResponseTextFormatTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResponseTextFormatTextParamType {
    /// `text`
    #[default]
    #[serde(rename = "text")]
    Text,
}

impl fmt::Display for ResponseTextFormatTextParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseToolChoiceParam {
    /// See [`ResponseToolChoiceParamWord`].
    Word(ResponseToolChoiceParamWord),
    /// See [`ToolChoiceAllowedParam`].
    ToolChoiceAllowed(ToolChoiceAllowedParam),
    /// See [`ToolChoiceTypesParam`].
    ToolChoiceTypes(ToolChoiceTypesParam),
    /// See [`ToolChoiceFunctionParam`].
    ToolChoiceFunction(ToolChoiceFunctionParam),
    /// See [`ToolChoiceCustomParam`].
    ToolChoiceCustom(ToolChoiceCustomParam),
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ResponseToolChoiceParamWord {
    /// `none`
    #[serde(rename = "none")]
    None,
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
    /// `required`
    #[serde(rename = "required")]
    Required,
}

impl fmt::Display for ResponseToolChoiceParamWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Auto => "auto",
            Self::Required => "required",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseToolParam {
    /// See [`FunctionToolParam`].
    FunctionTool(FunctionToolParam),
    /// See [`CustomToolParam`].
    CustomTool(CustomToolParam),
    /// See [`ComputerToolParam`].
    ComputerTool(ComputerToolParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellCallActionParam {
    /// Doc of it.
    pub commands: Vec<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellCallOutcomeExitParam {
    /// Doc of it.
    pub exit_code: i64,
    /// Doc of it.
    pub r#type: ShellCallOutcomeExitParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShellCallOutcomeExitParamType {
    /// `exit`
    #[default]
    #[serde(rename = "exit")]
    Exit,
}

impl fmt::Display for ShellCallOutcomeExitParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Exit => "exit",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ShellCallOutcomeParam {
    /// See [`ShellCallOutcomeTimeoutParam`].
    ShellCallOutcomeTimeout(ShellCallOutcomeTimeoutParam),
    /// See [`ShellCallOutcomeExitParam`].
    ShellCallOutcomeExit(ShellCallOutcomeExitParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellCallOutcomeTimeoutParam {
    /// Doc of it.
    pub r#type: ShellCallOutcomeTimeoutParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShellCallOutcomeTimeoutParamType {
    /// `timeout`
    #[default]
    #[serde(rename = "timeout")]
    Timeout,
}

impl fmt::Display for ShellCallOutcomeTimeoutParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Timeout => "timeout",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShellCallOutputContentParam {
    /// Doc of it.
    pub outcome: ShellCallOutcomeParam,
    /// Doc of it.
    pub stderr: String,
    /// Doc of it.
    pub stdout: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellCallOutputParam {
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub output: Vec<ShellCallOutputContentParam>,
    /// Doc of it.
    pub r#type: ShellCallOutputParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShellCallOutputParamType {
    /// `shell_call_output`
    #[default]
    #[serde(rename = "shell_call_output")]
    ShellCallOutput,
}

impl fmt::Display for ShellCallOutputParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ShellCallOutput => "shell_call_output",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellCallParam {
    /// Doc of it.
    pub action: ShellCallActionParam,
    /// Doc of it.
    pub call_id: String,
    /// Doc of it.
    pub r#type: ShellCallParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ShellCallParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShellCallParamType {
    /// `shell_call`
    #[default]
    #[serde(rename = "shell_call")]
    ShellCall,
}

impl fmt::Display for ShellCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ShellCall => "shell_call",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ShellCallParamStatus {
    /// `in_progress`
    #[serde(rename = "in_progress")]
    InProgress,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
}

impl fmt::Display for ShellCallParamStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Incomplete => "incomplete",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SummaryParam {
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: SummaryParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SummaryParamType {
    /// `summary_text`
    #[default]
    #[serde(rename = "summary_text")]
    SummaryText,
}

impl fmt::Display for SummaryParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SummaryText => "summary_text",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ToolChoiceAllowedParam {
    /// Doc of it.
    pub mode: ToolChoiceAllowedParamMode,
    /// Doc of it.
    pub tools: Vec<BTreeMap<String, Value>>,
    /// Doc of it.
    pub r#type: ToolChoiceAllowedParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ToolChoiceAllowedParamMode {
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
    /// `required`
    #[serde(rename = "required")]
    Required,
}

impl fmt::Display for ToolChoiceAllowedParamMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "auto",
            Self::Required => "required",
        })
    }
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToolChoiceAllowedParamType {
    /// `allowed_tools`
    #[default]
    #[serde(rename = "allowed_tools")]
    AllowedTools,
}

impl fmt::Display for ToolChoiceAllowedParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AllowedTools => "allowed_tools",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ToolChoiceCustomParam {
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub r#type: ToolChoiceCustomParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToolChoiceCustomParamType {
    /// `custom`
    #[default]
    #[serde(rename = "custom")]
    Custom,
}

impl fmt::Display for ToolChoiceCustomParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Custom => "custom",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ToolChoiceFunctionParam {
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub r#type: ToolChoiceFunctionParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToolChoiceFunctionParamType {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for ToolChoiceFunctionParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ToolChoiceTypesParam {
    /// Doc of it.
    pub r#type: ToolChoiceTypesParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToolChoiceTypesParamType {
    /// `computer_use_preview`
    #[default]
    #[serde(rename = "computer_use_preview")]
    ComputerUsePreview,
}

impl fmt::Display for ToolChoiceTypesParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ComputerUsePreview => "computer_use_preview",
        })
    }
}

/// Parameters of `responses.retrieve`; absent ones are not sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResponseRetrieveParams {
    /// Doc of it.
    pub starting_after: Option<i64>,
    /// Doc of it.
    pub stream: Option<bool>,
}
