//! What programs show on the screen.

use crate::rect::Rect;

/// Something that a program shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// What it is, such as `push button`, `label`, `text` or `link`.
    pub role: String,
    /// Its text or name.
    pub name: String,
    /// Where it is on the screen.
    pub area: Rect,
    /// The title of the window that it is in.
    pub window: String,
    /// Its text content, if it has any.
    pub content: Option<String>,
    /// Whether text can be typed into it.
    pub editable: bool,
    /// Whether it has the keyboard focus.
    pub focused: bool,
    /// Whether it cannot be used.
    pub disabled: bool,
    /// All of its states, for comparison: on, selected, expanded, pressed and so on.
    pub(crate) states: u64,
    /// Identifies the object as long as it exists.
    pub(crate) id: String,
}
