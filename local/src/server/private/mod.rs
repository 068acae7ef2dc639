//! Makes what the server writes private.

#[cfg(not(unix))]
mod elsewhere;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub use elsewhere::{data, is_program, let_others_pass, make};
#[cfg(unix)]
pub use unix::{data, is_program, let_others_pass, make};
