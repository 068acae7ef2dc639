//! What hand-written methods add to the generated types and resources.

mod action;
mod computer;
mod coordinates;
mod pictures;
mod response;
mod task;

pub use action::ActionError;
pub use coordinates::Coordinates;
pub use task::TaskResult;
