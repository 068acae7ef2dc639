//! Computers: creates, lists and deletes them, and the actions that print more than a state.

mod current;
mod open;
mod screen;
mod shell;
mod tabs;
mod verbs;

pub use current::current;
pub use screen::{html, record, screenshot};
pub use shell::shell;
pub use tabs::tabs;
pub use verbs::run;
