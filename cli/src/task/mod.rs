//! Tasks: starts, follows and steers them.

mod follow;
mod history;
mod interrupt;
mod listing;
mod outcome;
mod progress;
mod record;
mod run;
mod schema;
mod shots;
mod verbs;

pub use history::add as remember;
pub use interrupt::Interrupts;
pub use run::run;
pub use verbs::{stop, verbs};
