//! Responses that are read while they arrive: server-sent events, JSON lines, and raw bodies.
//!
//! `sse` and `ndjson` are pure decoders. An `EventStream` reads one connection after another, as `resume` decides.

mod body;
mod connection;
mod event_stream;
mod events;
pub mod ndjson;
pub mod sse;
mod typed;

pub use body::BodyStream;
pub(crate) use body::Limits;
pub use event_stream::{Batch, EventStream};
pub(crate) use events::Reading;
pub use sse::Frame;
pub use typed::TypedStream;
pub(crate) use typed::decoded;
