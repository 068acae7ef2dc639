//! Turns a call and its arguments into a request that every attempt can send.
//!
//! Uses `options` and the table of operations; knows nothing of connections.

mod address;
mod call;
mod idempotency;
mod operation;
mod prepared;
mod purpose;
mod target;
mod upgrade;

pub use call::Call;
pub use operation::{Operation, Resume, StreamKind};
pub(crate) use prepared::Request;
pub(crate) use purpose::{ConnectionClass, Purpose};
pub(crate) use target::Target;

#[cfg(test)]
mod tests;
