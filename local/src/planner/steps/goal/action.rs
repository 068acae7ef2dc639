//! One action on a control.

use crate::planner::steps::language::words::Word;

/// One action on a control.
#[derive(Debug, Clone, PartialEq)]
pub enum ControlAction {
    /// Sets a control to the value that these words spell.
    Set {
        id: usize,
        value: Vec<Word>,
    },
    /// Selects an option of a list.
    Option {
        id: usize,
        at: usize,
    },
    Toggle {
        id: usize,
        on: bool,
    },
    Press {
        id: usize,
    },
}
