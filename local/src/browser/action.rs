//! What can be done to a page.

/// The accessible name of an element, as written in an instruction.
#[derive(Debug, Clone, PartialEq)]
pub struct Target(pub String);

/// One action. Coordinates are viewport pixels.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Opens an address and waits until it has loaded.
    Navigate(String),
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
    /// Reads the text of a named element.
    Read(Target),
    /// Reads the page's title.
    Title,
    /// Reads the page's address.
    Address,
    /// Clicks a point with `left`, `right` or `middle`, so many times.
    ClickAt {
        x: f64,
        y: f64,
        button: &'static str,
        count: i64,
    },
    /// Moves the pointer.
    Move { x: f64, y: f64 },
    /// Presses at the first point, moves over the others, and lets go at the last.
    Drag(Vec<(f64, f64)>),
    /// Does nothing; the screenshot after it is what is wanted.
    Look,
}

impl Action {
    /// Whether what this reads belongs to the task's result.
    pub fn reports(&self) -> bool {
        matches!(self, Self::Read(_) | Self::Title | Self::Address)
    }
}
