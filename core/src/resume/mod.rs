//! Resumes an event stream after its connection breaks, so that each event is delivered once, in order.
//!
//! `machine` decides, as pure state; `follow` carries it out by sending requests through `retry`.

mod follow;
pub mod machine;
mod seen;

pub use follow::Reconnect;
pub(crate) use follow::{Follow, Recovery, State};
pub(crate) use machine::{EventClass, Interruption};
