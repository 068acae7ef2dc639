//! A client for the Lightcone API, which runs computer-use agents: give a task in plain words and
//! follow its events while a model operates a real screen.
//!
//! Begin with [`Lightcone::new`]. The Python package `tzafon` and the npm package
//! `@tzafon/lightcone` are built on this crate; names mean the same in all three.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod address;
mod body;
mod call;
mod certificates;
mod chance;
mod check;
mod cleanup;
pub mod config;
mod conveniences;
mod error;
mod events;
mod follow;
mod generated;
mod head;
mod http2;
pub mod naming;
pub mod ndjson;
mod network;
mod operation;
mod options;
mod pool;
mod proxy;
mod redirect;
mod request;
pub mod resume;
pub mod retry;
mod secret;
pub mod sse;
mod stream;
mod surrogates;
mod target;
mod task;
mod transport;
mod typed;
mod websocket;

pub use body::BodyStream;
pub use call::{Lightcone, Response};
pub use cleanup::{
    CleanupFailure, Created, Removal, Undo, cleanups_done, cleanups_running, take_cleanup_failures,
};
pub use conveniences::{ActionError, Coordinates, TaskResult};
pub use error::{Error, ErrorKind, ErrorRecord, RetriedFailure};
pub use follow::Reconnect;
pub use operation::{Operation, Resume, StreamKind};
pub use options::Options;
pub use request::{Call, SentRequest};
pub use secret::Secret;
pub use sse::Frame;
pub use stream::{Batch, EventStream};
pub use typed::TypedStream;
pub use websocket::{CloseFrame, Message, Socket};

/// The operations as methods, by resource: what [`Lightcone::agent`] and its like return.
pub mod resources {
    pub use crate::generated::resources::*;
}

/// Parameters, answers and events of the operations.
pub mod types {
    pub use crate::generated::types::*;
}
