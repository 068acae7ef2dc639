//! A client for the Lightcone API, which runs computer-use agents: give a task in plain words and
//! follow its events while a model operates a real screen.
//!
//! Begin with [`Lightcone::new`]. The Python package `tzafon` and the npm package
//! `@tzafon/lightcone` are built on this crate; names mean the same in all three.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod call;
pub mod config;
mod error;
mod generated;
mod operation;
mod request;
pub mod retry;
mod secret;
pub mod sse;
mod stream;
mod transport;

pub use call::{Lightcone, Response};
pub use config::Options;
pub use error::{Error, ErrorKind, ErrorRecord};
pub use operation::{Operation, StreamKind};
pub use request::Call;
pub use secret::Secret;
pub use sse::Frame;
pub use stream::{EventStream, TypedStream};

/// The operations as methods, by resource: what [`Lightcone::agent`] and its like return.
pub mod resources {
    pub use crate::generated::resources::*;
}

/// Parameters, answers and events of the operations.
pub mod types {
    pub use crate::generated::types::*;
}
