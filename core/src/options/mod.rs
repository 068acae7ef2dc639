//! The options of a client: what the caller and the environment give, the defaults, and their validation, done once
//! when a client is created.
//!
//! Uses only `error` and `naming`.

pub(crate) mod certificates;
mod client_options;
mod defaults;
pub(crate) mod proxies;
mod resolved;
pub(crate) mod validate;

pub use client_options::Options;
pub use defaults::*;
pub(crate) use resolved::{Config, Connections};
