//! The actions of a computer, which planners and callers of the API share.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use lightcone_desktop::Verb;
use serde_json::{Map, Value};

use crate::survey::{Dialogs, Survey, Touch, Traces};

/// The accessible name of an element, as written in an instruction.
#[derive(Debug, Clone, PartialEq)]
pub struct Target(pub String);

/// A button of the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    Left,
    Right,
    Middle,
    Back,
    Forward,
}

impl Button {
    /// Reads a name as people write it.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name.to_lowercase().as_str() {
            "left" => Self::Left,
            "right" => Self::Right,
            "middle" | "wheel" => Self::Middle,
            "back" => Self::Back,
            "forward" => Self::Forward,
            _ => return None,
        })
    }
}

/// How far a page has loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitUntil {
    /// Its document has started to arrive.
    Commit,
    /// Its document is parsed, and its scripts have run.
    DomContentLoaded,
    /// Everything that belongs to it, such as images, is loaded.
    Load,
}

impl WaitUntil {
    /// Its names in the API.
    pub const NAMES: [&str; 3] = ["commit", "domcontentloaded", "load"];

    /// The state with this name in the API.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "commit" => Some(Self::Commit),
            "domcontentloaded" => Some(Self::DomContentLoaded),
            "load" => Some(Self::Load),
            _ => None,
        }
    }
}

/// A shell command.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Command {
    pub line: String,
    /// Folder to run it in; the computer's own if not given.
    pub cwd: Option<PathBuf>,
    /// Variables to add.
    pub env: BTreeMap<String, String>,
    /// After how long it is killed.
    pub timeout: Duration,
}

/// One action. Coordinates are viewport pixels.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Opens an address and waits until it can be used.
    Navigate(String),
    /// Opens an address and waits until it has loaded to the given state.
    NavigateUntil { url: String, until: WaitUntil },
    /// Answers the dialog that is open.
    HandleDialog { accept: bool, text: Option<String> },
    /// Goes one page back.
    Back,
    /// Clicks the middle of a named element.
    Click(Target),
    /// Replaces the text of a named field.
    Type { text: String, into: Target },
    /// Types into the element with the focus.
    Insert(String),
    /// Waits until a text, or an element with this name, is visible.
    WaitFor(String),
    /// Waits so many milliseconds.
    Wait(u64),
    /// Scrolls by pixels, at a point or in the middle.
    Scroll {
        at: Option<(f64, f64)>,
        dx: f64,
        dy: f64,
    },
    /// Presses keys together, such as `["ctrl", "a"]`.
    Keys(Vec<String>),
    /// Presses a key and keeps it down.
    KeyDown(String),
    /// Releases a key.
    KeyUp(String),
    /// Reads the text of a named element.
    Read(Target),
    /// Reads the page's title.
    Title,
    /// Reads the page's address.
    Address,
    /// Clicks at a point, `times` times.
    ClickAt {
        x: f64,
        y: f64,
        button: Button,
        count: i64,
    },
    /// Presses a button at a point and keeps it down.
    MouseDown { x: f64, y: f64, button: Button },
    /// Releases a button at a point.
    MouseUp { x: f64, y: f64, button: Button },
    /// Moves the pointer.
    Move { x: f64, y: f64 },
    /// Presses at the first point, moves over the others and releases at the last.
    Drag(Vec<(f64, f64)>),
    /// Does nothing; its purpose is the screenshot after it.
    Look,
    /// Takes a screenshot, inline or by address.
    Screenshot { base64: bool },
    /// Reads the page's HTML.
    Html,
    /// Changes the size or scale of the page; what is not given stays.
    Viewport {
        width: Option<u32>,
        height: Option<u32>,
        scale: Option<f64>,
    },
    /// Uses another proxy from now on, or none.
    ChangeProxy(Option<String>),
    /// Lists the open tabs.
    ListTabs,
    /// Opens a tab, which becomes the main one.
    NewTab(Option<String>),
    /// Makes another tab the main one.
    SwitchTab(String),
    /// Closes a tab.
    CloseTab(String),
    /// Surveys the whole page; see [`Survey`].
    Survey,
    /// Performs an input on an element of the last survey, and answers the dialogs it opens.
    Touch {
        id: usize,
        touch: Touch,
        dialogs: Dialogs,
    },
    /// Goes one page forward.
    Forward,
    /// Reloads the page.
    Reload,
    /// Performs a step that is written in words, on a desktop.
    Desk(Verb),
    /// Runs a shell command and returns a limited number of bytes of its output.
    Debug { command: Command, most: usize },
}

impl Action {
    /// Whether the text it reads is part of the task's result.
    pub fn reports(&self) -> bool {
        match self {
            Self::Read(_) | Self::Title | Self::Address => true,
            Self::Desk(verb) => verb.reports(),
            _ => false,
        }
    }

    /// The points that must be on the screen.
    pub fn points(&self) -> Vec<(f64, f64)> {
        match self {
            Self::ClickAt { x, y, .. }
            | Self::MouseDown { x, y, .. }
            | Self::MouseUp { x, y, .. }
            | Self::Move { x, y } => vec![(*x, *y)],
            Self::Scroll { at, .. } => at.iter().copied().collect(),
            Self::Drag(points) => points.clone(),
            _ => Vec::new(),
        }
    }
}

/// The outcome of an action.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// Text it read for a planner.
    pub reading: Option<String>,
    /// Fields of the API's `result`.
    pub fields: Map<String, Value>,
    /// The tab it was performed in.
    pub tab: Option<String>,
    /// The survey of the page.
    pub survey: Option<Box<Survey>>,
    /// What the page did in response.
    pub traces: Option<Traces>,
}
