//! What can be done to a computer. Planners and callers of the API both speak in these.

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
    /// Its document has begun to come.
    Commit,
    /// Its document is there, and scripts that belong to it have run.
    DomContentLoaded,
    /// Everything that belongs to it, such as pictures, is there.
    Load,
}

impl WaitUntil {
    /// Its names in the API.
    pub const NAMES: [&str; 3] = ["commit", "domcontentloaded", "load"];

    /// The one of that name.
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
    /// Folder to run it in; the computer's own when not given.
    pub cwd: Option<PathBuf>,
    /// Variables to add.
    pub env: BTreeMap<String, String>,
    /// When it is killed.
    pub timeout: Duration,
}

/// One action. Coordinates are viewport pixels.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Opens an address and waits until it can be used.
    Navigate(String),
    /// Opens an address and waits until it has loaded so far.
    NavigateUntil { url: String, until: WaitUntil },
    /// Answers the dialog that is open.
    HandleDialog { accept: bool, text: Option<String> },
    /// Goes one page back.
    Back,
    /// Clicks the middle of a named element.
    Click(Target),
    /// Replaces what a named field holds.
    Type { text: String, into: Target },
    /// Types into whatever has the focus.
    Insert(String),
    /// Waits until a text, or an element of that name, is visible.
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
    /// Holds a key.
    KeyDown(String),
    /// Lets go of a key.
    KeyUp(String),
    /// Reads the text of a named element.
    Read(Target),
    /// Reads the page's title.
    Title,
    /// Reads the page's address.
    Address,
    /// Clicks a point, so many times.
    ClickAt {
        x: f64,
        y: f64,
        button: Button,
        count: i64,
    },
    /// Holds a button at a point.
    MouseDown { x: f64, y: f64, button: Button },
    /// Lets go of a button at a point.
    MouseUp { x: f64, y: f64, button: Button },
    /// Moves the pointer.
    Move { x: f64, y: f64 },
    /// Presses at the first point, moves over the others, and lets go at the last.
    Drag(Vec<(f64, f64)>),
    /// Does nothing; the screenshot after it is what is wanted.
    Look,
    /// Takes a picture, inline or by address.
    Screenshot { base64: bool },
    /// Reads the page's HTML.
    Html,
    /// Gives the page another size or scale; what is not given stays.
    Viewport {
        width: Option<u32>,
        height: Option<u32>,
        scale: Option<f64>,
    },
    /// Goes through another proxy from now on, or through none.
    ChangeProxy(Option<String>),
    /// Lists the open tabs.
    ListTabs,
    /// Opens a tab, which becomes the main one.
    NewTab(Option<String>),
    /// Makes another tab the main one.
    SwitchTab(String),
    /// Closes a tab.
    CloseTab(String),
    /// Looks at all of the page; see [`Survey`].
    Survey,
    /// Does something to an element of the last survey, and answers the dialogs that it opens.
    Touch {
        id: usize,
        touch: Touch,
        dialogs: Dialogs,
    },
    /// Goes one page forward.
    Forward,
    /// Loads the page again.
    Reload,
    /// Does a step that is written in words, on a desktop.
    Desk(Verb),
    /// Runs a shell command and gives at most so many bytes of its output.
    Debug { command: Command, most: usize },
}

impl Action {
    /// Whether what this reads belongs to the task's result.
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

/// What an action brought.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// Text that it read for a planner.
    pub reading: Option<String>,
    /// Fields of the API's `result`.
    pub fields: Map<String, Value>,
    /// The tab it was done in.
    pub tab: Option<String>,
    /// What the page holds.
    pub survey: Option<Box<Survey>>,
    /// What the page did in answer.
    pub traces: Option<Traces>,
}
