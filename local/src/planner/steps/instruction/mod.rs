//! Reads an instruction as a list of steps.
//! Uses `clause`, `intent` for browsers and `shell` for desktops; used by the planner.

pub mod parse;
pub mod shared_verb;
pub mod step;
