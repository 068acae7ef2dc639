//! The steps of a plan for a desktop.

use std::time::Duration;

use crate::button::Button;

/// One step of a plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Verb {
    /// Opens a program by name; see `Desktop::open`.
    Open {
        /// The name that people use.
        program: String,
        /// Its own arguments.
        arguments: Vec<String>,
    },
    /// Runs a command in the terminal, and reads what it prints.
    Run(String),
    /// Runs a command in the terminal that must succeed.
    Ensure {
        /// The command.
        command: String,
        /// What it is for, in words.
        goal: String,
        /// Whether its output is the answer.
        reports: bool,
    },
    /// Presses keys together; see `Desktop::hotkey`.
    Press(Vec<String>),
    /// Types text into the focused element, or replaces the text of a field.
    Type {
        /// The text.
        text: String,
        /// The name of the field; `None` is the focused element.
        into: Option<String>,
    },
    /// Clicks on the element with this name on the screen.
    Click {
        /// The text or name; of several, it says which: `the second 'OK'`, `'OK' in the window 'Save'`.
        name: String,
        /// Which button.
        button: Button,
        /// How many times.
        times: u32,
    },
    /// Waits until a text is visible: on an element, in a window's title or in the terminal.
    WaitFor(String),
    /// Waits for this time.
    Wait(Duration),
    /// Scrolls by pixels where the pointer is.
    Scroll {
        /// To the right.
        dx: f64,
        /// Down.
        dy: f64,
    },
    /// Does nothing; its purpose is the screenshot after it.
    Look,
}

impl Verb {
    /// Whether the text it reads is part of the result of the plan.
    pub fn reports(&self) -> bool {
        matches!(self, Self::Run(_) | Self::Ensure { reports: true, .. })
    }
}
