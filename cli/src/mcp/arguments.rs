//! The arguments of the tools. Their comments are what agents read.

use rmcp::schemars::{self, JsonSchema};
use serde::{Deserialize, Serialize};

/// Kind of computer.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    #[default]
    Browser,
    Desktop,
}

impl Kind {
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Desktop => "desktop",
        }
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RunTask {
    /// What the computer-use agent should do, in plain words, with everything it needs to know.
    pub instruction: String,
    /// browser (default) or desktop.
    pub kind: Option<Kind>,
    /// The page to open first; browsers only.
    pub start_url: Option<String>,
    /// Work on this computer, which stays afterwards; else on one of its own.
    pub computer: Option<String>,
    /// The model that drives the task.
    pub model: Option<String>,
    /// Most steps.
    #[schemars(range(min = 1))]
    pub max_steps: Option<u32>,
    /// Longest time in seconds.
    #[schemars(range(min = 1))]
    pub max_seconds: Option<u32>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaitTask {
    /// Id of the task.
    pub task: String,
}

/// What to do with a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Steering {
    Message,
    Pause,
    Resume,
    Stop,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SteerTask {
    /// Id of the task.
    pub task: String,
    /// What to do with it.
    pub action: Steering,
    /// Of `message`: what the agent reads before its next step.
    pub message: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Create {
    /// browser (default) or desktop.
    pub kind: Option<Kind>,
    /// The page to open; browsers only.
    pub url: Option<String>,
    /// Width of the screen in px; give both or none.
    #[schemars(range(min = 1))]
    pub width: Option<u32>,
    /// Height of the screen in px.
    #[schemars(range(min = 1))]
    pub height: Option<u32>,
    /// Save the computer when it ends.
    pub persistent: Option<bool>,
    /// Restore this saved computer.
    pub environment: Option<String>,
    /// Leave it running when this session ends.
    pub keep: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// Id of a computer that create_computer made in this session.
    pub computer: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Screenshot {
    /// Id of the computer; else the one that was used last.
    pub computer: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Id of the computer; else the one that was used last.
    pub computer: Option<String>,
    /// The actions, in order; the first that fails ends them.
    #[schemars(length(min = 1))]
    pub actions: Vec<Action>,
    /// The picture that positions are in, such as picture-3; else the last one of this computer.
    pub picture: Option<String>,
    /// Whether to return a screenshot afterwards (default true).
    pub screenshot: Option<bool>,
}

/// Which action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionType {
    Click,
    DoubleClick,
    RightClick,
    Drag,
    Move,
    MouseDown,
    MouseUp,
    Scroll,
    Type,
    #[serde(alias = "hotkey")]
    Keypress,
    KeyDown,
    KeyUp,
    Wait,
    #[serde(alias = "navigate")]
    GoToUrl,
    NewTab,
    SwitchTab,
    CloseTab,
    ListTabs,
    HandleDialog,
    SetViewport,
    ChangeProxy,
}

/// A position in px of the picture.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// One action; it needs only the fields of its type.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Which action.
    pub r#type: ActionType,
    /// Position in px of the picture: of clicks, move, mouse_down, mouse_up and scroll.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Position in px of the picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Of click: left (default), right or middle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub button: Option<String>,
    /// Of drag: the points of the path, at least two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<Vec<Point>>,
    /// Of scroll: how far to the right, in px of the screen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dx: Option<f64>,
    /// Of scroll: how far down, in px of the screen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dy: Option<f64>,
    /// Of type: the text. Of handle_dialog: the reply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Of keypress: the keys, pressed together, such as ["ctrl", "a"] or ["enter"].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keys: Option<Vec<String>>,
    /// Of key_down and key_up: the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Of wait: how long, in ms.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 30000))]
    pub ms: Option<u32>,
    /// Of go_to_url and new_tab: the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The tab to act in; else the main one. Of switch_tab and close_tab: which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tab_id: Option<String>,
    /// Of handle_dialog: whether to accept it (default true).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accept: Option<bool>,
    /// Of set_viewport: width in px.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Of set_viewport: height in px.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// Of set_viewport: pixels of the screen for each of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale_factor: Option<f64>,
    /// Of change_proxy: the proxy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_url: Option<String>,
}

/// How a page is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    #[default]
    Text,
    Html,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadPage {
    /// Id of the computer; else the one that was used last.
    pub computer: Option<String>,
    /// text (default), as Markdown with links; or html.
    pub format: Option<Format>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shell {
    /// The command, for the computer's shell.
    pub command: String,
    /// Id of the computer; else the one that was used last.
    pub computer: Option<String>,
    /// Folder to run it in.
    pub cwd: Option<String>,
    /// Longest time in seconds (default 30).
    #[schemars(range(min = 1))]
    pub timeout_seconds: Option<u32>,
}

/// What to list.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Listed {
    #[default]
    Computers,
    SavedComputers,
    Tasks,
    Tabs,
    Models,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// computers (default), saved_computers, tasks, tabs or models.
    pub what: Option<Listed>,
    /// Of tabs: id of the computer; else the one that was used last.
    pub computer: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadMore {
    /// The text's id, from the note where it was cut.
    pub text: String,
    /// The first character to return, from the same note.
    pub offset: usize,
}
