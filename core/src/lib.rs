//! A client for the Lightcone API, which runs computer-use agents: give a task in plain words and
//! follow its events while a model operates a real screen.
//!
//! Start with [`Lightcone::new`]. The Python package `tzafon` and the npm package
//! `@tzafon/lightcone` are built on this crate; names mean the same in all three.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod background;
mod client;
mod error;
mod generated;
mod helpers;
mod http;
mod naming;
mod options;
mod request;
mod resume;
mod retry;
mod stream;
mod websocket;

pub use client::Lightcone;
pub use error::{Error, ErrorKind, ErrorRecord, RetriedFailure, SentRequest};
pub use helpers::{
    ActionError, BatchKey, CleanupFailure, ComputerSession, Coordinates, Created, ImageFormat,
    Recorder, Recording, RecordingKind, Removal, ScreenSize, SessionTabs, ShownScreen, TaskHandle,
    TaskResult, Undo, call_helper, cleanups_done, cleanups_running, decode_data,
    take_cleanup_failures,
};
#[cfg(feature = "local")]
pub use helpers::{LocalOptions, LocalServer};
pub use http::Response;
pub use naming::use_camel_case;
pub use options::{
    DEFAULT_BASE_URL, DEFAULT_CONNECT_TIMEOUT, DEFAULT_MAX_RECONNECTS, DEFAULT_MAX_RESPONSE_BYTES,
    DEFAULT_MAX_RETRIES, DEFAULT_STREAM_IDLE_TIMEOUT, DEFAULT_TIMEOUT, Options,
};
pub use request::{Call, Operation, Resume, StreamKind};
pub use resume::Reconnect;
pub use stream::{Batch, BodyStream, EventStream, Frame, TypedStream, ndjson, sse};
pub use websocket::{CloseFrame, Message, Socket, SocketSink};

/// The pure decisions, for this project's fuzz targets, property tests and benchmarks. Not part of the API.
#[doc(hidden)]
pub mod internals {
    pub use crate::http::Failure;
    pub use crate::resume::machine;
    pub use crate::retry::policy;
}

/// The operations of the API, for [`Call::new`].
pub mod operations {
    pub use crate::generated::operations::*;
}

/// The operations as methods, by resource: as [`Lightcone::agent`] and its siblings return them.
pub mod resources {
    pub use crate::generated::resources::*;
}

/// Parameters, responses and events of the operations.
pub mod types {
    pub use crate::generated::types::*;
}
