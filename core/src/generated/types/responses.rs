// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `responses` take and give.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// A click.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionClick {
    /// Which button: `left`, `right`, `wheel`, `back` or `forward`.
    pub button: String,
    /// Always `click`.
    pub r#type: ActionClickType,
    /// Distance from the left, in the model's coordinates, 0 to 999.
    pub x: i64,
    /// Distance from the top, in the model's coordinates, 0 to 999.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `click`.
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

/// `ActionClick` as a request parameter.
pub type ActionClickParam = ActionClick;

/// A double click.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionDoubleClick {
    /// Always `double_click`.
    pub r#type: ActionDoubleClickType,
    /// Distance from the left, in the model's coordinates, 0 to 999.
    pub x: i64,
    /// Distance from the top, in the model's coordinates, 0 to 999.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `double_click`.
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

/// `ActionDoubleClick` as a request parameter.
pub type ActionDoubleClickParam = ActionDoubleClick;

/// The pointer moves with the left button held.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionDrag {
    /// The points of its path, from first to last.
    pub path: Vec<ActionDragPath>,
    /// Always `drag`.
    pub r#type: ActionDragType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `drag`.
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

/// `ActionDrag` as a request parameter.
pub type ActionDragParam = ActionDrag;

/// A point of the pointer's path.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionDragPath {
    /// Distance from the left, in the model's coordinates, 0 to 999.
    pub x: i64,
    /// Distance from the top, in the model's coordinates, 0 to 999.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The model searched a page for a string.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionFindParam {
    /// The text.
    pub pattern: String,
    /// Always `find`.
    pub r#type: ActionFindParamType,
    /// URL of the page.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `find`.
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

/// Keys are pressed and held.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionKeyDown {
    /// Names of the keys.
    pub keys: Vec<String>,
    /// Always `key_down`.
    pub r#type: ActionKeyDownType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `key_down`.
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

/// `ActionKeyDown` as a request parameter.
pub type ActionKeyDownParam = ActionKeyDown;

/// Keys are released.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionKeyUp {
    /// Names of the keys.
    pub keys: Vec<String>,
    /// Always `key_up`.
    pub r#type: ActionKeyUpType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `key_up`.
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

/// `ActionKeyUp` as a request parameter.
pub type ActionKeyUpParam = ActionKeyUp;

/// Keys are pressed together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionKeypress {
    /// Names of the keys, such as `ctrl` and `c`; case does not matter.
    pub keys: Vec<String>,
    /// Always `keypress`.
    pub r#type: ActionKeypressType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `keypress`.
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

/// `ActionKeypress` as a request parameter.
pub type ActionKeypressParam = ActionKeypress;

/// The left button is pressed and held.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionMouseDown {
    /// Always `mouse_down`.
    pub r#type: ActionMouseDownType,
    /// Distance from the left, in the model's coordinates, 0 to 999.
    pub x: i64,
    /// Distance from the top, in the model's coordinates, 0 to 999.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `mouse_down`.
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

/// `ActionMouseDown` as a request parameter.
pub type ActionMouseDownParam = ActionMouseDown;

/// The left button is released.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionMouseUp {
    /// Always `mouse_up`.
    pub r#type: ActionMouseUpType,
    /// Distance from the left, in the model's coordinates, 0 to 999.
    pub x: i64,
    /// Distance from the top, in the model's coordinates, 0 to 999.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `mouse_up`.
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

/// `ActionMouseUp` as a request parameter.
pub type ActionMouseUpParam = ActionMouseUp;

/// The pointer moves.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionMove {
    /// Always `move`.
    pub r#type: ActionMoveType,
    /// Distance from the left, in the model's coordinates, 0 to 999.
    pub x: i64,
    /// Distance from the top, in the model's coordinates, 0 to 999.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `move`.
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

/// `ActionMove` as a request parameter.
pub type ActionMoveParam = ActionMove;

/// The model opened a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionOpenPageParam {
    /// Always `open_page`.
    pub r#type: ActionOpenPageParamType,
    /// URL of the page.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `open_page`.
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

/// A click, then typed text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionPointAndType {
    /// The text.
    pub text: String,
    /// Always `point_and_type`.
    pub r#type: ActionPointAndTypeType,
    /// Distance from the left, in the model's coordinates, 0 to 999.
    pub x: i64,
    /// Distance from the top, in the model's coordinates, 0 to 999.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `point_and_type`.
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

/// `ActionPointAndType` as a request parameter.
pub type ActionPointAndTypeParam = ActionPointAndType;

/// The model wants to see the screen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionScreenshot {
    /// Always `screenshot`.
    pub r#type: ActionScreenshotType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `screenshot`.
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

/// `ActionScreenshot` as a request parameter.
pub type ActionScreenshotParam = ActionScreenshot;

/// The page or list at a point scrolls.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionScroll {
    /// Distance to the right; negative is left.
    pub scroll_x: i64,
    /// Distance down; negative is up.
    pub scroll_y: i64,
    /// Always `scroll`.
    pub r#type: ActionScrollType,
    /// Distance from the left, in the model's coordinates, 0 to 999.
    pub x: i64,
    /// Distance from the top, in the model's coordinates, 0 to 999.
    pub y: i64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `scroll`.
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

/// `ActionScroll` as a request parameter.
pub type ActionScrollParam = ActionScroll;

/// A page that a web search used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionSearchSourceParam {
    /// Always `url`.
    pub r#type: ActionSearchSourceParamType,
    /// Its URL.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `url`.
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

/// Text is typed into the focused element.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionType {
    /// The text.
    pub text: String,
    /// Always `type`.
    pub r#type: ActionTypeType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `type`.
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

/// `ActionType` as a request parameter.
pub type ActionTypeParam = ActionType;

/// The model wants to wait until the screen has changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionWait {
    /// Always `wait`.
    pub r#type: ActionWaitType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `wait`.
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

/// `ActionWait` as a request parameter.
pub type ActionWaitParam = ActionWait;

/// A citation in a text that points to a file in the container of a code interpreter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnnotationContainerFileCitation {
    /// Id of the container that holds the file.
    pub container_id: String,
    /// Position in the text at which the citation ends, counted in characters from 0.
    pub end_index: i64,
    /// Id of the cited file.
    pub file_id: String,
    /// Name of the cited file.
    pub filename: String,
    /// Position in the text of the first character that the citation covers, counted from 0.
    pub start_index: i64,
    /// Always `container_file_citation`.
    pub r#type: AnnotationContainerFileCitationType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `container_file_citation`.
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

/// `AnnotationContainerFileCitation` as a request parameter, with the same fields.
pub type AnnotationContainerFileCitationParam = AnnotationContainerFileCitation;

/// A citation in a text that points to an uploaded file, for example one that a file search found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnnotationFileCitation {
    /// Id of the cited file.
    pub file_id: String,
    /// Name of the cited file.
    pub filename: String,
    /// Index of the cited file in the list of files, counted from 0.
    pub index: i64,
    /// Always `file_citation`.
    pub r#type: AnnotationFileCitationType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `file_citation`.
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

/// `AnnotationFileCitation` as a request parameter, with the same fields.
pub type AnnotationFileCitationParam = AnnotationFileCitation;

/// A reference in a text to a file that can be fetched by id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnnotationFilePath {
    /// Id of the file.
    pub file_id: String,
    /// Index of the file in the list of files, counted from 0.
    pub index: i64,
    /// Always `file_path`.
    pub r#type: AnnotationFilePathType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `file_path`.
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

/// `AnnotationFilePath` as a request parameter, with the same fields.
pub type AnnotationFilePathParam = AnnotationFilePath;

/// A citation in a text that points to a web page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnnotationURLCitation {
    /// Position in the text at which the citation ends, counted in characters from 0.
    pub end_index: i64,
    /// Position in the text of the first character that the citation covers, counted from 0.
    pub start_index: i64,
    /// Title of the cited page.
    pub title: String,
    /// Always `url_citation`.
    pub r#type: AnnotationURLCitationType,
    /// URL of the cited page.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `url_citation`.
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

/// `AnnotationURLCitation` as a request parameter, with the same fields.
pub type AnnotationURLCitationParam = AnnotationURLCitation;

/// A change that creates a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApplyPatchCallOperationCreateFileParam {
    /// Contents of the new file, written as a diff.
    pub diff: String,
    /// Path of the file to create, relative to the root of the workspace.
    pub path: String,
    /// Always `create_file`.
    pub r#type: ApplyPatchCallOperationCreateFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `create_file`.
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

/// A change that deletes a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApplyPatchCallOperationDeleteFileParam {
    /// Path of the file to delete, relative to the root of the workspace.
    pub path: String,
    /// Always `delete_file`.
    pub r#type: ApplyPatchCallOperationDeleteFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `delete_file`.
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

/// A change to one file, distinguished by `type`: create, delete or update.
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

/// A change that edits a file which exists already.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApplyPatchCallOperationUpdateFileParam {
    /// Diff to apply to the file.
    pub diff: String,
    /// Path of the file to edit, relative to the root of the workspace.
    pub path: String,
    /// Always `update_file`.
    pub r#type: ApplyPatchCallOperationUpdateFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `update_file`.
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

/// The result of a patch call, which you send back to the model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplyPatchCallOutputParam {
    /// The `call_id` of the `apply_patch_call` item that this responds to.
    pub call_id: String,
    /// Whether the change was made (`completed`) or not (`failed`).
    pub status: ApplyPatchCallOutputParamStatus,
    /// Always `apply_patch_call_output`.
    pub r#type: ApplyPatchCallOutputParamType,
    /// Id of this item, if the service gave it one; absent or null for an item that you write
    /// yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Text about the result for the model, such as an error message; absent or null gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Whether the change was made (`completed`) or not (`failed`).
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

/// Always `apply_patch_call_output`.
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

/// A call by the model to change one file, sent back as an input item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplyPatchCallParam {
    /// Id that correlates this call with its result: send it back as `call_id` of the matching
    /// output item.
    pub call_id: String,
    /// The change to make.
    pub operation: ApplyPatchCallOperationParam,
    /// Whether the call is still `in_progress` or `completed`.
    pub status: ApplyPatchCallParamStatus,
    /// Always `apply_patch_call`.
    pub r#type: ApplyPatchCallParamType,
    /// Id of this item, if the service gave it one; absent or null for an item that you write
    /// yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Whether the call is still `in_progress` or `completed`.
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

/// Always `apply_patch_call`.
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

/// One result of a code interpreter run: printed text or an image, distinguished by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CodeInterpreterOutputParam {
    /// See [`OutputLogsParam`].
    OutputLogs(OutputLogsParam),
    /// See [`OutputImageParam`].
    OutputImage(OutputImageParam),
}

/// A run of code in the code interpreter, sent back as an input item; `code` and `outputs` must be
/// present, if only as null.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CodeInterpreterToolCallParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// Source code that was run; null when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Id of the container in which the code ran.
    pub container_id: String,
    /// What the run printed and drew, in order; null when nothing came or the outputs were not
    /// requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outputs: Option<Vec<CodeInterpreterOutputParam>>,
    /// State of the run: `in_progress`, `interpreting`, `completed`, `incomplete` (stopped early)
    /// or `failed`.
    pub status: CodeInterpreterToolCallParamStatus,
    /// Always `code_interpreter_call`.
    pub r#type: CodeInterpreterToolCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of the run: `in_progress`, `interpreting`, `completed`, `incomplete` (stopped early) or
/// `failed`.
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

/// Always `code_interpreter_call`.
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

/// A condensed form of an earlier part of the conversation, sent back as an input item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CompactionItemParam {
    /// Condensed conversation in encrypted form; send it back unchanged; only the service can read
    /// it.
    pub encrypted_content: String,
    /// Always `compaction`.
    pub r#type: CompactionItemParamType,
    /// Id of this item, if the service gave it one; absent or null for an item that you write
    /// yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `compaction`.
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

/// A safety check that you have seen and accept, sent back with the output of the call that raised
/// it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComputerCallOutputAcknowledgedSafetyCheckParam {
    /// The `id` of the pending safety check that is accepted.
    pub id: String,
    /// The `code` of that check; may be left out or null.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The `message` of that check; may be left out or null.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The result of a computer action: a screenshot taken after it. Send it with
/// `previous_response_id` to get the next action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComputerCallOutputParam {
    /// The `call_id` of the `computer_call` item that this responds to.
    pub call_id: String,
    /// Screenshot of the screen after the action.
    pub output: ComputerCallOutputScreenshotParam,
    /// Always `computer_call_output`.
    pub r#type: ComputerCallOutputParamType,
    /// Id of this item, if the service gave it one; absent or null for an item that you write
    /// yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Safety checks of the call that you accept; absent or null acknowledges none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_safety_checks: Option<Vec<ComputerCallOutputAcknowledgedSafetyCheckParam>>,
    /// State of the action: `in_progress`, `completed` or `incomplete` (stopped early); absent or
    /// null if the state is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ComputerCallOutputParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `computer_call_output`.
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

/// State of the action: `in_progress`, `completed` or `incomplete` (stopped early); absent or null
/// if the state is unknown.
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

/// A screenshot for the model, given by `image_url` or `file_id`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComputerCallOutputScreenshotParam {
    /// How closely the model looks at the image: `low`, `high` or `auto` (default).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ComputerCallOutputScreenshotParamDetail>,
    /// `input_image` or `computer_screenshot`; both work and mean the same.
    pub r#type: ComputerCallOutputScreenshotParamType,
    /// Id of a screenshot that was uploaded as a file; absent if `image_url` is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// URL of the screenshot, or a data URL that holds it in base64; absent when `file_id`
    /// identifies it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How closely the model looks at the image: `low`, `high` or `auto` (default).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ComputerCallOutputScreenshotParamDetail {
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

impl fmt::Display for ComputerCallOutputScreenshotParamDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Low => "low",
            Self::High => "high",
            Self::Auto => "auto",
        })
    }
}

/// `input_image` or `computer_screenshot`; both work and mean the same.
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

/// The computer-use tool: with it in `tools`, the model responds with `computer_call` items, which
/// request actions on a screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComputerToolParam {
    /// Height of the screen in pixels; absent leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_height: Option<i64>,
    /// Width of the screen in pixels; absent leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_width: Option<i64>,
    /// Kind of computer that the model operates: `browser`, `desktop`, or an operating system
    /// (`linux`, `ubuntu`, `mac`, `windows`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<ComputerToolParamEnvironment>,
    /// `computer_use` or `computer_use_preview`; both names work and mean the same tool.
    pub r#type: ComputerToolParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Kind of computer that the model operates: `browser`, `desktop`, or an operating system (`linux`,
/// `ubuntu`, `mac`, `windows`).
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

/// `computer_use` or `computer_use_preview`; both names work and mean the same tool.
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

/// The result of a call of a tool that takes free text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomToolCallOutputParam {
    /// Id of the call.
    pub call_id: String,
    /// The result: a string, or text, image and file parts.
    pub output: CustomToolCallOutputParamOutput,
    /// Always `custom_tool_call_output`.
    pub r#type: CustomToolCallOutputParamType,
    /// Id of this item; absent for one that you write yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The result: a string, or text, image and file parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CustomToolCallOutputParamOutput {
    /// As `String`.
    Text(String),
    /// As `Vec<ResponseInputContentParam>`.
    List(Vec<ResponseInputContentParam>),
}

/// Always `custom_tool_call_output`.
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

/// A call of a tool that takes free text, given back to the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomToolCallParam {
    /// Id of the call, which its result repeats.
    pub call_id: String,
    /// The text that the model called it with.
    pub input: String,
    /// Name of the tool.
    pub name: String,
    /// Always `custom_tool_call`.
    pub r#type: CustomToolCallParamType,
    /// Id of this item; absent for one that you write yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `custom_tool_call`.
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

/// Text that follows a grammar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomToolFormatGrammarParam {
    /// The grammar.
    pub definition: String,
    /// Syntax of the grammar: `lark` or `regex`.
    pub syntax: CustomToolFormatGrammarParamSyntax,
    /// Always `grammar`.
    pub r#type: CustomToolFormatGrammarParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Syntax of the grammar: `lark` or `regex`.
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

/// Always `grammar`.
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

/// Format of the text for a tool, distinguished by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CustomToolFormatParam {
    /// See [`CustomToolFormatTextParam`].
    CustomToolFormatText(CustomToolFormatTextParam),
    /// See [`CustomToolFormatGrammarParam`].
    CustomToolFormatGrammar(CustomToolFormatGrammarParam),
}

/// Any text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomToolFormatTextParam {
    /// Always `text`.
    pub r#type: CustomToolFormatTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `text`.
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

/// A tool that takes free text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomToolParam {
    /// Its name.
    pub name: String,
    /// Always `custom`.
    pub r#type: CustomToolParamType,
    /// Description for the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Format of the text; absent or null allows any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<CustomToolFormatParam>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `custom`.
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

/// A message of the input in its short form, whose content may be a plain string.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EasyInputMessageParam {
    /// The content: a string, or a list of text, image and file parts.
    pub content: EasyInputMessageParamContent,
    /// Author of the message: `user`, `assistant`, or `system` and `developer` for guidance that
    /// ranks above the user.
    pub role: EasyInputMessageParamRole,
    /// Always `message`; may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<EasyInputMessageParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The content: a string, or a list of text, image and file parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum EasyInputMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ResponseInputContentParam>`.
    List(Vec<ResponseInputContentParam>),
}

/// Author of the message: `user`, `assistant`, or `system` and `developer` for guidance that ranks
/// above the user.
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

/// Always `message`; may be left out.
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

/// A search in uploaded files that the model made, sent back as an input item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileSearchToolCallParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// The queries.
    pub queries: Vec<String>,
    /// State of the search: `in_progress`, `searching`, `completed`, `incomplete` (stopped early)
    /// or `failed`.
    pub status: FileSearchToolCallParamStatus,
    /// Always `file_search_call`.
    pub r#type: FileSearchToolCallParamType,
    /// Passages that were found; absent or null if they were not requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<FileSearchToolCallResultParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of the search: `in_progress`, `searching`, `completed`, `incomplete` (stopped early) or
/// `failed`.
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

/// Always `file_search_call`.
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

/// One passage that a file search found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileSearchToolCallResultParam {
    /// Your own labels of the file, each a string, a number or a boolean; absent or null if it has
    /// none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, FileSearchToolCallResultParamAttributesValue>>,
    /// Id of the file that holds the passage; absent if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Name of that file; absent if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// How well the passage fits the search, from 0 to 1, higher is better; absent if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The passage itself; absent if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Your own labels of the file, each a string, a number or a boolean; absent or null if it has
/// none.
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

/// One part of the result of a function: text, image or file, distinguished by `type`.
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

/// The result of a function that the model called, which you send back to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FunctionCallOutputParam {
    /// The `call_id` of the `function_call` item that this responds to.
    pub call_id: String,
    /// What the function returned: a string, often JSON, or a list of text, image and file parts.
    pub output: FunctionCallOutputParamOutput,
    /// Always `function_call_output`.
    pub r#type: FunctionCallOutputParamType,
    /// Id of this item, if the service gave it one; absent or null for an item that you write
    /// yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or
    /// null if the state is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<FunctionCallOutputParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// What the function returned: a string, often JSON, or a list of text, image and file parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FunctionCallOutputParamOutput {
    /// As `String`.
    Text(String),
    /// As `Vec<FunctionCallOutputContentParam>`.
    List(Vec<FunctionCallOutputContentParam>),
}

/// Always `function_call_output`.
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

/// State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or null if
/// the state is unknown.
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

/// A call of one of your functions by the model, sent back as an input item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FunctionCallParam {
    /// Arguments of the call as a JSON string; it comes from the model, so parse and check it
    /// before use.
    pub arguments: String,
    /// Id that correlates this call with its result: send it back as `call_id` of the matching
    /// output item.
    pub call_id: String,
    /// Name of the function to run, one of those in `tools`.
    pub name: String,
    /// Always `function_call`.
    pub r#type: FunctionCallParamType,
    /// Id of this item, if the service gave it one; may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// State of the call: `in_progress`, `completed` or `incomplete` (stopped early); may be left
    /// out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<FunctionCallParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function_call`.
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

/// State of the call: `in_progress`, `completed` or `incomplete` (stopped early); may be left out.
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

/// Your function that the model may call; your program runs it and sends back the result.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FunctionToolParam {
    /// Name by which the model calls the function.
    pub name: String,
    /// Always `function`.
    pub r#type: FunctionToolParamType,
    /// What the function does and when to use it, for the model to read; absent or null gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// JSON Schema of the arguments; absent or null means that the function takes none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<BTreeMap<String, Value>>,
    /// Whether the arguments must follow `parameters` exactly; absent or null leaves it to the
    /// service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
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

/// What a web search call did, distinguished by `type`: `search`, `open_page` or `find`.
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

/// A search on the web.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FunctionWebSearchActionSearchParam {
    /// The query.
    pub query: String,
    /// Always `search`.
    pub r#type: FunctionWebSearchActionSearchParamType,
    /// All queries, if there are several; absent when only `query` was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    /// Pages that the search used; absent when they are not listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sources: Option<Vec<ActionSearchSourceParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `search`.
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

/// A call of the model's web search tool, sent back as an input item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FunctionWebSearchParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// What was done: a search, opening a page, or searching a page for text.
    pub action: FunctionWebSearchActionParam,
    /// State of the call: `in_progress`, `searching`, `completed` or `failed`.
    pub status: FunctionWebSearchParamStatus,
    /// Always `web_search_call`.
    pub r#type: FunctionWebSearchParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of the call: `in_progress`, `searching`, `completed` or `failed`.
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

/// Always `web_search_call`.
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

/// A call of the image generator, with the image once it has been generated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImageGenerationCallParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// The image in base64; null until it has been generated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// State of the image: `in_progress`, `generating`, `completed` or `failed`.
    pub status: ImageGenerationCallParamStatus,
    /// Always `image_generation_call`.
    pub r#type: ImageGenerationCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of the image: `in_progress`, `generating`, `completed` or `failed`.
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

/// Always `image_generation_call`.
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

/// A reference to an earlier item, so that it need not be sent again in full.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ItemReferenceParam {
    /// Id of the item.
    pub id: String,
    /// Always `item_reference`; may be left out or null.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ItemReferenceParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `item_reference`; may be left out or null.
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

/// A command for the local shell, with its environment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LocalShellCallActionParam {
    /// The program and its arguments, each as a string.
    pub command: Vec<String>,
    /// Environment variables to set for the command; an empty object sets none.
    pub env: BTreeMap<String, String>,
    /// Always `exec`.
    pub r#type: LocalShellCallActionParamType,
    /// Time limit in milliseconds; absent or null sets no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<i64>,
    /// User account under which to run the command; absent or null keeps the current one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Directory in which to run the command; absent or null keeps the current one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_directory: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `exec`.
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

/// The result of a command in the local shell, which you send back to the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LocalShellCallOutputParam {
    /// Id of the local shell call that this responds to.
    pub id: String,
    /// Output of the command, as a JSON string.
    pub output: String,
    /// Always `local_shell_call_output`.
    pub r#type: LocalShellCallOutputParamType,
    /// State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or
    /// null if the state is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<LocalShellCallOutputParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `local_shell_call_output`.
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

/// State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or null if
/// the state is unknown.
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

/// A call by the model to run a command in a shell on your machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LocalShellCallParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// The command to run and how to run it.
    pub action: LocalShellCallActionParam,
    /// Id that correlates this call with its result: send it back as `call_id` of the matching
    /// output item.
    pub call_id: String,
    /// State of the call: `in_progress`, `completed` or `incomplete` (stopped early).
    pub status: LocalShellCallParamStatus,
    /// Always `local_shell_call`.
    pub r#type: LocalShellCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of the call: `in_progress`, `completed` or `incomplete` (stopped early).
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

/// Always `local_shell_call`.
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

/// Log probability of one token of the reply, with the most likely alternatives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Logprob {
    /// The token as text.
    pub token: String,
    /// The UTF-8 bytes of the token, each 0 to 255; needed where one character is split over
    /// several tokens.
    pub bytes: Vec<i64>,
    /// Natural logarithm of the probability of this token; 0 means certain.
    pub logprob: f64,
    /// The most likely tokens at this position; how many is set by `top_logprobs` of the request.
    pub top_logprobs: Vec<LogprobTopLogprob>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// `Logprob` as a request parameter, with the same fields.
pub type LogprobParam = Logprob;

/// One likely token at a position of the reply, with its log probability.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LogprobTopLogprob {
    /// The candidate token as text.
    pub token: String,
    /// The UTF-8 bytes of the candidate token, each 0 to 255.
    pub bytes: Vec<i64>,
    /// Natural logarithm of the probability of this candidate.
    pub logprob: f64,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A request by the model that a person should approve a call of an MCP tool before it runs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct McpApprovalRequestParam {
    /// Id of the request; send it back as `approval_request_id` of an `mcp_approval_response`.
    pub id: String,
    /// Arguments of the tool call that waits for approval, as a JSON string.
    pub arguments: String,
    /// Name of the MCP tool to be run.
    pub name: String,
    /// Label of the MCP server, as the request named it.
    pub server_label: String,
    /// Always `mcp_approval_request`.
    pub r#type: McpApprovalRequestParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `mcp_approval_request`.
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

/// Your response to an `mcp_approval_request`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct McpApprovalResponseParam {
    /// The `id` of the `mcp_approval_request` that this responds to.
    pub approval_request_id: String,
    /// `true` lets the tool call run, `false` refuses it.
    pub approve: bool,
    /// Always `mcp_approval_response`.
    pub r#type: McpApprovalResponseParamType,
    /// Id of this item, if the service gave it one; absent or null for an item that you write
    /// yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Why the call was approved or refused, for the model to read; absent or null gives no reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `mcp_approval_response`.
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

/// A call of a tool on an MCP server, with its result once it has ended.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct McpCallParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// Arguments that the model passed to the tool, as a JSON string.
    pub arguments: String,
    /// Name of the MCP tool that was run.
    pub name: String,
    /// Label of the MCP server, as the request named it.
    pub server_label: String,
    /// Always `mcp_call`.
    pub r#type: McpCallParamType,
    /// The `id` of the `mcp_approval_request` that this call waited for; absent or null if no
    /// approval was requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval_request_id: Option<String>,
    /// Error message of the call; absent or null when it did not fail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// What the tool returned, as text; absent or null if it returned nothing or has not ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// State of the call: `in_progress`, `calling`, `completed`, `incomplete` (stopped early) or
    /// `failed`; absent if the state is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<McpCallParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `mcp_call`.
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

/// State of the call: `in_progress`, `calling`, `completed`, `incomplete` (stopped early) or
/// `failed`; absent if the state is unknown.
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

/// The list of tools that an MCP server offers, as it was given to the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct McpListToolsParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// Label of the MCP server, as the request named it.
    pub server_label: String,
    /// Tools that the server offers.
    pub tools: Vec<McpListToolsToolParam>,
    /// Always `mcp_list_tools`.
    pub r#type: McpListToolsParamType,
    /// Why the server could not list its tools; absent or null when it could.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `mcp_list_tools`.
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

/// One tool that an MCP server offers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct McpListToolsToolParam {
    /// JSON Schema of the arguments that the tool takes.
    pub input_schema: Value,
    /// Name by which the tool is called.
    pub name: String,
    /// Annotations of the server for the tool; absent or null, the only value known here, means
    /// none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub annotations: Option<Value>,
    /// What the tool does, for the model to read; absent or null when the server does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// An image that code in the interpreter produced.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OutputImageParam {
    /// Always `image`.
    pub r#type: OutputImageParamType,
    /// URL of the image.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `image`.
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

/// Text that code in the interpreter printed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OutputLogsParam {
    /// The printed text.
    pub logs: String,
    /// Always `logs`.
    pub r#type: OutputLogsParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `logs`.
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

/// One part of a message by the model that is sent back as input, distinguished by `type`:
/// `output_text` or `refusal`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum OutputMessageContentParam {
    /// See [`OutputTextParam`].
    OutputText(OutputTextParam),
    /// See [`ResponseOutputRefusal`].
    ResponseOutputRefusal(ResponseOutputRefusal),
}

/// A message that the model wrote, sent back as an input item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutputMessageParam {
    /// Id of the message, as the service returned it.
    pub id: String,
    /// Text and refusal parts of the message, in order.
    pub content: Vec<OutputMessageContentParam>,
    /// Always `assistant`.
    pub role: OutputMessageParamRole,
    /// State of the message: `in_progress`, `completed` or `incomplete` (stopped early).
    pub status: OutputMessageParamStatus,
    /// Always `message`.
    pub r#type: OutputMessageParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `assistant`.
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

/// State of the message: `in_progress`, `completed` or `incomplete` (stopped early).
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

/// Always `message`.
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

/// A citation or file reference in a text that is sent back as input, distinguished by `type`.
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

/// Text that the model wrote, sent back as input.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OutputTextParam {
    /// Citations and file references in the text; an empty list means none.
    pub annotations: Vec<OutputTextAnnotationParam>,
    /// What the model wrote.
    pub text: String,
    /// Always `output_text`.
    pub r#type: OutputTextParamType,
    /// Log probabilities of the tokens of the text; absent if they were not requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<Vec<Logprob>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `output_text`.
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

/// A safety concern about a computer action that you have to acknowledge before the model
/// continues.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PendingSafetyCheck {
    /// Id of the check; send it back in `acknowledged_safety_checks` of the `computer_call_output`.
    pub id: String,
    /// Short machine-readable name of the concern; absent or null when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Explanation of the concern for people; absent or null when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// `PendingSafetyCheck` as a request parameter, with the same fields.
pub type PendingSafetyCheckParam = PendingSafetyCheck;

/// One part of the full text of the reasoning.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReasoningItemContentParam {
    /// The reasoning as text.
    pub text: String,
    /// Always `reasoning_text`.
    pub r#type: ReasoningItemContentParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `reasoning_text`.
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

/// Reasoning of the model before its reply, sent back as an input item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReasoningItemParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// Summary of the reasoning in parts; an empty list means none.
    pub summary: Vec<SummaryParam>,
    /// Always `reasoning`.
    pub r#type: ReasoningItemParamType,
    /// Full text of the reasoning in parts; absent when it is not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<ReasoningItemContentParam>>,
    /// Reasoning in encrypted form, to send back unchanged in a later request; absent or null if it
    /// was not requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// State of the reasoning: `in_progress`, `completed` or `incomplete` (stopped early); may be
    /// left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ReasoningItemParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `reasoning`.
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

/// State of the reasoning: `in_progress`, `completed` or `incomplete` (stopped early); may be left
/// out.
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

/// Settings for the reasoning of the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReasoningParam {
    /// How much the model should reason, least to most: `none`, `minimal`, `low`, `medium`, `high`,
    /// `xhigh`; absent or null leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<ReasoningParamEffort>,
    /// Older name of `summary`, with the same values `auto`, `concise` and `detailed`; absent or
    /// null when it is not used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generate_summary: Option<ReasoningParamGenerateSummary>,
    /// How detailed a summary of the reasoning to return: `auto`, `concise` or `detailed`; absent
    /// or null asks for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<ReasoningParamSummary>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How much the model should reason, least to most: `none`, `minimal`, `low`, `medium`, `high`,
/// `xhigh`; absent or null leaves it to the service.
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

/// Older name of `summary`, with the same values `auto`, `concise` and `detailed`; absent or null
/// when it is not used.
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

/// How detailed a summary of the reasoning to return: `auto`, `concise` or `detailed`; absent or
/// null asks for none.
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

/// A change, in a patch call as a response returns it, that creates a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseApplyPatchToolCallOperationCreateFileParam {
    /// Contents of the new file, written as a diff.
    pub diff: String,
    /// Path of the file to create, relative to the root of the workspace.
    pub path: String,
    /// Always `create_file`.
    pub r#type: ResponseApplyPatchToolCallOperationCreateFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `create_file`.
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

/// A change, in a patch call as a response returns it, that deletes a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseApplyPatchToolCallOperationDeleteFileParam {
    /// Path of the file to delete, relative to the root of the workspace.
    pub path: String,
    /// Always `delete_file`.
    pub r#type: ResponseApplyPatchToolCallOperationDeleteFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `delete_file`.
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

/// The change to one file that a returned patch call asks for, distinguished by `type`: create,
/// delete or update.
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

/// A change, in a patch call as a response returns it, that edits a file which exists already.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseApplyPatchToolCallOperationUpdateFileParam {
    /// Diff to apply to the file.
    pub diff: String,
    /// Path of the file to edit, relative to the root of the workspace.
    pub path: String,
    /// Always `update_file`.
    pub r#type: ResponseApplyPatchToolCallOperationUpdateFileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `update_file`.
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

/// The result of a patch call, as a response returns it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseApplyPatchToolCallOutputParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// The `call_id` of the `apply_patch_call` item that this responds to.
    pub call_id: String,
    /// Whether the change was made (`completed`) or not (`failed`).
    pub status: ResponseApplyPatchToolCallOutputParamStatus,
    /// Always `apply_patch_call_output`.
    pub r#type: ResponseApplyPatchToolCallOutputParamType,
    /// Id of whoever created this item, a user or an agent; absent or null when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Text about the result for the model, such as an error message; absent or null gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Whether the change was made (`completed`) or not (`failed`).
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

/// Always `apply_patch_call_output`.
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

/// A call by the model to change one file, as a response returns it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseApplyPatchToolCallParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// Id that correlates this call with its result: send it back as `call_id` of the matching
    /// output item.
    pub call_id: String,
    /// The change to make.
    pub operation: ResponseApplyPatchToolCallOperationParam,
    /// Whether the call is still `in_progress` or `completed`.
    pub status: ResponseApplyPatchToolCallParamStatus,
    /// Always `apply_patch_call`.
    pub r#type: ResponseApplyPatchToolCallParamType,
    /// Id of whoever created this item, a user or an agent; absent or null when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Whether the call is still `in_progress` or `completed`.
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

/// Always `apply_patch_call`.
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
    /// When it was created, in seconds since 1970 (Unix time).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    /// The model that generated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// `completed`, `failed`, `in_progress`, `incomplete` or `cancelled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The model's messages and calls, as the service stores them.
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

/// A run of code in the code interpreter, as a response returns it; `code` and `outputs` may be
/// missing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseCodeInterpreterToolCallParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// Id of the container in which the code ran.
    pub container_id: String,
    /// State of the run: `in_progress`, `interpreting`, `completed`, `incomplete` (stopped early)
    /// or `failed`.
    pub status: ResponseCodeInterpreterToolCallParamStatus,
    /// Always `code_interpreter_call`.
    pub r#type: ResponseCodeInterpreterToolCallParamType,
    /// Source code that was run; absent or null when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What the run printed and drew, in order; absent or null when nothing came or the outputs
    /// were not requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outputs: Option<Vec<CodeInterpreterOutputParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of the run: `in_progress`, `interpreting`, `completed`, `incomplete` (stopped early) or
/// `failed`.
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

/// Always `code_interpreter_call`.
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

/// A condensed form of an earlier part of the conversation, as a response returns it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseCompactionItemParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// Condensed conversation in encrypted form; send it back unchanged; only the service can read
    /// it.
    pub encrypted_content: String,
    /// Always `compaction`.
    pub r#type: ResponseCompactionItemParamType,
    /// Id of whoever created this item, a user or an agent; absent or null when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `compaction`.
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

/// One action that the model requests. Perform it, then send a `computer_call_output` that has the
/// same `call_id`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseComputerToolCall {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// The action to perform; its coordinates run from 0 to 999 over the screen and are not pixels.
    pub action: ResponseComputerToolCallAction,
    /// Id that correlates the action with its result: send it back as `call_id` of the
    /// `computer_call_output`.
    pub call_id: String,
    /// Safety checks to acknowledge with the output; an empty list means none.
    pub pending_safety_checks: Vec<PendingSafetyCheck>,
    /// State of this call: `in_progress`, `completed` or `incomplete` (stopped early).
    pub status: String,
    /// Always `computer_call`.
    pub r#type: ResponseComputerToolCallType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `computer_call`.
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

/// An action on the computer, distinguished by `type`. Coordinates are 0 to 999 over each side of
/// the screen, so convert them to pixels before acting; further types, such as `terminate`, `done`
/// and `answer`, can appear.
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

/// `ResponseComputerToolCall` as a request parameter, with the same fields.
pub type ResponseComputerToolCallParam = ResponseComputerToolCall;

/// Body of a request for a response: the input, the tools that the model may use, and how it should
/// respond.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseCreateParams {
    /// The input: a string, which counts as one user message, or a list of input items.
    pub input: ResponseCreateParamsInput,
    /// `true` runs the response in the background, to be fetched later by its id; absent, null or
    /// `false` waits for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background: Option<bool>,
    /// Secret text mixed into the key of the prefix cache, so that only requests with the same salt
    /// share cached input; absent or null uses no salt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache_salt: Option<String>,
    /// `true` asks for the raw messages that went to and came from the model as part of the
    /// response; absent, the service decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enable_response_messages: Option<bool>,
    /// Extra data to include in the output, by path, such as `message.output_text.logprobs`; absent
    /// or null adds nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<ResponseCreateParamsIncludeItem>>,
    /// `true` keeps the stop string at the end of the text that it ended; absent, the service
    /// decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_stop_str_in_output: Option<bool>,
    /// Instructions for the model before the input, like a system message; absent or null gives
    /// none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instructions: Option<String>,
    /// Bias to add to the scores of single tokens, as a map from token id to number; a positive one
    /// makes the token more probable, and absent or null changes nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logit_bias: Option<BTreeMap<String, f64>>,
    /// Maximum number of tokens to generate, reasoning included; absent or null leaves the limit to
    /// the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_tokens: Option<i64>,
    /// Maximum number of calls of built-in tools in the whole response; absent or null sets no
    /// limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_tool_calls: Option<i64>,
    /// Your own labels for the response, as a map from string to string; absent or null stores
    /// none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    /// Extra settings for the processor of images and other media of the model; absent or null
    /// keeps those of the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mm_processor_kwargs: Option<BTreeMap<String, Value>>,
    /// Name of the model; absent or null lets the service choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Whether the model may make several tool calls in parallel; absent or null leaves it to the
    /// service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    /// Raw messages of earlier turns, for a conversation that you keep yourself instead of using
    /// `previous_response_id`; absent or null sends none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_input_messages: Option<Vec<ResponsePreviousInputMessageParam>>,
    /// The `id` of the response that this one continues, so that you send only new input; absent or
    /// null starts a new conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_response_id: Option<String>,
    /// Priority of the request: a lower number is served earlier, where the service schedules by
    /// priority. Absent, it has the default priority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
    /// Stored prompt template to use, with its variables; absent or null uses none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt: Option<ResponsePromptParam>,
    /// Key that groups requests with similar prefixes, so that cached input is reused more often;
    /// absent or null leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_cache_key: Option<String>,
    /// How much the model reasons and whether it summarizes its reasoning; absent or null keeps the
    /// settings of the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning: Option<ReasoningParam>,
    /// Your own id for this request, for tracing; absent, the service generates one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Class of service that handles the request: `auto`, `default`, `flex`, `scale` or `priority`;
    /// absent, the service chooses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<ResponseCreateParamsServiceTier>,
    /// `true` leaves special tokens, such as an end mark, out of the text; absent, the service
    /// decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip_special_tokens: Option<bool>,
    /// Whether the response is kept, so that it can be fetched or continued later; absent or null
    /// leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store: Option<bool>,
    /// `true` streams events while the response is generated; absent, null or `false` returns the
    /// finished response as one JSON object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    /// Sampling temperature: 0 is nearly deterministic, higher values vary more. Absent or null
    /// uses the service's default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    /// Format and length of the text that the model writes; absent or null asks for plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<ResponseTextConfigParam>,
    /// Whether the model may, must or must not call a tool, or which one; absent leaves it to the
    /// service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<ResponseToolChoiceParam>,
    /// Tools that the model may call; absent, it can call none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<ResponseToolParam>>,
    /// How many of the most likely tokens are considered at each step; absent or null leaves it to
    /// the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_k: Option<i64>,
    /// How many likely tokens to report with log probabilities at each position; absent or null
    /// leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_logprobs: Option<i64>,
    /// Total probability, 0 to 1, from which tokens are drawn: 0.1 considers only the most probable
    /// tokens that make up a tenth. Absent or null uses the service's default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f64>,
    /// What happens when the input is too long: `auto` drops older items, `disabled` lets the
    /// request fail. Absent or null leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truncation: Option<ResponseCreateParamsTruncation>,
    /// Your own id for the end user, which should not reveal who it is; absent or null names
    /// nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The input: a string, which counts as one user message, or a list of input items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseCreateParamsInput {
    /// As `String`.
    Text(String),
    /// As `Vec<ResponseInputItemParam>`.
    List(Vec<ResponseInputItemParam>),
}

/// Extra data to include in the output, by path, such as `message.output_text.logprobs`; absent or
/// null adds nothing.
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

/// Class of service that handles the request: `auto`, `default`, `flex`, `scale` or `priority`;
/// absent, the service chooses.
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

/// What happens when the input is too long: `auto` drops older items, `disabled` lets the request
/// fail. Absent or null leaves it to the service.
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

/// A response of the model: its messages and tool calls.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseCreateResponse {
    /// Id of the response; pass it as `previous_response_id` to continue the conversation.
    pub id: String,
    /// When the response was created, in seconds since 1970 (Unix time).
    pub created_at: i64,
    /// Name of the model.
    pub model: String,
    /// Always `response`.
    pub object: ResponseCreateResponseObject,
    /// What the model produced, in order: messages, `function_call` and `computer_call` items, and
    /// items of other kinds.
    pub output: Vec<ResponseCreateResponseOutput>,
    /// State of the response: `completed`, `failed`, `in_progress`, `incomplete` (stopped early) or
    /// `cancelled`.
    pub status: String,
    /// The error; absent or null if there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<BTreeMap<String, Value>>,
    /// Tools that the model could call; absent or null when they are not repeated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<BTreeMap<String, Value>>>,
    /// Tokens that were used; absent or null when they are not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<ResponseCreateResponseUsage>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `response`.
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

/// One item that the model produced: a message, a function call, a computer call, or an object of
/// another kind, as its `type` says.
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

/// Counts of the tokens that a response used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseCreateResponseUsage {
    /// Tokens of the input; absent or null when not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input_tokens: Option<i64>,
    /// Tokens that the model produced; absent or null when not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_tokens: Option<i64>,
    /// Tokens of input and output together; absent or null when not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_tokens: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A call of one of your custom tools, which take free text instead of JSON.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseCustomToolCallParam {
    /// Id that correlates this call with its result: send it back as `call_id` of the matching
    /// output item.
    pub call_id: String,
    /// Text that the model passes to the tool.
    pub input: String,
    /// Name of the custom tool to run.
    pub name: String,
    /// Always `custom_tool_call`.
    pub r#type: ResponseCustomToolCallParamType,
    /// Id of this item, if the service gave it one; absent or null for an item that you write
    /// yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `custom_tool_call`.
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

/// Confirmation that a stored response was deleted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseDeleteResponse {
    /// Id of the deleted response.
    pub id: String,
    /// Always `response`.
    pub object: ResponseDeleteResponseObject,
    /// Always `true`.
    pub deleted: bool,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `response`.
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

/// A search in uploaded files that the model made, as a response returns it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFileSearchToolCallParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// The queries.
    pub queries: Vec<String>,
    /// State of the search: `in_progress`, `searching`, `completed`, `incomplete` (stopped early)
    /// or `failed`.
    pub status: ResponseFileSearchToolCallParamStatus,
    /// Always `file_search_call`.
    pub r#type: ResponseFileSearchToolCallParamType,
    /// Passages that were found; absent or null if they were not requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<ResponseFileSearchToolCallResultParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of the search: `in_progress`, `searching`, `completed`, `incomplete` (stopped early) or
/// `failed`.
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

/// Always `file_search_call`.
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

/// One passage that a file search found, as a response returns it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFileSearchToolCallResultParam {
    /// Your own labels of the file, each a string, a number or a boolean; absent or null if it has
    /// none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, ResponseFileSearchToolCallResultParamAttributesValue>>,
    /// Id of the file that holds the passage; absent or null if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Name of that file; absent or null if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// How well the passage fits the search, from 0 to 1, higher is better; absent or null if
    /// unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The passage itself; absent or null if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Your own labels of the file, each a string, a number or a boolean; absent or null if it has
/// none.
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

/// Shell commands to run as a returned shell call asks for them, with limits on time and output.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallActionParam {
    /// Command lines to run, in order.
    pub commands: Vec<String>,
    /// Maximum number of characters of output to return; absent or null sets no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Time limit in milliseconds; absent or null sets no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A command in a returned shell call that ended by itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallOutcomeExitParam {
    /// Exit code of the command; 0 means success by convention.
    pub exit_code: i64,
    /// Always `exit`.
    pub r#type: ResponseFunctionShellToolCallOutcomeExitParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `exit`.
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

/// How a command in a returned shell call ended, distinguished by `type`: `exit` or `timeout`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponseFunctionShellToolCallOutcomeParam {
    /// See [`ResponseFunctionShellToolCallOutcomeTimeoutParam`].
    ResponseFunctionShellToolCallOutcomeTimeout(ResponseFunctionShellToolCallOutcomeTimeoutParam),
    /// See [`ResponseFunctionShellToolCallOutcomeExitParam`].
    ResponseFunctionShellToolCallOutcomeExit(ResponseFunctionShellToolCallOutcomeExitParam),
}

/// A command in a returned shell call that was stopped at its time limit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallOutcomeTimeoutParam {
    /// Always `timeout`.
    pub r#type: ResponseFunctionShellToolCallOutcomeTimeoutParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `timeout`.
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

/// One chunk of shell output: what was printed and how it ended, as a response returns it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallOutputContentParam {
    /// How the command ended: with an exit code or at its time limit.
    pub outcome: ResponseFunctionShellToolCallOutcomeParam,
    /// Text that was printed to standard error; empty when there was none.
    pub stderr: String,
    /// Text that was printed to standard output; empty when there was none.
    pub stdout: String,
    /// Id of whoever created this output, a user or an agent; absent or null when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The result of a shell call, as a response returns it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallOutputParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// The `call_id` of the `shell_call` item that this responds to.
    pub call_id: String,
    /// What the commands printed and how they ended, in order.
    pub output: Vec<ResponseFunctionShellToolCallOutputContentParam>,
    /// State of the output: `in_progress`, `completed` or `incomplete` (stopped early).
    pub status: ResponseFunctionShellToolCallOutputParamStatus,
    /// Always `shell_call_output`.
    pub r#type: ResponseFunctionShellToolCallOutputParamType,
    /// Id of whoever created this item, a user or an agent; absent or null when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Maximum number of characters of output that the call allowed; absent or null if it set no
    /// limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of the output: `in_progress`, `completed` or `incomplete` (stopped early).
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

/// Always `shell_call_output`.
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

/// A call by the model to run one or more shell commands, as a response returns it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionShellToolCallParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// The commands to run and their limits.
    pub action: ResponseFunctionShellToolCallActionParam,
    /// Id that correlates this call with its result: send it back as `call_id` of the matching
    /// output item.
    pub call_id: String,
    /// State of the call: `in_progress`, `completed` or `incomplete` (stopped early).
    pub status: ResponseFunctionShellToolCallParamStatus,
    /// Always `shell_call`.
    pub r#type: ResponseFunctionShellToolCallParamType,
    /// Id of whoever created this item, a user or an agent; absent or null when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of the call: `in_progress`, `completed` or `incomplete` (stopped early).
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

/// Always `shell_call`.
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

/// A call of one of your functions by the model. Run the function, then send a
/// `function_call_output` that has the same `call_id`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionToolCall {
    /// Arguments of the call as a JSON string; it comes from the model, so parse and check it
    /// before use.
    pub arguments: String,
    /// Id that correlates this call with its result: send it back as `call_id` of the matching
    /// output item.
    pub call_id: String,
    /// Name of the function to run, one of those in `tools`.
    pub name: String,
    /// Always `function_call`.
    pub r#type: ResponseFunctionToolCallType,
    /// Id of this item; absent or null when it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or
    /// null if the state is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function_call`.
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

/// `ResponseFunctionToolCall` as a request parameter, with the same fields.
pub type ResponseFunctionToolCallParam = ResponseFunctionToolCall;

/// What a web search call that a response returned did, distinguished by `type`: `search`,
/// `open_page` or `find`.
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

/// A search on the web, as a response returns it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionWebSearchActionSearchParam {
    /// The query.
    pub query: String,
    /// Always `search`.
    pub r#type: ResponseFunctionWebSearchActionSearchParamType,
    /// All queries, if there are several; absent or null when only `query` was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    /// Pages that the search used; absent or null when they are not listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sources: Option<Vec<ActionSearchSourceParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `search`.
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

/// A call of the model's web search tool, as a response returns it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionWebSearchParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// What was done: a search, opening a page, or searching a page for text.
    pub action: ResponseFunctionWebSearchActionParam,
    /// State of the call: `in_progress`, `searching`, `completed` or `failed`.
    pub status: ResponseFunctionWebSearchParamStatus,
    /// Always `web_search_call`.
    pub r#type: ResponseFunctionWebSearchParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// State of the call: `in_progress`, `searching`, `completed` or `failed`.
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

/// Always `web_search_call`.
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

/// One part of a message: text, image or file, distinguished by `type`.
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

/// A file in the result of a function, given by its contents, its id or its URL.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputFileContentParam {
    /// Always `input_file`.
    pub r#type: ResponseInputFileContentParamType,
    /// Contents of the file as base64 or a data URL, to send the file within the request; absent or
    /// null when it is given by `file_id` or `file_url`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_data: Option<String>,
    /// Id of an uploaded file; absent or null if the file is given in another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// URL from which the service downloads the file; absent or null if it is given in another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_url: Option<String>,
    /// Name of the file as shown to the model; absent or null when it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `input_file`.
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

/// A file in a message, given by its contents, its id or its URL.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputFileParam {
    /// Always `input_file`.
    pub r#type: ResponseInputFileParamType,
    /// Contents of the file as base64 or a data URL, to send the file within the request; absent
    /// when it is given by `file_id` or `file_url`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_data: Option<String>,
    /// Id of an uploaded file; absent or null if the file is given in another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// URL from which the service downloads the file; absent if it is given in another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_url: Option<String>,
    /// Name of the file as shown to the model; absent when it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `input_file`.
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

/// An image in the result of a function, given by its URL or its id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputImageContentParam {
    /// Always `input_image`.
    pub r#type: ResponseInputImageContentParamType,
    /// How closely the model looks at the image: `low`, `high`, or `auto`; absent or null leaves
    /// the choice to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ResponseInputImageContentParamDetail>,
    /// Id of an uploaded image; absent or null when `image_url` gives the image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// URL of the image, or a data URL that holds it in base64; absent or null when `file_id`
    /// identifies the image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `input_image`.
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

/// How closely the model looks at the image: `low`, `high`, or `auto`; absent or null leaves the
/// choice to the service.
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

/// An image in a message, given by its URL or its id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputImageParam {
    /// How closely the model looks at the image: `low`, `high`, or `auto` to let the service decide
    /// (default).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ResponseInputImageParamDetail>,
    /// Always `input_image`.
    pub r#type: ResponseInputImageParamType,
    /// Id of an uploaded image; absent or null when `image_url` gives the image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// URL of the image, or a data URL that holds it in base64; absent or null when `file_id`
    /// identifies the image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How closely the model looks at the image: `low`, `high`, or `auto` to let the service decide
/// (default).
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

/// Always `input_image`.
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

/// One item of the input: a message, a call that an earlier response made, the output of such a
/// call, or a reference to an item. Most kinds are distinguished by `type`.
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

/// A message to the model whose content is a list of parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputMessageParam {
    /// Text, image and file parts of the message, in order.
    pub content: Vec<ResponseInputContentParam>,
    /// Author of the message: `user`, or `system` and `developer` for guidance that ranks above the
    /// user.
    pub role: ResponseInputMessageParamRole,
    /// State of the message: `in_progress`, `completed` or `incomplete` (stopped early); may be
    /// left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ResponseInputMessageParamStatus>,
    /// Always `message`; may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ResponseInputMessageParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Author of the message: `user`, or `system` and `developer` for guidance that ranks above the
/// user.
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

/// State of the message: `in_progress`, `completed` or `incomplete` (stopped early); may be left
/// out.
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

/// Always `message`; may be left out.
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

/// A text in the result of a function.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputTextContentParam {
    /// The text for the model to read.
    pub text: String,
    /// Always `input_text`.
    pub r#type: ResponseInputTextContentParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `input_text`.
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

/// A text in a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseInputTextParam {
    /// The text for the model to read.
    pub text: String,
    /// Always `input_text`.
    pub r#type: ResponseInputTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `input_text`.
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

/// A message that the model wrote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputMessage {
    /// Id of the message, as the service returned it.
    pub id: String,
    /// Text and refusal parts of the message, in order.
    pub content: Vec<ResponseOutputMessageContent>,
    /// Always `assistant`.
    pub role: ResponseOutputMessageRole,
    /// State of the message: `in_progress`, `completed` or `incomplete` (stopped early).
    pub status: String,
    /// Always `message`.
    pub r#type: ResponseOutputMessageType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `assistant`.
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

/// Always `message`.
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

/// One part of a message by the model, distinguished by `type`: `output_text` or `refusal`.
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

/// `ResponseOutputMessage` as a request parameter, with the same fields.
pub type ResponseOutputMessageParam = ResponseOutputMessage;

/// A part of a message in which the model refuses to reply.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputRefusal {
    /// The model's explanation of the refusal.
    pub refusal: String,
    /// Always `refusal`.
    pub r#type: ResponseOutputRefusalType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `refusal`.
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

/// `ResponseOutputRefusal` as a request parameter, with the same fields.
pub type ResponseOutputRefusalParam = ResponseOutputRefusal;

/// Text that the model wrote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputText {
    /// Citations and file references in the text; an empty list means none.
    pub annotations: Vec<ResponseOutputTextAnnotation>,
    /// What the model wrote.
    pub text: String,
    /// Always `output_text`.
    pub r#type: ResponseOutputTextType,
    /// Log probabilities of the tokens of the text; absent or null if they were not requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<Vec<Logprob>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `output_text`.
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

/// A citation or file reference in a text by the model, distinguished by `type`.
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

/// `ResponseOutputText` as a request parameter, with the same fields.
pub type ResponseOutputTextParam = ResponseOutputText;

/// One raw message of an earlier turn, as a message object or in any other form that the service
/// returned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResponsePreviousInputMessageParam {
    /// See [`MessageParam`].
    Message(MessageParam),
    /// As `BTreeMap<String, Value>`.
    Object(BTreeMap<String, Value>),
}

/// A file that fills a variable of a stored prompt, given by its contents, its id or its URL.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponsePromptInputFileParam {
    /// Always `input_file`.
    pub r#type: ResponsePromptInputFileParamType,
    /// Contents of the file as base64 or a data URL, to send the file within the request; absent or
    /// null when it is given by `file_id` or `file_url`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_data: Option<String>,
    /// Id of an uploaded file; absent or null if the file is given in another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// URL from which the service downloads the file; absent or null if it is given in another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_url: Option<String>,
    /// Name of the file as shown to the model; absent or null when it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `input_file`.
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

/// An image that fills a variable of a stored prompt, given by its URL or its id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponsePromptInputImageParam {
    /// How closely the model looks at the image: `low`, `high`, or `auto` to let the service decide
    /// (default).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ResponsePromptInputImageParamDetail>,
    /// Always `input_image`.
    pub r#type: ResponsePromptInputImageParamType,
    /// Id of an uploaded image; absent or null when `image_url` gives the image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// URL of the image, or a data URL that holds it in base64; absent or null when `file_id`
    /// identifies the image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How closely the model looks at the image: `low`, `high`, or `auto` to let the service decide
/// (default).
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

/// Always `input_image`.
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

/// A text that fills a variable of a stored prompt.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponsePromptInputTextParam {
    /// The text for the model to read.
    pub text: String,
    /// Always `input_text`.
    pub r#type: ResponsePromptInputTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `input_text`.
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

/// A stored prompt template to use in a request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponsePromptParam {
    /// Id of the template.
    pub id: String,
    /// Values for the variables of the template, by name; absent or null fills in none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variables: Option<BTreeMap<String, ResponsePromptVariableParam>>,
    /// Version of the template; absent or null uses the current version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Value of a variable in a stored prompt: a string, or a text, image or file object.
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

/// One part of the full text of the reasoning that a response returns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseReasoningItemContentParam {
    /// The reasoning as text.
    pub text: String,
    /// Always `reasoning_text`.
    pub r#type: ResponseReasoningItemContentParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `reasoning_text`.
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

/// Reasoning of the model before its reply, as a response returns it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseReasoningItemParam {
    /// Id of this item, as the service returned it.
    pub id: String,
    /// Summary of the reasoning in parts; an empty list means none.
    pub summary: Vec<SummaryParam>,
    /// Always `reasoning`.
    pub r#type: ResponseReasoningItemParamType,
    /// Full text of the reasoning in parts; absent or null when it is not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<ResponseReasoningItemContentParam>>,
    /// Reasoning in encrypted form, to send back unchanged in a later request; absent or null if it
    /// was not requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// State of the reasoning: `in_progress`, `completed` or `incomplete` (stopped early); absent
    /// or null if the state is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ResponseReasoningItemParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `reasoning`.
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

/// State of the reasoning: `in_progress`, `completed` or `incomplete` (stopped early); absent or
/// null if the state is unknown.
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
    /// When it was created, in seconds since 1970 (Unix time).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    /// The model that generated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// `completed`, `failed`, `in_progress`, `incomplete` or `cancelled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The model's messages and calls, as the service stores them.
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

/// One event of a streamed response, distinguished by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum ResponseStreamEvent {
    /// The response was accepted.
    #[serde(rename = "response.created")]
    ResponseCreated(ResponseCreatedEvent),
    /// The model is working.
    #[serde(rename = "response.in_progress")]
    ResponseInProgress(ResponseInProgressEvent),
    /// The response is complete.
    #[serde(rename = "response.completed")]
    ResponseCompleted(ResponseCompletedEvent),
    /// The response ended early, for example at its token limit.
    #[serde(rename = "response.incomplete")]
    ResponseIncomplete(ResponseIncompleteEvent),
    /// The response failed; `response.error` says why.
    #[serde(rename = "response.failed")]
    ResponseFailed(ResponseFailedEvent),
    /// An item of the output starts.
    #[serde(rename = "response.output_item.added")]
    ResponseOutputItemAdded(ResponseOutputItemAddedEvent),
    /// An item of the output is complete.
    #[serde(rename = "response.output_item.done")]
    ResponseOutputItemDone(ResponseOutputItemDoneEvent),
    /// A part of an item starts.
    #[serde(rename = "response.content_part.added")]
    ResponseContentPartAdded(ResponseContentPartAddedEvent),
    /// A part of an item is complete.
    #[serde(rename = "response.content_part.done")]
    ResponseContentPartDone(ResponseContentPartDoneEvent),
    /// More text.
    #[serde(rename = "response.output_text.delta")]
    ResponseOutputTextDelta(ResponseOutputTextDeltaEvent),
    /// A text is complete.
    #[serde(rename = "response.output_text.done")]
    ResponseOutputTextDone(ResponseOutputTextDoneEvent),
    /// More of the model's reasoning.
    #[serde(rename = "response.reasoning_text.delta")]
    ResponseReasoningTextDelta(ResponseReasoningTextDeltaEvent),
    /// A part of the reasoning is complete.
    #[serde(rename = "response.reasoning_text.done")]
    ResponseReasoningTextDone(ResponseReasoningTextDoneEvent),
    /// More arguments of a function call.
    #[serde(rename = "response.function_call_arguments.delta")]
    ResponseFunctionCallArgumentsDelta(ResponseFunctionCallArgumentsDeltaEvent),
    /// The arguments of a function call are complete.
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
    pub response: ResponseCreateResponse,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The model is working.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseInProgressEvent {
    /// The response as it is now.
    pub response: ResponseCreateResponse,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The response is complete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseCompletedEvent {
    /// The response as it is now.
    pub response: ResponseCreateResponse,
    /// Index of the event in its stream, from 0.
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
    pub response: ResponseCreateResponse,
    /// Index of the event in its stream, from 0.
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
    pub response: ResponseCreateResponse,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// An item of the output starts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputItemAddedEvent {
    /// Index of the item in the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// The item as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<BTreeMap<String, Value>>,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// An item of the output is complete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputItemDoneEvent {
    /// Index of the item in the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// The item as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<BTreeMap<String, Value>>,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A part of an item starts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseContentPartAddedEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Index of the item in the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Index of the part in the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// The part as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<BTreeMap<String, Value>>,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A part of an item is complete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseContentPartDoneEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Index of the item in the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Index of the part in the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// The part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<BTreeMap<String, Value>>,
    /// Index of the event in its stream, from 0.
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
    /// Index of the item in the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Index of the part in the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// Text to append to what came before.
    pub delta: String,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A text is complete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseOutputTextDoneEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Index of the item in the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Index of the part in the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// The complete text.
    pub text: String,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// More of the model's reasoning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseReasoningTextDeltaEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Index of the item in the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Index of the part in the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// Text to append to what came before.
    pub delta: String,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A part of the reasoning is complete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseReasoningTextDoneEvent {
    /// Id of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Index of the item in the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// Index of the part in the item, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_index: Option<i64>,
    /// The complete text.
    pub text: String,
    /// Index of the event in its stream, from 0.
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
    /// Index of the item in the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// JSON to append to what came before.
    pub delta: String,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The arguments of a function call are complete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseFunctionCallArgumentsDoneEvent {
    /// Id of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Index of the item in the output, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_index: Option<i64>,
    /// The complete JSON string.
    pub arguments: String,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The stream failed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseErrorEvent {
    /// Error message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Error code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Index of the event in its stream, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Format and length of the text that the model writes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseTextConfigParam {
    /// Format of the text: plain text, or JSON with or without a schema; absent or null asks for
    /// plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<ResponseTextFormatParam>,
    /// Verbosity of the reply: `low`, `medium` or `high`; absent or null leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verbosity: Option<ResponseTextConfigParamVerbosity>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Verbosity of the reply: `low`, `medium` or `high`; absent or null leaves it to the service.
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

/// Requests a reply that is any JSON object. The input should tell the model to write JSON.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseTextFormatJsonObjectParam {
    /// Always `json_object`.
    pub r#type: ResponseTextFormatJsonObjectParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `json_object`.
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

/// Requests a reply in JSON that follows your schema.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseTextFormatJsonSchemaParam {
    /// Name of the schema, for the model to read.
    pub name: String,
    /// The JSON Schema that the reply should follow.
    pub schema: BTreeMap<String, Value>,
    /// Always `json_schema`.
    pub r#type: ResponseTextFormatJsonSchemaParamType,
    /// Description of the reply for the model; absent or null gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether the reply must follow the schema exactly; absent or null leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `json_schema`.
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

/// Format of the reply, distinguished by `type`: plain text, JSON that follows a schema, or any
/// JSON object.
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

/// Requests a reply in plain text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseTextFormatTextParam {
    /// Always `text`.
    pub r#type: ResponseTextFormatTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `text`.
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

/// Whether the model calls tools: `none` forbids calls, `auto` leaves the choice to the model,
/// `required` demands a call. An object restricts the tools or names one.
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

/// Whether the model calls tools: `none` forbids calls, `auto` leaves the choice to the model,
/// `required` demands a call. An object restricts the tools or names one.
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

/// A tool that the model may call, distinguished by `type`: a function, a custom tool, or the
/// computer (`computer_use` or `computer_use_preview`).
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

/// Shell commands to run, with limits on time and output.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellCallActionParam {
    /// Command lines to run, in order.
    pub commands: Vec<String>,
    /// Maximum number of characters of output to return; absent or null sets no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Time limit in milliseconds; absent or null sets no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A command that ended by itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellCallOutcomeExitParam {
    /// Exit code of the command; 0 means success by convention.
    pub exit_code: i64,
    /// Always `exit`.
    pub r#type: ShellCallOutcomeExitParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `exit`.
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

/// How a command ended, distinguished by `type`: `exit` or `timeout`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ShellCallOutcomeParam {
    /// See [`ShellCallOutcomeTimeoutParam`].
    ShellCallOutcomeTimeout(ShellCallOutcomeTimeoutParam),
    /// See [`ShellCallOutcomeExitParam`].
    ShellCallOutcomeExit(ShellCallOutcomeExitParam),
}

/// A command that was stopped at its time limit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellCallOutcomeTimeoutParam {
    /// Always `timeout`.
    pub r#type: ShellCallOutcomeTimeoutParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `timeout`.
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

/// One chunk of shell output: what was printed and how it ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShellCallOutputContentParam {
    /// How the command ended: with an exit code or at its time limit.
    pub outcome: ShellCallOutcomeParam,
    /// Text that was printed to standard error; empty when there was none.
    pub stderr: String,
    /// Text that was printed to standard output; empty when there was none.
    pub stdout: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The result of a shell call, which you send back to the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellCallOutputParam {
    /// The `call_id` of the `shell_call` item that this responds to.
    pub call_id: String,
    /// What the commands printed and how they ended, in order.
    pub output: Vec<ShellCallOutputContentParam>,
    /// Always `shell_call_output`.
    pub r#type: ShellCallOutputParamType,
    /// Id of this item, if the service gave it one; absent or null for an item that you write
    /// yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Maximum number of characters of output that the call allowed; absent or null if it set no
    /// limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_output_length: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `shell_call_output`.
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

/// A call by the model to run one or more shell commands, sent back as an input item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellCallParam {
    /// The commands to run and their limits.
    pub action: ShellCallActionParam,
    /// Id that correlates this call with its result: send it back as `call_id` of the matching
    /// output item.
    pub call_id: String,
    /// Always `shell_call`.
    pub r#type: ShellCallParamType,
    /// Id of this item, if the service gave it one; absent or null for an item that you write
    /// yourself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or
    /// null if the state is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ShellCallParamStatus>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `shell_call`.
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

/// State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or null if
/// the state is unknown.
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

/// One part of the summary of the model's reasoning.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SummaryParam {
    /// The summary as text.
    pub text: String,
    /// Always `summary_text`.
    pub r#type: SummaryParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `summary_text`.
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

/// Limits the model to some of the tools of the request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ToolChoiceAllowedParam {
    /// `auto` lets the model choose whether to call one of them, `required` demands a call.
    pub mode: ToolChoiceAllowedParamMode,
    /// Tools that may be called, each as an object with its `type` and, where it has one, its
    /// `name`.
    pub tools: Vec<BTreeMap<String, Value>>,
    /// Always `allowed_tools`.
    pub r#type: ToolChoiceAllowedParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// `auto` lets the model choose whether to call one of them, `required` demands a call.
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

/// Always `allowed_tools`.
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

/// Makes the model call a specific custom tool.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ToolChoiceCustomParam {
    /// Name of the custom tool to call.
    pub name: String,
    /// Always `custom`.
    pub r#type: ToolChoiceCustomParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `custom`.
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

/// Makes the model call a specific function.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ToolChoiceFunctionParam {
    /// Name of the function to call.
    pub name: String,
    /// Always `function`.
    pub r#type: ToolChoiceFunctionParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
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

/// Makes the model call the computer-use tool.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ToolChoiceTypesParam {
    /// Always `computer_use_preview`.
    pub r#type: ToolChoiceTypesParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `computer_use_preview`.
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
    /// With `stream`: returns only events after this `sequence_number`.
    pub starting_after: Option<i64>,
    /// Whether to stream the events of the response instead of returning it as it is now.
    pub stream: Option<bool>,
}
