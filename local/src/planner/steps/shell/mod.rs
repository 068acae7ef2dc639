//! Reads a clause for a desktop as a shell command that checks its own effect.
//! Uses `language`; used by `instruction`.

pub mod command;
pub mod facts;
pub mod file_commands;
pub mod file_facts;
pub mod path;
pub mod place;
